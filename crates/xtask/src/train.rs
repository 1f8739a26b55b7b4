//! `train`: makes the tagger's model anew from the marked texts: the same data, the same bytes.

use devkit::Outcome;
use devkit::args::Args;
use devkit::process::{cargo, root, run as run_program};

use crate::score;

/// Where the model stands, from the repository's root.
const MODEL: &str = "crates/analysis/model/names.model";

/// `cargo xtask train [--data DIR]`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let data = score::data(&mut args)?;
    args.end()?;
    println!(
        "Learning from {}: some five minutes on two cores.",
        data.display()
    );
    let mut command = cargo();
    command.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "train",
        "--",
        "--data",
    ]);
    command.arg(&data).arg("--out").arg(root().join(MODEL));
    run_program(&mut command)?;
    println!("{MODEL} is new. `cargo xtask score` says what it is worth.");
    Ok(())
}
