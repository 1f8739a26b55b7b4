//! What a page says of itself, outside its text.

use super::address;
use super::flow::start_of;
use super::json_ld::{self, Said};
use super::parse::Parsed;
use super::style::attribute;
use article::Meta;
use dom_query::{Document, Element, NodeData, NodeRef};

/// Longer values are no names and titles.
const LONGEST: usize = 400;

/// What is known of the page, and what it is called, best first; the title itself is chosen together with the text.
pub(super) fn of(parsed: &Parsed) -> (Meta, Vec<String>) {
    let mut found = Found::default();
    for node in parsed.doc.root().descendants_it() {
        node.query(|tree_node| {
            if let NodeData::Element(element) = &tree_node.data {
                found.element(&node, element);
            }
        });
    }
    let said = std::mem::take(&mut found.said);
    let site = tidy(&found.site);
    let mut titles: Vec<String> = Vec::new();
    for title in [&said.headline, &found.title, &found.card, &found.window] {
        let title = without_site(&tidy(title), &site);
        if !title.is_empty() && !titles.contains(&title) {
            titles.push(title);
        }
    }
    let first = |values: &[&str]| {
        let values = values.iter().map(|value| tidy(value));
        values
            .into_iter()
            .find(|v| !v.is_empty())
            .unwrap_or_default()
    };
    let authors = [&said.authors, &found.authors, &vec![found.byline.clone()]];
    let authors = authors.into_iter().map(|list| names(list));
    let meta = Meta {
        title: String::new(),
        author: authors
            .into_iter()
            .find(|a| !a.is_empty())
            .unwrap_or_default(),
        date: day(&first(&[
            &said.date,
            &found.published,
            &found.date,
            &found.time,
        ])),
        source: [
            &found.canonical,
            &found.address,
            &parsed.saved_from,
            &said.url,
        ]
        .iter()
        .find_map(|a| address::of_the_web(a))
        .unwrap_or_default(),
        licence: first(&[&found.licence, &said.licence]),
        language: language(&parsed.doc),
    };
    (meta, titles)
}

/// The language of the text, as the page says.
pub(super) fn language(doc: &Document) -> String {
    let html = doc.html_root();
    let said = [Some(html), doc.body()]
        .into_iter()
        .flatten()
        .find_map(|node| {
            let lang = node.attr("lang").or_else(|| node.attr("xml:lang"))?;
            Some(lang.trim().replace('_', "-")).filter(|lang| !lang.is_empty())
        });
    let tag = said.unwrap_or_default();
    let shaped = tag.len() <= 35 && tag.starts_with(|c: char| c.is_ascii_alphabetic());
    let fits = shaped && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if fits { tag } else { String::new() }
}

#[derive(Default)]
struct Found {
    said: Said,
    title: String,
    card: String,
    window: String,
    site: String,
    authors: Vec<String>,
    /// Who is named as the author in the text, and how often that was looked for.
    byline: String,
    tried: u8,
    published: String,
    date: String,
    time: String,
    canonical: String,
    address: String,
    licence: String,
}

impl Found {
    fn element(&mut self, node: &NodeRef, element: &Element) {
        self.byline(node, element);
        match &*element.name.local {
            "meta" => self.meta(element),
            "link" | "a" => self.link(node, element),
            "title" if self.window.is_empty() && &*element.name.ns == HTML => {
                self.window = node.text().to_string();
            }
            "script"
                if attribute(element, "type")
                    .trim()
                    .eq_ignore_ascii_case("application/ld+json") =>
            {
                json_ld::read(&node.text(), &mut self.said);
            }
            "time" => set(&mut self.time, attribute(element, "datetime")),
            _ => {}
        }
    }

    fn byline(&mut self, node: &NodeRef, element: &Element) {
        const TRIES: u8 = 20;
        let has = |name: &str| {
            let mut words = attribute(element, name).split_ascii_whitespace();
            words.any(|word| word.eq_ignore_ascii_case("author"))
        };
        if self.tried == TRIES
            || !self.byline.is_empty()
            || !["rel", "itemprop", "class"].iter().any(|name| has(name))
        {
            return;
        }
        self.tried += 1;
        let text = tidy(&node.text());
        if text.split(' ').count() <= 5 {
            self.byline = text;
        }
    }

    fn meta(&mut self, element: &Element) {
        let content = attribute(element, "content");
        let names = ["property", "name", "itemprop"].map(|name| attribute(element, name));
        let name = names
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default();
        match name.to_ascii_lowercase().replace('.', ":").as_str() {
            "og:title" | "headline" => set(&mut self.title, content),
            "twitter:title" | "dc:title" | "dcterms:title" => set(&mut self.card, content),
            "og:site_name" | "application-name" => set(&mut self.site, content),
            "og:url" => set(&mut self.address, content),
            "author" | "article:author" | "dc:creator" | "dcterms:creator" | "byl"
            | "parsely-author" => {
                self.author(content);
            }
            "article:published_time" | "og:published_time" | "datepublished" => {
                set(&mut self.published, content);
            }
            "date" | "dc:date" | "dc:date:issued" | "dcterms:date" | "dcterms:created"
            | "dcterms:issued" | "pubdate" | "publish-date" | "publishdate"
            | "publication_date" | "parsely-pub-date" | "sailthru:date" => {
                set(&mut self.date, content);
            }
            "dcterms:license" | "dcterms:rights" | "dc:rights" => set(&mut self.licence, content),
            _ => {}
        }
    }

    /// Some give the address of a profile, which is no name; some repeat one name under several keys.
    fn author(&mut self, name: &str) {
        if !name.contains("://") && self.authors.len() < 20 {
            self.authors.push(name.to_owned());
        }
    }

    fn link(&mut self, node: &NodeRef, element: &Element) {
        let rel = attribute(element, "rel");
        let has = |sought: &str| {
            rel.split_ascii_whitespace()
                .any(|r| r.eq_ignore_ascii_case(sought))
        };
        let href = attribute(element, "href");
        if has("canonical") && &*element.name.local == "link" {
            set(&mut self.canonical, href);
        } else if has("license") && self.licence.is_empty() {
            let address = address::of_the_web(href);
            self.licence = address.unwrap_or_else(|| node.text().to_string());
        }
    }
}

const HTML: &str = "http://www.w3.org/1999/xhtml";

fn set(field: &mut String, value: &str) {
    if field.is_empty() {
        value.trim().clone_into(field);
    }
}

/// On one line, without controls, and not too long.
fn tidy(value: &str) -> String {
    let value = start_of(value, 4 * LONGEST);
    let plain: String = value
        .chars()
        .filter(|c| !c.is_control() || c.is_whitespace())
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let line = words.join(" ");
    start_of(&line, LONGEST).trim_end().to_owned()
}

/// Each name once, without *By*.
fn names(authors: &[String]) -> String {
    let mut out: Vec<String> = Vec::new();
    for author in authors {
        let author = tidy(author);
        let by = author
            .get(..3)
            .is_some_and(|by| by.eq_ignore_ascii_case("by "));
        let name = author[if by { 3 } else { 0 }..].trim();
        let known = out
            .iter()
            .any(|one| one.to_lowercase() == name.to_lowercase());
        if !name.is_empty() && !known && !name.contains("://") {
            out.push(name.to_owned());
        }
    }
    out.join(", ")
}

/// *Headline | Site* without the site: by its name where that is known, or else by what stands between.
fn without_site(title: &str, site: &str) -> String {
    const BETWEEN: [&str; 7] = [" | ", " - ", " – ", " — ", " :: ", " · ", " » "];
    let rest = |(at, between): (usize, &str)| (&title[..at], &title[at + between.len()..]);
    let ends = BETWEEN
        .iter()
        .filter_map(|b| title.rfind(b).map(|at| (at, *b)));
    let starts = BETWEEN
        .iter()
        .filter_map(|b| title.find(b).map(|at| (at, *b)));
    if let Some((before, after)) = ends.max().map(rest) {
        let named = !site.is_empty() && after.eq_ignore_ascii_case(site);
        // A site has a short name, a headline has not.
        let short =
            site.is_empty() && after.chars().count() <= 30 && before.split(' ').count() >= 3;
        if named || short && before.chars().count() > after.chars().count() {
            return without_site(before, site);
        }
    }
    if let Some((before, after)) = starts.min().map(rest)
        && !site.is_empty()
        && before.eq_ignore_ascii_case(site)
    {
        return after.to_owned();
    }
    title.to_owned()
}

/// The day, where it stands first: `2024-05-01T10:00Z`, `2024/05/01`, `20240501`.
fn day(date: &str) -> String {
    let digits = |range: std::ops::Range<usize>| {
        let part = date.get(range)?;
        part.bytes().all(|b| b.is_ascii_digit()).then_some(part)
    };
    let parted = |at: usize| date.get(at..=at).filter(|c| matches!(*c, "-" | "/"));
    let with_marks = || {
        parted(4)?;
        parted(7)?;
        Some((digits(0..4)?, digits(5..7)?, digits(8..10)?))
    };
    let without = || Some((digits(0..4)?, digits(4..6)?, digits(6..8)?));
    match with_marks().or_else(without) {
        Some((year, month, day))
            if ("01"..="12").contains(&month) && ("01"..="31").contains(&day) =>
        {
            format!("{year}-{month}-{day}")
        }
        _ => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_in_one_form_where_it_stands_first() {
        for (date, expected) in [
            ("2024-05-01T10:00:00+02:00", "2024-05-01"),
            ("2024-05-01", "2024-05-01"),
            ("2024/05/01 10:00", "2024-05-01"),
            ("20240501", "2024-05-01"),
            ("Wed, 01 May 2024", "Wed, 01 May 2024"),
            ("2024-13-01", "2024-13-01"),
            ("2024-05", "2024-05"),
            ("٢٠٢٤-٠٥-٠١", "٢٠٢٤-٠٥-٠١"),
            ("", ""),
        ] {
            assert_eq!(day(date), expected);
        }
    }

    #[test]
    fn a_title_loses_the_name_of_the_site_and_nothing_else() {
        for (title, site, expected) in [
            (
                "Bridge over the Aller reopens | The Courier",
                "The Courier",
                "Bridge over the Aller reopens",
            ),
            (
                "Bridge over the Aller reopens - World - The Courier",
                "",
                "Bridge over the Aller reopens",
            ),
            (
                "The Courier: Bridge reopens",
                "The Courier",
                "The Courier: Bridge reopens",
            ),
            (
                "The Courier - Bridge reopens",
                "The Courier",
                "Bridge reopens",
            ),
            (
                "Bridge reopens – and closes again",
                "The Courier",
                "Bridge reopens – and closes again",
            ),
            ("Bridge | Tunnel", "", "Bridge | Tunnel"),
            ("", "", ""),
        ] {
            assert_eq!(without_site(title, site), expected);
        }
    }

    #[test]
    fn authors_are_named_once_and_without_by() {
        let names = |list: &[&str]| names(&list.iter().map(|&s| s.to_owned()).collect::<Vec<_>>());
        assert_eq!(
            names(&["By Ada Mill", "ADA MILL", " Bo  Lind "]),
            "Ada Mill, Bo Lind"
        );
        assert_eq!(names(&["Byron Hall", "https://a.example/x"]), "Byron Hall");
    }
}
