//! The command `article-explorer`, built for measuring.

use std::path::PathBuf;

use devkit::process::{capture, cargo, run};
use devkit::{Failure, Outcome};

/// The folder that cargo builds into.
pub(crate) fn target() -> Outcome<PathBuf> {
    let text = capture(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let value: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| Failure::new(error.to_string()))?;
    let folder = value["target_directory"].as_str().map(PathBuf::from);
    folder.ok_or_else(|| Failure::new("`cargo metadata` names no target folder."))
}

/// Builds the command as it is released; the program.
pub(crate) fn command() -> Outcome<PathBuf> {
    run(cargo().args([
        "build",
        "--quiet",
        "--profile",
        "command",
        "--package",
        "cli",
    ]))?;
    let name = format!("article-explorer{}", std::env::consts::EXE_SUFFIX);
    Ok(target()?.join("command").join(name))
}
