//! The calendar's arithmetic.

use std::fmt::{self, Display, Formatter};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    pub(crate) year: i32,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Date {
    /// The date that `YYYY-MM-DD…` writes, if there is such a day.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.get(..10)?;
        let mut parts = text.split('-').map(|part| {
            let digits = part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse::<u16>().ok()).flatten()
        });
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let date = Self {
            year: i32::from(year),
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        };
        (parts.next().is_none() && date.valid()).then_some(date)
    }

    /// Whether there is such a day.
    pub(crate) fn valid(self) -> bool {
        (1..=12).contains(&self.month) && (1..=days(self.year, self.month)).contains(&self.day)
    }

    /// Days since 1 January 1970.
    pub(crate) fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day that many days after 1 January 1970.
    #[expect(
        clippy::cast_sign_loss,
        reason = "a remainder of `rem_euclid` is not negative"
    )]
    pub(crate) fn of_number(number: i64) -> Self {
        let number = number + 719_468;
        let era = number.div_euclid(146_097);
        let day = number.rem_euclid(146_097);
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let of_year = day - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Self {
            year: (year + era * 400 + i64::from(month <= 2)) as i32,
            month: month as u8,
            day: day as u8,
        }
    }

    /// That many days later.
    #[must_use]
    pub(crate) fn plus(self, days: i64) -> Self {
        Self::of_number(self.number() + days)
    }

    /// The month that many months later.
    pub(crate) fn month_plus(self, months: i64) -> (i32, u8) {
        let index = i64::from(self.year) * 12 + i64::from(self.month) - 1 + months;
        (
            index.div_euclid(12) as i32,
            (index.rem_euclid(12) + 1) as u8,
        )
    }

    /// 1 for Monday to 7 for Sunday.
    pub(crate) fn weekday(self) -> u8 {
        ((self.number() + 3).rem_euclid(7) + 1) as u8
    }

    /// The year and number of its ISO week.
    #[expect(
        clippy::cast_sign_loss,
        reason = "the week's Thursday is no earlier than its year"
    )]
    pub(crate) fn week(self) -> (i32, u8) {
        let thursday = self.plus(4 - i64::from(self.weekday()));
        let first = Self {
            year: thursday.year,
            month: 1,
            day: 1,
        };
        let week = (thursday.number() - first.number()) / 7 + 1;
        (thursday.year, week as u8)
    }
}

/// How many days the month has.
fn days(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Display for Date {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    #[test]
    fn days_are_counted_and_named() {
        assert_eq!(of("1970-01-01").number(), 0);
        for (day, weekday, week) in [
            ("2006-03-12", 7, (2006, 10)),
            ("2000-02-29", 2, (2000, 9)),
            ("2021-01-03", 7, (2020, 53)),
            ("2018-12-31", 1, (2019, 1)),
        ] {
            assert_eq!(
                (of(day).weekday(), of(day).week()),
                (weekday, week),
                "{day}"
            );
            assert_eq!(Date::of_number(of(day).number()), of(day));
        }
        assert_eq!(of("2006-03-01").plus(-1).to_string(), "2006-02-28");
        assert_eq!(of("2006-03-31").month_plus(-3), (2005, 12));
    }

    #[test]
    fn what_is_no_day_is_no_date() {
        for text in [
            "2006-02-29",
            "2006-13-01",
            "2006-00-01",
            "2006-3-12",
            "+006-03-12",
            "200é-03-1",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
