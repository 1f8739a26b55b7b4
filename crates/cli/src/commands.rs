//! The commands: a file each. Each takes what is left of the command line and does what that asks for.

pub(crate) mod analyse;
pub(crate) mod build;
mod kit;
pub(crate) mod new;
pub(crate) mod serve;
mod source;
pub(crate) mod tag;
