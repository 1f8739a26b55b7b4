//! `speed`: from a click to the next frame, on the real article and on one of 50,000 words, in Chromium.

use std::path::{Path, PathBuf};

use devkit::Outcome;
use devkit::args::Args;
use devkit::process::{root, run as run_command};

use crate::articles;
use crate::build::{Site, build};
use crate::e2e;
use crate::set_up::{Purpose, Tools, set_up};

/// `cargo xtask speed`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    args.end()?;
    let tools = set_up(Purpose::Chromium)?;
    let long = build_long(&tools)?;
    run_command(&mut e2e::speed(&tools, &dist, &long)?)
}

/// The site of the long article.
pub(crate) fn build_long(tools: &Tools) -> Outcome<PathBuf> {
    let dist: &Path = &root().join("target/e2e/long");
    build(
        tools,
        &Site {
            articles: Some(articles::long()?),
            dist: dist.to_owned(),
        },
    )?;
    Ok(dist.to_owned())
}
