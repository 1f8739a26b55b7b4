//! All about one entity: the one at the focused place, or the last one chosen.

use super::{EntityFacts, KindTile};
use crate::state::Explorer;
use leptos::prelude::*;
use view::sentence::many_of;

/// The panel.
#[component]
pub(crate) fn EntityPanel() -> impl IntoView {
    let explorer = Explorer::here();
    let which = Memo::new(move |_| {
        let reading = explorer.reading();
        let at = explorer.place.get().and_then(|place| place.mention);
        at.map(|mention| reading.analysis.mentions[mention as usize].entity)
            .or_else(|| {
                explorer.view(|view| {
                    view.entities
                        .iter()
                        .last()
                        .and_then(|slug| reading.analysis.entity_by_slug(slug))
                })
            })
    });
    move || {
        match which.get() {
        Some(entity) => view! { <About entity=entity /> }.into_any(),
        None => view! {
            <div class="invite">
                <p class="empty-title">"Choose a name"</p>
                <p>"Choose one in the list or in the text: here you find every mention of it in context, what it is called, who it appears with and what it says."</p>
            </div>
        }
        .into_any(),
    }
    }
}

#[component]
fn About(entity: u32) -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let known = reading.analysis.entities[entity as usize].clone();
    let mentions = reading.entity_mentions[entity as usize].len();
    let paragraphs = reading.paragraphs_of(entity).len();
    let plural = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let summary = format!(
        "{} in {}",
        plural(mentions, "mention"),
        plural(paragraphs, "paragraph")
    );
    let chosen = move || explorer.view(|view| view.entities.has(&known.slug));
    view! {
        <section class="about" aria-labelledby="about-title">
            <header class="about-head">
                <KindTile kind=known.kind />
                <div>
                    <h2 id="about-title"><bdi>{known.name}</bdi></h2>
                    <p class="why">{many_of(known.kind)} " · " {summary}</p>
                </div>
            </header>
            <button type="button" class="wide" aria-pressed=move || chosen().to_string()
                on:click=move |_| explorer.toggle_entity(entity)>
                "Only paragraphs that mention it"
            </button>
            <EntityFacts entity=entity brief=false />
        </section>
    }
}
