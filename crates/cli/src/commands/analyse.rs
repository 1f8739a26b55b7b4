//! `analyse`: the names, values and quotes of a text.

use super::source::Source;
use crate::help;
use crate::problem::{Problem, write};
use cli::report::Report;
use cli::{Date, Input, listing};
use lexopt::{Arg, Parser, ValueExt};

/// Lists what is in a text, or gives it as JSON.
pub(crate) fn run(mut parser: Parser) -> Result<(), Problem> {
    let (mut file, mut json, mut date) = (None, false, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("json") => json = true,
            Arg::Long("date") => {
                let text = parser.value()?.string()?;
                let day = text.parse::<Date>().map_err(|failure| {
                    let words = failure.to_string();
                    Problem::Usage(format!("--date: {}", words.trim_end_matches('.')))
                })?;
                date = Some(day);
            }
            Arg::Value(word) if file.is_none() => file = Some(word),
            Arg::Short('h') | Arg::Long("help") => return write(help::ANALYSE),
            other => return Err(other.unexpected().into()),
        }
    }
    let source = Source::new(file);
    let bytes = source.read()?;
    let input =
        Input::new(&bytes, source.format(), date).map_err(|failure| source.wrong(&failure))?;
    if json {
        write(&(Report::new(&input).to_json() + "\n"))
    } else {
        write(&listing(&input))
    }
}
