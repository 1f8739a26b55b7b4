//! What only the printed page has: the legend, the quotes, the index of names with paragraph numbers.

use crate::panels::KindTile;
use crate::state::Explorer;
use article::Kind;
use leptos::prelude::*;
use view::quotes::card;
use view::sentence::many_of;

/// Legend, quotes and index, hidden on screen.
#[component]
pub(crate) fn Print() -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let kinds: Vec<Kind> = Kind::ALL
        .into_iter()
        .filter(|&kind| {
            reading
                .analysis
                .entities
                .iter()
                .any(|entity| entity.kind == kind)
        })
        .collect();
    let legend = kinds
        .iter()
        .map(|&kind| view! { <li><KindTile kind=kind />{many_of(kind)}</li> })
        .collect_view();
    let quotes = reading.spoken().map(|(index, _)| {
        let card = card(&reading, index);
        let role = (!card.role.is_empty()).then(|| [", ", &card.role].concat());
        view! { <li><q>{card.words}</q> " — " {card.speaker}{role} " (" {card.label} ")"</li> }
    });
    let quotes = quotes.collect_view();
    let index = kinds.iter().map(|&kind| {
        let of_kind = (0..reading.analysis.entities.len() as u32).filter(|&e| reading.analysis.entities[e as usize].kind == kind);
        let rows = of_kind.map(|entity| {
            let numbers: Vec<String> = reading.paragraphs_of(entity).iter().map(ToString::to_string).collect();
            let numbers = if numbers.is_empty() { "title".to_owned() } else { numbers.join(", ") };
            view! { <li>{reading.analysis.entities[entity as usize].name.clone()} " " <span class="count">{numbers}</span></li> }
        });
        view! { <section><h3>{many_of(kind)}</h3><ul>{rows.collect_view()}</ul></section> }
    });
    let index = index.collect_view();
    view! {
        <section class="print-only" aria-hidden="true">
            <h2>"Legend"</h2>
            <ul class="print-legend">{legend}</ul>
            <h2>"Quotes"</h2>
            <ol class="print-quotes">{quotes}</ol>
            <h2>"Index, with paragraph numbers"</h2>
            <div class="print-index">{index}</div>
        </section>
    }
}
