//! What the page tells the reader.

use crate::state::Explorer;
use leptos::prelude::*;

/// What of the link was not understood, or moved since it was made.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let explorer = Explorer::here();
    let any = move || explorer.notices.with(|notices| !notices.is_empty());
    let items = move || {
        let notices = explorer.notices.get();
        notices
            .into_iter()
            .map(|n| view! { <li><code>{n.piece}</code> ": " {n.why} "."</li> })
            .collect_view()
    };
    view! {
        <div role="status">
            <Show when=any>
                <section class="notice" aria-label="About the link">
                    <p>"Part of this link could not be followed; everything else is shown as it says."</p>
                    <ul>{items}</ul>
                    <button type="button" class="quiet" on:click=move |_| explorer.notices.set(Vec::new())>"Dismiss"</button>
                </section>
            </Show>
        </div>
        <p id="failed" class="notice" role="alert">
            "The explorer could not start in this browser. The article below is complete, with its names and quotes; filters and search need WebAssembly. Reloading may help."
        </p>
    }
}

/// A line that says what was just done; it goes when something else is done, or with Escape.
#[component]
pub(crate) fn Toast() -> impl IntoView {
    let explorer = Explorer::here();
    let shown = move || explorer.toast.get();
    view! {
        <div class="toast-place" role="status">
            {move || shown().map(|words| view! {
                <p class="toast">
                    <span>{words}</span>
                    <button type="button" class="icon" aria-label="Dismiss" on:click=move |_| explorer.toast.set(None)>"×"</button>
                </p>
            })}
        </div>
    }
}
