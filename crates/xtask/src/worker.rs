//! The analyser as the WebAssembly that a browser's worker would run: built, bound to JavaScript, and made small.

use std::path::{Path, PathBuf};
use std::process::Command;

use devkit::Outcome;
use devkit::process::{cargo, run};

use crate::native;
use crate::set_up::Tools;

const WASM: &str = "wasm32-unknown-unknown";
/// What makes it small: the same as for the app, see `index.html`.
const SMALLER: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "-Oz",
];

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

/// The WebAssembly, bound and made as small as `wasm-opt` can.
pub(crate) fn smallest(tools: &Tools) -> Outcome<PathBuf> {
    let folder = native::target()?.join("analyser");
    bind(tools, &build()?, "web", &folder)?;
    let small = folder.join("small.wasm");
    let mut command = Command::new("wasm-opt");
    tools.equip(&mut command).args(SMALLER);
    command
        .arg(folder.join("parity_bg.wasm"))
        .arg("-o")
        .arg(&small);
    run(&mut command)?;
    Ok(small)
}
