//! What was made of an article's file, kept between builds: an unchanged article is neither parsed nor analysed again.

use archive::{Summary, Warning};
use article::wire::Bundle;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// What is kept of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// The article and what is in it.
    pub(crate) bundle: Bundle,
    /// What the rest of the site knows of it.
    pub(crate) summary: Summary,
    /// Its picture's file, from the folder on, if it has one of it.
    pub(crate) image: Option<PathBuf>,
    /// What, where and advice of each warning.
    pub(crate) warnings: Vec<[String; 3]>,
    /// The files of corrections that would count, from the folder on, each with the fingerprint of what was in it; empty if it was not there.
    pub(crate) corrections: Vec<(PathBuf, String)>,
}

/// The folder in which it is kept, a file an article.
pub(crate) struct Cache {
    folder: PathBuf,
    /// What was kept by this very build.
    new: Mutex<BTreeSet<String>>,
    fresh: bool,
}

impl Cache {
    /// The cache in this folder, which is made when something is kept; a `fresh` one gives only what was kept since.
    pub(crate) fn new(folder: PathBuf, fresh: bool) -> Self {
        Self {
            folder,
            new: Mutex::default(),
            fresh,
        }
    }

    /// What was kept under this key; nothing if it is not there, or of another version.
    pub(crate) fn get(&self, key: &str) -> Option<Kept> {
        if self.fresh && !self.new.lock().is_ok_and(|new| new.contains(key)) {
            return None;
        }
        let bytes = fs::read(self.file(key)).ok()?;
        postcard::from_bytes(&bytes).ok()
    }

    /// Keeps it. Where that fails the next build makes it again, and nothing else is lost.
    pub(crate) fn put(&self, key: &str, kept: &Kept) {
        let Ok(bytes) = postcard::to_allocvec(kept) else {
            return;
        };
        let file = self.file(key);
        // Through another name, so that no other build reads half of it.
        let half = file.with_extension("half");
        let kept = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(&half, bytes))
            .and_then(|()| fs::rename(&half, &file));
        if let (Ok(()), Ok(mut new)) = (kept, self.new.lock()) {
            new.insert(key.to_owned());
        }
    }

    /// Removes what is kept under other keys than these.
    pub(crate) fn keep_only(&self, keys: &BTreeSet<&str>) {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return;
        };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            let key = path.file_name().unwrap_or_default().to_string_lossy();
            if !keys.contains(&*key) {
                let _ = fs::remove_file(&path);
            }
        }
    }

    fn file(&self, key: &str) -> PathBuf {
        self.folder.join(key)
    }
}

/// Warnings as they are kept.
pub(crate) fn packed(warnings: Vec<Warning>) -> Vec<[String; 3]> {
    let pack = |warning: Warning| [warning.what, warning.place, warning.advice];
    warnings.into_iter().map(pack).collect()
}

/// Warnings as they were.
pub(crate) fn unpacked(kept: &[[String; 3]]) -> impl Iterator<Item = Warning> {
    kept.iter().cloned().map(|[what, place, advice]| Warning {
        what,
        place,
        advice,
    })
}

/// The fingerprint of what is in a file; empty if it cannot be read.
pub(crate) fn fingerprint_of(path: &Path) -> String {
    fs::read(path)
        .map(|bytes| crate::fingerprint::fingerprint(&[&bytes]))
        .unwrap_or_default()
}
