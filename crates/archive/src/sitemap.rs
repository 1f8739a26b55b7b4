//! The map of the site for search engines, by <https://www.sitemaps.org/protocol.html>, version 0.9.

use crate::{Config, absolute, day::day, xml::Xml};

/// The map's file at the site's root, which `robots.txt` names.
pub const SITEMAP: &str = "sitemap.xml";

/// How many addresses a file has at most. The protocol allows 50,000, in 50 MB.
const MOST: usize = 45_000;
const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// The files of the map: names at the site's root, and texts. `pages` are folders below the root with the day they were last changed
/// (`YYYY-MM-DD`, or empty), in the order in which they are listed.
///
/// One file for up to 45,000 pages; of more, [`SITEMAP`] lists the files `sitemap-1.xml` and so on. None if it is not known where the site
/// will be published: the protocol wants absolute addresses.
pub fn sitemap(config: &Config, pages: &[(&str, &str)]) -> Vec<(String, String)> {
    if config.url.is_none() {
        return Vec::new();
    }
    if pages.len() <= MOST {
        return vec![(SITEMAP.to_owned(), listing(config, "urlset", "url", pages))];
    }
    let mut files = Vec::new();
    let mut parts = Vec::new();
    for (index, part) in pages.chunks(MOST).enumerate() {
        let name = format!("sitemap-{}.xml", index + 1);
        let newest = part.iter().filter_map(|&(_, date)| day(date)).max();
        files.push((name.clone(), listing(config, "urlset", "url", part)));
        parts.push((name, newest.unwrap_or_default()));
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, date)| (&**name, *date)).collect();
    let index = listing(config, "sitemapindex", "sitemap", &parts);
    files.insert(0, (SITEMAP.to_owned(), index));
    files
}

fn listing(config: &Config, all: &str, one: &str, pages: &[(&str, &str)]) -> String {
    let mut out = Xml::new();
    out.open(all, &[NAMESPACE]);
    for (path, date) in pages {
        out.open(one, &[]);
        out.line("loc", &absolute(config, path).unwrap_or_default());
        out.line("lastmod", day(date).unwrap_or_default());
        out.close(one);
    }
    out.close(all);
    out.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(url: Option<&str>, pages: &[(&str, &str)]) -> Vec<(String, String)> {
        let config = Config {
            url: url.map(str::to_owned),
            ..Config::default()
        };
        sitemap(&config, pages)
    }

    #[test]
    fn pages_are_listed_with_their_days() {
        let found = files(
            Some("https://a.example/b/"),
            &[("", "2026-03-01"), ("kim/", "soon"), ("a&b/", "")],
        );
        let want = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
                    <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
                    <url>\n<loc>https://a.example/b/</loc>\n<lastmod>2026-03-01</lastmod>\n</url>\n\
                    <url>\n<loc>https://a.example/b/kim/</loc>\n</url>\n\
                    <url>\n<loc>https://a.example/b/a&amp;b/</loc>\n</url>\n\
                    </urlset>\n";
        assert_eq!(found, [(SITEMAP.to_owned(), want.to_owned())]);
    }

    #[test]
    fn without_an_address_there_is_no_map() {
        assert_eq!(files(None, &[("", "")]), []);
    }

    #[test]
    fn a_large_site_has_several_files_and_a_list_of_them() {
        let mut pages = vec![("a/", "2026-01-01"); MOST];
        assert_eq!(files(Some("https://a.example/"), &pages).len(), 1);
        pages.push(("b/", ""));
        let found = files(Some("https://a.example/"), &pages);
        let names: Vec<&str> = found.iter().map(|(name, _)| &**name).collect();
        assert_eq!(names, [SITEMAP, "sitemap-1.xml", "sitemap-2.xml"]);
        let counts: Vec<usize> = (found.iter())
            .map(|(_, text)| text.matches("<loc>").count())
            .collect();
        assert_eq!(counts, [2, MOST, 1]);
        assert!(found[0].1.ends_with(
            "<sitemap>\n<loc>https://a.example/sitemap-1.xml</loc>\n<lastmod>2026-01-01</lastmod>\n</sitemap>\n\
             <sitemap>\n<loc>https://a.example/sitemap-2.xml</loc>\n</sitemap>\n</sitemapindex>\n"
        ));
    }
}
