//! `tag`: a tag to each token.

use super::source::Source;
use crate::help;
use crate::problem::{Problem, write};
use lexopt::{Arg, Parser};

/// Tags the tokens of a file or of standard input.
pub(crate) fn run(mut parser: Parser) -> Result<(), Problem> {
    let mut file = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Value(word) if file.is_none() => file = Some(word),
            Arg::Short('h') | Arg::Long("help") => return write(help::TAG),
            other => return Err(other.unexpected().into()),
        }
    }
    let source = Source::new(file);
    let bytes = source.read()?;
    write(&cli::tag(&bytes).map_err(|failure| source.wrong(&failure))?)
}
