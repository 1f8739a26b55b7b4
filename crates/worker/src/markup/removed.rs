//! What was removed of a page, to be put back.

use super::button;
use crate::bench::Bench;
use intake::{Clutter, Piece};
use maud::{Markup, html};

/// The most that is shown of a piece, in characters.
const SHORT: usize = 160;

/// The classes of clutter with what the list calls them.
const CLASSES: [(Clutter, &str); 9] = [
    (Clutter::Navigation, "Menus and lists of links"),
    (Clutter::Advert, "Advertisements"),
    (Clutter::Share, "Buttons to share and follow"),
    (Clutter::Related, "Other articles"),
    (Clutter::Comments, "Comments"),
    (Clutter::Notice, "Sign-up forms and notices"),
    (Clutter::Footer, "The foot of the page"),
    (Clutter::Other, "Outside the article"),
    (Clutter::ByHand, "Taken out by you"),
];

/// The list, by class; and what was put back.
pub(super) fn removed(bench: &Bench) -> Markup {
    let Some((item, draft)) = bench.set.draft() else {
        return Markup::default();
    };
    let back: Vec<(usize, &Piece)> = item
        .put_back
        .iter()
        .filter_map(|&index| Some((index, draft.pieces().get(index)?)))
        .collect();
    html! {
        div.bench-removed {
            p { "These parts of the page were taken for clutter and left out. " (button("put-back-all", "", "Put all back")) }
            @if !back.is_empty() {
                h3 { "Put back" }
                ul { @for (index, piece) in back { (row("take-out", "Take out again", index, piece)) } }
            }
            @for (class, name) in CLASSES {
                @let of: Vec<(usize, &Piece)> = draft.removed().filter(|(_, piece)| piece.removed == Some(class)).collect();
                @if !of.is_empty() {
                    h3 { (name) }
                    ul { @for (index, piece) in of { (row("put-back", "Put back", index, piece)) } }
                }
            }
        }
    }
}

fn row(deed: &str, words: &str, index: usize, piece: &Piece) -> Markup {
    let end = piece.text.char_indices().nth(SHORT).map(|(at, _)| at);
    html! {
        li data-key=(index) {
            span dir="auto" { (&piece.text[..end.unwrap_or(piece.text.len())]) @if end.is_some() { "…" } }
            " " (button(deed, &index.to_string(), words))
        }
    }
}
