//! The feed of the newest articles, by RFC 4287 (Atom).
//!
//! The same articles give the same feed, whenever it is written: its times are the articles' days, never a clock's.

use crate::{Config, Summary, absolute, day::day, frame_words::shortened, xml::Xml};
use std::cmp::Reverse;

/// The feed's file at the site's root.
pub const FEED: &str = "feed.xml";

/// How many articles a feed has.
const NEWEST: usize = 50;
const NAMESPACE: (&str, &str) = ("xmlns", "http://www.w3.org/2005/Atom");
/// The most characters of an entry's summary.
const SUMMARY: usize = 400;
/// When an article was changed whose day is not known: the format wants a time, and readers sort it last.
const UNDATED: &str = "1970-01-01";

/// Whether the site has a feed: it is wanted, and it is known where the site will be published, without which no entry could have its
/// identifier.
pub fn has_feed(config: &Config) -> bool {
    config.feed && config.url.is_some()
}

/// The feed of the newest 50 articles, newest first, those without a day last; `None` if the site has none ([`has_feed`]).
///
/// Each entry is identified by its page's address. The feed's author, whom the format requires, is the publisher.
pub fn feed(config: &Config, articles: &[Summary]) -> Option<String> {
    let url = config.url.as_ref().filter(|_| has_feed(config))?;
    let mut newest: Vec<&Summary> = articles.iter().collect();
    newest.sort_by_key(|summary| (Reverse(day(&summary.date)), &*summary.slug));
    newest.truncate(NEWEST);
    let updated = newest.first().and_then(|first| day(&first.date));

    let mut out = Xml::new();
    out.open(
        "feed",
        &[&[NAMESPACE], language(&config.language).as_slice()].concat(),
    );
    out.line("id", url);
    out.line("title", first_of([&config.title, url]));
    out.line("subtitle", &config.description);
    out.line("updated", &midnight(updated));
    let own = [url, FEED].concat();
    out.empty(
        "link",
        &[
            ("rel", "self"),
            ("type", "application/atom+xml"),
            ("href", &own),
        ],
    );
    out.empty(
        "link",
        &[("rel", "alternate"), ("type", "text/html"), ("href", url)],
    );
    author(&mut out, first_of([&config.publisher, &config.title, url]));
    for summary in newest {
        entry(&mut out, config, summary);
    }
    out.close("feed");
    Some(out.0)
}

fn entry(out: &mut Xml, config: &Config, summary: &Summary) {
    let address = absolute(config, &[&*summary.slug, "/"].concat()).unwrap_or_default();
    let date = day(&summary.date);
    if summary.language.is_empty() || summary.language == config.language {
        out.open("entry", &[]);
    } else {
        out.open("entry", &[("xml:lang", &summary.language)]);
    }
    out.line("id", &address);
    out.line("title", first_of([&summary.title, &summary.slug]));
    out.line("updated", &midnight(date));
    if date.is_some() {
        out.line("published", &midnight(date));
    }
    out.empty(
        "link",
        &[
            ("rel", "alternate"),
            ("type", "text/html"),
            ("href", &address),
        ],
    );
    if crate::address::is_web(&summary.source) {
        out.empty("link", &[("rel", "via"), ("href", &summary.source)]);
    }
    author(out, &summary.author);
    out.line("summary", &shortened(&summary.lead, SUMMARY));
    out.line("rights", &summary.licence);
    out.close("entry");
}

fn author(out: &mut Xml, name: &str) {
    if !name.trim().is_empty() {
        out.open("author", &[]);
        out.line("name", name);
        out.close("author");
    }
}

/// The first that is not empty: the format requires titles and an author.
fn first_of<const N: usize>(texts: [&str; N]) -> &str {
    let first = texts.into_iter().find(|text| !text.trim().is_empty());
    first.unwrap_or_default()
}

/// The language as an attribute, if it is a tag: any other would make the feed invalid.
fn language(tag: &str) -> Option<(&'static str, &str)> {
    let fits = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    tag.split('-').all(fits).then_some(("xml:lang", tag))
}

/// The beginning of the day, in universal time: which hour or where is not known.
fn midnight(date: Option<&str>) -> String {
    [date.unwrap_or(UNDATED), "T00:00:00Z"].concat()
}

#[cfg(test)]
mod tests;
