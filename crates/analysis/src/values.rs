//! Dates, amounts and counts.

use crate::{dates::date, doc::Doc, lists::lists, token::Is};
use article::Kind;

/// A value found at one place.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    /// Its first token.
    pub(crate) from: usize,
    /// The token after its last.
    pub(crate) to: usize,
    /// Date, Money or Quantity.
    pub(crate) kind: Kind,
    /// A bare count or ordinal.
    pub(crate) plain: bool,
}

/// The values among the tokens that `taken` leaves free, in order.
pub(crate) fn values(doc: &Doc, taken: &[bool]) -> Vec<Value> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < doc.tokens.len() {
        let value = if taken[at] { None } else { value(doc, at) };
        match value.filter(|v| !taken[v.from..v.to].contains(&true)) {
            Some(value) => {
                at = value.to;
                out.push(value);
            }
            None => at += 1,
        }
    }
    out
}

/// Phrases of two words that qualify a number.
const QUALIFIERS: [(&str, &str); 7] = [
    ("at", "least"),
    ("at", "most"),
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
    ("up", "to"),
    ("close", "to"),
];

fn value(doc: &Doc, at: usize) -> Option<Value> {
    let two = (doc.fold(at), doc.after(at));
    if QUALIFIERS.contains(&two) && doc.together(at, at + 2) {
        return number_value(doc, at + 2).map(|v| Value { from: at, ..v });
    }
    if lists().is("fewer", doc.fold(at)) && doc.together(at, at + 1) {
        return number_value(doc, at + 1).map(|v| Value { from: at, ..v });
    }
    date(doc, at).or_else(|| number_value(doc, at))
}

pub(crate) fn made(from: usize, to: usize, kind: Kind, plain: bool) -> Value {
    Value {
        from,
        to,
        kind,
        plain,
    }
}

/// Where a number that starts at `at` ends: figures, words, words of scale.
pub(crate) fn number(doc: &Doc, at: usize) -> Option<usize> {
    let fold = doc.fold(at);
    let figure = doc.tokens.get(at)?.is == Is::Number && figures(fold);
    let word = lists().is("number", fold) || compound(fold);
    if !figure && !word {
        return None;
    }
    let mut to = at + 1;
    while doc.together(at, to) && to < at + 6 {
        let next = doc.fold(to);
        let scale = lists().is("scale", next) && (next.len() > 2 || !doc.tokens[to].spaced);
        let more = word
            && (lists().is("number", next)
                || next == "and"
                    && lists().is("number", doc.fold(to + 1))
                    && lists().is("scale", doc.fold(to - 1)));
        if !scale && !more {
            break;
        }
        to += 1;
    }
    Some(to)
}

pub(crate) fn figures(fold: &str) -> bool {
    fold.bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-' | b'/'))
}

/// *twenty-five*, *two-thirds*.
fn compound(fold: &str) -> bool {
    fold.split_once('-').is_some_and(|(a, b)| {
        lists().is("number", a)
            && (lists().is("number", b) || lists().is("ordinal", b.trim_end_matches('s')))
            && (a.ends_with("ty") || b != "one")
    })
}

/// `$`, `€`, …
pub(crate) fn sign(doc: &Doc, at: usize) -> bool {
    matches!(doc.word(at), "$" | "€" | "£" | "¥" | "₽" | "₹")
}

fn number_value(doc: &Doc, at: usize) -> Option<Value> {
    if let Some(value) = money(doc, at).or_else(|| hyphenated(doc, at)) {
        return Some(value);
    }
    let fold = doc.fold(at);
    if ordinal(fold) && !doc.word(at).starts_with(char::is_uppercase)
        || ordinal(fold) && doc.tokens[at].starts
    {
        if doc.after(at) == "century" {
            return Some(made(at, at + 2, Kind::Date, false));
        }
        return Some(made(at, at + 1, Kind::Quantity, true));
    }
    if lists().is("scales", fold) {
        let time = doc.after(at) == "of"
            && doc.together(at, at + 2)
            && lists().is("time", doc.fold(at + 2));
        return Some(made(
            at,
            at + if time { 3 } else { 1 },
            if time { Kind::Date } else { Kind::Quantity },
            !time,
        ));
    }
    let vague = matches!(fold, "several") || fold == "few" && doc.before(at) == "a";
    if vague && lists().is("time", doc.after(at)) {
        return Some(made(
            at - usize::from(fold == "few"),
            ago(doc, at + 2),
            Kind::Date,
            false,
        ));
    }
    let mut to = number(doc, at)?;
    let range = matches!(doc.word(to), "–" | "-" | "to" | "or" | "−") && doc.together(at, to + 1);
    if range
        && let Some(end) = number(doc, to + 1).filter(|&end| {
            lists().is("unit", doc.fold(end))
                || lists().is("time", doc.fold(end))
                || doc.word(to) == "–"
        })
    {
        to = end;
    }
    let unit = if doc.together(at, to) {
        doc.fold(to)
    } else {
        ""
    };
    if unit == "%" || unit == "percent" || unit == "percentage" {
        return Some(made(at, to + 1, Kind::Quantity, false));
    }
    if unit == "per" && matches!(doc.fold(to + 1), "cent" | "hour") {
        return Some(made(at, to + 2, Kind::Quantity, false));
    }
    let adjective = matches!(unit, "u.s" | "u.s." | "us" | "canadian" | "australian")
        && lists().is("currency", doc.fold(to + 1));
    if adjective
        || lists().is("currency", unit) && !(unit.starts_with("pound") && doc.after(to) == "of")
    {
        return Some(made(
            at,
            to + 1 + usize::from(adjective),
            Kind::Money,
            false,
        ));
    }
    if lists().is("time", unit) && !(fold == "one" && doc.after(to) == "one") {
        return Some(made(at, ago(doc, to + 1), Kind::Date, false));
    }
    if lists().is("unit", unit) {
        let more = matches!(unit, "square" | "cubic" | "degrees")
            && matches!(doc.after(to), "celsius" | "fahrenheit");
        return Some(made(at, to + 1 + usize::from(more), Kind::Quantity, false));
    }
    if matches!(unit, "square" | "cubic" | "nautical" | "light")
        && lists().is("unit", doc.fold(to + 1))
    {
        return Some(made(at, to + 2, Kind::Quantity, false));
    }
    let bare = to == at + 1 && fold == "one";
    (!bare || counts_one(doc, at)).then(|| made(at, to, Kind::Quantity, true))
}

/// *31 years old*, *two weeks ago*.
fn ago(doc: &Doc, to: usize) -> usize {
    let next = if to > 0 && doc.together(to - 1, to) {
        doc.fold(to)
    } else {
        ""
    };
    to + usize::from(matches!(next, "old" | "ago" | "later" | "earlier"))
}

/// Whether *one* counts, and is not a pronoun.
fn counts_one(doc: &Doc, at: usize) -> bool {
    let pronoun = matches!(
        doc.before(at),
        "no" | "this"
            | "that"
            | "the"
            | "any"
            | "each"
            | "every"
            | "which"
            | "another"
            | "some"
            | "-"
    );
    let after = doc.after(at);
    after == "of" && !pronoun
        || !pronoun
            && lists().common(after)
            && !lists().is("function", after)
            && !lists().cue(after)
            && !doc.tokens[at].starts
}

pub(crate) fn ordinal(fold: &str) -> bool {
    let figure = ["st", "nd", "rd", "th"].iter().any(|s| {
        fold.strip_suffix(s)
            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    });
    figure || lists().is("ordinal", fold)
}

fn money(doc: &Doc, at: usize) -> Option<Value> {
    let code = matches!(
        doc.word(at),
        "US" | "A" | "NZ" | "C" | "CA" | "AU" | "HK" | "R"
    ) && sign(doc, at + 1)
        && !doc.tokens[at + 1].spaced;
    let start = at + usize::from(code);
    if !sign(doc, start) || !doc.together(at, start + 1) {
        return None;
    }
    number(doc, start + 1).map(|to| made(at, to, Kind::Money, false))
}

/// *24-year-old*, *three-day*, *42.7-meter*.
fn hyphenated(doc: &Doc, at: usize) -> Option<Value> {
    let fold = doc.fold(at);
    let (count, unit) = fold.split_once('-')?;
    let digits = count.starts_with(|c: char| c.is_ascii_digit()) && figures(count);
    if !digits && !lists().is("number", count) && !ordinal(count) {
        return None;
    }
    let first = unit.split('-').next().unwrap_or_default();
    let is = |section: &str| lists().is(section, first);
    if unit.is_empty() || figures(unit) || compound(fold) {
        return None;
    }
    if is("time") {
        return Some(made(at, at + 1, Kind::Date, false));
    }
    let counted = digits
        || is("unit")
        || count != "one"
            && !ordinal(count)
            && lists().common(first)
            && !lists().is("function", first);
    (counted && !lists().is("function", first)).then(|| made(at, at + 1, Kind::Quantity, false))
}

#[cfg(test)]
mod tests {
    use crate::check::mentions;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(mentions(text), want, "{text}");
    }

    #[test]
    fn money_and_measures() {
        check(
            "It cost $2 million or US$5, 40 euros.",
            &["money $2 million", "money US$5", "money 40 euros"],
        );
        check(
            "A 42.7-meter mast, 80 percent, 5%, more than 20 miles.",
            &[
                "quantity 42.7-meter",
                "quantity 80 percent",
                "quantity 5%",
                "quantity more than 20 miles",
            ],
        );
    }

    #[test]
    fn counts_are_plain_and_one_may_be_nobody() {
        check(
            "The two came first; no one left, one-on-one, one another.",
            &["quantity two", "quantity first"],
        );
        check(
            "Hundreds came, twenty-five left.",
            &["quantity Hundreds", "quantity twenty-five"],
        );
    }
}
