//! What a file is by its name.

use std::path::Path;

/// The content type a file is served with.
pub(super) fn content_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|kind| kind.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Does brotli make this smaller?
pub(super) fn compresses(kind: &str) -> bool {
    let binary = [
        "image/png",
        "image/jpeg",
        "image/webp",
        "image/x-icon",
        "font/woff2",
        "application/octet-stream",
    ];
    !binary.contains(&kind)
}

/// Does the name carry a hash of the content (`start-1a2b3c4d5e6f7a8b.js`, `app-…_bg.wasm`)?
pub(super) fn is_hashed(file: &Path) -> bool {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    name.split('-').skip(1).any(|part| {
        let hash: &str = part.split(['.', '_']).next().unwrap_or_default();
        let hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        hash.len() >= 8
            && hash.bytes().all(hexadecimal)
            && hash.bytes().any(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_hashed_names() {
        let hashed = |name: &str| is_hashed(Path::new(name));
        assert!(hashed("start-1a2b3c4d5e6f7a8b.js"));
        assert!(hashed("explorer-app-1a2b3c4d5e6f7a8b_bg.wasm"));
        assert!(!hashed("index.html"));
        assert!(!hashed("kim-putin-summit.txt"));
        assert!(!hashed("a-deadbeef.css"), "no digit: it may be a word");
    }

    #[test]
    fn compresses_what_is_text() {
        let smaller = |name: &str| compresses(content_type(Path::new(name)));
        assert!(
            [
                "a.html",
                "a.wasm",
                "a.json",
                "a.svg",
                "a.js",
                "a.xml",
                "a.webmanifest"
            ]
            .into_iter()
            .all(smaller)
        );
        assert!(
            !["a.png", "a.woff2", "a.bin", "a.ico"]
                .into_iter()
                .any(smaller)
        );
    }
}
