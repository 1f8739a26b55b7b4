//! Whatever a reader brings, to a [`Draft`]: the article, what was left out of it, and why.
//!
//! Pure and total: any bytes, no input or output, no panic. What cannot be read is [`Refused`], in words for the reader.

mod draft;
pub mod page;
mod refused;

pub use draft::{Body, Clutter, Draft, Note, Piece};
pub use refused::Refused;

/// Something a reader brought.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Brought {
    /// A file, dropped or picked.
    File {
        /// Its name, with the ending.
        name: String,
        /// Its media type as the browser says; may be empty.
        media: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Rich text, pasted: HTML as the clipboard has it.
    Rich(String),
    /// Plain text, pasted or typed: all of it is the article's.
    Plain(String),
}
