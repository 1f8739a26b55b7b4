//! What is shown: a pure function of what is read and how.
//!
//! [`Reading`] is an article with what was found in it; [`View`] is everything a link restores; [`Shown`] is what follows from
//! the two: which paragraphs match, every count, every stop. [`link`] writes a view as a URL fragment and reads any fragment
//! back. Nothing here does input or output, knows a browser, or can fail on any text or link.

pub mod anchor;
pub mod filter;
pub mod link;
pub mod markup;
pub mod order;
pub mod quotes;
mod reading;
pub mod search;
pub mod segments;
pub mod sentence;
mod shown;
mod view;

pub use anchor::Anchor;
pub use reading::{Reading, Voice};
pub use shown::{Shown, Stop, show};
pub use view::{Kinds, Order, Panel, QuoteKinds, Rest, Slug, Slugs, Sort, View};
