use crate::{Body, Brought, Draft, Note, Refused, carry, read};

fn file(name: &str, bytes: &[u8]) -> Result<Draft, Refused> {
    read(&Brought::File {
        name: name.to_owned(),
        media: String::new(),
        bytes: bytes.to_vec(),
    })
}

/// What a file is, that is refused.
fn refuse(name: &str, bytes: &[u8], what: &str) {
    assert_eq!(
        file(name, bytes),
        Err(Refused::NotText(what.to_owned())),
        "{name}"
    );
}

#[test]
fn a_file_without_text_is_empty() {
    for bytes in [&b""[..], b" \r\n\t", "\u{feff}\n".as_bytes(), b"\xff\xfe"] {
        assert_eq!(file("a.txt", bytes), Err(Refused::Empty));
        assert_eq!(file("a.md", bytes), Err(Refused::Empty));
    }
    assert_eq!(
        read(&Brought::Plain("\u{a0} \n".to_owned())),
        Err(Refused::Empty)
    );
    assert_eq!(file("a.md", b"---\ntitle: A\n---\n"), Err(Refused::Empty));
}

#[test]
fn what_is_no_text_is_named() {
    refuse("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "a PDF file");
    refuse("a.txt", b"%PDF-1.7\n%\xe2\xe3", "a PDF file");
    refuse("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "an image");
    refuse("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "an image");
    refuse("a.gif", b"GIF89a\x01\0", "an image");
    refuse("a.webp", b"RIFF\x24\0\0\0WEBPVP8 ", "an image");
    refuse("a.heic", b"\0\0\0\x18ftypheic\0\0", "an image");
    refuse("a.mp4", b"\0\0\0\x18ftypmp42\0\0", "a video");
    refuse("a.mp3", b"ID3\x04\0\0\0", "a sound file");
    refuse("a.rtf", b"{\\rtf1\\ansi words}", "a rich text (RTF) file");
    refuse("a.gz", b"\x1f\x8b\x08\0", "a compressed file");
    refuse("a.exe", b"MZ\x90\0\x03\0", "a program");
    refuse("a", b"\x7fELF\x02\x01", "a program");
    refuse(
        "a.dat",
        &(0..=255).collect::<Vec<u8>>(),
        "a file of some program",
    );
    let office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0";
    refuse("a.doc", office, "a file of an older Office program");
    refuse("a.docx", office, "a Word document locked with a password");
}

#[test]
fn words_that_begin_as_other_files_do_are_words() {
    for text in [
        "ID3 is a tag.",
        "MZ 5 is a name.",
        "BMW sold cars.",
        "BZh",
        "wOF",
    ] {
        let draft = file("a.txt", text.as_bytes()).expect(text);
        assert_eq!(draft.source(), text);
    }
}

#[test]
fn a_text_file_is_read_as_it_stands() {
    let text = "One.\r\nTwo.\rThree.\nFour.";
    let draft = file("a.txt", text.as_bytes()).expect("reads");
    assert_eq!(draft.source(), text);
    assert_eq!(draft.article("a").article.text, "One.\nTwo.\nThree.\nFour.");
    assert!(draft.notes.is_empty());
}

#[test]
fn a_file_in_an_older_encoding_has_a_note() {
    let draft = file("a.txt", b"The caf\xe9 is \x93new\x94, it\x92s said.").expect("reads");
    assert_eq!(draft.source(), "The café is “new”, it’s said.");
    assert_eq!(draft.notes, [Note::Encoding("Windows-1252".to_owned())]);
}

#[test]
fn a_long_file_is_read_in_part() {
    let text = "A paragraph of words.\n\n".repeat(crate::LIMIT / 20);
    let draft = file("a.txt", text.as_bytes()).expect("reads");
    let kept = draft.source().len();
    assert!(kept <= crate::LIMIT && draft.source().ends_with("words."));
    let note = Note::Shortened {
        whole: text.len() as u64,
        kept: kept as u64,
    };
    assert_eq!(draft.notes, [note]);
    let marked = file("a.md", text.as_bytes()).expect("reads");
    assert_eq!(marked.notes.len(), 1);
}

#[test]
fn a_markdown_file_is_read_in_pieces() {
    let draft = file("a.MD", b"# T\n\n*One.*").expect("reads");
    assert_eq!(crate::samples::lines(&draft), ["Title T", "Paragraph One."]);
    assert!(matches!(draft.body, Body::Pieces(_)));
}

#[test]
fn a_newer_file_of_ours_is_named_and_a_cut_one_opens() {
    let draft = crate::samples::pieces(&[("P", "One."), ("P", "Two.")]);
    let mut bytes = carry::to_file(&draft);
    let cut = file("a", &bytes[..bytes.len() - 6]).expect("opens");
    assert_eq!(cut.notes, [Note::CutOff]);
    bytes[carry::MAGIC.len()] += 1;
    assert_eq!(file("a", &bytes), Err(Refused::Newer));
}

#[test]
fn a_page_is_known_by_how_it_begins() {
    for text in [
        "<!DOCTYPE html><p>a",
        "\n<HTML><p>a",
        "<!-- saved from url=(0021)https://a.example/ -->\n<html>",
        "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
    ] {
        assert!(super::is_page("txt", "", text), "{text}");
    }
    assert!(super::is_page("htm", "", "a"));
    assert!(!super::is_page("txt", "text/plain", "<b> is bold"));
    assert!(!super::is_page("", "", "<!-- never closed"));
}

#[test]
fn pasted_markdown_with_front_matter_or_headings_is_read_as_a_file_of_it() {
    for (text, title, pieces) in [
        (
            "---\ntitle: T\ndate: 2026-11-27\n---\n\nWords.\n",
            "T",
            true,
        ),
        ("# T\n\nWords.\n\n## H\n\nMore.", "T", true),
        ("# 1 in the charts\n\nWords.", "", false),
        ("--- \nno: thing", "", false),
        ("Plain\n\nWords.", "", false),
    ] {
        let draft = read(&Brought::Plain(text.to_owned())).expect("has text");
        assert!(!pieces || draft.meta.title == title, "{text:?}");
        assert_eq!(!draft.pieces().is_empty(), pieces, "{text:?}");
    }
}
