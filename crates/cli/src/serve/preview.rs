//! What a preview answers.

use super::files::{Found, find};
use super::kinds::content_type;
use super::reload::{self, with_script};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

/// Where open pages ask what is new: the version in a line, below it what keeps the site from being made.
const VERSION: &str = "/__version";
/// The service worker, which would keep pages that are to change.
const SERVICE_WORKER: &str = "/sw.js";
pub(super) const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
/// The page where there is none, not even one that says so.
const NO_PAGE: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title></head>\
                       <body><p>There is nothing here.</p></body></html>";

/// A site that is shown while it changes.
pub(crate) struct Preview {
    root: PathBuf,
    /// Tells this preview from those before, at the same address.
    begun: u128,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// How often the site was made.
    made: usize,
    /// What kept it from being made the last time; empty if nothing did.
    faults: String,
}

/// An answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// The content type, or, of an answer that leads elsewhere, nothing.
    pub(super) kind: String,
    /// Where else to ask.
    pub(super) location: Option<String>,
    pub(super) body: Vec<u8>,
}

impl Preview {
    /// Of the site in the folder `root`, which may not be there yet.
    pub(crate) fn new(root: PathBuf) -> Self {
        let begun = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        Self {
            root,
            begun: begun.unwrap_or_default().as_millis(),
            state: Mutex::default(),
        }
    }

    /// The site was made again: open pages will load themselves again.
    pub(crate) fn is_made(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.made += 1;
        state.faults.clear();
    }

    /// The site could not be made: open pages stay, and say why.
    pub(crate) fn has_faults(&self, words: &str) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        words.clone_into(&mut state.faults);
    }

    /// The answer to a question for `address`, the path with what may stand behind it.
    pub(super) fn answer(&self, address: &str) -> Answer {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        // Before the file is read: a page that is made anew meanwhile will load itself again.
        let (version, faults) = self.news();
        match path {
            VERSION => Answer::new(200, TEXT, format!("{version}\n{faults}")),
            reload::PATH => Answer::new(200, "text/javascript; charset=utf-8", reload::SCRIPT),
            SERVICE_WORKER => Answer::new(404, TEXT, "A preview has no service worker.\n"),
            _ => match find(&self.root, path) {
                Found::File(file) => self.file(&file, 200, &version),
                Found::Folder => Answer {
                    location: Some(moved(address, path)),
                    ..Answer::new(301, TEXT, "")
                },
                Found::Nothing => self.nothing(&version),
            },
        }
    }

    fn news(&self) -> (String, String) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        (
            format!("{}-{}", self.begun, state.made),
            state.faults.clone(),
        )
    }

    fn file(&self, file: &Path, status: u16, version: &str) -> Answer {
        let Ok(bytes) = fs::read(file) else {
            return self.nothing(version);
        };
        let kind = content_type(file);
        if kind == HTML {
            Answer::new(status, HTML, with_script(bytes, version))
        } else {
            Answer::new(status, &kind, bytes)
        }
    }

    fn nothing(&self, version: &str) -> Answer {
        let page = fs::read(self.root.join("404.html")).unwrap_or_else(|_| NO_PAGE.into());
        Answer::new(404, HTML, with_script(page, version))
    }
}

impl Answer {
    pub(super) fn new(status: u16, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            kind: kind.to_owned(),
            location: None,
            body: body.into(),
        }
    }
}

/// The address with a slash behind its path.
fn moved(address: &str, path: &str) -> String {
    [path, "/", &address[path.len()..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A preview of a small site.
    fn preview() -> (tempfile::TempDir, Preview) {
        let scratch = tempfile::tempdir().expect("a folder");
        fs::create_dir(scratch.path().join("kim")).expect("a folder");
        for (file, text) in [
            ("index.html", "<head></head>front"),
            ("kim/index.html", "<head></head>Kim"),
            ("404.html", "<head></head>not here"),
            ("sw.js", "kept for ever"),
            ("app.wasm", "\0asm"),
        ] {
            fs::write(scratch.path().join(file), text).expect("a file");
        }
        let preview = Preview::new(scratch.path().to_owned());
        (scratch, preview)
    }

    #[test]
    fn addresses_are_answered() {
        let (_scratch, preview) = preview();
        let check = |address: &str, status: u16, kind: &str, holds: &str| {
            let answer = preview.answer(address);
            let body = String::from_utf8_lossy(&answer.body);
            assert_eq!((answer.status, &*answer.kind), (status, kind), "{address}");
            assert!(body.contains(holds), "{address}: {body}");
        };
        check("/", 200, HTML, "front");
        check("/?a=b", 200, HTML, "front");
        check("/kim/", 200, HTML, "Kim");
        check("/kim/", 200, HTML, "<script src=\"/__reload.js?");
        check("/app.wasm", 200, "application/wasm", "\0asm");
        check("/none", 404, HTML, "not here");
        check("/none", 404, HTML, "<script src=\"/__reload.js?");
        check("/../x", 404, HTML, "not here");
        check("/sw.js", 404, TEXT, "no service worker");
        check("/sw.js?1", 404, TEXT, "no service worker");
        check(
            "/__reload.js?1-0",
            200,
            "text/javascript; charset=utf-8",
            "/__version",
        );
    }

    #[test]
    fn a_folder_is_led_to_its_slash() {
        let (_scratch, preview) = preview();
        for (address, to) in [("/kim", "/kim/"), ("/kim?a=/b", "/kim/?a=/b")] {
            let answer = preview.answer(address);
            assert_eq!((answer.status, answer.location.as_deref()), (301, Some(to)));
        }
    }

    #[test]
    fn without_a_site_there_is_a_page_that_follows() {
        let scratch = tempfile::tempdir().expect("a folder");
        let preview = Preview::new(scratch.path().join("none"));
        let answer = preview.answer("/");
        assert_eq!(answer.status, 404);
        assert!(String::from_utf8_lossy(&answer.body).contains(reload::PATH));
    }

    #[test]
    fn news_are_told() {
        let (_scratch, preview) = preview();
        let version = |preview: &Preview| {
            let body = preview.answer(VERSION).body;
            let text = String::from_utf8(body).expect("UTF-8");
            let (version, faults) = text.split_once('\n').expect("a line");
            (version.to_owned(), faults.to_owned())
        };
        let (first, faults) = version(&preview);
        assert_eq!(faults, "");
        preview.has_faults("a.md:1: wrong\nb.md: wrong");
        assert_eq!(
            version(&preview),
            (first.clone(), "a.md:1: wrong\nb.md: wrong".to_owned())
        );
        preview.is_made();
        let (second, faults) = version(&preview);
        assert_eq!(faults, "");
        assert_ne!(first, second);
    }
}
