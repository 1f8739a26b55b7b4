//! Interviews and transcripts: who says what by turns.

use super::words;
use crate::{doc::Doc, token::Is};
use article::Role;
use std::collections::BTreeMap;

/// One turn.
#[derive(Clone, Debug)]
pub(crate) struct Turn {
    /// Its words, a token range for each block.
    pub(crate) parts: Vec<(usize, usize)>,
    /// The words that name the speaker before a colon.
    pub(crate) label: Option<(usize, usize)>,
    /// It asks, where no label tells who speaks.
    pub(crate) asks: bool,
}

/// How many words a label may have.
const LABEL: usize = 4;

/// All turns of the article, in order; none if it is no transcript.
pub(crate) fn turns(doc: &Doc) -> Vec<Turn> {
    let blocks: Vec<(usize, usize)> = doc.blocks().collect();
    let labels: Vec<Option<(usize, usize)>> = blocks
        .iter()
        .map(|&(from, end)| label(doc, from, end))
        .collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for &(from, to) in labels.iter().flatten() {
        *counts.entry(doc.folded(from, to)).or_default() += 1;
    }
    let repeated = counts.values().filter(|&&count| count > 1).count();
    if repeated > 1 {
        return labelled(doc, &blocks, &labels, &counts);
    }
    asked(doc, &blocks)
}

/// *WALLACE:*, *Q:*, *Jane Doe:* at the start of a block, perhaps behind a quote mark.
fn label(doc: &Doc, from: usize, end: usize) -> Option<(usize, usize)> {
    let first = from + usize::from(matches!(doc.tokens[from].is, Is::Mark('"' | '“' | '”')));
    let colon = (first + 1..end.min(first + LABEL + 1)).find(|&i| doc.tokens[i].is_mark(':'))?;
    // A transcript without a title has its first turn for one.
    let role = doc.article.blocks[doc.tokens[from].block].role;
    let body = role.is_body() || role == Role::Title;
    let name =
        |i: usize| doc.tokens[i].is == Is::Word && doc.word(i).starts_with(char::is_uppercase);
    (body && colon + 1 < end && (first..colon).all(name)).then_some((first, colon))
}

/// The turns that begin with a label that comes back; blocks without one between two go on from the first.
fn labelled(
    doc: &Doc,
    blocks: &[(usize, usize)],
    labels: &[Option<(usize, usize)>],
    counts: &BTreeMap<String, usize>,
) -> Vec<Turn> {
    let known = |label: &Option<(usize, usize)>| {
        label.filter(|&(from, to)| counts.get(&doc.folded(from, to)).is_some_and(|&c| c > 1))
    };
    let last = labels
        .iter()
        .rposition(|l| known(l).is_some())
        .unwrap_or_default();
    let mut out: Vec<Turn> = Vec::new();
    for (&(from, end), label) in blocks.iter().zip(labels).take(last + 1) {
        let aside = doc.tokens[from].is_mark('(')
            || doc.tokens.get(from + 1).is_some_and(|t| t.is_mark('('));
        let body = doc.article.blocks[doc.tokens[from].block].role.is_body();
        match (known(label), out.last_mut()) {
            (Some(label), _) => out.push(Turn {
                parts: vec![(label.1 + 1, end)],
                label: Some(label),
                asks: false,
            }),
            (None, Some(turn)) if body && !aside => turn.parts.push((from, end)),
            _ => {}
        }
    }
    out
}

/// How many questions make an interview.
const QUESTIONS: usize = 4;

/// The turns of an interview whose paragraphs ask and answer without saying who.
fn asked(doc: &Doc, blocks: &[(usize, usize)]) -> Vec<Turn> {
    let paragraph = |from: usize| doc.article.blocks[doc.tokens[from].block].role.is_body();
    let asks = |&(from, end): &(usize, usize)| {
        let mark = |i: usize| matches!(doc.tokens[i].is, Is::Mark('"' | '“' | '”'));
        let you = (from..end).any(|i| words::YOU.contains(&doc.fold(i)));
        paragraph(from)
            && doc.tokens[end - 1].is_mark('?')
            && !mark(from)
            && end - from < 120
            && (you || end - from < 30)
    };
    let questions: Vec<bool> = blocks.iter().map(asks).collect();
    // A question that an answer follows.
    let answered = questions
        .windows(2)
        .filter(|pair| pair[0] && !pair[1])
        .count();
    let first = questions.iter().position(|&q| q);
    let (Some(first), true) = (first, answered >= QUESTIONS) else {
        return Vec::new();
    };
    let mut out: Vec<Turn> = Vec::new();
    for (&(from, end), &asks) in blocks.iter().zip(&questions).skip(first) {
        // A heading, a caption or a note is no answer.
        let ended = doc.word(end - 1).ends_with('.')
            || matches!(
                doc.tokens[end - 1].is,
                Is::Mark('.' | '!' | '?' | '"' | '”' | ')' | ';' | ':' | '…' | '-')
            );
        if !paragraph(from) || !asks && !ended {
            continue;
        }
        match out.last_mut() {
            Some(turn) if !turn.asks && !asks => turn.parts.push((from, end)),
            _ => out.push(Turn {
                parts: vec![(from, end)],
                label: None,
                asks,
            }),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::check::quotes;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(quotes(text), want, "{text}");
    }

    #[test]
    fn labels_that_come_back_make_turns() {
        check(
            "So John Smith met Ann Jones.\n\nSMITH: Why?\n\nJONES: I say so.\n\nAnd more.\n\n(Laughter.)\n\nSMITH: Oh.\n\nJONES: Yes.\n\nThe end.",
            &[
                "transcript|Why?|John Smith|SMITH|-|-",
                "transcript|I say so. … And more.|Ann Jones|JONES|-|-",
                "transcript|Oh.|John Smith|SMITH|-|-",
                "transcript|Yes.|Ann Jones|JONES|-|-",
            ],
        );
        check("Note: it is so.\n\nNote: it is not.", &[]);
    }

    #[test]
    fn a_transcript_may_have_no_title() {
        let text = "ANN JONES: Why?\n\nSMITH: I say so.\n\nANN JONES: Oh.\n\nSMITH: Yes.\n";
        let article = article::parse("a", text).expect("parses");
        let quotes = crate::analyse(&article).quotes;
        assert_eq!(quotes.len(), 4, "{quotes:?}");
    }

    #[test]
    fn opening_marks_of_turns_are_no_quotes() {
        check(
            "“SMITH: Why?\n\n“JONES: So.\n\n“SMITH: Oh.\n\n“JONES: Yes.",
            &[
                "transcript|Why?|SMITH|SMITH|-|-",
                "transcript|So.|JONES|JONES|-|-",
                "transcript|Oh.|SMITH|SMITH|-|-",
                "transcript|Yes.|JONES|JONES|-|-",
            ],
        );
    }

    #[test]
    fn questions_and_answers_without_labels() {
        let turns = quotes(
            "We spoke with John Smith about it.\n\nWhy do you go?\n\nI like it.\n\nAnd where?\n\nTo town. They said it is nice.\n\nAlone?\n\nNo.\n\nDo you stay?\n\nYes.",
        );
        assert_eq!(turns.len(), 8, "{turns:?}");
        assert_eq!(turns[0], "transcript|Why do you go?||-|-|-");
        assert_eq!(turns[1], "transcript|I like it.|John Smith|-|-|-");
    }
}
