//! A block's characters, and what they are in any script.

use article::Span;

/// The characters of one block with their places.
pub(crate) struct Run<'a> {
    /// The block's text.
    text: &'a str,
    /// Where the block starts in the article.
    offset: usize,
    chars: Vec<(usize, char)>,
}

impl<'a> Run<'a> {
    /// The run of the block with that text, which starts at byte `offset` of the article.
    pub(crate) fn new(text: &'a str, offset: usize) -> Self {
        Self {
            text,
            offset,
            chars: text.char_indices().collect(),
        }
    }

    /// How many characters there are.
    pub(crate) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at `at`; a line feed, which is in no word, past the end.
    pub(crate) fn at(&self, at: usize) -> char {
        self.chars.get(at).map_or('\n', |c| c.1)
    }

    /// The character before `at`; a line feed at the start.
    pub(crate) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\n', |before| self.at(before))
    }

    /// The words from character `from` to before `to`.
    pub(crate) fn words(&self, from: usize, to: usize) -> &'a str {
        &self.text[self.byte(from)..self.byte(to.max(from))]
    }

    /// Where they stand in the article.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.offset + self.byte(from), self.offset + self.byte(to))
    }

    /// Whether `words` stand at `at`.
    pub(crate) fn starts(&self, at: usize, words: &str) -> bool {
        self.text[self.byte(at)..].starts_with(words)
    }

    /// Past the white space at `at`, of which a few are looked at.
    pub(crate) fn past_space(&self, at: usize) -> usize {
        let space = |i: &usize| *i < self.len() && self.at(*i).is_whitespace();
        (at..at + 2).find(|i| !space(i)).unwrap_or(at + 2)
    }

    /// Past the letters at `at`, of scripts that part words; marks over and under them included.
    pub(crate) fn past_letters(&self, at: usize) -> usize {
        let inside = |c: char| is_letter(c) && !c.is_numeric() || is_accent(c);
        (at..self.len())
            .find(|&i| !inside(self.at(i)))
            .unwrap_or(self.len())
    }

    /// Past the digits at `at`.
    pub(crate) fn past_digits(&self, at: usize) -> usize {
        (at..self.len())
            .find(|&i| digit(self.at(i)).is_none())
            .unwrap_or(self.len())
    }

    fn byte(&self, at: usize) -> usize {
        self.chars.get(at).map_or(self.text.len(), |c| c.0)
    }
}

/// Where the scripts' digits start, each ten in order: Latin, Arabic, Persian, those of India, Thai, Lao, Tibetan, Burmese, Khmer, full width.
const ZEROS: [u32; 18] = [
    0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
    0xed0, 0xf20, 0x1040, 0x17e0, 0xff10,
];

/// The value of a digit of any of these scripts.
pub(crate) fn digit(c: char) -> Option<u32> {
    if c < '\u{660}' {
        return c.to_digit(10);
    }
    let next = ZEROS.partition_point(|&zero| zero <= c as u32);
    let value = c as u32 - ZEROS.get(next.checked_sub(1)?)?;
    (value < 10).then_some(value)
}

/// Whether the character is of a script that does not part words with spaces, each character nearly a word.
pub(crate) fn is_sign(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether it is one of a script that does not part words though it has letters: Thai, Lao, Burmese, Khmer.
pub(crate) fn is_run_on(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Whether it is Korean: its words are parted, but endings follow figures, names and quote marks without a space.
fn is_korean(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}')
}

/// Whether it is a letter or digit beside which a number or mark cannot stand by itself.
pub(crate) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_sign(c) && !is_korean(c) && !is_run_on(c)
}

/// Whether it is a letter of Arabic or Hebrew, where *and*, *in* and *for* are one letter before the next word or figure.
pub(crate) fn is_prefix(c: char) -> bool {
    matches!(c, '\u{5d0}'..='\u{5ea}' | '\u{621}'..='\u{64a}')
}

/// Whether it is an accent or a sign of Indian scripts that joins letters.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts_have_a_value() {
        for (c, want) in [
            ('7', Some(7)),
            ('٧', Some(7)),
            ('۷', Some(7)),
            ('७', Some(7)),
            ('７', Some(7)),
            ('๗', Some(7)),
            ('a', None),
            ('²', None),
            ('七', None),
            ('\u{10ffff}', None),
        ] {
            assert_eq!(digit(c), want, "{c}");
        }
    }

    #[test]
    fn a_run_knows_its_places() {
        let run = Run::new("é 12a", 3);
        assert_eq!(run.span(0, 1), Span::new(3, 5));
        assert_eq!(run.words(2, 4), "12");
        assert_eq!(run.words(4, 9), "a");
        assert!(run.starts(2, "12") && !run.starts(9, "1"));
        assert_eq!((run.past_digits(2), run.past_letters(0)), (4, 1));
    }
}
