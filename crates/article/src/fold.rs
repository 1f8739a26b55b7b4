//! Folding: the form in which words are compared.
//!
//! Case, accents of the Latin letters, ligatures, quote marks, dashes and runs of white space are levelled. Letters of other
//! scripts are only lower-cased. Tables of our own, not `unicode-normalization`, which costs the reader's
//! download 20 KB for scripts whose accents carry meaning, nor the library's lower case, which costs 3 KB; tests hold
//! the tables to both.

mod lower;

use lower::lower;

/// `c` folded: none (a combining accent), one, two or three characters.
pub fn fold_char(c: char) -> impl Iterator<Item = char> {
    let text = match c {
        'A'..='Z' => return Folded::One(c.to_ascii_lowercase()),
        '\0'..='\x7f' => return Folded::One(if c.is_whitespace() { ' ' } else { c }),
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => "",
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '´' | '‹' | '›' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '‐'..='―' | '−' => "-",
        '…' => "...",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ð' | 'Ð' | 'đ' | 'Đ' => "d",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'ħ' | 'Ħ' => "h",
        'ı' => "i",
        _ if c.is_whitespace() => " ",
        _ => return Folded::One(lower(latin_base(c))),
    };
    Folded::Text(text.chars())
}

/// `text` folded, runs of white space as one space.
pub fn fold(text: &str) -> String {
    FoldedText::new(text).text
}

/// A folded text that knows where each of its bytes comes from.
#[derive(Clone, Debug, Default)]
pub struct FoldedText {
    /// The folded text.
    pub text: String,
    /// For each byte of it, and one past the end: the byte in the source where its character starts.
    origin: Vec<u32>,
}

impl FoldedText {
    /// Folds `source`.
    pub fn new(source: &str) -> Self {
        let mut out = Self::default();
        for (at, c) in source.char_indices() {
            for folded in fold_char(c) {
                if folded == ' ' && out.text.ends_with(' ') {
                    continue;
                }
                out.text.push(folded);
                out.origin.resize(out.text.len(), at as u32);
            }
        }
        out.origin.push(source.len() as u32);
        out
    }

    /// The byte range of the source behind the folded byte range `start..end`: whole characters, with the accents
    /// that follow them.
    pub fn source(&self, start: usize, end: usize) -> (usize, usize) {
        let at = |i: usize| {
            self.origin
                .get(i)
                .or(self.origin.last())
                .map_or(0, |&o| o as usize)
        };
        // A character folded to several ends where the next other one starts.
        let last = at(end.saturating_sub(1));
        let stop = (end..self.origin.len())
            .map(at)
            .find(|&o| o > last)
            .unwrap_or(last);
        (at(start), stop)
    }
}

/// The lines are runs of consecutive code points, each with its base letters; `_` stays as it is.
const LATIN: [(u32, &str); 3] = [
    (
        0xc0,
        "aaaaaa_ceeeeiiii_nooooo__uuuuy__aaaaaa_ceeeeiiii_nooooo__uuuuy_y",
    ),
    (
        0x100,
        "aaaaaaccccccccdd__eeeeeeeeeegggggggghh__iiiiiiiii___jjkk_llllll____nnnnnn___oooooo__rrrrrrssssssssttt\
         t__uuuuuuuuuuuuwwyyyzzzzzz_",
    ),
    (
        0x1e00,
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnooooooooppppr\
         rrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy_____\
         _aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy",
    ),
];

fn latin_base(c: char) -> char {
    let code = c as u32;
    LATIN
        .iter()
        .find_map(|(first, letters)| {
            let base = *letters.as_bytes().get(code.checked_sub(*first)? as usize)?;
            (base != b'_').then_some(base as char)
        })
        .unwrap_or(c)
}

enum Folded {
    One(char),
    Text(core::str::Chars<'static>),
    Done,
}

impl Iterator for Folded {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::One(c) => {
                let c = *c;
                *self = Self::Done;
                Some(c)
            }
            Self::Text(rest) => rest.next(),
            Self::Done => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    #[test]
    fn the_table_agrees_with_unicode() {
        for c in ('\u{c0}'..='\u{17f}').chain('\u{1e00}'..='\u{1eff}') {
            let mut stripped = c.nfd().filter(|&d| !is_combining_mark(d));
            let (base, more) = (stripped.next(), stripped.next());
            let Some(base) = base.filter(|b| b.is_ascii() && more.is_none()) else {
                continue;
            };
            let folded: String = fold_char(c).collect();
            assert_eq!(
                folded,
                base.to_ascii_lowercase().to_string(),
                "{c} {:x}",
                c as u32
            );
        }
    }

    #[test]
    fn words_are_compared_without_case_accents_and_quote_style() {
        for (a, b) in [
            ("Russia’s", "RUSSIA's"),
            ("“So”", "\"so\""),
            ("Søren Łódź", "soren lodz"),
            ("cafe\u{301}", "café"),
            ("a \n b", "a b"),
            ("straße", "STRASSE"),
            ("42–43", "42-43"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} / {b}");
        }
    }

    #[test]
    fn a_folded_range_leads_back_to_whole_characters() {
        let source = "Die große Straße…";
        let folded = FoldedText::new(source);
        let start = folded.text.find("sse").expect("there");
        let (from, to) = folded.source(start, start + 1);
        assert_eq!(&source[from..to], "ß");
        let dots = folded.text.find("...").expect("there");
        let (from, to) = folded.source(dots, dots + 3);
        assert_eq!(&source[from..to], "…");
    }

    proptest::proptest! {
        #[test]
        fn any_range_of_any_text_leads_back_to_characters(
            source in ".{0,40}", a in 0usize..60, b in 0usize..60,
        ) {
            let (from, to) = FoldedText::new(&source).source(a.min(b), a.max(b));
            proptest::prop_assert!(source.get(from..to.max(from)).is_some());
        }
    }
}
