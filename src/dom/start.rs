//! Starting: hydration, and what to do if the program breaks.

use super::{document, root};
use crate::App;
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Hydrates the prerendered page.
pub fn start() {
    // A panic leaves the article readable: the page says what happened and goes back to its state without script.
    std::panic::set_hook(Box::new(|info| {
        if let Some(root) = root() {
            let _ = root.class_list().remove_2("js", "ready");
            let _ = root.class_list().add_1("failed");
        }
        leptos::logging::error!("{info}");
    }));
    let Some(page) = document()
        .get_element_by_id("app")
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let slug = page.get_attribute("data-article").unwrap_or_default();
    hydrate_from(page, move || view! { <App slug=slug /> }).forget();
}
