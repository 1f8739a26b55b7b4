//! `kit`: the app without articles, for sites whose pages carry theirs. `command`: the program `article-explorer` with the kit inside. And the
//! sites that are made with them here.

use std::path::{Path, PathBuf};
use std::process::Command;

use devkit::args::Args;
use devkit::process::{cargo, root, run as run_command};
use devkit::{At, Outcome};

use crate::build::{Articles, Site, build};
use crate::native::{self, APP, program};
use crate::set_up::{Purpose, Tools, set_up};

/// `cargo xtask kit`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(place);
    args.end()?;
    let tools = set_up(Purpose::Building)?;
    make(&tools, dist)
}

/// Where the command looks for it.
pub(crate) fn place() -> PathBuf {
    root().join("target/kit")
}

/// Builds it.
pub(crate) fn make(tools: &Tools, dist: PathBuf) -> Outcome {
    let articles = Articles::Carried;
    build(tools, &Site { articles, dist })
}

/// `cargo xtask command`.
pub(crate) fn command(mut args: Args) -> Outcome {
    let out = args.path("--out")?;
    args.end()?;
    make(&set_up(Purpose::Building)?, place())?;
    let built = carrying()?;
    let Some(out) = out else {
        println!("{}", built.display());
        return Ok(());
    };
    std::fs::copy(&built, &out).at(&out)?;
    println!("{}", out.display());
    Ok(())
}

/// Builds the program for publishers around the kit that is there.
pub(crate) fn carrying() -> Outcome<PathBuf> {
    println!("Building `article-explorer` (the first time some minutes) …");
    let mut command = cargo();
    command.args([
        "build",
        "--profile",
        "command",
        "--package",
        "cli",
        "--features",
        "carry",
    ]);
    run_command(command.env("ARTICLE_EXPLORER_KIT", place()))?;
    Ok(native::target()?.join("command").join(program()))
}

/// The site of a folder of articles, made by the program as the tests build it.
pub(crate) fn publish(articles: &Path, out: &Path) -> Outcome {
    // With the packages and features of the tests, so that what they compiled is there and nothing older is taken.
    let mut build = cargo();
    build.args(["build", "--quiet", "--bin", "article-explorer"]);
    run_command(build.args(APP))?;
    let mut command = Command::new(native::target()?.join("debug").join(program()));
    command.arg("build").arg(articles).arg("--out").arg(out);
    run_command(command.args(["--no-compression", "--kit"]).arg(place()))
}
