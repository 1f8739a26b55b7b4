//! Structured data by <https://schema.org>, for search engines and whoever reads JSON-LD.
//!
//! What is not known is left out, never guessed. What Google asks of a `NewsArticle` is kept: a headline of at most 110 characters, a
//! date by ISO 8601, absolute addresses of images, authors with a type where it is known.

mod terms;

use crate::{Config, ListPage, Name, Said, Summary, absolute, day::day, frame_words::shortened};
use article::QuoteKind;
use serde_json::{Value, json};
use terms::{Node, author, based_on, kind, licence, speaks};

/// The most characters of a headline, by Google's rule for articles.
const HEADLINE: usize = 110;
/// The most characters of a description.
const DESCRIPTION: usize = 160;
/// What a speaker is called who is not known.
const UNKNOWN: &str = "Unknown";

/// An article as `NewsArticle`: who is named in it as `mentions`, what is said in it as parts of it (`hasPart`) that are `Quotation`s.
///
/// Reported speech is left out, since its words are not the speaker's. A speaker is the `creator` if it is a person or an organisation, which is all the
/// vocabulary allows; any other (*Moscow*, *two officials*) is named in `creditText`, and one who is not known nowhere.
pub fn article(config: &Config, summary: &Summary, card: Option<&str>) -> Value {
    let page = absolute(config, &[&*summary.slug, "/"].concat());
    let headline = shortened(&summary.title, HEADLINE);
    let is_whole = headline == summary.title;
    let mut out = Node::new("NewsArticle");
    out.put("@context", "https://schema.org");
    out.put("headline", headline);
    if !is_whole {
        out.put("name", &*summary.title);
    }
    out.put("description", shortened(&summary.lead, DESCRIPTION));
    out.put("datePublished", day(&summary.date).unwrap_or_default());
    out.put("author", author(config, summary));
    out.put("publisher", publisher(config));
    out.put("inLanguage", &*summary.language);
    out.put("url", page.clone());
    out.put("mainEntityOfPage", page.clone());
    let picture = summary.image.as_ref().map(|image| &*image.path);
    let images = [card, picture].into_iter().flatten();
    let images = images.filter_map(|path| absolute(config, path));
    out.put("image", images.collect::<Vec<_>>());
    out.put("license", licence(&summary.licence));
    out.put("isBasedOn", based_on(&summary.source));
    if summary.words > 0 {
        out.put("wordCount", summary.words);
    }
    let page = page.unwrap_or_default();
    let names = summary.names.iter().map(|name| named(name, Some(&page)));
    out.put("mentions", names.collect::<Vec<_>>());
    let quotes = summary.quotes.iter();
    let quotes = quotes
        .filter(|said| is_verbatim(said.kind) && !said.words.is_empty())
        .map(|said| quotation(said, summary, &page));
    out.put("hasPart", quotes.collect::<Vec<_>>());
    out.end()
}

/// A page that lists articles as `CollectionPage` with an `ItemList`; the front page with the `WebSite` before it. A name's page is about
/// that name.
pub fn list(config: &Config, page: &ListPage<'_>) -> Value {
    let is_front = page.path.is_empty();
    let mut site = Node::new("WebSite");
    site.put("name", &*config.title);
    site.put("url", config.url.clone());
    if is_front {
        site.put("description", &*config.description);
        site.put("inLanguage", &*config.language);
        site.put("publisher", publisher(config));
    }
    let mut out = Node::new("CollectionPage");
    let name = if page.title.is_empty() {
        &*config.title
    } else {
        page.title
    };
    out.put("name", name);
    out.put("description", page.description);
    out.put("inLanguage", &*config.language);
    out.put("url", absolute(config, page.path));
    out.put("about", page.about.map(|name| named(name, None)));
    out.put("mainEntity", items(config, &page.articles));
    let site = site.end();
    if !is_front {
        out.put("isPartOf", site);
        out.put("@context", "https://schema.org");
        return out.end();
    }
    json!({ "@context": "https://schema.org", "@graph": [site, out.end()] })
}

/// `data` as an element of `<head>`. The text cannot end the element early: no `<` is left in it, which JSON writes another way.
pub fn script(data: &Value) -> String {
    let text = data.to_string().replace('<', "\\u003c");
    ["<script type=\"application/ld+json\">", &text, "</script>"].concat()
}

/// Who or what is named. On an article's page its `@id` is the link that chooses it there, so that quotes point to the same.
fn named(name: &Name, page: Option<&str>) -> Value {
    let mut out = thing(name, page);
    out.put("description", &*name.role);
    out.end()
}

fn thing(name: &Name, page: Option<&str>) -> Node {
    let mut out = Node::new(kind(name.kind));
    out.put("@id", page.map(|page| [page, "#e=", &name.slug].concat()));
    out.put("name", &*name.name);
    out
}

/// Whether the words are the speaker's own.
fn is_verbatim(kind: QuoteKind) -> bool {
    matches!(
        kind,
        QuoteKind::Direct | QuoteKind::Mixed | QuoteKind::Transcript
    )
}

fn quotation(said: &Said, summary: &Summary, page: &str) -> Value {
    let mut out = Node::new("Quotation");
    out.put("text", &*said.words);
    let known = |slug: &String| summary.names.iter().find(|name| name.slug == *slug);
    let by: Vec<&Name> = said.by.iter().filter_map(known).collect();
    if !by.is_empty() && by.iter().all(|name| speaks(name.kind)) {
        let creators = by.into_iter().map(|name| thing(name, Some(page)).end());
        out.put("creator", creators.collect::<Vec<_>>());
    } else if said.speaker != UNKNOWN {
        out.put("creditText", &*said.speaker);
    }
    if !page.is_empty() && !said.link.is_empty() {
        out.put("url", [page, "#", &said.link].concat());
    }
    out.end()
}

fn publisher(config: &Config) -> Value {
    let mut out = Node::new("Organization");
    let name = if config.publisher.is_empty() {
        &config.title
    } else {
        &config.publisher
    };
    out.put("name", &**name);
    out.put("url", config.url.clone());
    out.end()
}

fn items(config: &Config, articles: &[&Summary]) -> Value {
    let mut out = Node::new("ItemList");
    out.put("numberOfItems", articles.len());
    let items = articles.iter().enumerate().map(|(index, summary)| {
        let mut item = Node::new("ListItem");
        item.put("position", index + 1);
        item.put("name", &*summary.title);
        item.put("url", absolute(config, &[&*summary.slug, "/"].concat()));
        item.end()
    });
    out.put("itemListElement", items.collect::<Vec<_>>());
    out.end()
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod vocabulary;
