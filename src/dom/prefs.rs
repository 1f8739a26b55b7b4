//! Preferences: local storage and the root's `data-…`, where the style sheet reads them.

use super::{root, window};
use crate::state::Prefs;

const PREFIX: &str = "article-explorer.";

/// The kept preferences; the defaults where nothing is kept, or storage is forbidden.
pub(crate) fn load() -> Prefs {
    let storage = window().local_storage().ok().flatten();
    Prefs::read(|name| {
        storage
            .as_ref()?
            .get_item(&[PREFIX, name].concat())
            .ok()
            .flatten()
    })
}

/// Keeps the preferences and shows them. `start.js` does the same before the first paint.
pub(crate) fn save(prefs: Prefs) {
    let storage = window().local_storage().ok().flatten();
    for (name, value) in prefs.pairs() {
        if let Some(root) = root() {
            let _ = root.set_attribute(&["data-", name].concat(), value);
        }
        if let Some(storage) = &storage {
            let _ = storage.set_item(&[PREFIX, name].concat(), value);
        }
        for control in super::all(&["input[name=", name, "]"].concat()) {
            let control = super::controls::field(control);
            control.set_checked(control.value() == value);
        }
    }
}
