//! The browser's edge: the only place that uses `web_sys`.

pub(crate) mod blocks;
pub(crate) mod bring;
#[cfg(feature = "hydrate")]
pub(crate) mod carried;
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

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Window};

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

/// Does `act` at every event of that name. One kind of listener for all: each other would be compiled into a callback of its own.
pub(crate) fn on(
    target: &EventTarget,
    name: &'static str,
    options: EventListenerOptions,
    act: Box<dyn Fn(&Event)>,
) {
    EventListener::new_with_options(target, name, options, move |event| act(event)).forget();
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
