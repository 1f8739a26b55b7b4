//! Bakes the folder of articles into the bytes that the page embeds.

use std::{env, fs, path::PathBuf, process::ExitCode};

/// Names another folder of articles than the project's own.
const FOLDER: &str = "ARTICLE_EXPLORER_ARTICLES";

fn main() -> ExitCode {
    let dir = env::var_os(FOLDER)
        .filter(|dir| !dir.is_empty())
        .map_or_else(|| PathBuf::from("articles"), PathBuf::from);
    println!("cargo:rerun-if-env-changed={FOLDER}");
    println!("cargo:rerun-if-changed={}", dir.display());
    let baked = match bake::bake(&dir) {
        Ok(baked) => baked,
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            return ExitCode::FAILURE;
        }
    };
    for file in &baked.files {
        println!("cargo:rerun-if-changed={}", file.display());
    }
    for warning in &baked.warnings {
        println!("cargo:warning={warning}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("articles.bin");
    if let Err(error) = fs::write(&out, baked.to_bytes()) {
        eprintln!("{}: cannot be written ({error}).", out.display());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
