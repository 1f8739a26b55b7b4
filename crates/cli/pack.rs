//! The files of a folder in one piece, as `site::Kit::from_bytes` unpacks them; a test compares it with `site::pack`. It is a file of its own
//! since a build script that depended on crate `site` would have all of it compiled twice.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// Name and contents in turn, each behind its length, in the order of the names. What lies in subfolders is left out.
///
/// # Errors
/// If the folder or one of its files cannot be read.
pub(crate) fn pack(folder: &Path) -> io::Result<Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.insert(name.into_owned(), fs::read(&path)?);
        }
    }
    let mut bytes = Vec::new();
    for part in files
        .iter()
        .flat_map(|(name, file)| [name.as_bytes(), file])
    {
        bytes.extend((part.len() as u64).to_le_bytes());
        bytes.extend(part);
    }
    Ok(bytes)
}
