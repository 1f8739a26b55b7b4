//! The link's grammar: a [`View`] as a URL fragment, and any fragment as a view.
//!
//! `k=person.place&e=kim-jong-un.vladimir-putin&m=all&q=north_korea`: short keys in one table and a fixed order, defaults left out,
//! lists joined by dots. Only characters that no chat program cuts off or rewrites stand bare. Parsing is total, and
//! `parse(print(v)) == v` for every `v`.

use crate::{Anchor, Kinds, Order, Panel, QuoteKinds, Rest, Slug, Slugs, Sort, View};
use article::{Kind, QuoteKind};

/// A piece of a link that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The piece, as the link has it.
    pub piece: String,
    /// Why it was ignored, in words for the reader.
    pub why: String,
}

/// The longest piece that is repeated to the reader, in characters.
const LONGEST_PIECE: usize = 60;

impl Ignored {
    /// Notes that `piece` was ignored.
    pub fn new(piece: &str, why: impl Into<String>) -> Self {
        let mut short: String = piece.chars().take(LONGEST_PIECE).collect();
        if short.len() < piece.len() {
            short.push('…');
        }
        Self {
            piece: short,
            why: why.into(),
        }
    }
}

/// The fragment for `view`, without `#`; empty for the default.
pub fn print(view: &View) -> String {
    let plain = View::default();
    let mut out = String::new();
    let mut put = |key: &str, value: &str| {
        for part in [if out.is_empty() { "" } else { "&" }, key, "=", value] {
            out.push_str(part);
        }
    };
    if view.kinds == Kinds::NONE {
        put("k", "none");
    } else if view.kinds != plain.kinds {
        put("k", &join(view.kinds.iter().map(Kind::key)));
    }
    if !view.entities.is_empty() {
        put("e", &join(view.entities.iter()));
    }
    if view.all {
        put("m", "all");
    }
    if !view.speakers.is_empty() {
        put("s", &join(view.speakers.iter()));
    }
    if !view.quotes.is_empty() {
        put("c", &join(view.quotes.iter().map(QuoteKind::key)));
    }
    if !view.query.is_empty() {
        put("q", &escape(&view.query));
    }
    if view.rest == Rest::Hide {
        put("r", "hide");
    }
    if view.panel == Panel::Entity {
        put("p", "entity");
    }
    if view.order == Order::Speaker {
        put("o", "speaker");
    }
    match view.sort {
        Sort::Count => {}
        Sort::First => put("l", "first"),
        Sort::Name => put("l", "name"),
    }
    if let Some(Anchor {
        block,
        offset,
        words,
    }) = &view.at
    {
        put(
            "at",
            &[
                &block.to_string(),
                ".",
                &offset.to_string(),
                ".",
                &escape(words),
            ]
            .concat(),
        );
    }
    out
}

/// The view that `fragment` (with or without `#`) carries, and what of it was not understood.
pub fn parse(fragment: &str) -> (View, Vec<Ignored>) {
    let (mut view, mut ignored) = (View::default(), Vec::new());
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    // A browser's own text directive may follow ours.
    let ours = fragment.split(":~:").next().unwrap_or_default();
    for piece in ours.split('&').filter(|piece| !piece.is_empty()) {
        let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
        if let Err(why) = read(&mut view, key, value) {
            ignored.push(Ignored::new(piece, why));
        }
    }
    (view, ignored)
}

fn read(view: &mut View, key: &str, value: &str) -> Result<(), String> {
    match key {
        "k" if value == "none" => view.kinds = Kinds::NONE,
        "k" => view.kinds = list(value, Kind::from_key, "kind")?,
        "e" => view.entities = slugs(value)?,
        "m" => view.all = word(value, &[("any", false), ("all", true)])?,
        "s" => view.speakers = slugs(value)?,
        "c" => {
            let spoken =
                |key: &str| QuoteKind::from_key(key).filter(|&kind| kind != QuoteKind::Term);
            view.quotes = list::<_, QuoteKinds>(value, spoken, "kind of quote")?;
        }
        "q" => view.query = unescape(value).ok_or("its letters are damaged")?,
        "r" => view.rest = word(value, &[("dim", Rest::Dim), ("hide", Rest::Hide)])?,
        "p" => {
            view.panel = word(
                value,
                &[("quotes", Panel::Quotes), ("entity", Panel::Entity)],
            )?;
        }
        "o" => view.order = word(value, &[("text", Order::Text), ("speaker", Order::Speaker)])?,
        "l" => {
            view.sort = word(
                value,
                &[
                    ("count", Sort::Count),
                    ("first", Sort::First),
                    ("name", Sort::Name),
                ],
            )?;
        }
        "at" => view.at = Some(anchor(value).ok_or("it does not point to a place")?),
        _ => return Err("no part of a link has that name".to_owned()),
    }
    Ok(())
}

fn anchor(value: &str) -> Option<Anchor> {
    let mut parts = value.splitn(3, '.');
    let block = parts.next()?.parse().ok()?;
    let offset = parts.next()?.parse().ok()?;
    Some(Anchor {
        block,
        offset,
        words: unescape(parts.next()?)?,
    })
}

fn slugs(value: &str) -> Result<Slugs, String> {
    list(value, Slug::new, "name in a link")
}

/// All known things of a list; an error if one of them is not known, or none is there.
fn list<T, L: FromIterator<T>>(
    value: &str,
    known: impl Fn(&str) -> Option<T>,
    what: &str,
) -> Result<L, String> {
    value
        .split('.')
        .map(|item| {
            known(item)
                .ok_or_else(|| ["“", &Ignored::new(item, "").piece, "” is no ", what].concat())
        })
        .collect()
}

fn word<T: Copy>(value: &str, words: &[(&str, T)]) -> Result<T, String> {
    words
        .iter()
        .find(|(word, _)| *word == value)
        .map(|(_, meaning)| *meaning)
        .ok_or_else(|| {
            let mut why = "it may only be ".to_owned();
            for (index, (word, _)) in words.iter().enumerate() {
                why.push_str(if index == 0 { "" } else { " or " });
                why.push_str(word);
            }
            why
        })
}

fn join<'a>(items: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for item in items {
        if !out.is_empty() {
            out.push('.');
        }
        out.push_str(item);
    }
    out
}

/// Letters, digits and hyphens bare, a space as `_`, everything else as its UTF-8 bytes in per cent.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('_'),
            b'-' => out.push('-'),
            _ if byte.is_ascii_alphanumeric() => out.push(byte as char),
            _ => {
                out.push('%');
                out.extend(
                    [byte >> 4, byte & 15]
                        .map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0')),
                );
            }
        }
    }
    out
}

/// The text that was escaped; also reads what others may have left bare or made of it. `None` if it is not UTF-8.
fn unescape(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digit = |index: usize| after.get(index).and_then(|&b| (b as char).to_digit(16));
        rest = after;
        bytes.push(match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                rest = &after[2..];
                (high * 16 + low) as u8
            }
            (b'_' | b'+', ..) => b' ',
            (other, ..) => *other,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests;
