//! The one place where units are converted: UTF-8 bytes inside, UTF-16 code units for the DOM, code points for
//! exports (the W3C Web Annotation model counts those) and links.

/// How to count a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// UTF-16 code units, as the DOM counts.
    Utf16,
    /// Unicode code points.
    CodePoint,
}

impl Unit {
    const fn of(self, c: char) -> usize {
        match self {
            Self::Utf16 => c.len_utf16(),
            Self::CodePoint => 1,
        }
    }

    /// How many units stand before `byte`; a byte inside a character counts as that character's start, one past the
    /// end as the end.
    pub fn before(self, text: &str, byte: usize) -> usize {
        text.char_indices()
            .take_while(|(at, c)| at + c.len_utf8() <= byte)
            .map(|(_, c)| self.of(c))
            .sum()
    }

    /// The byte where `units` units end; `None` past the end or inside a character.
    pub fn to_byte(self, text: &str, units: usize) -> Option<usize> {
        let mut left = units;
        for (at, c) in text.char_indices() {
            if left == 0 {
                return Some(at);
            }
            left = left.checked_sub(self.of(c))?;
        }
        (left == 0).then_some(text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn every_boundary_survives_the_way_there_and_back(text in ".{0,30}") {
            for unit in [Unit::Utf16, Unit::CodePoint] {
                for at in text.char_indices().map(|(at, _)| at).chain([text.len()]) {
                    proptest::prop_assert_eq!(unit.to_byte(&text, unit.before(&text, at)), Some(at));
                }
                proptest::prop_assert_eq!(unit.to_byte(&text, text.len() * 2 + 1), None);
            }
        }
    }

    #[test]
    fn half_a_surrogate_pair_is_nowhere() {
        assert_eq!(Unit::Utf16.to_byte("😀", 1), None);
        assert_eq!(Unit::Utf16.before("a😀b", 5), 3);
        assert_eq!(Unit::CodePoint.before("a😀b", 5), 2);
    }
}
