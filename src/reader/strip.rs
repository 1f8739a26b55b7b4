//! The dispersion strip: where every chosen thing occurs, along the article's length.

use crate::state::Explorer;
use article::{Kind, QuoteKind, Span};
use leptos::prelude::*;

/// The strip's height in its own units; marks closer than one unit are drawn as one.
const UNITS: u32 = 400;

/// The strip beside the article.
#[component]
pub(crate) fn Strip() -> impl IntoView {
    let explorer = Explorer::here();
    let ticks = move || {
        let ticks = explorer.shown.with(|_| wanted(explorer));
        ticks
            .into_iter()
            .map(|(y, class)| view! { <rect class=class x="0" y=y.to_string() width="10" height="2"></rect> })
            .collect_view()
    };
    let jump = move |event: leptos::ev::MouseEvent| {
        let share = crate::dom::scroll::share_of_height(&event);
        let reading = explorer.reading();
        let end = reading.article.text.len() as f64;
        let byte = (share * end) as u32;
        let near = spans(explorer)
            .into_iter()
            .min_by_key(|(span, _)| span.start.abs_diff(byte));
        if let Some((span, _)) = near {
            explorer.go_to(span);
        }
    };
    view! {
        <div class="strip" aria-hidden="true" title="Where it occurs: click to go there" on:click=jump>
            <svg viewBox="0 0 10 402" preserveAspectRatio="none">{ticks}</svg>
        </div>
    }
}

fn wanted(explorer: Explorer) -> Vec<(u32, &'static str)> {
    let end = explorer.reading().article.text.len().max(1) as u64;
    let mut ticks: Vec<(u32, &'static str)> = spans(explorer)
        .into_iter()
        .map(|(span, class)| {
            (
                (u64::from(span.start) * u64::from(UNITS) / end) as u32,
                class,
            )
        })
        .collect();
    ticks.sort_unstable();
    ticks.dedup();
    ticks
}

/// The chosen entities' mentions, the chosen speakers' quotes and the hits; where nothing is chosen, all quotes.
fn spans(explorer: Explorer) -> Vec<(Span, &'static str)> {
    let reading = explorer.reading();
    let analysis = &reading.analysis;
    explorer.view(|view| {
        let mut spans: Vec<(Span, &'static str)> = Vec::new();
        for entity in view
            .entities
            .iter()
            .filter_map(|slug| analysis.entity_by_slug(slug))
        {
            let kind: Kind = analysis.entities[entity as usize].kind;
            let mentions = reading.entity_mentions[entity as usize].iter();
            spans.extend(mentions.map(|&m| (analysis.mentions[m as usize].span, kind.key())));
        }
        let quotes = explorer.shown.with(|shown| {
            spans.extend(shown.hits.iter().map(|&hit| (hit, "hit")));
            shown.quotes.clone()
        });
        if spans.is_empty() || !view.speakers.is_empty() || !view.quotes.is_empty() {
            let quotes = quotes.iter().map(|&q| &analysis.quotes[q as usize]);
            let spoken = quotes.filter(|quote| quote.kind != QuoteKind::Term);
            spans.extend(
                spoken
                    .filter_map(|quote| quote.content.first())
                    .map(|&span| (span, "quote")),
            );
        }
        spans
    })
}
