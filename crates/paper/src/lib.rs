//! What follows from an article alone, as markup: written natively for its page, and by the worker for an article that a reader brings.

mod print;
mod source;
mod tile;

pub use print::print;
pub use source::source;
pub use tile::{present, tile};
