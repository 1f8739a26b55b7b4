//! Days, as formats for machines want them.

/// `date` if it is a day of the calendar, `YYYY-MM-DD`; `None` for everything else an article may say. What is not a day must not
/// stand in a feed, where it would make all of it invalid.
pub(crate) fn day(date: &str) -> Option<&str> {
    let digits = |range: std::ops::Range<usize>| {
        let part = date.get(range)?;
        let plain = part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<u16>().ok()).flatten()
    };
    let marks = date.len() == 10 && date.get(4..5) == Some("-") && date.get(7..8) == Some("-");
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    let last = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (marks && year > 0 && (1..=last).contains(&day)).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn only_days_of_the_calendar_pass() {
        for good in ["2026-01-31", "2024-02-29", "2000-02-29", "0001-12-01"] {
            assert_eq!(day(good), Some(good));
        }
        for bad in [
            "",
            "2026",
            "0000-01-01",
            "2026-1-1",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-04-31",
            "2026-00-10",
            "2026-01-00",
            "2026/01/01",
            "+026-01-01",
            "2026-01-01T00",
            "2026-01-1é",
            "yesterday.",
        ] {
            assert_eq!(day(bad), None, "{bad}");
        }
    }
}
