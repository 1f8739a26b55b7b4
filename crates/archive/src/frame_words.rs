//! Numbers, days and shortened texts, as the pages write them.

use crate::Config;
use std::borrow::Cow;

/// The months, as headings and dates say them.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `number` with a comma between thousands: *1,234*.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// *1 article*, *1,234 articles*: `one` takes an *s* if there are several.
pub(crate) fn counted(number: usize, one: &str) -> String {
    let s = if number == 1 { "" } else { "s" };
    [&grouped(number), " ", one, s].concat()
}

/// *once*, *twice*, *12 times*.
pub(crate) fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => [&grouped(number), " times"].concat(),
    }
}

/// Year and month of `YYYY-MM-DD`; `None` if it is not a date.
pub(crate) fn month_of(date: &str) -> Option<(u32, u32)> {
    parts(date).map(|(year, month, _)| (year, month))
}

/// *21 August 2015*; what was given, if it is not a date.
pub(crate) fn day(date: &str) -> String {
    match parts(date) {
        Some((year, month, day)) => format!("{day} {} {year}", MONTHS[month as usize - 1]),
        None => date.to_owned(),
    }
}

fn parts(date: &str) -> Option<(u32, u32, u32)> {
    let mut parts = date.split('-').map(str::parse::<u32>);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = (year.ok()?, month.ok()?, day.ok()?);
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
    (fits && parts.next().is_none()).then_some((year, month, day))
}

/// *2005*, or *2005–2015*.
pub(crate) fn span_of_years(years: impl Iterator<Item = u32> + Clone) -> Option<String> {
    let (first, last) = (years.clone().min()?, years.max()?);
    Some(if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    })
}

/// `text`, if it has at most `longest` characters; else cut to so many, between words if that is possible, with an ellipsis.
pub(crate) fn shortened(text: &str, longest: usize) -> Cow<'_, str> {
    if text.chars().nth(longest).is_none() {
        return text.into();
    }
    let last = text.char_indices().nth(longest.saturating_sub(1));
    let (cut, next) = last.unwrap_or_default();
    let short = &text[..cut];
    let words = short.rsplit_once(char::is_whitespace);
    let words = words
        .filter(|_| !next.is_whitespace())
        .map_or(short, |(words, _)| words);
    let end = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '–' | '—');
    [words.trim_end_matches(end), "…"].concat().into()
}

/// The language of an article's words on a page of the site, if the page's own is another.
pub(crate) fn foreign<'a>(config: &Config, language: &'a str) -> Option<&'a str> {
    (!language.is_empty() && language != config.language).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_commas_between_thousands() {
        let check = |number, written: &str| assert_eq!(grouped(number), written);
        check(0, "0");
        check(999, "999");
        check(1000, "1,000");
        check(1_234_567, "1,234,567");
    }

    #[test]
    fn things_are_counted() {
        assert_eq!(counted(1, "quote"), "1 quote");
        assert_eq!(counted(0, "quote"), "0 quotes");
        assert_eq!(
            [times(1), times(2), times(1200)],
            ["once", "twice", "1,200 times"]
        );
    }

    #[test]
    fn days_are_written_out() {
        let check = |date, written: &str| assert_eq!(day(date), written);
        check("2015-08-21", "21 August 2015");
        check("2015-12-01", "1 December 2015");
        check("2015-13-01", "2015-13-01");
        check("2015", "2015");
        check("2015-08-21-1", "2015-08-21-1");
        check("", "");
    }

    #[test]
    fn years_are_a_span() {
        let check = |years: &[u32], written: Option<&str>| {
            assert_eq!(span_of_years(years.iter().copied()).as_deref(), written);
        };
        check(&[], None);
        check(&[2015], Some("2015"));
        check(&[2015, 2005, 2011], Some("2005–2015"));
    }

    #[test]
    fn texts_are_cut_between_words() {
        let check = |text, longest, cut: &str| assert_eq!(shortened(text, longest), cut);
        check("Short.", 6, "Short.");
        check("", 3, "");
        check("One two, three", 10, "One two…");
        check("One two three", 8, "One two…");
        check("One two three", 7, "One…");
        check("Unbreakable", 6, "Unbre…");
        check("日本語の長い見出し", 5, "日本語の…");
        check("🦊🦊🦊 🦊", 4, "🦊🦊🦊…");
        check("é é é", 4, "é é…");
    }
}
