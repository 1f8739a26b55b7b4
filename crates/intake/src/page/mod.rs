//! HTML to pieces: a saved page with what stands around its article, or rich text from the clipboard.
//!
//! HTML is read and never kept: what leaves here is words, roles and addresses that [`article::Link::safe`] lets pass.

mod address;
mod blocks;
mod clutter;
mod flow;
mod json_ld;
mod keep;
mod meta;
mod parse;
mod phrases;
mod style;
mod tags;
mod title;

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;

use crate::{Body, Clutter, Draft, Note, Piece, Refused};
use address::Base;
use article::{Link, Meta, Role};
use blocks::{Block, Page};
use flow::start_of;

/// Up to this length removed neighbours of one class are joined: a menu is one piece, not thirty.
const JOINED: usize = 300;
/// Only pieces up to this length are joined.
const TINY: usize = 80;

/// Reads a saved page: its article, with what stands around it as removed pieces, in the order of the page.
///
/// # Errors
/// [`Refused::Empty`] if it shows no text.
pub fn saved(html: &str) -> Result<Draft, Refused> {
    let parsed = parse::parse(html);
    let (mut meta, titles) = meta::of(&parsed);
    let page = Page::of(&parsed.doc, &Base::new(&meta.source));
    let pictures = page.pictures.clone();
    let blocks = keep::decide(&parsed.doc, page);
    let blocks = title::place(blocks, &titles, &mut meta);
    let kept = |at: &usize| blocks.get(*at).is_none_or(|b| b.removed.is_none());
    let pictures = pictures.iter().filter(|at| kept(at)).count();
    draft(meta, joined(pieces(blocks)), pictures)
}

/// Reads rich text from the clipboard: all that it shows is the article.
///
/// # Errors
/// [`Refused::Empty`] if it shows no text.
pub fn rich(html: &str) -> Result<Draft, Refused> {
    // Some programs hand over the clipboard's own header, which is no HTML.
    let start = html.find('<').filter(|_| html.starts_with("Version:"));
    let parsed = parse::parse(&html[start.unwrap_or_default()..]);
    let mut meta = Meta {
        language: meta::language(&parsed.doc),
        ..Meta::default()
    };
    let page = Page::of(&parsed.doc, &Base::default());
    let pictures = page.pictures.len();
    let blocks = title::first(page.blocks, &mut meta);
    draft(meta, pieces(blocks), pictures)
}

fn draft(meta: Meta, pieces: Vec<Piece>, pictures: usize) -> Result<Draft, Refused> {
    if pieces.is_empty() {
        return Err(Refused::Empty);
    }
    let pictures = match pictures {
        0 => None,
        1 => Some("1 image".to_owned()),
        many => Some(format!("{many} images")),
    };
    Ok(Draft {
        meta,
        body: Body::Pieces(pieces),
        notes: pictures.map(Note::LeftOut).into_iter().collect(),
    })
}

fn pieces(blocks: Vec<Block>) -> Vec<Piece> {
    let piece = |block: Block| Piece {
        role: block.role,
        text: block.text,
        links: block.links,
        removed: block.removed,
    };
    blocks.into_iter().map(piece).collect()
}

/// With the short removed pieces of one class that follow each other in one.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    const BETWEEN: &str = " · ";
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let fits = |last: &&mut Piece| {
            piece.removed.is_some()
                && last.removed == piece.removed
                && piece.text.len() <= TINY
                && (last.text.len() <= TINY || last.text.contains(BETWEEN))
                && last.text.len() + piece.text.len() <= JOINED
                && last.role != Role::Title
        };
        let Some(last) = out.last_mut().filter(fits) else {
            out.push(piece);
            continue;
        };
        last.role = Role::Paragraph;
        last.text.push_str(BETWEEN);
        let moved = last.text.len();
        last.text.push_str(&piece.text);
        last.links.extend(piece.links.into_iter().map(|link| Link {
            span: blocks::shifted(link.span, moved),
            ..link
        }));
    }
    out
}

/// The words of a bit of HTML, in one line.
fn flow_text(html: &str) -> String {
    let html = start_of(html, 4000);
    let page = Page::of(&parse::parse(html).doc, &Base::default());
    let texts: Vec<String> = page.blocks.into_iter().map(|block| block.text).collect();
    texts.join(" ")
}

impl Clutter {
    /// Whether the class has a name of its own; asides and the like have not.
    fn is_sure(self) -> bool {
        self != Self::Other
    }
}
