//! Text → what is in it.

use article::{Analysis, Article};

/// What `article` says.
pub fn analyse(_article: &Article) -> Analysis {
    Analysis::default()
}
