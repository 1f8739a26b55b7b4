//! Which words of the vocabulary say what an article says.

use crate::address::is_web;
use crate::{Config, Summary};
use article::{Kind, slug};
use serde_json::{Map, Value};

/// An item of structured data, property by property.
pub(super) struct Node(Map<String, Value>);

impl Node {
    pub(super) fn new(kind: &str) -> Self {
        let mut map = Map::new();
        map.insert("@type".to_owned(), kind.into());
        Self(map)
    }

    /// Says it unless it is empty; one thing in a list stands without the list.
    pub(super) fn put(&mut self, property: &str, value: impl Into<Value>) {
        let value = match value.into() {
            Value::Array(mut list) if list.len() < 2 => list.pop().unwrap_or_default(),
            other => other,
        };
        if !value.is_null() && value != "" {
            self.0.insert(property.to_owned(), value);
        }
    }

    pub(super) fn end(self) -> Value {
        self.0.into()
    }
}

/// The type of what is named. A group (*Catholics*) is no organisation, and what we call a work may be a law, a product or a book: they
/// are a `Thing`.
pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "Person",
        Kind::Organisation => "Organization",
        Kind::Place | Kind::Facility => "Place",
        Kind::Event => "Event",
        Kind::Group | Kind::Work | Kind::Date | Kind::Money | Kind::Quantity => "Thing",
    }
}

/// Whether the vocabulary lets such a one say something: the range of `creator`.
pub(super) const fn speaks(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Organisation)
}

/// Who wrote the article: an `Organization` if the byline is the publisher's name, the site's title, or the name of the site that the source
/// is on (*Wikinews* at `en.wikinews.org`); else what the article itself takes that very name for; else just the name, since a byline does
/// not tell whether it is somebody or some agency.
pub(super) fn author(config: &Config, summary: &Summary) -> Value {
    let byline = summary.author.trim();
    if byline.is_empty() {
        return Value::Null;
    }
    let ours = [&*config.publisher, &*config.title].contains(&byline);
    let named = summary.names.iter().find(|name| name.name == byline);
    let known = if ours || is_host(byline, &summary.source) {
        Some(Kind::Organisation)
    } else {
        named.map(|name| name.kind).filter(|&kind| speaks(kind))
    };
    let Some(known) = known else {
        return byline.into();
    };
    let mut out = Node::new(kind(known));
    out.put("name", byline);
    out.end()
}

/// Whether `name` is a part of the source's host.
fn is_host(name: &str, source: &str) -> bool {
    let rest = source.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let name = slug(name);
    host.split('.')
        .any(|part| part.eq_ignore_ascii_case(&name) && !part.is_empty())
}

/// What the article comes from: the address, or a work of that name.
pub(super) fn based_on(source: &str) -> Value {
    address_or_work(source, source)
}

/// The licence: its address, which is known for those of Creative Commons (`CC-BY-SA-4.0`, `CC BY 4.0`, `CC0`), or a work of that name.
pub(super) fn licence(licence: &str) -> Value {
    let commons = commons(licence).unwrap_or_default();
    let address = if commons.is_empty() {
        licence
    } else {
        &commons
    };
    address_or_work(address, licence)
}

fn address_or_work(address: &str, name: &str) -> Value {
    if name.is_empty() {
        return Value::Null;
    }
    if is_web(address) {
        return address.into();
    }
    let mut out = Node::new("CreativeWork");
    out.put("name", name);
    out.end()
}

/// The address of a licence of Creative Commons, by its usual short names.
fn commons(licence: &str) -> Option<String> {
    let key = licence.trim().to_ascii_lowercase().replace([' ', '_'], "-");
    if matches!(&*key, "cc0" | "cc0-1.0" | "cc-0" | "cc-zero") {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
    }
    let (terms, version) = key.strip_prefix("cc-")?.rsplit_once('-')?;
    let is_known = matches!(
        terms,
        "by" | "by-sa" | "by-nd" | "by-nc" | "by-nc-sa" | "by-nc-nd"
    ) && matches!(version, "1.0" | "2.0" | "2.5" | "3.0" | "4.0");
    let parts = [
        "https://creativecommons.org/licenses/",
        terms,
        "/",
        version,
        "/",
    ];
    is_known.then(|| parts.concat())
}

#[cfg(test)]
mod tests {
    use super::{author as author_of, *};
    use crate::Name;

    #[test]
    fn a_licence_is_an_address_where_it_is_known() {
        for (given, want) in [
            ("CC-BY-2.5", "https://creativecommons.org/licenses/by/2.5/"),
            (
                "cc by-nc-sa 4.0",
                "https://creativecommons.org/licenses/by-nc-sa/4.0/",
            ),
            ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
            ("https://a.example/l", "https://a.example/l"),
        ] {
            assert_eq!(licence(given), want, "{given}");
        }
        for given in ["All rights reserved", "CC-BY-9.0", "CC-SA-BY-4.0", "CC-BY"] {
            let work = serde_json::json!({ "@type": "CreativeWork", "name": given });
            assert_eq!(licence(given), work, "{given}");
        }
        assert_eq!(licence(""), Value::Null);
    }

    #[test]
    fn an_author_has_a_type_only_where_it_is_known() {
        let config = Config {
            title: "The Archive".to_owned(),
            publisher: "Herald Ltd".to_owned(),
            ..Config::default()
        };
        let name = |name: &str, kind: Kind| Name {
            slug: slug(name),
            name: name.to_owned(),
            kind,
            mentions: 1,
            role: String::new(),
        };
        for (author, source, want) in [
            ("The Archive", "", "Organization"),
            ("Herald Ltd", "", "Organization"),
            ("Wikinews", "https://en.wikinews.org/wiki/A", "Organization"),
            ("Wikinews", "", "?"),
            ("Wikinews", "wikinews", "?"),
            ("Ann Lee", "https://b.example/", "Person"),
            ("Reuters", "https://b.example/", "Organization"),
            ("Seoul", "", "?"),
            ("Jo Poe", "https://b.example/jo-poe", "?"),
        ] {
            let summary = Summary {
                author: author.to_owned(),
                source: source.to_owned(),
                names: vec![
                    name("Ann Lee", Kind::Person),
                    name("Reuters", Kind::Organisation),
                    name("Seoul", Kind::Place),
                ],
                ..Summary::default()
            };
            let found = author_of(&config, &summary);
            if want == "?" {
                assert_eq!(found, author);
            } else {
                assert_eq!(
                    (&found["@type"], &found["name"]),
                    (&want.into(), &author.into())
                );
            }
        }
        assert_eq!(author_of(&config, &Summary::default()), Value::Null);
    }
}
