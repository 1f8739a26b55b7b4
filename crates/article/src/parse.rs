//! An article file to an [`Article`].
//!
//! Blocks are parted by empty lines. Plain text is taken as it stands: the first block is the title, and a dash or an angle at the start
//! of a line is the writer's. Markdown may have front matter
//! (`title`, `author`, `date`, `source`, `licence`, `language`, `standfirst`) and its headings, list items and block quotes are
//! recognised; marks inside a line are left as they are.

mod apart;
mod front_matter;
mod marked;
mod text;
mod titled;

use crate::{
    Article, Block, Meta, Role, Span,
    source::{Source, SourceMap},
};
use apart::find_standfirst;
pub use apart::{find_asides, find_repeats};
pub use front_matter::{FrontMatter, front_matter};
pub use marked::{read_marked, write_marked};
use std::fmt;
pub use text::{is_headline, read_text};

/// What is wrong with an article file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// Where, counted from 1.
    pub line: usize,
    /// What, and what to do about it.
    pub message: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for ParseError {}

/// An article, and where its words stand in the input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The article.
    pub article: Article,
    /// From its text back to the input.
    pub map: SourceMap,
}

/// Parses `source`, the text of the file `slug.md`.
///
/// # Errors
/// If the text is empty, has no title, or its front matter is not closed.
pub fn parse(slug: &str, source: &str) -> Result<Article, ParseError> {
    read(slug, source).map(|read| read.article)
}

/// Parses `source`, the text of the file `slug.txt`: all of it is the article's text.
///
/// # Errors
/// If the text is empty or has no title.
pub fn parse_plain(slug: &str, source: &str) -> Result<Article, ParseError> {
    read_plain(slug, source).map(|read| read.article)
}

/// As [`parse`], with the places of the words in `source`.
///
/// # Errors
/// As [`parse`].
pub fn read(slug: &str, source: &str) -> Result<Read, ParseError> {
    read_as(true, slug, source)
}

/// As [`parse_plain`], with the places of the words in `source`.
///
/// # Errors
/// As [`parse_plain`].
pub fn read_plain(slug: &str, source: &str) -> Result<Read, ParseError> {
    read_as(false, slug, source)
}

fn read_as(markdown: bool, slug: &str, source: &str) -> Result<Read, ParseError> {
    let source = Source::new(source);
    let FrontMatter {
        meta,
        title,
        standfirst,
        lines,
        ..
    } = if markdown {
        front_matter(&source.text)?
    } else {
        FrontMatter::none()
    };
    let mut draft = Draft::new(slug, meta, &source);
    let language = &mut draft.article.meta.language;
    if language.is_empty() {
        "en".clone_into(language);
    }
    draft.push(Role::Title, &title);
    draft.push(Role::Standfirst, &standfirst);
    for (line, text) in blocks(&source.text, lines) {
        if draft.article.blocks.is_empty() {
            let title = title_of(line, if markdown { without_hashes(text) } else { text })?;
            title.clone_into(&mut draft.article.meta.title);
            draft.push(Role::Title, &[title]);
            continue;
        }
        if !markdown {
            draft.push(Role::Paragraph, &[text]);
            continue;
        }
        for (role, part) in split_markdown(text) {
            draft.push(role, &[part]);
        }
    }
    let Draft {
        mut article, map, ..
    } = draft;
    if !article.blocks.iter().any(|b| b.role.is_body()) {
        let message = if article.blocks.is_empty() {
            "the file is empty. Put a title on the first line, an empty line, then the text."
        } else {
            "there is a title but no text under it. Add the article's paragraphs, with an empty line between them."
        };
        return Err(ParseError {
            line: source.text.lines().count().max(1),
            message: message.to_owned(),
        });
    }
    if lines == 0 {
        find_standfirst(&mut article);
    }
    find_repeats(&mut article);
    find_asides(&mut article);
    Ok(Read { article, map })
}

/// An article that grows block by block.
struct Draft<'s> {
    article: Article,
    map: SourceMap,
    source: &'s Source,
}

impl<'s> Draft<'s> {
    fn new(slug: &str, meta: Meta, source: &'s Source) -> Self {
        let article = Article {
            slug: slug.to_owned(),
            meta,
            ..Article::default()
        };
        Self {
            article,
            map: SourceMap::default(),
            source,
        }
    }

    /// Appends a block, whose words are these pieces of the source together; blank text is left out.
    fn push(&mut self, role: Role, pieces: &[&'s str]) {
        let is_blank = |piece: &&str| piece.trim().is_empty();
        let (Some(first), Some(last)) = (
            pieces.iter().position(|piece| !is_blank(piece)),
            pieces.iter().rposition(|piece| !is_blank(piece)),
        ) else {
            return;
        };
        let text = &mut self.article.text;
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        for (index, piece) in pieces.iter().enumerate().take(last + 1).skip(first) {
            let mut piece = *piece;
            if index == first {
                piece = piece.trim_start();
            }
            if index == last {
                piece = piece.trim_end();
            }
            self.source.note(&mut self.map, text.len(), piece);
            text.push_str(piece);
        }
        self.article.blocks.push(Block {
            role,
            span: Span::new(start, text.len()),
            repeats: None,
        });
    }
}

/// The blocks below line `skip`, each with the number of its first line.
fn blocks(source: &str, skip: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut at = 0;
    for (index, line) in source.split_inclusive('\n').enumerate() {
        let blank = line.trim().is_empty();
        match open {
            _ if index < skip => {}
            None if !blank => open = Some((index + 1, at)),
            Some((number, start)) if blank => {
                found.push((number, &source[start..at]));
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    found.extend(open.map(|(number, start)| (number, &source[start..])));
    found.into_iter()
}

/// The longest first block, in characters, that passes for a headline.
const LONGEST_TITLE: usize = 220;

fn title_of(line: usize, block: &str) -> Result<&str, ParseError> {
    let title = block.trim();
    let headline = !title.contains('\n')
        && title.chars().count() <= LONGEST_TITLE
        && !title.ends_with(['.', ';', ','])
        && !title.is_empty();
    headline.then_some(title).ok_or_else(|| ParseError {
        line,
        message: "the article has no title: its first block reads like a paragraph. Put the headline on a line of its \
                  own at the top (without a full stop), or `title:` into front matter."
            .to_owned(),
    })
}

/// A block without the marks of a heading; `#MeToo` is a word.
fn without_hashes(block: &str) -> &str {
    let (role, text) = line_role(block.trim());
    if role == Role::Heading { text } else { block }
}

/// One block, or several where list items and headings stand on consecutive lines.
fn split_markdown(block: &str) -> Vec<(Role, &str)> {
    let mut parts: Vec<(Role, &str)> = Vec::new();
    let mut plain_from = None;
    let mut at = 0;
    for line in block.split_inclusive('\n') {
        let (role, text) = line_role(line.trim_start());
        if role == Role::Paragraph {
            plain_from.get_or_insert(at);
        } else {
            if let Some(start) = plain_from.take() {
                parts.push((Role::Paragraph, &block[start..at]));
            }
            parts.push((role, text));
        }
        at += line.len();
    }
    parts.extend(plain_from.map(|start| (Role::Paragraph, &block[start..])));
    parts
}

fn line_role(line: &str) -> (Role, &str) {
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        return (Role::Heading, line[hashes..].trim());
    }
    if let Some(item) = ["- ", "* ", "+ ", "• "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
    {
        return (Role::Item, item.trim());
    }
    match line.strip_prefix("> ") {
        Some(quoted) => (Role::Blockquote, quoted.trim()),
        None => (Role::Paragraph, line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks as lines `Role text`.
    pub(super) fn lines(article: &Article) -> Vec<String> {
        let line = |b: &Block| format!("{:?} {}", b.role, article.block_text(b));
        article.blocks.iter().map(line).collect()
    }

    fn check(source: &str, want: &[&str]) {
        let article = parse("a", source).expect("parses");
        assert_eq!(lines(&article), want);
    }

    #[test]
    fn text_is_title_and_paragraphs() {
        check(
            "A title\n\nOne.\n\n \nTwo,\nthe same.\n",
            &[
                "Title A title",
                "Paragraph One.",
                "Paragraph Two,\nthe same.",
            ],
        );
    }

    #[test]
    fn a_text_file_keeps_every_mark() {
        let source = "# MeToo\n\n- Yes, she said.\n> 5 people\n\n---\ntitle: no";
        let article = parse_plain("a", source).expect("parses");
        let blocks: Vec<&str> = article
            .blocks
            .iter()
            .map(|b| article.block_text(b))
            .collect();
        assert_eq!(
            blocks,
            ["# MeToo", "- Yes, she said.\n> 5 people", "---\ntitle: no"]
        );
        check(
            "#MeToo moves on\n\nIt does.",
            &["Title #MeToo moves on", "Paragraph It does."],
        );
    }

    #[test]
    fn the_second_block_is_a_standfirst_where_a_later_one_repeats_it() {
        let source = "T\n\nIt's so.\n\nFirst.\n\nIt’s so.\n\nFollow us on Example News";
        check(
            source,
            &[
                "Title T",
                "Standfirst It's so.",
                "Paragraph First.",
                "Paragraph It’s so.",
                "Aside Follow us on Example News",
            ],
        );
        let article = parse("a", source).expect("parses");
        assert_eq!(article.blocks[1].repeats, Some(3));
        assert!(!article.counts(1) && article.counts(2) && !article.counts(4));
        assert_eq!(article.paragraph_number(3), Some(2));
    }

    #[test]
    fn markdown_has_front_matter_headings_items_and_quotes() {
        check(
            "---\ntitle: \"A \\\"b\\\"\"\ndate: 2015-09-01\nother: x\n---\n\n## Head\n\nText\n- one\n- two\n\n> said\n",
            &[
                "Title A \"b\"",
                "Heading Head",
                "Paragraph Text",
                "Item one",
                "Item two",
                "Blockquote said",
            ],
        );
    }

    #[test]
    fn a_story_that_tells_of_following_is_no_aside() {
        check(
            "T\n\nA.\n\nFollow the money, he said.",
            &[
                "Title T",
                "Paragraph A.",
                "Paragraph Follow the money, he said.",
            ],
        );
    }

    #[test]
    fn what_cannot_be_an_article_says_where_and_what_to_do() {
        for (source, line, word) in [
            ("", 1, "empty"),
            (" \n\n", 2, "empty"),
            ("Only a title\n", 1, "no text"),
            ("\n\nThis is a sentence.\n\nAnd so on.", 3, "no title"),
            ("---\ntitle: x\n\ntext", 1, "never closed"),
        ] {
            let error = parse("a", source).expect_err(source);
            assert_eq!(error.line, line, "{error}");
            assert!(error.message.contains(word), "{error}");
        }
    }

    proptest::proptest! {
        #[test]
        fn blocks_of_any_text_are_in_order_and_not_empty(source in "(?s)(.|\n|\n\n|- |# |> ){0,80}") {
            if let Ok(article) = parse("a", &source) {
                let mut end = 0;
                for block in &article.blocks {
                    proptest::prop_assert!(block.span.start >= end && !block.span.is_empty());
                    proptest::prop_assert!(Span::of(&article.text, block.span.range().start, block.span.range().end).is_some());
                    end = block.span.end;
                }
            }
        }
    }

    /// Every character of the text stands in the input where the map says, line ends apart.
    fn check_map(input: &str, read: &Read) {
        let text = &read.article.text;
        for block in &read.article.blocks {
            for (at, c) in read.article.block_text(block).char_indices() {
                let start = block.span.range().start + at;
                let span = read.map.span(Span::new(start, start + c.len_utf8()));
                let words = span.text(input).replace('\r', "\n");
                assert_eq!(words, c.to_string(), "{start} of {text:?}, {input:?}");
            }
            let whole = read.map.span(block.span);
            let words = whole.text(input).replace("\r\n", "\n").replace('\r', "\n");
            let escaped = matches!(block.role, Role::Title | Role::Standfirst);
            if !escaped {
                assert_eq!(words, read.article.block_text(block), "{input:?}");
            }
        }
    }

    #[test]
    fn escapes_in_front_matter_are_left_out_of_the_text_and_not_of_the_input() {
        let input = "---\r\nstandfirst: ' It''s ''so''.'\r\ntitle: \" \\\"A\\\" b\\\\c \"\r\n---\r\n\r\n- One\r\ntwo.\r\n";
        let read = read("a", input).expect("parses");
        assert_eq!(read.article.text, "\"A\" b\\c\nIt's 'so'.\nOne\ntwo.");
        check_map(input, &read);
    }

    proptest::proptest! {
        #[test]
        fn every_word_stands_in_the_input(source in "(\u{feff})?(---\n(title: \"[a-z\\\\\" ]{0,9}\"|standfirst: '[a-z' ]{0,9}'|\n|x){0,3}\r\n?---)?(?s)([a-zé😀]|.|\r|\n|\r\n\r\n|- |# |> ){0,60}") {
            if let Ok(read) = read("a", &source) {
                check_map(&source, &read);
            }
            if let Ok(read) = read_plain("a", &source) {
                check_map(&source, &read);
            }
            check_map(&source, &read_text("a", &source));
            let titled = read_text("a", &source).titled("Another title");
            for (at, c) in titled.article.text.char_indices().skip("Another title".len()).filter(|(_, c)| *c != '\n') {
                let span = titled.map.span(Span::new(at, at + c.len_utf8()));
                proptest::prop_assert_eq!(span.text(&source), c.to_string());
            }
        }
    }
}
