//! Dates and times.

use crate::{
    doc::Doc,
    lists::lists,
    token::Is,
    values::{Value, figures, made, number, ordinal, sign},
};
use article::Kind;

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
pub(crate) fn date(doc: &Doc, at: usize) -> Option<Value> {
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
}
