//! Where the keyboard is.

use super::document;
use crate::state::Sheet;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDialogElement, HtmlElement, HtmlTextAreaElement};

/// Focuses the element with that id, after the page has been brought up to date.
pub(crate) fn on(id: &'static str) {
    super::frame::settled(move || now(id));
}

/// Focuses the element with that id, without scrolling to it.
pub(crate) fn now(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
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

/// Enables the controls, now that the page listens to them.
pub(crate) fn enable() {
    for controls in super::all("fieldset[disabled]") {
        let _ = controls.remove_attribute("disabled");
    }
    if let Some(root) = super::root() {
        let _ = root.class_list().add_1("ready");
    }
}

/// Tells the style sheet which sheet is open.
pub(crate) fn mark_sheet(sheet: Option<Sheet>) {
    let Some(root) = super::root() else { return };
    let name = match sheet {
        None => "none",
        Some(Sheet::Lens) => "lens",
        Some(Sheet::Desk) => "desk",
    };
    let _ = root.set_attribute("data-sheet", name);
}

/// Closes the open menus but `kept`; says whether there was one. The keyboard goes from a closed menu to what opens it.
pub(crate) fn close_menus(kept: Option<&Element>) -> bool {
    let menus = super::all("details.menu[open]");
    let menus: Vec<Element> = menus
        .into_iter()
        .filter(|menu| Some(menu) != kept)
        .collect();
    for menu in &menus {
        let focused = menu.query_selector(":focus").ok().flatten().is_some();
        let _ = menu.remove_attribute("open");
        let summary = menu.query_selector("summary").ok().flatten();
        if let Some(summary) = summary
            .filter(|_| focused)
            .and_then(|s| s.dyn_into::<HtmlElement>().ok())
        {
            let _ = summary.focus();
        }
    }
    !menus.is_empty()
}

/// Opens the dialog called `id`, with `text` selected in it if there is one. It closes by itself.
pub(crate) fn open_dialog(id: &str, text: Option<&str>) {
    let Some(dialog) = document().get_element_by_id(id) else {
        return;
    };
    // Our own markup: see `controls::field`.
    let dialog: HtmlDialogElement = dialog.unchecked_into();
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
    let area = dialog.query_selector("textarea").ok().flatten();
    if let (Some(area), Some(text)) = (area, text) {
        let area: HtmlTextAreaElement = area.unchecked_into();
        area.set_value(text);
        area.select();
    }
}

/// Closes the open dialogs.
pub(crate) fn close_dialogs() {
    for dialog in super::all("dialog[open]") {
        dialog.unchecked_into::<HtmlDialogElement>().close();
    }
}

/// Clicks what has that id, as the reader would.
pub(crate) fn click(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.unchecked_into::<HtmlElement>().click();
    }
}

/// Whether a dialog is open: then the keys are its own.
pub(crate) fn in_dialog() -> bool {
    !super::all("dialog[open]").is_empty()
}

/// Whether the element with that id, or something in it, has the keyboard.
pub(crate) fn is_within(id: &str) -> bool {
    !super::all(&["#", id, ":focus-within"].concat()).is_empty()
}
