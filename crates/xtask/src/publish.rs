//! `publish`: how long a site of many articles takes to build, what memory it needs, and what one changed article costs afterwards.
//!
//! The articles are recombined from the paragraphs of others: true sentences, names and quotes, in as many articles as are asked for.

mod recombine;
mod watched;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use devkit::args::Args;
use devkit::process::root;
use devkit::{At, Failure, Outcome};

use crate::budgets::Budgets;
use crate::kit;
use crate::set_up::{Purpose, set_up};
use crate::summary::{Check, all};
use watched::{Watched, watch};

/// How many articles are recombined unless it is said.
const MANY: usize = 10_000;
/// How many words each has, about.
const WORDS: usize = 800;

/// `cargo xtask publish`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let source = args
        .path("--articles")?
        .unwrap_or_else(|| root().join("e2e/articles"));
    let count = args.number("--count")?.unwrap_or(MANY);
    args.end()?;
    kit::make(&set_up(Purpose::Building)?, kit::place())?;
    let program = kit::carrying()?;
    let home = root().join("target/publish");
    if home.exists() {
        fs::remove_dir_all(&home).at(&home)?;
    }
    let articles = home.join("articles");
    let paragraphs = recombine::paragraphs(&source)?;
    recombine::write(&articles, &paragraphs, count, WORDS)?;
    println!(
        "{count} articles of about {WORDS} words, from {} paragraphs.",
        paragraphs.len()
    );
    all(&measure(&program, &articles, &home.join("site"))?)
}

/// The builds, one after the other, each with its figures.
fn measure(program: &Path, articles: &Path, site: &Path) -> Outcome<Vec<Check>> {
    let plain: &[&str] = &["--no-cards", "--no-compression", "--no-search"];
    let first = told(
        "without cards, compression and search",
        program,
        articles,
        site,
        plain,
    )?;
    let changed = one_of(articles)?;
    let text = fs::read_to_string(&changed).at(&changed)?;
    fs::write(
        &changed,
        format!("{text}\nVladimir Putin said this was added.\n"),
    )
    .at(&changed)?;
    let second = told(
        "the same with one article changed",
        program,
        articles,
        site,
        plain,
    )?;
    told("with search", program, articles, site, &plain[..2])?;
    told(
        "with search and cards",
        program,
        articles,
        site,
        &plain[1..2],
    )?;
    told("with all", program, articles, site, &[])?;
    told("with all, nothing changed", program, articles, site, &[])?;
    let budgets = Budgets::read()?;
    let check = |name: &str, figure: f64, key: &str| {
        let most = budgets.figure("publish", key)?;
        let words = format!("{figure:.1}");
        Ok::<_, Failure>(Check::figure(
            &format!("{name}: at most {most}"),
            figure <= most,
            words,
        ))
    };
    Ok(vec![
        check("seconds for all", first.seconds, "all_seconds")?,
        check(
            "peak memory, MB",
            first.megabytes.max(second.megabytes),
            "megabytes",
        )?,
        check("seconds after one change", second.seconds, "one_seconds")?,
    ])
}

/// A build, and what it was told of.
fn told(
    name: &str,
    program: &Path,
    articles: &Path,
    site: &Path,
    flags: &[&str],
) -> Outcome<Watched> {
    println!("\n── {name} ──");
    let mut command = Command::new(program);
    command
        .arg("build")
        .arg(articles)
        .arg("--out")
        .arg(site)
        .args(flags);
    let watched = watch(&mut command)?;
    println!(
        "  {:.1} s, {:.0} MB at most",
        watched.seconds, watched.megabytes
    );
    Ok(watched)
}

/// An article in the middle.
fn one_of(articles: &Path) -> Outcome<PathBuf> {
    let mut files = crate::build::files(articles)?;
    let middle = files.len() / 2;
    if files.is_empty() {
        return Err(Failure::new("no article was written."));
    }
    Ok(files.swap_remove(middle))
}
