//! Real input, to start from and to change.

use article::wire::{self, Bundle};
use std::sync::OnceLock;
use view::Reading;

/// Article files: the project's, and those of the browser tests.
pub const ARTICLES: [&str; 5] = [
    include_str!("../../articles/kim-putin-summit.txt"),
    include_str!("../../e2e/articles/night-market.md"),
    include_str!("../../e2e/articles/nonsense.txt"),
    include_str!("../../e2e/articles/one-paragraph.txt"),
    include_str!("../../e2e/articles/right-to-left.md"),
];

/// Tokens to be tagged.
pub const TOKENS: [&str; 2] = [
    include_str!("../seeds/tag/documents.tsv"),
    include_str!("../seeds/tag/columns.tsv"),
];

/// The text of Word documents.
pub const WORDS: [&str; 1] = [include_str!("../seeds/file/document.xml")];

/// Fragments of links.
pub const LINKS: [&str; 2] = [
    include_str!("../seeds/link/every-key.txt"),
    include_str!("../seeds/link/damaged.txt"),
];

/// Corrections files.
pub const CORRECTIONS: [&str; 2] = [
    include_str!("../seeds/corrections/every-sort.jsonl"),
    include_str!("../../articles/kim-putin-summit.corrections.jsonl"),
];

/// Saved pages, and rich text.
pub const PAGES: [&str; 5] = [
    include_str!("../../e2e/pages/broken-markup.html"),
    include_str!("../../e2e/pages/cluttered-portal.html"),
    include_str!("../../e2e/pages/svg-and-scripts.html"),
    include_str!("../../e2e/pages/table-layout.html"),
    include_str!("../seeds/page/clipboard.html"),
];

/// Links with the article they are opened on.
pub const SHOWN: [&str; 1] = [include_str!("../seeds/show/small.txt")];

/// The sample articles with what is in them.
pub fn bundles() -> &'static [Bundle] {
    static BUNDLES: OnceLock<Vec<Bundle>> = OnceLock::new();
    BUNDLES.get_or_init(|| {
        let articles = ARTICLES
            .iter()
            .filter_map(|source| article::parse("a", source).ok());
        articles
            .map(|article| Bundle {
                analysis: analysis::analyse(&article),
                article,
            })
            .collect()
    })
}

/// The sample articles, baked.
pub fn baked() -> &'static [u8] {
    static BAKED: OnceLock<Vec<u8>> = OnceLock::new();
    BAKED.get_or_init(|| wire::encode(bundles()))
}

/// The first sample article, ready to be shown.
pub fn reading() -> &'static Reading {
    static READING: OnceLock<Reading> = OnceLock::new();
    READING.get_or_init(|| {
        bundles()
            .first()
            .cloned()
            .map(Reading::new)
            .unwrap_or_default()
    })
}

/// `bytes` with changes: every four of `edits` are a position, counted from where the last change was, and the byte to put there.
pub fn changed(bytes: &[u8], edits: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let mut at = 0;
    for edit in edits.chunks_exact(4) {
        at = (at + u32::from_le_bytes([edit[0], edit[1], edit[2], 0]) as usize) % out.len().max(1);
        if let Some(byte) = out.get_mut(at) {
            *byte = edit[3];
        }
    }
    out
}
