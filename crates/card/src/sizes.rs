//! Which sizes a headline and a quotation take.

use crate::block::{Block, Fill, lines_in};
use crate::layout::{COLUMN, INDENT};
use crate::wrap::Words;

/// Sizes of a headline and how many lines each may fill: above a quotation, and without.
const ABOVE_QUOTE: [(f32, usize); 10] = [
    (108.0, 1),
    (96.0, 1),
    (86.0, 2),
    (78.0, 2),
    (71.0, 2),
    (65.0, 3),
    (60.0, 3),
    (56.0, 3),
    (52.0, 4),
    (48.0, 4),
];
const ALONE: [(f32, usize); 9] = [
    (120.0, 1),
    (104.0, 2),
    (94.0, 3),
    (86.0, 3),
    (78.0, 4),
    (70.0, 4),
    (62.0, 4),
    (54.0, 4),
    (48.0, 4),
];
/// Sizes of a quotation.
const QUOTE: [f32; 5] = [43.0, 40.0, 37.0, 34.0, 31.0];
/// The most lines of a quotation.
const MOST: usize = 4;

/// A headline without a quotation.
pub(crate) fn alone(words: &Words) -> Block {
    headline(words, &ALONE)
}

/// A headline and a quotation that share `room` pixels: best both large and whole, else smaller, else the quotation cut to three lines or
/// at the least two. `None` if there is no room for that.
pub(crate) fn with_quotation(title: &Words, said: &Words, room: f32) -> Option<(Block, Block)> {
    let whole_titles = ABOVE_QUOTE
        .iter()
        .filter_map(|&(size, most)| uncut(title, size, COLUMN, most));
    let mut titles: Vec<Block> = whole_titles.collect();
    if titles.is_empty() {
        titles.push(headline(title, &ABOVE_QUOTE));
    }
    let width = COLUMN - INDENT;
    let fits = |size, room| lines_in(said.style, said.rtl, size, room, MOST);
    let whole = |sizes: &[f32], room| {
        let set = |&size: &f32| uncut(said, size, width, fits(size, room));
        sizes.iter().find_map(set)
    };
    let cut = |least, room| {
        let size = QUOTE[QUOTE.len() - 1];
        let most = fits(size, room);
        (most >= least).then(|| Block::new(said, size, width, Fill::Cut(most)))
    };
    let ways: [&dyn Fn(f32) -> Option<Block>; 4] = [
        &|room| whole(&QUOTE[..4], room),
        &|room| whole(&QUOTE, room),
        &|room| cut(3, room),
        &|room| cut(2, room),
    ];
    let (n, quote) = ways.iter().find_map(|way| {
        let set = |(n, title): (usize, &Block)| Some((n, way(room - title.height())?));
        titles.iter().enumerate().find_map(set)
    })?;
    Some((titles.swap_remove(n), quote))
}

/// The headline at the first size at which it keeps to its lines with no word broken; else at the last, cut.
fn headline(words: &Words, sizes: &[(f32, usize)]) -> Block {
    let whole = |&(size, most): &(f32, usize)| uncut(words, size, COLUMN, most);
    sizes.iter().find_map(whole).unwrap_or_else(|| {
        let (size, most) = sizes[sizes.len() - 1];
        Block::new(words, size, COLUMN, Fill::Cut(most))
    })
}

/// All of the text in at most so many lines, no word broken.
fn uncut(words: &Words, size: f32, width: f32, most: usize) -> Option<Block> {
    let fits = words.widest() * size <= width && words.lines(width / size).len() <= most;
    fits.then(|| Block::new(words, size, width, Fill::Even))
        .filter(|block| block.len() <= most)
}
