//! The card beside a mark: who or what it is, in short.

use crate::panels::{EntityFacts, KindTile};
use crate::state::{Explorer, OpenCard};
use leptos::prelude::*;
use view::sentence::many_of;

/// The open card, if any. It stays while the pointer or the keyboard is on it, and Escape closes it (WCAG 1.4.13).
#[component]
pub(crate) fn Card() -> impl IntoView {
    let explorer = Explorer::here();
    view! {
        {move || explorer.card.get().map(|open| view! { <CardOf open=open /> })}
    }
}

#[component]
fn CardOf(open: OpenCard) -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let mention = open.mention;
    let index = reading.analysis.mentions[mention as usize].entity;
    let entity = reading.analysis.entities[index as usize].clone();
    let siblings = &reading.entity_mentions[index as usize];
    let position = siblings
        .iter()
        .position(|&m| m == mention)
        .unwrap_or_default();
    let (count, number) = (siblings.len(), position + 1);
    let neighbour = |by: usize| siblings[(position + by) % count];
    let (next, previous) = (neighbour(1), neighbour(count - 1));
    let span = |m: u32| reading.analysis.mentions[m as usize].span;
    let (next_span, previous_span) = (span(next), span(previous));
    let move_to = move |mention: u32, span| {
        explorer.go_to(span);
        explorer.open_card(mention, true);
    };
    let slug = entity.slug.clone();
    let chosen = move || explorer.view(|view| view.entities.has(&slug));
    let element = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        if let Some(card) = element.get() {
            crate::dom::marks::place_card(&card, mention);
            if open.pinned {
                crate::dom::focus::now("card");
            }
        }
    });
    let label = format!("About {}", entity.name);
    view! {
        <div id="card" class="card" role="dialog" aria-label=label tabindex="-1" node_ref=element
            on:pointerleave=move |_| if !open.pinned { explorer.close_card() }>
            <header>
                <KindTile kind=entity.kind />
                <div>
                    <p class="card-name">{entity.name.clone()}</p>
                    <p class="card-kind">{many_of(entity.kind)}</p>
                </div>
                <button type="button" class="icon close" aria-label="Close card" on:click=move |_| explorer.close_card()>
                    "×"
                </button>
            </header>
            <EntityFacts entity=index brief=true />
            <footer>
                <span class="stepper" role="group" aria-label="Mentions">
                    <button type="button" class="icon" aria-label="Previous mention" disabled=count < 2
                        on:click=move |_| move_to(previous, previous_span)>
                        "↑"
                    </button>
                    <span class="number">{format!("{number} of {count}")}</span>
                    <button type="button" class="icon" aria-label="Next mention" disabled=count < 2
                        on:click=move |_| move_to(next, next_span)>
                        "↓"
                    </button>
                </span>
                <button type="button" aria-pressed=move || chosen().to_string()
                    on:click=move |_| explorer.toggle_entity(index)>
                    "Filter"
                </button>
                <button type="button" on:click=move |_| explorer.open_entity(mention)>"All about it"</button>
            </footer>
        </div>
    }
}
