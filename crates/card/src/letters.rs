//! Which characters of a text a card can show.

use std::collections::BTreeSet;
use std::fmt;

use unicode_script::{Script, UnicodeScript};

use crate::fonts::{Fonts, Style};

/// Why no card can be drawn: the headline, the site's title or the byline has letters that the card's fonts do not have, or the
/// headline has nothing that can be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfit {
    /// The letters without a glyph, each once, in the order of their numbers. Empty if there was nothing to draw at all.
    pub letters: Vec<char>,
}

impl Unfit {
    /// The names of the scripts the letters belong to, in Unicode's spelling (*Han*), each once, in the order of the alphabet.
    pub fn scripts(&self) -> Vec<&'static str> {
        let names: BTreeSet<_> = self
            .letters
            .iter()
            .map(|c| c.script().full_name())
            .collect();
        names.into_iter().collect()
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.letters.is_empty() {
            return f.write_str("the headline has no letter that can be drawn");
        }
        let few: Vec<_> = self.letters.iter().take(5).map(char::to_string).collect();
        write!(
            f,
            "the fonts of the cards have no letters for {} ({}{})",
            self.scripts().join(", "),
            few.join(" "),
            if self.letters.len() > 5 { " …" } else { "" }
        )
    }
}

impl std::error::Error for Unfit {}

/// The text as it can be set: on one line, single spaces, without what is not seen. Emoji and other signs without a glyph are left out.
///
/// # Errors
/// Letters, digits or vowel signs without a glyph: without them the words would be others.
pub(crate) fn fit(fonts: &Fonts, style: Style, text: &str) -> Result<String, Unfit> {
    let mut missing = BTreeSet::new();
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() && !is_fixed_space(c) {
            kept.push(' ');
        } else if is_unseen(c) {
        } else if fonts.has(style, c) {
            kept.push(c);
        } else if is_needed(c) {
            missing.insert(c);
        }
    }
    if missing.is_empty() {
        Ok(kept
            .split(' ')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" "))
    } else {
        Err(Unfit {
            letters: missing.into_iter().collect(),
        })
    }
}

/// No-break spaces: they hold together what they stand between.
fn is_fixed_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}')
}

/// Controls, directions, soft hyphens, selectors, tags, and the joiner of emoji. The non-joiner stays: Persian is spelled with it.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{200b}' | '\u{200d}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

/// Letters, digits, and marks of a script of their own (a virama is no letter, but makes another one of it).
fn is_needed(c: char) -> bool {
    let pictures = ('\u{1f000}'..='\u{1faff}').contains(&c);
    let own = !matches!(
        c.script(),
        Script::Common | Script::Inherited | Script::Unknown
    );
    !pictures && (c.is_alphanumeric() || own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, kept: Result<&str, &str>) {
        let fitted = fit(&Fonts::new(), Style::Headline, text);
        let fitted = fitted.map_err(|unfit| unfit.to_string());
        assert_eq!(fitted.as_deref().map_err(String::as_str), kept, "{text}");
    }

    #[test]
    fn what_can_be_set_is_kept_and_pictures_are_left_out() {
        check("Plain words", Ok("Plain words"));
        check(" two\n\tlines ", Ok("two lines"));
        check("Win 🎉 at last 🇫🇷", Ok("Win at last"));
        check("👩‍🔬 at work", Ok("at work"));
        check("co\u{ad}operate\u{200b}d", Ok("cooperated"));
        check("5\u{a0}km", Ok("5\u{a0}km"));
        check("Ελλάδα, Україна, Việt Nam", Ok("Ελλάδα, Україна, Việt Nam"));
        check("می‌خواهم", Ok("می‌خواهم"));
        check("שָׁלוֹם", Ok("שָׁלוֹם"));
        check("🎉", Ok(""));
    }

    #[test]
    fn letters_without_a_glyph_are_named() {
        let no = "the fonts of the cards have no letters for ";
        check("新聞 today", Err(&format!("{no}Han (新 聞)")));
        check("한국 ไทย", Err(&format!("{no}Hangul, Thai (ท ย ไ 국 한)")));
        check("हिन्दी", Err(&format!("{no}Devanagari (द न ह ि ी …)")));
        check("𝐁old", Err(&format!("{no}Common (𝐁)")));
    }

    #[test]
    fn nothing_to_draw_says_so() {
        assert_eq!(
            Unfit::default().to_string(),
            "the headline has no letter that can be drawn"
        );
    }
}
