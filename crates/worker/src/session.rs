//! What survives a reload: everything that was brought, as words for the tab's own storage.

use crate::bench::Item;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as LETTERS};
use serde::{Deserialize, Serialize};

/// What was open.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Session {
    /// What was brought.
    pub(crate) items: Vec<Item>,
    /// Which of it is open.
    pub(crate) at: usize,
}

/// The most bytes that are inflated again.
const LIMIT: usize = 64_000_000;

impl Session {
    /// As words: small, since a tab may keep little.
    pub(crate) fn to_words(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        LETTERS.encode(miniz_oxide::deflate::compress_to_vec(&json, 6))
    }

    /// From those words; `None` if they are not ours.
    pub(crate) fn from_words(words: &str) -> Option<Self> {
        let bytes = LETTERS.decode(words).ok()?;
        let json = miniz_oxide::inflate::decompress_to_vec_with_limit(&bytes, LIMIT).ok()?;
        serde_json::from_slice(&json).ok()
    }
}
