//! The words after a command: `--name value` or `--name=value`, and switches.

use std::path::PathBuf;
use std::str::FromStr;

use crate::process::Outcome;

/// What is left of the command line; each question takes its answer out, and [`Args::end`] refuses what nobody asked for.
pub(crate) struct Args(Vec<String>);

impl Args {
    /// Collects the words, parting `--name=value` into two.
    pub(crate) fn new(words: impl Iterator<Item = String>) -> Self {
        let parted = words.flat_map(|word| match word.split_once('=') {
            Some((name, value)) if name.starts_with("--") => {
                vec![name.to_owned(), value.to_owned()]
            }
            _ => vec![word],
        });
        Self(parted.collect())
    }

    /// Takes the switch `name` out: was it there?
    pub(crate) fn switch(&mut self, name: &str) -> bool {
        let found = self.0.iter().position(|word| word == name);
        found.map(|at| self.0.remove(at)).is_some()
    }

    /// Takes the value after `name` out.
    pub(crate) fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(at) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        if self.0.get(at + 1).is_none_or(|next| next.starts_with("--")) {
            return Err(format!("`{name}` needs a value after it."));
        }
        self.0.remove(at);
        Ok(Some(self.0.remove(at)))
    }

    /// Takes a folder or file out, made absolute from where the user stands.
    pub(crate) fn path(&mut self, name: &str) -> Outcome<Option<PathBuf>> {
        let Some(text) = self.value(name)? else {
            return Ok(None);
        };
        std::path::absolute(&text)
            .map(Some)
            .map_err(|error| format!("`{name} {text}`: {error}"))
    }

    /// Takes a number out, or gives the usual one.
    pub(crate) fn number<N: FromStr>(&mut self, name: &str, usual: N) -> Outcome<N> {
        match self.value(name)? {
            None => Ok(usual),
            Some(text) => text
                .parse()
                .map_err(|_| format!("`{name} {text}` is not a number it can take.")),
        }
    }

    /// Nothing may be left.
    pub(crate) fn end(self) -> Outcome {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(format!(
                "does not know `{word}`; `cargo xtask help` lists what there is."
            )),
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
    fn takes_values_and_switches_in_any_order() {
        let mut some = args("--tests --port=81 --dist out");
        assert_eq!(some.number("--port", 8080_u16), Ok(81));
        assert!(some.switch("--tests"));
        assert_eq!(some.value("--dist"), Ok(Some("out".to_owned())));
        assert_eq!(some.end(), Ok(()));
    }

    #[test]
    fn says_what_is_wrong() {
        assert!(args("--port --tests").value("--port").is_err());
        assert!(args("--port many").number("--port", 1_u16).is_err());
        assert!(
            args("--prot 1")
                .end()
                .is_err_and(|message| message.contains("--prot"))
        );
    }
}
