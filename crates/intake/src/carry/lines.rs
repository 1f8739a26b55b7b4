//! The lines in which an article travels.
//!
//! A letter, then fields parted by tabs. Small letters are what is known about it, capital ones the roles of blocks: their words, then
//! for each link how many bytes it stands behind the one before, how many it has, and its address. A full stop ends it, with a sum of
//! all that stands above.

use crate::{Body, Draft, Piece};
use article::{Article, Link, Meta, Role, Span};
use std::fmt::Write;

const ROLES: [(char, Role); 7] = [
    ('T', Role::Title),
    ('S', Role::Standfirst),
    ('P', Role::Paragraph),
    ('H', Role::Heading),
    ('I', Role::Item),
    ('Q', Role::Blockquote),
    ('A', Role::Aside),
];

/// What is known about an article, by letter.
fn meta_fields(meta: &mut Meta) -> [(char, &mut String); 6] {
    [
        ('t', &mut meta.title),
        ('a', &mut meta.author),
        ('d', &mut meta.date),
        ('s', &mut meta.source),
        ('c', &mut meta.licence),
        ('l', &mut meta.language),
    ]
}

/// The article as lines.
pub(super) fn write(article: &Article) -> String {
    let mut out = String::with_capacity(article.text.len() + 4 * article.blocks.len() + 256);
    for (letter, value) in meta_fields(&mut article.meta.clone()) {
        if !value.is_empty() {
            out.push(letter);
            escape(&mut out, value);
            out.push('\n');
        }
    }
    let mut links = article.links.iter().peekable();
    for block in &article.blocks {
        let role = ROLES.iter().find(|(_, role)| *role == block.role);
        out.push(role.map_or('P', |(letter, _)| *letter));
        escape(&mut out, article.block_text(block));
        let mut end = block.span.start;
        while let Some(link) = links.next_if(|link| link.span.end <= block.span.end) {
            // Writing to a string does not fail.
            let _ = write!(out, "\t{}\t{}\t", link.span.start - end, link.span.len());
            escape(&mut out, &link.href);
            end = link.span.end;
        }
        out.push('\n');
    }
    let sum = sum(&out);
    let _ = writeln!(out, ".{sum:x}");
    out
}

/// The draft in such lines, and whether they are all there; `None` if they are not what was written.
pub(super) fn read(lines: &str) -> Option<(Draft, bool)> {
    let mut meta = Meta::default();
    let mut pieces = Vec::new();
    let mut whole = false;
    let mut at = 0;
    for line in lines.split_inclusive('\n') {
        let mut letters = line.trim_end_matches('\n').chars();
        let letter = letters.next()?;
        let mut fields = letters.as_str().split('\t');
        let words = unescape(fields.next()?);
        if letter == '.' {
            if words != format!("{:x}", sum(&lines[..at])) {
                return None;
            }
            whole = true;
            break;
        }
        at += line.len();
        if let Some((_, role)) = ROLES.iter().find(|(l, _)| *l == letter) {
            pieces.push(Piece {
                role: *role,
                links: links(&words, fields)?,
                text: words,
                removed: None,
            });
        } else {
            let mut known = meta_fields(&mut meta);
            let (_, value) = known.iter_mut().find(|(l, _)| *l == letter)?;
            **value = words;
        }
    }
    pieces.retain(|piece: &Piece| !piece.text.trim().is_empty());
    let draft = Draft {
        meta,
        body: Body::Pieces(pieces),
        notes: Vec::new(),
    };
    Some((draft, whole))
}

/// The links of a block, from its fields.
fn links<'f>(text: &str, mut fields: impl Iterator<Item = &'f str>) -> Option<Vec<Link>> {
    let mut links = Vec::new();
    let mut end = 0_usize;
    while let Some(gap) = fields.next() {
        let start = end.checked_add(gap.parse().ok()?)?;
        end = start.checked_add(fields.next()?.parse().ok()?)?;
        let href = unescape(fields.next()?);
        links.push(Link {
            span: Span::of(text, start, end)?,
            href,
        });
    }
    Some(links)
}

/// Appends `text` without what has a meaning in lines.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
}

fn unescape(field: &str) -> String {
    let mut out = String::with_capacity(field.len());
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some(c) => out.push(c),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}

/// FNV-1a: whether all of it is there, not who wrote it.
fn sum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
