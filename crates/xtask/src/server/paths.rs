//! From what a browser asks for to a file, never outside the folder.

use std::path::{Path, PathBuf};

/// The file or folder a target names, if it exists and lies inside `folder`.
pub(super) fn resolve(target: &str, folder: &Path) -> Option<PathBuf> {
    let path = decode(target.split(['?', '#']).next()?)?;
    let names: Vec<&str> = path
        .strip_prefix('/')?
        .split('/')
        .filter(|name| !name.is_empty())
        .collect();
    let strange = |name: &&str| name.starts_with('.') || name.contains(['\\', '\0', ':']);
    if names.iter().any(strange) {
        return None;
    }
    let file = folder
        .join(names.iter().collect::<PathBuf>())
        .canonicalize()
        .ok()?;
    file.starts_with(folder).then_some(file)
}

/// Undoes `%41`.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut parts = path.split('%');
    bytes.extend(parts.next()?.bytes());
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend(part[2..].bytes());
    }
    String::from_utf8(bytes).ok()
}
