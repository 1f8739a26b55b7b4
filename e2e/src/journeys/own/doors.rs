//! The doors: what a person pastes, drops and picks, as the browser hands it to the page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use devkit::{Outcome, ensure};
use serde_json::{Value, json};

use crate::page::Page;

/// A file to be brought: its name, its media type, what is in it.
pub(super) struct File<'f>(pub &'f str, pub &'f str, pub &'f [u8]);

/// Drivers put nothing into the clipboard, so the event is made as the browser would make it.
const PASTE: &str = "
const [selector, data] = arguments;
const transfer = new DataTransfer();
for (const [kind, words] of data) transfer.setData(kind, words);
const event = new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData: transfer});
if (event.clipboardData?.types.length !== transfer.types.length) {
    Object.defineProperty(event, 'clipboardData', {value: transfer});
}
document.querySelector(selector).dispatchEvent(event);
return event.defaultPrevented;
";

/// The files as they are dragged over the article and dropped there; what the page says of each event.
const DROP: &str = "
const [files] = arguments;
const transfer = new DataTransfer();
for (const [name, type, data] of files) {
    transfer.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], name, {type}));
}
const send = (name) => {
    const event = new DragEvent(name, {bubbles: true, cancelable: true, dataTransfer: transfer});
    if (!event.dataTransfer) Object.defineProperty(event, 'dataTransfer', {value: transfer});
    document.querySelector('#article').dispatchEvent(event);
    return event.defaultPrevented;
};
const hint = () => document.documentElement.classList.contains('dropping');
return [send('dragover'), hint(), send('drop'), hint()];
";

/// Pastes this, a kind and words each, where `selector` finds something; whether the page took it.
pub(super) fn paste_at(page: &Page<'_>, selector: &str, data: &[(&str, &str)]) -> Outcome<bool> {
    let taken = page.run(PASTE, &json!([selector, data]))?;
    Ok(taken == true)
}

/// Pastes plain text anywhere on the page.
pub(super) fn paste(page: &Page<'_>, text: &str) -> Outcome {
    let taken = paste_at(page, "body", &[("text/plain", text)])?;
    ensure(taken, || "the page lets pasted text go".to_owned())
}

/// Pastes rich text anywhere on the page.
pub(super) fn paste_rich(page: &Page<'_>, html: &str, text: &str) -> Outcome {
    let data = [("text/html", html), ("text/plain", text)];
    let taken = paste_at(page, "body", &data)?;
    ensure(taken, || "the page lets pasted rich text go".to_owned())
}

/// Drops files on the article: a hint is there as long as they are over it.
pub(super) fn drop_files(page: &Page<'_>, files: &[File<'_>]) -> Outcome {
    let files: Vec<Value> = files
        .iter()
        .map(|File(name, media, bytes)| json!([name, media, STANDARD.encode(bytes)]))
        .collect();
    let said = page.run(DROP, &json!([files]))?;
    ensure(said == json!([true, true, true, false]), || {
        format!("taken over, hint, taken, hint: {said}")
    })
}

/// Lets whatever starts a worker from now on start this instead of its code, `code` standing for that; at most `most` times.
pub(super) fn workers_begin(page: &Page<'_>, code: &str, most: u32) -> Outcome {
    page.run(
        "const [start, most] = arguments;
         const Native = window.Blob;
         let count = 0;
         window.Blob = function (parts, options) {
             const isCode = /javascript/.test(options?.type) && count++ < most;
             return new Native(isCode ? [start.replace('code', parts.join(''))] : parts, options);
         };
         window.Blob.prototype = Native.prototype;",
        &json!([code, most]),
    )?;
    Ok(())
}
