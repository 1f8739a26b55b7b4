//! The kinds: legend and filter in one.

use crate::state::Explorer;
use article::Kind;
use maud::{Markup, html};
use view::Kinds;
use view::sentence::many_of;

/// The letter that stands for a kind on its tile, and at its marks when all is marked. The style sheet has the same letters.
const fn letter(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "P",
        Kind::Organisation => "O",
        Kind::Place => "L",
        Kind::Facility => "F",
        Kind::Group => "G",
        Kind::Event => "E",
        Kind::Work => "W",
        Kind::Date => "D",
        Kind::Money => "M",
        Kind::Quantity => "Q",
    }
}

/// A kind's icon and letter over its pattern, in its colour.
pub(crate) fn tile(kind: Kind) -> Markup {
    html! {
        span class={"tile " (kind.key())} aria-hidden="true" {
            svg.kind-icon { use href={"#kind-" (kind.key())} {} }
            (letter(kind))
        }
    }
}

/// Each kind with its count, to be shown or hidden, or shown alone.
pub(crate) fn kinds(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading, explorer.view(), explorer.shown());
    let mut present = [false; Kind::ALL.len()];
    for entity in &reading.analysis.entities {
        present[entity.kind as usize] = true;
    }
    html! {
        header.part-head {
            h2 #kinds-title { "Kinds" }
            button type="button" data-do="kinds" class=(if view.kinds == Kinds::ALL { "quiet away" } else { "quiet" }) { "Show all" }
        }
        ul.kinds {
            @for kind in Kind::ALL.into_iter().filter(|&kind| present[kind as usize]) {
                li.kind-row data-key=(kind.key()) {
                    button.kind type="button" aria-pressed=(view.kinds.has(kind)) data-do="kind" data-of=(kind.key()) {
                        (tile(kind))
                        span.kind-name { (many_of(kind)) }
                        " "
                        span.count { (shown.kinds[kind as usize]) }
                    }
                    button.only type="button" aria-pressed=(view.kinds == Kinds::only(kind)) aria-label={"Only " (many_of(kind))}
                        data-do="only" data-of=(kind.key()) { "only" }
                }
            }
        }
    }
}
