//! What the developers' commands (`crates/xtask`) and the browser tests (`e2e`) share. No part of the explorer depends on it.

pub mod args;
pub mod cache;
mod failure;
pub mod host;
mod median;
pub mod process;
pub mod programs;
mod scratch;

pub use failure::{At, Failure, Outcome, ensure, same};
pub use median::median;
pub use scratch::Scratch;
