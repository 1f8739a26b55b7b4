//! What stands below an article: where to read on.

use crate::frame_words::{foreign, shortened};
use crate::front_story::{TITLE, byline};
use crate::related::Related;
use crate::{Config, Name, Summary, up};
use maud::{Markup, html};
use view::{Slug, View, link};

/// How many shared names are named, and chosen in the article that is opened.
const SHARED: usize = 3;

/// Articles that also mention the names of `summary`, each opening with these names chosen, and the articles before and after it.
/// Nothing where there is neither.
pub fn onward(
    config: &Config,
    summary: &Summary,
    older: Option<&Summary>,
    newer: Option<&Summary>,
    related: &[Related],
) -> Markup {
    let up = up(&[&summary.slug, "/"].concat());
    html! {
        @if !related.is_empty() || older.is_some() || newer.is_some() {
            nav.onward aria-label="Read on" {
                @if !related.is_empty() {
                    h2 { "The same names in other articles" }
                    ul.also {
                        @for related in related { (also(config, related, &up)) }
                    }
                }
                @if older.is_some() || newer.is_some() {
                    div.turns {
                        @if let Some(article) = newer { (turn(config, article, &up, "prev", "Newer")) }
                        @if let Some(article) = older { (turn(config, article, &up, "next", "Older")) }
                    }
                }
            }
        }
    }
}

fn also(config: &Config, related: &Related, up: &str) -> Markup {
    let article = related.article;
    let names = &related.shared[..related.shared.len().min(SHARED)];
    let chosen = names.iter().filter_map(|name| Slug::new(&name.slug));
    let view = View {
        entities: chosen.collect(),
        ..View::default()
    };
    html! {
        li.story {
            h3 lang=[foreign(config, &article.language)] {
                a href={ (up) (article.slug) "/#" (link::print(&view)) } { bdi { (shortened(&article.title, TITLE)) } }
            }
            (byline(article, None))
            p.mentions-also { "Also mentions " (row(names)) }
        }
    }
}

/// *A*, *A and B*, *A, B and C*.
fn row(names: &[&Name]) -> Markup {
    html! {
        @for (index, name) in names.iter().enumerate() {
            @if index > 0 { @if index + 1 == names.len() { " and " } @else { ", " } }
            bdi class={ "kin " (name.kind.key()) } { (name.name) }
        }
    }
}

fn turn(config: &Config, article: &Summary, up: &str, rel: &str, word: &str) -> Markup {
    html! {
        a rel=(rel) href={ (up) (article.slug) "/" } {
            span { (word) }
            b lang=[foreign(config, &article.language)] { bdi { (shortened(&article.title, TITLE)) } }
        }
    }
}
