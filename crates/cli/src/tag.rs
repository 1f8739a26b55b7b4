//! `tag`: a token a line in, the same lines with a tag out.

use crate::failure::{Failure, utf8};
use crate::model::{self, Tag};
use article::Kind;

/// What stands before each document.
const DOCUMENT: &str = "-DOCSTART-";

/// Tags tokens, one a line, with an empty line after each sentence and [`DOCUMENT`] before each document. Every line comes back as it was; a
/// token's is followed by a tab and `O`, `B-KIND` or `I-KIND`. Of a line with several columns, the first is the token.
///
/// # Errors
/// If the input is not UTF-8.
pub fn tag(input: &[u8]) -> Result<String, Failure> {
    let text = utf8(input)?;
    let mut out = String::with_capacity(text.len() * 2);
    let mut document = Document::default();
    // A byte order mark belongs to the file, not to its first token.
    let words = text.strip_prefix('\u{feff}').unwrap_or(text);
    out.push_str(&text[..text.len() - words.len()]);
    for line in words.split_inclusive('\n') {
        let content = line.strip_suffix('\n').unwrap_or(line);
        let content = content.strip_suffix('\r').unwrap_or(content);
        let end = &line[content.len()..];
        if content.trim_ascii().is_empty() {
            document.end_sentence();
            document.lines.push(Line::Other(line));
        } else if content.split_ascii_whitespace().next() == Some(DOCUMENT) {
            document.write(&mut out);
            document = Document::default();
            document.lines.push(Line::Other(line));
        } else {
            let token = content.split('\t').next().unwrap_or(content);
            document.sentence.push(token);
            document.lines.push(Line::Token(content, end));
        }
    }
    document.write(&mut out);
    Ok(out)
}

/// The lines of one document and its sentences.
#[derive(Default)]
struct Document<'t> {
    lines: Vec<Line<'t>>,
    sentences: Vec<Vec<&'t str>>,
    /// The sentence that has no end yet.
    sentence: Vec<&'t str>,
}

/// A line of the input.
enum Line<'t> {
    /// One that begins with a token, and its end.
    Token(&'t str, &'t str),
    /// One that comes back as it was.
    Other(&'t str),
}

impl Document<'_> {
    fn end_sentence(&mut self) {
        if !self.sentence.is_empty() {
            self.sentences.push(std::mem::take(&mut self.sentence));
        }
    }

    fn write(&mut self, out: &mut String) {
        self.end_sentence();
        let tags = model::tag(&self.sentences);
        let mut tags = tags.iter().flat_map(|sentence| {
            let before = [None].into_iter().chain(sentence.iter().copied());
            before.zip(sentence)
        });
        for line in &self.lines {
            match line {
                Line::Other(line) => out.push_str(line),
                Line::Token(content, end) => {
                    out.push_str(content);
                    out.push('\t');
                    let (before, tag) = tags.next().map_or((None, None), |(b, t)| (b, *t));
                    write_tag(out, before, tag);
                    out.push_str(end);
                }
            }
        }
    }
}

fn write_tag(out: &mut String, before: Tag, tag: Tag) {
    let Some((kind, begins)) = tag else {
        out.push('O');
        return;
    };
    let goes_on = before.is_some_and(|(last, _)| last == kind) && !begins;
    out.push_str(if goes_on { "I-" } else { "B-" });
    out.push_str(label(kind));
}

/// The kind as the marked sets write it.
const fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "PERSON",
        Kind::Organisation => "ORG",
        Kind::Place => "PLACE",
        Kind::Facility => "FACILITY",
        Kind::Group => "GROUP",
        Kind::Event => "EVENT",
        Kind::Work => "WORK",
        Kind::Date => "DATE",
        Kind::Money => "MONEY",
        Kind::Quantity => "QUANTITY",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tags of the lines that have one.
    fn check(input: &str, want: &[&str]) {
        let out = tag(input.as_bytes()).expect("UTF-8");
        let mut tags = Vec::new();
        let mut given = String::new();
        for line in out.split_inclusive('\n') {
            let content = line.trim_end_matches(['\n', '\r']);
            let found = content.rsplit_once('\t').filter(|(_, tag)| {
                let kind = tag.trim_start_matches("B-").trim_start_matches("I-");
                kind == "O" || Kind::ALL.iter().any(|k| label(*k) == kind)
            });
            if let Some((before, tag)) = found {
                tags.push(tag);
                given.push_str(before);
                given.push_str(&line[content.len()..]);
            } else {
                given.push_str(line);
            }
        }
        assert_eq!(given, input, "the lines come back");
        assert_eq!(tags, want, "{input:?}");
    }

    #[test]
    fn tokens_are_tagged_and_all_else_comes_back() {
        check("", &[]);
        check("\n \n\n", &[]);
        check("-DOCSTART-\n\n", &[]);
        check("-DOCSTART- -X- O O\n\nhe\n", &["O"]);
        check(
            "-DOCSTART-\n\nJane\nDoe\nlives\nin\nFrance\n.\n\nShe\nspoke\n",
            &["B-PERSON", "I-PERSON", "O", "O", "B-PLACE", "O", "O", "O"],
        );
    }

    #[test]
    fn lines_of_every_shape_are_kept() {
        check("in\r\nFrance\r\n\r\n", &["O", "B-PLACE"]);
        check("in\nFrance", &["O", "B-PLACE"]);
        check("in\tIN\t_\nFrance\tNNP\tx y\n", &["O", "B-PLACE"]);
        check("\tno token\nin\n", &["O", "O"]);
        check("\u{feff}France\nis\n", &["B-PLACE", "O"]);
        check("\n\n\nin\n\n\nFrance\n", &["O", "B-PLACE"]);
        check("lone\rreturn\nof two words\n", &["O", "O"]);
    }

    #[test]
    fn a_tag_never_goes_on_from_another_kind() {
        let place = |begins| Some((Kind::Place, begins));
        for (before, tag, want) in [
            (None, None, "O"),
            (None, place(true), "B-PLACE"),
            (None, place(false), "B-PLACE"),
            (place(true), place(false), "I-PLACE"),
            (place(true), place(true), "B-PLACE"),
            (Some((Kind::Organisation, true)), place(false), "B-PLACE"),
        ] {
            let mut out = String::new();
            write_tag(&mut out, before, tag);
            assert_eq!(out, want);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_comes_back_line_by_line(input in "(?s)(.|\n|\r\n|\t|-DOCSTART-\n|Jane Doe\n|France\n){0,40}") {
            let out = tag(input.as_bytes()).expect("UTF-8");
            proptest::prop_assert_eq!(out.matches('\n').count(), input.matches('\n').count());
            for (line, given) in out.split('\n').zip(input.split('\n')) {
                let given = given.strip_suffix('\r').unwrap_or(given);
                proptest::prop_assert!(line.starts_with(given), "{:?} {:?}", line, given);
            }
        }
    }
}
