//! Amounts of money.

use crate::values::{Decimal, Figure, Found, Meaning, Number, Of, Text, Word, number, single};
use article::{Kind, Sense};

/// Whose money it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Currency {
    /// The ISO 4217 code.
    Code(&'static str),
    /// A dollar, of which country the amount does not say.
    Dollar,
    /// *Pounds*, of which country the amount does not say.
    Pound,
    /// A word that serves several countries.
    Shared,
}

impl Currency {
    fn of(code: &'static str, dollar: bool) -> Self {
        match code {
            "" if dollar => Self::Dollar,
            "" => Self::Shared,
            _ => Self::Code(code),
        }
    }
}

/// Whose dollar stands before the sign or the word.
pub(crate) fn dollar(country: &str) -> Option<&'static str> {
    Some(match country {
        "us" | "u.s." | "u.s" | "american" => "USD",
        "a" | "au" | "australian" => "AUD",
        "c" | "ca" | "cdn" | "can" | "canadian" => "CAD",
        "nz" => "NZD",
        "hk" => "HKD",
        "s" | "singapore" => "SGD",
        "nt" | "taiwan" => "TWD",
        "r" => "BRL",
        "jamaican" => "JMD",
        "zimbabwean" | "zimbabwe" => "ZWD",
        _ => return None,
    })
}

/// The code of a currency whose name serves several countries, by the word for the country before it.
pub(crate) fn national(country: &str, name: &str) -> Option<&'static str> {
    if name.starts_with("dollar") || name.starts_with("cent") {
        return dollar(country);
    }
    Some(match (country, name) {
        ("swiss", "franc" | "francs") => "CHF",
        ("mexican", "peso" | "pesos") => "MXN",
        ("philippine" | "filipino", "peso" | "pesos") => "PHP",
        ("argentine" | "argentinian", "peso" | "pesos") => "ARS",
        ("chilean", "peso" | "pesos") => "CLP",
        ("colombian", "peso" | "pesos") => "COP",
        ("cuban", "peso" | "pesos") => "CUP",
        ("indian", "rupee" | "rupees") => "INR",
        ("pakistani", "rupee" | "rupees") => "PKR",
        ("swedish", "krona" | "kronor") => "SEK",
        ("norwegian", "krone" | "kroner") => "NOK",
        ("danish", "krone" | "kroner") => "DKK",
        ("icelandic", "krona" | "kronur") => "ISK",
        ("turkish", "lira" | "liras") => "TRY",
        ("saudi", "riyal" | "riyals") => "SAR",
        ("qatari", "riyal" | "riyals") => "QAR",
        ("kuwaiti", "dinar" | "dinars") => "KWD",
        ("iraqi", "dinar" | "dinars") => "IQD",
        ("jordanian", "dinar" | "dinars") => "JOD",
        ("serbian", "dinar" | "dinars") => "RSD",
        ("algerian", "dinar" | "dinars") => "DZD",
        ("tunisian", "dinar" | "dinars") => "TND",
        ("libyan", "dinar" | "dinars") => "LYD",
        ("moroccan", "dirham" | "dirhams") => "MAD",
        ("emirati" | "uae", "dirham" | "dirhams") => "AED",
        ("kenyan", "shilling" | "shillings") => "KES",
        ("ugandan", "shilling" | "shillings") => "UGX",
        ("tanzanian", "shilling" | "shillings") => "TZS",
        ("somali", "shilling" | "shillings") => "SOS",
        ("brazilian", "reais") => "BRL",
        _ => return None,
    })
}

/// An amount that starts with its currency: `$2 million`, `US$5`, `Rs 500 crore`.
pub(crate) fn money(text: &Text, at: usize) -> Option<Found> {
    let (currency, start) = sign(text, at)?;
    let (first, mut to) = figure(text, start)?;
    let mut number = first;
    // *$5 million to $10 million*.
    let joins = matches!(text.word(to), Word::Hyphen | Word::Dash)
        || text.fold(to) == "to"
        || text.fold(to) == "and" && text.before(at) == "between";
    if number.high.is_none()
        && joins
        && !moved(text, at)
        && let Some((second, end)) = sign(text, to + 1).and_then(|(_, start)| figure(text, start))
    {
        number.high = Some(second.low);
        to = end;
    }
    to += usize::from(matches!(text.word(to), Word::Currency(_)));
    Some(Found::amount(
        to,
        Kind::Money,
        &number,
        Sense::Money,
        Of::Money(currency),
    ))
}

/// The currency that stands at `at`, and where the number starts.
fn sign(text: &Text, at: usize) -> Option<(Currency, usize)> {
    match text.word(at) {
        Word::Money(code) => return Some((Currency::of(code, text.fold(at) == "$"), at + 1)),
        Word::Code(code) if text.capital(at) => return Some((Currency::of(code, false), at + 1)),
        _ => {}
    }
    let dollars = text.word(at + 1) == Word::Money("") && text.capital(at);
    let code = dollar(text.fold(at)).filter(|_| dollars)?;
    Some((Currency::Code(code), at + 2))
}

/// The figures behind a sign, where *m* is a million.
fn figure(text: &Text, at: usize) -> Option<(Number, usize)> {
    // `$.50`.
    if text.fold(at) == "." && text.glued(at) && text.glued(at + 1) && text.fold(at + 1).len() == 2
    {
        let cents = Decimal::parse(text.fold(at + 1))?.hundredth();
        let number = Number::one(at + 2, Figure::Decimal(cents));
        return text.ends(number.to).then_some((number, number.to));
    }
    if !matches!(text.word(at), Word::Figure | Word::Small(_) | Word::Tens(_)) {
        return None;
    }
    let mut number = number(text, at)?;
    let scale = |power| {
        move |figure: Figure| {
            figure
                .decimal()
                .map_or(figure, |n| Figure::Decimal(n.scaled(power)))
        }
    };
    let power = match text.fold(number.to) {
        "m" => 6,
        "b" | "bn" => 9,
        "k" => 3,
        _ => return Some((number, number.to)),
    };
    number.low = scale(power)(number.low);
    number.high = number.high.map(scale(power));
    number.to += 1;
    Some((number, number.to))
}

/// An amount whose currency stands behind: *40 euros*, *50 cents*, *hundreds of billions of dollars*.
pub(crate) fn behind(text: &Text, at: usize, number: &Number) -> Option<Found> {
    let mut found = one_behind(text, number)?;
    // *50 cents to $1.20*.
    if number.high.is_none()
        && text.fold(found.to) == "to"
        && !moved(text, at)
        && let Some(more) =
            money(text, found.to + 1).or_else(|| one_behind(text, &single(text, found.to + 1)?))
        && let (Meaning::Amount(low), Meaning::Amount(high)) = (&mut found.meaning, more.meaning)
        && high.high.is_none()
    {
        low.high = Some(high.low);
        found.to = more.to;
    }
    Some(found)
}

/// One amount with its currency behind it.
fn one_behind(text: &Text, number: &Number) -> Option<Found> {
    let mut to = text.past_hyphen(number.to);
    to += usize::from(text.fold(to) == "of" && number.qualifier().is_some());
    let country = national(text.fold(to), text.fold(to + 1));
    to += usize::from(country.is_some());
    let code = country.map(Currency::Code);
    let dollars = text.fold(to).starts_with("dollar");
    let currency = match text.word(to) {
        // *Five won.*
        Word::Currency("KRW")
            if number
                .low
                .decimal()
                .is_none_or(|n| n.less(Decimal::new(50))) =>
        {
            return None;
        }
        Word::Currency(known) => code.unwrap_or(Currency::of(known, dollars)),
        Word::Cent(known) => code.unwrap_or(Currency::of(known, true)),
        Word::Pound if pounds(text, to) => Currency::Pound,
        // *50p*; *720p* is a picture's height.
        _ if text.fold(to) == "p"
            && text.glued(to)
            && text.ends(to + 1)
            && text.word(to - 1) == Word::Figure
            && !matches!(
                text.fold(to - 1),
                "144" | "240" | "360" | "480" | "720" | "1080" | "1440" | "2160"
            ) =>
        {
            Currency::Code("GBP")
        }
        Word::Money(known) if text.glued(to) => Currency::of(known, text.fold(to) == "$"),
        _ => return None,
    };
    let mut number = *number;
    if matches!(text.word(to), Word::Cent(_)) || text.fold(to) == "p" {
        number.low = hundredth(number.low);
        number.high = number.high.map(hundredth);
    }
    Some(Found::amount(
        to + 1,
        Kind::Money,
        &number,
        Sense::Money,
        Of::Money(currency),
    ))
}

/// Cents as dollars.
fn hundredth(figure: Figure) -> Figure {
    let decimal = figure.decimal();
    decimal.map_or(figure, |n| Figure::Decimal(n.hundredth()))
}

/// Whether *pounds* are money, not weight: by the size of the number, or *sterling*.
fn pounds(text: &Text, at: usize) -> bool {
    let scale = matches!(
        text.word(at.wrapping_sub(1)),
        Word::Scale(6..) | Word::ScaleSign(6..)
    );
    let british = text.fold(at + 1) == "sterling"
        || text.fold(at + 1) == "a" && matches!(text.fold(at + 2), "week" | "month" | "year");
    (scale || british) && text.fold(at + 1) != "of"
}

/// Whether a price moved by the amount at `at`: *rose 6 pence to 388 pence* are two.
fn moved(text: &Text, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|i| {
        matches!(
            text.fold(i),
            "rose"
                | "fell"
                | "up"
                | "down"
                | "gained"
                | "lost"
                | "climbed"
                | "slipped"
                | "dropped"
                | "declined"
                | "plunged"
                | "jumped"
                | "surged"
                | "tumbled"
                | "slid"
                | "added"
                | "shed"
                | "advanced"
                | "from"
        )
    })
}
