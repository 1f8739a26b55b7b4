//! The article: its text and its blocks.

use crate::Span;
use serde::{Deserialize, Serialize};

/// A news article, as read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// What the article is called in links and file names: `[a-z0-9-]`.
    pub slug: String,
    /// What is known about it.
    pub meta: Meta,
    /// The whole text: the blocks' texts in order, a line feed between two blocks.
    pub text: String,
    /// The blocks in order. Their spans do not overlap, and none is empty.
    pub blocks: Vec<Block>,
    /// The links in its text, in order, each within one block; no two overlap.
    pub links: Vec<Link>,
}

/// Words of the article that lead elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The words.
    pub span: Span,
    /// Where they lead: an absolute address that [`Link::safe`] lets pass.
    pub href: String,
}

impl Link {
    /// Whether a page may carry the address: of the web or of a mailbox, and nothing that runs or hides (`javascript:`, `data:`).
    pub fn safe(href: &str) -> bool {
        let plain = !href.contains(|c: char| c.is_control() || c.is_whitespace());
        let scheme = href
            .split_once(':')
            .map(|(scheme, _)| scheme.to_ascii_lowercase());
        plain && matches!(scheme.as_deref(), Some("https" | "http" | "mailto"))
    }
}

/// What is known about an article besides its text. An empty string means *not known*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The headline.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// The day it was published, as the file gives it (ISO 8601 `YYYY-MM-DD` where it follows the rules).
    pub date: String,
    /// Where it comes from, usually an address.
    pub source: String,
    /// Under which licence.
    pub licence: String,
    /// The language of its text, BCP 47.
    pub language: String,
}

/// A paragraph or the like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is in the article.
    pub role: Role,
    /// Its text.
    pub span: Span,
    /// The index of the later block whose words this one repeats (a standfirst often does): not counted twice.
    pub repeats: Option<u32>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// The headline.
    Title,
    /// The introduction under the headline.
    Standfirst,
    /// A paragraph of the body.
    Paragraph,
    /// A heading inside the body.
    Heading,
    /// An item of a list in the body.
    Item,
    /// A quoted block in the body.
    Blockquote,
    /// Not part of the story (*Follow us on …*): kept, but set apart and not analysed.
    Aside,
}

impl Role {
    /// Whether the block is counted as one of the article's paragraphs.
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::Item | Self::Blockquote)
    }
}

impl Article {
    /// Appends a block without the white space around it, and gives its index; blank text is left out.
    pub fn push(&mut self, role: Role, words: &str) -> Option<usize> {
        let words = words.trim();
        if words.is_empty() {
            return None;
        }
        if !self.blocks.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.blocks.push(Block {
            role,
            span: Span::new(start, self.text.len()),
            repeats: None,
        });
        Some(self.blocks.len() - 1)
    }

    /// The block's words.
    pub fn block_text(&self, block: &Block) -> &str {
        block.span.text(&self.text)
    }

    /// The index of the block that holds byte `at`; `None` between blocks and past the end.
    pub fn block_at(&self, at: u32) -> Option<usize> {
        let index = self.blocks.partition_point(|b| b.span.end <= at);
        self.blocks
            .get(index)
            .filter(|b| b.span.start <= at)
            .map(|_| index)
    }

    /// Whether what the block mentions is counted: asides and repeated standfirsts are not.
    pub fn counts(&self, block: usize) -> bool {
        self.blocks
            .get(block)
            .is_some_and(|b| b.role != Role::Aside && b.repeats.is_none())
    }

    /// The paragraph's number as a reader counts, from 1; `None` for titles, headings and asides.
    pub fn paragraph_number(&self, block: usize) -> Option<usize> {
        let role = self.blocks.get(block)?.role;
        role.is_body().then(|| {
            self.blocks[..=block]
                .iter()
                .filter(|b| b.role.is_body())
                .count()
        })
    }
}
