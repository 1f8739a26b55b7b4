//! The command line, read by hand: a few options need no library.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::{At, Failure, Outcome};

/// What is left of the command line; each question takes its answer out, and [`Args::end`] refuses what nobody asked for.
pub struct Args(Vec<String>);

impl Args {
    /// These words, with `--name=value` parted into two.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        let parted = words
            .into_iter()
            .flat_map(|word| match word.split_once('=') {
                Some((name, value)) if name.starts_with("--") => {
                    vec![name.to_owned(), value.to_owned()]
                }
                _ => vec![word],
            });
        Self(parted.collect())
    }

    /// Takes the switch `--name` out: was it there?
    pub fn switch(&mut self, name: &str) -> bool {
        let place = self.0.iter().position(|word| word == name);
        place.map(|place| self.0.remove(place)).is_some()
    }

    /// Takes `--name VALUE` out.
    ///
    /// # Errors
    /// If the value is missing.
    pub fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(place) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        let next = self.0.get(place + 1);
        if next.is_none_or(|next| next.starts_with("--")) {
            return Err(Failure::new(format!("`{name}` needs a value after it.")));
        }
        self.0.remove(place);
        Ok(Some(self.0.remove(place)))
    }

    /// Takes `--name NUMBER` out.
    ///
    /// # Errors
    /// If the value is missing or no such number.
    pub fn number<N: FromStr>(&mut self, name: &str) -> Outcome<Option<N>> {
        let Some(text) = self.value(name)? else {
            return Ok(None);
        };
        let number = text.parse().map(Some);
        number.map_err(|_| Failure::new(format!("`{name} {text}` is not a number it can take.")))
    }

    /// Takes `--name WORD` out.
    ///
    /// # Errors
    /// If the value is missing.
    pub fn text(&mut self, name: &str) -> Outcome<Option<String>> {
        self.value(name)
    }

    /// Takes `--name PATH` out, made absolute from where the user stands.
    ///
    /// # Errors
    /// If the value is missing.
    pub fn path(&mut self, name: &str) -> Outcome<Option<PathBuf>> {
        let path = self.value(name)?;
        path.map(|path| std::path::absolute(&path).at(Path::new(&path)))
            .transpose()
    }

    /// Takes the next word out that is no option.
    pub fn word(&mut self) -> Option<String> {
        let place = self.0.iter().position(|word| !word.starts_with("--"))?;
        Some(self.0.remove(place))
    }

    /// Nothing may be left.
    ///
    /// # Errors
    /// If something is.
    pub fn end(self) -> Outcome {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(Failure::new(format!(
                "`{word}` is not understood; `help` lists what is."
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn takes_options_and_words_in_any_order() {
        let mut args = args("--width=360 page --dark --dist out --js a==b last");
        assert!(args.switch("--dark"));
        assert!(!args.switch("--full"));
        assert_eq!(args.number("--width"), Ok(Some(360)));
        assert_eq!(args.number::<u32>("--height"), Ok(None));
        assert_eq!(args.value("--dist"), Ok(Some("out".to_owned())));
        assert_eq!(args.value("--js"), Ok(Some("a==b".to_owned())));
        assert_eq!(args.word().as_deref(), Some("page"));
        assert_eq!(args.word().as_deref(), Some("last"));
        assert_eq!(args.end(), Ok(()));
    }

    #[test]
    fn makes_paths_absolute() {
        let path = args("--dist out").path("--dist").unwrap().unwrap();
        assert!(path.is_absolute() && path.ends_with("out"));
    }

    #[test]
    fn says_what_is_wrong() {
        assert!(args("--port").value("--port").is_err());
        assert!(args("--port --tests").value("--port").is_err());
        assert!(args("--port many").number::<u16>("--port").is_err());
        assert!(args("--port 70000").number::<u16>("--port").is_err());
        let refused = args("--prot 1").end().unwrap_err().to_string();
        assert!(refused.contains("--prot"), "{refused}");
    }
}
