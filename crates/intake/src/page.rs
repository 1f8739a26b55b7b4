//! HTML to pieces.

use crate::{Draft, Refused};

/// Reads a saved page: its article, with what stands around it as removed pieces.
pub(crate) fn saved(_html: &str) -> Result<Draft, Refused> {
    Err(Refused::Empty)
}

/// Reads rich text from the clipboard: all of it is the article.
pub(crate) fn rich(_html: &str) -> Result<Draft, Refused> {
    Err(Refused::Empty)
}
