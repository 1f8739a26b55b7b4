//! A preview: the site in a folder, served to this machine, and open pages that follow it.

mod files;
mod http;
mod kinds;
mod preview;
mod reload;
mod watch;

pub(crate) use http::{address, listen, serve};
pub(crate) use preview::Preview;
pub(crate) use watch::Watch;
