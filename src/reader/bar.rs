//! The sentence that says what is shown, with what to do about it.

use crate::state::Explorer;
use leptos::prelude::*;
use view::sentence::{Part, sentence};
use view::{Rest, Shown};

/// The bar above the article.
#[component]
pub(crate) fn Bar() -> impl IntoView {
    let explorer = Explorer::here();
    let words = move || {
        let reading = explorer.reading();
        let sentence = explorer
            .shown
            .with(|shown| explorer.view(|view| sentence(&reading, view, shown)));
        let parts = sentence.0.into_iter().map(|part| match part {
            Part::Plain(words) => words.into_any(),
            Part::Strong(words) => view! { <b>{words}</b> }.into_any(),
        });
        parts.collect_view()
    };
    let filtered = move || explorer.shown.with(|shown| shown.filtered);
    let hides = move || explorer.view(|view| view.rest == Rest::Hide);
    let toggle_rest = move |_| {
        explorer.choose(|view| {
            view.rest = if view.rest == Rest::Hide {
                Rest::Dim
            } else {
                Rest::Hide
            }
        });
    };
    view! {
        <section class="bar" class:filtered=filtered aria-label="What is shown">
            <p class="sentence" role="status">{words}</p>
            <div class="bar-actions">
                <Stepper />
                <button type="button" class="quiet" aria-pressed=move || hides().to_string() hidden=move || !filtered()
                    on:click=toggle_rest>
                    "Hide the rest"
                </button>
                <button type="button" class="quiet clear" hidden=move || !filtered() on:click=move |_| explorer.clear()>
                    "Clear"
                </button>
            </div>
        </section>
    }
}

/// Previous and next, with the number of the current one.
#[component]
fn Stepper() -> impl IntoView {
    let explorer = Explorer::here();
    let number = move || {
        let at = explorer.place.get().map(|place| place.span.start);
        explorer.shown.with(|shown| position(shown, at))
    };
    let none = move || !explorer.ready.get() || explorer.shown.with(|shown| shown.stops.is_empty());
    view! {
        <span class="stepper" role="group" aria-label="Matches">
            <button type="button" class="icon" aria-label="Previous match" title="Previous match (k)" disabled=none
                on:click=move |_| { explorer.step(true); }>
                "↑"
            </button>
            <span class="number">{number}</span>
            <button type="button" class="icon" aria-label="Next match" title="Next match (j)" disabled=none
                on:click=move |_| { explorer.step(false); }>
                "↓"
            </button>
        </span>
    }
}

fn position(shown: &Shown, at: Option<u32>) -> String {
    let count = shown.stops.len();
    match at.and_then(|at| shown.stops.iter().position(|stop| stop.span.start == at)) {
        Some(index) => format!("{} of {count}", index + 1),
        None if count == 1 => "1 match".to_owned(),
        None => format!("{count} matches"),
    }
}
