//! Numbers with a unit behind them.
//!
//! Only where they start and end: points and commas may part thousands or decimals.

use super::{
    language::Language,
    letters::{Run, digit, is_letter},
    units::{self, Unit},
    values::End,
};
use article::Kind;

/// More characters than this are no number that a text means.
const LONGEST: usize = 40;

/// Past the number at `at`: *1.000,5*, *10 000*, *1'000*, *٣٫٥*.
pub(crate) fn number(run: &Run, at: usize, language: Language) -> Option<usize> {
    let first = run.past_digits(at);
    let mut to = first;
    if to == at || to - at > LONGEST {
        return None;
    }
    while to < at + LONGEST {
        let next = to + 1;
        let end = run.past_digits(next);
        if end == next {
            break;
        }
        let thousand = end == next + 3 && first <= at + 3;
        let parts = match run.at(to) {
            '.' | ',' | '٫' | '٬' | '．' | '，' => true,
            '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}' => thousand,
            ' ' => thousand && language.spaced(),
            _ => false,
        };
        if !parts {
            break;
        }
        to = end;
    }
    (to <= at + LONGEST).then_some(to)
}

/// Past the number or range at `at`: *5*, *5–10*, *5 - 10*.
pub(crate) fn range(run: &Run, at: usize, language: Language) -> Option<usize> {
    let low = number(run, at, language)?;
    let dash = run.past_space(low);
    if !matches!(run.at(dash), '-' | '–' | '‑' | '—' | '~' | '〜' | '～') {
        return Some(low);
    }
    number(run, run.past_space(dash + 1), language).or(Some(low))
}

/// The quantity or amount that starts with the number at `at`.
pub(crate) fn quantity(run: &Run, at: usize, language: Language) -> Option<End> {
    let whole = range(run, at, language)?;
    let (to, scaled) = scale(run, whole, language);
    unit(run, to, scaled)
}

/// Past the words of scale at `at`, and whether there are any: *Mio.*, *milliards*, *億2000万*.
pub(crate) fn scale(run: &Run, at: usize, language: Language) -> (usize, bool) {
    let mut to = at;
    for _ in 0..4 {
        let next = run.past_space(to);
        let Some(end) = units::scale(run, next) else {
            break;
        };
        // *1億2000万*.
        to = number(run, end, language).unwrap_or(end);
    }
    (to, to > at)
}

/// Past the unit at `at`, which a space may part from its number.
fn unit(run: &Run, at: usize, scaled: bool) -> Option<End> {
    let mut next = run.past_space(at);
    let spaced = next > at;
    let found = units::unit(run, next).or_else(|| {
        // *5 millones de euros*, *5 milliards d’euros*.
        next = units::of(run, next).filter(|_| scaled)?;
        units::unit(run, next).filter(|u| u.0 == Unit::Money)
    });
    let (unit, end) = found?;
    // The sign belongs to the number behind it: *5 $10*.
    let sign = end == next + 1 && !run.at(next).is_alphanumeric();
    let other = unit == Unit::Money && sign && spaced && digit(run.at(end)).is_some();
    let kind = match unit {
        Unit::Money => Kind::Money,
        Unit::Measure => Kind::Quantity,
    };
    (!other).then_some((end, kind))
}

/// A percentage with its sign before it, as in Turkish: *%5*.
pub(crate) fn percent(run: &Run, at: usize, language: Language) -> Option<End> {
    let before = run.before(at);
    let free = !is_letter(before) && digit(before).is_none() && !matches!(before, '/' | '=' | '&');
    let sign = free && matches!(run.at(at), '%' | '٪' | '％');
    let to = sign.then(|| range(run, at + 1, language)).flatten()?;
    // *%20Caf%C3* is an address.
    let ends = run.at(to) != '%' && !is_letter(run.at(to));
    ends.then_some((to, Kind::Quantity))
}
