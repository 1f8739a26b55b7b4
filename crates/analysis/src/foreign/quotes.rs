//! What stands in the language's quote marks.

use super::{
    language::Language,
    letters::{Run, is_letter, is_run_on, is_sign},
    marks::{Marks, marks},
};
use article::{Role, Span};

/// What quoted words look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Enough of them for speech, or a whole sentence.
    Spoken,
    /// A word or two: a title, a term, words held at a distance.
    Short,
    /// They stand inside other quoted words.
    Nested,
}

/// Finds quotes block by block.
pub(crate) struct Finder {
    marks: &'static Marks,
    found: Vec<Vec<Span>>,
    carried: Option<Carried>,
}

/// A mark that waits for its partner.
struct Open {
    mark: char,
    /// Past the mark.
    from: usize,
    /// The parts in earlier blocks.
    earlier: Vec<Span>,
}

/// A quote that was open where its block ended.
struct Carried {
    mark: char,
    parts: Vec<Span>,
}

/// So many marks may wait inside each other; more are strays.
const DEEPEST: usize = 4;

impl Finder {
    pub(crate) fn new(language: Language) -> Self {
        Self {
            marks: marks(language.code()),
            found: Vec::new(),
            carried: None,
        }
    }

    /// Finds the quotes of the next block.
    pub(crate) fn block(&mut self, run: &Run, role: Role) {
        let mut stack: Vec<Open> = Vec::new();
        let mut at = self.goes_on(run, &mut stack);
        while at < run.len() {
            let mark = run.at(at);
            if self.marks.is_mark(mark) && !inside_word(run, at) {
                self.mark(run, at, &mut stack);
            }
            at += 1;
        }
        self.carry(run, role, stack);
    }

    /// All quotes in text order: their parts, and what they look like.
    pub(crate) fn finish(mut self, text: &str) -> Vec<(Vec<Span>, Shape)> {
        self.give_up();
        self.found
            .sort_by_key(|parts| (parts[0].start, u32::MAX - parts[parts.len() - 1].end));
        let mut end = 0;
        self.found
            .into_iter()
            .map(|parts| {
                let shape = if parts[0].start < end {
                    Shape::Nested
                } else if parts.len() > 1 || spoken(parts[0].text(text)) {
                    Shape::Spoken
                } else {
                    Shape::Short
                };
                end = end.max(parts[parts.len() - 1].end);
                (parts, shape)
            })
            .collect()
    }

    /// Takes up what the block before left open, if this one starts with the mark again. Returns where to go on.
    fn goes_on(&mut self, run: &Run, stack: &mut Vec<Open>) -> usize {
        let first = run.at(0);
        let Some(carried) = &self.carried else {
            return 0;
        };
        let closes = self.marks.closing(carried.mark).contains(first);
        let words = leads(run.at(run.past_space(1)));
        let same = first == carried.mark && !(closes && run.at(1).is_whitespace());
        // Spanish and French papers open each further paragraph with the closing mark.
        if first != carried.mark && !closes {
            self.give_up();
            return 0;
        }
        let parts = self.carried.take().map_or(Vec::new(), |c| c.parts);
        if !same && !words {
            self.found.push(parts);
        } else {
            let mark = if self.marks.closing(first).is_empty() {
                opener(self.marks, first)
            } else {
                first
            };
            stack.push(Open {
                mark,
                from: 1,
                earlier: parts,
            });
        }
        1
    }

    /// Opens or closes a quote with the mark at `at`.
    fn mark(&mut self, run: &Run, at: usize, stack: &mut Vec<Open>) {
        let mark = run.at(at);
        let spaced = opens_behind(run.before(at));
        let tight = leads(run.at(at + 1));
        let single = matches!(mark, '\'' | '’');
        let opening = self.marks.closing(mark);
        let both = self.marks.closes(mark) && !opening.is_empty();
        let ends = !run.before(at).is_whitespace() || matches!(mark, '»' | '«' | '›' | '‹');
        let ends = ends && !(both && spaced && tight) && !(single && is_letter(run.at(at + 1)));
        let open = stack
            .iter()
            .rposition(|o| self.marks.closing(o.mark).contains(mark));
        if let Some(index) = open.filter(|_| ends) {
            stack.truncate(index + 1);
            if let Some(Open { from, earlier, .. }) = stack.pop() {
                self.add(run, from, at, earlier);
            }
            return;
        }
        let elided = single && elision(run, at);
        let free = !both && !single || spaced && tight && !elided;
        if !opening.is_empty() && free {
            if stack.len() == DEEPEST {
                stack.remove(0);
            }
            stack.push(Open {
                mark,
                from: at + 1,
                earlier: Vec::new(),
            });
        }
    }

    /// Adds the quote that ends with these words.
    fn add(&mut self, run: &Run, from: usize, to: usize, mut parts: Vec<Span>) {
        parts.extend(trimmed(run, from, to));
        if !parts.is_empty() {
            self.found.push(parts);
        }
    }

    /// Keeps the first quote that is still open, if it may go on in the next block: it has come to the end of a sentence.
    fn carry(&mut self, run: &Run, role: Role, stack: Vec<Open>) {
        let open = stack.into_iter().find(|o| !matches!(o.mark, '\'' | '‘'));
        let Some(open) = open.filter(|_| role != Role::Title) else {
            return;
        };
        let ended = run.words(open.from, run.len()).trim_end();
        let part = trimmed(run, open.from, run.len());
        let ended =
            ended.ends_with(|c: char| is_end(c) || matches!(c, ':' | '»' | '”' | '"' | '」'));
        let mut parts = open.earlier;
        parts.extend(part);
        if ended && !parts.is_empty() {
            self.carried = Some(Carried {
                mark: open.mark,
                parts,
            });
        }
    }

    /// Nobody closed it: several paragraphs that each open with a mark are meant all the same, one mark is a stray.
    fn give_up(&mut self) {
        let carried = self.carried.take();
        self.found
            .extend(carried.map(|c| c.parts).filter(|parts| parts.len() > 1));
    }
}

/// What opens a quote that `closing` closes.
fn opener(marks: &Marks, closing: char) -> char {
    ['«', '„', '“', '»']
        .into_iter()
        .find(|&open| marks.closing(open).contains(closing))
        .unwrap_or(closing)
}

/// Whether the mark is part of a word: *l'été*, *geht’s*, the Hebrew *ארה"ב*.
fn inside_word(run: &Run, at: usize) -> bool {
    matches!(run.at(at), '\'' | '’' | '‘' | '"' | '״' | '”')
        && is_letter(run.before(at))
        && is_letter(run.at(at + 1))
}

/// Whether a mark behind that character may open a quote.
fn opens_behind(c: char) -> bool {
    c.is_whitespace() || is_sign(c) || "([{—–-:/„“‚‘«‹»›\"'「『（：，。、>¿¡".contains(c)
}

/// Whether words start with that character.
fn leads(c: char) -> bool {
    c.is_alphanumeric() || "([¿¡„“‚‘«‹»›\"'「『（…$€£#@".contains(c)
}

/// The Dutch *'s avonds*, *'t*; *'90*.
fn elision(run: &Run, at: usize) -> bool {
    let end = run.past_letters(at + 1);
    let word = run.words(at + 1, end.min(at + 3));
    run.at(at + 1).is_numeric() || end == at + 2 && "stnkm".contains(word)
}

/// The span from `from` to `to` without the white space at its ends; `None` if it has no word.
fn trimmed(run: &Run, from: usize, to: usize) -> Option<Span> {
    let words = run.words(from, to);
    if !words.contains(char::is_alphanumeric) {
        return None;
    }
    let span = run.span(from, to);
    let start = span.range().start + words.len() - words.trim_start().len();
    Some(Span::new(start, start + words.trim().len()))
}

/// Whether words in marks are enough for speech: three, or six signs of Chinese or Japanese, twelve letters of scripts that part no words; or any that end a
/// sentence.
fn spoken(words: &str) -> bool {
    if words.ends_with(is_end) {
        return true;
    }
    let mut weight = 0;
    let mut inside = false;
    for c in words.chars() {
        let part = c.is_alphanumeric();
        weight += match c {
            _ if is_sign(c) => 2,
            _ if is_run_on(c) => 1,
            _ if part && !inside => 4,
            _ => 0,
        };
        inside = !c.is_whitespace() && (part || inside) && !is_sign(c);
    }
    weight >= 12
}

/// Whether the character ends a sentence.
pub(crate) fn is_end(c: char) -> bool {
    ".!?…。！？｡؟।॥۔։።។၊။".contains(c)
}
