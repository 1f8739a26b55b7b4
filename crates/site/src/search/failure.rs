//! What can go wrong with the index.

use std::{fmt, io, path::PathBuf};

/// Why the archive has no search, in words for its publisher.
#[derive(Debug)]
pub enum SearchError {
    /// The index could not be made.
    Engine(String),
    /// A file of it could not be written.
    Write {
        /// The file, below the folder of the index.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl SearchError {
    pub(super) fn engine(error: impl fmt::Display) -> Self {
        Self::Engine(error.to_string())
    }
}

impl fmt::Display for SearchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const INSTEAD: &str = "The site as it was is unchanged; with `search = false` in site.toml it is built without the search.";
        match self {
            Self::Engine(why) => write!(f, "The search index could not be made: {why}. {INSTEAD}"),
            Self::Write { path, source } => write!(
                f,
                "The file search/{} could not be written: {source}. {INSTEAD}",
                path.display()
            ),
        }
    }
}

impl std::error::Error for SearchError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Engine(_) => None,
            Self::Write { source, .. } => Some(source),
        }
    }
}
