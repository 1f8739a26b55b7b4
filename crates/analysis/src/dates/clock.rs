//! Times of day.

use crate::{
    dates::{Day, Part, Time, calendar},
    values::{Found, Meaning, Text, Unit, Word},
};
use std::fmt::{self, Display, Formatter};

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    hour: u8,
    minute: Option<u8>,
    second: Option<u8>,
    zone: Option<Zone>,
}

/// How far the clock is ahead of UTC, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Zone {
    Ahead(i16),
    /// Its letters stand for several zones.
    Several,
}

impl Clock {
    const fn at(hour: u8, minute: Option<u8>) -> Self {
        Self {
            hour,
            minute,
            second: None,
            zone: None,
        }
    }

    /// Whether it is earlier in the day than the other.
    pub(crate) fn before(self, other: Self) -> bool {
        (self.hour, self.minute.unwrap_or_default())
            < (other.hour, other.minute.unwrap_or_default())
    }

    /// Whether it names a zone that it does not settle.
    pub(crate) fn zone_is_open(self) -> bool {
        self.zone == Some(Zone::Several)
    }
}

impl Display for Clock {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "T{:02}:{:02}",
            self.hour,
            self.minute.unwrap_or_default()
        )?;
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        match self.zone {
            Some(Zone::Ahead(0)) => f.write_str("Z"),
            Some(Zone::Ahead(minutes)) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
            Some(Zone::Several) | None => Ok(()),
        }
    }
}

/// A time of day with the day that stands beside it: *10:30 a.m. Friday*.
pub(crate) fn with_day(text: &Text, at: usize) -> Option<Found> {
    let (clock, until, to) = range(text, at)?;
    let time = Time {
        clock: Some(clock),
        until,
        ..Time::on(Day::Any)
    };
    if let Word::Weekday(_) | Word::Month(_) = text.word(to)
        && let Some(found) = calendar::calendar(text, to)
        && let Meaning::Time(day) = found.meaning
    {
        return Some(Found::time(
            found.to,
            Time {
                clock: Some(clock),
                until,
                ..day
            },
        ));
    }
    if let Word::Today(shift) = text.word(to) {
        let day = Day::Unit(Unit::Day, shift);
        return Some(Found::time(to + 1, Time { day, ..time }));
    }
    Some(Found::time(to, time))
}

/// The time of a run or a lap: `1:02.33`, `1.28.01`.
pub(crate) fn run(text: &Text, at: usize) -> Option<Found> {
    let mut parts = text.fold(at).split('.');
    let lens = [
        parts.next()?.len(),
        parts.next()?.len(),
        parts.next()?.len(),
    ];
    let like = lens[0] <= 2 && lens[1..] == [2, 2] && parts.next().is_none() && text.ends(at + 1);
    like.then(|| {
        Found::time(
            at + 1,
            Time::on(Day::Untold(
                "a time as results give it, in units that are not told",
            )),
        )
    })
}

/// A time of day behind a day: *Friday 10:30 a.m.*
pub(crate) fn behind(text: &Text, found: Found) -> Found {
    let Meaning::Time(day) = found.meaning else {
        return found;
    };
    let next = found.to + usize::from(text.fold(found.to) == ",");
    match range(text, next) {
        Some((clock, until, to)) if day.clock.is_none() => Found::time(
            to,
            Time {
                clock: Some(clock),
                until,
                ..day
            },
        ),
        _ => found,
    }
}

/// A time of day, the other end of its range and past both: *8 to 10 p.m.*, *9 a.m. to 5 p.m.*
fn range(text: &Text, at: usize) -> Option<(Clock, Option<Clock>, usize)> {
    let between = text.before(at) == "between";
    let joins = |to: usize| {
        matches!(text.word(to), Word::Hyphen | Word::Dash)
            || matches!(text.fold(to), "to" | "until" | "till")
            || between && text.fold(to) == "and"
    };
    let first = clock(text, at);
    let (start, to) = match first {
        Some((start, to)) if joins(to) => (start, to),
        Some((start, to)) => return Some((start, None, to)),
        None if text.word(at) == Word::Figure && joins(at + 1) => {
            let hour = text.fold(at).parse().ok().filter(|hour| *hour <= 12)?;
            (Clock::at(hour, None), at + 1)
        }
        None => return None,
    };
    let Some((end, last)) = clock(text, to + 1) else {
        return first.map(|(start, to)| (start, None, to));
    };
    // *8 to 10 p.m.*: both are of the half that is told last, where the first is then earlier.
    let told = (at..to).any(|i| half(text, i).is_some());
    let later = (1..12).contains(&start.hour)
        && end.hour >= 12
        && (start.hour + 12, start.minute) < (end.hour, Some(end.minute.unwrap_or_default()));
    let start = Clock {
        hour: start.hour
            + if later && !told && half(text, last - 1).is_some() {
                12
            } else {
                0
            },
        zone: start.zone.or(end.zone),
        ..start
    };
    let end = Clock {
        zone: end.zone.or(start.zone),
        ..end
    };
    Some((start, Some(end), last))
}

/// *10:30 a.m. EST*, *3 p.m.*, *1800 GMT*.
fn clock(text: &Text, at: usize) -> Option<(Clock, usize)> {
    let fold = text.fold(at);
    if text.word(at) != Word::Figure && !matches!(text.word(at), Word::Small(1..=12)) {
        return None;
    }
    let spelt = match text.word(at) {
        Word::Small(hour) => Some(hour),
        _ => None,
    };
    let two = |i: usize| {
        let fold = text.fold(i);
        (fold.len() == 2 && text.word(i) == Word::Figure)
            .then(|| fold.parse::<u8>().ok().filter(|&n| n < 60))
            .flatten()
    };
    let mut to = at + 1;
    let colon = |i: usize| text.fold(i) == ":" && text.glued(i) && text.glued(i + 1);
    let mut clock = if colon(to) && spelt.is_none() {
        let minute = two(to + 1)?;
        to += 2;
        Clock::at(fold.parse().ok()?, Some(minute))
    } else if let Some((hour, minute)) = fold.split_once('.').filter(|(_, m)| m.len() == 2) {
        // `10.30 p.m.`, but not `10.30`.
        half(text, to)?;
        Clock::at(
            hour.parse().ok()?,
            Some(minute.parse().ok().filter(|&m: &u8| m < 60)?),
        )
    } else if fold.len() == 4 && zone(text, to).is_some() {
        let number: u16 = fold.parse().ok()?;
        Clock::at(
            (number / 100) as u8,
            Some((number % 100) as u8).filter(|&m| m < 60),
        )
    } else {
        let hour = spelt.or_else(|| fold.parse().ok())?;
        let whole = text.fold(to) == "o'clock";
        to += usize::from(whole);
        if !whole && half(text, to).is_none() {
            return None;
        }
        Clock::at(hour, None)
    };
    if colon(to)
        && clock.minute.is_some()
        && let Some(second) = two(to + 1)
    {
        clock.second = Some(second);
        to += 2;
    }
    if let Some((noon, end)) = half(text, to) {
        if !(1..=12).contains(&clock.hour) && clock.hour > 23 {
            return None;
        }
        clock.hour = match (noon, clock.hour) {
            (true, 1..=11) => clock.hour + 12,
            (false, 12) => 0,
            (_, hour) => hour,
        };
        to = end;
    }
    // `21:32:00 -0700`, as letters' heads have it.
    let offset = clock.second.is_some() && matches!(text.word(to), Word::Hyphen | Word::Dash)
        || text.fold(to) == "+";
    if offset
        && text.fold(to + 1).len() == 4
        && let Ok(number) = text.fold(to + 1).parse::<i16>()
    {
        let minutes = number / 100 * 60 + number % 100;
        clock.zone = Some(Zone::Ahead(if text.fold(to) == "+" {
            minutes
        } else {
            -minutes
        }));
        to += 2;
    }
    if let Some((zone, end)) = zone(text, to) {
        clock.zone = Some(zone);
        to = end;
    }
    (clock.hour < 25).then_some((clock, to))
}

/// *a.m.* or *p.m.*: whether it is the afternoon, and its end.
fn half(text: &Text, at: usize) -> Option<(bool, usize)> {
    match text.fold(at).trim_end_matches('.') {
        "a.m" | "am" => Some((false, at + 1)),
        "p.m" | "pm" | "noon" => Some((true, at + 1)),
        _ => None,
    }
}

/// *EST*, and its end.
fn zone(text: &Text, at: usize) -> Option<(Zone, usize)> {
    if !text.capital(at) {
        return None;
    }
    let hours = match text.fold(at) {
        "gmt" | "utc" => 0,
        "est" | "cdt" => -5,
        "edt" => -4,

        "mdt" => -6,
        "pst" => -8,
        "pdt" | "mst" => -7,
        "cet" | "wat" => 1,
        "cest" | "eet" | "sast" => 2,
        "eest" | "msk" | "eat" => 3,
        "jst" | "kst" => 9,
        "aest" => 10,
        "aedt" => 11,
        "et" | "ct" | "mt" | "pt" | "cst" | "bst" | "ist" => return Some((Zone::Several, at + 1)),
        _ => return None,
    };
    Some((Zone::Ahead(hours * 60), at + 1))
}

/// A word of the day, *morning*, *night*: past it, and that it is only a part of the day.
pub(crate) fn daypart(text: &Text, at: usize) -> Option<usize> {
    let part = match text.word(at) {
        Word::Daypart => !matches!(text.fold(at), "noon" | "midday"),
        Word::Time(Unit::Night, _) => true,
        _ => false,
    };
    part.then_some(at + 1)
}

/// *Midnight*, *noon*.
pub(crate) fn spoken(text: &Text, at: usize) -> Option<Found> {
    let hour = match text.fold(at) {
        "noon" | "midday" => 12,
        "midnight" => 0,
        _ => return None,
    };
    let time = Time {
        clock: Some(Clock::at(hour, Some(0))),
        ..Time::on(Day::Any)
    };
    Some(match calendar::calendar(text, at + 1) {
        Some(Found {
            to,
            meaning: Meaning::Time(day),
            ..
        }) if matches!(text.word(at + 1), Word::Weekday(_)) => Found::time(
            to,
            Time {
                clock: time.clock,
                ..day
            },
        ),
        _ => Found::time(at + 1, time),
    })
}

/// The day with its part.
pub(crate) fn in_daypart(text: &Text, found: Found) -> Found {
    match (daypart(text, found.to), found.meaning) {
        (Some(to), Meaning::Time(time)) => Found::time(
            to,
            if time.part.is_some() {
                time
            } else {
                time.in_part(Part::OfDay)
            },
        ),
        _ => found,
    }
}
