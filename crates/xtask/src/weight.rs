//! `weight`: everything a first visit downloads, as the browser's network log has it; the browser tests' program makes the visit.
//! And the analyser as WebAssembly, which only an article of the reader's own downloads.

use std::fs;
use std::path::Path;

use devkit::args::Args;
use devkit::host::brotli;
use devkit::process::{root, run as run_command};
use devkit::{At, Outcome};

use crate::budgets::Budgets;
use crate::build::files;
use crate::e2e;
use crate::set_up::{Purpose, set_up};
use crate::summary::{Check, all};

/// `cargo xtask weight`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let analyser = args.switch("--analyser");
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    args.end()?;
    if analyser {
        return all(&check_analyser(&dist)?);
    }
    let tools = set_up(Purpose::Chromium)?;
    run_command(&mut e2e::weight(&tools, &dist)?)
}

/// What the first article of a reader's own downloads on top: the analyser with its model and lists, and all that reads files, in the site at `dist`.
pub(crate) fn check_analyser(dist: &Path) -> Outcome<Vec<Check>> {
    let most = Budgets::read()?.figure("weight", "analyser")?;
    let mut sum = 0;
    for file in files(dist)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("analyser") {
            let bytes = fs::read(&file).at(&file)?;
            let small = brotli(&bytes, 11).len();
            println!(
                "  {:>9} bytes, {small:>9} with brotli 11: {name}",
                bytes.len()
            );
            sum += small;
        }
    }
    Ok(vec![Check::figure(
        &format!("the analyser weighs at most {most} bytes"),
        sum > 0 && f64::from(sum as u32) <= most,
        format!("{sum}"),
    )])
}
