//! The quote gallery.

use super::quote::QuoteCard;
use super::shares::Shares;
use crate::state::Explorer;
use article::QuoteKind;
use leptos::prelude::*;
use view::Order;
use view::quotes::gallery;
use view::sentence::quote_label;

/// Share of voice, the kinds of quotes, and the quotes themselves.
#[component]
pub(crate) fn Gallery() -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    if reading.spoken().next().is_none() {
        return view! {
            <div class="invite">
                <p class="empty-title">"No quotes"</p>
                <p>"Nobody is quoted in this article, or the marks were not understood."</p>
            </div>
        }
        .into_any();
    }
    let groups = Memo::new(move |_| {
        let reading = explorer.reading();
        explorer.view(|view| explorer.shown.with(|shown| gallery(&reading, view, shown)))
    });
    let name = move |voice: Option<u32>| {
        voice.map(|v| {
            let name = explorer.reading().voices[v as usize].name.clone();
            view! { <h3 class="voice-title">{name}</h3> }
        })
    };
    let none = move || groups.with(Vec::is_empty);
    view! {
        <Shares />
        <Filters />
        <For each=move || groups.get() key=|(voice, _)| *voice let((voice, _))>
            {name(voice)}
            <For each=move || of_voice(groups, voice) key=|quote| *quote let(quote)>
                <QuoteCard quote=quote />
            </For>
        </For>
        <div class="invite" hidden=move || !none()>
            <p class="empty-title">"No quote fits"</p>
            <p>"None of the quotes stands in a paragraph that matches all filters."</p>
            <button type="button" on:click=move |_| explorer.clear()>"Clear the filters"</button>
        </div>
    }
    .into_any()
}

/// The kinds of quotes as a filter, and the order.
#[component]
fn Filters() -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let present = QuoteKind::SPOKEN
        .into_iter()
        .enumerate()
        .filter(|(_, kind)| reading.spoken().any(|(_, quote)| quote.kind == *kind));
    let chips = present.map(|(index, kind)| {
        let count = move || explorer.shown.with(|shown| shown.quote_kinds[index]).to_string();
        view! {
            <button type="button" class="chip" aria-pressed=move || explorer.view(|view| view.quotes.has(kind)).to_string()
                on:click=move |_| explorer.choose(|view| view.quotes = view.quotes.toggled(kind))>
                {quote_label(kind)} " " <span class="count">{count}</span>
            </button>
        }
    });
    let by_speaker = move || explorer.view(|view| view.order == Order::Speaker);
    view! {
        <div class="chips" role="group" aria-label="Kinds of quotes">
            {chips.collect_view()}
            <button type="button" class="chip order" aria-pressed=move || by_speaker().to_string()
                on:click=move |_| explorer.choose(|view| {
                    view.order = if view.order == Order::Speaker { Order::Text } else { Order::Speaker };
                })>
                "Group by speaker"
            </button>
        </div>
    }
}

fn of_voice(groups: Memo<Vec<(Option<u32>, Vec<u32>)>>, voice: Option<u32>) -> Vec<u32> {
    groups.with(|groups| {
        groups
            .iter()
            .find(|(v, _)| *v == voice)
            .map(|(_, these)| these.clone())
            .unwrap_or_default()
    })
}
