//! The keyboard.

use super::{focus, window};
use crate::state::{Explorer, Sheet};
use article::Kind;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Listens to keys from now on.
pub(crate) fn listen(explorer: Explorer) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if pressed(explorer, event) {
            event.prevent_default();
        }
    })
    .forget();
}

/// Acts on a key; says whether it was one of ours.
fn pressed(explorer: Explorer, event: &KeyboardEvent) -> bool {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() || event.alt_key() || explorer.help.get_untracked() {
        return false;
    }
    if key == "Escape" {
        return explorer.escape();
    }
    let typing = focus::closest(
        event,
        "input:not([type=checkbox]):not([type=radio]), textarea, select",
    )
    .is_some();
    if typing || !explorer.prefs.with_untracked(|prefs| prefs.keys) {
        return false;
    }
    match key.as_str() {
        "/" => {
            if super::scroll::is_narrow() && explorer.sheet.get_untracked() != Some(Sheet::Lens) {
                explorer.open_sheet(Sheet::Lens);
            }
            focus::on("search");
        }
        "j" | "k" => {
            let place = explorer.step(key == "k");
            if let Some(mention) = place.and_then(|place| place.mention)
                && on_article(event)
            {
                explorer.open_card(mention, false);
            }
        }
        "Enter" if on_article(event) => match explorer
            .place
            .get_untracked()
            .and_then(|place| place.mention)
        {
            Some(mention) => explorer.open_card(mention, true),
            None => return false,
        },
        "?" => explorer.help.set(true),
        _ => match key.parse::<usize>() {
            // 1 to 9, and 0 for the tenth.
            Ok(digit) if key.len() == 1 => explorer.toggle_kind(Kind::ALL[(digit + 9) % 10]),
            _ => return false,
        },
    }
    true
}

/// Whether the article itself has the keyboard.
fn on_article(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.id() == "article")
}
