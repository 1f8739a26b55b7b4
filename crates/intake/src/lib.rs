//! Whatever a reader brings, to a [`Draft`]: the article, what was left out of it, and why.
//!
//! Pure and total: any bytes, no input or output, no panic. What cannot be read is [`Refused`], in words for the reader.

pub mod carry;
mod draft;
mod encoding;
mod file;
mod growing;
mod headed;
pub mod language;
mod limit;
mod markdown;
pub mod page;
mod refused;
mod relink;
#[cfg(test)]
mod samples;
mod shown;
mod word;

pub use draft::{Body, Clutter, Draft, Note, Piece};
pub use encoding::decode;
pub use refused::Refused;

/// Something a reader brought.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Brought {
    /// A file, dropped or picked.
    File {
        /// Its name, with the ending.
        name: String,
        /// Its media type as the browser says; may be empty.
        media: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Rich text, pasted: HTML as the clipboard has it.
    Rich(String),
    /// Plain text, pasted or typed: all of it is the article's.
    Plain(String),
}

/// As many bytes of text as are read.
pub const LIMIT: usize = 5_000_000;

/// Reads what was brought.
///
/// # Errors
/// If there is no text in it, with what to do instead.
pub fn read(brought: &Brought) -> Result<Draft, Refused> {
    let mut draft = match brought {
        Brought::Plain(text) => plain(text.clone())?,
        Brought::Rich(html) => page::rich(html)?,
        Brought::File { name, media, bytes } => match bytes.strip_prefix(carry::MAGIC) {
            // What was sent is shown as it was sent.
            Some(carried) => return carry::decode(carried),
            None => file::read(name, media, bytes)?,
        },
    };
    limit::shorten_pieces(&mut draft);
    headed::set_asides(&mut draft);
    Ok(draft)
}

/// Whether pasted text is a Markdown file: it begins with front matter that says something, or with a headline and has more of them.
fn is_headed(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let known = article::front_matter(text).is_ok_and(|front| front.lines > 2);
    let headings = || text.lines().filter(|line| line.starts_with("## ")).count();
    known || text.starts_with("# ") && headings() > 0
}

/// A draft of text as it stands.
fn plain(mut text: String) -> Result<Draft, Refused> {
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    if is_headed(&text) {
        return markdown::read(&text);
    }
    let notes = limit::shorten(&mut text).into_iter().collect();
    Ok(Draft {
        notes,
        ..Draft::of_text(text)
    })
}
