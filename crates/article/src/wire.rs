//! The bytes in which articles and analyses travel from the build to the page.
//!
//! A version byte, then [postcard](https://postcard.jamesmunns.com/wire-format): compact, and small to decode.

use crate::{Analysis, Article};
use serde::{Deserialize, Serialize};

/// Raised with every change to the types that travel.
const VERSION: u8 = 2;

/// An article with what was found in it, corrections applied: all that a page needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// The article.
    pub article: Article,
    /// What is in it.
    pub analysis: Analysis,
}

/// The bundles as bytes.
pub fn encode(bundles: &[Bundle]) -> Vec<u8> {
    // Writing to a growing vector has no failure of its own, and these types have none either.
    let mut bytes = vec![VERSION];
    bytes.extend(postcard::to_allocvec(bundles).unwrap_or_default());
    bytes
}

/// The bundles in `bytes`; `None` if they are of another version, or not ours at all. Of bytes that did not come from [`encode`],
/// the types alone are right: [`Article::check`] and [`Analysis::check`] tell whether spans and indices are.
pub fn decode(bytes: &[u8]) -> Option<Vec<Bundle>> {
    match bytes.split_first() {
        Some((&VERSION, rest)) => postcard::from_bytes(rest).ok(),
        _ => None,
    }
}
