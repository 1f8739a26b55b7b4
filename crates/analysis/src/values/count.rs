//! Bare counts and ordinals.

use crate::{
    lists::lists,
    values::{Decimal, Figure, Found, Number, Of, Text, Unit, Word, measure, number::Form, single},
};
use article::{Kind, Sense};

/// The number of an ordinal at `at`, and its end: *third*, *21st*, *twenty-first*.
pub(crate) fn ordinal_number(text: &Text, at: usize) -> Option<(i32, usize)> {
    match text.word(at) {
        Word::Ordinal(n) => Some((i32::from(n), at + 1)),
        Word::Tens(tens) => match text.word(at + 2) {
            Word::Ordinal(n @ 1..=9) if text.word(at + 1) == Word::Hyphen => {
                Some((i32::from(tens + n), at + 3))
            }
            _ => None,
        },
        // `21 st` too, as tokenised texts have it.
        Word::Figure if matches!(text.fold(at + 1), "st" | "nd" | "rd" | "th") => {
            let n = i32::try_from(Decimal::parse(text.fold(at))?.whole()?).ok()?;
            (text.glued(at + 1) || text.fold(at + 1) != "st").then_some((n, at + 2))
        }
        _ => match text.fold(at) {
            "twentieth" => Some((20, at + 1)),
            "thirtieth" => Some((30, at + 1)),
            "fortieth" => Some((40, at + 1)),
            "fiftieth" => Some((50, at + 1)),
            "sixtieth" => Some((60, at + 1)),
            "hundredth" => Some((100, at + 1)),
            "thousandth" => Some((1000, at + 1)),
            _ => None,
        },
    }
}

/// An ordinal, or a word that starts with one (*third-largest*).
pub(crate) fn ordinal(text: &Text, at: usize) -> Option<Found> {
    let (n, to) = ordinal_number(text, at)?;
    if text.capital(at) && !text.starts(at) {
        return None;
    }
    // *A third of* is a part.
    if single(text, at).is_some_and(|n| n.form == Form::Fraction) {
        return None;
    }
    let figure = Figure::Decimal(Decimal::new(u128::from(n.unsigned_abs())));
    let number = Number::one(to, figure);
    let to = match text.word(to) {
        Word::Hyphen if !idiom(text.fold(to + 1)) => behind_hyphen(text, to)?,
        Word::Hyphen => return None,
        _ => to,
    };
    Some(Found::amount(to, Kind::Quantity, &number, Sense::Ordinal, Of::Nothing).plain())
}

/// A place in an order that a sign says: *No. 2*, `#3`.
pub(crate) fn numbered(text: &Text, at: usize) -> Option<Found> {
    let sign = match text.fold(at) {
        "no." | "nos." => true,
        "#" => text.glued(at + 1) || !text.glued(at),
        _ => false,
    };
    let number =
        single(text, at + 1).filter(|n| sign && n.form == Form::Figures && n.scale == 0)?;
    let two = text.fold(at) == "#" && matches!(text.word(number.to), Word::Scale(_));
    (!two && text.ends(number.to)).then(|| {
        Found::amount(
            number.to,
            Kind::Quantity,
            &number,
            Sense::Ordinal,
            Of::Nothing,
        )
        .plain()
    })
}

/// *Four out of ten*, *one in three*.
pub(crate) fn part_of(text: &Text, number: &Number) -> Option<Found> {
    let next = match (text.fold(number.to), text.fold(number.to + 1)) {
        ("out", "of") => number.to + 2,
        ("in", _) if number.is(1) => number.to + 1,
        _ => return None,
    };
    let all = single(text, next).filter(|all| all.form == number.form && text.ends(all.to))?;
    let small = |figure: Figure| figure.decimal()?.whole().and_then(|n| u8::try_from(n).ok());
    let (n, d) = (small(number.low)?, small(all.low)?);
    if n > d
        || !(2..=100).contains(&d)
        || matches!(text.word(all.to), Word::Time(..) | Word::Month(_))
    {
        return None;
    }
    let part = Number {
        low: Figure::fraction(n, d),
        high: None,
        ..*number
    };
    Some(Found::amount(
        all.to,
        Kind::Quantity,
        &part,
        Sense::Fraction,
        Of::Nothing,
    ))
}

/// Words before a number that is only a label.
fn labels(fold: &str) -> bool {
    matches!(
        fold,
        "figure"
            | "fig"
            | "fig."
            | "figures"
            | "table"
            | "chapter"
            | "section"
            | "version"
            | "tel"
            | "tel."
            | "fax"
            | "phone"
            | "listing"
            | "pp."
            | "p."
            | "vol."
            | "volume"
            | "flight"
            | "room"
            | "column"
            | "columns"
            | "equation"
            | "article"
            | "highway"
            | "channel"
            | "paragraph"
            | "resolution"
            | "extension"
            | "ext."
    )
}

/// Whether a number is the label of a figure, an item of a list or a telephone number.
fn label(text: &Text, at: usize, number: &Number) -> bool {
    if number.form != Form::Figures {
        return false;
    }
    let lone = at == 0 || at == 1 && text.fold(0) == "(";
    let item = lone
        && matches!(text.fold(number.to), "." | ")")
        && number.high.is_none()
        && text.fold(at).len() <= 2;
    let bracket = text.before(at) == "(" && text.fold(number.to) == ")" && text.fold(at).len() <= 1;
    let phone = number.dashed && text.fold(at).len() == 3 && text.fold(at + 2).len() == 4;
    labels(text.before(at)) || item || bracket || phone || matches!(text.before(at), "+" | "§")
}

/// What stands behind *first-* and *second-* where nothing is counted.
fn idiom(fold: &str) -> bool {
    matches!(
        fold,
        "hand"
            | "class"
            | "rate"
            | "aid"
            | "degree"
            | "guess"
            | "person"
            | "world"
            | "come"
            | "born"
            | "hit"
    )
}

/// Past the words that a hyphen glues to a number: to the end of its token, or one word where all stand apart.
fn behind_hyphen(text: &Text, hyphen: usize) -> Option<usize> {
    let next = hyphen + 1;
    let word =
        text.word(next) != Word::Hyphen && text.fold(next).starts_with(|c: char| c.is_alphabetic());
    if !word {
        return None;
    }
    let mut to = text.token_end(next);
    while text.word(to) == Word::Hyphen
        && to < hyphen + 6
        && matches!(text.word(to + 1), Word::Other | Word::Lead)
        && !text.named(to + 1)
        && text.token_end(to + 1) == to + 2
    {
        to += 2;
    }
    Some(to)
}

/// A word that a hyphen glues to its number: *13-member*, *six-party*.
pub(crate) fn compound(text: &Text, at: usize, number: &Number) -> Option<Found> {
    if text.word(number.to) != Word::Hyphen {
        return None;
    }
    let first = text.fold(number.to + 1);
    let figures = number.form == Form::Figures;
    let one = number.is(1);
    let lower =
        !text.written(number.to + 1).starts_with(char::is_uppercase) || text.glued(number.to);
    let counts = lower
        && !lists().is("function", first)
        && (figures || !one && lists().common(first))
        && !matches!(first, "some");
    let to = behind_hyphen(text, number.to).filter(|_| counts)?;
    let spaced = text.first(number.to) && text.first(number.to + 1);
    if spaced && figures && text.before(at) == "-" {
        return None;
    }
    Some(Found::amount(
        to,
        Kind::Quantity,
        number,
        Sense::Count,
        Of::Nothing,
    ))
}

/// A bare number.
pub(crate) fn count(text: &Text, at: usize, number: &Number) -> Option<Found> {
    let mut number = *number;
    // What stays glued to it makes it a name or a code: `737s`, `3D`, `2-and`.
    let rest = !text.ends(number.to);
    if rest && text.word(number.to) == Word::Hyphen {
        number = single(text, at)?;
    }
    if !text.ends(number.to) {
        return None;
    }
    if label(text, at, &number) {
        return None;
    }
    if number.is(1) && number.form == Form::Words && !counts_one(text, at) {
        return None;
    }
    let score = number.dashed && number.form == Form::Figures && !plural_noun(text.fold(number.to))
        || matches!((number.low, number.high), (Figure::Decimal(low), Some(Figure::Decimal(high))) if high.less(low));
    let sense = match number.form {
        _ if score => Sense::Score,
        Form::Fraction => Sense::Fraction,
        _ => Sense::Count,
    };
    let to = measure::per(text, number.to).unwrap_or(number.to);
    Some(Found::amount(to, Kind::Quantity, &number, sense, Of::Nothing).plain())
}

/// Whether a word looks like a noun of which there are several.
pub(crate) fn plural_noun(fold: &str) -> bool {
    matches!(
        fold,
        "people" | "men" | "women" | "children" | "police" | "troops" | "feet"
    ) || fold.len() > 3
        && fold.ends_with('s')
        && !fold.ends_with("ss")
        && !fold.ends_with("us")
        && !fold.ends_with('\'')
        && !lists().is("function", fold)
}

/// Whether *one* counts, and is not a pronoun.
fn counts_one(text: &Text, at: usize) -> bool {
    let pronoun = matches!(
        text.before(at),
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
            | "every-"
    );
    let after = text.fold(at + 1);
    let time = matches!(text.word(at + 1), Word::Time(Unit::Day, false));
    !pronoun
        && !time
        && (after == "of"
            || matches!(after, "other" | "such" | "more")
            || text.named(at + 1)
            || lists().common(after) && !lists().is("function", after) && !lists().cue(after))
}
