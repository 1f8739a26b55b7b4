//! A folder of articles, the site beside it, and a kit that is only a shell.

use site::{Choice, Kit, Progress, Report, Stage};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The shell as Trunk makes it small, with all that a kit's has.
const SHELL: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><meta name=page-head><link rel=stylesheet href=./main-000000000000000a.css>\
                     <meta id=program data-js=./app.js data-wasm=./app.wasm data-worker=./w.js data-offline=./offline.js?0123456789abcdef></head>\
                     <body>{{body}}</body></html>";

pub struct Place(PathBuf);

impl Place {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!(
            "article-explorer-site-{}-{name}",
            std::process::id()
        ));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("articles")).expect("a folder");
        Self(folder)
    }

    pub fn articles(&self) -> PathBuf {
        self.0.join("articles")
    }

    pub fn site(&self) -> PathBuf {
        self.0.join("site")
    }

    pub fn write(&self, path: &str, text: &str) {
        let file = self.articles().join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }

    pub fn kit() -> Kit {
        let files = [
            ("index.html", SHELL),
            ("main-000000000000000a.css", "a{}"),
            (
                "sw.js",
                "\"0123456789abcdef\",[`analyser-000000000000000a.js`,`app.js`],[\"analyser-000000000000000b.wasm\"]",
            ),
            ("analyser-000000000000000a.js", "1"),
            ("analyser-000000000000000b.wasm", "1"),
            ("archive-000000000000000a.js", "1"),
        ];
        let files: BTreeMap<String, Vec<u8>> = files
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into();
        Kit::from_bytes(&site::pack(&files)).expect("a kit")
    }

    pub fn build(&self) -> Report {
        self.build_as(&Choice::default())
    }

    /// Builds pages and lists alone: compressing takes longest.
    pub fn build_quickly(&self) -> Report {
        self.build_as(&Choice {
            no_cards: true,
            no_compression: true,
            no_search: true,
            ..Choice::default()
        })
    }

    fn build_as(&self, choice: &Choice) -> Report {
        let made = site::make(
            &self.articles(),
            &self.site(),
            &Self::kit(),
            choice,
            &Quiet::default(),
        );
        made.unwrap_or_else(|failure| panic!("{}", failure.words()))
    }

    /// What a build says that fails; with `words` in it.
    pub fn fails(&self, words: &str) -> String {
        let made = site::make(
            &self.articles(),
            &self.site(),
            &Self::kit(),
            &Choice::default(),
            &Quiet::default(),
        );
        let said = made.expect_err("fails").words();
        assert!(said.contains(words), "{said}");
        said
    }

    pub fn has(&self, path: &str) -> bool {
        self.site().join(path).is_file()
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.site().join(path)).expect("read")
    }

    /// Every file of the site.
    pub fn all(&self) -> Vec<(String, Vec<u8>)> {
        let mut found = Vec::new();
        below(&self.site(), "", &mut found);
        found.sort();
        found
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn below(folder: &Path, path: &str, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("listed") {
        let entry = entry.expect("an entry").path();
        let name = format!(
            "{path}{}",
            entry.file_name().expect("a name").to_string_lossy()
        );
        if entry.is_dir() {
            below(&entry, &format!("{name}/"), found);
        } else {
            found.push((name, fs::read(&entry).expect("read")));
        }
    }
}

/// Nobody watches; after so many steps it is stopped.
#[derive(Default)]
pub struct Quiet {
    pub stop_after: Option<usize>,
    pub steps: AtomicUsize,
}

impl Progress for Quiet {
    fn begin(&self, _: Stage, _: usize) {}

    fn step(&self) {
        self.steps.fetch_add(1, Ordering::Relaxed);
    }

    fn is_stopped(&self) -> bool {
        self.stop_after
            .is_some_and(|most| self.steps.load(Ordering::Relaxed) >= most)
    }
}
