//! What the command `article-explorer` does, without files and streams: bytes in, text out.

mod failure;
mod input;
mod listing;
mod model;
mod places;
pub mod report;
mod tag;

pub use failure::Failure;
pub use input::{Date, Format, Input};
pub use listing::listing;
pub use tag::tag;
