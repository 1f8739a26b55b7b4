//! What a Markdown file says about itself between two lines of three hyphens.

use super::ParseError;
use crate::Meta;

/// What the front matter holds.
#[derive(Debug)]
pub struct FrontMatter<'s> {
    /// What is known about the article.
    pub meta: Meta,
    /// The title, as the pieces of the source that make it up.
    pub title: Vec<&'s str>,
    /// The standfirst, in pieces too.
    pub standfirst: Vec<&'s str>,
    /// How many lines the front matter takes.
    pub lines: usize,
    /// What else it says, in order: the line, counted from 1, the key, and the value without its quotes. Comments (`#`) are left out.
    pub others: Vec<(usize, &'s str, String)>,
}

impl FrontMatter<'_> {
    /// Of an article that says nothing of itself.
    pub(super) fn none() -> Self {
        Self {
            meta: Meta::default(),
            title: Vec::new(),
            standfirst: Vec::new(),
            lines: 0,
            others: Vec::new(),
        }
    }
}

/// The front matter of `source`, if it begins with one; its lines end by line feeds.
///
/// # Errors
/// If it is not closed.
pub fn front_matter(source: &str) -> Result<FrontMatter<'_>, ParseError> {
    let mut found = FrontMatter::none();
    let mut lines = source.lines().enumerate();
    if lines
        .next()
        .is_none_or(|(_, first)| first.trim_end() != "---")
    {
        return Ok(found);
    }
    for (index, line) in lines {
        if line.trim_end() == "---" {
            found.lines = index + 1;
            return Ok(found);
        }
        let Some((key, value)) = line.split_once(':') else {
            continue;
        };
        let pieces = unquote(value.trim());
        let value = pieces.concat();
        let meta = &mut found.meta;
        match key.trim() {
            comment if comment.starts_with('#') => {}
            "title" => {
                meta.title = value;
                found.title = pieces;
            }
            "author" | "byline" => meta.author = value,
            "date" => meta.date = value,
            "source" => meta.source = value,
            "licence" | "license" => meta.licence = value,
            "language" | "lang" => meta.language = value,
            "standfirst" | "description" => found.standfirst = pieces,
            other => found.others.push((index + 1, other, value)),
        }
    }
    let message =
        "the front matter opened here is never closed. End it with a line of three hyphens (---).";
    Err(ParseError {
        line: 1,
        message: message.to_owned(),
    })
}

/// A YAML scalar in double or single quotes, or plain: the pieces of it that are its words.
fn unquote(value: &str) -> Vec<&str> {
    let inner = |mark: char| value.strip_prefix(mark).and_then(|v| v.strip_suffix(mark));
    if let Some(text) = inner('"') {
        return unescape(text, &["\\\"", "\\\\"]);
    }
    inner('\'').map_or_else(|| vec![value], |text| unescape(text, &["''"]))
}

/// `text` without the first character, one byte long, of each of these `escapes`.
fn unescape<'t>(text: &'t str, escapes: &[&str]) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(escape) = escapes.iter().find(|escape| rest.starts_with(**escape)) {
            pieces.push(&text[from..at]);
            from = at + 1;
            at += escape.len();
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    pieces.push(&text[from..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::{front_matter, unquote};

    #[test]
    fn scalars_lose_their_quotes_and_escapes() {
        for (value, want) in [
            ("plain \\\" it''s", "plain \\\" it''s"),
            (r#""a \"b\" c""#, "a \"b\" c"),
            (r#""\\" é""#, "\\\" é"),
            (r#""\n""#, "\\n"),
            ("'it''s'", "it's"),
            ("''", ""),
            ("\"", "\""),
        ] {
            assert_eq!(unquote(value).concat(), want, "{value}");
        }
    }

    #[test]
    fn what_is_not_known_is_kept_with_its_line() {
        let source = "---\ntitle: A\n# note: none\nimage: \"a b.jpg\"\n\n tags : x: y\nno key\n---\nslug: text";
        let found = front_matter(source).expect("closed");
        let others: Vec<_> = found
            .others
            .iter()
            .map(|(line, key, value)| (*line, *key, &**value))
            .collect();
        assert_eq!(others, [(4, "image", "a b.jpg"), (6, "tags", "x: y")]);
        assert_eq!(found.meta.title, "A");
    }
}
