//! The command line, read by hand: a few options need no library.

use std::path::PathBuf;
use std::str::FromStr;

use crate::failure::{Failure, Outcome};

/// What is left of the command line.
pub struct Args(Vec<String>);

impl Args {
    /// These words.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        Self(words.into_iter().collect())
    }

    /// Takes `--name`.
    pub fn switch(&mut self, name: &str) -> bool {
        let place = self.0.iter().position(|word| word == name);
        place.map(|place| self.0.remove(place)).is_some()
    }

    /// Takes `--name VALUE`.
    ///
    /// # Errors
    /// If the value is missing.
    pub fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(place) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        self.0.remove(place);
        if place < self.0.len() {
            Ok(Some(self.0.remove(place)))
        } else {
            Err(Failure::new(format!("{name} wants a value")))
        }
    }

    /// Takes `--name NUMBER`.
    ///
    /// # Errors
    /// If the value is missing or no number.
    pub fn number<T: FromStr>(&mut self, name: &str) -> Outcome<Option<T>> {
        self.value(name)?
            .map(|value| {
                let number = value.parse().ok();
                number.ok_or_else(|| Failure::new(format!("{name} wants a number, not {value}")))
            })
            .transpose()
    }

    /// Takes `--name PATH`.
    ///
    /// # Errors
    /// If the value is missing.
    pub fn path(&mut self, name: &str) -> Outcome<Option<PathBuf>> {
        Ok(self.value(name)?.map(PathBuf::from))
    }

    /// Takes the next word that is no option.
    pub fn word(&mut self) -> Option<String> {
        let place = self.0.iter().position(|word| !word.starts_with("--"))?;
        Some(self.0.remove(place))
    }

    /// Nothing more is expected.
    ///
    /// # Errors
    /// If there is more.
    pub fn end(self) -> Outcome {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(Failure::new(format!("`{word}` is not understood"))),
        }
    }
}
