//! What sites have besides that are published from a folder of articles: the archive's explorer, and what embeds their pages elsewhere.

use crate::glue::only;
use crate::script::{Names, minified};
use crate::worker::hash;
use std::path::Path;
use std::{fs, io};

/// The archive's explorer, which the front page loads.
const ARCHIVE: &str = "style/archive.js";
/// How the lists of a site look, and its search.
const LISTS: [&str; 2] = ["style/lists.css", "style/archive.css"];
/// What a page does that stands in a frame of another site: it runs before the program starts, behind `start.js`.
const FRAMED: &str = "style/framed.js";
/// What other sites load to embed a page: known by this name for ever.
const EMBED: &str = "style/embed.js";

/// Adds these files to the ones in `staging`.
///
/// # Errors
///
/// If a file is missing, or not read or written.
pub(crate) fn add(staging: &Path) -> io::Result<()> {
    let archive = minified(&fs::read_to_string(ARCHIVE)?, Names::Own)?;
    fs::write(staging.join(named("archive", "js", &archive)), archive)?;
    // Before the main sheet, whose layers must come in their order all the same.
    let lists = format!("{}{}", crate::layers(), sheet(&LISTS)?);
    fs::write(staging.join(named("lists", "css", &lists)), lists)?;
    fs::write(staging.join("embed.css"), sheet(&["style/embed.css"])?)?;
    let embed = minified(&fs::read_to_string(EMBED)?, Names::Shared)?;
    fs::write(staging.join("embed.js"), embed)?;
    let old = only(staging, |name| name.starts_with("start-"))?;
    let framed = minified(&fs::read_to_string(FRAMED)?, Names::Shared)?;
    let start = format!("{}\n{framed}", fs::read_to_string(&old)?);
    let name = named("start", "js", &start);
    let old_name = old.file_name().unwrap_or_default().to_string_lossy();
    let shell = staging.join("index.html");
    let html = fs::read_to_string(&shell)?.replace(&*old_name, &name);
    fs::write(shell, html)?;
    fs::remove_file(&old)?;
    fs::write(staging.join(name), start)
}

fn named(stem: &str, ending: &str, text: &str) -> String {
    format!("{stem}-{:016x}.{ending}", hash(text.as_bytes()))
}

/// Style sheets in one. They are not made small: what does that for scripts takes the spaces around a plus in `clamp()` out, which have a meaning.
fn sheet(files: &[&str]) -> io::Result<String> {
    let mut joined = String::new();
    for file in files {
        joined.push_str(&fs::read_to_string(file)?);
    }
    Ok(joined)
}
