//! The kinds: legend and filter in one.

use crate::state::Explorer;
use article::Kind;
use maud::{Markup, html};
use view::sentence::many_of;
use view::{Kinds, Reading};

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
    html! {
        header.part-head {
            h2 #kinds-title { "Kinds" }
            button type="button" data-do="kinds" class=(if view.kinds == Kinds::ALL { "quiet away" } else { "quiet" }) { "Show all" }
        }
        ul.kinds {
            @for kind in present(reading) {
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

/// The kinds the article has, in their usual order.
pub(crate) fn present(reading: &Reading) -> Vec<Kind> {
    let has = |kind: &Kind| reading.analysis.entities.iter().any(|e| e.kind == *kind);
    Kind::ALL.into_iter().filter(has).collect()
}
