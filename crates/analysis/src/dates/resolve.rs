//! A time as told, put on the calendar: ISO 8601 and EDTF.

use crate::{
    dates::{Clock, Date, Day, Part, Time},
    values::Unit,
};
use article::Qualifier;

/// What a date may count from.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Now {
    /// The article's date.
    pub(crate) date: Option<Date>,
    /// Why that is not known, where it is not.
    pub(crate) undated: &'static str,
    /// The sentence looks ahead (*will*, *scheduled*).
    pub(crate) ahead: bool,
    /// The year that the sentence told last.
    pub(crate) year: Option<i32>,
}

/// A date in its notation, and why it is that one; or why it has none.
type Told = Result<(String, String), String>;

/// The notation of `time`, if it has one, and why.
pub(crate) fn resolve(time: &Time, now: Now) -> (Option<String>, String) {
    let mut told = match time.upto {
        None => one(time.day, now),
        Some(upto) => ends(time.day, upto, now),
    };
    if let Some(clock) = time.clock {
        let alone = || match time.until {
            Some(until) => format!("{clock}/{until}"),
            None => clock.to_string(),
        };
        told = match told {
            Ok((day, why)) if day.len() == 10 && !day.contains('X') => {
                Ok((on_clock(&day, clock, time.until), why))
            }
            Ok((_, why)) | Err(why) if time.day != Day::Any => {
                Ok((alone(), format!("a time of day; {why}")))
            }
            _ => Ok((
                alone(),
                "a time of day, of which day is not told".to_owned(),
            )),
        };
        if clock.zone_is_open()
            && let Ok((_, why)) = &mut told
        {
            why.push_str("; the zone’s letters stand for several");
        }
    }
    let part = match time.part {
        None => "",
        Some(Part::Early) => "; the text means its early part",
        Some(Part::Middle) => "; the text means its middle",
        Some(Part::Late) => "; the text means its late part",
        Some(Part::OfDay) => "; the text names a part of the day",
    };
    match told {
        Ok((mut value, why)) => {
            let about = matches!(
                time.qualifier,
                Some(Qualifier::Approximate | Qualifier::Nearly)
            );
            if about && time.clock.is_none() && !value.contains(['/', '~']) {
                value.push('~');
            }
            (Some(value), why + part)
        }
        Err(why) => (None, why + part),
    }
}

/// A time of that day, or from one to another; *10 p.m. to 2 a.m.* ends on the next day.
fn on_clock(day: &str, clock: Clock, until: Option<Clock>) -> String {
    let Some(until) = until else {
        return format!("{day}{clock}");
    };
    let next = Date::parse(day)
        .filter(|_| until.before(clock))
        .map(|day| day.plus(1).to_string());
    format!("{day}{clock}/{}{until}", next.as_deref().unwrap_or(day))
}

/// A range.
fn ends(from: Day, upto: Day, now: Now) -> Told {
    let (from, why) = one(from, now)?;
    // *Sept. 20 to Oct. 20*: the first end after the start.
    let started = from.get(..4).and_then(|year| year.parse::<i32>().ok());
    let upto = match (upto, started) {
        (
            Day::Date {
                year: None,
                month,
                day,
            },
            Some(year),
        ) if month > 0 => {
            let told = from.get(5..).unwrap_or_default();
            let over = format!("{month:02}-{day:02}").as_str() < told;
            Day::Date {
                year: Some(year + i32::from(over)),
                month,
                day,
            }
        }
        (upto, _) => upto,
    };
    let (mut upto, _) = one(upto, now)?;
    // *Monday through Friday*, where the last Friday was before the last Monday.
    if let (Some(first), Some(last)) = (Date::parse(&from), Date::parse(&upto))
        && last < first
    {
        upto = last.plus(7).to_string();
    }
    if !from.starts_with('-') && !upto.starts_with('-') && upto < from {
        return Err("it ends before it starts".to_owned());
    }
    let (from, upto) = (from.trim_end_matches('~'), upto.trim_end_matches('~'));
    Ok((format!("{from}/{upto}"), why))
}

fn year(year: i32) -> String {
    if year < 0 {
        format!("-{:04}", -year)
    } else {
        format!("{year:04}")
    }
}

/// One day or stretch.
#[expect(clippy::too_many_lines, reason = "one arm for each way to tell a day")]
fn one(day: Day, now: Now) -> Told {
    let told = |value: String, why: &str| Ok((value, why.to_owned()));
    let date = || now.date.ok_or_else(|| now.undated.to_owned());
    match day {
        Day::Untold(why) => Err(why.to_owned()),
        Day::Any => Err("no day is told".to_owned()),
        Day::Date {
            year: Some(y),
            month: 0,
            ..
        } => told(year(y), "the year is told"),
        Day::Date {
            year: Some(y),
            month,
            day: 0,
        } => told(format!("{}-{month:02}", year(y)), "month and year are told"),
        Day::Date {
            year: Some(y),
            month,
            day,
        } => on_day(y, month, day, "the whole date is told"),
        Day::Date {
            year: None,
            month,
            day,
        } => of_some_year(month, day, now),
        Day::Either {
            year: y,
            first,
            second,
        } => told(
            format!("{}-XX-XX", year(y)),
            &format!(
                "day and month may be either way round: {}-{first:02}-{second:02} or {}-{second:02}-{first:02}",
                year(y),
                year(y)
            ),
        ),
        Day::Decade(decade) => told(format!("{decade:03}X"), "a decade"),
        Day::Century(century) => match century {
            1.. => told(format!("{:02}XX", century - 1), "a century"),
            _ => told(
                format!("-{:02}XX", -century - 1),
                "a century before our era",
            ),
        },
        Day::Season {
            season,
            year: Some(y),
            ..
        } => told(format!("{}-{season}", year(y)), "season and year are told"),
        Day::Season {
            season,
            shift: Some(shift),
            ..
        } => {
            let y = season_year(season, shift, date()?);
            told(
                format!("{}-{season}", year(y)),
                "counted from the article’s date",
            )
        }
        Day::Season { .. } => Err("of which year is not told".to_owned()),
        Day::Part {
            code,
            year: Some(y),
            ..
        } => told(
            format!("{}-{code}", year(y)),
            "the part and the year are told",
        ),
        Day::Part {
            code,
            shift: Some(shift),
            ..
        } => told(
            format!("{}-{code}", year(date()?.year + i32::from(shift))),
            "counted from the article’s date",
        ),
        Day::Part {
            code: code @ 33..=36,
            ..
        } => {
            let date = date()?;
            let past = date.month > (code - 32) * 3;
            told(
                format!("{}-{code}", year(date.year - i32::from(!past))),
                "the last such quarter that was over on the article’s date",
            )
        }
        Day::Part { .. } => Err("half of what is not told".to_owned()),
        Day::Weekday { weekday, shift } => weekday_near(weekday, shift, date()?, now.ahead),
        Day::Month { month, shift } => {
            let date = date()?;
            let y = match shift {
                0 => date.year,
                1.. => date.year + i32::from(month <= date.month),
                _ => date.year - i32::from(month >= date.month),
            };
            told(
                format!("{}-{month:02}", year(y)),
                "counted from the article’s date",
            )
        }
        Day::MonthOf { month, shift } => told(
            format!("{}-{month:02}", year(date()?.year + i32::from(shift))),
            "counted from the article’s date",
        ),
        Day::Unit(unit, shift) => unit_near(unit, shift, date()?),
        Day::Away { unit, count, ahead } => away(
            unit,
            if ahead {
                i64::from(count)
            } else {
                -i64::from(count)
            },
            date()?,
        ),
        Day::Stretch { unit, count, ahead } => stretch(unit, i64::from(count), ahead, date()?),
    }
}

fn on_day(year: i32, month: u8, day: u8, why: &str) -> Told {
    let date = Date { year, month, day };
    if date.valid() {
        Ok((date.to_string(), why.to_owned()))
    } else {
        Err("there is no such day".to_owned())
    }
}

/// *March 3*, *December*: of the year that the sentence or else the article's date suggests.
fn of_some_year(month: u8, day: u8, now: Now) -> Told {
    let (year, why) = if let Some(year) = now.year {
        (year, "of the year that the sentence tells")
    } else {
        let date = now
            .date
            .ok_or_else(|| format!("the year is not told; {}", now.undated))?;
        let told = (month, if day == 0 { date.day } else { day });
        let own = (date.month, date.day);
        if now.ahead {
            (
                date.year + i32::from(told < own),
                "the next one from the article’s date on, since the sentence looks ahead",
            )
        } else {
            (
                date.year - i32::from(told > own),
                "the last one up to the article’s date",
            )
        }
    };
    if day == 0 {
        Ok((format!("{}-{month:02}", self::year(year)), why.to_owned()))
    } else {
        on_day(year, month, day, why)
    }
}

/// The Wednesday that is meant.
#[expect(clippy::unnecessary_wraps, reason = "one of several that may fail")]
fn weekday_near(weekday: u8, shift: Option<i8>, date: Date, ahead: bool) -> Told {
    let own = i64::from(date.weekday());
    let weekday = i64::from(weekday);
    let (days, why) = match shift {
        Some(0) => (weekday - own, "in the week of the article’s date"),
        Some(1..) => (
            (weekday - own + 6).rem_euclid(7) + 1,
            "the next one after the article’s date",
        ),
        Some(_) => (
            -((own - weekday + 6).rem_euclid(7) + 1),
            "the last one before the article’s date",
        ),
        None if ahead => (
            (weekday - own).rem_euclid(7),
            "the next one from the article’s date on, since the sentence looks ahead",
        ),
        None => (
            -(own - weekday).rem_euclid(7),
            "the last one up to the article’s date",
        ),
    };
    Ok((date.plus(days).to_string(), format!("{why}, {date}")))
}

/// *Last week*, *today*, *next year*.
fn unit_near(unit: Unit, shift: i8, date: Date) -> Told {
    let by = i64::from(shift);
    let value = match unit {
        Unit::Day | Unit::Night => date.plus(by).to_string(),
        Unit::Week => {
            let (y, week) = date.plus(by * 7).week();
            format!("{}-W{week:02}", year(y))
        }
        Unit::Weekend => {
            let saturday = date.plus(6 - i64::from(date.weekday()) + by * 7);
            format!("{saturday}/{}", saturday.plus(1))
        }
        Unit::Month => {
            let (y, month) = date.month_plus(by);
            format!("{}-{month:02}", year(y))
        }
        Unit::Quarter => {
            let (y, month) = date.month_plus(by * 3);
            format!("{}-{}", year(y), 33 + (month - 1) / 3)
        }
        Unit::Year => year(date.year + i32::from(shift)),
        Unit::Decade => format!("{:03}X", date.year / 10 + i32::from(shift)),
        Unit::Century => format!("{:02}XX", date.year / 100 + i32::from(shift)),
        Unit::Season => return Err("of sport or of the year, the text does not tell".to_owned()),
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Fortnight | Unit::Millennium => {
            return Err("counted from a moment that is not told".to_owned());
        }
    };
    Ok((value, format!("counted from the article’s date, {date}")))
}

/// The moment that many units from the article's date.
fn away(unit: Unit, count: i64, date: Date) -> Told {
    let why = format!("counted from the article’s date, {date}");
    let years = |by: i64| {
        let y = i64::from(date.year) + count.saturating_mul(by);
        i32::try_from(y)
            .ok()
            .filter(|y| *y > -10_000)
            .map(|y| format!("{}~", year(y)))
            .ok_or("too long ago for the notation")
    };
    // Nobody counts so far in these.
    if count.abs() > 1_000_000 && unit < Unit::Year {
        return Err("too long ago for the notation".to_owned());
    }
    let value = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => format!("{date}~"),
        Unit::Day | Unit::Night => date.plus(count).to_string(),
        Unit::Week | Unit::Weekend => format!("{}~", date.plus(count * 7)),
        Unit::Fortnight => format!("{}~", date.plus(count * 14)),
        Unit::Month => {
            let (y, month) = date.month_plus(count);
            format!("{}-{month:02}~", year(y))
        }
        Unit::Quarter => {
            let (y, month) = date.month_plus(count * 3);
            format!("{}-{month:02}~", year(y))
        }
        Unit::Year | Unit::Season => years(1)?,
        Unit::Decade => years(10)?,
        Unit::Century => years(100)?,
        Unit::Millennium => years(1000)?,
    };
    Ok((value, why))
}

/// *The past three years*, *the next ten days*, *recent months*.
fn stretch(unit: Unit, count: i64, ahead: bool, date: Date) -> Told {
    if count == 0 {
        let value = if ahead {
            format!("{date}/")
        } else {
            format!("/{date}")
        };
        return Ok((
            value,
            format!("how long is not told; counted from the article’s date, {date}"),
        ));
    }
    let other = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => {
            return Err("counted from a moment that is not told".to_owned());
        }
        _ => away(unit, if ahead { count } else { -count }, date)?.0,
    };
    let other = other.trim_end_matches('~').to_owned();
    // Both ends as exact as the unit.
    let own = date.to_string();
    let own = own.get(..other.len()).unwrap_or(&own).to_owned();
    let (from, upto) = if ahead { (own, other) } else { (other, own) };
    Ok((
        format!("{from}/{upto}"),
        format!("counted from the article’s date, {date}"),
    ))
}

/// The year of *last*, *this* or *next* summer.
fn season_year(season: u8, shift: i8, date: Date) -> i32 {
    // The month in which a season starts; a winter belongs to the year in which it starts.
    let start = (season - 20) * 3;
    let winter = season == 24 && date.month < 3;
    match shift {
        0 => date.year - i32::from(winter),
        1.. => date.year + i32::from(date.month >= start),
        _ => {
            let over = date.month >= start + 3;
            date.year - i32::from(!over) - i32::from(winter)
        }
    }
}
