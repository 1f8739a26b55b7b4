//! What comes out of the bench.

use crate::store::StoreAsk;

/// Something to tell the page, or to ask of the storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Out {
    /// What the article is called: its language, the title of the page, whether it is long, and whether it is another than before.
    Head(String, String, bool, bool),
    /// Of the article's elements, from this one on so many are exchanged for this markup.
    Blocks(usize, usize, String),
    /// What is read now, as the bytes of a bundle.
    Reading(Vec<u8>),
    /// A part of the page, with its markup.
    Part(&'static str, String),
    /// What to keep for a reload.
    Session(String),
    /// Where what is read comes from, and whether it is another article than before.
    Source(String, bool),
    /// A file for the reader: its name, and what is in it.
    Save(String, Vec<u8>),
    /// Something to say.
    Toast(String),
    /// What was asked is done.
    Done,
    /// What was asked cannot be done, and why.
    Refused(String),
    /// To be asked of the storage; its answer comes back to the bench.
    Store(StoreAsk),
}
