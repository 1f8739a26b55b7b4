//! Numbers with a unit.

use crate::values::{
    Decimal, Figure, Found, Number, Of, Text, Word, number, number::Form, single, words::Sign,
};
use article::{Kind, Sense};

/// A number whose unit stands behind it.
pub(crate) fn measure(text: &Text, at: usize, number: &Number) -> Option<Found> {
    percent(text, number)
        .or_else(|| feet_and_inches(text, at, number))
        .or_else(|| with_unit(text, number))
}

/// *80 percent*, *5 % to 10 %*, *two percentage points*.
fn percent(text: &Text, number: &Number) -> Option<Found> {
    let made = |to, number: &Number, sense| {
        Some(Found::amount(
            to,
            Kind::Quantity,
            number,
            sense,
            Of::Nothing,
        ))
    };
    let mut at = text.past_hyphen(number.to);
    // *Half a percent*, *one-tenth of one percent*.
    at += usize::from(number.low == Figure::Decimal(Decimal::HALF) && text.fold(at) == "a");
    at = text.past_hyphen(at);
    // *Two-tenths of one percent*.
    let part = number.form == Form::Fraction
        && text.fold(at) == "of"
        && matches!(text.fold(at + 1), "one" | "a" | "1");
    at += if part { 2 } else { 0 };
    let to = percent_end(text, at)?;
    if text.fold(to).starts_with("point") && text.word(at) != Word::Percent(Sign::Percent) {
        return made(to + 1, number, Sense::PercentagePoints);
    }
    let joins = matches!(text.word(to), Word::Dash | Word::Hyphen)
        || matches!(text.fold(to), "to" | "or")
        || text.fold(to) == "and" && number.high.is_none();
    if joins
        && number.high.is_none()
        && (text.fold(to) != "and" || text.before(at.saturating_sub(1)) == "between")
        && let Some(high) = single(text, to + 1)
        && let Some(end) = percent_end(text, text.past_hyphen(high.to))
    {
        return made(
            end,
            &Number {
                high: Some(high.low),
                ..*number
            },
            Sense::Percent,
        );
    }
    made(to, number, Sense::Percent)
}

/// Past the word or sign for a percentage at `at`.
fn percent_end(text: &Text, at: usize) -> Option<usize> {
    match text.word(at) {
        Word::Percent(Sign::Percent) => Some(at + 1),
        Word::Percent(Sign::Percentage) if text.fold(at + 1).starts_with("point") => Some(at + 1),
        _ if text.fold(at) == "per" && text.fold(at + 1) == "cent" => Some(at + 2),
        _ => None,
    }
}

/// *5'11"*, *5 feet 11 inches*: in inches.
fn feet_and_inches(text: &Text, at: usize, number: &Number) -> Option<Found> {
    let inches = text.fold(at + 1).strip_prefix('\'')?;
    let more = Decimal::parse(inches).filter(|n| n.less(Decimal::new(12)))?;
    let sum = number.low.decimal()?.times(Decimal::new(12))?.plus(more)?;
    let to = at + 2 + usize::from(text.glued(at + 2) && matches!(text.fold(at + 2), "\"" | "''"));
    let number = Number {
        low: Figure::Decimal(sum),
        ..*number
    };
    Some(Found::amount(
        to,
        Kind::Quantity,
        &number,
        Sense::Measure,
        Of::Measure("in", 1, ""),
    ))
}

/// *42.7-meter*, *80 km/h*, *30,000 square miles*, *hundreds of kilometers*.
fn with_unit(text: &Text, number: &Number) -> Option<Found> {
    let mut at = text.past_hyphen(number.to);
    at += usize::from(text.fold(at) == "of" && number.qualifier().is_some());
    at += usize::from(
        number.low == Figure::Decimal(Decimal::HALF)
            && text.fold(at) == "a"
            && matches!(text.word(at + 1), Word::Measure(_)),
    );
    let (mut of, mut to) = unit(text, at)?;
    let mut number = *number;
    // *5 feet 11 inches*, *2 meters, 30 centimeters*: in the smaller unit.
    let next = to + usize::from(text.fold(to) == ",");
    if let (Of::Measure(large, 1, ""), Some(more)) = (of, single(text, next))
        && let Some((smaller @ Of::Measure(small, 1, ""), end)) =
            unit(text, text.past_hyphen(more.to))
        && let Some(factor) = factor(large, small)
        && let Some(sum) = number
            .low
            .decimal()
            .and_then(|n| n.times(Decimal::new(factor))?.plus(more.low.decimal()?))
    {
        number.low = Figure::Decimal(sum);
        (of, to) = (smaller, end);
    }
    Some(Found::amount(
        long(text, to),
        Kind::Quantity,
        &number,
        Sense::Measure,
        of,
    ))
}

/// How many of the small unit make a large one.
fn factor(large: &str, small: &str) -> Option<u128> {
    Some(match (large, small) {
        ("ft", "in") => 12,
        ("m", "cm") => 100,
        ("km", "m") | ("kg", "g") => 1000,
        ("lb", "oz") => 16,
        ("yd", "ft") => 3,
        _ => return None,
    })
}

/// The unit at `at`, and its end.
fn unit(text: &Text, at: usize) -> Option<(Of, usize)> {
    let (power, start) = match text.fold(at) {
        "square" | "sq" | "sq." => (2, at + 1),
        "cubic" => (3, at + 1),
        "metric" | "nautical" => (1, at + 1),
        "light" if matches!(text.fold(at + 1), "year" | "years") => {
            return Some((Of::Measure("ly", 1, ""), at + 2));
        }
        "m" if text.glued(at) => return Some((Of::Measure("m", 1, ""), at + 1)),
        // *5ft 11in*.
        "in" if text.glued(at) && text.ends(at + 1) && text.word(at - 1) == Word::Figure => {
            return Some((Of::Measure("in", 1, ""), at + 1));
        }
        _ => (1, at),
    };
    let start = if start > at {
        text.past_hyphen(start)
    } else {
        start
    };
    let symbol = match text.word(start) {
        Word::Measure(symbol) => symbol,
        Word::Pound if start == at => "lb",
        _ => return None,
    };
    let (fold, after) = (text.fold(start + 1), text.fold(start + 2));
    if symbol == "°" {
        let scale = match fold {
            "celsius" | "centigrade" => "°C",
            "fahrenheit" => "°F",
            "c" if text.capital(start + 1) => "°C",
            "f" if text.capital(start + 1) => "°F",
            _ => return Some((Of::Measure(symbol, power, ""), start + 1)),
        };
        return Some((Of::Measure(scale, power, ""), start + 2));
    }
    let symbol = match (text.fold(at), symbol) {
        ("metric", "ton") => "t",
        ("nautical", "mi") => "nmi",
        _ => symbol,
    };
    // *Kilometers per hour*, *miles an hour*, *meter-per-second*.
    let hyphen = text.word(start + 1) == Word::Hyphen;
    let per = if hyphen { text.fold(start + 2) } else { fold };
    let time = if hyphen { text.fold(start + 4) } else { after };
    let step = if hyphen { 5 } else { 3 };
    let of = match (per, time) {
        ("per" | "a" | "an" | "/", "hour" | "h") => "h",
        ("per" | "a" | "/", "second" | "s") => "s",
        ("per", "day") => "d",
        _ => return Some((Of::Measure(symbol, power, ""), start + 1)),
    };
    Some((Of::Measure(symbol, power, of), start + step))
}

/// *-long*, *-wide* behind a unit with a hyphen.
pub(crate) fn long(text: &Text, to: usize) -> usize {
    let adjective = text.word(to) == Word::Hyphen
        && matches!(
            text.fold(to + 1),
            "long" | "wide" | "high" | "tall" | "deep" | "thick" | "square" | "strong"
        );
    if adjective { to + 2 } else { to }
}

/// *0.25 per 100,000*: past the second number.
pub(crate) fn per(text: &Text, to: usize) -> Option<usize> {
    (text.fold(to) == "per" && text.word(to + 1) == Word::Figure)
        .then(|| number(text, to + 1).map(|n| n.to))?
}
