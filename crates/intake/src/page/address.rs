//! Where links lead.

use article::Link;

/// Longer addresses carry something else than an address.
const LONGEST: usize = 2000;

/// The address of the page, from which its relative links are understood.
#[derive(Debug, Default)]
pub(super) struct Base {
    /// `https:`; empty where the address is not known.
    scheme: String,
    /// `//example.org`.
    host: String,
    /// `/news/2024/` up to the last slash.
    folder: String,
}

impl Base {
    /// The page stands at `address`. Only addresses of the web are of use; from another, no relative link leads anywhere.
    pub(super) fn new(address: &str) -> Self {
        let Some((scheme, rest)) = web(address) else {
            return Self::default();
        };
        let end = rest.find(['?', '#']).unwrap_or(rest.len());
        let (host, path) = rest[..end].split_at(rest[..end].find('/').unwrap_or(end));
        let folder = path.rfind('/').map_or("/", |slash| &path[..=slash]);
        Self {
            scheme: format!("{scheme}:"),
            host: format!("//{host}"),
            folder: folder.to_owned(),
        }
    }

    /// The whole address that `href` means, if a page may carry it. Links within the page lead nowhere.
    pub(super) fn resolve(&self, href: &str) -> Option<String> {
        let href = cleaned(href);
        // Angles come of a quote mark that was forgotten.
        let broken = href.len() > LONGEST || href.contains(['<', '>', '"']);
        if href.is_empty() || href.starts_with('#') || broken {
            return None;
        }
        let whole = if has_scheme(&href) {
            href
        } else if self.scheme.is_empty() {
            return None;
        } else if href.starts_with("//") {
            format!("{}{href}", self.scheme)
        } else if href.starts_with('/') {
            format!("{}{}{href}", self.scheme, self.host)
        } else if href.starts_with('?') {
            return None;
        } else {
            self.below(&href)
        };
        let mailbox = whole
            .get(..7)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
        let leads = web(&whole).is_some() || mailbox && whole.contains('@');
        (leads && Link::safe(&whole) && whole.len() <= LONGEST).then_some(whole)
    }

    /// A path from the page's folder.
    fn below(&self, href: &str) -> String {
        let mut folder = self.folder.as_str();
        let mut href = href;
        loop {
            if let Some(rest) = href.strip_prefix("./") {
                href = rest;
            } else if let Some(rest) = href.strip_prefix("../") {
                href = rest;
                let parent = folder.trim_end_matches('/').rfind('/');
                folder = parent.map_or("/", |slash| &folder[..=slash]);
            } else {
                return format!("{}{}{folder}{href}", self.scheme, self.host);
            }
        }
    }
}

/// The whole address of the web, if `address` is one.
pub(super) fn of_the_web(address: &str) -> Option<String> {
    let address = cleaned(address);
    let fits = address.len() <= LONGEST && web(&address).is_some() && Link::safe(&address);
    fits.then_some(address)
}

/// Scheme, and what follows the two slashes.
fn web(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once("://")?;
    let of_the_web = ["http", "https"]
        .iter()
        .any(|s| scheme.eq_ignore_ascii_case(s));
    let host = rest.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    (of_the_web && host).then_some((scheme, rest))
}

fn has_scheme(href: &str) -> bool {
    href.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

/// As a browser reads it: without white space around it and line breaks in it, and with no other space or control left.
fn cleaned(href: &str) -> String {
    let href = href.trim_matches(|c: char| c <= ' ');
    let mut out = String::with_capacity(href.len());
    for c in href.chars() {
        match c {
            '\t' | '\n' | '\r' => {}
            ' ' => out.push_str("%20"),
            '\\' => out.push('/'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_where_a_browser_would_go_or_nowhere() {
        let base = Base::new("https://news.example/world/2024/story.html?x=/y#z");
        for (href, whole) in [
            ("https://a.example/b c", Some("https://a.example/b%20c")),
            (" HTTP://A.example\n/b ", Some("HTTP://A.example/b")),
            ("mailto:a@b.example", Some("mailto:a@b.example")),
            ("//a.example/b", Some("https://a.example/b")),
            ("/b", Some("https://news.example/b")),
            ("b.html", Some("https://news.example/world/2024/b.html")),
            ("./b", Some("https://news.example/world/2024/b")),
            ("../../../b", Some("https://news.example/b")),
            ("#b", None),
            ("", None),
            ("javascript:b", None),
            ("java\nscript:b", None),
            ("\u{1}javascript:b", None),
            ("data:text/html,b", None),
            ("vbscript:b", None),
            ("https:b", None),
            ("https://a.example/b>c", None),
            ("https://", None),
            ("http:///b", None),
            ("mailto:", None),
            ("file:///etc/passwd", None),
            ("https://a.example/\u{a0}", None),
        ] {
            assert_eq!(base.resolve(href).as_deref(), whole, "{href:?}");
        }
    }

    #[test]
    fn without_an_address_of_the_web_relative_links_lead_nowhere() {
        for address in [
            "",
            "file:///home/a.html",
            "javascript://a/b",
            "about:blank",
            "https://",
        ] {
            let base = Base::new(address);
            assert_eq!(base.resolve("/b"), None, "{address}");
            assert_eq!(base.resolve("b"), None, "{address}");
            assert_eq!(base.resolve("//b.example"), None, "{address}");
        }
    }
}
