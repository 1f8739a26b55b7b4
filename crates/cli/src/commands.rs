//! The commands: a file each. Each takes what is left of the command line and does what that asks for.

pub(crate) mod analyse;
pub(crate) mod build;
mod kit;
pub(crate) mod new;
pub(crate) mod serve;
mod source;
pub(crate) mod tag;

use crate::problem::Problem;
use lexopt::Parser;
use std::path::PathBuf;

/// The folder that an option names. An option that follows is none: in a script, the name was empty.
///
/// # Errors
/// If none is named.
fn folder(option: &str, parser: &mut Parser) -> Result<PathBuf, Problem> {
    let said = parser.value()?;
    let words = said.to_string_lossy();
    if words.is_empty() {
        return Err(Problem::Usage(format!("{option}: name a folder")));
    }
    if words.starts_with("--") {
        return Err(Problem::Usage(format!(
            "{option}: name a folder; `{words}` is an option. A folder of that name is `./{words}`"
        )));
    }
    Ok(said.into())
}
