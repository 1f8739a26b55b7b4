//! The kinds: a tile for each, and which an article has.

use article::Kind;
use maud::{Markup, html};
use view::Reading;

/// The letter that stands for a kind on its tile, and at its marks when all is marked. The style sheet has the same letters.
const fn letter(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "P",
        Kind::Organisation => "O",
        Kind::Place => "L",
        Kind::Facility => "F",
        Kind::Group => "G",
        Kind::Event => "E",
        Kind::Work => "W",
        Kind::Date => "D",
        Kind::Money => "M",
        Kind::Quantity => "Q",
    }
}

/// A kind's icon and letter over its pattern, in its colour.
pub fn tile(kind: Kind) -> Markup {
    html! {
        span class={"tile " (kind.key())} aria-hidden="true" {
            svg.kind-icon { use href={"#kind-" (kind.key())} {} }
            (letter(kind))
        }
    }
}

/// The kinds the article has, in their usual order.
pub fn present(reading: &Reading) -> Vec<Kind> {
    let has = |kind: &Kind| reading.analysis.entities.iter().any(|e| e.kind == *kind);
    Kind::ALL.into_iter().filter(has).collect()
}
