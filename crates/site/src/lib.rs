//! A folder of articles → a static site, with the built app inside.

pub mod search;
