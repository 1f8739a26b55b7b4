//! Years, decades and centuries.

use super::calendar::{number, told};
use crate::{
    dates::{Day, Time},
    values::{Figure, Found, Meaning, Text, Word, ordinal_number, plural_noun, single},
};

/// *2006*, *the 1990s*, *2004–06*, *586 B.C.*
pub(crate) fn year(text: &Text, at: usize) -> Option<Found> {
    if let Some((era, to)) = era(text, at + 1) {
        let year = single(text, at)?.low;
        let Figure::Decimal(year) = year else {
            return None;
        };
        let year = year
            .whole()
            .filter(|y| (1..10_000).contains(y))?
            .cast_signed();
        // The year before 1 is 0.
        return Some(told(to, Some(if era { 1 - year } else { year }), 0, 0));
    }
    if let Some(found) = century(text, at).or_else(|| decade(text, at)) {
        return Some(found);
    }
    if let Some(found) = two_years(text, at) {
        return Some(found);
    }
    let year = number(text, at, 4).filter(|y| (1100..2100).contains(y))?;
    if !text.ends(at + 1) && text.word(at + 1) != Word::Hyphen {
        return None;
    }
    if counted(text, at) {
        return None;
    }
    // `2004-06`, `2004–2006`.
    if matches!(text.word(at + 1), Word::Hyphen | Word::Dash) {
        let to = text.ends(at + 3).then(|| number(text, at + 2, 4)).flatten();
        let end = to.and_then(|n| match text.fold(at + 2).len() {
            4 => Some(n),
            2 => Some(year - year % 100 + n + if n < year % 100 { 100 } else { 0 }),
            1 => Some(year - year % 10 + n),
            _ => None,
        });
        let on = |year: i32| Day::Date {
            year: Some(year),
            month: 0,
            day: 0,
        };
        return match end.filter(|end| (year + 1..2200).contains(end)) {
            Some(end) => Some(Found::time(
                at + 3,
                Time {
                    upto: Some(on(end)),
                    ..Time::on(on(year))
                },
            )),
            None if text.ends(at + 1) => Some(told(at + 1, Some(year), 0, 0)),
            None => None,
        };
    }
    Some(told(at + 1, Some(year), 0, 0))
}

/// A year and the next: `2020/21`, `2020/2021`.
fn two_years(text: &Text, at: usize) -> Option<Found> {
    let (year, next) = text.fold(at).split_once('/')?;
    let whole = year.len() == 4 && matches!(next.len(), 2 | 4) && text.ends(at + 1);
    let year: i32 = year.parse().ok().filter(|y| (1100..2100).contains(y))?;
    let told = next.parse().ok().map(|n: i32| {
        if n < 100 {
            (year + 1) % 100 == n
        } else {
            year + 1 == n
        }
    });
    let on = |year| Day::Date {
        year: Some(year),
        month: 0,
        day: 0,
    };
    (whole && told == Some(true)).then(|| {
        Found::time(
            at + 1,
            Time {
                upto: Some(on(year + 1)),
                ..Time::on(on(year))
            },
        )
    })
}

/// Whether four figures count something, or are a name's: *2000 troops*, *1500 km*, *$ 1990*.
fn counted(text: &Text, at: usize) -> bool {
    let unit = matches!(
        text.word(at + 1),
        Word::Measure(_)
            | Word::Currency(_)
            | Word::Percent(_)
            | Word::Scale(_)
            | Word::Time(..)
            | Word::Power
            | Word::Pound
    ) || text.fold(at + 1) == "per";
    let season = matches!(text.fold(at + 1), "season" | "year" | "fiscal");
    let led = matches!(
        text.before(at),
        "in" | "since"
            | "of"
            | "from"
            | "until"
            | "by"
            | "the"
            | "before"
            | "after"
            | "during"
            | "between"
            | "to"
            | "till"
            | "("
            | "and"
            | "early"
            | "late"
            | "mid"
            | "-"
            | "circa"
            | "'s"
            | "for"
    );
    unit && !season
        || !led && plural_noun(text.fold(at + 1))
        || matches!(
            text.before(at),
            "no." | "number" | "#" | "$" | "flight" | "room" | "+"
        )
}

/// *B.C.* (true) or *A.D.* behind a year.
fn era(text: &Text, at: usize) -> Option<(bool, usize)> {
    match text.fold(at).trim_end_matches('.') {
        "b.c" | "bc" | "b.c.e" | "bce" => Some((true, at + 1)),
        "a.d" | "ad" | "c.e" | "ce" => Some((false, at + 1)),
        _ => None,
    }
    .filter(|_| {
        text.written(at).ends_with(['.', 'C', 'D', 'E']) && text.capital(at) || text.glued(at)
    })
}

/// *1990s*, *the 90s*.
fn decade(text: &Text, at: usize) -> Option<Found> {
    let plural = text.glued(at + 1) && matches!(text.fold(at + 1), "s" | "'s");
    let figures = number(text, at, 4).filter(|n| plural && n % 10 == 0)?;
    let to = at + 2;
    let made = |day| Some(Found::time(to, Time::on(day)));
    match figures {
        1100..2100 if figures % 100 == 0 && figures < 2000 => made(Day::Century(figures / 100 + 1)),
        1100..2100 => made(Day::Decade(figures / 10)),
        20..100 if text.fold(at + 1) == "s" => {
            // *In his 40s* is an age, *the 90s* are years.
            if matches!(
                text.before(at),
                "his" | "her" | "their" | "my" | "your" | "our" | "early" | "late" | "mid"
            ) && !matches!(text.before(at.saturating_sub(1)), "the")
            {
                return super::period::aged_about(text, at, figures);
            }
            matches!(
                text.before(at),
                "the" | "early" | "late" | "mid" | "-" | "and"
            )
            .then(|| made(Day::Decade(190 + figures / 10)))
            .flatten()
        }
        _ => None,
    }
}

/// *’90s* behind its apostrophe.
pub(crate) fn short_decade(text: &Text, at: usize) -> Option<Found> {
    let year = two_figures(text, at)?;
    if text.glued(at + 1) && text.fold(at + 1) == "s" && year % 10 == 0 {
        return Some(Found::time(at + 2, Time::on(Day::Decade(year / 10))));
    }
    let year = short_year(text, at).filter(|_| !text.before(at - 1).is_empty())?;
    Some(told(at + 1, Some(year), 0, 0))
}

/// *’98* behind its apostrophe.
pub(crate) fn short_year(text: &Text, at: usize) -> Option<i32> {
    two_figures(text, at).filter(|_| text.glued(at) && text.ends(at + 1))
}

/// The year that its last two figures tell.
fn two_figures(text: &Text, at: usize) -> Option<i32> {
    let figures = number(text, at, 2).filter(|_| text.fold(at).len() == 2)?;
    Some(figures + if figures < 30 { 2000 } else { 1900 })
}

/// *19th century*, *the fifth century B.C.*, *18th and 19th centuries* are two.
pub(crate) fn century(text: &Text, at: usize) -> Option<Found> {
    let (n, to) = ordinal_number(text, at)?;
    // *The 18th and 19th centuries*.
    if matches!(text.fold(to), "and" | "to" | "or" | "-")
        && let Some(Found {
            to,
            meaning:
                Meaning::Time(Time {
                    day: upto @ Day::Century(last),
                    ..
                }),
            ..
        }) = century_alone(text, to + 1)
        && n < 30
    {
        let from = Day::Century(if last < 0 { -n } else { n });
        return Some(Found::time(
            to,
            Time {
                upto: Some(upto),
                ..Time::on(from)
            },
        ));
    }
    century_alone(text, at)
}

/// One century.
fn century_alone(text: &Text, at: usize) -> Option<Found> {
    let (n, to) = ordinal_number(text, at)?;
    let to = text.past_hyphen(to);
    let n = Some(n).filter(|n| (1..=30).contains(n))?;
    if !matches!(text.fold(to), "century" | "centuries") {
        return None;
    }
    let (before, to) = era(text, to + 1).unwrap_or((false, to + 1));
    Some(Found::time(
        to,
        Time::on(Day::Century(if before { -n } else { n })),
    ))
}
