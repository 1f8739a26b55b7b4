//! The sentence that says what is shown, with what to do about it.

use crate::panels::counted;
use crate::state::Explorer;
use maud::{Markup, html};
use view::sentence::{Part, sentence};
use view::{Rest, Shown};

/// The bar above the article. What needs a filter keeps its room while there is none, so that nothing below moves.
pub(crate) fn bar(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading(), explorer.view(), explorer.shown());
    let sentence = sentence(reading, &view, &shown);
    let away = if shown.filtered {
        "quiet"
    } else {
        "quiet away"
    };
    html! {
        section class=(if shown.filtered { "bar filtered" } else { "bar" }) aria-label="What is shown" {
            p.sentence role="status" {
                @for part in &sentence.0 {
                    @match part {
                        Part::Plain(words) => (words),
                        Part::Strong(words) => b { (words) },
                    }
                }
            }
            div.bar-actions {
                (stepper(explorer, &shown))
                div.bar-choices {
                    @if view.entities.len() > 1 {
                        span role="group" aria-label="Paragraphs must mention" {
                            (any_all("any", "any of them", !view.all))
                            (any_all("all", "all of them", view.all))
                        }
                    }
                    button type="button" class=(away) aria-pressed=(view.rest == Rest::Hide) data-do="rest" { "Hide the rest" }
                    button type="button" class={(away) " clear"} data-do="clear" { "Clear" }
                }
            }
        }
    }
}

fn any_all(key: &str, words: &str, pressed: bool) -> Markup {
    html! { button.quiet type="button" aria-pressed=(pressed) data-do="all" data-of=(key) { (words) } }
}

/// Previous and next, with the number of the current one.
fn stepper(explorer: Explorer, shown: &Shown) -> Markup {
    let at = explorer.place().map(|place| place.span.start);
    let count = shown.stops.len();
    let index = at.and_then(|at| {
        shown
            .stops
            .binary_search_by_key(&at, |stop| stop.span.start)
            .ok()
    });
    let none = count == 0;
    let counted = counted(count, if shown.filtered { "match" } else { "mark" });
    html! {
        span.stepper role="group" aria-label="Matches" {
            button.icon type="button" aria-label="Previous match" title="Previous match (k)" disabled[none]
                data-do="step" data-of="back" { "↑" }
            span.number {
                @match index {
                    Some(index) => { (index + 1) " of " (count) },
                    None => (counted),
                }
            }
            button.icon type="button" aria-label="Next match" title="Next match (j)" disabled[none]
                data-do="step" data-of="on" { "↓" }
        }
    }
}
