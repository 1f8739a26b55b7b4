//! `build`: the site, as any static host can serve it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use devkit::args::Args;
use devkit::process::{root, run as run_command};
use devkit::{At, Failure, Outcome};

use crate::set_up::{Purpose, Tools, set_up};

/// Tells the app's build script which articles it embeds.
const FOLDER: &str = "ARTICLE_EXPLORER_ARTICLES";

/// What to build, and where it goes.
pub(crate) struct Site {
    pub(crate) articles: Articles,
    pub(crate) dist: PathBuf,
}

/// The articles that the program embeds.
pub(crate) enum Articles {
    /// Those of `articles/`.
    Own,
    /// Those of another folder.
    Of(PathBuf),
    /// None: a kit, for pages that carry theirs.
    Carried,
}

/// `cargo xtask build`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let articles = args.path("--articles")?;
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    args.end()?;
    let tools = set_up(Purpose::Building)?;
    let articles = articles.map_or(Articles::Own, Articles::Of);
    build(&tools, &Site { articles, dist })
}

/// Builds a site with Trunk and says what came of it.
pub(crate) fn build(tools: &Tools, site: &Site) -> Outcome {
    // What is wrong inside the folder, the build itself says better.
    if let Articles::Of(folder) = &site.articles
        && !folder.is_dir()
    {
        return Err(Failure::new(format!(
            "--articles {}: there is no such folder.",
            folder.display()
        )));
    }
    fs::create_dir_all(&site.dist).at(&site.dist)?;
    println!("Building the explorer (the first time 2 to 6 minutes, then seconds) …");
    let begun = Instant::now();
    let mut trunk = Command::new("trunk");
    tools.equip(&mut trunk).current_dir(root());
    trunk.args(["build", "--release", "--dist"]).arg(&site.dist);
    match &site.articles {
        Articles::Own => trunk.env_remove(FOLDER),
        Articles::Of(folder) => trunk.env(FOLDER, folder),
        Articles::Carried => trunk.env(FOLDER, "-"),
    };
    // Trunk takes NO_COLOR for a switch that is `true` or `false`; others set it to anything.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    run_command(&mut trunk)?;
    let files = files(&site.dist)?;
    let bytes: u64 = files
        .iter()
        .filter_map(|file| fs::metadata(file).ok())
        .map(|about| about.len())
        .sum();
    println!(
        "Built {} files, {} KB, in {} s: {}",
        files.len(),
        bytes.div_ceil(1000),
        begun.elapsed().as_secs(),
        site.dist.display(),
    );
    Ok(())
}

/// Every file under `folder`, in the order of their names.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder)
        .at(folder)?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
    {
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
