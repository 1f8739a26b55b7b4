//! The analyser behind one function of plain text and plain bytes, to be called natively and as WebAssembly.
//!
//! `cargo xtask parity` compares the answers of both, `cargo xtask weight --analyser` weighs the WebAssembly.

use wasm_bindgen::prelude::wasm_bindgen;

/// Everything found in `text`, read as a Markdown article or else as it stands, as bytes.
#[wasm_bindgen]
pub fn answer(text: &str) -> Vec<u8> {
    let article =
        article::parse("text", text).unwrap_or_else(|_| article::read_text("text", text).article);
    let analysis::Findings { analysis, values } = analysis::findings(&article);
    // Writing to a growing vector has no failure of its own, and these types have none either.
    postcard::to_allocvec(&(article, analysis, values)).unwrap_or_default()
}
