//! The articles embedded in the binary by the build script.

use article::wire::{Bundle, decode};
use view::Reading;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/articles.bin"));

/// An article's name in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its slug.
    pub(crate) slug: String,
    /// Its title.
    pub(crate) title: String,
}

/// The article called `slug`, or the first; and the list of all.
pub(crate) fn open(slug: &str) -> (Reading, Vec<Entry>) {
    let mut bundles = bundles();
    let entries = bundles
        .iter()
        .map(|b| Entry {
            slug: b.article.slug.clone(),
            title: b.article.meta.title.clone(),
        })
        .collect();
    let index = bundles
        .iter()
        .position(|b| b.article.slug == slug)
        .unwrap_or_default();
    let bundle = if bundles.is_empty() {
        Bundle::default()
    } else {
        bundles.swap_remove(index)
    };
    (Reading::new(bundle), entries)
}

/// All of them. The bytes were written by the build script of this very build, so that they cannot be of another version.
fn bundles() -> Vec<Bundle> {
    decode(BYTES).unwrap_or_default()
}
