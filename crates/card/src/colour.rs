//! The colours of a card: those of the app's light pages, in sRGB.

/// An opaque colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour(pub u8, pub u8, pub u8);

/// `--paper` of `style/tokens.css`.
pub(crate) const PAPER: Colour = Colour(0xfc, 0xfa, 0xf6);
/// `--ink`.
pub(crate) const INK: Colour = Colour(0x21, 0x1c, 0x17);
/// `--soft`.
pub(crate) const SOFT: Colour = Colour(0x68, 0x62, 0x5c);
/// `--line`.
pub(crate) const LINE: Colour = Colour(0xde, 0xda, 0xd3);
/// `--accent`, where a site has no other.
pub(crate) const ACCENT: Colour = Colour(0xa1, 0x26, 0x23);

impl Colour {
    /// The colour that CSS writes `#rrggbb`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        let six = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| six)?;
        Some(Self(
            (number >> 16) as u8,
            (number >> 8) as u8,
            number as u8,
        ))
    }

    /// `percent` of this colour over the paper.
    pub fn tint(self, percent: u32) -> Self {
        let mix = |over: u8, under: u8| {
            let sum = u32::from(over) * percent + u32::from(under) * (100 - percent);
            ((sum + 50) / 100) as u8
        };
        Self(
            mix(self.0, PAPER.0),
            mix(self.1, PAPER.1),
            mix(self.2, PAPER.2),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_css_writes_them() {
        for (text, colour) in [
            ("#0b6e99", Some(Colour(0x0b, 0x6e, 0x99))),
            ("#FFFFFF", Some(Colour(255, 255, 255))),
            ("#fff", None),
            ("red", None),
            ("#+12345", None),
            ("", None),
        ] {
            assert_eq!(Colour::parse(text), colour, "{text}");
        }
    }

    #[test]
    fn a_tint_lies_between_the_colour_and_the_paper() {
        assert_eq!(INK.tint(0), PAPER);
        assert_eq!(INK.tint(100), INK);
        assert_eq!(Colour(0, 0, 0).tint(50), Colour(126, 125, 123));
    }
}
