//! The nouns of Article Explorer, and their wire format.
//!
//! An [`Article`] is text with blocks; an [`Analysis`] says what is in it (mentions, entities, quotes);
//! a [`Correction`](correction::Correction) is a person's word against the machine's. Everything counts in UTF-8 byte
//! [`Span`]s into [`Article::text`]; other units exist only at the edges ([`offsets`]).
//!
//! Nothing here does input or output or knows a browser.

mod analysis;
mod article;
mod check;
mod correct;
pub mod correction;
pub mod fold;
pub mod offsets;
mod parse;
mod slug;
mod source;
mod span;
mod tidy;
mod value;
pub mod wire;

pub use analysis::{Analysis, Entity, Form, Kind, Mention, Quote, QuoteKind};
pub use article::{Article, Block, Link, Meta, Role};
pub use parse::{
    FrontMatter, ParseError, Read, find_asides, find_repeats, front_matter, is_headline, parse,
    parse_plain, read, read_marked, read_plain, read_text, write_marked,
};
pub use slug::slug;
pub use source::SourceMap;
pub use span::Span;
pub use value::{Qualifier, Sense, Value};
