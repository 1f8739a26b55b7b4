//! A folder of articles → a static site, with the built app inside.
//!
//! [`make`] reads the folder ([`sources`]), analyses what has changed, and writes pages, cards, lists and the archive's index beside the old
//! site, whose place it takes at the end. The same folder gives the same bytes, on any number of threads.

mod archive_search;
mod articles;
mod cache;
mod compress;
mod failure;
mod fingerprint;
mod gather;
mod kit;
mod lists;
mod make;
mod progress;
pub mod search;
pub mod sources;
mod staging;

pub use failure::Failure;
pub use kit::{Kit, pack};
pub use make::{Choice, Report, make};
pub use progress::{Progress, Stage};
pub use staging::Finished;
