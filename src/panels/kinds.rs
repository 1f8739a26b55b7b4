//! The kinds: legend and filter in one.

use crate::state::Explorer;
use maud::{Markup, html};
use paper::{present, tile};
use view::Kinds;
use view::sentence::many_of;

/// Each kind with its count, to be shown or hidden, or shown alone.
pub(crate) fn kinds(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading(), explorer.view(), explorer.shown());
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
