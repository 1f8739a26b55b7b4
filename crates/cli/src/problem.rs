//! Why the command has no answer, and how that ends.

use site::Failure;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// The exit code of what was stopped by Ctrl-C, as shells have it.
pub(crate) const STOPPED: u8 = 130;

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Problem {
    /// The command line asks for nothing that exists.
    Usage(String),
    /// What was asked for could not be done; words for people, with a full stop.
    Failed(String),
    /// Somebody stopped it; words for people, with a full stop.
    Stopped(String),
    /// Nobody reads the answer any more.
    Closed,
}

impl Problem {
    /// Says it on standard error, and gives the exit code.
    pub(crate) fn tell(self) -> ExitCode {
        match self {
            Self::Closed => ExitCode::SUCCESS,
            Self::Failed(words) => {
                say(&format!("article-explorer: {words}\n"));
                ExitCode::from(1)
            }
            Self::Stopped(words) => {
                say(&format!("article-explorer: {words}\n"));
                ExitCode::from(STOPPED)
            }
            Self::Usage(words) => {
                say(&format!(
                    "article-explorer: {words}.\nSee `article-explorer --help`.\n"
                ));
                ExitCode::from(2)
            }
        }
    }
}

impl From<lexopt::Error> for Problem {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            // Each on a line of its own, that begins with its file: editors lead there.
            Failure::Faults(_) => Self::Failed(format!("no site was made.\n{}", failure.words())),
            Failure::Stopped => Self::Stopped("stopped.".to_owned()),
            Failure::Refused(_) | Failure::Disk(_) => Self::Failed(failure.words()),
        }
    }
}

/// To standard error, whether it is there or not.
pub(crate) fn say(words: &str) {
    let _ = io::stderr().write_all(words.as_bytes());
}

/// Writes the answer, all of it.
pub(crate) fn write(text: &str) -> Result<(), Problem> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Problem::Closed,
        _ => Problem::Failed(format!("the answer could not be written: {error}.")),
    })
}
