//! Files as programs write them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// A Word document: a title, a paragraph, a heading, a paragraph with a link.
pub(super) fn document() -> Vec<u8> {
    let p = |style: &str, words: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        )
    };
    let link = "<w:p><w:hyperlink r:id=\"r7\"><w:r><w:t>The plan</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> is public.</w:t></w:r></w:p>";
    let body = [
        p("Title", "Harbour bridge opens"),
        p("", "Angela Merkel opened it in Hamburg."),
        p("Heading2", "What it cost"),
        link.to_owned(),
    ]
    .concat();
    zip(&[
        (
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        ),
        (
            "word/document.xml",
            &format!("<?xml version=\"1.0\"?><w:document><w:body>{body}</w:body></w:document>"),
        ),
        (
            "word/styles.xml",
            "<w:styles><w:style w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style><w:style w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>",
        ),
        (
            "word/_rels/document.xml.rels",
            "<Relationships><Relationship Id=\"r7\" Type=\"http://x/hyperlink\" Target=\"https://plan.example/\"/></Relationships>",
        ),
    ])
}

/// An archive of these files, as they are.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut list) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let (size, place) = (number(text.len()), number(bytes.len()));
        let length = number(name.len());
        // What both heads have: version, flags, method, time, sum, sizes, lengths of name and extra.
        let sum = crc(text.as_bytes()).to_le_bytes();
        let about = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0][..],
            &sum,
            &size,
            &size,
            &length[..2],
            &[0; 2],
        ]
        .concat();
        bytes.extend([b"PK\x03\x04", &about[..], name.as_bytes(), text.as_bytes()].concat());
        let start = &b"PK\x01\x02\x14\0"[..];
        list.extend([start, &about, &[0; 10], &place, name.as_bytes()].concat());
    }
    let count = number(files.len());
    let end = [
        &b"PK\x05\x06\0\0\0\0"[..],
        &count[..2],
        &count[..2],
        &number(list.len()),
        &number(bytes.len()),
        &[0; 2],
    ];
    [&bytes, &list, &end.concat()].map(Vec::as_slice).concat()
}

/// As archives write numbers.
fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes()
}

/// The checksum of archives.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
    !bytes.iter().fold(u32::MAX, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), step)
    })
}

/// A text in UTF-16, with its mark.
pub(super) fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

/// A text of Latin letters in Windows-1252.
pub(super) fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '“' => 0x93,
        '”' => 0x94,
        '’' => 0x92,
        c => u8::try_from(u32::from(c)).unwrap_or(b'?'),
    };
    text.chars().map(byte).collect()
}

/// A link's article as if a newer version had written it: its first byte is the version.
pub(super) fn newer(article: &str) -> String {
    let mut bytes = URL_SAFE_NO_PAD.decode(article).unwrap_or_default();
    if let Some(version) = bytes.first_mut() {
        *version += 1;
    }
    URL_SAFE_NO_PAD.encode(bytes)
}

/// So many words of English news, no paragraph like another.
pub(super) fn long(words: usize) -> String {
    const NAMES: [&str; 5] = [
        "Angela Merkel",
        "Joe Biden",
        "Emmanuel Macron",
        "Boris Johnson",
        "Narendra Modi",
    ];
    const PLACES: [&str; 4] = ["Hamburg", "Vienna", "Paris", "London"];
    // A paragraph has some thirty words.
    let paragraph = |number: usize| {
        let (name, place) = (NAMES[number % 5], PLACES[number / 5 % 4]);
        format!(
            "On the day numbered {number} {name} opened another bridge in {place}, which cost ${number} million and took years to build. “We have waited for this,” said {name}, who stayed for the night."
        )
    };
    let count = words / 30;
    let paragraphs: Vec<String> = (1..=count).map(paragraph).collect();
    format!("A long report on bridges\n\n{}", paragraphs.join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_archives() {
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_newer_link_begins_with_another_byte() {
        assert_eq!(newer("AQID"), "AgID");
    }
}
