//! What is kept in the reader's browser, and what is asked of the storage.

use intake::Draft;
use serde::{Deserialize, Serialize};

/// The version of a kept article, and of the file to which all are exported.
pub const VERSION: u32 = 1;

/// A kept article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Names it in this browser.
    pub id: String,
    /// Raised each time it is kept, so that two tabs know of each other.
    pub revision: u32,
    /// What the list calls it.
    pub title: String,
    /// When it was kept last: milliseconds since 1970.
    pub kept: f64,
    /// The article.
    pub draft: Draft,
    /// What the reader corrected, a JSON line each, as in a folder of articles.
    #[serde(default)]
    pub corrections: Vec<String>,
    /// The article with its analysis, as a bundle's bytes; not exported.
    #[serde(skip)]
    pub bundle: Vec<u8>,
}

/// A kept article in the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// When it was kept last, as the reader writes dates.
    pub when: String,
    /// What it takes, in bytes.
    pub size: usize,
}

/// What is asked of the storage.
#[derive(Clone, Debug, PartialEq)]
pub enum StoreAsk {
    /// List what is kept.
    List,
    /// Get one to open it.
    Get(String),
    /// Keep this one. An empty id is a new one; else it is kept only if the revision in the storage is the record's, or it is `forced`.
    Put(Box<Record>, bool),
    /// Call one otherwise.
    Rename(String, String),
    /// Delete one.
    Delete(String),
    /// Delete all.
    Wipe,
    /// Get all of them, to export them.
    All,
    /// Keep all of these, beside what is there; one that is there under its id already is kept as another.
    Import(Vec<Record>),
}

/// What the storage answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// What is kept, the latest first.
    List(Vec<Row>),
    /// The one asked for; `None` if there is no such.
    Got(Option<Box<Record>>),
    /// It is kept, under this id and revision.
    Put(String, u32),
    /// It was not kept: another tab has kept it since.
    Conflict,
    /// It was deleted; here it is, to be brought back.
    Deleted(Option<Box<Record>>),
    /// All were deleted, so many.
    Wiped(usize),
    /// All of them.
    All(Vec<Record>),
    /// So many were taken in.
    Imported(usize),
    /// The storage refused: full, forbidden, or of a newer version; in words for the reader.
    Failed(String),
}

/// The file to which everything is exported.
#[derive(Serialize, Deserialize)]
struct Exported {
    /// What it is, so that it is known again.
    article_explorer: u32,
    articles: Vec<Record>,
}

/// All kept articles as one file.
pub fn export(articles: Vec<Record>) -> Vec<u8> {
    let exported = Exported {
        article_explorer: VERSION,
        articles,
    };
    serde_json::to_vec_pretty(&exported).unwrap_or_default()
}

/// The articles in a file that [`export`] wrote; `None` if it is another file, an error if it is of a newer version or damaged.
pub fn import(bytes: &[u8]) -> Option<Result<Vec<Record>, intake::Refused>> {
    #[derive(Deserialize)]
    struct Head {
        article_explorer: u32,
    }
    let start = &bytes[..bytes.len().min(200)];
    let ours = start.trim_ascii_start().starts_with(b"{")
        && start.windows(16).any(|part| part == b"article_explorer");
    ours.then(|| match serde_json::from_slice::<Head>(bytes) {
        Ok(head) if head.article_explorer > VERSION => Err(intake::Refused::Newer),
        _ => serde_json::from_slice::<Exported>(bytes)
            .map(|exported| exported.articles)
            .map_err(|_| intake::Refused::Broken("a file of kept articles".to_owned())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_exported_comes_in_again() {
        let record = Record {
            id: "a".to_owned(),
            revision: 3,
            title: "“T”".to_owned(),
            kept: 5.0,
            ..Record::default()
        };
        let bytes = export(vec![record.clone()]);
        assert_eq!(import(&bytes), Some(Ok(vec![record])));
    }

    #[test]
    fn a_file_of_a_newer_version_or_a_broken_one_is_refused_and_another_is_not_ours() {
        let newer = br#"{"article_explorer": 99, "articles": "?"}"#;
        assert_eq!(import(newer), Some(Err(intake::Refused::Newer)));
        let broken = br#"{"article_explorer": 1, "articles": [{"#;
        assert!(matches!(
            import(broken),
            Some(Err(intake::Refused::Broken(_)))
        ));
        for other in [&b"{\"a\": 1}"[..], b"", b"article_explorer", b"[]"] {
            assert_eq!(import(other), None);
        }
    }
}
