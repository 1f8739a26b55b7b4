//! One thing that was brought.

use intake::{Brought, Draft, Refused, read};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// So many words stand for an article without a title.
const BEGINNING: usize = 7;

/// A thing that was brought: its draft, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Item {
    /// The file's name; empty for words.
    pub(crate) name: String,
    /// The article, or why it cannot be read.
    pub(crate) draft: Result<Draft, Refused>,
    /// The record it is kept in.
    pub(crate) kept: Option<Kept>,
    /// It has changed since it was kept, or never was.
    pub(crate) changed: bool,
    /// The words of the link it came by; what it is changed to is no longer the link's.
    pub(crate) link: Option<String>,
    /// The pieces that the reader put back.
    pub(crate) put_back: BTreeSet<usize>,
    /// The language the reader said the text is in.
    pub(crate) language: Option<String>,
    /// Corrections that came with it, a JSON line each.
    pub(crate) corrections: Vec<String>,
}

/// Where an item is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// The record's name.
    pub(crate) id: String,
    /// Its revision when it was opened or kept here.
    pub(crate) revision: u32,
}

impl Item {
    /// Reads what was brought.
    pub(crate) fn read(brought: &Brought) -> Self {
        Self::new(name(brought), read(brought))
    }

    /// What cannot be read.
    pub(crate) fn refused(brought: &Brought, why: Refused) -> Self {
        Self::new(name(brought), Err(why))
    }

    /// What came by a link with these words.
    pub(crate) fn from_link(draft: Draft, words: &str) -> Self {
        Self {
            link: Some(words.to_owned()),
            changed: false,
            ..Self::new(String::new(), Ok(draft))
        }
    }

    /// An article of the reader's.
    pub(crate) fn new(name: String, draft: Result<Draft, Refused>) -> Self {
        Self {
            name,
            draft,
            kept: None,
            changed: true,
            link: None,
            put_back: BTreeSet::new(),
            language: None,
            corrections: Vec::new(),
        }
    }

    /// Why it cannot be read; empty if it can. With the file's name, where there is one.
    pub(crate) fn why(&self) -> String {
        match &self.draft {
            Ok(_) => String::new(),
            Err(why) if self.name.is_empty() => why.to_string(),
            Err(why) => format!("{}: {why}", self.name),
        }
    }

    /// What lists call it: its title, the file's name, or how its text begins.
    pub(crate) fn title(&self) -> String {
        let Ok(draft) = &self.draft else {
            return self.name.clone();
        };
        if !draft.meta.title.is_empty() {
            return draft.meta.title.clone();
        }
        let article = draft.article("own").article;
        if !article.meta.title.is_empty() {
            return article.meta.title;
        }
        let words: Vec<&str> = article
            .text
            .split_whitespace()
            .take(BEGINNING + 1)
            .collect();
        match words.len() {
            0 if self.name.is_empty() => "Untitled".to_owned(),
            0 => self.name.clone(),
            1..=BEGINNING => words.join(" "),
            _ => format!("{} …", words[..BEGINNING].join(" ")),
        }
    }

    /// Where it comes from, as links say it; `number` is its set's.
    pub(crate) fn source(&self, number: u32) -> String {
        match (&self.kept, &self.link) {
            (Some(kept), _) => format!("kept={}", kept.id),
            (None, Some(words)) if !self.changed => format!("article={words}"),
            _ => format!("own={number}"),
        }
    }
}

fn name(brought: &Brought) -> String {
    match brought {
        Brought::File { name, .. } => name.clone(),
        Brought::Rich(_) | Brought::Plain(_) => String::new(),
    }
}
