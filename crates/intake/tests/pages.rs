//! Whole pages, saved as people save them: what is kept of each, and what becomes of the rest.

use intake::{Brought, Draft, Piece, read};
use std::fs;
use std::path::{Path, PathBuf};

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
    for line in draft.pieces().iter().map(line) {
        let shown: String = line.replace('\n', "⏎").chars().take(SHOWN).collect();
        out.push_str(shown.trim_end());
        out.push('\n');
    }
    out
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/pages")
}

fn line(piece: &Piece) -> String {
    let removed = piece.removed.map_or(String::new(), |c| format!("({c:?}) "));
    let links: Vec<&str> = piece.links.iter().map(|link| &*link.href).collect();
    format!(
        "{removed}{:?}: {} {}",
        piece.role,
        piece.text,
        links.join(" ")
    )
}

/// The page in that file, as a reader drops it.
fn page(path: &Path) -> Draft {
    let brought = Brought::File {
        name: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        media: "text/html".to_owned(),
        bytes: fs::read(path).expect("a page"),
    };
    read(&brought).expect("has text")
}

#[test]
fn every_page_is_read_in_whatever_encoding() {
    let entries = fs::read_dir(folder()).expect("the pages");
    let mut count = 0;
    for entry in entries {
        let path = entry.expect("a page").path();
        let draft = page(&path);
        let read = draft.article("a").article;
        assert_eq!(read.check(), Ok(()), "{}", path.display());
        let name = path.file_stem().and_then(|stem| stem.to_str());
        insta::assert_snapshot!(name.expect("a name"), summary(&draft));
        count += 1;
    }
    assert!(count >= 20, "{count} pages");
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
        let draft = page(&folder().join(format!("{name}.html")));
        let texts: Vec<&str> = draft.pieces().iter().map(|piece| &*piece.text).collect();
        let text = texts.join("\n");
        assert!(
            words.iter().all(|words| !text.contains(words)),
            "{name}: {text}"
        );
    }
}
