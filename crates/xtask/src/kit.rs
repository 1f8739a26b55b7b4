//! `kit`: the app without articles, for sites whose pages carry theirs; the command `article-explorer` has it inside.

use std::path::PathBuf;

use devkit::Outcome;
use devkit::args::Args;
use devkit::process::root;

use crate::build::{Articles, Site, build};
use crate::set_up::{Purpose, Tools, set_up};

/// `cargo xtask kit`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(place);
    args.end()?;
    let tools = set_up(Purpose::Building)?;
    make(&tools, dist)
}

/// Where the command looks for it.
pub(crate) fn place() -> PathBuf {
    root().join("target/kit")
}

/// Builds it.
pub(crate) fn make(tools: &Tools, dist: PathBuf) -> Outcome {
    let articles = Articles::Carried;
    build(tools, &Site { articles, dist })
}
