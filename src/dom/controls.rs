//! The page's controls: what is clicked, typed and chosen, and what the fields hold.

use super::{document, focus, patch};
use crate::state::Explorer;
use view::{Sort, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// Does what a clicked control names, and closes menus the click was not in.
pub(crate) fn clicked(explorer: Explorer, event: &Event) {
    focus::close_menus(focus::closest(event, "details.menu").as_ref());
    patch::note(focus::closest(event, "*"));
    if let Some(control) = focus::closest(event, "[data-do]") {
        let attribute = |name: &str| control.get_attribute(name).unwrap_or_default();
        let before = explorer.view_now();
        explorer.run(&attribute("data-do"), &attribute("data-of"));
        // It answers at once, if anything has changed; its list says the same a frame later.
        let pressed = attribute("aria-pressed");
        if !pressed.is_empty() && *before != *explorer.view_now() {
            let now = if pressed == "true" { "false" } else { "true" };
            let _ = control.set_attribute("aria-pressed", now);
        }
    }
}

/// Follows what is typed into a field.
pub(crate) fn typed(explorer: Explorer, event: &Event) {
    let Some(field) = focus::closest(event, "input[type=search], #editor").map(field) else {
        return;
    };
    patch::note(focus::closest(event, "*"));
    let typed = field.value();
    if field.id() == "editor" {
        super::worker::type_text(explorer, typed);
    } else if field.id() == "search" {
        explorer.adjust(|view| view.query.clone_from(&typed));
    } else {
        explorer.typed.set(typed);
    }
}

/// Follows a choice among options.
pub(crate) fn chosen(explorer: Explorer, event: &Event) {
    if let Some(files) = focus::closest(event, "#files").map(field) {
        return super::bring::picked(explorer, &files);
    }
    if let Some(control) = focus::closest(event, ".own [name]") {
        let deed = control.get_attribute("data-change").unwrap_or_default();
        return explorer.run(&deed, "");
    }
    if let Some(control) = focus::closest(event, "[name]").map(field) {
        let off = control.type_() == "checkbox" && !control.checked();
        let value = if off {
            "off".to_owned()
        } else {
            control.value()
        };
        explorer.set(&control.name(), &value);
    }
}

/// Shows in the fields what the view has, where they hold something else.
pub(crate) fn show(view: &View, typed: &str) {
    let sort = match view.sort {
        Sort::Count => "count",
        Sort::First => "first",
        Sort::Name => "name",
    };
    for (id, value) in [
        ("search", view.query.as_str()),
        ("find", typed),
        ("sort", sort),
    ] {
        let field = document().get_element_by_id(id).map(field);
        if let Some(field) = field.filter(|field| field.value() != value) {
            field.set_value(value);
        }
    }
}

/// An `<input>` or `<select>` as what has name and value: our own markup, so not looked at again, which would cost the download a
/// function for each type.
pub(super) fn field(element: Element) -> HtmlInputElement {
    element.unchecked_into()
}
