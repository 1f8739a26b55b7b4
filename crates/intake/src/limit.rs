//! How much of a text is read.

use crate::{Body, Draft, LIMIT, Note};

/// The first part of `text`, at most [`LIMIT`] bytes, cut between two paragraphs or, in one that is longer, between two characters;
/// with a note if something was cut.
pub(crate) fn shorten(text: &mut String) -> Option<Note> {
    let whole = text.len();
    if whole <= LIMIT {
        return None;
    }
    let head = first(text, LIMIT);
    let most = head.len();
    let ends = [head.rfind("\n\n"), head.rfind(['\n', '\r'])];
    // An empty line far up is no reason to lose much.
    let end = ends.into_iter().flatten().find(|&end| end > most / 2);
    text.truncate(end.unwrap_or(most));
    Some(note(whole, text.len()))
}

/// Keeps no more than [`LIMIT`] bytes of a draft's pieces, and notes it.
pub(crate) fn shorten_pieces(draft: &mut Draft) {
    let Body::Pieces(pieces) = &mut draft.body else {
        return;
    };
    let whole: usize = pieces.iter().map(|piece| piece.text.len()).sum();
    if whole <= LIMIT {
        return;
    }
    let mut kept = 0;
    let full = pieces.iter().position(|piece| {
        kept += piece.text.len();
        kept > LIMIT
    });
    let full = full.unwrap_or(pieces.len());
    pieces.truncate(full.max(1));
    if let [only] = &mut pieces[..] {
        shorten(&mut only.text);
        only.text.truncate(only.text.trim_end().len());
    }
    let kept = pieces.iter().map(|piece| piece.text.len()).sum();
    draft.notes.push(note(whole, kept));
}

/// The first `most` bytes of a text, fewer where that would cut a character.
pub(crate) fn first(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn note(whole: usize, kept: usize) -> Note {
    Note::Shortened {
        whole: whole as u64,
        kept: kept as u64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Piece;
    use article::Role;

    /// How many bytes are left of a text.
    fn check(text: &str, kept: usize) {
        let mut short = text.to_owned();
        let found = shorten(&mut short);
        assert_eq!(short.len(), kept);
        let cut = kept < text.len();
        assert_eq!(found, cut.then(|| note(text.len(), kept)));
        assert!(text.starts_with(&short));
    }

    #[test]
    fn a_long_text_is_cut_between_paragraphs() {
        check("short", 5);
        check(&"x".repeat(LIMIT), LIMIT);
        let half = "x".repeat(LIMIT * 3 / 5);
        check(&[&half, "\n\n", &half].concat(), half.len());
        check(&[&half, "\n", &half].concat(), half.len());
        check(&["\n\n", &half, &half].concat(), LIMIT);
        check(&["x", &"é".repeat(LIMIT)].concat(), LIMIT - 1);
    }

    #[test]
    fn pieces_are_left_out_from_the_end() {
        for (lengths, kept) in [
            (&[3, LIMIT - 3][..], &[3, LIMIT - 3][..]),
            (&[3, LIMIT - 3, 1], &[3, LIMIT - 3]),
            (&[LIMIT + 7, 1], &[LIMIT]),
        ] {
            let piece = |&length: &usize| Piece {
                role: Role::Paragraph,
                text: "x".repeat(length),
                links: Vec::new(),
                removed: None,
            };
            let mut draft = Draft {
                body: Body::Pieces(lengths.iter().map(piece).collect()),
                ..Draft::default()
            };
            shorten_pieces(&mut draft);
            let left: Vec<usize> = draft.pieces().iter().map(|p| p.text.len()).collect();
            assert_eq!(left, kept);
            assert_eq!(draft.notes.is_empty(), lengths == kept);
        }
    }
}
