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

/// The front matter of `source`, if it begins with one, be it after empty lines; the lines of `source` end by line feeds. Remarks behind a value
/// (` # …`) are left out, except where a plain value is a sentence, as titles are, in which a `#` is a word.
///
/// # Errors
/// If it is not closed.
pub fn front_matter(source: &str) -> Result<FrontMatter<'_>, ParseError> {
    let mut found = FrontMatter::none();
    let mut lines = source
        .lines()
        .enumerate()
        .skip_while(|(_, line)| line.trim().is_empty());
    let Some((opened, _)) = lines.next().filter(|(_, line)| line.trim_end() == "---") else {
        return Ok(found);
    };
    // Two rules with text between them are none, unless it begins at once.
    let mut has_key = false;
    for (index, line) in lines {
        let end = line.trim_end();
        if end == "---" || end == "..." && has_key {
            if !has_key && opened > 0 {
                return Ok(FrontMatter::none());
            }
            found.lines = index + 1;
            return Ok(found);
        }
        let Some((key, value)) = line.split_once(':') else {
            continue;
        };
        let key = key.trim();
        has_key |= !key.contains(char::is_whitespace);
        let pieces = unquote(without_remark(value.trim(), SENTENCES.contains(&key)));
        let value = pieces.concat();
        let meta = &mut found.meta;
        match key {
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
    if opened > 0 && !has_key {
        return Ok(FrontMatter::none());
    }
    let message =
        "the front matter opened here is never closed. End it with a line of three hyphens (---).";
    Err(ParseError {
        line: opened + 1,
        message: message.to_owned(),
    })
}

/// Keys whose values are sentences or names.
const SENTENCES: [&str; 7] = [
    "title",
    "author",
    "byline",
    "standfirst",
    "description",
    "image_alt",
    "image-alt",
];

/// A YAML scalar without the remark that stands behind it; one that is a sentence has a remark only behind its quotes.
fn without_remark(value: &str, is_sentence: bool) -> &str {
    if value.starts_with('#') {
        return "";
    }
    if let Some(end) = closed(value) {
        let (said, rest) = value.split_at(end);
        let is_remark = rest.starts_with([' ', '\t']) && rest.trim_start().starts_with('#');
        return if is_remark { said } else { value };
    }
    if is_sentence {
        return value;
    }
    let mut remarks = value.match_indices('#').map(|(at, _)| at);
    remarks
        .find(|&at| value[..at].ends_with([' ', '\t']))
        .map_or(value, |at| value[..at].trim_end())
}

/// Where a scalar in quotes ends.
fn closed(value: &str) -> Option<usize> {
    let quote = value
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''))?;
    let mut letters = value.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|&(_, next)| next);
        if letter == quote && !(quote == '\'' && next == Some('\'')) {
            return Some(at + 1);
        }
        if letter == quote || quote == '"' && letter == '\\' {
            letters.next();
        }
    }
    None
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
    use super::{front_matter, unquote, without_remark};

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
    fn remarks_are_left_out_but_not_of_sentences() {
        for (value, is_sentence, want) in [
            ("2024-01-01 # a day", false, "2024-01-01"),
            ("false\t# ready", false, "false"),
            ("# nothing", false, ""),
            ("a#b", false, "a#b"),
            ("https://example.org/#a", false, "https://example.org/#a"),
            ("We are #1", true, "We are #1"),
            ("\"We are #1\" # again", true, "\"We are #1\""),
            ("\"a \" # b\" # c", true, "\"a \""),
            ("\"\\\"We are\\\" #1\"", true, "\"\\\"We are\\\" #1\""),
            ("'it''s' # so", true, "'it''s'"),
            ("# to be written", true, ""),
            ("'a' # b", false, "'a'"),
            ("\" # a\"", false, "\" # a\""),
        ] {
            assert_eq!(without_remark(value, is_sentence), want, "{value}");
        }
    }

    #[test]
    fn it_begins_after_empty_lines_and_ends_by_hyphens_or_dots() {
        for (source, lines) in [
            ("---\ntitle: A\n---\nText", 3),
            ("\n \n---\ntitle: A\n---\nText", 5),
            ("---\ntitle: A\n...\nText\n\n---\n", 3),
        ] {
            let found = front_matter(source).expect("closed");
            assert_eq!((found.lines, &*found.meta.title), (lines, "A"), "{source}");
        }
        for source in [
            "",
            "\n",
            "Text\n---\na: b\n---\n",
            "\n---\nIt was late: so it was.\n\n---\nText",
            "\n---\nText",
        ] {
            assert_eq!(front_matter(source).expect("none").lines, 0, "{source}");
        }
        assert_eq!(front_matter("\n---\na: b").expect_err("open").line, 2);
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
