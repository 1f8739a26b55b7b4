//! The folder that is served.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use brotli::enc::BrotliEncoderParams;

use super::http::Response;
use super::kinds::{content_type, has_hash};

/// A compressed body, and when its file was written.
type Compressed = (SystemTime, Arc<Vec<u8>>);

/// A folder, with the compressed forms of its files kept in memory; several servers may share it.
pub struct Files {
    root: PathBuf,
    quality: i32,
    compressed: Mutex<BTreeMap<PathBuf, Compressed>>,
}

/// What a path leads to.
pub(super) enum Found {
    File(PathBuf),
    Folder,
    Nothing,
}

impl Files {
    /// The files in `root`, compressed as well as brotli can: as a host would store them.
    pub fn new(root: &Path) -> Arc<Self> {
        Self::compressed_at(root, 11)
    }

    /// The files in `root`, compressed with this quality of brotli's (0 to 11).
    pub fn compressed_at(root: &Path, quality: i32) -> Arc<Self> {
        Arc::new(Self {
            root: root.canonicalize().unwrap_or_else(|_| root.to_owned()),
            quality,
            compressed: Mutex::default(),
        })
    }

    /// Looks `path` up: decoded, and relative to the root.
    pub(super) fn find(&self, path: &str) -> Found {
        let plain = |name: &str| !name.starts_with('.') && !name.contains(['\\', '\0', ':']);
        if path.starts_with('/') || !path.split('/').all(plain) {
            return Found::Nothing;
        }
        // What a link leads out of the folder is not there either.
        let file = self.root.join(path).canonicalize();
        let Some(file) = file.ok().filter(|file| file.starts_with(&self.root)) else {
            return Found::Nothing;
        };
        match (file.is_dir(), path.is_empty() || path.ends_with('/')) {
            (true, false) => Found::Folder,
            (false, false) => Found::File(file),
            (false, true) => Found::Nothing,
            (true, true) => {
                let index = Some(file.join("index.html")).filter(|index| index.is_file());
                index.map_or(Found::Nothing, Found::File)
            }
        }
    }

    /// The file as an answer.
    pub(super) fn response(&self, file: &Path, status: u16, brotli: bool) -> Response {
        let Ok(body) = fs::read(file) else {
            return Response::not_found();
        };
        let (kind, is_text) = content_type(file);
        let caching = if status == 200 && has_hash(file) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let mut headers = vec![
            ("Content-Type", kind.to_owned()),
            ("Cache-Control", caching.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        if is_text {
            headers.push(("Vary", "Accept-Encoding".to_owned()));
        }
        let whole = body.len();
        let body = if is_text && brotli {
            headers.push(("Content-Encoding", "br".to_owned()));
            self.compress(file, &body)
        } else {
            Arc::new(body)
        };
        Response {
            status,
            headers,
            whole,
            body,
        }
    }

    /// The compressed form, made once for each state of the file.
    fn compress(&self, file: &Path, body: &[u8]) -> Arc<Vec<u8>> {
        let written = fs::metadata(file).and_then(|about| about.modified());
        let written = written.unwrap_or(SystemTime::UNIX_EPOCH);
        // Held while compressing: who asks for the same file meanwhile waits for it instead of doing the work twice.
        let mut kept = self
            .compressed
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some((_, small)) = kept.get(file).filter(|(time, _)| *time == written) {
            return Arc::clone(small);
        }
        let small = Arc::new(brotli(body, self.quality));
        kept.insert(file.to_owned(), (written, Arc::clone(&small)));
        small
    }
}

/// The compressed form of `body`, with this quality of brotli's (0 to 11).
pub fn brotli(body: &[u8], quality: i32) -> Vec<u8> {
    let params = BrotliEncoderParams {
        quality,
        size_hint: body.len(),
        ..Default::default()
    };
    let mut small = Vec::new();
    // Writing into memory does not fail.
    let _ = brotli::BrotliCompress(&mut &*body, &mut small, &params);
    small
}
