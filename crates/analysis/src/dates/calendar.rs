//! Dates by their parts: *August 21, 2015*, *21 August*, *Friday, 3 May*, *3/14/2006*.

use super::years::{century, short_decade, short_year, year};
use crate::{
    dates::{Day, Part, Time, clock},
    values::{Decimal, Found, Meaning, Text, Word, ordinal_number},
};

/// A date that starts at `at`, with the time of day behind it.
pub(crate) fn calendar(text: &Text, at: usize) -> Option<Found> {
    let found = match text.word(at) {
        Word::Month(month) if text.capital(at) || !text.first(at) => month_first(text, at, month),
        Word::Weekday(weekday) if text.capital(at) => self::weekday(text, at, weekday),
        Word::Figure => iso(text, at)
            .or_else(|| slashed(text, at))
            .or_else(|| day_first(text, at))
            .or_else(|| year(text, at)),
        Word::Ordinal(_) | Word::Tens(_) | Word::Small(_) => {
            day_first(text, at).or_else(|| century(text, at))
        }
        Word::Lead => match text.fold(at) {
            "'" => short_decade(text, at + 1),
            "a.d" | "a.d." | "ad" if text.capital(at) || text.fold(at) != "ad" => {
                let year = number(text, at + 1, 4)?;
                Some(told(at + 2, Some(year), 0, 0))
            }
            "fiscal" => {
                let year = number(text, at + 1, 4).filter(|y| (1900..2100).contains(y))?;
                Some(told(at + 2, Some(year), 0, 0))
            }
            "between" => return between(text, at),
            "early" | "late" | "mid" => return super::relative::part(text, at),
            _ => None,
        },
        _ => None,
    }?;
    Some(clock::behind(text, found))
}

pub(crate) fn told(to: usize, year: Option<i32>, month: u8, day: u8) -> Found {
    Found::time(to, Time::on(Day::Date { year, month, day }))
}

/// A month or day, which the caller has found to be one.
fn byte(n: i32) -> u8 {
    u8::try_from(n).unwrap_or_default()
}

/// A whole number of at most so many figures.
pub(crate) fn number(text: &Text, at: usize, most: usize) -> Option<i32> {
    let fold = text.fold(at);
    let plain = text.word(at) == Word::Figure && fold.len() <= most;
    (plain && fold.bytes().all(|b| b.is_ascii_digit()))
        .then(|| fold.parse().ok())
        .flatten()
}

/// A day of the month: *21*, *21st*, *ninth*.
fn day(text: &Text, at: usize) -> Option<(u8, usize)> {
    let (n, to) = ordinal_number(text, at).or_else(|| Some((number(text, at, 2)?, at + 1)))?;
    let day = u8::try_from(n).ok().filter(|d| (1..=31).contains(d))?;
    // `3:30` and `5%` are no days.
    let other = text.fold(to) == ":" && text.glued(to) || matches!(text.word(to), Word::Percent(_));
    (!other && (text.ends(to) || joined(text, day, to))).then_some((day, to))
}

/// Whether a hyphen in one token joins the day to a later one: `3-5`, `5-Sept. 3`.
fn joined(text: &Text, first: u8, to: usize) -> bool {
    let later = |n: i32| i32::from(first) < n && n <= 31 && text.ends(to + 2);
    text.word(to) == Word::Hyphen
        && (matches!(text.word(to + 1), Word::Month(_))
            || number(text, to + 1, 2).is_some_and(later))
}

/// The days of one month, from the first to the last.
fn days(to: usize, year: Option<i32>, month: u8, first: u8, last: Option<u8>) -> Found {
    let on = |day| Day::Date { year, month, day };
    Found::time(
        to,
        Time {
            upto: last.map(on),
            ..Time::on(on(first))
        },
    )
}

/// A year behind a month, a comma between them or not.
fn year_behind(text: &Text, at: usize) -> Option<(i32, usize)> {
    let next = at + usize::from(matches!(text.fold(at), "," | "of"));
    if text.fold(at) == "'" {
        return short_year(text, at + 1).map(|year| (year, at + 2));
    }
    let year = number(text, next, 4).filter(|y| (1000..2200).contains(y))?;
    text.ends(next + 1).then_some((year, next + 1))
}

/// *August 21, 2015*, *March 3 to 5*, *March of 2006*.
fn month_first(text: &Text, at: usize, month: u8) -> Option<Found> {
    let mut to = at + 1;
    // `Feb . 12`, as tokenised texts have it.
    to += usize::from(
        text.fold(at).len() <= 4 && text.fold(to) == "." && text.word(to + 1) == Word::Figure,
    );
    let to = text.past_hyphen(to).max(to);
    let Some((first, mut to)) = day(text, to) else {
        if let Some((year, to)) = year_behind(text, to) {
            return Some(told(to, Some(year), month, 0));
        }
        // *January this year*, *December of last year*.
        let next = to + usize::from(text.fold(to) == "of");
        let shift = match (text.fold(next), text.fold(next + 1)) {
            ("this", "year") => Some(0),
            ("last", "year") => Some(-1),
            ("next", "year") => Some(1),
            ("that", "year") => {
                let day = Day::Untold("of a year that the article tells of");
                return Some(Found::time(next + 2, Time::on(day)));
            }
            _ => None,
        };
        if let Some(shift) = shift {
            return Some(Found::time(
                next + 2,
                Time::on(Day::MonthOf { month, shift }),
            ));
        }
        return month_alone(text, at).then(|| told(at + 1, None, month, 0));
    };
    let mut last = None;
    let joins = matches!(text.word(to), Word::Hyphen | Word::Dash)
        || text.fold(to) == "to"
        || text.fold(to) == "and" && text.before(at) == "between";
    if joins && let Some((second, end)) = day(text, to + 1).filter(|(second, _)| *second > first) {
        (last, to) = (Some(second), end);
    }
    let year = year_behind(text, to);
    to = year.map_or(to, |(_, to)| to);
    let year = year.map(|(year, _)| year);
    Some(days(to, year, month, first, last))
}

/// Whether a month without a day or year is one: *May* and *March* are words too.
fn month_alone(text: &Text, at: usize) -> bool {
    if !matches!(
        text.fold(at).trim_end_matches('.'),
        "may" | "march" | "mar" | "dec" | "jan" | "jun" | "august"
    ) || !text.first(at)
    {
        return true;
    }
    let calm = matches!(
        text.before(at),
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
            | "mid"
            | "for"
            | "through"
            | "between"
            | "end"
            | "earlier"
            | "-"
    );
    calm && !text.starts(at)
}

/// *21 August*, *the 3rd of May 2015*.
fn day_first(text: &Text, at: usize) -> Option<Found> {
    let (first, mut to) = day(text, at)?;
    let mut last = None;
    if (matches!(text.word(to), Word::Hyphen | Word::Dash)
        || matches!(text.fold(to), "to" | "and" | "&"))
        && let Some((second, end)) = day(text, to + 1).filter(|(second, _)| *second > first)
    {
        (last, to) = (Some(second), end);
    }
    let to = text.past_hyphen(to);
    let to = to + usize::from(text.fold(to) == "of" || text.fold(to) == ".");
    let Word::Month(month) = text.word(to) else {
        return None;
    };
    if !text.capital(to) {
        return None;
    }
    // *Two 3 May Street* is nobody's date, but *3 May* is.
    let to = text.past_hyphen(to + 1);
    let (year, to) = year_behind(text, to).map_or((None, to), |(year, to)| (Some(year), to));
    Some(days(to, year, month, first, last))
}

/// *Friday*, *Friday night*, *Friday, 21 August 2015*, *Sunday 3/14*.
fn weekday(text: &Text, at: usize, weekday: u8) -> Option<Found> {
    let short = text.fold(at).len() <= 4 && !text.written(at).ends_with('.');
    let next = at + 1 + usize::from(text.fold(at + 1) == ",");
    let dated = match text.word(next) {
        Word::Month(_) => calendar(text, next),
        Word::Figure | Word::Ordinal(_) => day_first(text, next)
            .or_else(|| slashed(text, next))
            .or_else(|| iso(text, next)),
        _ => None,
    };
    // A date says more than its weekday; a month alone is another mark.
    let dated = dated.filter(|found| {
        matches!(
            found.meaning,
            Meaning::Time(Time {
                day: Day::Date { day: 1.., .. } | Day::Either { .. },
                ..
            })
        )
    });
    if let Some(found) = dated {
        return Some(found);
    }
    // *Sat*, *Sun* and *Wed* are words too.
    if short && !matches!(text.fold(at + 1), "." | ",") {
        return None;
    }
    let day = Found::time(
        at + 1,
        Time::on(Day::Weekday {
            weekday,
            shift: None,
        }),
    );
    let to = clock::daypart(text, at + 1);
    Some(to.map_or(day, |_| clock::in_daypart(text, day)))
}

/// `2006-03-12`, `2006-03`.
fn iso(text: &Text, at: usize) -> Option<Found> {
    let two = |i: usize| {
        let glued = text.word(i) == Word::Hyphen && text.glued(i) && text.glued(i + 1);
        number(text, i + 1, 2).filter(|_| glued && text.fold(i + 1).len() == 2)
    };
    let year = number(text, at, 4).filter(|_| text.fold(at).len() == 4)?;
    let month = two(at + 1).filter(|m| (1..=12).contains(m))?;
    let made = |to, day: i32| Some(told(to, Some(year), byte(month), byte(day)));
    match two(at + 3).filter(|d| (1..=31).contains(d)) {
        Some(day) => made(at + 5, day),
        // `2004-06` is two years, `2006-03` a month.
        None if text.ends(at + 3) && month <= year % 100 && (1900..2100).contains(&year) => {
            made(at + 3, 0)
        }
        None => None,
    }
}

/// `3/14/2006`, `14.03.2006`, `9/11`.
fn slashed(text: &Text, at: usize) -> Option<Found> {
    let fold = text.fold(at);
    let mark = if fold.contains('/') { '/' } else { '.' };
    let mut parts = fold
        .split(mark)
        .map(|p| (p.len() <= 4).then(|| p.parse::<i32>().ok()).flatten());
    let (first, second, third) = (parts.next()??, parts.next()??, parts.next());
    if parts.next().is_some() || !text.ends(at + 1) {
        return None;
    }
    let small = |n: i32, most: i32| (1..=most).contains(&n);
    let made =
        |year: Option<i32>, month: i32, day: i32| Some(told(at + 1, year, byte(month), byte(day)));
    let Some(third) = third else {
        // `9/11`, but `3/4` is a part.
        let whole = mark == '/'
            && small(first, 12)
            && small(second, 31)
            && (second > 10 && second != 16 || first >= second);
        let counted = matches!(
            text.word(at + 1),
            Word::Measure(_) | Word::Time(..) | Word::Percent(_)
        );
        return if whole && !counted {
            made(None, first, second)
        } else {
            None
        };
    };
    let third = third?;
    if first >= 1000 {
        return (small(second, 12) && small(third, 31))
            .then(|| made(Some(first), second, third))
            .flatten();
    }
    let year = match third {
        1000..=2199 => third,
        0..=40 if mark == '/' => 2000 + third,
        70..=99 if mark == '/' => 1900 + third,
        _ => return None,
    };
    match (small(first, 12), small(second, 12)) {
        (true, true) if first != second => {
            let day = Day::Either {
                year,
                first: byte(first),
                second: byte(second),
            };
            Some(Found::time(at + 1, Time::on(day)))
        }
        (true, _) if small(second, 31) => made(Some(year), first, second),
        (false, true) if small(first, 31) => made(Some(year), second, first),
        _ => None,
    }
}

/// *Between 1990 and 1995*.
fn between(text: &Text, at: usize) -> Option<Found> {
    // Nothing is between betweens: they would nest without end.
    if text.fold(at + 1) == "between" {
        return None;
    }
    let first = calendar(text, at + 1)?;
    if text.fold(first.to) != "and" || text.fold(first.to + 1) == "between" {
        return None;
    }
    let second = calendar(text, first.to + 1)?;
    let (Meaning::Time(from), Meaning::Time(upto)) = (first.meaning, second.meaning) else {
        return None;
    };
    if !super::alike(from.day, upto.day) {
        return None;
    }
    Some(Found::time(
        second.to,
        Time {
            upto: Some(upto.day),
            part: None,
            clock: None,
            ..from
        },
    ))
}

/// Whether the number may be somebody's age.
pub(crate) fn years_of_life(text: &Text, at: usize) -> Option<Decimal> {
    number(text, at, 3)
        .filter(|n| (1..=115).contains(n))
        .map(|n| Decimal::new(u128::from(n.unsigned_abs())))
}

/// The part of a stretch, for words before it.
pub(crate) fn part(fold: &str) -> Option<Part> {
    Some(match fold {
        "early" | "earlier" | "beginning" | "start" => Part::Early,
        "mid" | "middle" => Part::Middle,
        "late" | "later" | "end" => Part::Late,
        _ => return None,
    })
}
