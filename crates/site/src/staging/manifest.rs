//! The list of what a build has made: by it the next one knows what it may take away, and what it need not make again.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The file's name in the site.
pub(super) const NAME: &str = ".article-explorer";

/// The first line.
const HEAD: &str = "Made by `article-explorer build`, which puts files of this list away when it builds again. Hash, key, size, path:";

/// A file that a build has made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// Of what is in it.
    pub(super) hash: String,
    /// Of what it was made from; empty where only the contents tell.
    pub(super) key: String,
    /// In bytes.
    pub(super) size: u64,
}

/// All of them, by their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest(BTreeMap<String, Entry>);

impl Manifest {
    /// The list in a file's text; lines that cannot be read are left out.
    pub(super) fn of_text(text: &str) -> Self {
        let entry = |line: &str| {
            let mut parts = line.splitn(4, '\t');
            let (hash, key, size) = (parts.next()?, parts.next()?, parts.next()?);
            let entry = Entry {
                hash: hash.to_owned(),
                key: key.to_owned(),
                size: size.parse().ok()?,
            };
            Some((parts.next()?.to_owned(), entry))
        };
        Self(text.lines().skip(1).filter_map(entry).collect())
    }

    /// The file's text.
    pub(super) fn to_text(&self) -> String {
        let mut text = format!("{HEAD}\n");
        for (path, Entry { hash, key, size }) in &self.0 {
            // Writing into memory does not fail.
            let _ = writeln!(text, "{hash}\t{key}\t{size}\t{path}");
        }
        text
    }

    pub(super) fn get(&self, path: &str) -> Option<&Entry> {
        self.0.get(path)
    }

    pub(super) fn insert(&mut self, path: String, entry: Entry) {
        self.0.insert(path, entry);
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.0.iter().map(|(path, entry)| (path.as_str(), entry))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_listed_is_read_again() {
        let mut manifest = Manifest::default();
        for (path, key) in [("index.html", "k"), ("a b/ü.txt", ""), ("with\ttab", "x")] {
            let entry = Entry {
                hash: "h".to_owned(),
                key: key.to_owned(),
                size: 7,
            };
            manifest.insert(path.to_owned(), entry);
        }
        assert_eq!(Manifest::of_text(&manifest.to_text()), manifest);
    }

    #[test]
    fn what_is_no_list_is_empty() {
        for text in ["", "x", "head\nno tabs", "head\na\tb\tnot a size\tc"] {
            assert_eq!(Manifest::of_text(text), Manifest::default(), "{text}");
        }
    }
}
