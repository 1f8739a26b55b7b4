//! A file to a draft: by what is in it first, then by the ending of its name.

mod sorts;

use crate::{Draft, Refused, encoding, limit::first, markdown, page, plain, word};
use sorts::{Sort, sort};

/// Reads the file `name`, of the media type `media` if that is known.
pub(crate) fn read(name: &str, media: &str, bytes: &[u8]) -> Result<Draft, Refused> {
    match sort(name, bytes) {
        Some(Sort::Zip) => return word::read(name, bytes),
        Some(Sort::Other(what)) => return Err(Refused::NotText(what.to_owned())),
        None => {}
    }
    let binary = || Refused::NotText("a file of some program".to_owned());
    let (text, note) = encoding::decode(bytes).ok_or_else(binary)?;
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    let ending = ending(name);
    let mut draft = if is_page(&ending, media, &text) {
        page::saved(&text)?
    } else if matches!(&*ending, "md" | "markdown" | "mdown" | "mkd")
        || media.starts_with("text/markdown")
    {
        markdown::read(&text)?
    } else {
        plain(text)?
    };
    draft.notes.splice(0..0, note);
    Ok(draft)
}

/// What stands behind the last full stop of a name, in small letters.
fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.to_ascii_lowercase()
}

/// Whether a text is HTML: it begins as such, or is called so.
fn is_page(ending: &str, media: &str, text: &str) -> bool {
    if matches!(ending, "html" | "htm" | "xhtml" | "xht" | "shtml") {
        return true;
    }
    let mut start = text.trim_start();
    // Comments come first where a browser says from where it saved a page.
    while let Some((_, behind)) = start.strip_prefix("<!--").and_then(|c| c.split_once("-->")) {
        start = behind.trim_start();
    }
    let begins = |with: &str| {
        let head = start.get(..with.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(with))
    };
    let head = first(start, 1024);
    begins("<!doctype html")
        || begins("<html")
        || begins("<head>")
        || begins("<body")
        || begins("<?xml") && head.to_ascii_lowercase().contains("<html")
        || media.starts_with("text/html") && begins("<") && ending.is_empty()
}

#[cfg(test)]
mod tests;
