//! Compressed forms beside the files, for hosts that send them: `.br` (RFC 7932) and `.gz` (RFC 1952).

use crate::articles::Site;
use crate::failure::Failure;
use crate::progress::{Stage, each};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// The endings of files that compressing makes smaller.
const TEXTS: [&str; 11] = [
    "html",
    "css",
    "js",
    "wasm",
    "svg",
    "xml",
    "json",
    "txt",
    "webmanifest",
    "ico",
    "map",
];
/// Files that hosts read themselves.
const OF_HOSTS: [&str; 2] = ["_headers", "robots.txt"];
/// What is smaller is not worth a file of its own, in bytes.
const LEAST: usize = 256;

/// Writes the compressed forms of all files written so far that get smaller by it.
pub(crate) fn compress(site: &Site) -> Result<(), Failure> {
    let written = site.staging.written();
    let texts: Vec<(String, String)> = written
        .into_iter()
        .filter(|(path, _)| is_text(path))
        .collect();
    each(site.progress, Stage::Compressing, &texts, |(path, hash)| {
        let (br, gz) = (format!("{path}.br"), format!("{path}.gz"));
        if site.staging.keep(&br, hash)? && site.staging.keep(&gz, hash)? {
            return Ok(());
        }
        let bytes = site.staging.read(path)?;
        if bytes.len() < LEAST {
            return Ok(());
        }
        site.staging.write(&br, &brotli(&bytes), hash)?;
        site.staging.write(&gz, &gzip(&bytes), hash)
    })?;
    Ok(())
}

/// Whether the file is the compressed form of another.
pub(crate) fn is_compressed(path: &str) -> bool {
    let ending = path.rsplit_once('.').unwrap_or_default().1;
    matches!(ending, "br" | "gz")
}

fn is_text(path: &str) -> bool {
    let ending = path.rsplit_once('.').unwrap_or_default().1;
    TEXTS.contains(&ending) && !OF_HOSTS.contains(&path)
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let params = BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut small = Vec::new();
    // Writing into memory does not fail.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut small, &params);
    small
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    // Without name and time, which would make each build another.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_from_what_is_small_already() {
        let check = |path: &str, is: bool| assert_eq!(is_text(path), is, "{path}");
        check("index.html", true);
        check("a/b.wasm", true);
        check("cards/a-0.png", false);
        check("_headers", false);
        check("robots.txt", false);
        check("search/fragment/a.pf_fragment", false);
        check("html", false);
    }

    #[test]
    fn what_is_compressed_comes_back() {
        let text = "who said what ".repeat(99);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(text.as_bytes()), &mut back).expect("brotli");
        assert_eq!(back, text.as_bytes());
        let mut back = String::new();
        let gz = gzip(text.as_bytes());
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*gz), &mut back)
            .expect("gzip");
        assert_eq!(back, text);
    }
}
