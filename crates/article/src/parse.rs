//! An article file to an [`Article`].
//!
//! Blocks are parted by empty lines. Plain text is taken as it stands: the first block is the title, and a dash or an angle at the start
//! of a line is the writer's. Markdown may have front matter
//! (`title`, `author`, `date`, `source`, `licence`, `language`, `standfirst`) and its headings, list items and block quotes are
//! recognised; marks inside a line are left as they are.

use crate::{Article, Block, Meta, Role, Span, fold::fold};
use std::fmt;

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

/// Parses `source`, the text of the file `slug.md`.
///
/// # Errors
/// If the text is empty, has no title, or its front matter is not closed.
pub fn parse(slug: &str, source: &str) -> Result<Article, ParseError> {
    parse_as(true, slug, source)
}

/// Parses `source`, the text of the file `slug.txt`: all of it is the article's text.
///
/// # Errors
/// If the text is empty or has no title.
pub fn parse_plain(slug: &str, source: &str) -> Result<Article, ParseError> {
    parse_as(false, slug, source)
}

fn parse_as(markdown: bool, slug: &str, source: &str) -> Result<Article, ParseError> {
    let source = source
        .strip_prefix('\u{feff}')
        .unwrap_or(source)
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let (meta, standfirst, body_line) = if markdown {
        front_matter(&source)?
    } else {
        (plain_meta(), String::new(), 0)
    };
    let mut article = Article {
        slug: slug.to_owned(),
        meta,
        ..Article::default()
    };
    let has_front_matter = body_line > 0;

    if !article.meta.title.is_empty() {
        let title = article.meta.title.clone();
        article.push(Role::Title, &title);
    }
    if !standfirst.is_empty() {
        article.push(Role::Standfirst, &standfirst);
    }
    for (line, text) in blocks(&source, body_line) {
        if article.blocks.is_empty() {
            let title = title_of(line, if markdown { without_hashes(text) } else { text })?;
            title.clone_into(&mut article.meta.title);
            article.push(Role::Title, title);
            continue;
        }
        if !markdown {
            article.push(Role::Paragraph, text);
            continue;
        }
        for (role, part) in split_markdown(text) {
            article.push(role, part);
        }
    }
    if !article.blocks.iter().any(|b| b.role.is_body()) {
        let message = if article.blocks.is_empty() {
            "the file is empty. Put a title on the first line, an empty line, then the text."
        } else {
            "there is a title but no text under it. Add the article's paragraphs, with an empty line between them."
        };
        return Err(ParseError {
            line: source.lines().count().max(1),
            message: message.to_owned(),
        });
    }
    if !has_front_matter {
        find_standfirst(&mut article);
    }
    find_repeats(&mut article);
    find_asides(&mut article);
    Ok(article)
}

impl Article {
    /// Appends a block; blank text is left out.
    fn push(&mut self, role: Role, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.blocks.push(Block {
            role,
            span: Span::new(start, self.text.len()),
            repeats: None,
        });
    }
}

/// The meta data, the standfirst, and the number of lines the front matter takes.
fn front_matter(source: &str) -> Result<(Meta, String, usize), ParseError> {
    let (mut meta, mut standfirst) = (plain_meta(), String::new());
    let mut lines = source.lines().enumerate();
    if lines
        .next()
        .is_none_or(|(_, first)| first.trim_end() != "---")
    {
        return Ok((meta, standfirst, 0));
    }
    for (index, line) in lines {
        if line.trim_end() == "---" {
            return Ok((meta, standfirst, index + 1));
        }
        let Some((key, value)) = line.split_once(':') else {
            continue;
        };
        let value = unquote(value.trim());
        match key.trim() {
            "title" => meta.title = value,
            "author" | "byline" => meta.author = value,
            "date" => meta.date = value,
            "source" => meta.source = value,
            "licence" | "license" => meta.licence = value,
            "language" | "lang" => meta.language = value,
            "standfirst" | "description" => standfirst = value,
            _ => {}
        }
    }
    let message =
        "the front matter opened here is never closed. End it with a line of three hyphens (---).";
    Err(ParseError {
        line: 1,
        message: message.to_owned(),
    })
}

/// What is known of an article that says nothing of itself.
fn plain_meta() -> Meta {
    Meta {
        language: "en".to_owned(),
        ..Meta::default()
    }
}

/// A YAML scalar in double or single quotes, or plain.
fn unquote(value: &str) -> String {
    let inner = |mark: char| value.strip_prefix(mark).and_then(|v| v.strip_suffix(mark));
    if let Some(text) = inner('"') {
        return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }
    inner('\'').map_or_else(|| value.to_owned(), |text| text.replace("''", "'"))
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

/// Without front matter, a second block that says what a later one says is the standfirst.
fn find_standfirst(article: &mut Article) {
    let texts: Vec<String> = article
        .blocks
        .iter()
        .map(|b| fold(article.block_text(b)))
        .collect();
    if texts
        .get(1)
        .is_some_and(|second| texts[2..].contains(second))
    {
        article.blocks[1].role = Role::Standfirst;
    }
}

fn find_repeats(article: &mut Article) {
    let texts: Vec<String> = article
        .blocks
        .iter()
        .map(|b| fold(article.block_text(b)))
        .collect();
    for index in 0..texts.len() {
        if article.blocks[index].role == Role::Standfirst {
            article.blocks[index].repeats = (index + 1..texts.len())
                .find(|&later| texts[later] == texts[index])
                .map(|i| i as u32);
        }
    }
}

/// How a line starts that asks the reader for something instead of telling the story.
const ASIDES: [&str; 16] = [
    "follow ",
    "subscribe",
    "sign up",
    "read more",
    "read also",
    "read next",
    "related:",
    "share this",
    "download the ",
    "click here",
    "join us",
    "join our",
    "advertisement",
    "copyright ",
    "©",
    "all rights reserved",
];

/// The longest aside, in characters.
const LONGEST_ASIDE: usize = 160;

/// Trailing lines that are not part of the story; at least one paragraph is left.
fn find_asides(article: &mut Article) {
    let first_body = article
        .blocks
        .iter()
        .position(|b| b.role.is_body())
        .unwrap_or_default();
    for index in (first_body + 1..article.blocks.len()).rev() {
        let text = fold(article.block_text(&article.blocks[index]));
        let sentence = text.ends_with(['.', '"', '!', '?']) && !text.starts_with('©');
        if sentence
            || text.chars().count() > LONGEST_ASIDE
            || !ASIDES.iter().any(|a| text.starts_with(a))
        {
            break;
        }
        article.blocks[index].role = Role::Aside;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks as lines `Role text`.
    fn check(source: &str, want: &[&str]) {
        let article = parse("a", source).expect("parses");
        let got: Vec<String> = article
            .blocks
            .iter()
            .map(|b| format!("{:?} {}", b.role, article.block_text(b)))
            .collect();
        assert_eq!(got, want);
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
}
