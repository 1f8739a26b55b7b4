//! `new`: the beginning of a folder of articles.

use crate::help;
use crate::problem::{Problem, write};
use lexopt::{Arg, Parser};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// What stands for the day on which the folder is begun.
const DAY: &str = "{{day}}";

/// The files of a new folder: their paths, and what is in them.
const FILES: [(&str, &str); 5] = [
    ("site.toml", include_str!("new/site.toml")),
    ("README.md", include_str!("new/README.md")),
    ("{{day}}-welcome.md", include_str!("new/welcome.md")),
    (
        "welcome.corrections.jsonl",
        include_str!("new/welcome.corrections.jsonl"),
    ),
    ("static/.gitkeep", ""),
];

/// Starts a folder, and says what to do next.
pub(crate) fn run(mut parser: Parser) -> Result<(), Problem> {
    let mut folder: Option<PathBuf> = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Value(word) if folder.is_none() => folder = Some(word.into()),
            Arg::Short('h') | Arg::Long("help") => return write(help::NEW),
            other => return Err(other.unexpected().into()),
        }
    }
    let folder = folder.unwrap_or_else(|| "articles".into());
    let today = jiff::ZonedDateTime::now().date().to_string();
    begin(&folder, &today)?;
    write(&next_steps(&folder, &today))
}

/// Fills a folder that is empty or not there, on this day (`YYYY-MM-DD`).
fn begin(folder: &Path, day: &str) -> Result<(), Problem> {
    let is_free = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == ErrorKind::NotFound => true,
        Err(error) if error.kind() == ErrorKind::NotADirectory => false,
        Err(error) => return Err(failed(folder, &error)),
    };
    if !is_free {
        return Err(Problem::Failed(format!(
            "{}: there is something already. Nothing was changed. Name a folder that is empty or not there yet.",
            folder.display()
        )));
    }
    for (path, text) in FILES {
        let path = folder.join(path.replace(DAY, day));
        lay(&path, &text.replace(DAY, day)).map_err(|error| failed(&path, &error))?;
    }
    Ok(())
}

/// Writes a file that is not there yet.
fn lay(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    File::create_new(path)?.write_all(text.as_bytes())
}

fn failed(path: &Path, error: &io::Error) -> Problem {
    Problem::Failed(format!(
        "{}: it could not be written ({error}). Mend that, or name another folder.",
        path.display()
    ))
}

fn next_steps(folder: &Path, day: &str) -> String {
    let shown = folder.display().to_string();
    // The folder that the commands take if none is named.
    let word = match &*shown {
        "articles" => String::new(),
        name if name
            .chars()
            .any(|c| c.is_whitespace() || "'\"$&;()`\\".contains(c)) =>
        {
            format!(" '{}'", name.replace('\'', r"'\''"))
        }
        name => format!(" {name}"),
    };
    // The site cannot lie in the folder of its articles.
    let site = if word == " ." { "../site" } else { "site" };
    format!(
        "{shown} is begun: settings in site.toml, an article in {day}-welcome.md.\n\
         \n\
         Next\n\
         \x20 article-explorer serve{word}\n\
         \x20     shows its site, and follows what you change\n\
         \x20 article-explorer build{word} --out {site}\n\
         \x20     makes the site; put the folder `{site}` on any static host\n"
    )
}

#[cfg(test)]
mod tests;
