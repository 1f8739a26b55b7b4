//! Copying and sharing.

use super::window;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies `text`; then calls `after` with nothing, or with the text if the browser refused.
pub(crate) fn copy(text: String, after: impl FnOnce(Option<String>) + 'static) {
    // Outside a secure context there is no clipboard, whatever the type says.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())
        .ok()
        .and_then(|value| value.dyn_into::<web_sys::Clipboard>().ok());
    let Some(clipboard) = clipboard else {
        return after(Some(text));
    };
    spawn_local(async move {
        let copied = JsFuture::from(clipboard.write_text(&text)).await;
        after(copied.err().map(|_| text));
    });
}

/// Opens the system's share sheet; says whether there is one.
pub(crate) fn share(title: &str, words: &str, link: &str) -> bool {
    let navigator = window().navigator();
    if !js_sys::Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false) {
        return false;
    }
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_text(words);
    data.set_url(link);
    let shared = navigator.share_with_data(&data);
    spawn_local(async move {
        // Refused is what a reader does who closes the sheet: nothing to say.
        let _ = JsFuture::from(shared).await;
    });
    true
}
