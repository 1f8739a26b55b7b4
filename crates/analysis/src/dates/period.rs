//! Durations, ages, and how often.

use crate::{
    dates::{Day, Time, calendar},
    values::{Decimal, Figure, Found, Number, Of, Text, Unit, Word, single},
};
use article::{Kind, Qualifier, Sense};

fn of(to: usize, number: &Number, sense: Sense, unit: Unit) -> Found {
    Found::amount(to, Kind::Date, number, sense, Of::Time(unit))
}

/// A number of units of time: *two weeks*, *31 years old*, *24-year-old*, *three days ago*.
pub(crate) fn period(text: &Text, at: usize, number: &Number) -> Option<Found> {
    let hyphen = text.word(number.to) == Word::Hyphen;
    let mut to = text.past_hyphen(number.to);
    let half = number.low == Figure::Decimal(Decimal::HALF);
    to += usize::from(half && matches!(text.fold(to), "a" | "an"));
    to += usize::from(number.qualifier().is_some() && text.fold(to) == "of");
    to += usize::from(
        !hyphen
            && matches!(
                text.fold(to),
                "straight"
                    | "consecutive"
                    | "full"
                    | "more"
                    | "successive"
                    | "additional"
                    | "calendar"
                    | "working"
                    | "business"
                    | "whole"
            ),
    );
    let unit = match text.word(to) {
        Word::Time(Unit::Season, _) => return None,
        Word::Time(unit, _) => unit,
        // *Second* is an ordinal elsewhere.
        Word::Daypart if number.is(1) => {
            let day = Time::on(Day::Untold("on a day that the article tells of"));
            return Some(Found::time(to + 1, day));
        }
        Word::Ordinal(2)
            if hyphen || number.is(1) || !number.is(1) && text.fold(to) == "seconds" =>
        {
            Unit::Second
        }
        _ => return None,
    };
    let mut number = *number;
    let mut unit = unit;
    to += 1;
    // *Two minutes, 21.3 seconds*, *three years and six months*.
    for _ in 0..2 {
        let next = to + usize::from(matches!(text.fold(to), "," | "and"));
        let Some((more, smaller, end)) = more(text, next) else {
            break;
        };
        let Some(sum) = sum(number.low, unit, more.low, smaller) else {
            break;
        };
        number.low = sum;
        (unit, to) = (smaller, end);
    }
    if text.word(to) == Word::Hyphen || text.fold(to) == "old" {
        let next = text.past_hyphen(to);
        return Some(match text.fold(next) {
            "old" | "olds" => of(next + 1, &number, Sense::Age, unit),
            "long" => of(next + 1, &number, Sense::Duration, unit),
            _ if text.ends(to) && text.first(next) => of(to, &number, Sense::Duration, unit),
            _ => of(text.token_end(to), &number, Sense::Duration, unit),
        });
    }
    // *Three years and a half*.
    if text.fold(to) == "and" && text.fold(to + 1) == "a" && text.fold(to + 2) == "half" {
        number.low = number
            .low
            .decimal()
            .and_then(|n| n.plus(Decimal::HALF))
            .map_or(number.low, Figure::Decimal);
        to += 3;
    }
    if text.fold(to) == "of" && text.fold(to + 1) == "age"
        || matches!(text.before(at), "aged" | "age" | "ages")
    {
        return Some(of(to, &number, Sense::Age, unit));
    }
    // *Six days a week*.
    if matches!(text.fold(to), "a" | "per")
        && matches!(text.word(to + 1), Word::Time(_, false))
        && !matches!(text.fold(to + 2), "ago" | "later" | "earlier")
    {
        return Some(of(to + 2, &number, Sense::Duration, unit));
    }
    Some(away(text, to, &number, unit).unwrap_or_else(|| of(to, &number, Sense::Duration, unit)))
}

/// A number with a unit of time behind it.
fn more(text: &Text, at: usize) -> Option<(Number, Unit, usize)> {
    let number = single(text, at)?;
    match text.word(text.past_hyphen(number.to)) {
        Word::Time(unit, _) => Some((number, unit, number.to + 1)),
        _ => None,
    }
}

/// The sum, in the smaller unit.
fn sum(large: Figure, unit: Unit, small: Figure, smaller: Unit) -> Option<Figure> {
    let factor = match (unit, smaller) {
        (Unit::Hour, Unit::Minute) | (Unit::Minute, Unit::Second) => 60,
        (Unit::Year, Unit::Month) => 12,
        (Unit::Week, Unit::Day) => 7,
        (Unit::Day, Unit::Hour) => 24,
        _ => return None,
    };
    let sum = large
        .decimal()?
        .times(Decimal::new(factor))?
        .plus(small.decimal()?)?;
    Some(Figure::Decimal(sum))
}

/// *Two weeks ago*, *three days later*.
fn away(text: &Text, to: usize, number: &Number, unit: Unit) -> Option<Found> {
    match text.fold(to) {
        "ago" => {}
        "earlier" | "later" => {
            let after = Time::on(Day::Untold(
                "counted from another moment than the article’s date",
            ));
            return Some(Found::time(to + 1, after));
        }
        _ => return None,
    }
    let whole = |figure: Figure| figure.decimal().and_then(Decimal::whole);
    let many = number.qualifier() == Some(Qualifier::Multiple);
    let on = |count| Day::Away {
        unit,
        count,
        ahead: false,
    };
    let time = match (whole(number.low), number.high.map(whole)) {
        (Some(_), None) if many => Time::on(Day::Untold("how many, the text does not tell")),
        (Some(count), None) => Time::on(on(count)),
        (Some(less), Some(Some(more))) if more > less => Time {
            upto: Some(on(less)),
            ..Time::on(on(more))
        },
        _ => Time::on(Day::Untold("no whole number of units")),
    };
    Some(Found::time(to + 1, time))
}

/// *Several hours*, *a few days ago*, *many years*, *another month*.
pub(crate) fn vague(text: &Text, at: usize) -> Option<Found> {
    let another = text.fold(at) == "another";
    let mut to = at + 1;
    to += usize::from(text.fold(to) == "of");
    to += usize::from(matches!(text.fold(to), "more" | "dozen" | "other"));
    let to = text.past_hyphen(to);
    let Word::Time(unit, plural) = text.word(to) else {
        return None;
    };
    if unit == Unit::Season || unit == Unit::Second && !plural || another && plural {
        return None;
    }
    let number = Number::one(to + 1, Figure::Decimal(Decimal::new(1)));
    if matches!(text.fold(to + 1), "ago" | "earlier" | "later" | "back") {
        return Some(Found::time(
            to + 2,
            Time::on(Day::Untold("how many, the text does not tell")),
        ));
    }
    let found = of(to + 1, &number, Sense::Duration, unit);
    Some(if another { found } else { many(found) })
}

/// *Weeklong*, *yearlong*.
pub(crate) fn as_long(fold: &str, at: usize) -> Option<Found> {
    let unit = match fold {
        "hourlong" => Unit::Hour,
        "daylong" => Unit::Day,
        "weeklong" => Unit::Week,
        "monthlong" => Unit::Month,
        "yearlong" => Unit::Year,
        "decadelong" | "decadeslong" => Unit::Decade,
        _ => return None,
    };
    Some(of(
        at + 1,
        &Number::one(at + 1, Figure::Decimal(Decimal::new(1))),
        Sense::Duration,
        unit,
    ))
}

/// A unit of time without a number: *a day after*, *hours later*, *a year*, *daily*.
pub(crate) fn bare(text: &Text, at: usize) -> Option<Found> {
    let number = |to| Number::one(to, Figure::Decimal(Decimal::new(1)));
    let (unit, plural) = match text.word(at) {
        Word::Often(unit) => return often(text, at, unit),
        Word::Time(unit, plural) => (unit, plural),
        _ => return None,
    };
    let (before, after) = (text.before(at), text.fold(at + 1));
    let away = away(text, at + 1, &number(at + 1), unit);
    if plural {
        let free = match unit {
            Unit::Year => {
                matches!(before, "for" | "in" | "after" | "within" | "many" | "most")
                    && after != "of"
                    || matches!(after, "ago" | "later" | "before" | "without")
            }
            Unit::Night | Unit::Season | Unit::Second => {
                matches!(after, "after" | "later" | "before")
            }
            _ => {
                !matches!(
                    before,
                    "holy"
                        | "best"
                        | "early"
                        | "dog"
                        | "working"
                        | "opening"
                        | "rush"
                        | "office"
                        | "many"
                ) || matches!(after, "ago" | "later" | "after" | "before")
            }
        };
        if !free || text.capital(at) && !text.starts(at) {
            return None;
        }
        let (to, ago) = match after {
            "ago" | "later" | "earlier" => (at + 2, true),
            _ => (at + 1, false),
        };
        if ago {
            return Some(Found::time(
                to,
                Time::on(Day::Untold("how many, the text does not tell")),
            ));
        }
        // *Decades-old*, *years-long*.
        let to = if text.word(to) == Word::Hyphen && !text.ends(to) {
            text.token_end(to)
        } else {
            to
        };
        return Some(many(of(to, &number(to), Sense::Duration, unit)));
    }
    // *Day-long*, *year-round*, *decade-long*.
    if text.word(at + 1) == Word::Hyphen
        && matches!(text.fold(at + 2), "long" | "round" | "old" | "earlier")
    {
        return Some(of(at + 3, &number(at + 3), Sense::Duration, unit));
    }
    let one = match before {
        "a" | "an" => {
            !matches!(
                unit,
                Unit::Season | Unit::Second | Unit::Minute | Unit::Night
            ) || away.is_some()
        }
        "the" => {
            matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year)
                && matches!(after, "after" | "before" | "earlier")
                || unit == Unit::Weekend
        }
        "another" | "half-a" => !matches!(unit, Unit::Season | Unit::Second),
        "at" | "by" => unit == Unit::Night,
        _ => false,
    };
    if !one {
        return None;
    }
    if before == "the" || unit == Unit::Night {
        return Some(Found::time(
            at + 1,
            Time::on(Day::Untold(
                "counted from a moment that the article tells of",
            )),
        ));
    }
    // *A year and a half*.
    if text.fold(at + 1) == "and" && text.fold(at + 2) == "a" && text.fold(at + 3) == "half" {
        let more = Decimal::new(1)
            .plus(Decimal::HALF)
            .map_or(Figure::Unread, Figure::Decimal);
        return Some(of(
            at + 4,
            &Number::one(at + 4, more),
            Sense::Duration,
            unit,
        ));
    }
    Some(away.unwrap_or_else(|| of(at + 1, &number(at + 1), Sense::Duration, unit)))
}

fn many(mut found: Found) -> Found {
    if let crate::values::Meaning::Amount(amount) = &mut found.meaning {
        amount.qualifier = Some(Qualifier::Multiple);
    }
    found
}

/// *Daily*, *annual*.
fn often(text: &Text, at: usize, unit: Unit) -> Option<Found> {
    // *The Kommersant daily* is a newspaper.
    let paper = text.named(at.wrapping_sub(1))
        && at > 0
        && !matches!(text.fold(at), "annual" | "annually")
        && !text.named(at + 1);
    let free = !text.capital(at) || text.starts(at);
    (free && !paper).then(|| {
        of(
            at + 1,
            &Number::one(at + 1, Figure::Decimal(Decimal::new(1))),
            Sense::Recurring,
            unit,
        )
    })
}

/// *Every day*, *each year*, *every two weeks*, *every Monday*.
pub(crate) fn each(text: &Text, at: usize) -> Option<Found> {
    let one = Number::one(at + 1, Figure::Decimal(Decimal::new(1)));
    let made = |to, number: &Number, unit| Some(of(to, number, Sense::Recurring, unit));
    let next = at + 1;
    if text.fold(next) == "other"
        && let Word::Time(unit, false) = text.word(next + 1)
    {
        return made(
            next + 2,
            &Number::one(next, Figure::Decimal(Decimal::new(2))),
            unit,
        );
    }
    match text.word(next) {
        Word::Time(unit, false) => made(next + 1, &one, unit),
        Word::Daypart => made(next + 1, &one, Unit::Day),
        Word::Season(_) => made(next + 1, &one, Unit::Year),
        Word::Weekday(_) if text.capital(next) => made(next + 1, &one, Unit::Week),
        Word::Month(_) if text.capital(next) => made(next + 1, &one, Unit::Year),
        _ => {
            let number = single(text, next)?;
            match text.word(number.to) {
                Word::Time(unit, _) => made(number.to + 1, &number, unit),
                _ => None,
            }
        }
    }
}

/// *Age 31*, *aged 31*, *the age of 31*, *ages 5 to 12*.
pub(crate) fn aged(text: &Text, at: usize) -> Option<Found> {
    // *Aged 14* is marked at its number.
    if text.fold(at) == "aged" {
        return None;
    }
    let next = at + 1 + usize::from(text.fold(at + 1) == "of");
    let number = crate::values::number(text, next)?;
    let (Word::Figure | Word::Small(_) | Word::Tens(_)) = text.word(next) else {
        return None;
    };
    if let Some(found) = period(text, next, &number) {
        return Some(found);
    }
    Some(of(number.to, &number, Sense::Age, Unit::Year))
}

/// *In his 40s*.
pub(crate) fn aged_about(text: &Text, at: usize, figures: i32) -> Option<Found> {
    let low = Figure::Decimal(Decimal::new(u128::from(figures.unsigned_abs())));
    let high = Figure::Decimal(Decimal::new(u128::from(figures.unsigned_abs()) + 9));
    let number = Number {
        high: Some(high),
        ..Number::one(at + 2, low)
    };
    text.ends(at + 2)
        .then(|| of(at + 2, &number, Sense::Age, Unit::Year))
}

/// An age between commas behind a name: *Jane Doe, 46, said*.
pub(crate) fn age_alone(text: &Text, at: usize) -> Option<Found> {
    let years = calendar::years_of_life(text, at)?;
    if text.before(at) == "aged"
        && !matches!(text.fold(at + 1), "to" | "-" | "and" | "or")
        && text.ends(at + 1)
    {
        return Some(of(
            at + 1,
            &Number::one(at + 1, Figure::Decimal(years)),
            Sense::Age,
            Unit::Year,
        ));
    }
    // *He was 54.*
    let told = at >= 2
        && matches!(text.before(at), "was" | "is")
        && matches!(text.before(at - 1), "he" | "she")
        && matches!(text.fold(at + 1), "." | "," | "" | "when");
    let framed = text.before(at) == "," && text.fold(at + 1) == ",";
    let name = at >= 2 && (text.named(at - 2) || text.capital(at - 2));
    ((told || framed && name) && text.ends(at + 1)).then(|| {
        of(
            at + 1,
            &Number::one(at + 1, Figure::Decimal(years)),
            Sense::Age,
            Unit::Year,
        )
    })
}
