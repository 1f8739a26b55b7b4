//! The browser's edge: the only place that uses `web_sys`.

pub(crate) mod blocks;
pub(crate) mod bring;
pub(crate) mod clipboard;
pub(crate) mod controls;
pub(crate) mod focus;
pub(crate) mod frame;
pub(crate) mod highlight;
pub(crate) mod history;
pub(crate) mod keys;
pub(crate) mod marks;
pub(crate) mod opened;
pub(crate) mod patch;
pub(crate) mod prefs;
pub(crate) mod scroll;
pub(crate) mod session;
#[cfg(feature = "hydrate")]
mod start;
pub(crate) mod worker;

#[cfg(feature = "hydrate")]
pub use start::start;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

/// The window. The app runs in one; natively this is never called.
pub(crate) fn window() -> Window {
    leptos::prelude::window()
}

/// The document.
pub(crate) fn document() -> Document {
    leptos::prelude::document()
}

/// The page's root element.
pub(crate) fn root() -> Option<HtmlElement> {
    document()
        .document_element()
        .and_then(|root| root.dyn_into().ok())
}

/// The elements that match `selector`, in document order.
pub(crate) fn all(selector: &str) -> Vec<Element> {
    listed(document().query_selector_all(selector))
}

/// The elements in `element` that match `selector`, in document order.
pub(crate) fn within(element: &Element, selector: &str) -> Vec<Element> {
    listed(element.query_selector_all(selector))
}

fn listed(list: Result<web_sys::NodeList, wasm_bindgen::JsValue>) -> Vec<Element> {
    let Ok(list) = list else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|i| list.get(i))
        .filter_map(|node| node.dyn_into().ok())
        .collect()
}
