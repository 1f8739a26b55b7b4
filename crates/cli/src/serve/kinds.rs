//! What a file is, by its name.

use std::path::Path;

/// The file's content type; what is not known is bytes.
pub(super) fn content_type(file: &Path) -> String {
    let kind = mime_guess::from_path(file).first_or_octet_stream();
    if kind.type_() == mime_guess::mime::TEXT {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_what_browsers_want() {
        for (name, kind) in [
            ("index.html", "text/html; charset=utf-8"),
            ("main-1a2b.css", "text/css; charset=utf-8"),
            ("start.js", "text/javascript; charset=utf-8"),
            ("app_bg.wasm", "application/wasm"),
            ("manifest.webmanifest", "application/manifest+json"),
            ("a.json", "application/json"),
            ("feed.xml", "text/xml; charset=utf-8"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("icon.svg", "image/svg+xml"),
            ("card.png", "image/png"),
            ("a.jpeg", "image/jpeg"),
            ("a.webp", "image/webp"),
            ("a.avif", "image/avif"),
            ("a.woff2", "font/woff2"),
            ("wasm.en.pagefind", "application/octet-stream"),
            ("en_1a2b.pf_meta", "application/octet-stream"),
            ("en_1a2b.pf_index", "application/octet-stream"),
            ("CNAME", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(name)), kind, "{name}");
        }
    }
}
