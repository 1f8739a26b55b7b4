//! The files in a ZIP archive.

use super::Broken;
use crate::encoding;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};
use std::collections::BTreeMap;

/// As large as a file in it may be: the words of a long book with all their marks. What unpacks to more is a trap.
const MOST: usize = 64 << 20;

/// An archive, with its files by name.
pub(super) struct Archive<'b> {
    zip: ZipSliceArchive<&'b [u8]>,
    files: BTreeMap<String, (CompressionMethod, ZipArchiveEntryWayfinder)>,
}

impl<'b> Archive<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Result<Self, Broken> {
        let zip = ZipArchive::from_slice(bytes).map_err(|_| Broken)?;
        let mut files = BTreeMap::new();
        for file in zip.entries() {
            let file = file.map_err(|_| Broken)?;
            let name = String::from_utf8_lossy(file.file_path().as_bytes()).into_owned();
            // Of two files of one name, the first counts.
            files
                .entry(name)
                .or_insert((file.compression_method(), file.wayfinder()));
        }
        Ok(Self { zip, files })
    }

    /// Whether there is such a file.
    pub(super) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The text in a file, whole and as it was packed.
    pub(super) fn text(&self, name: &str) -> Result<String, Broken> {
        let &(method, place) = self.files.get(name).ok_or(Broken)?;
        let file = self.zip.get_entry(place).map_err(|_| Broken)?;
        let bytes = match method {
            CompressionMethod::STORE => file.data().to_vec(),
            CompressionMethod::DEFLATE => {
                decompress_to_vec_with_limit(file.data(), MOST).map_err(|_| Broken)?
            }
            _ => return Err(Broken),
        };
        if rawzip::crc32(&bytes) != file.claim_verifier().crc {
            return Err(Broken);
        }
        let (text, _) = encoding::decode(&bytes).ok_or(Broken)?;
        Ok(text)
    }
}
