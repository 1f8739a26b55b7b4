//! Nothing matches: which filter to drop.

use crate::panels::counted;
use crate::state::Explorer;
use maud::{Markup, html};
use view::sentence::drops;

/// What is said when no paragraph matches.
pub(crate) fn empty(explorer: Explorer) -> Markup {
    let shown = explorer.shown();
    if !shown.filtered || shown.matching > 0 {
        return Markup::default();
    }
    let drops = drops(&explorer.reading(), &explorer.view());
    html! {
        section.empty aria-label="Nothing matches" {
            p.empty-title { "No paragraph matches all of this." }
            p { "The article is below, complete. Drop one of the filters to find something:" }
            ul {
                @for (index, drop) in drops.iter().enumerate() {
                    li {
                        button.offer type="button" data-do="drop" data-of=(index) {
                            "Drop " b { (drop.label) } " "
                            span.count {
                                @if drop.matching == 0 { "still nothing" } @else { (counted(drop.matching, "paragraph")) }
                            }
                        }
                    }
                }
            }
        }
    }
}
