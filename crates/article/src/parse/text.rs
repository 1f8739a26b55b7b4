//! Any text to an article: nothing is asked of it, nothing left out.

use super::{Draft, LONGEST_TITLE, Read, blocks};
use crate::{Meta, Role, source::Source};

/// Reads `source` as it stands, whatever it is: what people paste and programs pass on. Every line is a paragraph, or every block
/// between empty lines where the lines are wrapped; a first one that reads like a headline is the title.
pub fn read_text(slug: &str, source: &str) -> Read {
    let source = Source::new(source);
    let meta = Meta {
        language: "en".to_owned(),
        ..Meta::default()
    };
    let mut draft = Draft::new(slug, meta, &source);
    let paragraphs: Vec<&str> = if wrapped(&source.text) {
        blocks(&source.text, 0).map(|(_, block)| block).collect()
    } else {
        source.text.split('\n').collect()
    };
    let mut rest = paragraphs.into_iter().filter(|p| !p.trim().is_empty());
    let first = rest.next();
    let mut rest = rest.peekable();
    if let Some(first) = first {
        if rest.peek().is_some() && is_headline(first.trim()) {
            first.trim().clone_into(&mut draft.article.meta.title);
            draft.push(Role::Title, &[first]);
        } else {
            draft.push(Role::Paragraph, &[first]);
        }
    }
    for paragraph in rest {
        draft.push(Role::Paragraph, &[paragraph]);
    }
    Read {
        article: draft.article,
        map: draft.map,
    }
}

/// Whether line breaks are there for the width of a page: then most lines go on in lower case, as no paragraph does.
fn wrapped(text: &str) -> bool {
    let (mut breaks, mut lower) = (0_usize, 0_usize);
    let mut after_words = false;
    for line in text.split('\n').map(str::trim) {
        if after_words && !line.is_empty() {
            breaks += 1;
            lower += usize::from(line.starts_with(char::is_lowercase));
        }
        after_words = !line.is_empty();
    }
    lower * 5 > breaks * 2
}

/// Whether a first block reads like a headline: one short line that does not end as a sentence, or has capitals as headlines have them.
pub fn is_headline(block: &str) -> bool {
    if block.contains('\n') || block.chars().count() > LONGEST_TITLE {
        return false;
    }
    let long = || {
        let words = block.split_whitespace().skip(1);
        words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3)
    };
    let capital = long().filter(|word| word.contains(char::is_uppercase));
    let capitals = capital.count() * 4 >= long().count() * 3 && long().nth(2).is_some();
    capitals || !block.ends_with(['.', ';', ',', ':', '”', '"', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tests::lines;

    fn check(source: &str, want: &[&str]) {
        let article = read_text("a", source).article;
        assert_eq!(lines(&article), want, "{source:?}");
    }

    #[test]
    fn lines_are_paragraphs() {
        check("", &[]);
        check(" \n\n", &[]);
        check("Only this", &["Paragraph Only this"]);
        check(
            "A first sentence.\nA second one.\n\n- A third",
            &[
                "Paragraph A first sentence.",
                "Paragraph A second one.",
                "Paragraph - A third",
            ],
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        check(
            "The council of\nAnytown voted on Monday for\na bridge, and then\nwent home.\n\nIt was late.",
            &[
                "Paragraph The council of\nAnytown voted on Monday for\na bridge, and then\nwent home.",
                "Paragraph It was late.",
            ],
        );
    }

    #[test]
    fn a_headline_is_told_from_a_paragraph() {
        let body = "It does.";
        for (first, role) in [
            ("Town council votes for a new bridge", "Title"),
            ("Town Council Votes for New Bridge in Spring.", "Title"),
            ("The council voted on Monday.", "Paragraph"),
            ("“It was time.”", "Paragraph"),
            ("They said:", "Paragraph"),
        ] {
            let (first, body) = (format!("{role} {first}"), format!("Paragraph {body}"));
            let source = format!("{}\n\nIt does.", first.split_once(' ').expect("two").1);
            check(&source, &[&first, &body]);
        }
    }
}
