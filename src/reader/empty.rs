//! Nothing matches: which filter to drop.

use crate::state::Explorer;
use leptos::prelude::*;
use view::sentence::drops;

/// What is said when no paragraph matches.
#[component]
pub(crate) fn Empty() -> impl IntoView {
    let explorer = Explorer::here();
    let none = Memo::new(move |_| {
        explorer
            .shown
            .with(|shown| shown.filtered && shown.matching == 0)
    });
    let offers = move || {
        let reading = explorer.reading();
        explorer
            .view(|view| drops(&reading, view))
            .into_iter()
            .map(|drop| {
                let gives = match drop.matching {
                    0 => "still nothing".to_owned(),
                    1 => "1 paragraph".to_owned(),
                    n => format!("{n} paragraphs"),
                };
                let view = drop.view;
                view! {
                    <li>
                        <button type="button" class="offer" on:click=move |_| explorer.choose(|now| *now = view.clone())>
                            "Drop " <b>{drop.label}</b>
                            <span class="count">{gives}</span>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || none.get()>
            <section class="empty" aria-label="Nothing matches">
                <p class="empty-title">"No paragraph matches all of this."</p>
                <p>"The article is below, complete. Drop one of the filters to find something:"</p>
                <ul>{offers}</ul>
            </section>
        </Show>
    }
}
