//! What a file is, by its name.

use std::path::Path;

/// The content type, and whether compressing pays.
pub(super) fn content_type(file: &Path) -> (&'static str, bool) {
    let ending = file.extension().and_then(|ending| ending.to_str());
    match ending.unwrap_or_default() {
        "html" => ("text/html; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        "js" | "mjs" => ("text/javascript; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "svg" => ("image/svg+xml", true),
        "json" | "map" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "txt" | "md" => ("text/plain; charset=utf-8", true),
        "xml" => ("application/xml", true),
        "png" => ("image/png", false),
        "jpg" | "jpeg" => ("image/jpeg", false),
        "webp" => ("image/webp", false),
        "ico" => ("image/x-icon", false),
        "woff2" => ("font/woff2", false),
        _ => ("application/octet-stream", false),
    }
}

/// Whether the name carries a hash of the content, as in `main-a344918921bf8ed7.css` or `app-fc99b99afde7d596_bg.wasm`.
pub(super) fn has_hash(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    let end = stem.and_then(|stem| stem.rsplit_once('-'));
    end.is_some_and(|(_, end)| {
        let hash = end.split('_').next().unwrap_or_default();
        let hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        hash.len() >= 8
            && hash.bytes().all(hexadecimal)
            // Without a digit it may be a word.
            && hash.bytes().any(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, kind: &str, pays: bool, hashed: bool) {
        let file = Path::new(name);
        assert_eq!(content_type(file), (kind, pays), "{name}");
        assert_eq!(has_hash(file), hashed, "{name}");
    }

    #[test]
    fn tells_kinds_and_hashes() {
        check("index.html", "text/html; charset=utf-8", true, false);
        check(
            "start-1a2b3c4d5e6f7a8b.js",
            "text/javascript; charset=utf-8",
            true,
            true,
        );
        check(
            "explorer-app-1a2b3c4d5e6f7a8b_bg.wasm",
            "application/wasm",
            true,
            true,
        );
        check(
            "kim-putin-summit.txt",
            "text/plain; charset=utf-8",
            true,
            false,
        );
        check("a-deadbeef.css", "text/css; charset=utf-8", true, false);
        check("a.webmanifest", "application/manifest+json", true, false);
        check("a.woff2", "font/woff2", false, false);
        check("a", "application/octet-stream", false, false);
    }
}
