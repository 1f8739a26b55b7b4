//! An article in a link or in a file.
//!
//! A version byte, then as raw deflate: a line for each thing known about the article, a line for each block, and a last one with a
//! checksum. Whatever is left of it when the end is lost still gives whole blocks, as a binary form would not. Only what belongs to
//! the article travels.

mod lines;

use crate::{Draft, LIMIT, Note, Refused, limit::shorten_pieces};
use base64::{
    Engine, alphabet,
    engine::{GeneralPurpose, GeneralPurposeConfig},
};
use miniz_oxide::{
    deflate::compress_to_vec,
    inflate::{TINFLStatus, decompress_to_vec_with_limit},
};

/// How a file with an article in it begins: no text, and no other sort of file, does.
pub const MAGIC: &[u8] = b"\x89ArtEx\r\n";

/// Raised with every change to what travels.
const VERSION: u8 = 1;

/// No version will be this or higher: what begins with such a byte is not ours.
const LAST_VERSION: u8 = 31;

/// As much as a link or file may hold: an article as long as any, with its links. What claims to hold more is not ours.
const MOST: usize = 4 * LIMIT;

/// How hard to look for repetitions, of 10.
const LEVEL: u8 = 9;

/// The alphabet of links, to which chat programs do nothing; the bits that are left over when a link was cut are none of ours.
const LINK: GeneralPurpose = GeneralPurpose::new(
    &alphabet::URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(base64::engine::DecodePaddingMode::RequireNone),
);

/// The draft's article as bytes.
pub fn encode(draft: &Draft) -> Vec<u8> {
    let mut bytes = vec![VERSION];
    let lines = lines::write(&draft.article("").article);
    bytes.extend(compress_to_vec(lines.as_bytes(), LEVEL));
    bytes
}

/// The draft in `bytes`, in pieces; with a note if the end is missing.
///
/// # Errors
/// If it is of a newer version, or if not even the first block can be read.
pub fn decode(bytes: &[u8]) -> Result<Draft, Refused> {
    let broken = || Refused::Broken("a link with an article in it".to_owned());
    let (&version, packed) = bytes.split_first().ok_or_else(broken)?;
    match version {
        VERSION => {}
        ..VERSION | LAST_VERSION.. => return Err(broken()),
        _ => return Err(Refused::Newer),
    }
    let (mut lines, cut) = match decompress_to_vec_with_limit(packed, MOST) {
        Ok(lines) => (lines, false),
        Err(error) => match error.status {
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => {
                (error.output, true)
            }
            _ => return Err(broken()),
        },
    };
    // The last line may be half; what stands behind it is room that was not used.
    let end = lines
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(0, |at| at + 1);
    lines.truncate(end);
    let lines = String::from_utf8(lines).map_err(|_| broken())?;
    let (mut draft, whole) = lines::read(&lines).ok_or_else(broken)?;
    if draft.pieces().is_empty() {
        return Err(if whole { Refused::Empty } else { broken() });
    }
    if !whole {
        if !cut {
            return Err(broken());
        }
        draft.notes.push(Note::CutOff);
    }
    shorten_pieces(&mut draft);
    Ok(draft)
}

/// The draft's article in letters, digits, `-` and `_`.
pub fn to_link(draft: &Draft) -> String {
    LINK.encode(encode(draft))
}

/// The draft in what is left of a link when people and programs have handed it on: white space in it, and whatever stands behind it,
/// is none of it.
///
/// # Errors
/// As [`decode`].
pub fn from_link(link: &str) -> Result<Draft, Refused> {
    let ours = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let letters = link.chars().filter(|c| !c.is_whitespace());
    let mut letters: String = letters.take_while(ours).collect();
    // A single letter left over is no byte.
    if letters.len() % 4 == 1 {
        letters.pop();
    }
    decode(&LINK.decode(letters).unwrap_or_default())
}

/// The draft's article as a file.
pub fn to_file(draft: &Draft) -> Vec<u8> {
    [MAGIC, &encode(draft)].concat()
}

#[cfg(test)]
mod tests;
