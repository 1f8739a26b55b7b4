//! Which blocks are the article.
//!
//! Mozilla's Readability decides; what it drops by mistake between the article's paragraphs is taken back, and what says of itself
//! that it is a menu or a label goes. Whatever is removed stays in the list, so that the reader can put it back.

use super::blocks::{Block, Kind, Page};
use super::clutter::{self, Marks};
use crate::Clutter;
use article::Role;
use dom_query::{Document, NodeData, NodeId, NodeRef};
use dom_smoothie::{Config, Readability};
use html5ever::tendril::StrTendril;
use std::collections::BTreeSet;

/// Readability looks at everything below each element, several times; on larger pages than this the marks alone decide.
const STEPS: usize = 2_000_000;
const NODES: usize = 200_000;
const DEEPEST: usize = 200;
/// An article of fewer letters is doubted: it tries again with less removed.
const SHORT: usize = 250;
/// A sentence has about so many letters.
const SENTENCE: usize = 40;

/// The page's blocks, each with the reason why it is not the article's.
pub(super) fn decide(doc: &Document, mut page: Page) -> Vec<Block> {
    let marks = &mut page.marks;
    let blocks = &mut page.blocks;
    let fits = page.steps <= STEPS && page.deepest <= DEEPEST && doc.tree.len() <= NODES;
    let found = if fits { article(doc) } else { BTreeSet::new() };
    let survived: Vec<bool> = blocks.iter().map(|b| survives(b, &found)).collect();
    let kept = total(blocks, |at, _| survived[at]);
    let likely = total(blocks, |_, b| {
        is_prose(b) && marks.clutter(b.mark).is_none()
    });
    let trusted = kept > 0 && kept * 2 >= likely;
    if trusted {
        for (block, _) in blocks.iter().zip(&survived).filter(|(_, kept)| **kept) {
            marks.keep(block.mark, block.text.len());
        }
        keep_between(blocks, &survived, marks);
    } else {
        for block in blocks.iter_mut() {
            block.removed = reason(block, marks).or_else(|| {
                let menu = block.linked() >= 80 && block.role != Role::Heading;
                menu.then(|| clutter::class_of(block, marks))
            });
        }
    }
    if blocks.iter().all(|block| block.removed.is_some()) {
        for block in blocks.iter_mut() {
            block.removed = None;
        }
    }
    labels(blocks);
    page.blocks
}

/// The text nodes of what Readability takes for the article.
fn article(doc: &Document) -> BTreeSet<NodeId> {
    // A copy has the same numbers, and they stay what they are where nodes are moved.
    let doc = doc.clone();
    if let Some(head) = doc.head() {
        head.remove_from_parent();
    }
    for node in doc.root().descendants() {
        node.update(|node| {
            if let NodeData::Text { contents } = &mut node.data {
                soften(contents);
            }
        });
    }
    // Its own look for the headline compares each heading with it.
    doc.select("h1").rename("h2");
    let config = Config {
        disable_json_ld: true,
        char_threshold: SHORT,
        ..Config::default()
    };
    let Ok(mut readability) = Readability::with_document(doc, None, Some(config)) else {
        return BTreeSet::new();
    };
    if readability.parse().is_err() {
        return BTreeSet::new();
    }
    let root = readability.doc.select_single("#readability-page-1");
    let nodes = root.nodes().iter().flat_map(NodeRef::descendants_it);
    nodes.filter(NodeRef::is_text).map(|n| n.id).collect()
}

/// Readability writes out HTML that nobody needs, and for each character that it escapes it looks through the rest of the text.
fn soften(contents: &mut StrTendril) {
    const LONG: usize = 4096;
    let escaped = |c: char| matches!(c, '&' | '<' | '>' | '\u{80}'..='\u{bf}');
    if contents.len() > LONG && contents.contains(escaped) {
        *contents = contents.replace(escaped, "+").into();
    }
}

/// Whether most of the block is in what was found.
fn survives(block: &Block, found: &BTreeSet<NodeId>) -> bool {
    let bytes = |is: bool| {
        let nodes = block.nodes.iter();
        let nodes = nodes.filter(|(node, _)| found.contains(node) == is);
        nodes.map(|(_, bytes)| bytes).sum::<usize>()
    };
    bytes(true) > bytes(false)
}

fn total(blocks: &[Block], is: impl Fn(usize, &Block) -> bool) -> usize {
    let blocks = blocks.iter().enumerate();
    blocks
        .filter(|(at, b)| is(*at, b))
        .map(|(_, b)| b.text.len())
        .sum()
}

fn is_prose(block: &Block) -> bool {
    block.text.len() >= SENTENCE && block.linked() < 50 && block.kind != Kind::Control
}

/// Keeps what was found, and what stands between without a word against it.
fn keep_between(blocks: &mut [Block], survived: &[bool], marks: &Marks) {
    let headline = blocks
        .iter()
        .position(|b| b.kind == Kind::Heading(1) && marks.clutter(b.mark).is_none());
    let first = survived.iter().position(|kept| *kept).unwrap_or_default();
    let last = survived.iter().rposition(|kept| *kept).unwrap_or_default();
    // What stands under the headline is the article's: how it begins, who wrote it.
    let first = headline.map_or(first, |at| first.min(at));
    for (at, block) in blocks.iter_mut().enumerate() {
        let against = reason(block, marks);
        let between = (first..=last).contains(&at) && block.linked() < 50;
        let fits = match against {
            None => survived[at] || between,
            // An aside that reads like the article is a box of the article.
            Some(Clutter::Other) => survived[at],
            Some(_) => false,
        };
        block.removed = (!fits).then(|| clutter::class_of(block, marks));
    }
}

/// What speaks against a block.
fn reason(block: &Block, marks: &Marks) -> Option<Clutter> {
    let label = || clutter::is_label(block);
    let control = || (block.kind == Kind::Control).then(|| clutter::class_of(block, marks));
    // A menu whose items are parted by line breaks.
    let menu = block.linked() >= 80 && block.text.lines().count() >= 3;
    let menu = || menu.then_some(Clutter::Navigation);
    let place = marks.clutter(block.mark);
    place.or_else(label).or_else(control).or_else(menu)
}

/// A heading goes with what it is the heading of, where all of that was removed.
fn labels(blocks: &mut [Block]) {
    let mut below: Option<Clutter> = None;
    for block in blocks.iter_mut().rev() {
        if matches!(block.kind, Kind::Heading(2..))
            && block.removed.is_none()
            && below.is_some_and(Clutter::is_sure)
        {
            block.removed = below;
        }
        if !matches!(block.kind, Kind::Heading(_)) {
            below = block.removed;
        }
    }
}
