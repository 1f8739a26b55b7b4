//! One number for all that page and worker must agree on: a hash of the sources that say how it travels.

use std::fs;
use std::path::Path;

/// Files and folders, from this one.
const AGREED: [&str; 3] = ["src", "../article/src", "../paper/src"];

fn main() {
    let mut files = Vec::new();
    for folder in AGREED {
        println!("cargo:rerun-if-changed={folder}");
        list(Path::new(folder), &mut files);
    }
    files.sort();
    // FNV-1a, 32 bits: to tell two builds apart, not to withstand anybody.
    let mut hash = 0x811c_9dc5_u32;
    for byte in files
        .iter()
        .filter_map(|file| fs::read(file).ok())
        .flatten()
    {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    println!("cargo:rustc-env=MESSAGES_VERSION={hash}");
}

fn list(path: &Path, files: &mut Vec<std::path::PathBuf>) {
    match fs::read_dir(path) {
        Ok(folder) => {
            for entry in folder.filter_map(Result::ok) {
                list(&entry.path(), files);
            }
        }
        Err(_) => files.push(path.to_owned()),
    }
}
