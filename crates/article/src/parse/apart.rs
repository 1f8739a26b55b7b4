//! Blocks that are set apart: standfirsts, what repeats later words, and trailing lines that are not part of the story.

use crate::{Article, Block, Role, fold::fold};
use std::collections::BTreeMap;

/// Without front matter, a second block that says what a later one says is the standfirst.
pub(super) fn find_standfirst(article: &mut Article) {
    let texts: Vec<String> = article
        .blocks
        .iter()
        .map(|b| fold(article.block_text(b)))
        .collect();
    if texts
        .get(1)
        .is_some_and(|second| texts[2..].contains(second))
    {
        article.blocks[1].role = Role::Standfirst;
    }
}

/// Notes which later words a standfirst repeats.
pub fn find_repeats(article: &mut Article) {
    let standfirst = |b: &Block| b.role == Role::Standfirst;
    let Some(first) = article.blocks.iter().position(standfirst) else {
        return;
    };
    // From the end, so that of several the nearest is found, in one pass however many standfirsts there are.
    let mut later: BTreeMap<String, u32> = BTreeMap::new();
    for index in (first..article.blocks.len()).rev() {
        let text = fold(article.block_text(&article.blocks[index]));
        let block = &mut article.blocks[index];
        if standfirst(block) {
            block.repeats = later.get(&text).copied();
        }
        later.insert(text, index as u32);
    }
}

/// How a line starts that asks the reader for something instead of telling the story.
const ASIDES: [&str; 16] = [
    "follow ",
    "subscribe",
    "sign up",
    "read more",
    "read also",
    "read next",
    "related:",
    "share this",
    "download the ",
    "click here",
    "join us",
    "join our",
    "advertisement",
    "copyright ",
    "©",
    "all rights reserved",
];

/// The longest aside, in characters.
const LONGEST_ASIDE: usize = 160;

/// Sets trailing lines apart that are not part of the story; at least one paragraph is left.
pub fn find_asides(article: &mut Article) {
    let first_body = article
        .blocks
        .iter()
        .position(|b| b.role.is_body())
        .unwrap_or_default();
    for index in (first_body + 1..article.blocks.len()).rev() {
        let text = fold(article.block_text(&article.blocks[index]));
        let sentence = text.ends_with(['.', '"', '!', '?']) && !text.starts_with('©');
        if sentence
            || text.chars().count() > LONGEST_ASIDE
            || !ASIDES.iter().any(|a| text.starts_with(a))
        {
            break;
        }
        article.blocks[index].role = Role::Aside;
    }
}
