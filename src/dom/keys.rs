//! The keyboard.

use super::{focus, on, window};
use crate::state::{Explorer, OpenCard, Place, Sheet};
use gloo::events::EventListenerOptions;
use paper::present;
use view::Panel;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Listens to keys from now on.
pub(crate) fn listen(explorer: Explorer) {
    let options = EventListenerOptions::enable_prevent_default();
    let act = move |event: &Event| {
        if pressed(explorer, event.unchecked_ref()) {
            event.prevent_default();
        }
    };
    on(&window(), "keydown", options, Box::new(act));
}

/// Acts on a key; says whether it was one of ours.
fn pressed(explorer: Explorer, event: &KeyboardEvent) -> bool {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() || event.alt_key() || focus::in_dialog() {
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
    if key == "Enter" && focus::is_within("search") {
        explorer.step(event.shift_key());
        return true;
    }
    if focus::closest(event, "[role=tab]").is_some() {
        return tab(explorer, &key);
    }
    if typing || !explorer.prefs.now().keys {
        return false;
    }
    super::patch::note(focus::closest(event, "*"));
    match key.as_str() {
        "/" => {
            if super::scroll::is_narrow() && explorer.sheet.now() != Some(Sheet::Lens) {
                explorer.open_sheet(Sheet::Lens);
            }
            focus::on("search");
        }
        "j" | "k" => {
            let place = explorer.step(key == "k");
            if on_article(event) {
                let mention = place.and_then(|place| place.mention);
                explorer.card.set(mention.map(|mention| OpenCard {
                    mention,
                    pinned: false,
                }));
            }
        }
        "Enter" if on_article(event) => match explorer.place_now() {
            Some(Place {
                mention: Some(mention),
                ..
            }) => explorer.open_card(mention, true),
            Some(Place {
                quote: Some(quote), ..
            }) => explorer.show_card_of(quote),
            _ => return false,
        },
        "?" => focus::open_dialog("help", None),
        _ => match key.parse::<usize>() {
            // 1 to 9, and 0 for the tenth, in the order of the list.
            Ok(digit) if key.len() == 1 => {
                let kinds = present(&explorer.reading());
                let Some(kind) = kinds.get((digit + 9) % 10) else {
                    return false;
                };
                explorer.run("kind", kind.key());
            }
            _ => return false,
        },
    }
    true
}

/// Goes to another tab of the desk.
fn tab(explorer: Explorer, key: &str) -> bool {
    let to_entity = match key {
        "Home" => false,
        "End" => true,
        "ArrowLeft" | "ArrowRight" => explorer.view_now().panel == Panel::Quotes,
        _ => return false,
    };
    let (panel, tab) = if to_entity {
        ("entity", "tab-entity")
    } else {
        ("quotes", "tab-quotes")
    };
    explorer.run("panel", panel);
    focus::on(tab);
    true
}

/// Whether the article itself has the keyboard.
fn on_article(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.id() == "article")
}
