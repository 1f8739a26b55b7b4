//! Dialogue: two who speak in turn, a paragraph each, until nobody says who any more.

use super::{Scene, marks::Marked};
use article::Quote;

/// A quote as a turn of a dialogue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spoken {
    /// The paragraph, which it opens.
    block: usize,
    /// Who speaks, if one does.
    speaker: Option<u32>,
    /// It asks.
    asks: bool,
}

impl Spoken {
    /// The quote as a turn, if it opens its paragraph.
    pub(crate) fn new(scene: &Scene, group: &Marked, quote: &Quote) -> Option<Self> {
        let doc = scene.doc;
        let block = doc.tokens[group.open].block;
        let opens = group
            .open
            .checked_sub(1)
            .is_none_or(|b| doc.tokens[b].block != block);
        let asks = group
            .parts
            .iter()
            .any(|&(from, to)| to > from && doc.tokens[to - 1].is_mark('?'));
        opens.then_some(Self {
            block,
            speaker: quote
                .speakers
                .first()
                .copied()
                .filter(|_| quote.speakers.len() == 1),
            asks,
        })
    }
}

/// Who speaks in a paragraph that is all quote, behind two paragraphs of two speakers of whom one asks: the first of them.
pub(crate) fn in_turn(scene: &Scene, group: &Marked, last: [Option<Spoken>; 2]) -> Option<u32> {
    let doc = scene.doc;
    let block = doc.tokens[group.open].block;
    let [Some(first), Some(second)] = last else {
        return None;
    };
    let whole = group
        .open
        .checked_sub(1)
        .is_some_and(|b| doc.tokens[b].block != block)
        && doc.tokens.get(group.close).is_none_or(|t| t.block != block);
    let follow = first.block + 1 == second.block && second.block + 1 == block;
    let two = first.speaker != second.speaker && second.speaker.is_some();
    first
        .speaker
        .filter(|_| whole && follow && two && (first.asks || second.asks))
}

#[cfg(test)]
mod tests {
    use crate::check::quotes;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(quotes(text), want, "{text}");
    }

    #[test]
    fn two_speak_in_turn() {
        check(
            "“Are you coming?” asked Mary Evans.\n\n“Not today,” said Paul Grant.\n\n“Why not?”\n\n“I'm tired.”",
            &[
                "direct|Are you coming?|Mary Evans|Mary Evans|asked|-",
                "direct|Not today,|Paul Grant|Paul Grant|said|-",
                "direct|Why not?|Mary Evans|-|-|-",
                "direct|I'm tired.|Paul Grant|-|-|-",
            ],
        );
        check("“Why not?”\n\nNobody knew.", &["direct|Why not?||-|-|-"]);
    }
}
