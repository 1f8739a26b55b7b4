//! What tells the readers of articles apart: a hash of all sources that have a say in what an article's file becomes.

use std::fs;
use std::path::{Path, PathBuf};

/// Files and folders, from this one.
const READERS: [&str; 8] = [
    "src/sources",
    "../archive/src/summary.rs",
    "../article/src",
    "../analysis/src",
    "../analysis/lists",
    "../analysis/model",
    "../intake/src",
    "../view/src",
];

fn main() {
    let mut files = Vec::new();
    for folder in READERS {
        println!("cargo:rerun-if-changed={folder}");
        list(Path::new(folder), &mut files);
    }
    files.sort();
    // FNV-1a, 64 bits: to tell two builds apart, not to withstand anybody.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in files
        .iter()
        .filter_map(|file| fs::read(file).ok())
        .flatten()
    {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    println!("cargo:rustc-env=SOURCES_VERSION={hash:016x}");
}

fn list(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(folder) => {
            for entry in folder.filter_map(Result::ok) {
                list(&entry.path(), files);
            }
        }
        Err(_) => files.push(path.to_owned()),
    }
}
