//! The page's controls: what is clicked, typed and chosen, and what the fields hold.

use super::{document, focus, patch};
use crate::state::Explorer;
use view::{Sort, View};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

/// Does what a clicked control names, and closes menus the click was not in.
pub(crate) fn clicked(explorer: Explorer, event: &Event) {
    focus::close_menus(focus::closest(event, "details.menu").as_ref());
    patch::note(focus::closest(event, "*"));
    if let Some(control) = focus::closest(event, "[data-do]") {
        let attribute = |name: &str| control.get_attribute(name).unwrap_or_default();
        explorer.run(&attribute("data-do"), &attribute("data-of"));
    }
}

/// Follows what is typed into a field.
pub(crate) fn typed(explorer: Explorer, event: &Event) {
    let field = focus::closest(event, "input[type=search]");
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    patch::note(focus::closest(event, "*"));
    let typed = field.value();
    if field.id() == "search" {
        explorer.adjust(|view| view.query.clone_from(&typed));
    } else {
        explorer.typed.set(typed);
    }
}

/// Follows a choice among options.
pub(crate) fn chosen(explorer: Explorer, event: &Event) {
    let Some(control) = focus::closest(event, "[name]") else {
        return;
    };
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        let off = input.type_() == "checkbox" && !input.checked();
        let value = if off { "off".to_owned() } else { input.value() };
        explorer.set(&input.name(), &value);
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        explorer.set(&select.name(), &select.value());
    }
}

/// Shows in the fields what the view has, where they hold something else.
pub(crate) fn show(view: &View, typed: &str) {
    for (id, value) in [("search", view.query.as_str()), ("find", typed)] {
        let field = document().get_element_by_id(id);
        let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field.filter(|field| field.value() != value) {
            field.set_value(value);
        }
    }
    let select = document().get_element_by_id("sort");
    if let Some(select) = select.and_then(|select| select.dyn_into::<HtmlSelectElement>().ok()) {
        select.set_value(match view.sort {
            Sort::Count => "count",
            Sort::First => "first",
            Sort::Name => "name",
        });
    }
}
