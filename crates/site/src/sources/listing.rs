//! What is in a folder of articles.

use super::{ending, image::is_inside, patterns::Patterns, place, stem};
use archive::{Config, Warning};
use bake::Problem;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The settings' file.
const SETTINGS: &str = "site.toml";
/// The folder of files that are copied as they are.
const STATIC: &str = "static";
/// The ending of files of corrections.
const CORRECTIONS: &str = ".corrections.jsonl";
/// The endings of articles' files.
const ENDINGS: [&str; 6] = ["md", "markdown", "txt", "html", "htm", "docx"];
/// What systems and version control leave in folders.
const LITTER: [&str; 5] = [".DS_Store", ".git", ".gitignore", ".gitkeep", "Thumbs.db"];

/// What is in a folder of articles; all paths begin with the folder's own, and are in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The articles' files.
    pub articles: Vec<PathBuf>,
    /// The files of corrections.
    pub corrections: Vec<PathBuf>,
    /// The files of the folder `static`.
    pub assets: Vec<Asset>,
    /// `site.toml`, if there is one.
    pub settings: Option<PathBuf>,
    /// What the publisher should look at.
    pub warnings: Vec<Warning>,
}

/// A file that is copied as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asset {
    /// The file.
    pub path: PathBuf,
    /// Where it goes, from the site's root, with slashes: its path below `static`.
    pub to: String,
}

/// The settings of the site in `folder`, with warnings; without a `site.toml`, the defaults.
///
/// # Errors
/// All that keeps the settings from being used.
pub fn settings(folder: &Path) -> Result<(Config, Vec<Warning>), Vec<Problem>> {
    if folder.is_file() {
        let message =
            "this is a file. Name the folder that it is in: all articles of a folder make a site.";
        return Err(vec![Problem::new(folder, None, message)]);
    }
    let path = folder.join(SETTINGS);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Default::default()),
        Err(error) => {
            let message =
                format!("the settings cannot be read ({error}). Check the file's permissions.");
            return Err(vec![Problem::new(&path, None, message)]);
        }
    };
    let text = String::from_utf8(bytes).map_err(|_| {
        let message =
            "the settings are not UTF-8. Open the file in an editor and save it as UTF-8.";
        vec![Problem::new(&path, None, message)]
    })?;
    Config::parse(&text).map_err(|errors| {
        let problem = |error: Warning| {
            let line = error
                .place
                .rsplit(':')
                .next()
                .and_then(|line| line.parse().ok());
            Problem::new(&path, line, format!("{}. {}", error.what, error.advice))
        };
        errors.into_iter().map(problem).collect()
    })
}

/// Looks through `folder` and its subfolders. Hidden files and folders, `README` files and what the settings leave out are no articles;
/// links are followed to files of the folder only. In `static`, hidden files count (`.well-known`).
///
/// # Errors
/// If a folder cannot be read, a pattern of the settings is wrong, or there is no article.
pub fn scan(folder: &Path, config: &Config) -> Result<Listing, Problem> {
    let patterns = Patterns::new(config)
        .map_err(|message| Problem::new(&folder.join(SETTINGS), None, message))?;
    let mut listing = Listing::default();
    let mut used = BTreeSet::new();
    let mut left = 0_usize;
    let walk = WalkDir::new(folder).into_iter().filter_entry(|entry| {
        entry.depth() == 0
            || !is_hidden(entry) && !is_static(entry) && {
                !entry.file_type().is_dir() || !patterns.leave(&place(entry.path(), folder))
            }
    });
    for entry in walk {
        let entry = entry.map_err(|error| unreadable(folder, &error))?;
        let path = entry.path();
        let Some(sort) = Sort::of(&entry) else {
            continue;
        };
        let name = place(path, folder);
        let taken = sort != Sort::Article || {
            used.extend(patterns.fitting(&name));
            patterns.take(&name)
        };
        left += usize::from(!taken);
        if !taken || !is_file(&entry, folder, &mut listing.warnings) {
            continue;
        }
        match sort {
            Sort::Article => listing.articles.push(path.to_owned()),
            Sort::Corrections => listing.corrections.push(path.to_owned()),
            Sort::Settings => listing.settings = Some(path.to_owned()),
        }
    }
    if listing.articles.is_empty() {
        return Err(Problem::new(folder, None, none(left)));
    }
    listing.assets = assets(folder, &mut listing.warnings)?;
    listing.articles.sort();
    listing.corrections.sort();
    for (index, pattern) in config.include.iter().enumerate() {
        if !used.contains(&index) {
            listing.warnings.push(Warning {
                what: "a pattern that fits no article".to_owned(),
                place: SETTINGS.to_owned(),
                advice: format!("“{pattern}” in `include` fits none. Mend it or remove it."),
            });
        }
    }
    // Files come in whatever order a system lists them.
    listing
        .warnings
        .sort_by(|a, b| (&a.what, &a.place).cmp(&(&b.what, &b.place)));
    Ok(listing)
}

/// Files of corrections that belong to no article: not among those `used`, nor called as an article's file beside them (which may be a
/// draft).
pub fn unused<'s>(
    listing: &Listing,
    folder: &Path,
    used: impl IntoIterator<Item = &'s Path>,
) -> Vec<Warning> {
    let used: BTreeSet<&Path> = used.into_iter().collect();
    let key = |path: &Path, name: &str| (path.parent().map(Path::to_owned), article::slug(name));
    let articles = listing.articles.iter().map(|path| key(path, &stem(path)));
    let articles: BTreeSet<_> = articles.collect();
    let is_unused = |path: &&PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.strip_suffix(CORRECTIONS).unwrap_or(&name);
        !used.contains(path.as_path()) && !articles.contains(&key(path, name))
    };
    let warning = |path: &PathBuf| {
        Warning {
        what: "corrections of no article".to_owned(),
        place: place(path, folder),
        advice: "No article beside it has this name. Rename the file after its article (`SLUG.corrections.jsonl`), or remove it."
            .to_owned(),
    }
    };
    listing
        .corrections
        .iter()
        .filter(is_unused)
        .map(warning)
        .collect()
}

/// What a file is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Article,
    Corrections,
    Settings,
}

impl Sort {
    fn of(entry: &DirEntry) -> Option<Self> {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy());
        if entry.file_type().is_dir() {
            return None;
        }
        if entry.depth() == 1 && name == SETTINGS {
            return Some(Self::Settings);
        }
        if name.ends_with(CORRECTIONS) {
            return Some(Self::Corrections);
        }
        let article =
            ENDINGS.contains(&&*ending(path)) && !stem(path).eq_ignore_ascii_case("readme");
        article.then_some(Self::Article)
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn is_static(entry: &DirEntry) -> bool {
    entry.depth() == 1 && entry.file_name() == STATIC
}

/// Whether this is a file, or a link to one of the folder; with a warning of links that are not followed.
fn is_file(entry: &DirEntry, folder: &Path, warnings: &mut Vec<Warning>) -> bool {
    let path = entry.path();
    if !entry.path_is_symlink() {
        // A pipe would be waited for, for ever.
        return entry.file_type().is_file();
    }
    let (what, advice) = if !path.exists() {
        (
            "a link that leads nowhere",
            "It was left out. Remove it, or make it again.",
        )
    } else if !is_inside(path, folder) {
        (
            "a link out of the folder",
            "It was left out. Put the file itself into the folder.",
        )
    } else {
        return path.is_file();
    };
    warnings.push(Warning {
        what: what.to_owned(),
        place: place(path, folder),
        advice: advice.to_owned(),
    });
    false
}

fn assets(folder: &Path, warnings: &mut Vec<Warning>) -> Result<Vec<Asset>, Problem> {
    let root = folder.join(STATIC);
    if !root.is_dir() || !is_inside(&root, folder) {
        return Ok(Vec::new());
    }
    let litter = |name: &OsStr| LITTER.iter().any(|litter| name == *litter);
    let mut assets = Vec::new();
    let walk = WalkDir::new(&root).into_iter();
    for entry in walk.filter_entry(|entry| !litter(entry.file_name())) {
        let entry = entry.map_err(|error| unreadable(&root, &error))?;
        if !entry.file_type().is_dir() && is_file(&entry, folder, warnings) {
            assets.push(Asset {
                path: entry.path().to_owned(),
                to: place(entry.path(), &root),
            });
        }
    }
    assets.sort();
    Ok(assets)
}

fn unreadable(folder: &Path, error: &walkdir::Error) -> Problem {
    let why = error
        .io_error()
        .map_or_else(|| error.to_string(), ToString::to_string);
    let message = format!("the folder cannot be read ({why}). Check its name and permissions.");
    Problem::new(error.path().unwrap_or(folder), None, message)
}

/// What to do about a folder without articles, `left` of which the settings leave out.
fn none(left: usize) -> &'static str {
    if left > 0 {
        "every article of this folder is left out by `include` and `exclude` in site.toml. Mend these patterns."
    } else {
        "there is no article in this folder. Put a Markdown (.md), text (.txt), HTML or Word (.docx) file into it: the headline on the \
         first line, an empty line, then the text."
    }
}
