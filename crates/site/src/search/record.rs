//! An article, as it goes into the index.

use archive::{Name, Summary};
use std::collections::BTreeMap;

/// An article: what is found of it, and what its result shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Its address: the folder of its page, without slashes.
    pub slug: String,
    /// The headline.
    pub title: String,
    /// The day it was published, `YYYY-MM-DD`; empty if not known.
    pub date: String,
    /// Who wrote it; may be empty.
    pub author: String,
    /// Who and what is named in it.
    pub names: Vec<Name>,
    /// All its words. The beginning is shown where a result has no words to mark, so the standfirst should stand there.
    pub text: String,
}

/// What stands for a day that is not known: older than all.
const UNDATED: &str = "0000";

impl Record {
    /// The article of `summary` with all of its `text`, blocks parted by white space. The headline is taken off its beginning, however often it
    /// stands there: the record has it already, and readers would see it twice.
    pub fn new(summary: &Summary, text: &str) -> Self {
        Self {
            slug: summary.slug.clone(),
            title: summary.title.clone(),
            date: summary.date.clone(),
            author: summary.author.clone(),
            names: summary.names.clone(),
            text: body(text, &summary.title).to_owned(),
        }
    }

    /// The year it was published, if it has four digits.
    pub(super) fn year(&self) -> Option<&str> {
        self.date
            .get(..4)
            .filter(|year| year.bytes().all(|b| b.is_ascii_digit()))
    }

    /// What a result shows besides the words around what was found. All of it is found, too, the headline before the rest. The lead is no part of
    /// it: it is the beginning of the text, and twice in the index it would cost twice.
    pub(super) fn meta(&self) -> BTreeMap<String, String> {
        [
            ("title", &self.title),
            ("date", &self.date),
            ("author", &self.author),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (key.to_owned(), value.clone()))
        .collect()
    }

    /// By what results can be ordered. An article without would be left out of an ordered list, so all have it.
    pub(super) fn sort(&self) -> BTreeMap<String, String> {
        let date = if self.date.is_empty() {
            UNDATED
        } else {
            &self.date
        };
        [("date".to_owned(), date.to_owned())].into()
    }
}

fn body<'a>(text: &'a str, title: &str) -> &'a str {
    let mut rest = text.trim_start();
    while !title.is_empty() {
        match rest.strip_prefix(title) {
            Some(after) if after.is_empty() || after.starts_with(char::is_whitespace) => {
                rest = after.trim_start();
            }
            _ => break,
        }
    }
    // Only a headline: without words an article is not found at all.
    if rest.is_empty() { text } else { rest }
}
