//! Dates, amounts and counts.
//!
//! A sentence is read as pieces ([`text`]); one grammar finds each value and what it means, and [`normal`] writes that down.

mod count;
mod decimal;
mod measure;
mod money;
mod normal;
mod noun;
mod number;
mod text;
mod words;

use crate::{dates, doc::Doc, token::Is};
use article::{Kind, Qualifier, Sense};
pub(crate) use count::{ordinal_number, plural_noun};
pub(crate) use decimal::Decimal;
pub(crate) use normal::normal;
pub(crate) use number::{Figure, Number, number, single};
pub(crate) use text::Text;
pub(crate) use words::{Unit, Word};

/// A value found at one place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value {
    /// Its first token.
    pub(crate) from: usize,
    /// The token after its last.
    pub(crate) to: usize,
    /// Date, Money or Quantity.
    pub(crate) kind: Kind,
    /// A bare count or ordinal.
    pub(crate) plain: bool,
    /// What it says.
    pub(crate) meaning: Meaning,
}

/// What a value says, not yet written down.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Meaning {
    /// A place on the calendar or the clock.
    Time(dates::Time),
    /// A number of something.
    Amount(Amount),
}

/// A number of something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Amount {
    /// The number, or its lower end.
    pub(crate) low: Figure,
    /// The upper end.
    pub(crate) high: Option<Figure>,
    /// The number, or its lower end, is below zero.
    pub(crate) minus: bool,
    /// How exactly.
    pub(crate) qualifier: Option<Qualifier>,
    /// What it is.
    pub(crate) sense: Sense,
    /// Of what.
    pub(crate) of: Of,
}

/// What a number is a number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// Nothing, or a noun outside.
    Nothing,
    /// A unit of time.
    Time(Unit),
    /// A unit: its symbol, to which power, per what (empty for none).
    Measure(&'static str, u8, &'static str),
    /// A currency.
    Money(money::Currency),
}

/// A value as the grammar finds it, in pieces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// Past its last piece.
    pub(crate) to: usize,
    pub(crate) kind: Kind,
    pub(crate) plain: bool,
    pub(crate) meaning: Meaning,
}

impl Found {
    /// An amount that starts a value.
    pub(crate) fn amount(to: usize, kind: Kind, number: &Number, sense: Sense, of: Of) -> Self {
        Self {
            to,
            kind,
            plain: false,
            meaning: Meaning::Amount(Amount {
                low: number.low,
                high: number.high,
                minus: false,
                qualifier: number.qualifier(),
                sense,
                of,
            }),
        }
    }

    pub(crate) fn time(to: usize, time: dates::Time) -> Self {
        Self {
            to,
            kind: Kind::Date,
            plain: false,
            meaning: Meaning::Time(time),
        }
    }

    #[must_use]
    pub(crate) fn plain(self) -> Self {
        Self {
            plain: true,
            ..self
        }
    }

    #[must_use]
    fn qualified(mut self, qualifier: Qualifier) -> Self {
        let place = match &mut self.meaning {
            Meaning::Time(time) => &mut time.qualifier,
            Meaning::Amount(amount) => &mut amount.qualifier,
        };
        if *place != Some(Qualifier::Multiple) {
            *place = Some(qualifier);
        }
        self
    }
}

/// The values among the tokens that `taken` leaves free, in order. Bare figures stand in addresses, telephone numbers and lists too: one is a value
/// only where the tagger, which sees the words around it, says so (`counts`).
pub(crate) fn values(doc: &Doc, taken: &[bool], counts: &[bool]) -> Vec<Value> {
    let mut found = all(doc, taken);
    let bare = |value: &Value| {
        value.plain && value.to == value.from + 1 && doc.tokens[value.from].is == Is::Number
    };
    found.retain(|value| !bare(value) || counts[value.from]);
    found
}

fn all(doc: &Doc, taken: &[bool]) -> Vec<Value> {
    let mut out = Vec::new();
    let mut text = Text::new(doc);
    let mut from = 0;
    for sentence in doc.tokens.chunk_by(|a, b| a.sentence == b.sentence) {
        let to = from + sentence.len();
        text.turn_to(from, to, taken);
        let mut at = 0;
        while at < text.len() {
            let found = text.first(at).then(|| value(&text, at)).flatten();
            match found.filter(|found| found.to > at) {
                Some(found) => {
                    let end = if text.ends(found.to) {
                        found.to
                    } else {
                        text.token_end(found.to)
                    };
                    out.push(Value {
                        from: text.token(at),
                        to: text.token(end - 1) + 1,
                        kind: found.kind,
                        plain: found.plain,
                        meaning: found.meaning,
                    });
                    at = end;
                }
                None => at += 1,
            }
        }
        from = to;
    }
    out
}

/// A value that starts at `at`, with the words that qualify it.
fn value(text: &Text, at: usize) -> Option<Found> {
    // Most words start none.
    if text.word(at) == Word::Other {
        return None;
    }
    if let Some((next, qualifier)) = qualifier(text, at) {
        // *More than a dozen*, *nearly a year*.
        let article = matches!(text.fold(next), "a" | "an" | "the");
        let found = bare(text, next).or_else(|| article.then(|| bare(text, next + 1)).flatten());
        let found = found.filter(|f| qualifies(text, at, f));
        if found.is_some() {
            return found.map(|found| or_more(text, found.qualified(qualifier)));
        }
    }
    if text.fold(at) == "between"
        && let Some(found) = bare(text, at + 1)
        && matches!(found.meaning, Meaning::Amount(Amount { high: Some(_), .. }))
    {
        return Some(found);
    }
    below_zero(text, at).or_else(|| bare(text, at).map(|found| or_more(text, found)))
}

/// A temperature with its sign: *-5 °C*, *minus 5 degrees*.
fn below_zero(text: &Text, at: usize) -> Option<Found> {
    let sign = match text.word(at) {
        Word::Hyphen | Word::Dash => text.first(at) && !text.glued(at) && text.glued(at + 1),
        _ => text.fold(at) == "minus",
    };
    let mut found = bare(text, at + 1).filter(|_| sign)?;
    match &mut found.meaning {
        Meaning::Amount(amount) if matches!(amount.of, Of::Measure("°" | "°C" | "°F", ..)) => {
            amount.minus = true;
            Some(found)
        }
        _ => None,
    }
}

/// Whether the qualifier at `at` says something of that value: *some Monday*, *over two areas*, *under the age of 19* do not.
fn qualifies(text: &Text, at: usize, found: &Found) -> bool {
    let fold = text.fold(at);
    let about = matches!(
        fold,
        "about" | "around" | "approximately" | "circa" | "ca" | "ca." | "c." | "nearly" | "almost"
    );
    let amount = match found.meaning {
        Meaning::Time(time) => return about || time.away() && fold != "some",
        Meaning::Amount(amount) => amount,
    };
    let place = matches!(fold, "over" | "under" | "above" | "below");
    match amount.sense {
        Sense::Ordinal => false,
        Sense::Age => about || text.fold(at + 1) == "than" || text.fold(at + 1) == "least",
        Sense::Duration | Sense::Recurring => {
            !place && !matches!(fold, "some" | "estimated")
                || matches!(
                    text.before(at),
                    "for" | "well" | "just" | "in" | "lasted" | "took"
                )
                || fold == "some" && amount.high.is_none() && !text.glued(found.to - 1)
        }
        // *Serving under four presidents*.
        Sense::Count if place => {
            let few = amount
                .low
                .decimal()
                .is_some_and(|n| n.less(Decimal::new(13)));
            !few || text.word(at + 1) == Word::Figure
        }
        _ => true,
    }
}

fn bare(text: &Text, at: usize) -> Option<Found> {
    money::money(text, at)
        .or_else(|| dates::date(text, at))
        .or_else(|| amount(text, at))
}

/// A number with what stands behind it.
fn amount(text: &Text, at: usize) -> Option<Found> {
    if let Some(found) = count::ordinal(text, at) {
        return Some(found);
    }
    if let Some(found) = count::numbered(text, at) {
        return Some(found);
    }
    let number = number(text, at)?;
    money::behind(text, at, &number)
        .or_else(|| dates::period(text, at, &number))
        .or_else(|| measure::measure(text, at, &number))
        .or_else(|| count::compound(text, at, &number))
        .or_else(|| count::part_of(text, &number))
        .or_else(|| count::count(text, at, &number))
}

/// Where the value starts that the words at `at` qualify, and how.
fn qualifier(text: &Text, at: usize) -> Option<(usize, Qualifier)> {
    let next = text.fold(at + 1);
    let one = |qualifier| Some((at + 1, qualifier));
    let two = |qualifier| Some((at + 2, qualifier));
    match text.fold(at) {
        "about" | "around" | "approximately" | "approx" | "approx." | "roughly" | "some"
        | "circa" | "ca" | "ca." | "estimated" => one(Qualifier::Approximate),
        "nearly" | "almost" => one(Qualifier::Nearly),
        "over" | "above" => one(Qualifier::MoreThan),
        "under" | "below" => one(Qualifier::LessThan),
        "at" if next == "least" => two(Qualifier::AtLeast),
        "at" if next == "most" => two(Qualifier::AtMost),
        "up" if next == "to" => two(Qualifier::AtMost),
        "close" if next == "to" => two(Qualifier::Nearly),
        "more" | "greater" | "higher" if next == "than" => two(Qualifier::MoreThan),
        "less" | "fewer" | "lower" if next == "than" => two(Qualifier::LessThan),
        "slightly" | "little" | "well"
            if matches!(next, "more" | "over" | "less" | "under" | "fewer") =>
        {
            qualifier(text, at + 1)
                .filter(|(_, q)| matches!(q, Qualifier::MoreThan | Qualifier::LessThan))
        }
        "no" | "not"
            if matches!(next, "more" | "fewer" | "less") && text.fold(at + 2) == "than" =>
        {
            let qualifier = if next == "more" {
                Qualifier::AtMost
            } else {
                Qualifier::AtLeast
            };
            Some((at + 3, qualifier))
        }
        "as" if matches!(next, "many" | "much" | "few" | "little" | "high") => {
            let qualifier = if matches!(next, "few" | "little") {
                Qualifier::AtLeast
            } else {
                Qualifier::AtMost
            };
            Some((at + 2 + usize::from(text.fold(at + 2) == "as"), qualifier))
        }
        _ => None,
    }
}

/// *$1,000 or more*, *50-plus*, *2,000+*.
fn or_more(text: &Text, found: Found) -> Found {
    let Meaning::Amount(amount) = found.meaning else {
        return found;
    };
    if matches!(amount.sense, Sense::Ordinal | Sense::Fraction) {
        return found;
    }
    let to = found.to;
    let to_end = |more, qualifier| {
        Found {
            to: to + more,
            ..found
        }
        .qualified(qualifier)
    };
    match (text.fold(to), text.fold(to + 1)) {
        ("or", "more") | ("-", "plus") => to_end(2, Qualifier::AtLeast),
        ("or", "less" | "fewer") => to_end(2, Qualifier::AtMost),
        ("+", _) if text.glued(to) || !text.glued(to + 1) => to_end(1, Qualifier::AtLeast),
        _ => found,
    }
}

/// Whether a name is only a word of the value beside it: *US $5*, *16 Canadian dollars*, *Rs 500*, *586 B.C.*, *No. 2*
pub(crate) fn belongs(doc: &Doc, from: usize, to: usize) -> bool {
    let era = matches!(
        doc.word(from),
        "B.C." | "BC" | "BCE" | "B.C.E." | "AD" | "A.D."
    );
    let counted = from > 0
        && (doc.tokens[from - 1].is == Is::Number || doc.before(from).starts_with("centur"));
    if to == from + 1 && matches!(doc.word(from), "No." | "Nos.") {
        return true;
    }
    if era && to == from + 1 && counted && doc.together(from - 1, from) {
        return true;
    }
    let country = to == from + 1
        && (money::dollar(doc.fold(from)).is_some()
            || money::national(doc.fold(from), doc.fold(to)).is_some());
    let sign = || doc.word(to) == "$" && doc.tokens.get(to + 1).is_some_and(|t| t.is == Is::Number);
    let number = |at: usize| {
        matches!(
            words::word(doc.fold(at)),
            Word::Figure | Word::Small(_) | Word::Tens(_) | Word::Scale(_)
        )
    };
    let dollars = || {
        let word = words::word(doc.fold(to));
        from > 0 && number(from - 1) && matches!(word, Word::Currency(_) | Word::Cent(_))
    };
    // *Rs 500*, which the name may have swallowed.
    let code = matches!(words::word(doc.fold(from)), Word::Code(_)) && number(from + 1);
    code || country && doc.together(from, to) && (sign() || dollars())
}

#[cfg(test)]
mod tests;
