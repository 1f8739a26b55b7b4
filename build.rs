//! Bakes the folder of articles into the bytes that the program embeds; or none, for a program whose pages carry their articles.

use std::{env, fs, path::PathBuf, process::ExitCode};

/// Names another folder of articles than the project's own; `-` for none: pages carry their articles themselves.
const FOLDER: &str = "ARTICLE_EXPLORER_ARTICLES";

fn main() -> ExitCode {
    println!("cargo:rerun-if-env-changed={FOLDER}");
    println!("cargo:rustc-check-cfg=cfg(carried)");
    let dir = env::var_os(FOLDER)
        .filter(|dir| !dir.is_empty())
        .map_or_else(|| PathBuf::from("articles"), PathBuf::from);
    let bytes = if dir.as_os_str() == "-" {
        println!("cargo:rustc-cfg=carried");
        // Without this, cargo would look at all files of the package.
        println!("cargo:rerun-if-changed=build.rs");
        Some(Vec::new())
    } else {
        baked(&dir)
    };
    let Some(bytes) = bytes else {
        return ExitCode::FAILURE;
    };
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("articles.bin");
    if let Err(error) = fs::write(&out, bytes) {
        eprintln!("{}: cannot be written ({error}).", out.display());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The articles of a folder as bytes; `None`, with the reasons told, if it has faults.
fn baked(dir: &std::path::Path) -> Option<Vec<u8>> {
    println!("cargo:rerun-if-changed={}", dir.display());
    let baked = match bake::bake(dir) {
        Ok(baked) => baked,
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            return None;
        }
    };
    for file in &baked.files {
        println!("cargo:rerun-if-changed={}", file.display());
    }
    for warning in &baked.warnings {
        println!("cargo:warning={warning}");
    }
    Some(baked.to_bytes())
}
