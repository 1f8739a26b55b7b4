//! Starting: hydration, and what to do if the program breaks.

use super::{carried, document, root};
use crate::app::App;
use crate::state::Explorer;
use crate::ui::Around;
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Hydrates the prerendered page.
pub fn start() {
    // A panic leaves the article readable.
    std::panic::set_hook(Box::new(|info| {
        give_up();
        leptos::logging::error!("{info}");
    }));
    let Some(page) = document()
        .get_element_by_id("app")
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let slug = page.get_attribute("data-article").unwrap_or_default();
    let Some(reading) = carried::reading(&slug) else {
        return give_up();
    };
    let explorer = Explorer::new(Rc::new(reading));
    hydrate_from(page, move || {
        view! { <App explorer around=Around::default() /> }
    })
    .forget();
}

/// The page says that it does not work, and goes back to its state without script.
fn give_up() {
    if let Some(root) = root() {
        let _ = root.class_list().remove_2("js", "ready");
        let _ = root.class_list().add_1("failed");
    }
}
