//! The folder that is served.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use brotli::enc::BrotliEncoderParams;

use super::http::Response;

/// A folder, with the compressed forms of its files kept in memory; several servers may share it.
pub struct Files {
    root: PathBuf,
    quality: i32,
    compressed: Mutex<BTreeMap<PathBuf, Arc<Vec<u8>>>>,
}

/// What a path leads to.
pub(super) enum Found {
    File(PathBuf),
    Folder,
    Nothing,
}

impl Files {
    /// The files in `root`, compressed as well as brotli can.
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

    /// Where the files are.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Looks `path` up: decoded, and relative to the root.
    pub(super) fn find(&self, path: &str) -> Found {
        let plain = |part: &str| part != ".." && !part.contains(['\\', '\0', ':']);
        if path.starts_with('/') || !path.split('/').all(plain) {
            return Found::Nothing;
        }
        let Ok(file) = self.root.join(path).canonicalize() else {
            return Found::Nothing;
        };
        if !file.starts_with(&self.root) {
            return Found::Nothing;
        }
        let ends_as_folder = path.is_empty() || path.ends_with('/');
        match (file.is_dir(), ends_as_folder) {
            (true, false) => Found::Folder,
            (true, true) => {
                let index = file.join("index.html");
                if index.is_file() {
                    Found::File(index)
                } else {
                    Found::Nothing
                }
            }
            (false, true) => Found::Nothing,
            (false, false) => Found::File(file),
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
        let body = if is_text && brotli {
            headers.push(("Content-Encoding", "br".to_owned()));
            self.compress(file, &body)
        } else {
            Arc::new(body)
        };
        Response {
            status,
            headers,
            body,
        }
    }

    fn compress(&self, file: &Path, body: &[u8]) -> Arc<Vec<u8>> {
        // Held while compressing: who asks for the same file meanwhile waits for it instead of doing the work twice.
        let mut kept = match self.compressed.lock() {
            Ok(kept) => kept,
            Err(poisoned) => poisoned.into_inner(),
        };
        let compress = || {
            let params = BrotliEncoderParams {
                quality: self.quality,
                size_hint: body.len(),
                ..Default::default()
            };
            let mut out = Vec::new();
            // Writing into memory does not fail.
            let _ = brotli::BrotliCompress(&mut &*body, &mut out, &params);
            Arc::new(out)
        };
        Arc::clone(kept.entry(file.to_owned()).or_insert_with(compress))
    }
}

/// The content type by the file's name, and whether compressing pays.
fn content_type(file: &Path) -> (&'static str, bool) {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => ("text/html; charset=utf-8", true),
        Some("css") => ("text/css; charset=utf-8", true),
        Some("js" | "mjs") => ("text/javascript; charset=utf-8", true),
        Some("wasm") => ("application/wasm", true),
        Some("svg") => ("image/svg+xml", true),
        Some("json" | "webmanifest") => ("application/json", true),
        Some("txt" | "md") => ("text/plain; charset=utf-8", true),
        Some("xml") => ("application/xml", true),
        Some("png") => ("image/png", false),
        Some("webp") => ("image/webp", false),
        Some("woff2") => ("font/woff2", false),
        _ => ("application/octet-stream", false),
    }
}

/// Whether the name carries a hash of the content, as in `main-a344918921bf8ed7.css` or `app-fc99b99afde7d596_bg.wasm`.
fn has_hash(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    stem.and_then(|stem| stem.rsplit_once('-'))
        .map(|(_, end)| end.split('_').next().unwrap_or_default())
        .is_some_and(|hash| hash.len() >= 8 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
}
