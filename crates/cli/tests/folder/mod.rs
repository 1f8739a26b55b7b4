//! A folder for the command to work in, with a kit: as little of one as a site can be made with.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

const SHELL: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"page-head\">\
                     <script src=\"./start.js\" data-offline=\"./offline.js?0123456789abcdef\"></script></head><body>{{body}}</body></html>";

/// A folder that is removed at the end.
pub struct Folder(TempDir);

impl Folder {
    /// With nothing but the kit.
    pub fn empty() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        for (name, text) in [
            ("kit/index.html", SHELL),
            ("kit/start.js", "0;"),
            ("kit/main-0123456789abcdef.css", "p{}"),
            ("kit/sw.js", "const version = \"0123456789abcdef\";"),
            ("kit/offline.js", "const version = \"0123456789abcdef\";"),
            ("kit/manifest.webmanifest", "{}"),
        ] {
            folder.write(name, text);
        }
        folder
    }

    /// With what `article-explorer new` leaves in `articles`.
    pub fn begun() -> Self {
        let folder = Self::empty();
        let (code, _, error) = run(&folder, &["new"]);
        assert_eq!(code, Some(0), "{error}");
        folder
    }

    /// Where that is.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file; its folder is made.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("below the folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// The command, in this folder, and keeping what it keeps in it.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_article-explorer"));
        command
            .current_dir(self.0.path())
            .env("XDG_CACHE_HOME", self.path("cache"));
        command
    }
}

/// Exit code, standard output and standard error of the command with these words, in this folder.
pub fn run(folder: &Folder, words: &[&str]) -> (Option<i32>, String, String) {
    let output = folder.command().args(words).output().expect("starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}
