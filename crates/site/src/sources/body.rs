//! The text of an article's file → a draft that says what its front matter says.

use super::front::Front;
use article::Role;
use intake::{Body, Brought, Draft, Piece, Refused};

/// Reads `text`, the whole of a file with this `ending`, by crate `intake`, and gives the draft the title and the standfirst of its
/// front matter.
///
/// # Errors
/// If there is no article in it.
pub(super) fn read(ending: &str, text: &str, front: &Front) -> Result<Draft, Refused> {
    if matches!(ending, "md" | "markdown") {
        // Markdown is read with its front matter, so that a heading of other words than its title stays a heading.
        return brought(ending, text.as_bytes());
    }
    let rest: usize = text
        .split_inclusive('\n')
        .skip(front.lines)
        .map(str::len)
        .sum();
    let rest = &text[text.len() - rest..];
    let mut draft = brought(ending, rest.as_bytes())?;
    let plain = ending == "txt";
    if plain && front.lines > 0 {
        as_pieces(&mut draft, &front.meta.title);
    }
    if let Body::Pieces(pieces) = &mut draft.body {
        head(pieces, front, plain);
    }
    Ok(draft)
}

/// What a file with this ending holds.
///
/// # Errors
/// As [`intake::read`].
pub(super) fn brought(ending: &str, bytes: &[u8]) -> Result<Draft, Refused> {
    intake::read(&Brought::File {
        name: format!("article.{ending}"),
        media: String::new(),
        bytes: bytes.to_owned(),
    })
}

/// Makes pieces of plain text whose `title` is said elsewhere: its first line may read like a headline, and is none.
fn as_pieces(draft: &mut Draft, title: &str) {
    let Body::Text(text) = &draft.body else {
        return;
    };
    let article = article::read_text("", text).article;
    let piece = |block: &article::Block| {
        let text = article.block_text(block).to_owned();
        let is_title =
            block.role == Role::Title && (title.trim().is_empty() || text == title.trim());
        Piece {
            role: if is_title {
                Role::Title
            } else {
                Role::Paragraph
            },
            text,
            links: Vec::new(),
            removed: None,
        }
    };
    draft.body = Body::Pieces(article.blocks.iter().map(piece).collect());
}

/// Sets what the front matter says above the pieces.
fn head(pieces: &mut Vec<Piece>, front: &Front, plain: bool) {
    let said = front.meta.title.trim();
    for piece in pieces.iter_mut() {
        // In a text, nothing but the front matter was written as a headline.
        if plain && piece.role == Role::Title && !said.is_empty() && piece.text != said {
            piece.role = Role::Heading;
        }
    }
    let standfirst = front.standfirst.trim();
    if standfirst.is_empty() {
        return;
    }
    for piece in pieces.iter_mut() {
        if piece.role == Role::Standfirst {
            piece.role = Role::Paragraph;
        }
    }
    let title = pieces.iter().position(|piece| piece.role == Role::Title);
    let below = title.map_or(0, |title| title + 1);
    let standfirst = Piece {
        role: Role::Standfirst,
        text: standfirst.to_owned(),
        links: Vec::new(),
        removed: None,
    };
    pieces.insert(below, standfirst);
}

/// The title of a draft that says none: its first heading, if that stands near the top.
pub(super) fn heading(draft: &mut Draft) -> Option<String> {
    const NEAR: usize = 3;
    let Body::Pieces(pieces) = &mut draft.body else {
        return None;
    };
    let kept = pieces.iter_mut().filter(|piece| piece.removed.is_none());
    let first = kept.take(NEAR).find(|piece| piece.role == Role::Heading)?;
    first.role = Role::Title;
    Some(first.text.clone())
}
