//! Exact decimal numbers.

use std::fmt::{self, Display, Formatter};

/// `digits` × 10^`exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    digits: u128,
    exponent: i16,
}

/// More digits than this are no number that a text means.
const MOST_DIGITS: usize = 30;

impl Decimal {
    pub(crate) const fn new(digits: u128) -> Self {
        Self {
            digits,
            exponent: 0,
        }
    }

    /// A half.
    pub(crate) const HALF: Self = Self {
        digits: 5,
        exponent: -1,
    };

    /// The number that figures with a point and commas write: `1,234.5`, `.5`.
    pub(crate) fn parse(figures: &str) -> Option<Self> {
        let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
        let grouped = whole.contains(',');
        let mut out = Self::new(0);
        let mut seen = 0;
        for (group, figures) in whole.split(',').enumerate() {
            // `1,000` and `1,00,000`, but not `1,2`.
            if grouped && (figures.len() > 3 || figures.len() < 2 && group > 0) {
                return None;
            }
            for byte in figures.bytes() {
                seen += 1;
                out.digits = out.digits * 10 + digit(byte, seen)?;
            }
        }
        for byte in part.bytes() {
            seen += 1;
            out.digits = out.digits * 10 + digit(byte, seen)?;
            out.exponent -= 1;
        }
        (seen > 0 && !(grouped && whole.ends_with(','))).then_some(out)
    }

    /// Ten to that power as many times.
    #[must_use]
    pub(crate) fn scaled(self, power: u8) -> Self {
        Self {
            exponent: self.exponent.saturating_add(i16::from(power)),
            ..self
        }
    }

    /// A hundredth of it.
    #[must_use]
    pub(crate) fn hundredth(self) -> Self {
        Self {
            exponent: self.exponent.saturating_sub(2),
            ..self
        }
    }

    /// The sum, unless it is out of range.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let level = |n: Self| {
            let shift = u32::try_from(n.exponent - exponent).ok()?;
            n.digits.checked_mul(10_u128.checked_pow(shift)?)
        };
        let digits = level(self)?.checked_add(level(other)?)?;
        Some(Self { digits, exponent })
    }

    /// The product, unless it is out of range.
    pub(crate) fn times(self, other: Self) -> Option<Self> {
        Some(Self {
            digits: self.digits.checked_mul(other.digits)?,
            exponent: self.exponent.checked_add(other.exponent)?,
        })
    }

    /// The number as a whole one, where it is one and small.
    pub(crate) fn whole(self) -> Option<u32> {
        let power = 10_u128.checked_pow(u32::from(self.exponent.unsigned_abs()))?;
        let whole = if self.exponent >= 0 {
            self.digits.checked_mul(power)?
        } else {
            self.digits
                .is_multiple_of(power)
                .then(|| self.digits / power)?
        };
        u32::try_from(whole).ok()
    }

    /// Whether it is less than the other; false where either is out of range.
    pub(crate) fn less(self, other: Self) -> bool {
        let exponent = self.exponent.min(other.exponent);
        let level = |n: Self| {
            let shift = u32::try_from(n.exponent - exponent).ok()?;
            n.digits.checked_mul(10_u128.checked_pow(shift)?)
        };
        matches!((level(self), level(other)), (Some(a), Some(b)) if a < b)
    }
}

fn digit(byte: u8, seen: usize) -> Option<u128> {
    (byte.is_ascii_digit() && seen <= MOST_DIGITS).then(|| u128::from(byte - b'0'))
}

impl Display for Decimal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (mut digits, mut exponent) = (self.digits, self.exponent);
        while exponent < 0 && digits.is_multiple_of(10) {
            digits /= 10;
            exponent += 1;
        }
        if exponent >= 0 {
            write!(f, "{digits}")?;
            let zeros = if digits == 0 { 0 } else { exponent };
            return (0..zeros).try_for_each(|_| f.write_str("0"));
        }
        let places = usize::from(exponent.unsigned_abs());
        let text = format!("{digits:0>width$}", width = places + 1);
        let (whole, part) = text.split_at(text.len() - places);
        write!(f, "{whole}.{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(figures: &str, want: &str) {
        let got = Decimal::parse(figures).map(|d| d.to_string());
        assert_eq!(got.as_deref().unwrap_or("-"), want, "{figures}");
    }

    #[test]
    fn figures_are_read_exactly() {
        check("1,234.50", "1234.5");
        check("1,00,000", "100000");
        check("007", "7");
        check(".05", "0.05");
        check("0.00", "0");
        check("1,2", "-");
        check("1,", "-");
        check("1.2.3", "-");
        check("", "-");
        check(&"9".repeat(31), "-");
    }

    #[test]
    fn numbers_are_added_and_multiplied_exactly() {
        let of = |n: &str| Decimal::parse(n).expect("a number");
        assert_eq!(of("1.2").scaled(9).to_string(), "1200000000");
        assert_eq!(of("50").hundredth().to_string(), "0.5");
        assert_eq!(
            of("3").plus(Decimal::HALF).map(|n| n.scaled(6).to_string()),
            Some("3500000".into())
        );
        assert_eq!(
            of("2.5").times(of("12")).map(|n| n.to_string()),
            Some("30".into())
        );
        assert_eq!(of("2.50").scaled(1).whole(), Some(25));
        assert_eq!(of("2.5").whole(), None);
        assert!(of("2.5").less(of("3")) && !of("3").less(of("2.5")));
    }
}
