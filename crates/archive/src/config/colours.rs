//! Colours: whether they can be read on the page, and what they are on a dark one.
//!
//! Conversions are the crate `color`'s, contrast is that of WCAG 2.2 (*relative luminance*, *contrast ratio*).

use super::Colours;
use color::{ColorSpace, Oklab, Oklch, OpaqueColor, Rgba8, Srgb};

/// The least contrast of text: WCAG 2.2, success criterion 1.4.3.
pub(super) const LEAST: f32 = 4.5;

/// The page's paper in `style/tokens.css`, as lightness, chroma and hue in `OKLCh`.
const LIGHT_PAPER: [f32; 3] = [0.985, 0.006, 85.0];
const DARK_PAPER: [f32; 3] = [0.19, 0.008, 80.0];

/// A style sheet that gives the page this accent instead of the house's; it belongs behind the page's own sheets.
pub fn accent_css(colours: &Colours) -> String {
    let Colours { light, dark } = colours;
    format!("@layer tokens {{ :root {{ --accent: light-dark({light}, {dark}) }} }}\n")
}

/// A page's ground.
#[derive(Clone, Copy, Debug)]
pub(super) enum Paper {
    Light,
    Dark,
}

impl Paper {
    /// How well a colour is read on it, from 1 to 21.
    pub(super) fn contrast(self, colour: Rgba8) -> f32 {
        let [lightness, chroma, hue] = match self {
            Self::Light => LIGHT_PAPER,
            Self::Dark => DARK_PAPER,
        };
        let paper = OpaqueColor::<Oklch>::new([lightness, chroma, hue]);
        let (a, b) = (
            paper.relative_luminance(),
            srgb(colour).relative_luminance(),
        );
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// `#rrggbb` as a colour; `None` if it is not written so.
pub(super) fn read(hex: &str) -> Option<Rgba8> {
    let digits = hex.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let [_, r, g, b] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some(Rgba8 { r, g, b, a: 255 })
}

/// A colour as `#rrggbb`.
pub(super) fn write(Rgba8 { r, g, b, .. }: Rgba8) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// A light page's colour for a dark page: with as little white mixed in, by hundredths in `OKLab`, as [`LEAST`] takes. So the hue stays,
/// and a colour that is bright enough stays as it is.
pub(super) fn for_dark(colour: Rgba8) -> Rgba8 {
    let from: OpaqueColor<Oklab> = srgb(colour).convert();
    let white: OpaqueColor<Oklab> = OpaqueColor::<Srgb>::new([1.0; 3]).convert();
    (0_u8..100)
        .map(|step| {
            let mixed = from.lerp_rect(white, f32::from(step) / 100.0);
            let Rgba8 { r, g, b, .. } = mixed.convert::<Srgb>().to_rgba8();
            Rgba8 { r, g, b, a: 255 }
        })
        .find(|&mixed| Paper::Dark.contrast(mixed) >= LEAST)
        .unwrap_or(Rgba8 {
            r: 255,
            g: 255,
            b: 255,
            a: 255,
        })
}

fn srgb(Rgba8 { r, g, b, .. }: Rgba8) -> OpaqueColor<Srgb> {
    let part = |value: u8| f32::from(value) / 255.0;
    OpaqueColor::new(Srgb::clip([part(r), part(g), part(b)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(hex: &str) -> Rgba8 {
        read(hex).expect(hex)
    }

    #[test]
    fn colours_are_read_and_written() {
        for hex in ["#000000", "#b3261e", "#ffffff"] {
            assert_eq!(write(colour(hex)), hex);
        }
        assert_eq!(write(colour("#B3261E")), "#b3261e");
        for wrong in [
            "",
            "b3261e",
            "#b32",
            "#b3261e00",
            "#b3261g",
            "red",
            "#é261e",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    /// The figures are another program's, in double precision: black, white, a grey about the limit, a red.
    #[test]
    fn contrast_is_that_of_wcag() {
        for (hex, light, dark) in [
            ("#000000", 20.11, 1.137),
            ("#ffffff", 1.044, 18.47),
            ("#767676", 4.351, 4.066),
            ("#b3261e", 6.261, 2.826),
        ] {
            let found = [Paper::Light, Paper::Dark].map(|paper| paper.contrast(colour(hex)));
            for (found, want) in found.into_iter().zip([light, dark]) {
                assert!(
                    (found - want).abs() < 0.002 * want,
                    "{hex}: {found}, not {want}"
                );
            }
        }
    }

    #[test]
    fn the_paper_is_the_pages_own() {
        let sheet = include_str!("../../../../style/tokens.css");
        let css = |[l, c, h]: [f32; 3]| format!("oklch({l} {c} {h})").replace("0.", ".");
        let (light, dark) = (css(LIGHT_PAPER), css(DARK_PAPER));
        let line = format!("--paper: light-dark({light}, {dark});");
        assert!(sheet.contains(&line), "{line}");
    }

    #[test]
    fn a_dark_page_has_the_colour_brightened_as_little_as_it_takes() {
        for (hex, same) in [
            ("#b3261e", false),
            ("#000000", false),
            ("#0b57d0", false),
            ("#ffcc00", true),
            ("#ffffff", true),
        ] {
            let dark = for_dark(colour(hex));
            let contrast = Paper::Dark.contrast(dark);
            assert!(contrast >= LEAST, "{hex}: {contrast}");
            assert!(same || contrast < LEAST + 0.2, "{hex}: {contrast}");
            assert_eq!(write(dark) == hex, same, "{hex}: {}", write(dark));
        }
    }

    #[test]
    fn the_sheet_has_both_colours() {
        let colours = Colours {
            light: "#b3261e".to_owned(),
            dark: "#f2b8b5".to_owned(),
        };
        let css = "@layer tokens { :root { --accent: light-dark(#b3261e, #f2b8b5) } }\n";
        assert_eq!(accent_css(&colours), css);
    }
}
