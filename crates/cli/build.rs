//! With the feature `carry`: packs the built app, which the command then has inside.

mod pack;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// The folder of the built app.
const FOLDER: &str = "ARTICLE_EXPLORER_KIT";

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=pack.rs");
    if env::var_os("CARGO_FEATURE_CARRY").is_none() {
        return ExitCode::SUCCESS;
    }
    let usual = || Path::new("../../target/kit").to_owned();
    let folder = env::var_os(FOLDER).map_or_else(usual, PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    match carry(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!(
                "cargo::error={}: the app cannot be packed ({why}). Build it with `cargo xtask kit`, or name its folder, from the root on, \
                 in {FOLDER}.",
                folder.display()
            );
            ExitCode::FAILURE
        }
    }
}

/// Writes the packed folder where the command includes it.
fn carry(folder: &Path) -> Result<(), String> {
    if !folder.join("index.html").is_file() {
        return Err("it has no index.html".to_owned());
    }
    let bytes = pack::pack(folder).map_err(|error| error.to_string())?;
    let out = env::var_os("OUT_DIR").ok_or("there is no OUT_DIR")?;
    fs::write(Path::new(&out).join("kit"), bytes).map_err(|error| error.to_string())
}
