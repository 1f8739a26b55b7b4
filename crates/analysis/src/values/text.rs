//! A sentence as values read it: tokens cut into pieces at hyphens and behind figures, so that *24-year-old*, *24 - year - old*,
//! *5km* and *5 km* are read by the same rules.

use crate::{
    doc::Doc,
    token::Is,
    values::words::{Word, word},
};

/// A part of a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'t> {
    /// Its folded words; empty where a name has the token.
    pub(crate) fold: &'t str,
    /// What it can be.
    pub(crate) word: Word,
    /// The index of its token.
    token: usize,
    /// It starts its token.
    first: bool,
    /// It ends its token.
    last: bool,
    /// Nothing stands between it and the piece before.
    glued: bool,
}

/// What stands past the ends of a sentence.
const NOTHING: Piece = Piece {
    fold: "",
    word: Word::Other,
    token: usize::MAX,
    first: true,
    last: true,
    glued: false,
};

/// The pieces of one sentence.
pub(crate) struct Text<'t> {
    pub(crate) doc: &'t Doc<'t>,
    pieces: Vec<Piece<'t>>,
}

impl<'t> Text<'t> {
    pub(crate) const fn new(doc: &'t Doc<'t>) -> Self {
        Self {
            doc,
            pieces: Vec::new(),
        }
    }

    /// Turns to the sentence of the tokens `from..to`; those that are taken say nothing.
    pub(crate) fn turn_to(&mut self, from: usize, to: usize, taken: &[bool]) {
        self.pieces.clear();
        for (at, token) in self.doc.tokens[from..to].iter().enumerate() {
            let at = from + at;
            let whole = Piece {
                fold: &token.fold,
                word: Word::Other,
                token: at,
                first: true,
                last: true,
                glued: !token.spaced,
            };
            if taken.get(at) == Some(&true) {
                self.pieces.push(Piece { fold: "", ..whole });
                continue;
            }
            match token.is {
                Is::Mark('-' | '‐') => self.pieces.push(Piece {
                    word: Word::Hyphen,
                    ..whole
                }),
                Is::Mark('–' | '−') => self.pieces.push(Piece {
                    word: Word::Dash,
                    ..whole
                }),
                Is::Word | Is::Number => self.cut(whole),
                _ => self.pieces.push(Piece {
                    word: word(&token.fold),
                    ..whole
                }),
            }
        }
    }

    /// The pieces of one word or number.
    fn cut(&mut self, whole: Piece<'t>) {
        let start = self.pieces.len();
        for (index, part) in whole.fold.split('-').enumerate() {
            if index > 0 {
                self.pieces.push(Piece {
                    fold: "-",
                    word: Word::Hyphen,
                    ..whole
                });
            }
            // `U.S.-led` and the like: behind a point, or doubled.
            let figures = part
                .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '/')))
                .unwrap_or(part.len());
            let (number, rest) = part.split_at(figures);
            if number.starts_with(|c: char| c.is_ascii_digit()) && !rest.is_empty() {
                let word = Word::Figure;
                let fold = number;
                self.pieces.push(Piece {
                    fold,
                    word,
                    ..whole
                });
                let (fold, word) = (rest, word_behind(rest));
                self.pieces.push(Piece {
                    fold,
                    word,
                    ..whole
                });
            } else {
                let (fold, word) = (part, word(part));
                self.pieces.push(Piece {
                    fold,
                    word,
                    ..whole
                });
            }
        }
        let last = self.pieces.len() - 1;
        for (index, piece) in self.pieces[start..].iter_mut().enumerate() {
            piece.first = index == 0;
            piece.last = start + index == last;
            piece.glued |= index > 0;
        }
    }

    /// How many pieces the sentence has.
    pub(crate) const fn len(&self) -> usize {
        self.pieces.len()
    }

    fn piece(&self, at: usize) -> &Piece<'t> {
        self.pieces.get(at).unwrap_or(&NOTHING)
    }

    /// What the piece can be.
    pub(crate) fn word(&self, at: usize) -> Word {
        self.piece(at).word
    }

    /// Its folded words; empty past the end and in names.
    pub(crate) fn fold(&self, at: usize) -> &'t str {
        self.piece(at).fold
    }

    /// The folded words before it, those of names too.
    pub(crate) fn before(&self, at: usize) -> &'t str {
        let token = at.checked_sub(1).map(|at| self.piece(at).token);
        match token.and_then(|t| self.doc.tokens.get(t)) {
            Some(token) => &token.fold,
            None => "",
        }
    }

    /// Its folded words, or those of the name that has it.
    pub(crate) fn full(&self, at: usize) -> &'t str {
        let piece = self.piece(at);
        match self.doc.tokens.get(piece.token) {
            Some(token) if piece.fold.is_empty() => &token.fold,
            _ => piece.fold,
        }
    }

    /// Whether it makes an owner of the word before.
    pub(crate) fn owns(&self, at: usize) -> bool {
        let token = self.doc.tokens.get(self.piece(at).token);
        token.is_some_and(|t| t.is == Is::Possessive || t.fold == "'")
    }

    /// The token's words as written; empty past the end.
    pub(crate) fn written(&self, at: usize) -> &'t str {
        self.doc.word(self.piece(at).token)
    }

    /// Whether its token is written with a capital.
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.written(at).starts_with(char::is_uppercase)
    }

    /// Whether its token starts a sentence or a quote.
    pub(crate) fn starts(&self, at: usize) -> bool {
        let token = self.doc.tokens.get(self.piece(at).token);
        token.is_none_or(|t| t.starts)
    }

    /// Whether nothing stands between it and the piece before.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.piece(at).glued
    }

    /// Whether it starts a token.
    pub(crate) fn first(&self, at: usize) -> bool {
        self.piece(at).first
    }

    /// Whether a token ends before it.
    pub(crate) fn ends(&self, to: usize) -> bool {
        to.checked_sub(1).is_some_and(|last| self.piece(last).last)
    }

    /// Past the end of the token that holds the piece.
    pub(crate) fn token_end(&self, at: usize) -> usize {
        let rest = self.pieces.get(at..).unwrap_or_default();
        at + rest.iter().position(|p| p.last).map_or(0, |last| last + 1)
    }

    /// Behind a hyphen at `at`, if there is one.
    pub(crate) fn past_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.word(at) == Word::Hyphen)
    }

    /// The index of its token.
    pub(crate) fn token(&self, at: usize) -> usize {
        self.piece(at).token
    }

    /// Whether a name has it.
    pub(crate) fn named(&self, at: usize) -> bool {
        at < self.len() && self.fold(at).is_empty()
    }
}

/// What the letters behind figures can be.
fn word_behind(fold: &str) -> Word {
    match fold {
        "m" => Word::Other,
        _ => word(fold),
    }
}
