//! Dates counted from a day that is not named: *yesterday*, *last week*, *early this year*, *the third day*.

use crate::{
    dates::{Day, Part, Time, calendar, clock},
    values::{Figure, Found, Meaning, Text, Unit, Word, ordinal_number, single},
};

/// Why a count that starts elsewhere is left open.
const ELSEWHERE: &str = "counted from a moment that the article tells of";

#[expect(
    clippy::unnecessary_wraps,
    reason = "all that call it may find nothing"
)]
fn on(to: usize, day: Day) -> Option<Found> {
    Some(Found::time(to, Time::on(day)))
}

/// *Yesterday*, *tonight*, *overnight*, *midnight*, *summer*.
pub(crate) fn day(text: &Text, at: usize) -> Option<Found> {
    match text.word(at) {
        Word::Today(shift) => {
            let day = Found::time(at + 1, Time::on(Day::Unit(Unit::Day, shift)));
            let day = if text.fold(at) == "tonight" {
                part_of_day(day)
            } else {
                clock::in_daypart(text, day)
            };
            Some(clock::behind(text, day))
        }
        Word::Overnight => {
            if let Word::Weekday(_) = text.word(at + 1) {
                return calendar::calendar(text, at + 1).map(part_of_day);
            }
            on(at + 1, Day::Untold("the night before or of what is told"))
        }
        Word::Daypart => clock::spoken(text, at).or_else(|| {
            // *The morning of September 13*.
            if text.fold(at + 1) == "of"
                && let Some(found) = calendar::calendar(text, at + 2)
            {
                return Some(part_of_day(found));
            }
            let said = matches!(
                text.before(at),
                "the" | "mid" | "early" | "late" | "that" | "-" | "every" | "each"
            ) || matches!(text.fold(at), "daytime" | "nighttime" | "dawn" | "dusk");
            said.then(|| on(at + 1, Day::Untold(ELSEWHERE))).flatten()
        }),
        Word::Season(season) => self::season(text, at, season),
        _ => None,
    }
}

fn part_of_day(found: Found) -> Found {
    match found.meaning {
        Meaning::Time(time) => Found::time(found.to, time.in_part(Part::OfDay)),
        Meaning::Amount(_) => found,
    }
}

/// *Summer of 2006*, *spring 2007*, *the winter*.
fn season(text: &Text, at: usize, season: u8) -> Option<Found> {
    let next = at + 1 + usize::from(text.fold(at + 1) == "of");
    let year = (text.word(next) == Word::Figure)
        .then(|| calendar::calendar(text, next))
        .flatten();
    let year = year.and_then(|found| match found.meaning {
        Meaning::Time(Time {
            day: Day::Date { year, month: 0, .. },
            upto: None,
            ..
        }) => Some((year, found.to)),
        _ => None,
    });
    if let Some((year, to)) = year {
        return on(
            to,
            Day::Season {
                season,
                year,
                shift: None,
            },
        );
    }
    let noun = matches!(season, 22 | 24)
        || matches!(text.before(at), "in" | "the" | "this" | "each" | "every")
            && matches!(text.fold(at + 1), "," | "." | "");
    (noun && text.before(at) != "'s" && !text.capital(at))
        .then(|| {
            on(
                at + 1,
                Day::Season {
                    season,
                    year: None,
                    shift: None,
                },
            )
        })
        .flatten()
}

/// How many units from now a word before one says.
fn shift(fold: &str) -> Option<i8> {
    Some(match fold {
        "last" | "past" => -1,
        "this" | "current" => 0,
        "next" | "coming" => 1,
        _ => return None,
    })
}

/// *Last week*, *this morning*, *the past three years*, *next Monday*, *recent months*.
#[expect(clippy::too_many_lines, reason = "one arm for each kind of noun")]
pub(crate) fn near(text: &Text, at: usize) -> Option<Found> {
    let fold = text.fold(at);
    let shift = shift(fold);
    let mut next = at + 1;
    // *This coming week*, *this past year*, *that same year*.
    if fold == "this" && matches!(text.fold(next), "coming" | "past")
        || fold == "that" && text.fold(next) == "same"
    {
        return near(text, next);
    }
    if fold == "other" {
        let day = text.fold(next) == "day" && text.before(at) == "the";
        return day
            .then(|| on(next + 1, Day::Untold("a day not long before")))
            .flatten();
    }
    let fiscal = matches!(
        text.fold(next),
        "fiscal" | "calendar" | "school" | "financial" | "academic"
    );
    next += usize::from(fiscal);
    let to = next + 1;
    match text.word(next) {
        Word::Weekday(_) if text.capital(next) => {
            let mut found = calendar::calendar(text, next)?;
            if let Meaning::Time(Time {
                day: Day::Weekday { shift: place, .. },
                ..
            }) = &mut found.meaning
            {
                *place = Some(shift.filter(|_| fold != "past").unwrap_or_default());
            }
            Some(found)
        }
        Word::Month(month) if text.capital(next) && matches!(fold, "last" | "this" | "next") => {
            let found = calendar::calendar(text, next)?;
            let bare = matches!(
                found.meaning,
                Meaning::Time(Time {
                    day: Day::Date {
                        year: None,
                        day: 0,
                        ..
                    },
                    ..
                })
            );
            if bare {
                on(
                    found.to,
                    Day::Month {
                        month,
                        shift: shift?,
                    },
                )
            } else {
                Some(found)
            }
        }
        Word::Season(season) if matches!(fold, "last" | "this" | "next" | "past" | "that") => on(
            to,
            Day::Season {
                season,
                year: None,
                shift: shift.or(Some(0)),
            },
        ),
        Word::Quarter if shift.is_some() && text.fold(next) == "quarter" => {
            on(to, Day::Unit(Unit::Quarter, shift?))
        }
        Word::Daypart | Word::Time(Unit::Night, false) => {
            let day = match fold {
                "last" => Day::Unit(Unit::Day, -1),
                "this" => Day::Unit(Unit::Day, 0),
                "past" | "recent" | "these" | "final" => return None,
                _ => Day::Untold(ELSEWHERE),
            };
            Found::time(to, Time::on(day).in_part(Part::OfDay)).into()
        }
        Word::Time(unit, plural) => match (fold, plural) {
            ("recent" | "these" | "last" | "past", true) => on(
                to,
                Day::Stretch {
                    unit,
                    count: 0,
                    ahead: false,
                },
            ),
            ("coming" | "following" | "next" | "final", true) => on(
                to,
                Day::Stretch {
                    unit,
                    count: 0,
                    ahead: fold != "final",
                },
            ),

            ("last" | "this" | "next", false)
                if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) && fold != "next" =>
            {
                None
            }
            // *The last day of the talks*.
            ("last" | "final", false)
                if matches!(text.fold(to), "of") && text.before(at) == "the" || fold == "final" =>
            {
                on(to, Day::Untold(ELSEWHERE))
            }
            ("past", false) => on(
                to,
                Day::Stretch {
                    unit,
                    count: 1,
                    ahead: false,
                },
            ),
            ("that" | "same" | "previous" | "following", false) => on(to, Day::Untold(ELSEWHERE)),
            (_, false) => {
                let found = Found::time(to, Time::on(Day::Unit(unit, shift?)));
                Some(clock::in_daypart(text, found))
            }
            _ => None,
        },
        Word::Small(_)
        | Word::Tens(_)
        | Word::Figure
        | Word::Vague
        | Word::Dozen
        | Word::Plural(_)
            if !matches!(fold, "this" | "that" | "same" | "recent") =>
        {
            let (count, to) = match single(text, next) {
                Some(number) => (number.low, number.to),
                None if text.word(next) == Word::Vague => (Figure::Unread, next + 1),
                None => return None,
            };
            let to = to + usize::from(text.fold(to) == "of");
            let Word::Time(unit, _) = text.word(to) else {
                return None;
            };
            let count = count
                .decimal()
                .and_then(crate::values::Decimal::whole)
                .unwrap_or_default();
            let ahead = matches!(fold, "next" | "coming" | "following");
            // *The last three months of 2008*.
            if text.fold(to + 1) == "of"
                && text.word(to + 2) == Word::Figure
                && let Some(found) = of_year(text, to + 1, Day::Untold(ELSEWHERE))
                && found.to > to + 1
            {
                return Some(found);
            }
            let told = matches!(fold, "last" | "past" | "next" | "coming");
            let day = if told {
                Day::Stretch { unit, count, ahead }
            } else {
                Day::Untold(ELSEWHERE)
            };
            on(to + 1, day)
        }
        _ => None,
    }
}

/// *Early 2006*, *late Wednesday*, *mid-June*, *earlier this week*, *the end of the year*.
pub(crate) fn part(text: &Text, at: usize) -> Option<Found> {
    let fold = text.fold(at);
    let part = calendar::part(fold)?;
    let mut next = text.past_hyphen(at + 1);
    match fold {
        "end" | "beginning" | "start" | "middle" => {
            if text.fold(next) != "of" {
                return None;
            }
            next += 1;
            next += usize::from(text.fold(next) == "the");
        }
        "earlier" | "later" | "early" | "late" => {
            // *Earlier in the day*.
            if matches!(text.fold(next), "in")
                && text.fold(next + 1) == "the"
                && matches!(
                    text.word(next + 2),
                    Word::Time(
                        Unit::Day
                            | Unit::Week
                            | Unit::Month
                            | Unit::Year
                            | Unit::Night
                            | Unit::Decade,
                        _
                    ) | Word::Daypart
                )
            {
                return on(next + 3, Day::Untold(ELSEWHERE));
            }
            next += usize::from(
                text.fold(next) == "on" && matches!(text.word(next + 1), Word::Weekday(_)),
            );
        }
        _ => {}
    }
    let found = match text.word(next) {
        Word::Month(_) | Word::Weekday(_) | Word::Figure | Word::Ordinal(_) => {
            calendar::calendar(text, next)
        }
        Word::Daypart | Word::Time(Unit::Night, false)
            if matches!(fold, "early" | "late" | "mid") =>
        {
            // *Late-night* shows.
            if text.glued(next) && fold != "mid" {
                return None;
            }
            return on(
                next + 1 + usize::from(text.fold(next + 1) == "hours"),
                Day::Untold(ELSEWHERE),
            );
        }
        Word::Today(_) => day(text, next),
        Word::Season(season) => self::season(text, next, season).or_else(|| {
            on(
                next + 1,
                Day::Season {
                    season,
                    year: None,
                    shift: None,
                },
            )
        }),
        // *The end of the week*.
        Word::Time(unit @ (Unit::Week | Unit::Month | Unit::Year), false)
            if text.before(next) == "the" =>
        {
            on(next + 1, Day::Unit(unit, 0))
        }
        _ if matches!(text.fold(next), "this" | "last" | "next") => near(text, next),
        _ if text.fold(next) == "'" => calendar::calendar(text, next),
        _ => None,
    }?;
    // *Later 200 people*, *late 40 times*: no year, no date.
    let Meaning::Time(time) = found.meaning else {
        return Some(found);
    };
    if matches!(fold, "earlier" | "later")
        && matches!(time.day, Day::Date { month: 0, .. } | Day::Decade(_))
    {
        return None;
    }
    Some(Found::time(
        found.to,
        Time {
            part: Some(part),
            ..time
        },
    ))
}

/// *The third day*, *second quarter of 2006*, *the first half*.
pub(crate) fn ordinal_period(text: &Text, at: usize) -> Option<Found> {
    let (n, to) = ordinal_number(text, at)?;
    let mut to = text.past_hyphen(to);
    // *Second straight year*, *first three months of 2006*.
    to += usize::from(matches!(
        text.fold(to),
        "straight" | "consecutive" | "full" | "successive"
    ));
    if let Some(number) = single(text, to)
        && matches!(text.word(number.to), Word::Time(..))
    {
        return of_year(text, number.to + 1, Day::Untold(ELSEWHERE));
    }
    let code = match text.word(to) {
        Word::Quarter if (1..=4).contains(&n) && text.fold(to) == "quarter" => 32 + n,
        Word::Half if n <= 2 => 39 + n,
        Word::Time(unit, false) if unit != Unit::Season && unit != Unit::Second => {
            return on(to + 1, Day::Untold(ELSEWHERE));
        }
        _ => return None,
    };
    let code = u8::try_from(code).ok()?;
    of_year(
        text,
        to + 1,
        Day::Part {
            code,
            year: None,
            shift: None,
        },
    )
}

/// A part of a year with the year it is of.
fn of_year(text: &Text, to: usize, day: Day) -> Option<Found> {
    let next = to + usize::from(text.fold(to) == "of");
    let year = match text.word(next) {
        Word::Figure => calendar::calendar(text, next),
        _ if matches!(text.fold(next), "this" | "last" | "next") && next > to => near(text, next),
        _ => None,
    };
    let Some(Found {
        to: end,
        meaning:
            Meaning::Time(Time {
                day: of,
                upto: None,
                ..
            }),
        ..
    }) = year
    else {
        return on(to, day);
    };
    match (day, of) {
        (Day::Part { code, .. }, Day::Date { year, month: 0, .. }) => on(
            end,
            Day::Part {
                code,
                year,
                shift: None,
            },
        ),
        (Day::Part { code, .. }, Day::Unit(Unit::Year, shift)) => on(
            end,
            Day::Part {
                code,
                year: None,
                shift: Some(shift),
            },
        ),
        (_, Day::Date { month: 0, .. } | Day::Unit(Unit::Year, _)) => on(end, of),
        _ => on(to, day),
    }
}
