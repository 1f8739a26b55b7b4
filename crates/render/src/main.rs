//! Prerender.
fn main() {}
