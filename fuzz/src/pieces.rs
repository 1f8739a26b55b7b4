//! What a reader brings, once it is read.

use article::{Link, Role, Span};
use intake::{Body, Draft, Piece};

/// What must hold of every draft of pieces.
pub(crate) fn is_sound(draft: &Draft) {
    let Body::Pieces(pieces) = &draft.body else {
        panic!("{draft:?}");
    };
    assert!(!pieces.is_empty());
    let titles = pieces.iter().filter(|piece| piece.role == Role::Title);
    assert!(titles.count() <= 1, "{pieces:?}");
    pieces.iter().for_each(piece);
    let source = &draft.meta.source;
    assert!(source.is_empty() || Link::safe(source), "{source}");
}

fn piece(piece: &Piece) {
    let text = &piece.text;
    assert!(!text.is_empty() && text.trim() == text, "{piece:?}");
    let mut end = 0;
    for link in &piece.links {
        let range = link.span.range();
        assert!(range.start >= end && Link::safe(&link.href), "{piece:?}");
        assert!(
            Span::of(text, range.start, range.end).is_some(),
            "{piece:?}"
        );
        end = range.end;
    }
}
