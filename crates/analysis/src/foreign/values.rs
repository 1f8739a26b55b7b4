//! Dates, amounts of money and quantities of a block, by what is known in any language.
//!
//! Numbers alone are left out, and so are times of day, weekdays and years alone: what they say takes words around them.

use super::{
    dates,
    language::Language,
    letters::{Run, digit, is_letter, is_prefix, is_sign},
    money,
    months::Months,
    numbers,
};
use article::{Kind, Span};

/// A value at one place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value {
    /// Where.
    pub(crate) span: Span,
    /// Date, Money or Quantity.
    pub(crate) kind: Kind,
}

/// Where a value ends, and what it is.
pub(crate) type End = (usize, Kind);

/// The values of the block, in order.
pub(crate) fn values(run: &Run, language: Language, months: &Months) -> Vec<Value> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < run.len() {
        let c = run.at(at);
        let (found, next) = if digit(c).is_some() {
            let start = starts(run, at);
            let value = || {
                let date = dates::date(run, at, months).map(|end| (end, Kind::Date));
                date.or_else(|| numbers::quantity(run, at, language))
            };
            (start.then(value).flatten(), run.past_digits(at))
        } else if is_letter(c) {
            if let Some(end) = address(run, at) {
                (None, end)
            } else {
                let value = || {
                    let date = dates::month(run, at, months).map(|end| (end, Kind::Date));
                    date.or_else(|| money::money(run, at, language))
                };
                let start = !is_letter(run.before(at)) && run.before(at) != '@';
                (start.then(value).flatten(), word_end(run, at))
            }
        } else {
            let value = money::money(run, at, language);
            (
                value.or_else(|| numbers::percent(run, at, language)),
                at + 1,
            )
        };
        if let Some((end, kind)) = found {
            out.push(Value {
                span: run.span(signed(run, at, kind), end),
                kind,
            });
            at = end;
        } else {
            at = next;
        }
    }
    out
}

/// Whether a number that stands by itself may start at `at`: no part of a word, of a longer number or of an address.
fn starts(run: &Run, at: usize) -> bool {
    let before = run.before(at);
    let Some(last) = at.checked_sub(2).map(|i| run.at(i)) else {
        return !is_letter(before) || is_prefix(before);
    };
    let parted = digit(last).is_some();
    match before {
        '/' | '_' | '@' | '#' | '\\' | '=' => false,
        '.' | ',' | ':' | '\'' | '’' | '٫' | '٬' | '．' | '，' => !parted,
        '-' | '–' | '‑' => !last.is_alphanumeric() || is_sign(last) || is_prefix(last),
        // Thousands where a space does not part them.
        _ if before.is_whitespace() => !(parted && run.past_digits(at) == at + 3),
        _ => !is_letter(before) || is_prefix(before),
    }
}

/// Where the quantity starts with its sign: *−5 °C*.
fn signed(run: &Run, at: usize, kind: Kind) -> usize {
    let sign = matches!(run.before(at), '-' | '−' | '+' | '±');
    let alone = sign && {
        let before = run.before(at - 1);
        before.is_whitespace() || before == '('
    };
    at - usize::from(alone && kind != Kind::Date)
}

/// Past the letters and digits at `at`; where a letter is a word, figures behind it are another.
fn word_end(run: &Run, at: usize) -> usize {
    let parts = |i: usize| digit(run.at(i)).is_some() && is_prefix(run.before(i));
    (at + 1..run.len())
        .find(|&i| !is_letter(run.at(i)) || parts(i))
        .unwrap_or(run.len())
}

/// Past the address of the web at `at`: its figures are no dates.
fn address(run: &Run, at: usize) -> Option<usize> {
    let web = ["http://", "https://", "www."];
    web.iter().any(|w| run.starts(at, w)).then(|| {
        (at..run.len())
            .find(|&i| run.at(i).is_whitespace())
            .unwrap_or(run.len())
    })
}

#[cfg(test)]
mod tests {
    use crate::{check::article, foreign::analyse_in};

    /// The values of `text` as `kind words`.
    fn check(language: &str, text: &str, want: &[&str]) {
        let article = article(text);
        let analysis = analyse_in(&article, language);
        assert_eq!(analysis.check(&article), Ok(()), "{text}");
        let kind = |entity: u32| analysis.entities[entity as usize].kind.key();
        let got: Vec<String> = analysis
            .mentions
            .iter()
            .map(|m| format!("{} {}", kind(m.entity), m.span.text(&article.text)))
            .collect();
        assert_eq!(got, want, "{language}: {text}");
    }

    #[test]
    fn dates_in_figures_are_known_everywhere() {
        check(
            "xx",
            "Am 2015-09-01, 1.9.2015, 01/09/2015, 1. 9. 2015.",
            &[
                "date 2015-09-01",
                "date 1.9.2015",
                "date 01/09/2015",
                "date 1. 9. 2015",
            ],
        );
        check(
            "xx",
            "1.13.2015 ist 13/13/2015, 1.2.3 nie 1.9.20155 www.a.de/2015/09/01",
            &["date 1.13.2015"],
        );
        check(
            "fa",
            "۱۳۹۴/۰۶/۱۰ ٢٠١٥-٠٩-٠١",
            &["date ۱۳۹۴/۰۶/۱۰", "date ٢٠١٥-٠٩-٠١"],
        );
    }

    #[test]
    fn dates_with_a_months_name() {
        check(
            "de",
            "Am 1. September 2015, im März 2016, am 3. Mai. Um 14.30 Uhr.",
            &["date 1. September 2015", "date März 2016", "date 3. Mai"],
        );
        check(
            "fr",
            "Le 1er septembre 2015 et le 14 juillet.",
            &["date 1er septembre 2015", "date 14 juillet"],
        );
        check(
            "es",
            "El 5 de mayo de 2015, en junio de 2016.",
            &["date 5 de mayo de 2015", "date junio de 2016"],
        );
        check(
            "pt",
            "Em 1º de março de 2015.",
            &["date 1º de março de 2015"],
        );
        check(
            "fi",
            "1. syyskuuta 2015 ja syyskuussa 2016",
            &["date 1. syyskuuta 2015", "date syyskuussa 2016"],
        );
        check(
            "ru",
            "1 сентября 2015 года, в мае 2016",
            &["date 1 сентября 2015", "date мае 2016"],
        );
        check("tr", "1 Eylül 2015'te", &["date 1 Eylül 2015"]);
        check(
            "ar",
            "في ١ سبتمبر/أيلول ٢٠١٥ و3 كانون الثاني 2016",
            &["date ١ سبتمبر/أيلول ٢٠١٥", "date 3 كانون الثاني 2016"],
        );
        check("xx", "1 September 2015", &[]);
    }

    #[test]
    fn dates_of_east_asia() {
        check(
            "ja",
            "彼は2015年9月1日に、９月２日に、2015年に3年間。2000年間",
            &["date 2015年9月1日", "date ９月２日", "date 2015年"],
        );
        check("ko", "2015년 9월 1일에", &["date 2015년 9월 1일"]);
        check("zh", "2015年9月1号，13月1日", &["date 2015年9月1号"]);
    }

    #[test]
    fn amounts_have_a_sign_code_or_word() {
        check(
            "de",
            "Es kostet 5,50 € oder 1.000 Euro, 5 Mio. Euro, 3 Millionen Dollar.",
            &[
                "money 5,50 €",
                "money 1.000 Euro",
                "money 5 Mio. Euro",
                "money 3 Millionen Dollar",
            ],
        );
        check(
            "de",
            "CHF 12.50, US$5, €5–10, 5 Millionäre, 5 Millionen Menschen",
            &["money CHF 12.50", "money US$5", "money €5–10"],
        );
        check(
            "fr",
            "10\u{202f}000 € et 5 milliards d’euros, 2 M€",
            &[
                "money 10\u{202f}000 €",
                "money 5 milliards d’euros",
                "money 2 M€",
            ],
        );
        check(
            "es",
            "5 millones de euros y 3 mil dólares",
            &["money 5 millones de euros", "money 3 mil dólares"],
        );
        check(
            "ru",
            "5 млн рублей, 100 ₽",
            &["money 5 млн рублей", "money 100 ₽"],
        );
        check(
            "ja",
            "約3兆円、1億2000万円、100人",
            &["money 3兆円", "money 1億2000万円"],
        );
        check("zh", "2.5亿美元，5万人", &["money 2.5亿美元"]);
        check(
            "ko",
            "100만 달러와 5000원",
            &["money 100만 달러", "money 5000원"],
        );
        check(
            "sv",
            "2,5 miljoner kronor, 5 tusen euro",
            &["money 2,5 miljoner kronor", "money 5 tusen euro"],
        );
        check("fi", "2,5 miljoonaa euroa", &["money 2,5 miljoonaa euroa"]);
        check(
            "el",
            "2,5 εκατ. ευρώ και 300 $",
            &["money 2,5 εκατ. ευρώ", "money 300 $"],
        );
        check("xx", "5 $10", &["money $10"]);
    }

    #[test]
    fn quantities_have_a_unit() {
        check(
            "de",
            "5 %, 5 Prozent, −5 °C, 3–4 km/h, 20 m², 80kg, 12 Leute, A5 km",
            &[
                "quantity 5 %",
                "quantity 5 Prozent",
                "quantity −5 °C",
                "quantity 3–4 km/h",
                "quantity 20 m²",
                "quantity 80kg",
            ],
        );
        check(
            "fr",
            "10 000 km, 5 pour cent, 14 h",
            &["quantity 10 000 km", "quantity 5 pour cent"],
        );
        check(
            "it",
            "2015 100 km, il 5 per cento",
            &["quantity 5 per cento"],
        );
        check(
            "tr",
            "%5'i ve 3 kilometre",
            &["quantity %5", "quantity 3 kilometre"],
        );
        check("ar", "٣٫٥ كم و٥٪", &["quantity ٣٫٥ كم", "quantity ٥٪"]);
        check(
            "ja",
            "５０％と3キロ",
            &["quantity ５０％", "quantity 3キロ"],
        );
        check("fi", "COVID-19 % ja 1.2.3.4 2015", &[]);
    }
}
