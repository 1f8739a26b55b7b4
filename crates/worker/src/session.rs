//! What survives a reload: everything that was brought, as words for the tab's own storage.

use crate::bench::Item;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as LETTERS};
use intake::Draft;
use serde::{Deserialize, Serialize};

/// Things that were brought together.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Set {
    /// Its number in this tab, for links; none is 0.
    pub(crate) number: u32,
    /// The things.
    pub(crate) items: Vec<Item>,
    /// Which of them is open.
    pub(crate) at: usize,
}

/// What was brought into this tab, and is not lost.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Session {
    /// What is open, and before it what was.
    pub(crate) sets: Vec<Set>,
}

impl Set {
    /// The thing that is open.
    pub(crate) fn open(&self) -> Option<&Item> {
        self.items.get(self.at)
    }

    /// The same with its draft, if it could be read.
    pub(crate) fn draft(&self) -> Option<(&Item, &Draft)> {
        let item = self.open()?;
        item.draft.as_ref().ok().map(|draft| (item, draft))
    }

    /// The thing that is open, to be changed.
    pub(crate) fn open_mut(&mut self) -> Option<&mut Item> {
        self.items.get_mut(self.at)
    }

    /// Whether something of it is nowhere else.
    pub(crate) fn is_unkept(&self) -> bool {
        self.items
            .iter()
            .any(|item| item.changed && item.draft.is_ok())
    }

    /// Whether it is what is kept under that name, and has changed since.
    pub(crate) fn is_changed(&self, id: &str) -> bool {
        let kept = |item: &Item| item.kept.as_ref().is_some_and(|kept| kept.id == id);
        self.open().is_some_and(|item| item.changed && kept(item))
    }
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
