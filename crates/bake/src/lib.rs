//! A folder of articles → what the page carries.
//!
//! Each `.txt` or `.md` file is parsed and analysed, and the corrections kept beside it in `SLUG.corrections.jsonl` are
//! applied. What is wrong is said for all files at once: an author fixes a folder in one go, not one error a build.

mod corrections;
mod problem;

pub use corrections::{Numbered, parse_corrections};
pub use problem::Problem;

use article::{correction::Correction, slug, wire::Bundle};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The ending of a file of corrections, after the article's slug.
const CORRECTIONS: &str = ".corrections.jsonl";

/// The articles of a folder, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baked {
    /// The articles with what is in them, in the order of their file names.
    pub bundles: Vec<Bundle>,
    /// What an author should look at, though the articles can be shown.
    pub warnings: Vec<Problem>,
    /// Every file that was read.
    pub files: Vec<PathBuf>,
}

impl Baked {
    /// The bytes that the page embeds.
    pub fn to_bytes(&self) -> Vec<u8> {
        article::wire::encode(&self.bundles)
    }
}

/// Reads every `.txt` and `.md` file of `dir`, sorted by file name. `README.md`, hidden files and subfolders are left alone.
///
/// # Errors
/// Everything that keeps an article of the folder from being shown, in the order of the files.
pub fn bake(dir: &Path) -> Result<Baked, Vec<Problem>> {
    let mut baked = Baked::default();
    let mut problems = Vec::new();
    let listing = list(dir).map_err(|problem| vec![problem])?;
    if listing.articles.is_empty() {
        let message = "there is no article in this folder. Put a .txt or .md file into it: the headline on the first \
                       line, an empty line, then the text.";
        return Err(vec![Problem::new(dir, None, message)]);
    }
    let mut slugs: BTreeMap<String, &Path> = BTreeMap::new();
    let mut corrections_of = listing.corrections;
    for path in &listing.articles {
        let slug = slug(&stem(path));
        let corrections = corrections_of.remove(&slug);
        if let Some(first) = slugs.insert(slug.clone(), path) {
            let message = format!(
                "its address would be `{slug}`, which {} has already. Rename one of the two files.",
                first.display()
            );
            problems.push(Problem::new(path, None, message));
            continue;
        }
        match one(path, &slug, corrections.as_deref(), &mut baked) {
            Ok(bundle) => baked.bundles.push(bundle),
            Err(found) => problems.extend(found),
        }
    }
    for (slug, path) in corrections_of {
        let message = format!(
            "there is no article `{slug}.txt` or `{slug}.md` beside these corrections. Rename them after their \
             article, or remove them."
        );
        baked.warnings.push(Problem::new(&path, None, message));
    }
    if problems.is_empty() {
        Ok(baked)
    } else {
        Err(problems)
    }
}

/// One article and its corrections.
fn one(
    path: &Path,
    slug: &str,
    corrections: Option<&Path>,
    baked: &mut Baked,
) -> Result<Bundle, Vec<Problem>> {
    baked.files.push(path.to_owned());
    baked.files.extend(corrections.map(Path::to_owned));
    let article = read(path).and_then(|text| {
        let plain = path.extension().is_some_and(|ending| ending == "txt");
        let parse = if plain {
            article::parse_plain
        } else {
            article::parse
        };
        parse(slug, &text).map_err(|error| Problem::new(path, Some(error.line), error.message))
    });
    let corrections = match corrections {
        Some(file) => read_corrections(file).map(|list| Some((file, list))),
        None => Ok(None),
    };
    // Both files are looked at before giving up, so that one run names every fault.
    let (article, corrections) = match (article, corrections) {
        (Ok(article), Ok(corrections)) => (article, corrections),
        (article, corrections) => {
            let mut problems: Vec<Problem> = article.err().into_iter().collect();
            problems.extend(corrections.err().into_iter().flatten());
            return Err(problems);
        }
    };
    let mut analysis = analysis::analyse(&article);
    if let Some((file, list)) = corrections {
        let (lines, list): (Vec<usize>, Vec<Correction>) = list.into_iter().unzip();
        for (index, why) in article::correction::correct(&article, &mut analysis, &list) {
            let line = lines.get(index).copied();
            baked.warnings.push(Problem::new(file, line, why));
        }
    }
    Ok(Bundle { article, analysis })
}

/// Reads a file of corrections, each with the number of its line.
///
/// # Errors
/// If the file cannot be read or is not UTF-8; or every line of it that is no correction.
pub fn read_corrections(path: &Path) -> Result<Vec<Numbered<Correction>>, Vec<Problem>> {
    let text = read(path).map_err(|problem| vec![problem])?;
    parse_corrections(&text).map_err(|faults| {
        faults
            .into_iter()
            .map(|(line, message)| Problem::new(path, Some(line), message))
            .collect()
    })
}

/// The file's text.
fn read(path: &Path) -> Result<String, Problem> {
    let bytes = fs::read(path).map_err(|error| {
        let message = format!("the file cannot be read ({error}). Check its permissions.");
        Problem::new(path, None, message)
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + String::from_utf8_lossy(good).matches('\n').count();
        let message =
            "this line is not UTF-8. Open the file in an editor and save the file as UTF-8.";
        Problem::new(path, Some(line), message)
    })
}

/// What is in a folder.
#[derive(Default)]
struct Listing {
    articles: Vec<PathBuf>,
    /// By slug.
    corrections: BTreeMap<String, PathBuf>,
}

fn list(dir: &Path) -> Result<Listing, Problem> {
    let unreadable = |error: std::io::Error| {
        let message = format!(
            "the folder of articles cannot be read ({error}). Check its name and permissions."
        );
        Problem::new(dir, None, message)
    };
    let mut paths = Vec::new();
    for entry in fs::read_dir(dir).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    // The order in which a file system lists is its own affair.
    paths.sort();
    let mut listing = Listing::default();
    for path in paths {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if name.starts_with('.') || name.eq_ignore_ascii_case("readme.md") || path.is_dir() {
            continue;
        }
        if let Some(stem) = name.strip_suffix(CORRECTIONS) {
            listing.corrections.insert(slug(stem), path);
        } else if path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("txt") || e.eq_ignore_ascii_case("md"))
        {
            listing.articles.push(path);
        }
    }
    Ok(listing)
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}
