//! Numbers in figures and words, and ranges of them.

use crate::values::{decimal::Decimal, plural_noun, text::Text, words::Word};
use article::Qualifier;
use std::fmt::{self, Display, Formatter};

/// One exact number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figure {
    /// With decimal digits.
    Decimal(Decimal),
    /// A numerator over a denominator.
    Fraction(u8, u8),
    /// It has no form that can be trusted (`1.2.3`, a hundred digits).
    Unread,
}

impl Figure {
    pub(crate) const fn decimal(self) -> Option<Decimal> {
        match self {
            Self::Decimal(decimal) => Some(decimal),
            _ => None,
        }
    }

    fn of(decimal: Option<Decimal>) -> Self {
        decimal.map_or(Self::Unread, Self::Decimal)
    }

    /// `n/d`, as decimal digits where that is exact.
    pub(crate) fn fraction(n: u8, d: u8) -> Self {
        let hundredths = match d {
            2 => 50,
            4 => 25,
            5 => 20,
            10 => 10,
            20 => 5,
            _ => return Self::Fraction(n, d),
        };
        Self::Decimal(Decimal::new(u128::from(n) * hundredths).hundredth())
    }

    fn map(self, change: impl Fn(Decimal) -> Option<Decimal>) -> Self {
        match self {
            Self::Decimal(decimal) => Self::of(change(decimal)),
            _ => Self::Unread,
        }
    }
}

impl Display for Figure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decimal(decimal) => decimal.fmt(f),
            Self::Fraction(n, d) => write!(f, "{n}/{d}"),
            Self::Unread => Ok(()),
        }
    }
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// *42.7*, *5 million*.
    Figures,
    /// *Two dozen*.
    Words,
    /// *Hundreds*, *several thousand*: some times the number.
    Multiple,
    /// *Half*, *two-thirds*.
    Fraction,
}

/// A number or a range.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    /// Past its last piece.
    pub(crate) to: usize,
    /// It, or the lower end.
    pub(crate) low: Figure,
    /// The upper end.
    pub(crate) high: Option<Figure>,
    /// How it is written.
    pub(crate) form: Form,
    /// The two are joined by a hyphen or a dash, not a word.
    pub(crate) dashed: bool,
    /// The power of ten of its words of scale.
    pub(crate) scale: u8,
}

impl Number {
    /// One number that ends there.
    pub(crate) const fn one(to: usize, low: Figure) -> Self {
        Self {
            to,
            low,
            high: None,
            form: Form::Words,
            dashed: false,
            scale: 0,
        }
    }

    pub(crate) fn qualifier(&self) -> Option<Qualifier> {
        (self.form == Form::Multiple).then_some(Qualifier::Multiple)
    }

    /// It is that number alone.
    pub(crate) fn is(&self, number: u128) -> bool {
        self.high.is_none() && self.low == Figure::Decimal(Decimal::new(number))
    }
}

/// A number that starts at `at`, with the other end of its range.
pub(crate) fn number(text: &Text, at: usize) -> Option<Number> {
    let low = single(text, at)?;
    if low.form == Form::Multiple {
        return Some(low);
    }
    let dashed = matches!(text.word(low.to), Word::Hyphen | Word::Dash);
    let between = text.before(at) == "between" && text.fold(low.to) == "and";
    if !dashed && !between && !matches!(text.fold(low.to), "to" | "or") {
        return Some(low);
    }
    // `15-to-20`.
    let mut next = low.to + 1;
    if dashed && text.fold(next) == "to" && text.word(next + 1) == Word::Hyphen {
        next += 2;
    }
    // *From 9 to 10* are two.
    if text.before(at) == "from" && text.fold(low.to) == "to" {
        return Some(low);
    }
    let Some(high) = single(text, next).filter(|high| high.form != Form::Multiple) else {
        return Some(low);
    };
    let figures = (low.form == Form::Figures) == (high.form == Form::Figures);
    if !figures || !text.ends(high.to) && text.word(high.to) != Word::Hyphen && !text.glued(high.to)
    {
        return Some(low);
    }
    // *20 to 30 million*.
    let shared = high.scale > 0 && low.scale == 0;
    Some(Number {
        to: high.to,
        low: if shared {
            low.low.map(|n| Some(n.scaled(high.scale)))
        } else {
            low.low
        },
        high: Some(high.low),
        form: high.form,
        dashed,
        scale: high.scale,
    })
}

/// The most pieces that one number has.
const LONGEST: usize = 16;

/// A number that starts at `at`.
pub(crate) fn single(text: &Text, at: usize) -> Option<Number> {
    let made = |to, low, form, scale| {
        Some(Number {
            to,
            low,
            high: None,
            form,
            dashed: false,
            scale,
        })
    };
    match text.word(at) {
        Word::Figure => {
            let (low, to) = figures(text, at)?;
            let (low, to) = and_a_half(text, low, to);
            let (low, to, scale) = scaled(text, low, to);
            made(to, low, Form::Figures, scale)
        }
        Word::Plural(_) | Word::PluralOf(_) => {
            let (low, to) = plural(text, at)?;
            made(to, low, Form::Multiple, 0)
        }
        Word::Vague => {
            let next = at + 1 + usize::from(text.fold(at) == "couple" && text.fold(at + 1) == "of");
            let (low, to) = match text.word(next) {
                Word::Scale(_) => {
                    let (low, to, _) = scaled(text, Figure::Decimal(Decimal::new(1)), next);
                    (low, to)
                }
                Word::Dozen => (Figure::Decimal(Decimal::new(12)), next + 1),
                _ => plural(text, next)?,
            };
            made(to, low, Form::Multiple, 0)
        }
        Word::Half => {
            let half = Figure::Decimal(Decimal::HALF);
            let mut next = text.past_hyphen(at + 1);
            next += usize::from(matches!(text.fold(next), "a" | "an"));
            next = text.past_hyphen(next);
            match text.word(next) {
                Word::Scale(_) | Word::Dozen => {
                    let (low, to, scale) = scaled(text, half, next);
                    made(to, low, Form::Words, scale)
                }
                _ => made(at + 1, half, Form::Fraction, 0),
            }
        }
        Word::Ordinal(d @ 3..) | Word::Parts(d) if part(text, at) => {
            made(at + 1, Figure::fraction(1, d), Form::Fraction, 0)
        }
        Word::Quarter if part(text, at) => made(at + 1, Figure::fraction(1, 4), Form::Fraction, 0),
        Word::Small(_) | Word::Tens(_) | Word::Dozen => words(text, at),
        Word::Scale(_)
            if matches!(text.before(at), "a" | "per" | "-" | "one" | "the" | "every") =>
        {
            let (low, to, scale) = scaled(text, Figure::Decimal(Decimal::new(1)), at);
            made(to, low, Form::Words, scale)
        }
        Word::Lead => {
            let half = vulgar(text.fold(at))?;
            made(at + 1, half, Form::Fraction, 0)
        }
        _ => None,
    }
}

/// Whether an ordinal is a part: *a third of*, *a third more*.
fn part(text: &Text, at: usize) -> bool {
    text.before(at) == "a" && matches!(text.fold(at + 1), "of" | "more" | "less" | "as")
}

/// `½`.
fn vulgar(fold: &str) -> Option<Figure> {
    let (n, d) = match fold {
        "½" => (1, 2),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "⅛" => (1, 8),
        _ => return None,
    };
    Some(Figure::fraction(n, d))
}

/// Figures, with a fraction behind them (*5 1/2*, *5½*).
fn figures(text: &Text, at: usize) -> Option<(Figure, usize)> {
    let fold = text.fold(at);
    if fold.contains('/') {
        return over(fold).map(|figure| (figure, at + 1));
    }
    let whole = Figure::of(Decimal::parse(fold));
    let add = |part: Figure| whole.map(|n| n.plus(part.decimal()?));
    if text.glued(at + 1)
        && let Some(part) = vulgar(text.fold(at + 1))
    {
        return Some((add(part), at + 2));
    }
    if text.word(at + 1) == Word::Figure
        && !text.glued(at + 1)
        && let Some(part) = over(text.fold(at + 1))
            .filter(|part| part.decimal().is_some_and(|n| n.less(Decimal::new(1))))
    {
        return Some((add(part), at + 2));
    }
    Some((whole, at + 1))
}

/// `n/d`.
fn over(fold: &str) -> Option<Figure> {
    let (n, d) = fold.split_once('/')?;
    let (n, d): (u8, u8) = (n.parse().ok()?, d.parse().ok()?);
    match d {
        8 => Decimal::parse("0.125")
            .map(|eighth| Figure::of(eighth.times(Decimal::new(u128::from(n))))),
        16 => {
            Decimal::parse("0.0625").map(|part| Figure::of(part.times(Decimal::new(u128::from(n)))))
        }
        2..=100 if n < d => Some(Figure::fraction(n, d)),
        _ => None,
    }
}

/// *Two and a half*, *two and three quarters*: the sum.
fn and_a_half(text: &Text, whole: Figure, to: usize) -> (Figure, usize) {
    let and = text.past_hyphen(to);
    if text.fold(and) != "and" {
        return (whole, to);
    }
    let mut next = text.past_hyphen(and + 1);
    if matches!(text.fold(next), "a" | "one") {
        next = text.past_hyphen(next + 1);
    }
    let part = match text.word(next) {
        Word::Half => Decimal::HALF,
        Word::Quarter if next > and + 1 => Decimal::new(25).hundredth(),
        _ => return (whole, to),
    };
    (whole.map(|n| n.plus(part)), next + 1)
}

/// The number times the words of scale at `at`, the end, and their power of ten.
fn scaled(text: &Text, mut low: Figure, mut at: usize) -> (Figure, usize, u8) {
    let mut power = 0;
    for _ in 0..3 {
        let next = text.past_hyphen(at);
        match text.word(next) {
            Word::Scale(p) => {
                low = low.map(|n| Some(n.scaled(p)));
                power += p;
            }
            Word::ScaleSign(p) if text.glued(next) || p > 3 && text.fold(next) != "b" => {
                low = low.map(|n| Some(n.scaled(p)));
                power += p;
            }
            Word::Dozen => low = low.map(|n| n.times(Decimal::new(12))),
            _ if next == at && millions(text, next) => {
                low = low.map(|n| Some(n.scaled(6)));
                power += 6;
            }
            _ => break,
        }
        at = next + 1;
    }
    (low, at, power)
}

/// Whether the *m* behind figures is a million: before what is counted (*1.5m people*, *60m tonnes*), where no length can stand.
fn millions(text: &Text, at: usize) -> bool {
    if text.fold(at) != "m" || !text.glued(at) || !text.ends(at + 1) || text.glued(at + 1) {
        return false;
    }
    let more = matches!(
        text.fold(at + 1),
        "more" | "new" | "other" | "young" | "extra"
    );
    let noun = at + 1 + usize::from(more);
    match text.word(noun) {
        Word::Measure(unit) => !matches!(unit, "mm" | "cm" | "in"),
        Word::Pound => true,
        Word::Time(..) => false,
        _ => {
            let fold = text.full(noun);
            plural_noun(fold) && !RACES.contains(&fold) && !text.owns(noun + 1)
        }
    }
}

/// What a length in metres stands before.
const RACES: [&str; 30] = [
    "hurdles",
    "heats",
    "finals",
    "semi-finals",
    "semifinals",
    "sprints",
    "sprinters",
    "races",
    "runs",
    "runners",
    "relays",
    "events",
    "trials",
    "titles",
    "medals",
    "golds",
    "records",
    "champions",
    "medallists",
    "swimmers",
    "hurdlers",
    "walks",
    "waves",
    "walls",
    "towers",
    "cranes",
    "boats",
    "yachts",
    "depths",
    "heights",
];

/// *Hundreds*, *tens of thousands*: that of which there are some.
fn plural(text: &Text, at: usize) -> Option<(Figure, usize)> {
    let (mut low, mut to) = match text.word(at) {
        Word::PluralOf(n) => (Decimal::new(u128::from(n)), at + 1),
        Word::Plural(p) => (Decimal::new(1).scaled(p), at + 1),
        _ => return None,
    };
    let mut further = false;
    for _ in 0..2 {
        if text.fold(to) != "of" {
            break;
        }
        let Word::Plural(p @ 2..) = text.word(to + 1) else {
            break;
        };
        low = low.scaled(p);
        to += 2;
        further = true;
    }
    // *Tens* alone is no number.
    (further || text.word(at) != Word::Plural(1)).then_some((Figure::Decimal(low), to))
}

/// *Twenty-five*, *two hundred and three*, *three and a half million*, *two-thirds*.
fn words(text: &Text, at: usize) -> Option<Number> {
    // What stands before the last scale of a thousand or more, and what is being counted up.
    let (mut total, mut group) = (Decimal::new(0), None);
    let mut power = 0;
    let mut to = at;
    let mut last = Word::Other;
    while to < at + LONGEST {
        let mut next = if to > at { text.past_hyphen(to) } else { to };
        if to > at && text.fold(next) == "and" {
            let after = text.past_hyphen(next + 1);
            let tens = matches!(text.word(after), Word::Small(1..) | Word::Tens(_));
            if matches!(last, Word::Scale(_)) && tens {
                next = after;
            }
        }
        let word = text.word(next);
        let so_far: Decimal = group.unwrap_or(Decimal::new(0));
        match (last, word) {
            (Word::Other | Word::Scale(_), Word::Small(n) | Word::Tens(n))
            | (Word::Tens(_), Word::Small(n @ 1..=9)) => {
                group = so_far.plus(Decimal::new(u128::from(n)));
            }
            (Word::Other, Word::Dozen) => group = Some(Decimal::new(12)),
            (Word::Small(_) | Word::Tens(_), Word::Dozen) => group = so_far.times(Decimal::new(12)),
            (Word::Small(1..) | Word::Tens(_) | Word::Scale(_) | Word::Dozen, Word::Scale(p)) => {
                let scaled = group.unwrap_or(Decimal::new(1)).scaled(p);
                if p == 2 {
                    group = Some(scaled);
                } else {
                    total = total.plus(scaled)?;
                    group = None;
                    power += p;
                }
            }
            // *Two thirds*, *one fifth*.
            (Word::Small(n @ 1..), Word::Parts(_) | Word::Ordinal(3..) | Word::Quarter)
                if to == at + 1 =>
            {
                let d = match word {
                    Word::Parts(d) => d,
                    Word::Ordinal(d) if n == 1 && text.fold(next + 1) != "time" => d,
                    Word::Quarter => 4,
                    _ => break,
                };
                return Some(Number {
                    to: next + 1,
                    low: Figure::fraction(n, d),
                    high: None,
                    form: Form::Fraction,
                    dashed: false,
                    scale: 0,
                });
            }
            (Word::Small(_) | Word::Tens(_), _) => {
                let (with, end) = and_a_half(text, Figure::of(group), to);
                if end == to {
                    break;
                }
                let (low, to, scale) = scaled(text, with, end);
                return Some(Number {
                    to,
                    low,
                    high: None,
                    form: Form::Words,
                    dashed: false,
                    scale,
                });
            }
            _ => break,
        }
        last = word;
        to = next + 1;
    }
    let low = Figure::of(group.map_or(Some(total), |g| total.plus(g)));
    (to > at).then_some(Number {
        to,
        low,
        high: None,
        form: Form::Words,
        dashed: false,
        scale: power,
    })
}
