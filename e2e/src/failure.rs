//! What went wrong, in words.

use std::fmt;
use std::io;

/// Why a journey or a command failed: one sentence or more for a person to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(String);

/// A value, or why there is none.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure in these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The same failure, with what was being done in front of it.
    #[must_use]
    pub fn while_(self, doing: &str) -> Self {
        Self(format!("{doing}: {}", self.0))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

impl From<String> for Failure {
    fn from(words: String) -> Self {
        Self(words)
    }
}

impl From<&str> for Failure {
    fn from(words: &str) -> Self {
        Self(words.to_owned())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

/// Fails with `words` unless `condition` holds.
///
/// # Errors
/// If it does not hold.
pub fn ensure(condition: bool, words: impl FnOnce() -> String) -> Outcome {
    if condition {
        Ok(())
    } else {
        Err(Failure(words()))
    }
}

/// Fails unless the two are the same; `what` says what they are.
///
/// # Errors
/// If they differ.
pub fn same<T: PartialEq + fmt::Debug>(what: &str, is: &T, should: &T) -> Outcome {
    ensure(is == should, || {
        format!("{what} is\n  {is:?}\nand should be\n  {should:?}")
    })
}
