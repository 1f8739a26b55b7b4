//! A folder of files, and all that a publisher sees of it.

mod articles;
mod beside;
mod folders;
mod wrong;

use super::{Found, Source, read, scan};
use archive::{Config, Warning};
use bake::Problem;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder for one test.
struct Folder(TempDir);

impl Folder {
    fn of<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        for (name, bytes) in files {
            let path = folder.at(name);
            fs::create_dir_all(path.parent().expect("below")).expect("made");
            fs::write(path, bytes).expect("written");
        }
        folder
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn at(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    fn read(&self, name: &str) -> Result<Found, Vec<Problem>> {
        read(&self.at(name), self.path(), &Config::default())
    }

    /// The article in a file that can be published.
    fn source(&self, name: &str) -> Source {
        match self.read(name) {
            Ok(Found::Article(source)) => {
                assert_eq!(source.article.check(), Ok(()));
                *source
            }
            other => panic!("{name}: {other:?}"),
        }
    }

    /// Words about a problem, with the path as it is below the folder.
    fn problem(&self, problem: &Problem) -> String {
        let folder = format!("{}/", self.path().display());
        problem.to_string().replace(&folder, "")
    }

    /// All that is said of a file, problems or warnings.
    fn told(&self, name: &str) -> Vec<String> {
        match self.read(name) {
            Ok(Found::Article(source)) => source.warnings.iter().map(warning).collect(),
            Ok(Found::Empty(found)) => vec![warning(&found)],
            Ok(Found::Draft) => Vec::new(),
            Err(problems) => problems.iter().map(|p| self.problem(p)).collect(),
        }
    }
}

fn warning(warning: &Warning) -> String {
    format!("{}: {}. {}", warning.place, warning.what, warning.advice)
}

/// An article's blocks, role before words.
fn blocks(source: &Source) -> Vec<String> {
    let article = &source.article;
    let blocks = article.blocks.iter();
    blocks
        .map(|b| format!("{:?} {}", b.role, article.block_text(b)))
        .collect()
}

/// What is said of a folder of one file.
fn check<B: AsRef<[u8]>>(name: &str, bytes: B, told: &[&str]) {
    let text = String::from_utf8_lossy(bytes.as_ref())
        .chars()
        .take(80)
        .collect::<String>();
    let folder = Folder::of(&[(name, bytes)]);
    assert_eq!(folder.told(name), told, "{text}");
}

/// Front matter that leaves nothing to say, with these lines too.
fn with(lines: &str) -> String {
    format!("---\ntitle: Bridge\ndate: 2009-06-12\n{lines}\n---\n\nThe council voted.\n")
}
