//! Whole pages, saved as people save them: what is kept of each, and what becomes of the rest.

use super::saved;
use super::tests::{is_sound, listing};
use crate::{Body, Draft};
use std::path::Path;

/// So many characters of a piece are shown.
const SHOWN: usize = 72;

fn summary(draft: &Draft) -> String {
    let meta = &draft.meta;
    let mut out = String::new();
    for (name, value) in [
        ("title", &meta.title),
        ("author", &meta.author),
        ("date", &meta.date),
        ("source", &meta.source),
        ("licence", &meta.licence),
        ("language", &meta.language),
    ] {
        out.push_str(format!("{:<9} {value}", format!("{name}:")).trim_end());
        out.push('\n');
    }
    for note in &draft.notes {
        out.extend([format!("{note:?}").as_str(), "\n"]);
    }
    out.push('\n');
    for line in listing(draft) {
        let shown: String = line.replace('\n', "⏎").chars().take(SHOWN).collect();
        out.push_str(shown.trim_end());
        out.push('\n');
    }
    out
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/pages")
}

#[test]
fn every_page_in_utf_8_is_read() {
    let mut read = 0;
    let entries = std::fs::read_dir(folder()).expect("the pages");
    for entry in entries {
        let path = entry.expect("a page").path();
        let Ok(html) = std::fs::read_to_string(&path) else {
            continue;
        };
        read += 1;
        let draft = saved(&html).expect("has text");
        is_sound(&draft);
        let name = path.file_stem().and_then(|stem| stem.to_str());
        insta::assert_snapshot!(name.expect("a name"), summary(&draft));
    }
    assert_eq!(read, 18);
}

#[test]
fn hidden_words_of_the_pages_are_nowhere() {
    for (name, words) in [
        (
            "svg-and-scripts",
            [
                "written by a script",
                "hidden in a picture",
                "nobody sees",
                "switch on scripts",
                "alert",
            ],
        ),
        (
            "saved-by-browser",
            [
                "Subscribe now",
                "track.js",
                "main.css",
                "logo.svg",
                "display",
            ],
        ),
        (
            "cluttered-portal",
            [
                "dataLayer",
                "height:250px",
                "schema.org",
                "NewsArticle",
                "<",
            ],
        ),
    ] {
        let html = std::fs::read_to_string(folder().join(format!("{name}.html"))).expect("a page");
        let draft = saved(&html).expect("has text");
        let Body::Pieces(pieces) = draft.body else {
            panic!("pages are read to pieces");
        };
        let texts: Vec<String> = pieces.into_iter().map(|piece| piece.text).collect();
        let text = texts.join("\n");
        assert!(
            words.iter().all(|words| !text.contains(words)),
            "{name}: {text}"
        );
    }
}
