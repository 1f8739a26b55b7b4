//! Help and display.

use super::Choice;
use crate::dom;
use crate::state::{Explorer, TextSize, Theme};
use leptos::prelude::*;

/// The keys with what they do.
const KEYS: [(&str, &str); 7] = [
    ("/", "Search the article"),
    ("j  k", "Next and previous match"),
    (
        "Enter",
        "With the article focused: the card of the current match",
    ),
    ("1 – 9, 0", "Show or hide a kind, in the order of the list"),
    ("Esc", "Close what is open"),
    ("?", "This help"),
    ("Tab", "Go through the controls; the article is one stop"),
];

/// The dialog: what the marks mean, the keys, theme and text size.
#[component]
pub(crate) fn Help() -> impl IntoView {
    let explorer = Explorer::here();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let open = explorer.help.get();
        if let Some(dialog) = dialog.get() {
            dom::focus::set_open(&dialog, open);
        }
    });
    let keys =
        KEYS.map(|(key, words)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{words}</dd></div> });
    let on = move || explorer.prefs.with(|prefs| prefs.keys);
    view! {
        <dialog class="help" node_ref=dialog aria-labelledby="help-title" on:close=move |_| explorer.help.set(false)>
            <h2 id="help-title">"Help and display"</h2>
            <p>"Underlines mark names and values, one pattern and colour for each kind. A rule in the margin and a tint mark what somebody said: solid for their very words, dotted for reported speech. Choose kinds, names, speakers and words: paragraphs that match all of it stay, the rest steps back, and the address in your browser restores the view."</p>
            <Choice name="theme" legend="Colours" table=&Theme::ALL read=|prefs| prefs.theme
                write=|prefs, theme| prefs.theme = theme />
            <Choice name="size" legend="Text size" table=&TextSize::ALL read=|prefs| prefs.size
                write=|prefs, size| prefs.size = size />
            <h3>"Keys"</h3>
            <dl class="keys">{keys}</dl>
            <p class="check">
                <input type="checkbox" id="keys-on" autocomplete="off" prop:checked=on
                    on:change=move |event| explorer.prefs.update(|prefs| prefs.keys = event_target_checked(&event)) />
                <label for="keys-on">"Single letters and digits are shortcuts"</label>
            </p>
            <form method="dialog"><button>"Close"</button></form>
        </dialog>
    }
}
