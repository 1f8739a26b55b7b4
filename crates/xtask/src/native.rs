//! The command `article-explorer`, and the packages it is built with.

use std::path::PathBuf;

use devkit::process::{capture, cargo, run};
use devkit::{Failure, Outcome};

/// The app as it is rendered at build time, with the very features of that build, and what renders it: with others its libraries would be
/// compiled once more.
pub(crate) const APP: &[&str] = &[
    "-p",
    "article-explorer",
    "-p",
    "render",
    "-p",
    "site",
    "-p",
    "cli",
    "--no-default-features",
    "--features",
    "article-explorer/ssr",
];

/// The command's file.
pub(crate) fn program() -> String {
    format!("article-explorer{}", std::env::consts::EXE_SUFFIX)
}

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
    Ok(target()?.join("command").join(program()))
}
