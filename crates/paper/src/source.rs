//! Where an article comes from.

use article::{Link, Meta};
use maud::{Markup, html};

/// Author, date, licence and source of an article, as far as they are known.
pub fn source(meta: &Meta) -> Markup {
    let facts = [
        ("By", &meta.author),
        ("Date", &meta.date),
        ("Licence", &meta.licence),
    ];
    html! {
        @for (name, words) in facts.into_iter().filter(|(_, words)| !words.is_empty()) {
            span { (name) " " (words) } " "
        }
        @if meta.source.starts_with("http") && Link::safe(&meta.source) {
            a href=(meta.source) rel="noopener noreferrer" { "Source" }
        }
    }
}
