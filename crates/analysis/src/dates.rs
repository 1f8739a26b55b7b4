//! Dates and times: where they stand and what they say. [`resolve`] puts them on the calendar.

mod calendar;
mod civil;
mod clock;
mod period;
mod relative;
mod resolve;
mod years;

use crate::values::{Found, Text, Unit, Word};
use article::Qualifier;
pub(crate) use civil::Date;
pub(crate) use clock::Clock;
pub(crate) use period::period;
pub(crate) use resolve::{Now, resolve};

/// A place on the calendar, on the clock or on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Time {
    /// The day or the longer stretch.
    pub(crate) day: Day,
    /// Where a range ends.
    pub(crate) upto: Option<Day>,
    /// The time of day.
    pub(crate) clock: Option<Clock>,
    /// Where a range of the clock ends.
    pub(crate) until: Option<Clock>,
    /// Which part of it, in the text's words: *early*, *the end*.
    pub(crate) part: Option<Part>,
    /// How exactly.
    pub(crate) qualifier: Option<Qualifier>,
}

/// A part of a day, week, month, year, … for which the notation has no sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Early,
    Middle,
    Late,
    /// *Morning* and the like, by the text's own word.
    OfDay,
}

/// A day or a longer stretch of the calendar, as the text tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Day {
    /// Counted from a moment that is not the article's date, or not counted at all; why.
    Untold(&'static str),
    /// Whatever day the clock is read on.
    Any,
    /// What is told of a date; a month or day of 0 is not told.
    Date {
        year: Option<i32>,
        month: u8,
        day: u8,
    },
    /// `12/11/2006`: day and month may be either.
    Either { year: i32, first: u8, second: u8 },
    /// *The 1980s*: 198.
    Decade(i32),
    /// *The 19th century*: 19; negative before our era.
    Century(i32),
    /// *Summer*, as EDTF counts from 21; a year or how many from now.
    Season {
        season: u8,
        year: Option<i32>,
        shift: Option<i8>,
    },
    /// A quarter (33 …) or half (40 …) of a year.
    Part {
        code: u8,
        year: Option<i32>,
        shift: Option<i8>,
    },
    /// *Wednesday*, 1 to 7; −1 for *last*, 1 for *next*.
    Weekday { weekday: u8, shift: Option<i8> },
    /// *Last March*.
    Month { month: u8, shift: i8 },
    /// *January this year*: how many years from now.
    MonthOf { month: u8, shift: i8 },
    /// *Last week*, *today*: how many such units from now.
    Unit(Unit, i8),
    /// *Two weeks ago*.
    Away { unit: Unit, count: u32, ahead: bool },
    /// *The past three years*; a count of 0 is not told.
    Stretch { unit: Unit, count: u32, ahead: bool },
}

impl Time {
    pub(crate) const fn on(day: Day) -> Self {
        Self {
            day,
            upto: None,
            clock: None,
            until: None,
            part: None,
            qualifier: None,
        }
    }

    /// Whether it counts from elsewhere (*two weeks ago*).
    pub(crate) const fn away(self) -> bool {
        matches!(self.day, Day::Away { .. } | Day::Untold(_))
    }

    #[must_use]
    pub(crate) const fn in_part(self, part: Part) -> Self {
        Self {
            part: Some(part),
            ..self
        }
    }
}

/// A date or time that starts at `at`.
pub(crate) fn date(text: &Text, at: usize) -> Option<Found> {
    let found = match text.word(at) {
        Word::Figure => clock::with_day(text, at)
            .or_else(|| calendar::calendar(text, at))
            .or_else(|| relative::ordinal_period(text, at))
            .or_else(|| clock::run(text, at))
            .or_else(|| period::age_alone(text, at)),
        Word::Month(_) | Word::Weekday(_) => calendar::calendar(text, at),
        Word::Ordinal(_) | Word::Tens(_) => {
            calendar::calendar(text, at).or_else(|| relative::ordinal_period(text, at))
        }
        Word::Today(_) | Word::Overnight | Word::Daypart | Word::Season(_) => {
            relative::day(text, at)
        }
        Word::Time(..) | Word::Often(_) => period::bare(text, at),
        Word::Small(_) => clock::with_day(text, at),
        Word::Lead => word(text, at),
        Word::Vague => period::vague(text, at),
        _ => None,
    }?;
    // *9/11* and *the 21st* may be several things; a date with more said of it is one.
    Some(range(text, at, found))
}

/// A date that starts with a word that has other uses.
fn word(text: &Text, at: usize) -> Option<Found> {
    match text.fold(at) {
        "" => None,
        "last" | "next" | "this" | "past" | "that" | "same" | "recent" | "these" | "other" => {
            relative::near(text, at)
        }
        // Prepositions and verbs elsewhere.
        "coming" | "previous" | "following" | "current" | "final"
            if matches!(
                text.before(at),
                "the" | "this" | "its" | "his" | "her" | "their" | "our" | "'s" | "in" | "each"
            ) =>
        {
            relative::near(text, at)
        }
        "many" | "another" => period::vague(text, at),
        "early" | "late" | "earlier" | "later" | "mid" | "end" | "beginning" | "start"
        | "middle" => relative::part(text, at),
        "every" | "each" => period::each(text, at),
        "age" | "aged" | "ages" => period::aged(text, at),
        "'" | "a.d" | "a.d." | "ad" | "fiscal" | "between" => calendar::calendar(text, at),
        fold => period::as_long(fold, at),
    }
}

/// *2004 to 2006*, *Monday through Friday*: the date with its other end.
fn range(text: &Text, at: usize, found: Found) -> Found {
    let crate::values::Meaning::Time(time) = found.meaning else {
        return found;
    };
    let joins = match text.word(found.to) {
        Word::Hyphen | Word::Dash => true,
        _ => matches!(text.fold(found.to), "to" | "through" | "until" | "till"),
    };
    if !joins || time.upto.is_some() || matches!(time.day, Day::Untold(_) | Day::Away { .. }) {
        return found;
    }
    let Some(other) = calendar::calendar(text, found.to + 1) else {
        return found;
    };
    let crate::values::Meaning::Time(end) = other.meaning else {
        return found;
    };
    if end.upto.is_some() || !alike(time.day, end.day) || at == found.to {
        return found;
    }
    // *Between March 3 and April 5, 2006*: the year is told once.
    let day = match (time.day, end.day) {
        (
            Day::Date {
                year: None,
                month,
                day,
            },
            Day::Date {
                year, month: last, ..
            },
        ) => Day::Date {
            // *Dec. 28 to Jan. 3, 2013*.
            year: year.map(|y| y - i32::from(month > last)),
            month,
            day,
        },
        (day, _) => day,
    };
    Found::time(
        other.to,
        Time {
            day,
            upto: Some(end.day),
            ..time
        },
    )
}

/// Whether the two can be the ends of one range.
fn alike(from: Day, upto: Day) -> bool {
    match (from, upto) {
        (Day::Date { month: 0, .. }, Day::Date { month, .. }) => month == 0,
        (Day::Date { .. }, Day::Date { month, .. }) => month > 0,
        (Day::Weekday { .. }, Day::Weekday { .. })
        | (Day::Decade(_), Day::Decade(_))
        | (Day::Century(_), Day::Century(_))
        | (Day::Season { .. }, Day::Season { .. }) => true,
        _ => false,
    }
}
