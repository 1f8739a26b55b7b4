//! One token, seen from all sides that features combine.

use super::gazetteer::Class;
use article::fold::fold_char;

/// How many characters of a word are looked at: no name is longer, and a word of a megabyte costs no more.
const MOST: usize = 40;

/// A token as hashes.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent properties of a word"
)]
pub(crate) struct Seen {
    /// The word as written.
    pub(crate) word: u32,
    /// The word folded.
    pub(crate) plain: u32,
    /// The same with its digits as zeros.
    pub(crate) fold: u32,
    /// Capitals, small letters, digits and signs, repetitions once.
    pub(crate) shape: u32,
    /// The same with up to four repetitions.
    pub(crate) long_shape: u32,
    /// The first one to four letters, folded; 0 where the word is no longer than that.
    pub(crate) prefixes: [u32; 4],
    /// The last one to four letters.
    pub(crate) suffixes: [u32; 4],
    /// The lists it is in.
    pub(crate) class: Class,
    /// It starts with a capital letter.
    pub(crate) capital: bool,
    /// It is a word of more than one letter.
    pub(crate) wordy: bool,
    /// It is a word of four letters or more.
    pub(crate) long: bool,
    /// It is such a word in capitals.
    pub(crate) shouts: bool,
}

impl Seen {
    /// What stands before the first token and after the last.
    pub(crate) fn none() -> Self {
        Self {
            word: 1,
            fold: 1,
            shape: 1,
            long_shape: 1,
            ..Self::default()
        }
    }

    /// Looks at a word.
    pub(crate) fn new(word: &str) -> Self {
        let mut folded = [' '; 2 * MOST];
        let mut count = 0;
        let (mut shape, mut long_shape) = (START, START);
        let (mut run, mut last) = (0, 0);
        let (mut letters, mut capitals, mut length) = (0, 0, 0);
        for c in word.chars().take(MOST) {
            let class = class(c);
            run = if class == last { run + 1 } else { 1 };
            if run == 1 {
                shape = step(shape, class);
            }
            if run <= 4 {
                long_shape = step(long_shape, class);
            }
            last = class;
            length += 1;
            letters += usize::from(c.is_alphabetic());
            capitals += usize::from(c.is_uppercase());
            for c in fold_char(c) {
                if count < folded.len() {
                    folded[count] = c;
                    count += 1;
                }
            }
        }
        let folded = &mut folded[..count];
        let plain = hash(folded);
        for c in &mut *folded {
            if c.is_ascii_digit() {
                *c = '0';
            }
        }
        let end = |n: usize, part: &[char]| if n < count { hash(part) } else { 0 };
        let long = length > 3 && letters == length;
        Self {
            word: hash_text(word),
            plain,
            fold: hash(folded),
            shape,
            long_shape,
            prefixes: [1, 2, 3, 4].map(|n| end(n, &folded[..n.min(count)])),
            suffixes: [1, 2, 3, 4].map(|n| end(n, &folded[count - n.min(count)..])),
            class: Class::default(),
            capital: word.starts_with(char::is_uppercase),
            wordy: count > 1 && word.starts_with(char::is_alphabetic),
            long,
            shouts: long && capitals == length,
        }
    }
}

/// A character's class, for the shape.
fn class(c: char) -> u32 {
    match c {
        _ if c.is_uppercase() => u32::from(b'X'),
        _ if c.is_alphabetic() => u32::from(b'x'),
        '0'..='9' => u32::from(b'0'),
        '’' => u32::from(b'\''),
        '“' | '”' => u32::from(b'"'),
        '–' | '—' => u32::from(b'-'),
        _ if c.is_ascii() => u32::from(c),
        _ => u32::from(b'?'),
    }
}

/// Where a hash starts.
pub(crate) const START: u32 = 0x811c_9dc5;

/// FNV-1a over whole characters: quick, and the same everywhere.
pub(crate) const fn step(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x0100_0193)
}

fn hash(chars: &[char]) -> u32 {
    chars.iter().fold(START, |hash, &c| step(hash, c as u32))
}

/// The hash of a text's first characters, as tokens are hashed.
pub(crate) fn hash_text(text: &str) -> u32 {
    text.chars()
        .take(MOST)
        .fold(START, |hash, c| step(hash, c as u32))
}
