//! What cannot be read.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why something is not an article, in words for the reader: what happened, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refused {
    /// There is no text in it.
    Empty,
    /// It is no text at all; what it looks like (*a PDF file*, *an image*), in words.
    NotText(String),
    /// It ought to be of this sort (*a Word document*), and is broken.
    Broken(String),
    /// It was written by a newer version of this program.
    Newer,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const KINDS: &str = "Text, Markdown, HTML and Word (.docx) files can be read.";
        match self {
            Self::Empty => write!(f, "There is no text in it."),
            Self::NotText(what) => write!(
                f,
                "This is {what}, which has no text that could be read here. {KINDS} Of anything else, copy the text and paste it."
            ),
            Self::Broken(what) => write!(
                f,
                "This should be {what}, but it is damaged. Go back to where it comes from, copy the text there and paste it here."
            ),
            Self::Newer => write!(
                f,
                "This was made by a newer version of Article Explorer. Reload the page to get it, and open this again."
            ),
        }
    }
}

impl std::error::Error for Refused {}
