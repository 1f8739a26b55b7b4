//! The kinds: legend and filter in one.

use crate::state::{Explorer, Marks};
use crate::ui::Choice;
use article::Kind;
use leptos::prelude::*;
use view::sentence::many_of;

/// The letter that stands for a kind on its tile, and at its marks when all is marked. The style sheet has the same letters.
const fn letter(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "P",
        Kind::Organisation => "O",
        Kind::Place => "L",
        Kind::Facility => "F",
        Kind::Group => "G",
        Kind::Event => "E",
        Kind::Work => "W",
        Kind::Date => "D",
        Kind::Money => "M",
        Kind::Quantity => "Q",
    }
}

/// A kind's letter over its pattern, in its colour.
#[component]
pub(crate) fn KindTile(kind: Kind) -> impl IntoView {
    view! {
        <span class=["tile ", kind.key()].concat() aria-hidden="true">
            <svg class="kind-icon"><use href=["#kind-", kind.key()].concat()></use></svg>
            {letter(kind)}
        </span>
    }
}

/// The list of kinds with counts, each to be shown or hidden, or shown alone; and how much is marked.
#[component]
pub(crate) fn Kinds() -> impl IntoView {
    let explorer = Explorer::here();
    let present = {
        let reading = explorer.reading();
        let mut present = [false; Kind::ALL.len()];
        for entity in &reading.analysis.entities {
            present[entity.kind as usize] = true;
        }
        present
    };
    let rows = Kind::ALL
        .into_iter()
        .filter(|&kind| present[kind as usize])
        .map(|kind| view! { <Row kind=kind /> });
    view! {
        <section class="group" aria-labelledby="kinds-title">
            <header class="group-head">
                <h2 id="kinds-title">"Kinds"</h2>
                <button type="button" class="quiet" hidden=move || explorer.view(|view| view.kinds == view::Kinds::ALL)
                    on:click=move |_| explorer.choose(|view| view.kinds = view::Kinds::ALL)>
                    "Show all"
                </button>
            </header>
            <ul class="kinds">{rows.collect_view()}</ul>
            <Choice name="marks" legend="Marks in the text" table=&Marks::ALL read=|prefs| prefs.marks
                write=|prefs, marks| prefs.marks = marks />
        </section>
    }
}

#[component]
fn Row(kind: Kind) -> impl IntoView {
    let explorer = Explorer::here();
    let shown = move || explorer.view(|view| view.kinds.has(kind));
    let count = move || {
        explorer
            .shown
            .with(|shown| shown.kinds[kind as usize])
            .to_string()
    };
    let only = move || explorer.view(|view| view.kinds == view::Kinds::only(kind));
    view! {
        <li class="kind-row">
            <button type="button" class="kind" aria-pressed=move || shown().to_string()
                on:click=move |_| explorer.toggle_kind(kind)>
                <KindTile kind=kind />
                <span class="kind-name">{many_of(kind)}</span>
                <span class="count">{count}</span>
            </button>
            <button type="button" class="only" aria-pressed=move || only().to_string()
                aria-label=["Only ", many_of(kind)].concat() on:click=move |_| explorer.only_kind(kind)>
                "only"
            </button>
        </li>
    }
}
