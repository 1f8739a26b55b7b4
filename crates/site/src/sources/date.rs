//! The day that somebody wrote.

use jiff::civil::Date;

/// A day, of what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// This one, `YYYY-MM-DD`.
    Known(String),
    /// One of these: day and month may be either.
    Either(String, String),
    /// None that is understood.
    Unknown,
}

/// How days are written besides `2009-06-12`. The crate `jiff` reads them and knows the calendar; names of days and months are English.
const FORMS: [&str; 14] = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y%m%d",
    "%d.%m.%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%B %d %Y",
    "%b %d %Y",
    "%A %d %B %Y",
    "%A %B %d %Y",
    "%a %d %b %Y",
    "%a %b %d %Y",
    "%d-%b-%Y",
];

/// Years before are slips: `12 June 09` is not the year 9.
const FIRST_YEAR: i16 = 1000;

/// The day that `said` names, whatever time of day stands behind it: the day as written, in whichever time zone that was.
pub(super) fn day(said: &str) -> Day {
    let said = said.trim();
    // `2009-06-12T10:00:00Z`, `2009-06-12 10:00`.
    if let Some((day, rest)) = said.split_at_checked("2009-06-12".len())
        && rest.starts_with(['T', 't', ' '])
        && let Some(day) = read("%Y-%m-%d", day)
    {
        return Day::Known(day);
    }
    let words = said
        .split_whitespace()
        .take_while(|word| !word.contains(':') && !word.starts_with('#'));
    let plain = words.map(plain).collect::<Vec<_>>().join(" ");
    if let Some(day) = FORMS.iter().find_map(|form| read(form, &plain)) {
        return Day::Known(day);
    }
    let slashes = plain.replace('-', "/");
    match (read("%d/%m/%Y", &slashes), read("%m/%d/%Y", &slashes)) {
        (Some(day), None) | (None, Some(day)) => Day::Known(day),
        (Some(british), Some(american)) if british == american => Day::Known(british),
        (Some(british), Some(american)) => Day::Either(british, american),
        (None, None) => Day::Unknown,
    }
}

/// The day with which a file's name begins, as some programs call their files: `2009-06-12-summit`.
pub(super) fn of_name(stem: &str) -> Option<(String, &str)> {
    let (day, rest) = stem.split_at_checked("2009-06-12".len())?;
    let parted = rest.is_empty() || rest.starts_with(['-', '_', ' ']);
    let day = read("%Y-%m-%d", day).filter(|day| parted && stem.starts_with(&**day))?;
    Some((day, rest.get(1..).unwrap_or_default()))
}

fn read(form: &str, words: &str) -> Option<String> {
    let date = Date::strptime(form, words).ok()?;
    (date.year() >= FIRST_YEAR).then(|| date.to_string())
}

/// A word without what may stand behind it: `12th`, `Jun.`, `June,`.
fn plain(word: &str) -> &str {
    let word = word.trim_end_matches([',', '.']);
    let number = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| word.strip_suffix(end));
    number
        .filter(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &str, want: &str) {
        let found = match day(said) {
            Day::Known(day) => day,
            Day::Either(one, other) => format!("{one} or {other}"),
            Day::Unknown => "unknown".to_owned(),
        };
        assert_eq!(found, want, "{said}");
    }

    #[test]
    fn a_day_is_understood_as_people_write_it() {
        for said in [
            "2009-06-12",
            " 2009-6-12 ",
            "2009/06/12",
            "20090612",
            "2009-06-12T10:00:00Z",
            "2009-06-12T23:30:00-05:00",
            "2009-06-12 10:00:00 +0100",
            "2009-06-12 # by the printed paper",
            "12.06.2009",
            "12 June 2009",
            "12 june 2009",
            "12 Jun. 2009",
            "12th June, 2009",
            "June 12, 2009",
            "June 12th, 2009",
            "Jun 12 2009",
            "12-Jun-2009",
            "Friday, 12 June 2009",
            "Friday, June 12, 2009",
            "Fri, 12 Jun 2009 10:00:00 GMT",
            "12 June 2009, 10:00",
        ] {
            check(said, "2009-06-12");
        }
    }

    #[test]
    fn day_and_month_are_told_apart_where_they_can_be() {
        check("13/06/2009", "2009-06-13");
        check("06/13/2009", "2009-06-13");
        check("06/06/2009", "2009-06-06");
        check("6-13-2009", "2009-06-13");
        check("12/06/2009", "2009-06-12 or 2009-12-06");
        check("1-2-2009", "2009-02-01 or 2009-01-02");
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for said in [
            "",
            "yesterday",
            "June 2009",
            "2009",
            "2009-13-01",
            "2009-02-30",
            "31 June 2009",
            "12 June 09",
            "12/06/09",
            "12 juin 2009",
            "۲۰۰۹",
        ] {
            check(said, "unknown");
        }
    }

    #[test]
    fn a_files_name_may_begin_with_the_day() {
        for (stem, want) in [
            ("2009-06-12-summit", Some(("2009-06-12", "summit"))),
            ("2009-06-12 summit", Some(("2009-06-12", "summit"))),
            ("2009-06-12", Some(("2009-06-12", ""))),
            ("2009-06-123", None),
            ("2009-13-12-summit", None),
            ("summit-2009-06-12", None),
            ("été", None),
        ] {
            let found = of_name(stem);
            assert_eq!(
                found.as_ref().map(|(day, rest)| (&**day, *rest)),
                want,
                "{stem}"
            );
        }
    }
}
