//! Dates, amounts and counts.

use crate::{doc::Doc, lists::lists, token::Is};
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

fn made(from: usize, to: usize, kind: Kind, plain: bool) -> Value {
    Value {
        from,
        to,
        kind,
        plain,
    }
}

/// Where a number that starts at `at` ends: figures, words, words of scale.
fn number(doc: &Doc, at: usize) -> Option<usize> {
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

fn figures(fold: &str) -> bool {
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
fn sign(doc: &Doc, at: usize) -> bool {
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

fn ordinal(fold: &str) -> bool {
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

fn year(doc: &Doc, at: usize) -> bool {
    let fold = doc.fold(at);
    let decade = fold.strip_suffix('s').unwrap_or(fold);
    decade.len() == 4
        && decade.bytes().all(|b| b.is_ascii_digit())
        && ("1200".."2100").contains(&decade)
}

fn day(doc: &Doc, at: usize) -> bool {
    let fold = doc.fold(at);
    let digits = fold.trim_end_matches(|c: char| c.is_ascii_lowercase());
    !digits.is_empty()
        && digits.len() <= 2
        && digits.bytes().all(|b| b.is_ascii_digit())
        && (digits.len() == fold.len() || ordinal(fold))
}

fn month(doc: &Doc, at: usize) -> bool {
    lists().is("month", doc.word(at))
}

/// A date or time that starts at `at`.
fn date(doc: &Doc, at: usize) -> Option<Value> {
    let made = |to| Some(made(at, to, Kind::Date, false));
    let (word, fold) = (doc.word(at), doc.fold(at));
    if let Some(to) = calendar(doc, at) {
        return made(to);
    }
    if lists().is("weekday", word) {
        let mut to = at + 1;
        if doc.after(at) == "," {
            to = calendar(doc, at + 2).unwrap_or(to);
        }
        return made(to + usize::from(doc.together(at, to) && lists().is("daypart", doc.fold(to))));
    }
    if lists().is("day", fold) {
        return made(at + 1 + usize::from(lists().is("daypart", doc.after(at))));
    }
    if matches!(
        fold,
        "last" | "next" | "this" | "past" | "early" | "late" | "earlier" | "later"
    ) {
        let after = doc.after(at);
        let noun = lists().is("time", after)
            || lists().is("season", after)
            || lists().is("daypart", after);
        let day = doc.together(at, at + 1)
            && (lists().is("weekday", doc.word(at + 1)) || month(doc, at + 1));
        let relative = matches!(fold, "last" | "next" | "this");
        if matches!(fold, "earlier" | "later")
            && after == "this"
            && lists().is("time", doc.after(at + 1))
        {
            return made(at + 3);
        }
        if matches!(fold, "past" | "last" | "next")
            && number(doc, at + 1).is_some_and(|to| lists().is("time", doc.fold(to)))
        {
            return number(doc, at + 1).and_then(|to| made(to + 1));
        }
        if relative && noun && !matches!(after, "second" | "minute" | "night")
            || fold == "last" && after == "night"
        {
            return made(at + 2);
        }
        if day && !matches!(fold, "past" | "earlier" | "later") {
            return made(calendar(doc, at + 1).unwrap_or(at + 2));
        }
    }
    clock(doc, at).and_then(made)
}

/// *10:30 a.m. EST*, *3 p.m.*
fn clock(doc: &Doc, at: usize) -> Option<usize> {
    if doc.tokens.get(at)?.is != Is::Number || !doc.together(at, at + 1) {
        return None;
    }
    let colon = doc.word(at + 1) == ":" && !doc.tokens[at + 1].spaced;
    let minutes = colon
        && doc
            .tokens
            .get(at + 2)
            .is_some_and(|t| !t.spaced && t.is == Is::Number && t.fold.len() == 2);
    let mut to = if minutes { at + 3 } else { at + 1 };
    let half = doc.together(at, to)
        && matches!(
            doc.fold(to).trim_end_matches('.'),
            "a.m" | "p.m" | "am" | "pm" | "noon"
        );
    to += usize::from(half);
    let glued = ["am", "pm"].iter().any(|s| {
        doc.fold(at)
            .strip_suffix(s)
            .is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
    });
    if !half && !minutes && !glued {
        return None;
    }
    Some(to + usize::from(doc.together(at, to) && lists().is("zone", doc.word(to))))
}

/// *August 21, 2015*, *21 August*, *March 2006*, *2006*, *1990s*.
fn calendar(doc: &Doc, at: usize) -> Option<usize> {
    let near = |i: usize| doc.together(at, i);
    if month(doc, at) {
        let mut to = at + 1;
        let dated = near(to) && (day(doc, to) || year(doc, to));
        if matches!(doc.word(at), "May" | "March" | "Mar." | "Dec" | "Jan") && !dated {
            let calm = matches!(
                doc.before(at),
                "in" | "last"
                    | "next"
                    | "since"
                    | "of"
                    | "until"
                    | "this"
                    | "early"
                    | "late"
                    | "and"
                    | "by"
                    | "from"
                    | "to"
                    | "on"
                    | "before"
                    | "after"
                    | "during"
            );
            return (calm && !doc.tokens[at].starts).then_some(to);
        }
        if near(to) && day(doc, to) {
            to += 1;
            if near(to + 1) && matches!(doc.word(to), "–" | "-") && day(doc, to + 1) {
                to += 2;
            }
        }
        let comma = near(to + 1) && doc.word(to) == "," && year(doc, to + 1);
        if comma {
            return Some(to + 2);
        }
        return Some(to + usize::from(near(to) && year(doc, to)));
    }
    if day(doc, at) && near(at + 1) && month(doc, at + 1) {
        let to = at + 2;
        return Some(to + usize::from(near(to) && year(doc, to)));
    }
    if iso(doc.fold(at)) {
        return Some(at + 1);
    }
    let counted = near(at + 1)
        && (lists().is("unit", doc.fold(at + 1))
            || lists().is("currency", doc.fold(at + 1))
            || doc.word(at + 1) == "%"
            || lists().is("time", doc.fold(at + 1)));
    let signed = at > 0 && sign(doc, at - 1);
    if !year(doc, at) || counted || signed {
        return None;
    }
    let range = near(at + 2) && matches!(doc.word(at + 1), "–" | "-") && figures(doc.fold(at + 2));
    Some(if range { at + 3 } else { at + 1 })
}

fn iso(fold: &str) -> bool {
    let bytes = fold.as_bytes();
    bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-' && figures(fold)
}

#[cfg(test)]
mod tests {
    use crate::check::mentions;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(mentions(text), want, "{text}");
    }

    #[test]
    fn dates_and_periods() {
        check(
            "It was on Friday, August 21, 2015 and in 2006.",
            &["date Friday, August 21, 2015", "date 2006"],
        );
        check(
            "After 31 years and several hours, two weeks ago.",
            &["date 31 years", "date several hours", "date two weeks ago"],
        );
        check(
            "At 10:30 a.m. EST on 3 May.",
            &["date 10:30 a.m. EST", "date 3 May"],
        );
        check(
            "The 24-year-old came last week, yesterday.",
            &["date 24-year-old", "date last week", "date yesterday"],
        );
        check("It may be. They march in the 1990s.", &["date 1990s"]);
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
