//! The fonts a card is set in, carried in the program: what is on the machine makes no difference.

use harfrust::{Direction, FontRef, GlyphId, ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::MetadataProvider;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};

/// What a text is on a card. Each has a face, and faces of other scripts beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Serif, semibold.
    Headline,
    /// Serif, italic.
    Quote,
    /// Sans, semibold.
    Label,
    /// Sans, regular.
    Byline,
}

/// All faces, ready to shape and draw.
pub(crate) struct Fonts(Vec<Face>);

/// A glyph of a run: the face and its number there, where its origin lies from the run's, and how far it carries the pen; in ems.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    pub face: usize,
    pub id: GlyphId,
    pub x: f32,
    pub y: f32,
    pub advance: f32,
    /// The byte of the run's text at which its cluster begins.
    pub at: usize,
}

struct Face {
    font: FontRef<'static>,
    shaper: ShaperData,
    chars: Charmap<'static>,
    outlines: OutlineGlyphCollection<'static>,
    em: f32,
}

macro_rules! files {
    ($($name:literal),*) => { [$(include_bytes!(concat!("../fonts/", $name, ".ttf")).as_slice()),*] };
}

const FILES: [&[u8]; 8] = files![
    "ExplorerSerif-SemiBold",
    "ExplorerSerif-Italic",
    "ExplorerSans-SemiBold",
    "ExplorerSans-Regular",
    "NotoNaskhArabic-SemiBold",
    "NotoNaskhArabic-Regular",
    "NotoSerifHebrew-SemiBold",
    "NotoSerifHebrew-Regular"
];

impl Style {
    /// The places of its faces in [`FILES`], the first to be asked first.
    const fn faces(self) -> [usize; 4] {
        match self {
            Self::Headline => [0, 2, 4, 6],
            Self::Quote => [1, 3, 5, 7],
            Self::Label => [2, 0, 4, 6],
            Self::Byline => [3, 1, 5, 7],
        }
    }

    /// What is added behind each letter, in ems. Large type is set tighter.
    const fn tracking(self) -> f32 {
        match self {
            Self::Headline => -0.008,
            _ => 0.0,
        }
    }
}

impl Fonts {
    /// Reads the faces the program carries.
    pub fn new() -> Self {
        Self(FILES.iter().filter_map(|bytes| Face::new(bytes)).collect())
    }

    /// Whether that style has a glyph for the character.
    pub fn has(&self, style: Style, c: char) -> bool {
        style.faces().iter().any(|&face| self.0[face].has(c))
    }

    /// Shapes a text of one direction: the glyphs from left to right, and how wide they are together, in ems.
    pub fn shape(&self, style: Style, text: &str, rtl: bool) -> (Vec<Glyph>, f32) {
        let mut runs = self.runs(style, text);
        if rtl {
            runs.reverse();
        }
        let (mut glyphs, mut pen) = (Vec::new(), 0.0);
        for (face, start, end) in runs {
            self.0[face].shape(&text[start..end], rtl, |glyph, joined| {
                let tracking = if joined || glyph.advance == 0.0 {
                    0.0
                } else {
                    style.tracking()
                };
                glyphs.push(Glyph {
                    face,
                    x: pen + glyph.x,
                    at: start + glyph.at,
                    ..glyph
                });
                pen += glyph.advance + tracking;
            });
        }
        (glyphs, pen)
    }

    /// Draws a glyph's outline in its face's units, upwards.
    pub fn outline(&self, glyph: &Glyph, pen: &mut impl OutlinePen) {
        if let Some(outline) = self.0[glyph.face].outlines.get(glyph.id) {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            // A glyph that cannot be drawn leaves its room empty; the faces are ours, and none is so.
            let _ = outline.draw(settings, pen);
        }
    }

    /// How many of its units a glyph's face has to the em.
    pub fn em(&self, glyph: &Glyph) -> f32 {
        self.0[glyph.face].em
    }

    /// The text in runs of one face each: the first that has the letter. Spaces, points and marks stay in the face of what is before
    /// them where that has them.
    fn runs(&self, style: Style, text: &str) -> Vec<(usize, usize, usize)> {
        let faces = style.faces();
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            let first = faces.into_iter().find(|&face| self.0[face].has(c));
            match runs.last_mut() {
                Some((face, _, last))
                    if first.is_none_or(|first| first == *face)
                        || !c.is_alphanumeric() && self.0[*face].has(c) =>
                {
                    *last = end;
                }
                _ => runs.push((first.unwrap_or(faces[0]), at, end)),
            }
        }
        runs
    }
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        Some(Self {
            shaper: ShaperData::new(&font),
            chars: font.charmap(),
            outlines: font.outline_glyphs(),
            em: f32::from(
                font.metrics(Size::unscaled(), LocationRef::default())
                    .units_per_em,
            ),
            font,
        })
    }

    fn has(&self, c: char) -> bool {
        self.chars.map(c).is_some()
    }

    /// Passes each glyph and whether its script joins letters.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a glyph measures a few thousand units"
    )]
    fn shape(&self, text: &str, rtl: bool, mut each: impl FnMut(Glyph, bool)) {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(if rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        buffer.guess_segment_properties();
        let joined = buffer.script() == harfrust::script::ARABIC;
        let shaper = self.shaper.shaper(&self.font).build();
        let output = shaper.shape(buffer, ShapeOptions::new());
        for (info, place) in output.glyph_infos().iter().zip(output.glyph_positions()) {
            let em = |units: i32| units as f32 / self.em;
            let glyph = Glyph {
                face: 0,
                id: info.glyph_id.into(),
                x: em(place.x_offset),
                y: em(place.y_offset),
                advance: em(place.x_advance),
                at: info.cluster as usize,
            };
            each(glyph, joined);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_faces_are_read() {
        assert_eq!(Fonts::new().0.len(), FILES.len());
    }

    #[test]
    fn every_style_has_the_letters_of_the_scripts_promised() {
        let fonts = Fonts::new();
        for style in [Style::Headline, Style::Quote, Style::Label, Style::Byline] {
            for c in "AzÀžșĐƏɐẾΩάЖѝҐәğİ’“”…–—·€₹₴→ابپکگہےאבתשׁ0٣۴".chars()
            {
                assert!(fonts.has(style, c), "{style:?} {c} {:x}", c as u32);
            }
            assert!(!fonts.has(style, '新'), "{style:?}");
        }
    }

    #[test]
    fn a_text_is_as_wide_as_its_glyphs() {
        let fonts = Fonts::new();
        for (text, rtl) in [("Affair Ваш άλφα", false), ("مرحبا", true), ("שלום", true)]
        {
            let (glyphs, width) = fonts.shape(Style::Label, text, rtl);
            let sum: f32 = glyphs.iter().map(|g| g.advance).sum();
            assert!((sum - width).abs() < 1e-4 && width > 1.0, "{text}");
            assert!(
                glyphs.iter().all(|g| g.id != GlyphId::new(0)),
                "a glyph is missing in {text}"
            );
        }
    }
}
