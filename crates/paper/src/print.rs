//! What only the printed page has: the legend, the quotes, the index of names with paragraph numbers.

use crate::{present, tile};
use maud::{Markup, html};
use view::Reading;
use view::quotes::card;
use view::sentence::many_of;

/// Legend, quotes and index, hidden on screen.
pub fn print(reading: &Reading) -> Markup {
    let entities = &reading.analysis.entities;
    let kinds = present(reading);
    html! {
        h2 { "Legend" }
        ul.print-legend { @for &kind in &kinds { li { (tile(kind)) (many_of(kind)) } } }
        h2 { "Quotes" }
        ol.print-quotes {
            @for (index, _) in reading.spoken() {
                @let card = card(reading, index);
                li {
                    q { (card.words) } " — " (card.speaker)
                    @if !card.role.is_empty() { ", " (card.role) }
                    @if !card.citing.is_empty() { ", citing " (card.citing) }
                    " (" (card.label) ")"
                }
            }
        }
        h2 { "Index, with paragraph numbers" }
        div.print-index {
            @for &kind in &kinds {
                section {
                    h3 { (many_of(kind)) }
                    ul {
                        @for (index, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == kind) {
                            li { (entity.name) " " span.count { (numbers(reading, index as u32)) } }
                        }
                    }
                }
            }
        }
    }
}

fn numbers(reading: &Reading, entity: u32) -> String {
    let numbers: Vec<String> = reading
        .paragraphs_of(entity)
        .iter()
        .map(ToString::to_string)
        .collect();
    if numbers.is_empty() {
        "title".to_owned()
    } else {
        numbers.join(", ")
    }
}
