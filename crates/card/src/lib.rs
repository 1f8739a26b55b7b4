//! The drawn image that stands for an article where its link is shared (`og:image`, `twitter:image`): 1200 × 630 pixels, PNG.
//!
//! The fonts are carried in the program, no clock, path or thread has a say: the same [`Card`] is the same bytes everywhere. What is
//! measured is what is drawn: lines are shaped with `HarfRust`, ordered by the Unicode Bidirectional Algorithm, broken by the Unicode Line
//! Breaking Algorithm, and their outlines filled by `tiny-skia`, the renderer of resvg.

mod block;
mod colour;
mod encode;
mod fonts;
mod layout;
mod letters;
mod line;
mod mark;
mod names;
mod scene;
mod sizes;
mod wrap;

pub use letters::Unfit;

use colour::{ACCENT, Colour};
use fonts::{Fonts, Style};
use layout::Content;

/// What a card says. Plain text; spaces and line ends count as one space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card<'a> {
    /// What the site is called; may be empty.
    pub site: &'a str,
    /// The headline.
    pub title: &'a str,
    /// When and by whom (*12 June 2009 · Wikinews*); may be empty.
    pub byline: &'a str,
    /// The main names, the most important first: the key of the kind (*person*), and the name. As many are shown as there is room for.
    pub names: &'a [(&'a str, &'a str)],
    /// A quotation, without marks around it, and its speaker; either may be cut.
    pub quote: Option<(&'a str, &'a str)>,
    /// The site's accent, `#rrggbb`; the house's if there is none or it is written otherwise.
    pub accent: Option<&'a str>,
}

/// Draws cards. Made once, shared by threads.
pub struct Painter {
    fonts: Fonts,
}

impl Painter {
    /// How wide a card is, in pixels.
    pub const WIDTH: u32 = scene::WIDTH as u32;
    /// How high a card is, in pixels.
    pub const HEIGHT: u32 = scene::HEIGHT as u32;

    /// Reads the fonts.
    pub fn new() -> Self {
        Self {
            fonts: Fonts::new(),
        }
    }

    /// The card as a PNG. Emoji and signs that the fonts do not have are left out; so are names and a quotation with letters that they
    /// do not have.
    ///
    /// # Errors
    /// The headline, the site's title or the byline has letters without a glyph (Chinese, Devanagari …), or the headline nothing to show.
    pub fn draw(&self, card: &Card) -> Result<Vec<u8>, Unfit> {
        let scene = layout::lay_out(&self.fonts, &self.content(card)?);
        // Both fail for want of memory only.
        let picture = scene.draw(&self.fonts).ok_or_else(Unfit::default)?;
        encode::png(&picture).map_err(|_| Unfit::default())
    }

    fn content<'a>(&self, card: &Card<'a>) -> Result<Content<'a>, Unfit> {
        let fit = |style, text| letters::fit(&self.fonts, style, text);
        let title = fit(Style::Headline, card.title)?;
        if !title.contains(char::is_alphanumeric) {
            return Err(Unfit::default());
        }
        let quote = card.quote.and_then(|(words, speaker)| {
            let words = fit(Style::Quote, words).ok()?;
            let said = words.contains(char::is_alphanumeric);
            said.then_some((words, fit(Style::Label, speaker).ok()?))
        });
        let names = card.names.iter().filter_map(|&(kind, name)| {
            let name = fit(Style::Label, name).ok()?;
            (!name.is_empty()).then_some((kind, name))
        });
        Ok(Content {
            site: fit(Style::Label, card.site)?,
            title,
            byline: fit(Style::Byline, card.byline)?,
            names: names.collect(),
            quote,
            accent: card.accent.and_then(Colour::parse).unwrap_or(ACCENT),
        })
    }
}

impl Default for Painter {
    fn default() -> Self {
        Self::new()
    }
}
