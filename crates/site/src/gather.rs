//! The files of the folder → articles with what is in them, on all threads.

use crate::cache::{Cache, Kept, fingerprint_of, packed, unpacked};
use crate::failure::{At, Failure};
use crate::fingerprint::fingerprint;
use crate::progress::{Progress, Stage, each};
use crate::sources::{self, Found, ImageAt, Listing, Source};
use archive::{Config, Image, Summary, Warning};
use article::correction::{Correction, correct};
use article::wire::Bundle;
use bake::Problem;
use std::fs;
use std::path::{Path, PathBuf};
use view::Reading;

/// An article that is published.
pub(crate) struct Gathered {
    /// Its file.
    pub(crate) path: PathBuf,
    /// Under what it is kept: other words, other key.
    pub(crate) key: String,
    /// Of what its page is made: its words, and what corrects them.
    pub(crate) made_of: String,
    /// What the rest of the site knows of it.
    pub(crate) summary: Summary,
    /// Its picture's file.
    pub(crate) image: Option<PathBuf>,
    /// The files of its corrections, whether they are there or not.
    pub(crate) corrections: Vec<PathBuf>,
}

/// What came of a folder.
#[derive(Default)]
pub(crate) struct Harvest {
    /// The articles, in the order of their files.
    pub(crate) articles: Vec<Gathered>,
    /// What the publisher should look at.
    pub(crate) warnings: Vec<Warning>,
    /// How many articles were analysed, the others being kept from the last build.
    pub(crate) analysed: usize,
    /// How many are not published yet.
    pub(crate) drafts: usize,
}

/// What came of one file.
enum One {
    Article(Box<Gathered>, Vec<Warning>, bool),
    Draft,
    Empty(Warning),
    Faulty(Vec<Problem>),
}

/// Reads and analyses all articles of the listing.
///
/// # Errors
/// The faults of all files together; or that it was stopped.
pub(crate) fn gather(
    folder: &Path,
    listing: &Listing,
    config: &Config,
    cache: &Cache,
    progress: &dyn Progress,
) -> Result<Harvest, Failure> {
    let made = each(progress, Stage::Articles, &listing.articles, |path| {
        Ok(one(folder, path, config, cache))
    })?;
    let (mut harvest, mut problems) = (Harvest::default(), Vec::new());
    for one in made {
        match one {
            One::Article(article, warnings, is_new) => {
                harvest.articles.push(*article);
                harvest.warnings.extend(warnings);
                harvest.analysed += usize::from(is_new);
            }
            One::Draft => harvest.drafts += 1,
            One::Empty(warning) => harvest.warnings.push(warning),
            One::Faulty(found) => problems.extend(found),
        }
    }
    let slugs = harvest
        .articles
        .iter()
        .map(|a| (a.summary.slug.as_str(), a.path.as_path()));
    problems.extend(sources::duplicates(slugs));
    if problems.is_empty() {
        Ok(harvest)
    } else {
        Err(Failure::Faults(problems))
    }
}

/// The bundle of an article that was gathered: kept, or made again if the cache has lost it.
pub(crate) fn bundle(
    folder: &Path,
    article: &Gathered,
    config: &Config,
    cache: &Cache,
) -> Result<Bundle, Failure> {
    if let Some(kept) = cache.get(&article.key) {
        return Ok(kept.bundle);
    }
    match sources::read(&article.path, folder, config) {
        Ok(Found::Article(source)) => Ok(analysed(folder, *source).bundle),
        _ => Err(Failure::Refused(format!(
            "{}: the file has changed while the site was built. Build again.",
            article.path.display()
        ))),
    }
}

fn one(folder: &Path, path: &Path, config: &Config, cache: &Cache) -> One {
    // What is wrong with the file is said better where it is read.
    let key = key(folder, path, config).unwrap_or_default();
    let kept = cache
        .get(&key)
        .filter(|kept| {
            let is_same =
                |(file, was): &(PathBuf, String)| fingerprint_of(&folder.join(file)) == *was;
            kept.corrections.iter().all(is_same)
        })
        .filter(|kept| {
            let is_there = |image: &PathBuf| sources::is_picture(&folder.join(image));
            kept.image.as_ref().is_none_or(is_there)
        })
        // It may have come by now, or been mended.
        .filter(|kept| {
            let lacked = [sources::MISSING_IMAGE, sources::BROKEN_IMAGE];
            unpacked(&kept.warnings).all(|w| !lacked.contains(&&*w.what))
        });
    let is_new = kept.is_none();
    let kept = match kept {
        Some(kept) => kept,
        None => match sources::read(path, folder, config) {
            Ok(Found::Article(source)) => analysed(folder, *source),
            Ok(Found::Draft) => return One::Draft,
            Ok(Found::Empty(warning)) => return One::Empty(warning),
            Err(problems) => return One::Faulty(problems),
        },
    };
    if is_new && !key.is_empty() {
        cache.put(&key, &kept);
    }
    let warnings = unpacked(&kept.warnings).collect();
    let corrected = kept.corrections.iter().map(|(_, hash)| hash.as_bytes());
    let made_of: Vec<&[u8]> = [key.as_bytes()].into_iter().chain(corrected).collect();
    let article = Gathered {
        path: path.to_owned(),
        made_of: fingerprint(&made_of),
        key,
        summary: kept.summary,
        image: kept.image.map(|file| folder.join(file)),
        corrections: kept
            .corrections
            .iter()
            .map(|(file, _)| folder.join(file))
            .collect(),
    };
    One::Article(Box::new(article), warnings, is_new)
}

/// What is in the file, where it lies, and who reads it.
fn key(folder: &Path, path: &Path, config: &Config) -> Result<String, Failure> {
    let bytes = fs::read(path).at(path)?;
    let place = path
        .strip_prefix(folder)
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned();
    let reader = concat!(env!("CARGO_PKG_VERSION"), env!("SOURCES_VERSION"));
    let parts = [
        &*bytes,
        place.as_bytes(),
        config.language.as_bytes(),
        reader.as_bytes(),
    ];
    Ok(fingerprint(&parts))
}

fn analysed(folder: &Path, source: Source) -> Kept {
    let Source {
        article,
        corrections,
        corrections_at,
        image,
        mut warnings,
        ..
    } = source;
    // From the folder on: it may be called otherwise by the next build, or lie elsewhere.
    let below = |path: &Path| path.strip_prefix(folder).unwrap_or(path).to_owned();
    let mut analysis = match &*article.meta.language {
        language if language.to_ascii_lowercase().starts_with("en") => analysis::analyse(&article),
        language => analysis::analyse_in(&article, language),
    };
    if let Some((file, list)) = corrections {
        let (lines, list): (Vec<usize>, Vec<Correction>) = list.into_iter().unzip();
        for (index, why) in correct(&article, &mut analysis, &list) {
            let line = lines.get(index).copied().unwrap_or_default();
            warnings.push(Warning {
                what: "a correction that fits no more".to_owned(),
                place: format!("{}:{line}", below(&file).display()),
                advice: why,
            });
        }
    }
    let reading = Reading::new(Bundle { article, analysis });
    let mut summary = archive::summary(&reading);
    let mut file = None;
    match image {
        Some((ImageAt::Web(address), alt)) => {
            summary.image = Some(Image {
                path: address,
                alt,
                size: None,
            });
        }
        Some((ImageAt::File(path), alt)) => {
            summary.image = Some(Image {
                path: String::new(),
                alt,
                size: None,
            });
            file = Some(below(&path));
        }
        None => {}
    }
    let bundle = Bundle {
        article: reading.article,
        analysis: reading.analysis,
    };
    Kept {
        bundle,
        summary,
        image: file,
        warnings: packed(warnings),
        corrections: corrections_at
            .iter()
            .map(|file| (below(file), fingerprint_of(file)))
            .collect(),
    }
}
