//! The doors: what is pasted or dropped anywhere on the page, picked as files, or typed.

use super::{controls, document, focus, root, window};
use crate::state::Explorer;
use gloo::events::EventListenerOptions;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, HtmlInputElement};

/// Where what is pasted belongs to the field.
const FIELDS: &str = "input, textarea, select, [contenteditable]";

/// Opens every door.
pub(crate) fn listen(explorer: Explorer) {
    // Some published sites have no analyser.
    if cfg!(carried) && super::all("#program[data-worker]").is_empty() {
        return;
    }
    let on = |name: &'static str, act: Box<dyn Fn(&Event)>| {
        let options = EventListenerOptions::enable_prevent_default();
        super::on(&window(), name, options, act);
    };
    on(
        "paste",
        Box::new(move |event| {
            let event: &ClipboardEvent = event.unchecked_ref();
            if focus::closest(event, FIELDS).is_none()
                && let Some(data) = event.clipboard_data()
                && bring(explorer, &data)
            {
                event.prevent_default();
            }
        }),
    );
    // The text under the editor's field scrolls with it. Scrolling does not bubble.
    let options = EventListenerOptions::run_in_capture_phase();
    let act = |event: &Event| {
        let editor = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let mirror = document().get_element_by_id("mirror");
        if let (Some(editor), Some(mirror)) = (editor.filter(|e| e.id() == "editor"), mirror) {
            mirror.set_scroll_top(editor.scroll_top());
        }
    };
    super::on(&window(), "scroll", options, Box::new(act));
    on(
        "dragover",
        Box::new(|event| {
            let event: &DragEvent = event.unchecked_ref();
            if let Some(data) = event.data_transfer().filter(is_for_us) {
                event.prevent_default();
                data.set_drop_effect("copy");
                mark(true);
            }
        }),
    );
    on(
        "dragleave",
        Box::new(|event| {
            let event: &DragEvent = event.unchecked_ref();
            // Out of the window, not from one element to the next.
            if event.related_target().is_none() {
                mark(false);
            }
        }),
    );
    on(
        "drop",
        Box::new(move |event| {
            let event: &DragEvent = event.unchecked_ref();
            mark(false);
            if let Some(data) = event.data_transfer().filter(is_for_us) {
                event.prevent_default();
                bring(explorer, &data);
            }
        }),
    );
}

/// Takes the files that were picked.
pub(crate) fn picked(explorer: Explorer, field: &HtmlInputElement) {
    if let Some(files) = field.files() {
        let files = Array::from(&files);
        if files.length() > 0 {
            explorer.bring(&files);
        }
    }
    // The same file can be picked again.
    field.set_value("");
}

/// The names and values of the fields in the part that holds `control`, in turn.
pub(crate) fn form(control: &str) -> Array {
    let form = Array::new();
    for field in super::all(&[control, " [name]"].concat()) {
        let field = controls::field(field);
        form.push(&field.name().into());
        form.push(&field.value().into());
    }
    form
}

/// Files or words; what is dragged within the page is neither.
fn is_for_us(data: &DataTransfer) -> bool {
    let types = data.types();
    let has = |of: &str| types.includes(&of.into(), 0);
    has("Files") || has("text/html") || has("text/plain")
}

fn bring(explorer: Explorer, data: &DataTransfer) -> bool {
    let files = data.files().map(|files| Array::from(&files));
    let brought = files.unwrap_or_default();
    if brought.length() == 0 {
        let html = data.get_data("text/html").unwrap_or_default();
        let text = data.get_data("text/plain").unwrap_or_default();
        let pair = |sort: &str, words: String| Array::of2(&JsValue::from(sort), &words.into());
        if !html.is_empty() {
            brought.push(&pair("html", html));
        } else if !text.is_empty() {
            brought.push(&pair("text", text));
        }
    }
    let any = brought.length() > 0;
    if any {
        explorer.bring(&brought);
    }
    any
}

/// Shows that something would be taken if it were dropped.
fn mark(is_over: bool) {
    if let Some(root) = root() {
        let _ = root.class_list().toggle_with_force("dropping", is_over);
    }
}
