//! The lens on the left and the desk on the right.

mod desk;
mod entities;
mod entity;
mod facts;
mod gallery;
mod kinds;
mod lens;
mod quote;
mod search;
mod shares;

pub(crate) use desk::{desk, panels};
pub(crate) use entities::names;
pub(crate) use facts::facts;
pub(crate) use kinds::kinds;
pub(crate) use lens::lens;
pub(crate) use search::results;

use article::Span;
use maud::{Markup, html};
use view::Reading;
use view::search::context;

/// How many rows of a long list there are before *more* is asked for, and how many more each time.
const ROWS: usize = 30;

/// The words at `span` in their context, as a button that goes there.
fn result(reading: &Reading, span: Span, reach: usize, marked: &str) -> Markup {
    let around = context(reading, span, reach);
    html! {
        button.result type="button" data-do="go" data-of={(span.start) "-" (span.end)} {
            bdi {
                @if around.more_before { "…" }
                (around.before) mark class=(marked) { (around.words) } (around.after)
                @if around.more_after { "…" }
            }
        }
    }
}

/// The button that shows more of a list which holds `all`, of which `shown` are shown.
fn more(shown: usize, all: usize, things: &str) -> Markup {
    html! {
        @if shown < all {
            button.more type="button" data-do="more" { "Show more " (things) " (" (all - shown) ")" }
        }
    }
}

/// *1 quote*, *2 quotes*, *2 matches*.
pub(crate) fn counted(count: usize, thing: &str) -> String {
    let s = match count {
        1 => "",
        _ if thing.ends_with("ch") => "es",
        _ => "s",
    };
    [&count.to_string(), " ", thing, s].concat()
}
