//! Search, with its results in context.

use crate::state::{Explorer, Sheet};
use article::Span;
use leptos::prelude::*;
use view::search::context;

/// The most results listed; the count says how many there are.
const MOST: usize = 40;
/// The bytes of context on either side of a result.
const REACH: usize = 36;

/// The search field and, while it holds something, the results.
#[component]
pub(crate) fn Search() -> impl IntoView {
    let explorer = Explorer::here();
    let asked = Memo::new(move |_| explorer.view(|view| !view.query.trim().is_empty()));
    let hits = move || explorer.shown.with(|shown| shown.hits.clone());
    let results = move || {
        hits()
            .into_iter()
            .take(MOST)
            .map(|hit| view! { <Hit hit=hit /> })
            .collect_view()
    };
    let summary = move || match hits().len() {
        0 => "Nothing found".to_owned(),
        1 => "1 place".to_owned(),
        n if n > MOST => format!("{n} places, the first {MOST}:"),
        n => format!("{n} places"),
    };
    view! {
        <search class="group">
            <input id="search" type="search" class="field" autocomplete="off" placeholder="Search the article"
                aria-label="Search the article" aria-keyshortcuts="/" prop:value=move || explorer.view(|view| view.query.clone())
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    explorer.adjust(|view| view.query = typed);
                }
                on:keydown=move |event| if event.key() == "Enter" {
                    explorer.step(event.shift_key());
                } />
            <Show when=move || asked.get()>
                <p class="results-count" role="status">{summary}</p>
                <ol class="results">{results}</ol>
            </Show>
        </search>
    }
}

#[component]
fn Hit(hit: Span) -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    let around = context(&reading, hit, REACH);
    let dots = |more: bool| if more { "…" } else { "" };
    let before = [dots(around.more_before), around.before].concat();
    let after = [around.after, dots(around.more_after)].concat();
    let words = around.words.to_owned();
    view! {
        <li>
            <button type="button" class="result" on:click=move |_| {
                explorer.go_to(hit);
                if explorer.sheet.get_untracked() == Some(Sheet::Lens) {
                    explorer.escape();
                }
            }>
                <bdi>{(!before.is_empty()).then_some(before)}<mark>{words}</mark>{(!after.is_empty()).then_some(after)}</bdi>
            </button>
        </li>
    }
}
