//! What a file that is no text is, by its first bytes.

/// A sort of file that is no text.
pub(super) enum Sort {
    /// An archive that may hold a Word document.
    Zip,
    /// What nothing here reads, in words.
    Other(&'static str),
}

/// First bytes, and what a file is that has them.
const SORTS: [(&[u8], &str); 32] = [
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG\r\n\x1a\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF87a", "an image"),
    (b"GIF89a", "an image"),
    (b"II*\0", "an image"),
    (b"MM\0*", "an image"),
    (b"8BPS", "an image"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "a file of an older Office program",
    ),
    (b"bplist00", "a web archive or settings file"),
    (b"ID3", "a sound file"),
    (b"\xff\xfb", "a sound file"),
    (b"\xff\xf3", "a sound file"),
    (b"\xff\xf1", "a sound file"),
    (b"OggS", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"\x1a\x45\xdf\xa3", "a video"),
    (b"\0\0\x01\xba", "a video"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\0asm", "a program"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\0", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive"),
    (b"Rar!\x1a", "a compressed archive"),
    (b"SQLite format 3\0", "a database"),
    (b"\0\x01\0\0\0", "a font"),
    (b"wOF", "a font"),
];

/// Tells what a file is that is no text; `None` if it may be one.
pub(super) fn sort(name: &str, bytes: &[u8]) -> Option<Sort> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(Sort::Zip);
    }
    let ending = super::ending(name);
    if let Some((start, what)) = SORTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        // These begin as words may, in a text: *ID3*, *BZh*, *wOF*.
        let plain = start.iter().all(u8::is_ascii_alphanumeric) && start.len() < 5;
        let locked = *what == SORTS[9].1 && ending == "docx";
        let what = if locked {
            "a Word document locked with a password"
        } else {
            what
        };
        return (!plain || has_zero(bytes)).then_some(Sort::Other(what));
    }
    let inside = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
    if bytes.starts_with(b"BM") && inside(6, 10) == [0; 4] {
        return Some(Sort::Other("an image"));
    }
    let what = match (inside(0, 4), inside(4, 8), inside(8, 12)) {
        (b"RIFF", _, b"WEBP")
        | (_, b"ftyp", b"heic" | b"heix" | b"heim" | b"mif1" | b"msf1" | b"avif") => "an image",
        (b"RIFF", _, b"WAVE") | (_, b"ftyp", b"M4A ") => "a sound file",
        (b"RIFF", _, b"AVI ") | (_, b"ftyp", _) => "a video",
        ([b'M', b'Z', ..], _, _) if has_zero(bytes) => "a program",
        _ if matches!(&*ending, "mht" | "mhtml") => "a web archive (MHTML)",
        _ => return None,
    };
    Some(Sort::Other(what))
}

/// Whether there is a zero byte near the start, as no text has.
fn has_zero(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(256)].contains(&0)
}
