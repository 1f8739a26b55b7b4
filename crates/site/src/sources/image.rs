//! An article's picture: where it is.

use imagesize::{Compression as HeifCompression, ImageType};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// How much of a file says what it is, in bytes.
const HEAD: u64 = 1024;

/// Where a picture is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageAt {
    /// A file of the folder.
    File(PathBuf),
    /// Elsewhere on the web: for links that are shared; no page loads it.
    Web(String),
}

/// The endings of pictures that browsers show.
const ENDINGS: [&str; 7] = ["jpg", "jpeg", "png", "webp", "gif", "avif", "svg"];

/// Why an article goes without its picture: the same words for the same reason, and what to do.
pub(super) type Without = (&'static str, String);

/// What is said of a picture that is in none of the places.
pub const MISSING: &str = "an image that is not there";

/// What is said of a picture that no browser could show.
pub const BROKEN: &str = "an image that cannot be read";

/// The picture that the article in the file `path` calls `said`: an address, or a file beside the article, in the folder `root`, or in
/// the folder `static` there.
///
/// # Errors
/// If there is none, or none that can be shown.
pub(super) fn find(said: &str, path: &Path, root: &Path) -> Result<ImageAt, Without> {
    if said.contains("://") {
        let web = said.starts_with("https://") || said.starts_with("http://");
        return if web && article::Link::safe(said) {
            Ok(ImageAt::Web(said.to_owned()))
        } else {
            let advice = format!(
                "“{said}” is no address of the web. Write one that begins with `https://`."
            );
            Err(("an image whose address is wrong", advice))
        };
    }
    if !ENDINGS.contains(&&*super::ending(Path::new(said))) {
        let advice = format!(
            "“{said}” is not of a sort that browsers show. Save it as JPEG, PNG, WebP, GIF, AVIF or SVG."
        );
        return Err(("an image of another sort", advice));
    }
    let beside = path.parent().unwrap_or(root);
    let name = said.trim_start_matches('/');
    let mut tried = [
        beside.join(name),
        root.join(name),
        root.join("static").join(name),
    ];
    if said.starts_with('/') {
        // Addresses that begin with a slash count from the site's root.
        tried.rotate_left(1);
    }
    let Some(file) = tried.into_iter().find(|file| file.is_file()) else {
        let advice = format!(
            "“{said}” is neither beside the article nor in the site's folder. Put it there, or mend its name; capitals count."
        );
        return Err((MISSING, advice));
    };
    if !is_inside(&file, root) {
        let advice = format!("“{said}” is outside the site's folder. Put it into the folder.");
        return Err(("an image from outside the folder", advice));
    }
    if !is_picture(&file) {
        let advice = format!(
            "“{said}” is empty, damaged, or of another sort than its name says. Save the picture again."
        );
        return Err((BROKEN, advice));
    }
    Ok(ImageAt::File(file))
}

/// Whether a file begins as pictures do that browsers show. Drawings are text, of which anything may be one.
pub fn is_picture(file: &Path) -> bool {
    if super::ending(file) == "svg" {
        return file.metadata().is_ok_and(|about| about.len() > 0);
    }
    let mut head = Vec::new();
    let read = File::open(file).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let sort = read.ok().and_then(|_| imagesize::image_type(&head).ok());
    sort.is_some_and(|sort| {
        matches!(
            sort,
            ImageType::Jpeg
                | ImageType::Png
                | ImageType::Gif
                | ImageType::Webp
                | ImageType::Heif(HeifCompression::Av1)
        )
    })
}

/// Whether a file is in a folder, wherever links lead.
pub(super) fn is_inside(file: &Path, root: &Path) -> bool {
    let ends = file.canonicalize().ok().zip(root.canonicalize().ok());
    ends.is_some_and(|(file, root)| file.starts_with(root))
}
