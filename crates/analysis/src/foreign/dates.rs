//! Dates in figures, with a month's name, and with the signs of East Asia.

use super::{
    letters::{Run, digit, is_letter},
    months::Months,
};

/// Past the date at `at`, which starts with a digit.
pub(crate) fn date(run: &Run, at: usize, months: &Months) -> Option<usize> {
    figures(run, at)
        .or_else(|| east(run, at))
        .or_else(|| day(run, at, months))
}

/// Past the month and year at `at`: *septembre 2015*.
pub(crate) fn month(run: &Run, at: usize, months: &Months) -> Option<usize> {
    if months.is_empty() {
        return None;
    }
    let (one, two) = words(run, at);
    // The year is cheaper to look for than the month.
    let found = |end: usize| year(run, end).filter(|_| months.has(run.words(at, end)));
    two.and_then(found).or_else(|| found(one))
}

/// The number at `at` if it has no more than four digits: its value, how many they are and where they end.
fn number(run: &Run, at: usize) -> Option<(u32, usize, usize)> {
    let end = (at..at + 5).find(|&i| digit(run.at(i)).is_none())?;
    let value = (at..end).fold(0, |n, i| n * 10 + digit(run.at(i)).unwrap_or_default());
    (end > at).then_some((value, end - at, end))
}

/// A year that dates are told of.
fn is_year(value: u32, digits: usize) -> bool {
    digits == 4 && (1000..3000).contains(&value)
}

/// *2015-09-01*, *1.9.2015*, *01/09/2015*, *1. 9. 2015*.
fn figures(run: &Run, at: usize) -> Option<usize> {
    let (a, first, end) = number(run, at)?;
    let mark = run.at(end);
    if !matches!(mark, '.' | '/' | '-' | '．' | '／') {
        return None;
    }
    let next = |end: usize| {
        let spaced = mark == '.' && run.at(end + 1) == ' ';
        (run.at(end) == mark).then(|| number(run, end + 1 + usize::from(spaced)))?
    };
    let (b, second, end) = next(end)?;
    let (c, third, end) = next(end)?;
    let fits = |month: u32, day: u32| (1..=12).contains(&month) && (1..=31).contains(&day);
    let forward = is_year(a, first) && third < 3 && fits(b, c);
    let backward = is_year(c, third) && first < 3 && (fits(b, a) || fits(a, b));
    let after = run.at(end);
    // `2015-09-01T12:00` goes on with the time.
    let time = after == 'T' && digit(run.at(end + 1)).is_some();
    let part = matches!(after, '.' | '/' | '-' | ',' | ':') && digit(run.at(end + 1)).is_some();
    let ends = time || !is_letter(after) && !part;
    (second < 3 && ends && (forward || backward)).then_some(end)
}

/// *2015年9月1日*, *9月1日*, *2015年*, *2015년 9월 1일*.
fn east(run: &Run, at: usize) -> Option<usize> {
    let (value, digits, end) = number(run, at)?;
    if matches!(run.at(end), '月' | '월') {
        return east_day(run, end + 1).filter(|_| digits < 3 && (1..=12).contains(&value));
    }
    if !matches!(run.at(end), '年' | '년') || !is_year(value, digits) {
        return None;
    }
    let mut end = end + 1;
    match run.at(end) {
        // *2000年間* is how long.
        '間' | '间' | '간' => return None,
        '代' | '대' => return Some(end + 1),
        _ => {}
    }
    if let Some((month, _, to)) = number(run, run.past_space(end))
        && matches!(run.at(to), '月' | '월')
        && (1..=12).contains(&month)
    {
        end = east_day(run, to + 1).unwrap_or(to + 1);
    }
    Some(end)
}

/// Past the day of the month at `at`, with its sign.
fn east_day(run: &Run, at: usize) -> Option<usize> {
    let (day, _, end) = number(run, run.past_space(at))?;
    let sign = matches!(run.at(end), '日' | '号' | '號' | '일');
    (sign && (1..=31).contains(&day)).then_some(end + 1)
}

/// What may follow the figure of a day.
const ORDINALS: [&str; 10] = [".", "º", "°", "er", "-го", "-е", ":e", ":a", "η", "ος"];

/// *1. September 2015*, *1er septembre*, *5 de mayo de 2015*.
fn day(run: &Run, at: usize, months: &Months) -> Option<usize> {
    let (value, digits, end) = number(run, at)?;
    if months.is_empty() || digits > 2 || !(1..=31).contains(&value) {
        return None;
    }
    let ordinal = ORDINALS.iter().find(|o| run.starts(end, o));
    let end = end + ordinal.map_or(0, |o| o.chars().count());
    let next = run.past_space(end);
    if next == end && run.before(end) != '.' {
        return None;
    }
    let next = joined(run, next);
    let (one, two) = words(run, next);
    let month = |end: &usize| months.has(run.words(next, *end));
    let mut end = two.filter(month).or_else(|| Some(one).filter(month))?;
    // *سبتمبر/أيلول*: both names.
    if run.at(end) == '/' {
        let (one, two) = words(run, end + 1);
        let other = |to: &usize| months.has(run.words(end + 1, *to));
        end = two
            .filter(other)
            .or_else(|| Some(one).filter(other))
            .unwrap_or(end);
    }
    if is_letter(run.at(end)) {
        return None;
    }
    Some(year(run, end).unwrap_or(end))
}

/// Past the *de* at `at`, if there is one.
fn joined(run: &Run, at: usize) -> usize {
    for word in ["de ", "del ", "do ", "من "] {
        if run.starts(at, word) {
            return at + word.chars().count();
        }
    }
    let elided = run.starts(at, "d’") || run.starts(at, "d'");
    at + if elided { 2 } else { 0 }
}

/// Past the year behind a month that ends at `at`: *2015*, *. 2015*, *de 2015*.
fn year(run: &Run, at: usize) -> Option<usize> {
    let point = at + usize::from(matches!(run.at(at), '.' | ','));
    let next = run.past_space(point);
    if next == point {
        return None;
    }
    let (value, digits, end) = number(run, joined(run, next))?;
    let part =
        matches!(run.at(end), '.' | ',' | '-' | '/' | ':') && digit(run.at(end + 1)).is_some();
    (is_year(value, digits) && !is_letter(run.at(end)) && !part).then_some(end)
}

/// Past the first word at `at`, and past the second.
fn words(run: &Run, at: usize) -> (usize, Option<usize>) {
    let one = run.past_letters(at);
    let next = run.past_space(one);
    let two = run.past_letters(next);
    (one, (next > one && two > next).then_some(two))
}
