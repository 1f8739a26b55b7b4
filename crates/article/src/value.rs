//! Values: the dates, amounts and quantities of an article in normal form.
//!
//! Not part of [`Analysis`](crate::Analysis): a published page does not carry them.

use crate::{Kind, Span};
use serde::{Deserialize, Serialize};

/// What the number or date of a [`Value`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sense {
    /// A date, a time of day, or a stretch of the calendar (*Wednesday*, *2004 to 2006*, *the 1990s*).
    Date,
    /// How long (*two weeks*), also how far from another moment where that is not told (*a day after …*).
    Duration,
    /// How old (*31-year-old*).
    Age,
    /// How often (*daily*, *every two years*).
    Recurring,
    /// An amount of money.
    Money,
    /// How many (*two satellites*); also bare numbers.
    Count,
    /// Which in an order (*third*).
    Ordinal,
    /// A part of a whole (*half*, *two-thirds*).
    Fraction,
    /// A part of a hundred (*80 percent*).
    Percent,
    /// A difference of two percentages (*five percentage points*).
    PercentagePoints,
    /// A number with a unit (*42.7-meter*).
    Measure,
    /// A result or a vote (*4-0*): the two sides are `value` and `upto`.
    Score,
}

/// How exactly the text gives a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// *About*, *around*, *some*.
    Approximate,
    /// *Nearly*, *almost*: somewhat less than the value.
    Nearly,
    /// *At least*, *or more*.
    AtLeast,
    /// *At most*, *up to*, *as many as*.
    AtMost,
    /// *More than*, *over*.
    MoreThan,
    /// *Less than*, *under*.
    LessThan,
    /// *Hundreds*, *several years*: some times the value, how many is not told.
    Multiple,
}

/// A date, an amount of money or a quantity, as found and in normal form.
///
/// Numbers are exact: decimal digits with an optional minus sign and an optional point (`1200000000`, `42.7`), without exponent,
/// grouping or trailing zeros behind the point. A fraction that has no such form is written `n/d` (`1/3`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Where: the same as its mention's span.
    pub span: Span,
    /// [`Kind::Date`], [`Kind::Money`] or [`Kind::Quantity`].
    pub kind: Kind,
    /// What the value says.
    pub sense: Sense,
    /// The value; `None` where the text alone does not settle it, and `because` says why.
    ///
    /// - [`Sense::Date`]: ISO 8601-1 or EDTF (ISO 8601-2, levels 0 and 1, quarters and halves of level 2): `2006`, `2006-03`,
    ///   `2006-W10`, `2006-03-12`, `2006-03-12T14:30`, `T14:30-05:00`, `198X`, `19XX`, `-0585`, `2006-21` (a season), `2006-35` (a quarter),
    ///   `2006~` (about), `2004/2006` (from … to), `/2006` and `2006/` (an end unknown), `../2006` (an open end).
    /// - [`Sense::Duration`], [`Sense::Age`]: an ISO 8601 duration: `P31Y`, `P2W`, `PT3H`, `P0.5Y`.
    /// - [`Sense::Recurring`]: an ISO 8601 repetition: `R/P1D`.
    /// - otherwise a number: of major units of the currency (dollars, not cents), of `unit`, of hundredths ([`Sense::Percent`]).
    pub value: Option<String>,
    /// The upper end of a range (*20 to 30*), or the other side of a score, in the form of `value`. A date's ends are both in `value`.
    pub upto: Option<String>,
    /// Money: the currency's ISO 4217 code, `None` where the text leaves open whose it is. A measure: the unit's symbol (`m`, `km/h`,
    /// `ft`, `kg`, `°C`), or its word in the singular where none is usual (`barrel`).
    pub unit: Option<String>,
    /// How exactly.
    pub qualifier: Option<Qualifier>,
    /// The noun it counts (*two [satellites]*, *31 percent of [voters]*), where the text has one beside it.
    pub counts: Option<Span>,
    /// Why this value, or why none, in words for the reader.
    pub because: String,
}
