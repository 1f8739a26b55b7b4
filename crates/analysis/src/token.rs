//! Words and marks with their exact places.

use crate::lists::lists;
use article::{Article, Role, Span, fold::fold};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Is {
    /// Letters, perhaps with digits, hyphens, apostrophes and points inside.
    Word,
    /// Starts with a digit.
    Number,
    /// `'s` at the end of a word.
    Possessive,
    /// One other character.
    Mark(char),
}

/// A word, number or mark.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Where.
    pub(crate) span: Span,
    /// What.
    pub(crate) is: Is,
    /// Its folded text.
    pub(crate) fold: String,
    /// The index of its block.
    pub(crate) block: usize,
    /// White space stands before it, or nothing.
    pub(crate) spaced: bool,
    /// It starts a line behind a short one, as captions and verses have them.
    pub(crate) breaks: bool,
    /// It starts a sentence or a quote, where any word has a capital.
    pub(crate) starts: bool,
    /// The index of its sentence.
    pub(crate) sentence: usize,
}

impl Token {
    /// Its words in the text.
    pub(crate) fn text<'a>(&self, text: &'a str) -> &'a str {
        self.span.text(text)
    }

    /// Whether it is that mark.
    pub(crate) fn is_mark(&self, mark: char) -> bool {
        self.is == Is::Mark(mark)
    }

    /// Whether it is a word or number.
    pub(crate) const fn is_word(&self) -> bool {
        matches!(self.is, Is::Word | Is::Number)
    }
}

/// A line of fewer characters is short.
const SHORT: usize = 56;

const APOSTROPHES: [char; 2] = ['\'', '’'];
const HYPHENS: [char; 2] = ['-', '‐'];

/// All tokens of the blocks that are analysed, in order; their sentences are not yet known.
pub(crate) fn tokens(article: &Article) -> Vec<Token> {
    let mut out = Vec::new();
    for (index, block) in article.blocks.iter().enumerate() {
        if block.role != Role::Aside {
            let text = article.block_text(block);
            scan(text, block.span.start as usize, index, &mut out);
        }
    }
    out
}

fn scan(text: &str, offset: usize, block: usize, out: &mut Vec<Token>) {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let byte = |i: usize| chars.get(i).map_or(text.len(), |c| c.0);
    let mut spaced = true;
    let mut breaks = false;
    let mut line = 0;
    let mut i = 0;
    while let Some(&(_, c)) = chars.get(i) {
        if c.is_whitespace() {
            spaced = true;
            if c == '\n' {
                // A wrapped line is long; a short one ends where it is meant to.
                breaks = i - line < SHORT;
                line = i + 1;
            }
            i += 1;
            continue;
        }
        let start = i;
        let is = if c.is_alphanumeric() {
            i = word_end(text, &chars, i);
            if c.is_ascii_digit() {
                Is::Number
            } else {
                Is::Word
            }
        } else if let Some(end) = possessive(&chars, i).filter(|_| !spaced) {
            i = end;
            Is::Possessive
        } else {
            i = cluster_end(&chars, i);
            Is::Mark(c)
        };
        let (from, to) = (byte(start), byte(i));
        out.push(Token {
            span: Span::new(offset + from, offset + to),
            is,
            fold: folded(&text[from..to]),
            block,
            spaced,
            breaks,
            starts: false,
            sentence: 0,
        });
        (spaced, breaks) = (false, false);
    }
}

/// The word folded; most are ASCII, which takes one step.
fn folded(word: &str) -> String {
    if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        fold(word)
    }
}

/// Where the mark at `i` ends: an emoji with its joiners and modifiers, or a flag, is one.
fn cluster_end(chars: &[(usize, char)], i: usize) -> usize {
    let at = |i: usize| chars.get(i).map_or(' ', |c| c.1);
    let flag = |c: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    let mut end = i + 1;
    if flag(at(i)) && flag(at(end)) {
        end += 1;
    }
    loop {
        match at(end) {
            c if extends(c) => end += 1,
            '\u{200d}' if !at(end + 1).is_alphanumeric() && !at(end + 1).is_whitespace() => {
                end += 2;
            }
            _ => return end,
        }
    }
}

/// Accents, variation selectors, skin tones, keycaps and tags: part of the character before them.
fn extends(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}' | '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}'
    )
}

/// Where a `'s` that starts at `i` ends.
fn possessive(chars: &[(usize, char)], i: usize) -> Option<usize> {
    let at = |i: usize| chars.get(i).map(|c| c.1);
    let ends = !at(i + 2).is_some_and(char::is_alphanumeric);
    (at(i).is_some_and(|c| APOSTROPHES.contains(&c))
        && matches!(at(i + 1), Some('s' | 'S'))
        && ends)
        .then_some(i + 2)
}

/// Where the word that starts at `start` ends.
fn word_end(text: &str, chars: &[(usize, char)], start: usize) -> usize {
    let at = |i: usize| chars.get(i).map(|c| c.1);
    let byte = |i: usize| chars.get(i).map_or(text.len(), |c| c.0);
    let rest = &text[byte(start)..];
    if ["http://", "https://", "www."]
        .iter()
        .any(|s| rest.starts_with(s))
    {
        return address_end(chars, start);
    }
    let mut i = start + 1;
    while let Some(c) = at(i) {
        let next = at(i + 1);
        let before = at(i - 1);
        let inside = next.is_some_and(char::is_alphanumeric)
            && before.is_some_and(|b| b.is_alphanumeric() || b == '.');
        let joined = match c {
            _ if c.is_alphanumeric() || extends(c) => true,
            '.' if inside => {
                // `end.Next` is two sentences without a space; `U.N` and `example.com` are not.
                // Neither is `2006.The`.
                let ends = before.is_some_and(char::is_lowercase) && i - start > 2
                    || before.is_some_and(|c| c.is_ascii_digit())
                        && at(i + 2).is_some_and(char::is_lowercase);
                !(ends && next.is_some_and(char::is_uppercase))
            }
            ',' if inside => {
                before.is_some_and(|c| c.is_ascii_digit())
                    && next.is_some_and(|c| c.is_ascii_digit())
            }
            // `20 °C.` ends a sentence.
            '.' if start > 0 && at(start - 1) == Some('°') => return i,
            '.' if !abbreviates(&text[byte(start)..byte(i)])
                && !numbers(&text[byte(start)..byte(i)], chars, i) =>
            {
                return i;
            }
            // `U.S.-led`.
            '.' if next.is_some_and(|n| HYPHENS.contains(&n))
                && at(i + 2).is_some_and(char::is_alphanumeric) =>
            {
                true
            }
            '.' => return i + 1,
            _ if APOSTROPHES.contains(&c) => inside && possessive(chars, i).is_none(),
            _ if HYPHENS.contains(&c) || matches!(c, '_' | '/' | '@') => inside,
            _ => false,
        };
        let after_point = HYPHENS.contains(&c) && before == Some('.') && inside;
        if !joined && !after_point {
            break;
        }
        i += 1;
    }
    i
}

fn address_end(chars: &[(usize, char)], start: usize) -> usize {
    let mut end = start;
    for (i, &(_, c)) in chars.iter().enumerate().skip(start) {
        if c.is_whitespace() || matches!(c, '"' | '“' | '”' | '<' | '>' | '(' | ')') {
            break;
        }
        if c.is_alphanumeric() || c == '/' {
            end = i;
        }
    }
    end + 1
}

/// Whether the point at `i` belongs to a *No* before a number; *No.* is a sentence too.
fn numbers(word: &str, chars: &[(usize, char)], i: usize) -> bool {
    let digit = |i: usize| chars.get(i).is_some_and(|c| c.1.is_ascii_digit());
    let space = chars.get(i + 1).is_some_and(|c| c.1 == ' ');
    matches!(
        word,
        "No" | "no" | "Nos" | "nos" | "Fig" | "fig" | "Art" | "pp" | "p"
    ) && (digit(i + 1) || space && digit(i + 2))
}

/// Whether a point after the word belongs to it: `U.N`, `a.m`, `J`, `Gov`.
fn abbreviates(word: &str) -> bool {
    let mut parts = word.split('.');
    let letters = parts.all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    });
    let single = word.chars().nth(1).is_none();
    (letters && (!single || word != "I" && word.chars().all(char::is_uppercase)))
        || lists().is("abbreviation", word)
        // `5-Sept. 3`.
        || word.starts_with(|c: char| c.is_ascii_digit())
            && word
                .rsplit_once(HYPHENS)
                .is_some_and(|(_, last)| lists().is("month", last) && lists().is("abbreviation", last))
        || word == "Washington D.C"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::article;

    fn check(text: &str, want: &str) {
        let article = article(text);
        let got: Vec<&str> = tokens(&article)
            .iter()
            .filter(|t| t.block == 1)
            .map(|t| t.span.text(&article.text))
            .collect();
        assert_eq!(got.join("|"), want);
    }

    #[test]
    fn points_belong_to_abbreviations() {
        check(
            "The U.N. met at 9 a.m. today.",
            "The|U.N.|met|at|9|a.m.|today|.",
        );
        check("Gov. J. R. Smith left.", "Gov.|J.|R.|Smith|left|.");
        check(
            "I know what I. A U.S.-led force.",
            "I|know|what|I|.|A|U.S.-led|force|.",
        );
    }

    #[test]
    fn numbers_and_addresses_are_whole() {
        check("A 42.7-meter, 1,000 and 4.", "A|42.7-meter|,|1,000|and|4|.");
        check(
            "See https://example.org/a?b=1. Or www.b.com.",
            "See|https://example.org/a?b=1|.|Or|www.b.com|.",
        );
        check("End.Next, yahoo.com is.", "End|.|Next|,|yahoo.com|is|.");
    }

    #[test]
    fn emoji_and_mail_addresses_are_whole() {
        check(
            "Hi 👩‍👩‍👧‍👦👍🏽 🇩🇪🇫🇷 1️⃣ e\u{301}t ❤️.",
            "Hi|👩‍👩‍👧‍👦|👍🏽|🇩🇪|🇫🇷|1️⃣|e\u{301}t|❤️|.",
        );
        check(
            "To jane.doe@example.org, a_b@c.de.",
            "To|jane.doe@example.org|,|a_b@c.de|.",
        );
        check("No. 2, no. No.", "No.|2|,|no|.|No|.");
        check(
            "He—she–it … “a”‘b’«c»„d“",
            "He|—|she|–|it|…|“|a|”|‘|b|’|«|c|»|„|d|“",
        );
    }

    #[test]
    fn possessives_are_parted_and_apostrophes_not() {
        check("Russia’s O’Brien don't", "Russia|’s|O’Brien|don't");
        check(
            "the countries’ Komsomolsk-on-Amur",
            "the|countries|’|Komsomolsk-on-Amur",
        );
        check("‘s’ $5 50%", "‘|s|’|$|5|50|%");
    }
}
