//! The archive's full-text index: articles in, the files of `search/` out.
//!
//! Pagefind makes the index and brings the program that searches it in the browser, piece by piece. Ours is what goes in: one language for all
//! (so that there is one index), the names worth choosing from ([`names`]), and an order that does not depend on that of the folder.
//!
//! All files under `index/`, `filter/` and `fragment/` and the one `.pf_meta` have a hash of what is in them as their name: a host may let browsers
//! keep them for ever. `pagefind.js`, `pagefind-worker.js`, `wasm.LANGUAGE.pagefind` and `pagefind-entry.json` keep their names when they change and
//! have to be asked for again, as `parts.json`.

mod failure;
mod names;
mod record;

pub use failure::SearchError;
pub use record::Record;

/// How many articles one index has at most. While it makes one, the engine takes some 400 KB for each article of 800 words. Fewer articles would take less
/// memory, and more of a reader: each index has a chunk of its own for a word, and where one has no article with the word, the engine finds
/// others there that begin alike.
const PART: usize = 10_000;

use names::Chosen;
use pagefind::{api::PagefindIndex, options::PagefindServiceConfig};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// What was indexed and written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchReport {
    /// How many articles can be found.
    pub articles: usize,
    /// Into how many indexes they were parted.
    pub parts: usize,
    /// How many files were written.
    pub files: usize,
    /// How many bytes they have.
    pub bytes: u64,
    /// How many of them belong to the facets: a reader's browser asks for all of these at once, when the facets are opened.
    pub facets: u64,
    /// How many persons, organisations and places readers can choose from.
    pub names: usize,
    /// How many names are left out of the choice, for being in one article only or beyond the most frequent; their words are found nevertheless.
    pub left_out: usize,
}

/// Indexes `articles` and gives each file of `search/` to `out`, with its path below that folder and its bytes.
///
/// Many articles are parted by their days, oldest first, into indexes of 10,000: the newest, which readers' browsers begin with, is in the folder itself, the
/// others are in folders that are called by their number. `parts.json` holds how many indexes there are, and how many bytes the facets have in all of them.
///
/// `language` (BCP 47) is the site's: words of all articles are reduced to their stems by its rules. Without articles nothing is written. The same
/// articles give the same bytes, in whatever order they come. Each slug may be there once only.
///
/// # Errors
/// If the index cannot be made, or `out` fails; in the latter case some files have been written.
pub fn index(
    articles: impl Iterator<Item = Record>,
    language: &str,
    out: &mut dyn FnMut(&Path, &[u8]) -> io::Result<()>,
) -> Result<SearchReport, SearchError> {
    indexed(articles.collect(), language, PART, out)
}

/// The same with indexes of at most `most` articles.
fn indexed(
    mut articles: Vec<Record>,
    language: &str,
    most: usize,
    out: &mut dyn FnMut(&Path, &[u8]) -> io::Result<()>,
) -> Result<SearchReport, SearchError> {
    // Oldest first, so that a new article changes the last part only.
    articles.sort_by(|a, b| (&a.date, &a.slug).cmp(&(&b.date, &b.slug)));
    let chosen = Chosen::of(&articles);
    let mut report = SearchReport {
        articles: articles.len(),
        parts: articles.len().div_ceil(most),
        names: chosen.len(),
        left_out: chosen.left_out(),
        ..SearchReport::default()
    };
    let language = stemming(language);
    let mut write = |path: &str, bytes: &[u8]| {
        let path = Path::new(path);
        report.files += 1;
        report.bytes += bytes.len() as u64;
        out(path, bytes).map_err(|source| SearchError::Write {
            path: path.to_owned(),
            source,
        })
    };
    let parts = report.parts;
    let mut facets = 0;
    for part in (1..=parts).rev() {
        // Newest first within a part and of the parts: results of the same worth keep this order.
        let mut of_part = articles.split_off((part - 1) * most);
        of_part.reverse();
        let made = used(files(of_part, &chosen, &language)?, &language);
        for (path, bytes) in made {
            if path.starts_with("filter/") {
                facets += bytes.len() as u64;
            }
            if part == parts {
                write(&path, &bytes)?;
            } else if path.contains(".pf_") || path == "pagefind-entry.json" {
                write(&format!("{part}/{path}"), &bytes)?;
            }
        }
    }
    if report.parts > 0 {
        write("parts.json", format!("[{parts},{facets}]").as_bytes())?;
    }
    report.facets = facets;
    Ok(report)
}

/// The main language without region or script, in small letters, as the engine's stemmers are called; `unknown` is the engine's word for none.
fn stemming(language: &str) -> String {
    let main = language.split(['-', '_']).next().unwrap_or_default();
    let fits = (2..=3).contains(&main.len()) && main.bytes().all(|b| b.is_ascii_alphabetic());
    if fits {
        main.to_ascii_lowercase()
    } else {
        "unknown".to_owned()
    }
}

fn files(
    articles: Vec<Record>,
    chosen: &Chosen,
    language: &str,
) -> Result<BTreeMap<String, Vec<u8>>, SearchError> {
    // The engine's interface is asynchronous, though it waits for nothing.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(SearchError::engine)?;
    runtime.block_on(async {
        let options = PagefindServiceConfig::builder()
            .force_language(language.to_owned())
            .build();
        let mut index = PagefindIndex::new(Some(options)).map_err(SearchError::engine)?;
        for article in articles {
            let filters = chosen.filters(&article);
            let (meta, sort) = (article.meta(), article.sort());
            let url = [&*article.slug, "/"].concat();
            index
                .add_custom_record(
                    url,
                    article.text,
                    language.to_owned(),
                    Some(meta),
                    Some(filters),
                    Some(sort),
                )
                .await
                .map_err(SearchError::engine)?;
        }
        let made = index.get_files().await.map_err(SearchError::engine)?;
        let files: BTreeMap<String, Vec<u8>> = made
            .into_iter()
            .map(|file| {
                (
                    file.filename.to_string_lossy().replace('\\', "/"),
                    file.contents,
                )
            })
            .collect();
        Ok(files)
    })
}

/// The files that the archive's page asks for: the engine also brings three user interfaces, and a program for all languages beside the one for ours.
fn used(mut files: BTreeMap<String, Vec<u8>>, language: &str) -> BTreeMap<String, Vec<u8>> {
    let own = ["wasm.", language, ".pagefind"].concat();
    let has_own = files.contains_key(&own);
    files.retain(|path, _| match path.as_str() {
        "pagefind.js" | "pagefind-worker.js" | "pagefind-entry.json" => true,
        "wasm.unknown.pagefind" => !has_own || path == &own,
        _ => {
            path == &own
                || Path::new(path)
                    .extension()
                    .and_then(|end| end.to_str())
                    .is_some_and(|end| end.starts_with("pf_"))
        }
    });
    files
}

#[cfg(test)]
mod tests;
