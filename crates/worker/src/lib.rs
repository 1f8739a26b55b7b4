//! The worker: reads what a reader brings, analyses it, keeps it, and writes what the page shows of it.
//!
//! [`Bench`] is all of it but the browser: it takes what the page asks and what the storage answers, and gives what is to be told to the page
//! and asked of the storage. `main.rs` joins it to the browser.

mod bench;
mod markup;
mod out;
mod sent;
mod session;
mod store;

pub use bench::Bench;
pub use out::Out;
pub use store::{Answer, Record, Row, StoreAsk};
