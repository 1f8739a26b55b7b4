//! `speed`: from a click to the next frame, on the real article and on one of 50,000 words, in Chromium. `own`: from a paste to the marks.

use std::path::PathBuf;

use devkit::Outcome;
use devkit::args::Args;
use devkit::process::{root, run as run_command};

use crate::articles;
use crate::e2e;
use crate::kit;
use crate::set_up::{Purpose, Tools, set_up};

/// `cargo xtask speed`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    args.end()?;
    let tools = set_up(Purpose::Chromium)?;
    let others = build_others(&tools)?;
    run_command(&mut e2e::speed(&tools, &dist, &others)?)
}

/// `cargo xtask own`.
pub(crate) fn own(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    let others = args.path("--others")?;
    args.end()?;
    let tools = set_up(Purpose::Lighthouse)?;
    let others = others.map_or_else(|| build_others(&tools), Ok)?;
    run_command(&mut e2e::own(&tools, &dist, &others)?)
}

/// The site of the other articles, a long one among them: published as from anybody's folder.
pub(crate) fn build_others(tools: &Tools) -> Outcome<PathBuf> {
    kit::make(tools, kit::place())?;
    let site = root().join("target/e2e/others");
    kit::publish(&articles::others()?, &site)?;
    Ok(site)
}
