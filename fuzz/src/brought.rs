//! What a reader brings.

use crate::{samples, text};
use article::{Role, Span};
use intake::{Brought, Draft, carry as carried, language, read};
use std::{io::Write, sync::OnceLock};

/// The endings of names by which files are told apart.
const NAMES: [&str; 4] = ["a.txt", "a.md", "a.html", "a.docx"];

/// See [`crate::file`].
pub(crate) fn file(data: &[u8]) {
    let files = NAMES.map(|name| (name, data.to_vec()));
    for (name, bytes) in files.into_iter().chain([("a.docx", document(data))]) {
        let brought = Brought::File {
            name: name.to_owned(),
            media: String::new(),
            bytes,
        };
        sound(&read(&brought));
    }
    sound(&read(&Brought::Plain(text(data).into_owned())));
    sound(&read(&Brought::Rich(text(data).into_owned())));
}

/// See [`crate::carry`].
pub(crate) fn carry(data: &[u8]) {
    for bytes in [data.to_vec(), samples::changed(sample(), data)] {
        sound(&carried::decode(&bytes));
    }
    sound(&carried::from_link(&text(data)));
}

/// The first sample, to be carried.
fn sample() -> &'static [u8] {
    static SAMPLE: OnceLock<Vec<u8>> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let brought = Brought::Plain(samples::ARTICLES[0].to_owned());
        read(&brought).map_or_else(|_| Vec::new(), |draft| carried::encode(&draft))
    })
}

/// A Word document with this text, which may be no XML at all.
fn document(story: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    let (mut file, _) = archive
        .new_file("word/document.xml")
        .start()
        .expect("starts");
    file.write_all(story).expect("writes");
    let sum = rawzip::crc32(story);
    let end = rawzip::DataDescriptorOutput::new(sum, story.len() as u64);
    file.finish(end).expect("ends");
    archive.finish().expect("writes");
    bytes
}

/// What holds for any draft, and for any reason not to have one.
fn sound<E: std::fmt::Display>(read: &Result<Draft, E>) {
    let draft = match read {
        Ok(draft) => draft,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let shown = draft.article("a");
    let article = &shown.article;
    assert_eq!(article.check(), Ok(()), "{draft:?}");
    let _ = language::detect(&article.text);
    let source = draft.source();
    for block in &article.blocks {
        for (at, c) in article.block_text(block).char_indices() {
            let at = block.span.range().start + at;
            let place = shown.map.span(Span::new(at, at + c.len_utf8()));
            let found = place.text(&source).replace('\r', "\n");
            let above = block.role == Role::Title && found.is_empty();
            assert!(above || found == c.to_string(), "{found:?}, not {c:?}");
        }
    }
    let edited = draft.edited(source.clone());
    assert_eq!(edited.article("a").article.check(), Ok(()), "{source}");
    let Ok(back) = carried::from_link(&carried::to_link(draft)) else {
        assert!(article.blocks.is_empty());
        return;
    };
    let back = back.article("a").article;
    assert_eq!((&back.text, &back.links), (&article.text, &article.links));
    assert_eq!(back.meta, article.meta);
}
