//! What hosts and crawlers read beside the pages: `robots.txt`, `_headers`, the page for what is not there.

use crate::{Config, ListPage, Page, absolute, list_head, root, sitemap::SITEMAP};
use maud::html;
use std::fmt::Write as _;

/// For what never changes under its name: a year, which is the most that caches take.
const LASTING: &str = "public, max-age=31536000, immutable";

/// `robots.txt` (RFC 9309): everything may be read; where the map of the site is, if that is known.
///
/// Crawlers read it at the root of a host only. Below a path it does no harm.
pub fn robots(config: &Config) -> String {
    let mut out = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(map) = absolute(config, SITEMAP) {
        out.push_str("\nSitemap: ");
        out.push_str(&map);
        out.push('\n');
    }
    out
}

/// The file `_headers`, as Netlify and Cloudflare Pages read it: the content security policy and two more for everything, and lasting caching for
/// `lasting`, which are files from the root (`main-ce9f3ce0c341dc20.css`), or folders with a slash behind them (`media/`) in which every
/// file has its hash in its name ([`is_hashed`]).
///
/// Neither host has patterns for a hash, hence the list; Cloudflare reads 100 rules at most. Two rules for one file are never
/// given the same header, since the hosts disagree on what follows from that. Pages and everything else are left with what both hosts say of
/// themselves: `public, max-age=0, must-revalidate`.
pub fn headers(policy: &str, lasting: &[&str]) -> String {
    let mut out = format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"
    );
    for path in lasting {
        let all = if path.ends_with('/') { "*" } else { "" };
        let _ = writeln!(out, "/{path}{all}\n  Cache-Control: {LASTING}");
    }
    out
}

/// Whether the last part of `path` is like `main-ce9f3ce0c341dc20.css` or `app-ce9f3ce0c341dc20_bg.wasm`: it has its hash in its name,
/// so that what is under that name never changes. The service worker has the same rule.
///
/// ```
/// assert!(archive::is_hashed("media/0-ce9f3ce0c341dc20.jpg"));
/// assert!(!archive::is_hashed("sw.js"));
/// assert!(!archive::is_hashed("minutes-202406121030.pdf"));
/// ```
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let (stem, ending) = name.rsplit_once('.').unwrap_or_default();
    let (_, hash) = stem.rsplit_once('-').unwrap_or_default();
    let hash = hash.split('_').next().unwrap_or_default();
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    // Digits alone may be a day and an hour.
    let is_number = hash.bytes().all(|byte| byte.is_ascii_digit());
    !ending.is_empty() && (12..=16).contains(&hash.len()) && hash.bytes().all(digit) && !is_number
}

/// The page for what is not there, to be written as `404.html` at the root. Hosts show it at any address, so all addresses in it begin with the path of
/// the site's root on its host ([`root`]); whatever is put around it must do the same.
pub fn not_found(config: &Config) -> Page {
    let root = root(config);
    let head = list_head(
        config,
        &ListPage {
            title: TITLE,
            description: ADVICE,
            noindex: true,
            ..ListPage::default()
        },
    );
    let body = html! {
        main class="not-found" {
            h1 { (TITLE) }
            p { (ADVICE) }
            p { a href=(root) { "All articles of " (config.title) } }
        }
    };
    Page {
        path: String::new(),
        language: "en".to_owned(),
        head,
        body: body.into_string(),
    }
}

const TITLE: &str = "There is no such page";
const ADVICE: &str =
    "The article may have been renamed or taken away, or the address was mistyped.";

#[cfg(test)]
mod tests {
    use super::*;

    fn config(url: Option<&str>) -> Config {
        Config {
            title: "A & B".to_owned(),
            url: url.map(str::to_owned),
            ..Config::default()
        }
    }

    #[test]
    fn robots_are_told_of_the_map_where_it_has_an_address() {
        assert_eq!(robots(&config(None)), "User-agent: *\nAllow: /\n");
        assert_eq!(
            robots(&config(Some("https://a.example/b/"))),
            "User-agent: *\nAllow: /\n\nSitemap: https://a.example/b/sitemap.xml\n"
        );
    }

    #[test]
    fn no_file_is_given_a_header_twice() {
        let found = headers("default-src 'none'", &["app-0123456789abcdef.js", "media/"]);
        let want = "/*\n  Content-Security-Policy: default-src 'none'\n  X-Content-Type-Options: nosniff\n  \
                    Referrer-Policy: no-referrer\n\
                    /app-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n\
                    /media/*\n  Cache-Control: public, max-age=31536000, immutable\n";
        assert_eq!(found, want);
    }

    #[test]
    fn hashes_are_known_by_their_form() {
        for (name, want) in [
            ("main-ce9f3ce0c341dc20.css", true),
            ("app-ce9f3ce0c341dc20_bg.wasm", true),
            ("cards/kim-jong-un-0123456789abcdef.png", true),
            ("main-CE9F3CE0C341DC20.css", false),
            // Trunk leaves out the zeros that a hash begins with.
            ("main-ce9f3ce0c341dc2.css", true),
            ("main-ce9f3ce0c34.css", false),
            ("ce9f3ce0c341dc20.css", false),
            ("main-ce9f3ce0c341dc20", false),
            ("a-ce9f3ce0c341dc20.d/index.html", false),
            ("", false),
        ] {
            assert_eq!(is_hashed(name), want, "{name}");
        }
    }

    #[test]
    fn the_page_for_what_is_not_there_leads_home_from_any_depth() {
        for (url, link) in [
            (None, "<a href=\"/\">All articles of A &amp; B</a>"),
            (
                Some("https://a.example/b/"),
                "<a href=\"/b/\">All articles of A &amp; B</a>",
            ),
        ] {
            let page = not_found(&config(url));
            assert!(page.body.contains(link), "{}", page.body);
            assert!(
                page.head
                    .contains("<title>There is no such page – A &amp; B</title>")
            );
            assert!(
                page.head
                    .contains("<meta name=\"robots\" content=\"noindex\">")
            );
        }
    }
}
