//! `weight`: everything a first visit downloads, as the browser's network log has it; the browser tests' program makes the visit.

use devkit::Outcome;
use devkit::args::Args;
use devkit::process::{root, run as run_command};

use crate::e2e;
use crate::set_up::{Purpose, set_up};

/// `cargo xtask weight`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    args.end()?;
    let tools = set_up(Purpose::Chromium)?;
    run_command(&mut e2e::weight(&tools, &dist)?)
}
