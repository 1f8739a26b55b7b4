//! What survives a reload, in the storage of this tab alone: the article that is open and not kept.

use super::window;

const NAME: &str = "article-explorer.open";

/// Keeps `words` for a reload; nothing where they are empty. Where storage is full or forbidden the page works without.
pub(crate) fn keep(words: &str) {
    let Some(storage) = window().session_storage().ok().flatten() else {
        return;
    };
    let _ = if words.is_empty() {
        storage.remove_item(NAME)
    } else {
        storage.set_item(NAME, words)
    };
}

/// What was kept; empty if nothing was.
pub(crate) fn kept() -> String {
    let storage = window().session_storage().ok().flatten();
    let kept = storage.and_then(|storage| storage.get_item(NAME).ok().flatten());
    kept.unwrap_or_default()
}
