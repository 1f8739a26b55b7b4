//! Why there is no new site, in words for its publisher.

use bake::Problem;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// Why a build ended without a new site. The old one is untouched in each case.
#[derive(Debug)]
pub enum Failure {
    /// Articles or settings have faults: all of them that were found.
    Faults(Vec<Problem>),
    /// The folder for the site, or the kit, cannot be used; why, and what to do.
    Refused(String),
    /// A file could not be read or written.
    Disk(String),
    /// It was stopped from outside.
    Stopped,
}

impl Failure {
    /// A file that could not be read or written.
    pub(crate) fn disk(path: &Path, error: &io::Error) -> Self {
        let what = match error.kind() {
            io::ErrorKind::StorageFull => "the disk is full. Make room".to_owned(),
            io::ErrorKind::PermissionDenied => {
                "you may not write here. Check the permissions".to_owned()
            }
            _ => format!("it could not be read or written ({error}). Mend that"),
        };
        Self::Disk(format!("{}: {what}, and build again.", path.display()))
    }

    /// What happened, for people; several lines where there are several faults.
    pub fn words(&self) -> String {
        match self {
            Self::Faults(problems) => {
                let mut words = String::new();
                for problem in problems {
                    // Writing into memory does not fail.
                    let _ = writeln!(words, "{problem}");
                }
                words.push_str(match problems.len() {
                    1 => "This fault keeps the site from being built.",
                    _ => "These faults keep the site from being built.",
                });
                words
            }
            Self::Refused(words) | Self::Disk(words) => words.clone(),
            Self::Stopped => "stopped.".to_owned(),
        }
    }
}

/// Names the file of an error of reading or writing.
pub(crate) trait At<T> {
    /// The value, or a failure that names `path`.
    fn at(self, path: &Path) -> Result<T, Failure>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, Failure> {
        self.map_err(|error| Failure::disk(path, &error))
    }
}
