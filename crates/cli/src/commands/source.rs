//! The text that a command is given.

use crate::problem::{Problem, say};
use cli::{Failure, Format};
use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, IsTerminal, Read};
use std::path::PathBuf;

/// Where the text comes from.
pub(super) enum Source {
    /// Standard input.
    Stream,
    /// A file.
    File(PathBuf),
}

impl Source {
    pub(super) fn new(word: Option<OsString>) -> Self {
        match word {
            Some(word) if word != "-" => Self::File(word.into()),
            _ => Self::Stream,
        }
    }

    pub(super) fn format(&self) -> Format {
        match self {
            Self::Stream => Format::Text,
            Self::File(file) => Format::of(file),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Stream => "standard input".to_owned(),
            Self::File(file) => file.display().to_string(),
        }
    }

    pub(super) fn read(&self) -> Result<Vec<u8>, Problem> {
        let read = match self {
            Self::Stream => {
                let mut stdin = io::stdin();
                if stdin.is_terminal() {
                    say("Reading the text from the keyboard; Ctrl-D ends it.\n");
                }
                let mut bytes = Vec::new();
                stdin.read_to_end(&mut bytes).map(|_| bytes)
            }
            Self::File(file) => fs::read(file),
        };
        read.map_err(|error| {
            let words = match error.kind() {
                ErrorKind::NotFound => "there is no such file".to_owned(),
                ErrorKind::IsADirectory => "this is a folder; give one of its files".to_owned(),
                ErrorKind::PermissionDenied => "you may not read this file".to_owned(),
                _ => error.to_string(),
            };
            Problem::Failed(format!("{}: {words}.", self.name()))
        })
    }

    /// What is wrong with this text.
    pub(super) fn wrong(&self, failure: &Failure) -> Problem {
        Problem::Failed(format!("{}: {failure}", self.name()))
    }
}
