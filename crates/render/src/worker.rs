//! The worker's files: named by what is in them, as Trunk names the page's, so that a host may keep them for ever.

use crate::script::{Names, minified};
use std::path::Path;
use std::{fs, io};

/// The worker's program as Trunk names it.
pub(crate) const PROGRAM: &str = "worker_bg.wasm";
const GLUE: &str = "worker.js";
/// The style of what the worker writes.
const SHEET: &str = "style/bench.css";
/// The script with which the worker begins.
const ENTRY: &str = "crates/worker/entry.js";

/// Renames the worker's files in `staging`, adds its entry, and returns the entry's name.
///
/// # Errors
///
/// If a file is missing, or not read or written.
pub(crate) fn name(staging: &Path) -> io::Result<String> {
    let (program, size) = hashed(staging, PROGRAM, "analyser", "wasm")?;
    let (glue, _) = hashed(staging, GLUE, "analyser-glue", "js")?;
    let sheet = fs::read_to_string(SHEET)?;
    let sheet = minifier::css::minify(&sheet)
        .map_err(io::Error::other)?
        .to_string();
    let style = format!("analyser-style-{:016x}.css", hash(sheet.as_bytes()));
    fs::write(staging.join(&style), sheet)?;
    let entry = fs::read_to_string(ENTRY)?
        .replace("{css}", &style)
        .replace("{wasm}", &program)
        .replace("{js}", &format!("./{glue}"))
        .replace("{size}", &size.to_string());
    let entry = minified(&entry, Names::Own)?;
    let name = format!("analyser-{:016x}.js", hash(entry.as_bytes()));
    fs::write(staging.join(&name), entry)?;
    Ok(name)
}

/// Puts the hash of what is in `file` into its name; the new name and the size in bytes.
fn hashed(staging: &Path, file: &str, stem: &str, ending: &str) -> io::Result<(String, usize)> {
    let path = staging.join(file);
    let bytes = fs::read(&path)?;
    let name = format!("{stem}-{:016x}.{ending}", hash(&bytes));
    fs::rename(path, staging.join(&name))?;
    Ok((name, bytes.len()))
}

/// FNV-1a, 64 bits: two builds shall not be taken for one; nobody attacks it.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_what_is_in_it() {
        let folder = std::env::temp_dir().join(format!("article-explorer-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(GLUE), "a").expect("a file");
        let named = hashed(&folder, GLUE, "glue", "js").expect("named");
        assert_eq!(named, ("glue-af63dc4c8601ec8c.js".to_owned(), 1));
        assert_eq!(fs::read(folder.join(&named.0)).expect("there"), b"a");
        fs::remove_dir_all(&folder).expect("gone");
    }
}
