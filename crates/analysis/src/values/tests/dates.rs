//! What dates, times, periods and ages are found, and what they say.

use super::check;
use article::parse;

#[test]
fn dates_that_are_told() {
    check(
        "It was on Friday, August 21, 2015.",
        &["Friday, August 21, 2015 = 2015-08-21"],
    );
    check(
        "In 2006, in March 2006, on 12 March 2006.",
        &[
            "2006 = 2006",
            "March 2006 = 2006-03",
            "12 March 2006 = 2006-03-12",
        ],
    );
    check(
        "In the 1980s, the 19th century, about 1850.",
        &[
            "1980s = 198X",
            "19th century = 18XX",
            "about 1850 = 1850~ about",
        ],
    );
    check(
        "From 2004 to 2006, 2004–06, 2004-2006.",
        &[
            "2004 to 2006 = 2004/2006",
            "2004–06 = 2004/2006",
            "2004-2006 = 2004/2006",
        ],
    );
    check(
        "In 586 B.C., the fifth century B.C.",
        &["586 B.C. = -0585", "fifth century B.C. = -04XX"],
    );
    check(
        "On 2006-03-12 and 12/11/2006 and 3/14/2006.",
        &[
            "2006-03-12 = 2006-03-12",
            "12/11/2006 = 2006-XX-XX",
            "3/14/2006 = 2006-03-14",
        ],
    );
    check(
        "The summer of 2006, early 2006, mid-June 2005.",
        &[
            "summer of 2006 = 2006-22",
            "early 2006 = 2006",
            "mid-June 2005 = 2005-06",
        ],
    );
    check("On February 30, 2006.", &["February 30, 2006 = ?"]);
    check(
        "In the late ’90s, March 3 to 5, 2004.",
        &[
            "late ’90s = 199X",
            "March 3 to 5, 2004 = 2004-03-03/2004-03-05",
        ],
    );
    check(
        "The third quarter of 2005.",
        &["third quarter of 2005 = 2005-35"],
    );
    check(
        "On March 12, 2006, 2:30 p.m. it rang.",
        &["March 12, 2006, 2:30 p.m. = 2006-03-12T14:30"],
    );
}

#[test]
fn dates_that_count_from_the_articles() {
    check("He came Wednesday.", &["Wednesday = 2006-03-08"]);
    check("He will come on Wednesday.", &["Wednesday = 2006-03-15"]);
    check("He said Wednesday he will go.", &["Wednesday = 2006-03-08"]);
    check(
        "He came last week, yesterday, this year.",
        &[
            "last week = 2006-W09",
            "yesterday = 2006-03-11",
            "this year = 2006",
        ],
    );
    check(
        "He came two weeks ago, three years ago.",
        &["two weeks ago = 2006-02-26~", "three years ago = 2003~"],
    );
    check(
        "On March 3 or in December.",
        &["March 3 = 2006-03-03", "December = 2005-12"],
    );
    check(
        "In 1998 he left; in March he died.",
        &["1998 = 1998", "March = 1998-03"],
    );
    check(
        "In the past three years, next month, last summer.",
        &[
            "past three years = 2003/2006",
            "next month = 2006-04",
            "last summer = 2005-22",
        ],
    );
    check(
        "He came Friday night and at 10:30 a.m. EST Friday.",
        &[
            "Friday night = 2006-03-10",
            "10:30 a.m. EST Friday = 2006-03-10T10:30-05:00",
        ],
    );
    check(
        "In recent months, tonight.",
        &["recent months = /2006-03-12", "tonight = 2006-03-12"],
    );
    check(
        "In January this year, early this week.",
        &["January this year = 2006-01", "early this week = 2006-W10"],
    );
    check(
        "They met Monday through Friday.",
        &["Monday through Friday = 2006-03-06/2006-03-10"],
    );
}

#[test]
fn ranges_of_days_and_of_the_clock() {
    check(
        "The fair ran Jan. 3-5, 2021, then May 3-5, 2010.",
        &[
            "Jan. 3-5, 2021 = 2021-01-03/2021-01-05",
            "May 3-5, 2010 = 2010-05-03/2010-05-05",
        ],
    );
    check(
        "It ran Aug. 5-Sept. 3 there.",
        &["Aug. 5-Sept. 3 = 2005-08-05/2005-09-03"],
    );
    check(
        "It ran Feb. 20 to March 20, and Dec. 28-Jan. 3, 2001.",
        &[
            "Feb. 20 to March 20 = 2006-02-20/2006-03-20",
            "Dec. 28-Jan. 3, 2001 = 2000-12-28/2001-01-03",
        ],
    );
    check(
        "It airs 8:30-9:30 p.m., then 11:30 to 1 p.m.",
        &[
            "8:30-9:30 p.m. = T20:30/T21:30",
            "11:30 to 1 p.m. = T11:30/T13:00",
        ],
    );
    check(
        "It is open 9 a.m. to 5 p.m. daily, or 8-10 p.m.",
        &[
            "9 a.m. to 5 p.m. = T09:00/T17:00",
            "daily = R/P1D",
            "8-10 p.m. = T20:00/T22:00",
        ],
    );
    check(
        "It came Friday, 10 p.m. to 2 a.m.",
        &["Friday, 10 p.m. to 2 a.m. = 2006-03-10T22:00/2006-03-11T02:00"],
    );
    check(
        "In 2000/01, in May ’98 and in ’99.",
        &["2000/01 = 2000/2001", "May ’98 = 1998-05", "’99 = 1999"],
    );
    check(
        "They won 3-5 on May 7.",
        &["3-5 = 3..5", "May 7 = 2005-05-07"],
    );
}

#[test]
fn periods_and_ages() {
    check(
        "After 31 years, three hours and two weeks.",
        &["31 years = P31Y", "three hours = PT3H", "two weeks = P2W"],
    );
    check(
        "A 24-year-old of 31 years old, aged 14.",
        &["24-year-old = P24Y", "31 years old = P31Y", "14 = P14Y"],
    );
    check(
        "Jane Doe, 46, met John Roe, at the age of 19.",
        &["46 = P46Y", "age of 19 = P19Y"],
    );
    check(
        "In two minutes, 21.3 seconds.",
        &["two minutes, 21.3 seconds = PT141.3S"],
    );
    check(
        "A three-day visit, half an hour, two and a half years.",
        &[
            "three-day = P3D",
            "half an hour = PT0.5H",
            "two and a half years = P2.5Y",
        ],
    );
    check(
        "It comes daily, every two years, each week.",
        &[
            "daily = R/P1D",
            "every two years = R/P2Y",
            "each week = R/P1W",
        ],
    );
    check(
        "It came a day after, several hours later, several weeks.",
        &[
            "day = P1D",
            "several hours later = ?",
            "several weeks = P1W times n",
        ],
    );
    check(
        "It took 20 to 30 years, two decades, about a year.",
        &[
            "20 to 30 years = P20Y..P30Y",
            "two decades = P20Y",
            "about a year = P1Y about",
        ],
    );
    check(
        "At 3 p.m. or 14:30.",
        &["3 p.m. = T15:00", "14:30 = T14:30"],
    );
}

#[test]
fn the_present_tense_tells_what_comes() {
    check("The trial begins Monday.", &["Monday = 2006-03-13"]);
    check("He is to speak Thursday.", &["Thursday = 2006-03-16"]);
    check("Talks begin Tuesday.", &["Tuesday = 2006-03-14"]);
    check(
        "I am going to Las Vegas next month, Italy in November.",
        &["next month = 2006-04", "November = 2006-11"],
    );
    check(
        "The trial begins after he died Monday.",
        &["Monday = 2006-03-06"],
    );
    check("He said the talks failed Monday.", &["Monday = 2006-03-06"]);
    check("It begins as it did Monday.", &["Monday = 2006-03-06"]);
}

#[test]
fn a_date_that_is_none_is_not_counted_from() {
    for (date, why) in [
        ("Feb 3, 2020", "not written"),
        ("2020-02-30", "no day"),
        ("2020-02", "not written"),
    ] {
        let text =
            format!("---\ntitle: A story\ndate: {date}\n---\n\nHe came Wednesday, on March 3.\n");
        let values = crate::findings(&parse("a", &text).expect("parses")).values;
        assert_eq!(values.len(), 2);
        for value in values {
            assert!(
                value.value.is_none() && value.because.contains(why),
                "{value:?}"
            );
        }
    }
}

#[test]
fn without_the_articles_date_it_stays_open() {
    let article = crate::check::article("He came Wednesday, in March 2006.");
    let values = crate::findings(&article).values;
    let told: Vec<(Option<&str>, bool)> = values
        .iter()
        .map(|v| (v.value.as_deref(), v.because.contains("not known")))
        .collect();
    assert_eq!(told, [(None, true), (Some("2006-03"), false)]);
}

#[test]
fn a_dateline_dates_the_article() {
    let article = crate::check::article("Sunday, March 12, 2006\n\nHe came Wednesday.");
    let values = crate::findings(&article).values;
    assert_eq!(values[1].value.as_deref(), Some("2006-03-08"));
}
