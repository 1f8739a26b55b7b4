//! Messages to the page.

use super::scope;
use js_sys::{Array, Uint8Array};
use messages::Reply;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag};
use worker::Out;

/// Tells the page something in answer to the ask `id`.
pub(super) fn reply(id: u32, reply: Reply, with: &[&JsValue]) {
    let message = Array::of2(&id.into(), &(reply as u32).into());
    for value in with {
        message.push(value);
    }
    let _ = scope().post_message(&message);
}

/// Tells the page what came out of the bench.
pub(super) fn out(id: u32, out: Out) {
    match out {
        Out::Head(language, title, long, another) => {
            reply(
                id,
                Reply::Head,
                &[
                    &language.into(),
                    &title.into(),
                    &long.into(),
                    &another.into(),
                ],
            );
        }
        Out::Blocks(first, count, html) => {
            let (first, count) = (first as u32, count as u32);
            reply(
                id,
                Reply::Blocks,
                &[&first.into(), &count.into(), &html.into()],
            );
        }
        Out::Reading(bytes) => {
            // Handed over, not copied.
            let bytes = Uint8Array::from(bytes.as_slice());
            let message = Array::of3(&id.into(), &(Reply::Reading as u32).into(), &bytes);
            let _ = scope().post_message_with_transfer(&message, &Array::of1(&bytes.buffer()));
        }
        Out::Part(part, html) => reply(id, Reply::Part, &[&part.into(), &html.into()]),
        Out::Session(words) => reply(id, Reply::Session, &[&words.into()]),
        Out::Source(source, another) => {
            reply(id, Reply::Source, &[&source.into(), &another.into()]);
        }
        Out::Save(name, bytes) => {
            let sort = BlobPropertyBag::new();
            sort.set_type("application/octet-stream");
            let bytes = Array::of1(&Uint8Array::from(bytes.as_slice()));
            if let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&bytes, &sort) {
                reply(id, Reply::Save, &[&blob, &name.into()]);
            }
        }
        Out::Toast(words) => reply(id, Reply::Toast, &[&words.into()]),
        Out::Done => reply(id, Reply::Done, &[]),
        Out::Refused(why) => reply(id, Reply::Refused, &[&why.into()]),
        // Answered by the storage, not by the page.
        Out::Store(_) => {}
    }
}
