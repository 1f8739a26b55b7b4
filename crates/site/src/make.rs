//! From a folder of articles to a site.

use crate::archive_search;
use crate::articles::{self, Site};
use crate::cache::Cache;
use crate::compress::compress;
use crate::failure::Failure;
use crate::gather::{Gathered, gather};
use crate::kit::Kit;
use crate::lists;
use crate::progress::{Progress, Stage};
use crate::sources::{self, Asset};
use crate::staging::{Finished, Staging};
use archive::{Archive, Config, Summary, Warning};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// What came of a build.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many articles the site has.
    pub articles: usize,
    /// How many of them were analysed; the others had not changed.
    pub analysed: usize,
    /// How many files say that they are drafts.
    pub drafts: usize,
    /// What the publisher should look at.
    pub warnings: Vec<Warning>,
    /// How long each stage took, in the order they ran.
    pub stages: Vec<(Stage, Duration)>,
    /// The files.
    pub finished: Finished,
}

/// What is asked of a build besides what `site.toml` says.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are the switches of a command"
)]
pub struct Choice {
    /// The site's address, in place of the settings' one.
    pub url: Option<String>,
    /// No cards, whatever the settings say.
    pub no_cards: bool,
    /// No compressed forms, whatever the settings say.
    pub no_compression: bool,
    /// No search, whatever the settings say.
    pub no_search: bool,
    /// Everything is made again, even what has not changed.
    pub fresh: bool,
}

/// Builds the site of the articles in `folder` as the folder `out`. Until it is whole, the old site stays.
///
/// # Errors
/// Faults of articles or settings, an `out` that no build has made, a disk that refuses, or a stop.
pub fn make(
    folder: &Path,
    out: &Path,
    kit: &Kit,
    choice: &Choice,
    progress: &dyn Progress,
) -> Result<Report, Failure> {
    let (mut config, warnings) = settings(folder, choice)?;
    apart(folder, out)?;
    let mut report = Report {
        warnings,
        ..Report::default()
    };
    let listing =
        sources::scan(folder, &config).map_err(|problem| Failure::Faults(vec![problem]))?;
    report.warnings.extend(listing.warnings.iter().cloned());
    if listing.articles.is_empty() {
        return Err(Failure::Refused(format!(
            "{}: there is no article in this folder. Put a .md, .txt or .html file into it, or begin with `article-explorer new`.",
            folder.display()
        )));
    }
    let kit = kit.clone().fitted(&config);
    let staging = Staging::begin(out, choice.fresh)?;
    let cache = Cache::new(staging.cache(), choice.fresh);
    let watched = Watched::new(progress);
    let harvest = gather(folder, &listing, &config, &cache, &watched)?;
    report.warnings.extend(harvest.warnings);
    (report.analysed, report.drafts, report.articles) =
        (harvest.analysed, harvest.drafts, harvest.articles.len());
    let mut articles = in_order(harvest.articles);
    // Where there is nothing but drafts, there is nothing to find.
    config.search &= !articles.is_empty();
    let used = articles
        .iter()
        .flat_map(|article| article.corrections.iter().map(PathBuf::as_path));
    let site = Site {
        folder,
        config: &config,
        kit: &kit,
        cache: &cache,
        staging: &staging,
        progress: &watched,
    };
    report
        .warnings
        .extend(sources::unused(&listing, folder, used));
    in_the_way(&listing.assets, &articles, &config)?;
    lists::files(&site, &listing.assets, &mut articles)?;
    let cards = articles::cards(&site, &articles, &mut report.warnings)?;
    let summaries: Vec<Summary> = articles
        .iter()
        .map(|article| article.summary.clone())
        .collect();
    let archive = Archive::new(&summaries);
    articles::pages(&site, &articles, &cards, &archive::related(&archive))?;
    lists::lists(&site, &summaries, &archive)?;
    archive_search::search(&site, &articles)?;
    lists::headers(&site, &listing.assets)?;
    if config.compress {
        compress(&site)?;
    }
    let keys: BTreeSet<&str> = articles
        .iter()
        .map(|article| article.key.as_str())
        .collect();
    cache.keep_only(&keys);
    if watched.is_stopped() {
        return Err(Failure::Stopped);
    }
    report.warnings.extend(displaced(&staging, &listing.assets));
    report.stages = watched.stages();
    report.finished = staging.finish()?;
    Ok(report)
}

/// Refuses files of the publisher's own where the site needs a folder.
fn in_the_way(assets: &[Asset], articles: &[Gathered], config: &Config) -> Result<(), Failure> {
    let folders = articles.iter().map(|article| &*article.summary.slug);
    let mut folders: BTreeSet<&str> = folders.chain(["names"]).collect();
    folders.extend(config.search.then_some("search"));
    folders.extend((config.cards && config.url.is_some()).then_some("cards"));
    match assets.iter().find(|asset| folders.contains(&*asset.to)) {
        None => Ok(()),
        Some(asset) => Err(Failure::Refused(format!(
            "static/{}: the site has a folder of this name, which a file cannot have too. Rename or remove the file.",
            asset.to
        ))),
    }
}

/// Pages of the site whose places the publisher's own pages have taken. Other files, such as `robots.txt`, are meant to.
fn displaced(staging: &Staging, assets: &[Asset]) -> Vec<Warning> {
    let displaced = staging.displaced();
    let is_page = |path: &str| Path::new(path).extension().is_some_and(|end| end == "html");
    let pages = assets
        .iter()
        .filter(|asset| is_page(&asset.to) && displaced.contains(&asset.to));
    let warning = |asset: &Asset| Warning {
        what: "a page of your own in the place of the site's".to_owned(),
        place: format!("static/{}", asset.to),
        advice: "The site's page is not there. Remove or rename yours to have it.".to_owned(),
    };
    pages.map(warning).collect()
}

/// The settings of the folder, as far as the command does not say otherwise.
fn settings(folder: &Path, choice: &Choice) -> Result<(Config, Vec<Warning>), Failure> {
    let (mut config, warnings) = sources::settings(folder).map_err(Failure::Faults)?;
    if let Some(url) = &choice.url {
        config.url = Some(url.clone());
    }
    config.cards &= !choice.no_cards;
    config.compress &= !choice.no_compression;
    config.search &= !choice.no_search;
    Ok((config, warnings))
}

/// Articles and site must not lie in each other: the site's pages would be read as articles.
fn apart(folder: &Path, out: &Path) -> Result<(), Failure> {
    let (articles, site) = (whole(folder), whole(out));
    if site.starts_with(&articles) || articles.starts_with(&site) {
        return Err(Failure::Refused(format!(
            "{}: the site cannot be in the folder of its articles, nor they in it. Name a folder beside {}.",
            out.display(),
            folder.display()
        )));
    }
    Ok(())
}

/// The path with its links resolved, as far as it is there.
fn whole(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut there = path.as_path();
    loop {
        if let Ok(found) = there.canonicalize() {
            let rest = path.strip_prefix(there).unwrap_or(Path::new(""));
            return found.join(rest);
        }
        let Some(parent) = there.parent() else {
            return path;
        };
        there = parent;
    }
}

/// The articles in the site's order: the newest first.
fn in_order(mut articles: Vec<Gathered>) -> Vec<Gathered> {
    articles.sort_by(|a, b| archive::newest_first(&a.summary, &b.summary));
    articles
}

/// Somebody who watches, and a clock.
struct Watched<'a> {
    progress: &'a dyn Progress,
    begun: Mutex<Vec<(Stage, Instant)>>,
}

impl<'a> Watched<'a> {
    fn new(progress: &'a dyn Progress) -> Self {
        Self {
            progress,
            begun: Mutex::default(),
        }
    }

    fn stages(&self) -> Vec<(Stage, Duration)> {
        let begun = self
            .begun
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let ends = begun
            .iter()
            .skip(1)
            .map(|(_, at)| *at)
            .chain([Instant::now()]);
        begun
            .iter()
            .zip(ends)
            .map(|((stage, at), end)| (*stage, end.duration_since(*at)))
            .collect()
    }
}

impl Progress for Watched<'_> {
    fn begin(&self, stage: Stage, steps: usize) {
        self.begun
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .push((stage, Instant::now()));
        self.progress.begin(stage, steps);
    }

    fn step(&self) {
        self.progress.step();
    }

    fn is_stopped(&self) -> bool {
        self.progress.is_stopped()
    }
}
