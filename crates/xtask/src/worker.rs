//! The analyser as WebAssembly that Node.js can run: built, and bound to JavaScript.

use std::path::{Path, PathBuf};
use std::process::Command;

use devkit::Outcome;
use devkit::process::{cargo, run};

use crate::native;
use crate::set_up::Tools;

const WASM: &str = "wasm32-unknown-unknown";
/// Builds the WebAssembly; cargo's own file.
pub(crate) fn build() -> Outcome<PathBuf> {
    let mut command = cargo();
    command.args(["build", "--quiet", "--profile", "worker", "--target", WASM]);
    run(command.args(["--package", "parity", "--lib"]))?;
    let folder = native::target()?.join(WASM).join("worker");
    Ok(folder.join("parity.wasm"))
}

/// Binds the WebAssembly to JavaScript of this sort (`nodejs`, `web`) in `folder`.
pub(crate) fn bind(tools: &Tools, wasm: &Path, sort: &str, folder: &Path) -> Outcome {
    let mut command = Command::new("wasm-bindgen");
    tools.equip(&mut command).arg(wasm);
    command.args(["--target", sort, "--no-typescript", "--out-dir"]);
    run(command.arg(folder))
}
