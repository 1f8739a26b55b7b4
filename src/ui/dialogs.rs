//! Modal dialogs.

use crate::dom;
use crate::state::Explorer;
use leptos::prelude::*;

/// Where the browser refuses to copy: the text, selected, to be copied by hand.
#[component]
pub(crate) fn ByHand() -> impl IntoView {
    let explorer = Explorer::here();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let open = explorer.by_hand.with(Option::is_some);
        if let Some(dialog) = dialog.get() {
            dom::focus::set_open(&dialog, open);
        }
    });
    view! {
        <dialog node_ref=dialog aria-labelledby="by-hand-title" on:close=move |_| explorer.by_hand.set(None)>
            <h2 id="by-hand-title">"Copy by hand"</h2>
            <p>"This browser does not let the page copy. Here is the text, to be selected and copied:"</p>
            <textarea readonly rows="6" aria-label="Text to copy" autocomplete="off"
                prop:value=move || explorer.by_hand.get().unwrap_or_default()></textarea>
            <form method="dialog"><button>"Close"</button></form>
        </dialog>
    }
}
