//! Where the keyboard is.

use super::document;
use crate::state::Sheet;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses the element with that id, after the page has been brought up to date.
pub(crate) fn on(id: &'static str) {
    gloo::timers::callback::Timeout::new(0, move || now(id)).forget();
}

/// Focuses the element with that id.
pub(crate) fn now(id: &str) {
    if let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Focuses a sheet that was just opened.
pub(crate) fn into_sheet(sheet: Sheet) {
    on(match sheet {
        Sheet::Lens => "lens",
        Sheet::Desk => "desk",
    });
}

/// Focuses the button that opened the sheet.
pub(crate) fn back_from_sheet(sheet: Sheet) {
    on(match sheet {
        Sheet::Lens => "open-lens",
        Sheet::Desk => "open-desk",
    });
}

/// The element around an event's target that matches `selector`.
pub(crate) fn closest(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()
        .flatten()
}

/// Tells the style sheet that the page listens, and which sheet is open.
pub(crate) fn mark_root(ready: bool, sheet: Option<Sheet>) {
    let Some(root) = super::root() else { return };
    if ready {
        let _ = root.class_list().add_1("ready");
    }
    let name = match sheet {
        None => "none",
        Some(Sheet::Lens) => "lens",
        Some(Sheet::Desk) => "desk",
    };
    let _ = root.set_attribute("data-sheet", name);
}

/// Closes open menus.
pub(crate) fn close_details() {
    for menu in super::all("details.menu[open]") {
        let _ = menu.remove_attribute("open");
    }
}

/// Opens a dialog modally, or closes it.
pub(crate) fn set_open(dialog: &web_sys::HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        let _ = dialog.show_modal();
        if let Ok(Some(text)) = dialog.query_selector("textarea") {
            let _ = text
                .dyn_into::<web_sys::HtmlTextAreaElement>()
                .map(|text| text.select());
        }
    } else if !open && dialog.open() {
        dialog.close();
    }
}
