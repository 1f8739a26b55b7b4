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

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split(' ').map(str::to_owned))
    }

    #[test]
    fn takes_options_and_words_in_any_order() {
        let mut args = args("--width 360 page --dark out");
        assert!(args.switch("--dark"));
        assert_eq!(args.number("--width"), Ok(Some(360)));
        assert_eq!(args.number::<u32>("--height"), Ok(None));
        assert_eq!(args.word().as_deref(), Some("page"));
        assert_eq!(args.word().as_deref(), Some("out"));
        assert_eq!(args.end(), Ok(()));
    }

    #[test]
    fn names_what_it_does_not_understand() {
        assert!(args("--width").value("--width").is_err());
        assert!(args("--width x").number::<u32>("--width").is_err());
        assert!(args("--what").end().is_err());
    }
}
