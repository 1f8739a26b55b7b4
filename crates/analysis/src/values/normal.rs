//! What was found, written down.

use crate::{
    dates::{Date, Day, Now, Time, resolve},
    doc::Doc,
    lists::lists,
    values::{
        Amount, Decimal, Figure, Meaning, Of, Unit, Value, money::Currency, noun, plural_noun,
    },
    verb,
};
use article::{Qualifier, Sense};

/// The values in normal form.
pub(crate) fn normal(doc: &Doc, taken: &[bool], values: &[Value]) -> Vec<article::Value> {
    let mut now = Now {
        date: Date::parse(&doc.article.meta.date).or_else(|| dateline(doc, values)),
        undated: undated(&doc.article.meta.date),
        ..Now::default()
    };
    let dollars = other_dollars(values);
    let mut sentence = usize::MAX;
    let mut out = Vec::with_capacity(values.len());
    for value in values {
        if doc.tokens[value.from].sentence != sentence {
            sentence = doc.tokens[value.from].sentence;
            now.year = None;
        }
        let mut made = article::Value {
            span: doc.span(value.from, value.to),
            kind: value.kind,
            sense: Sense::Date,
            value: None,
            upto: None,
            unit: None,
            qualifier: None,
            counts: noun::counted(doc, taken, value),
            because: String::new(),
        };
        match &value.meaning {
            Meaning::Time(time) => {
                now.ahead = ahead(doc, value.from);
                (made.value, made.because) = resolve(time, now);
                made.qualifier = time.qualifier;
                if let Day::Date {
                    year: Some(year), ..
                } = time.day
                {
                    now.year = Some(year);
                }
            }
            Meaning::Amount(amount) => write(amount, dollars, &mut made),
        }
        out.push(made);
    }
    out
}

/// Why an article has no date to count from.
fn undated(date: &str) -> &'static str {
    let figures = |c: char| c.is_ascii_digit() || c == '-';
    let iso = |date: &str| date.len() == 10 && date.chars().all(figures);
    if date.is_empty() {
        "the article’s date, from which it counts, is not known"
    } else if date.get(..10).is_some_and(iso) {
        "the article’s date, from which it counts, is no day of the calendar"
    } else {
        "the article’s date, from which it counts, is not written as YYYY-MM-DD"
    }
}

/// The date that a short first paragraph consists of, as some texts have it.
fn dateline(doc: &Doc, values: &[Value]) -> Option<Date> {
    let early = values.iter().take_while(|v| doc.tokens[v.from].block < 5);
    early
        .filter(|v| doc.span(v.from, v.to) == doc.article.blocks[doc.tokens[v.from].block].span)
        .find_map(|value| match value.meaning {
            Meaning::Time(Time {
                day:
                    Day::Date {
                        year: Some(year),
                        month,
                        day,
                    },
                upto: None,
                ..
            }) => Some(Date { year, month, day }).filter(|date| date.valid()),
            _ => None,
        })
}

/// How far back the words of a look ahead may stand.
const LOOK: usize = 12;

/// Whether the words before token `at` look ahead.
fn ahead(doc: &Doc, at: usize) -> bool {
    let near = (at.saturating_sub(LOOK)..at).filter(|&i| doc.together(i, at));
    // *Said Wednesday that he will* looks back.
    let before = doc.before(at);
    let verb = match before {
        "on" | "in" | "last" => at.checked_sub(1).map_or("", |i| doc.before(i)),
        _ => before,
    };
    if lists().cue(verb)
        || verb.ends_with("ed") && !matches!(verb, "scheduled" | "planned" | "expected" | "slated")
    {
        return false;
    }
    near.clone().any(|i| {
        matches!(
            doc.fold(i),
            "will"
                | "'ll"
                | "shall"
                | "scheduled"
                | "planned"
                | "plans"
                | "due"
                | "expected"
                | "upcoming"
                | "slated"
                | "until"
                | "deadline"
                | "won't"
        )
    }) || now_ahead(doc, near)
}

/// Whether the present tense of the words up to a date tells what is to come: *begins Monday*, *is to speak Thursday*, *am going there in May*.
/// A verb in the past, or a word that starts another clause, ends the look back.
fn now_ahead(doc: &Doc, near: impl DoubleEndedIterator<Item = usize>) -> bool {
    for i in near.rev() {
        let (fold, before) = (doc.fold(i), doc.before(i));
        let is = matches!(before, "is" | "are" | "am" | "'s")
            || ["'m", "'re", "’m", "’re"]
                .iter()
                .any(|be| before.ends_with(be));
        match fold {
            "begins" | "opens" | "starts" | "resumes" | "expires" => return true,
            // *Talks begin*, not *did begin* or *to begin*.
            "begin" | "open" | "start" | "resume" if plural_noun(before) => return true,
            "to" if matches!(before, "is" | "are" | "am" | "set") => return true,
            "going" | "coming" | "leaving" | "travelling" | "traveling" if is => return true,
            "intends" | "expects" | "hopes" | "set" if matches!(doc.after(i), "to" | "for") => {
                return true;
            }
            "after" | "when" | "since" | "because" | "where" | "until" | ";" => return false,
            _ if lists().cue(fold) || verb::past(fold) => return false,
            _ => {}
        }
    }
    false
}

/// Whether the article names another country's dollar than the United States'.
fn other_dollars(values: &[Value]) -> bool {
    values.iter().any(|value| match value.meaning {
        Meaning::Amount(Amount {
            of: Of::Money(Currency::Code(code)),
            ..
        }) => matches!(
            code,
            "AUD" | "CAD" | "NZD" | "HKD" | "SGD" | "TWD" | "JMD" | "ZWD"
        ),
        _ => false,
    })
}

/// An amount in normal form.
fn write(amount: &Amount, dollars: bool, out: &mut article::Value) {
    out.sense = amount.sense;
    out.qualifier = amount.qualifier;
    let mut because = match amount.sense {
        Sense::Age => "an age",
        Sense::Duration => "a number of units of time",
        Sense::Recurring => "how often",
        Sense::Money => "",
        Sense::Count => "a number without a unit",
        Sense::Ordinal => "a place in an order",
        Sense::Fraction => "a part of a whole",
        Sense::Percent => "a number of hundredths",
        Sense::PercentagePoints => "a difference of percentages",
        Sense::Score => "two numbers against each other",
        Sense::Measure | Sense::Date => "a number with its unit",
    }
    .to_owned();
    let number = |figure: Figure| match figure {
        Figure::Unread => None,
        figure => Some(figure.to_string()),
    };
    match amount.of {
        Of::Time(unit) => {
            out.value = duration(amount.low, unit);
            out.upto = amount.high.and_then(|high| duration(high, unit));
            if amount.sense == Sense::Recurring {
                out.value = out.value.take().map(|period| format!("R/{period}"));
            }
            if unit == Unit::Night {
                because.push_str("; nights are counted as days");
            }
        }
        of => {
            let sign = if amount.minus { "-" } else { "" };
            out.value = number(amount.low).map(|low| format!("{sign}{low}"));
            out.upto = amount.high.and_then(number);
            if let Of::Measure(symbol, power, per) = of {
                let power = match power {
                    2 => "²",
                    3 => "³",
                    _ => "",
                };
                let slash = if per.is_empty() { "" } else { "/" };
                out.unit = Some(format!("{symbol}{power}{slash}{per}"));
            }
        }
    }
    if let Of::Money(currency) = amount.of {
        let (code, why) = whose(currency, dollars);
        out.unit = code.map(str::to_owned);
        because.push_str(why);
    }
    if amount.qualifier == Some(Qualifier::Multiple) {
        because.push_str("; how many times, the text does not tell");
    }
    if out.value.is_none() {
        because.push_str("; the number has no exact form");
    }
    out.because = because;
}

/// A currency's code and why it is that one.
fn whose(currency: Currency, dollars: bool) -> (Option<&'static str>, &'static str) {
    match currency {
        Currency::Code(code @ ("JPY" | "GBP")) => (
            Some(code),
            "the currency is named; its sign serves others too",
        ),
        Currency::Code(code) => (Some(code), "the currency is named"),
        Currency::Dollar if dollars => (
            None,
            "a dollar, and the article names those of several countries",
        ),
        Currency::Dollar => (
            Some("USD"),
            "a dollar of no named country, taken as the United States’",
        ),
        Currency::Pound => (
            Some("GBP"),
            "pounds of no named country, taken as the United Kingdom’s",
        ),
        Currency::Shared => (None, "the currency’s name serves several countries"),
    }
}

/// An ISO 8601 duration; `None` where the number has no decimal form.
fn duration(figure: Figure, unit: Unit) -> Option<String> {
    let number = figure.decimal()?;
    let times = |n: u128| number.times(Decimal::new(n));
    Some(match unit {
        Unit::Second => format!("PT{number}S"),
        Unit::Minute => format!("PT{number}M"),
        Unit::Hour => format!("PT{number}H"),
        Unit::Day | Unit::Night => format!("P{number}D"),
        Unit::Weekend => format!("P{}D", times(2)?),
        Unit::Week => format!("P{number}W"),
        Unit::Fortnight => format!("P{}W", times(2)?),
        Unit::Month => format!("P{number}M"),
        Unit::Quarter | Unit::Season => format!("P{}M", times(3)?),
        Unit::Year => format!("P{number}Y"),
        Unit::Decade => format!("P{}Y", times(10)?),
        Unit::Century => format!("P{}Y", times(100)?),
        Unit::Millennium => format!("P{}Y", times(1000)?),
    })
}
