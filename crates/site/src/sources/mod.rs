//! The files of a folder → articles, one by one, with all that a publisher should know about each.
//!
//! [`settings`] and [`scan`] look at the folder, [`read`] at one article and what stands beside it: it depends on nothing else, so that
//! articles can be read in any order and on any thread. What concerns several is asked afterwards: [`duplicates`], [`unused`].

mod body;
mod date;
mod front;
mod image;
mod known;
mod listing;
mod patterns;
mod read;
mod slugs;
#[cfg(test)]
mod tests;

pub use image::{BROKEN as BROKEN_IMAGE, ImageAt, MISSING as MISSING_IMAGE, is_picture};
pub use listing::{Asset, Listing, scan, settings, unused};
pub use read::read;
pub use slugs::duplicates;

use archive::Warning;
use article::{Article, correction::Correction};
use bake::Numbered;
use std::path::{Component, Path, PathBuf};

/// What a file of the folder holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// An article.
    Article(Box<Source>),
    /// An article that is not to be published yet: `draft: true`.
    Draft,
    /// Nothing to read; what to tell the publisher.
    Empty(Warning),
}

/// An article, as its file gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its file.
    pub path: PathBuf,
    /// Its address: the folder of its page. Fit for one, and not [`archive::RESERVED`]; that no other has it is for [`duplicates`] to say.
    pub slug: String,
    /// The article. Its date is `YYYY-MM-DD` or empty, its language the site's if it says none.
    pub article: Article,
    /// The corrections and their file, if there is one.
    pub corrections: Option<(PathBuf, Vec<Numbered<Correction>>)>,
    /// Where such a file would count, whether it is there or not: the first that is.
    pub corrections_at: Vec<PathBuf>,
    /// Its picture, and what that shows in words; these may be empty.
    pub image: Option<(ImageAt, String)>,
    /// What the publisher should look at, though the article can be published.
    pub warnings: Vec<Warning>,
}

/// How a file is named to the publisher: its path below the folder, with slashes.
fn place(path: &Path, root: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let names = below.components().map(|part| match part {
        Component::RootDir => "".into(),
        part => part.as_os_str().to_string_lossy(),
    });
    names.collect::<Vec<_>>().join("/")
}

/// What stands behind the last full stop of a file's name, in small letters.
fn ending(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_ascii_lowercase()
}

/// A file's name without its ending.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}
