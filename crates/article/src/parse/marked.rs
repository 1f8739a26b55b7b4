//! Light marks: the text in which an editor shows blocks, and back.
//!
//! `# ` the headline, `## ` headings, `- ` items, `> ` quoted blocks, empty lines between. A line that goes on after an item,
//! heading or quoted block is indented by two spaces; a backslash before a mark says that it is the writer's own.

use super::{Draft, Read, blocks, find_asides, find_repeats, find_standfirst, line_role};
use crate::{
    Article, Meta, Role,
    source::{Source, SourceMap},
};

/// What stands before a further line of an item, heading or quoted block.
const INDENT: &str = "  ";

/// A byte order mark.
const BOM: char = '\u{feff}';

/// Reads any `source` with light marks: nothing is asked of it. A first heading of one `#` is the title.
pub fn read_marked(slug: &str, source: &str) -> Read {
    let source = Source::new(source);
    let meta = Meta {
        language: "en".to_owned(),
        ..Meta::default()
    };
    let mut draft = Draft::new(slug, meta, &source);
    let mut titled = false;
    for (_, block) in blocks(&source.text, 0) {
        for Part { role, top, pieces } in split(block) {
            let title = top && !titled;
            draft.push(if title { Role::Title } else { role }, &pieces);
            titled = titled || title;
        }
    }
    let Draft {
        mut article, map, ..
    } = draft;
    let title = article.blocks.iter().find(|b| b.role == Role::Title);
    article.meta.title = title.map_or_else(String::new, |b| article.block_text(b).to_owned());
    if let [first, second, ..] = &article.blocks[..]
        && (first.role, second.role) == (Role::Title, Role::Paragraph)
    {
        find_standfirst(&mut article);
    }
    find_repeats(&mut article);
    find_asides(&mut article);
    Read { article, map }
}

/// The blocks of `article` with light marks, and where its words stand among them. [`read_marked`] gives the same blocks, but that
/// a standfirst comes back as a paragraph, and a block with empty lines in it as several.
pub fn write_marked(article: &Article) -> (String, SourceMap) {
    let mut out = String::with_capacity(article.text.len() + 4 * article.blocks.len());
    let mut map = SourceMap::default();
    for block in &article.blocks {
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        let mark = match block.role {
            Role::Title => "# ",
            Role::Heading => "## ",
            Role::Item => "- ",
            Role::Blockquote => "> ",
            Role::Paragraph | Role::Standfirst | Role::Aside => "",
        };
        let mut at = block.span.range().start;
        if out.is_empty() && mark.is_empty() && article.text.starts_with(BOM) {
            // The first one would be taken for the mark of a file.
            out.push(BOM);
        }
        for (index, line) in article.block_text(block).split_inclusive('\n').enumerate() {
            match (index, mark) {
                (_, "") => {}
                (0, _) => out.push_str(mark),
                _ => out.push_str(INDENT),
            }
            let mut rest = line;
            if (index > 0 || mark.is_empty()) && is_taken_for_a_mark(line) {
                let words = line.trim_start();
                let lead = line.len() - words.len();
                map.run(at, out.len() as u32);
                out.push_str(&line[..lead]);
                out.push('\\');
                at += lead;
                rest = words;
            }
            map.run(at, out.len() as u32);
            out.push_str(rest);
            at += rest.len();
        }
    }
    (out, map)
}

/// Whether a line of words would be read as something else: as a mark, or as the backslash before one.
fn is_taken_for_a_mark(line: &str) -> bool {
    let words = line.trim_start();
    line_role(words).0 != Role::Paragraph || escaped(words).is_some()
}

/// The words behind a backslash that stands before a mark, or before another such backslash.
fn escaped(words: &str) -> Option<&str> {
    let behind = words.strip_prefix('\\')?;
    (line_role(behind.trim_start_matches('\\')).0 != Role::Paragraph).then_some(behind)
}

/// A block in the making.
struct Part<'s> {
    role: Role,
    /// Whether it is a heading of one `#`.
    top: bool,
    pieces: Vec<&'s str>,
}

/// The parts of what stands between two empty lines.
fn split(block: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part> = Vec::new();
    for line in block.split_inclusive('\n') {
        let words = line.trim_start();
        let (role, text) = line_role(words);
        if role != Role::Paragraph {
            let from = text.as_ptr().addr() - line.as_ptr().addr();
            parts.push(Part {
                role,
                top: role == Role::Heading && !words.starts_with("##"),
                pieces: vec![&line[from..]],
            });
            continue;
        }
        let (mut line, mut goes_on) = (line, false);
        if let Some(part) = parts.last() {
            goes_on = part.role == Role::Paragraph;
            if let Some(words) = line.strip_prefix(INDENT).filter(|_| !goes_on) {
                (line, goes_on) = (words, true);
            }
        }
        let lead = line.len() - line.trim_start().len();
        let pieces = match escaped(&line[lead..]) {
            Some(behind) => [&line[..lead], behind],
            None => line.split_at(line.len()).into(),
        };
        match parts.last_mut().filter(|_| goes_on) {
            Some(part) => part.pieces.extend(pieces),
            None => parts.push(Part {
                role,
                top: false,
                pieces: pieces.to_vec(),
            }),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tests::lines;
    use crate::{Block, Span};

    fn check(source: &str, want: &[&str]) {
        let article = read_marked("a", source).article;
        assert_eq!(lines(&article), want, "{source:?}");
        assert_eq!(article.check(), Ok(()));
    }

    #[test]
    fn nothing_is_asked_of_a_marked_text() {
        check("", &[]);
        check(" \r\n\t", &[]);
        check("# ", &[]);
        check("#", &["Paragraph #"]);
        check("Only this", &["Paragraph Only this"]);
    }

    #[test]
    fn marks_are_roles() {
        check(
            "# A title\n\n## Head\n\nText\non two lines\n- one\n- two\n\n> said",
            &[
                "Title A title",
                "Heading Head",
                "Paragraph Text\non two lines",
                "Item one",
                "Item two",
                "Blockquote said",
            ],
        );
    }

    #[test]
    fn one_hash_is_the_headline_the_first_time() {
        check(
            "# T\n\n# H\n\nText.",
            &["Title T", "Heading H", "Paragraph Text."],
        );
        check("Opinion\n\n# T", &["Paragraph Opinion", "Title T"]);
        check(
            "One.\n\nTwo.\n\n# H",
            &["Paragraph One.", "Paragraph Two.", "Title H"],
        );
    }

    #[test]
    fn an_indented_line_goes_on() {
        check("- one\n  more\nless", &["Item one\nmore", "Paragraph less"]);
    }

    #[test]
    fn a_backslash_keeps_a_mark() {
        check(
            "\\- Yes, she said.\n\n\\# 1\n\\> 2",
            &["Paragraph - Yes, she said.", "Paragraph # 1\n> 2"],
        );
        check("\\\\- a\n\n\\a", &["Paragraph \\- a", "Paragraph \\a"]);
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_reads_as_the_same_blocks(
            parts in proptest::collection::vec((0_usize..6, "([a-zé]|\u{feff}|- |# |> |\\\\|\n|  ){0,12}"), 0..8),
        ) {
            const ROLES: [Role; 6] = [Role::Title, Role::Heading, Role::Item, Role::Blockquote, Role::Paragraph, Role::Aside];
            let mut article = Article::default();
            for (index, (role, words)) in parts.iter().enumerate() {
                // Empty lines part blocks: they do not come back.
                let lines: Vec<&str> = words.split('\n').filter(|l| !l.trim().is_empty()).collect();
                let words = lines.join("\n");
                let role = if *role == 0 && index > 0 { Role::Paragraph } else { ROLES[*role] };
                article.push(role, &words);
            }
            let (source, map) = write_marked(&article);
            let read = read_marked("a", &source);
            proptest::prop_assert_eq!(&read.article.text, &article.text, "{}", &source);
            for (at, c) in article.text.char_indices().filter(|(_, c)| *c != '\n') {
                let span = Span::new(at, at + c.len_utf8());
                proptest::prop_assert_eq!(map.span(span).text(&source), span.text(&article.text));
                proptest::prop_assert_eq!(read.map.span(span), map.span(span));
            }
            let role = |b: &Block| match b.role {
                Role::Standfirst | Role::Aside => Role::Paragraph,
                role => role,
            };
            let roles = |a: &Article| a.blocks.iter().map(role).collect::<Vec<_>>();
            proptest::prop_assert_eq!(roles(&read.article), roles(&article), "{}", &source);
        }
    }
}
