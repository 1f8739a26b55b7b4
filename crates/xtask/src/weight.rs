//! `weight`: everything a first visit downloads, as the browser's network log has it; the browser tests' program makes the visit.
//! And the analyser as WebAssembly, which no visit downloads yet.

use std::fs;

use devkit::args::Args;
use devkit::host::brotli;
use devkit::process::{root, run as run_command};
use devkit::{At, Outcome};

use crate::budgets::Budgets;
use crate::set_up::{Purpose, Tools, set_up};
use crate::summary::{Check, all};
use crate::{e2e, worker};

/// `cargo xtask weight`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let analyser = args.switch("--analyser");
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    args.end()?;
    if analyser {
        return all(&check_analyser(&set_up(Purpose::Analyser)?)?);
    }
    let tools = set_up(Purpose::Chromium)?;
    run_command(&mut e2e::weight(&tools, &dist)?)
}

/// The analyser with its model and lists against its budget.
pub(crate) fn check_analyser(tools: &Tools) -> Outcome<Vec<Check>> {
    let most = Budgets::read()?.figure("weight", "analyser")?;
    let file = worker::smallest(tools)?;
    let bytes = fs::read(&file).at(&file)?;
    let small = brotli(&bytes, 11).len();
    println!(
        "  {} bytes of WebAssembly, {small} with brotli 11",
        bytes.len()
    );
    Ok(vec![Check::figure(
        &format!("the analyser weighs at most {most} bytes"),
        f64::from(small as u32) <= most,
        format!("{small}"),
    )])
}
