//! The headline among the blocks.

use super::blocks::{Block, Kind};
use article::{Meta, Role};

/// Headings that share so much of their words with a title say the same, in percent.
const ALIKE: usize = 60;

/// Makes the block that is the headline the title, first of what is kept, and notes it. `titles` are what the page says that it is
/// called, best first.
pub(super) fn place(mut blocks: Vec<Block>, titles: &[String], meta: &mut Meta) -> Vec<Block> {
    let folded: Vec<Vec<String>> = titles.iter().take(4).map(|title| words(title)).collect();
    let said = |block: &Block| {
        let words = words(&block.text);
        let alike = folded.iter().map(|title| alike(title, &words)).max();
        alike.unwrap_or_default()
    };
    let headings = || {
        let headings = blocks.iter().enumerate();
        headings.filter(|(_, b)| matches!(b.kind, Kind::Heading(1..=3)) && b.text.len() < 400)
    };
    let said = headings()
        .take(200)
        .map(|(at, b)| (at, said(b), b))
        .filter(|(_, alike, _)| *alike >= ALIKE)
        .max_by_key(|(at, alike, b)| (*alike, b.removed.is_none(), usize::MAX - at))
        .map(|(at, ..)| at);
    let only = || {
        let mut tops =
            headings().filter(|(_, b)| b.kind == Kind::Heading(1) && b.removed.is_none());
        let (at, _) = tops.next()?;
        (titles.is_empty() || tops.next().is_none() && titles.len() < 2).then_some(at)
    };
    let Some(at) = said.or_else(only) else {
        meta.title = titles.first().cloned().unwrap_or_default();
        return blocks;
    };
    let mut title = blocks.remove(at);
    title.role = Role::Title;
    title.removed = None;
    meta.title.clone_from(&title.text);
    let first = blocks.iter().position(|b| b.removed.is_none());
    blocks.insert(first.unwrap_or(at).min(at), title);
    blocks
}

/// Rich text begins with its headline if its first block is the only one of the first level.
pub(super) fn first(mut blocks: Vec<Block>, meta: &mut Meta) -> Vec<Block> {
    let tops = blocks
        .iter()
        .filter(|b| b.kind == Kind::Heading(1))
        .take(2)
        .count();
    if let Some(block) = blocks.first_mut().filter(|b| b.kind == Kind::Heading(1))
        && tops == 1
    {
        block.role = Role::Title;
        meta.title.clone_from(&block.text);
    }
    blocks
}

/// The words of a title in small letters; of a script without spaces, the characters.
pub(super) fn words(title: &str) -> Vec<String> {
    let lower = title.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let unparted = |word: &str| word.chars().any(|c| ('\u{2e80}'..='\u{fffd}').contains(&c));
    words
        .flat_map(|word| {
            if unparted(word) {
                word.chars().map(String::from).collect()
            } else {
                vec![word.to_owned()]
            }
        })
        .take(60)
        .collect()
}

/// How many of the words of both are in both, in percent.
fn alike(a: &[String], b: &[String]) -> usize {
    let both = b.iter().filter(|word| a.contains(word)).count();
    both * 200 / (a.len() + b.len()).max(1)
}
