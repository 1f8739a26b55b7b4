//! What the page hands over, as the bench takes it.

use intake::Brought;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The most bytes of a file that are read: what is longer holds pictures or is no article.
const MOST: f64 = 64e6;

/// Files and words. A file that the browser does not let read is taken for an empty one, and refused as such.
pub(super) async fn taken(items: &Array) -> Vec<Brought> {
    let mut brought = Vec::new();
    for item in items.iter() {
        if let Some(file) = item.dyn_ref::<File>() {
            let part = file.slice_with_f64_and_f64(0.0, MOST.min(file.size()));
            let bytes = match part {
                Ok(part) => JsFuture::from(part.array_buffer()).await,
                Err(error) => Err(error),
            };
            brought.push(Brought::File {
                name: file.name(),
                media: file.type_(),
                bytes: bytes.map_or_else(|_| Vec::new(), |bytes| Uint8Array::new(&bytes).to_vec()),
            });
        } else {
            let pair: Array = item.unchecked_into();
            let words = pair.get(1).as_string().unwrap_or_default();
            brought.push(match pair.get(0).as_string().as_deref() {
                Some("html") => Brought::Rich(words),
                _ => Brought::Plain(words),
            });
        }
    }
    brought
}

/// Names and values in turn, as pairs.
pub(super) fn form(list: &Array) -> Vec<(String, String)> {
    let list: Vec<String> = list
        .iter()
        .map(|value| value.as_string().unwrap_or_default())
        .collect();
    let pairs = list.chunks_exact(2);
    pairs
        .map(|pair| (pair[0].clone(), pair[1].clone()))
        .collect()
}
