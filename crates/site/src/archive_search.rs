//! The archive's index in the site, made again only if an article has changed.

use crate::articles::Site;
use crate::compress::is_compressed;
use crate::failure::Failure;
use crate::fingerprint::fingerprint;
use crate::gather::{Gathered, bundle};
use crate::progress::Stage;
use crate::search::{Record, SearchError, index};
use std::io;

const FOLDER: &str = "search/";
/// Raised whenever an index is made otherwise than before.
const VERSION: &[u8] = b"1";

/// Indexes the articles for search, unless the settings say no.
pub(crate) fn search(site: &Site, articles: &[Gathered]) -> Result<(), Failure> {
    if !site.config.search {
        return Ok(());
    }
    site.progress.begin(Stage::Search, articles.len());
    let keys: Vec<&[u8]> = articles
        .iter()
        .map(|article| article.made_of.as_bytes())
        .collect();
    let key = fingerprint(&[&[VERSION, site.config.language.as_bytes()], &*keys].concat());
    if site.staging.keep_all(&key, |path| {
        path.starts_with(FOLDER) && !is_compressed(path)
    })? {
        return Ok(());
    }
    let mut lost = None;
    let records = articles.iter().map_while(|article| {
        if site.progress.is_stopped() {
            lost = Some(Failure::Stopped);
            return None;
        }
        site.progress.step();
        match bundle(site.folder, article, site.config, site.cache) {
            Ok(bundle) => Some(Record::new(&article.summary, &bundle.article.text)),
            Err(failure) => {
                lost = Some(failure);
                None
            }
        }
    });
    let records: Vec<Record> = records.collect();
    if let Some(failure) = lost {
        return Err(failure);
    }
    let mut failed = None;
    let mut write = |path: &std::path::Path, bytes: &[u8]| {
        let path = format!("{FOLDER}{}", path.to_string_lossy().replace('\\', "/"));
        site.staging.write(&path, bytes, &key).map_err(|failure| {
            failed = Some(failure);
            io::Error::other("")
        })
    };
    let made = index(records.into_iter(), &site.config.language, &mut write);
    match (made, failed) {
        (_, Some(failure)) => Err(failure),
        (Err(error), None) => Err(unmade(&error)),
        (Ok(_), None) => Ok(()),
    }
}

fn unmade(error: &SearchError) -> Failure {
    Failure::Refused(format!(
        "the archive could not be indexed for search: {error}. `search = false` in site.toml builds without."
    ))
}
