//! What went wrong, in words.

use std::fmt;
use std::io;
use std::path::Path;

/// Why a command or a journey failed: a sentence or more for a person to read, and what to do where that is known.
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

/// Says which file or folder an error is about.
pub trait At<T> {
    /// Puts the place in front of the error.
    ///
    /// # Errors
    /// The same one, in words.
    fn at(self, place: impl AsRef<Path>) -> Outcome<T>;
}

impl<T, E: fmt::Display> At<T> for Result<T, E> {
    fn at(self, place: impl AsRef<Path>) -> Outcome<T> {
        self.map_err(|error| Failure(format!("{}: {error}", place.as_ref().display())))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_place() {
        let failed: Result<(), _> = Err("not there");
        assert_eq!(
            failed.at("a/b").map_err(|failure| failure.to_string()),
            Err("a/b: not there".to_owned())
        );
    }

    #[test]
    fn says_what_is_and_what_should_be() {
        assert_eq!(same("the sum", &2, &2), Ok(()));
        let failure = same("the sum", &2, &3).unwrap_err().to_string();
        assert_eq!(failure, "the sum is\n  2\nand should be\n  3");
    }
}
