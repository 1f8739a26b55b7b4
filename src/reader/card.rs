//! The card beside a mark: who or what it is, in short.

use crate::dom;
use crate::panels::facts;
use crate::state::{Explorer, OpenCard, effect};
use maud::{Markup, html};
use paper::tile;
use std::cell::Cell;
use view::sentence::many_of;

/// Where the card is put.
pub(crate) fn place() -> Markup {
    html! { div #card-place {} }
}

/// Shows the open card, if any. It stays while the pointer or the keyboard is on it, and Escape closes it (WCAG 1.4.13).
pub(crate) fn follow(explorer: Explorer) {
    let focused = Cell::new(None);
    effect(move || {
        let open = explorer.card.get();
        if open.is_none() && focused.get().is_none() {
            return;
        }
        let markup = open.map(|open| card(explorer, open)).unwrap_or_default();
        dom::patch::patch("card-place", &markup.into_string());
        if let Some(open) = open {
            // After the page has scrolled to the mention.
            dom::marks::place_card_soon(open.mention);
            // The keyboard goes to a card when it is opened, not when something in it changes.
            if open.pinned && focused.get() != Some(open) && !dom::focus::is_within("card") {
                dom::focus::now("card");
            }
        }
        focused.set(open);
    });
}

fn card(explorer: Explorer, open: OpenCard) -> Markup {
    let (reading, view) = (&explorer.reading(), explorer.view());
    let index = reading.analysis.mentions[open.mention as usize].entity;
    let entity = &reading.analysis.entities[index as usize];
    let siblings = &reading.entity_mentions[index as usize];
    let count = siblings.len();
    // A mention that does not count, in a standfirst that is repeated, stands for the next one that does.
    let at = siblings.binary_search(&open.mention);
    let at = at.unwrap_or_else(|next| next.min(count.saturating_sub(1)));
    let step = |by: usize, name: &str, arrow: &str| {
        html! {
            button.icon type="button" aria-label=(name) disabled[count < 2] data-do="card" data-of=(siblings[(at + by) % count]) { (arrow) }
        }
    };
    html! {
        div #card .card role="dialog" aria-label={"About " (entity.name)} tabindex="-1" {
            div.card-head {
                (tile(entity.kind))
                div {
                    p.card-name { bdi { (entity.name) } }
                    p.card-kind { (many_of(entity.kind)) }
                }
                button.icon.close type="button" aria-label="Close card" data-do="close-card" { "×" }
            }
            (facts(explorer, index, Some(open.mention)))
            div.card-foot {
                @if count > 0 {
                    span.stepper role="group" aria-label="Mentions" {
                        (step(count - 1, "Previous mention", "↑"))
                        span.number { (at + 1) " of " (count) }
                        (step(1, "Next mention", "↓"))
                    }
                }
                button type="button" aria-pressed=(view.entities.has(&entity.slug)) data-do="entity" data-of=(entity.slug) { "Filter" }
                button type="button" data-do="about" data-of=(open.mention) { "All about it" }
            }
        }
    }
}
