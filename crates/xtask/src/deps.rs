//! `deps`: who may depend on whom, proved by `cargo tree` and by reading the sources.
//!
//! The rules are plain functions over text in [`rules`], so that each is seen to fail in a test.

mod rules;

use std::fs;
use std::path::Path;

use devkit::args::Args;
use devkit::process::{capture, cargo, root};
use devkit::{At, Failure, Outcome};

use crate::build::files;
use crate::summary::Check;
use rules::{browser_outside, io_in, packages_in, reached};

const WASM: &str = "wasm32-unknown-unknown";
/// What the app's WebAssembly must not carry: the analyser, and what runs it at build time.
const NOT_IN_THE_APP: &[&str] = &[
    "analysis", "archive", "bake", "card", "cli", "intake", "parity", "site", "worker",
];
/// A second wire format. Leptos names it for what the app does not use, and the linker drops it; our own crates must not use it.
const NOT_OURS: &[&str] = &["serde_json"];
/// What knows the browser.
const BROWSER: &[&str] = &["web-sys", "js-sys", "leptos", "wasm-bindgen", "gloo"];
/// Crates without files, network or environment.
const PURE: &[&str] = &[
    "archive", "article", "analysis", "card", "intake", "paper", "view",
];
/// Crates that know no browser: the worker's too, but for its last layer.
const BROWSERLESS: &[&str] = &[
    "analysis", "archive", "card", "intake", "messages", "paper", "view",
];
/// The sources in which the browser may be mentioned in one folder only.
const SOURCES: &[&str] = &[
    "src",
    "crates/article/src",
    "crates/analysis/src",
    "crates/archive/src",
    "crates/intake/src",
    "crates/messages/src",
    "crates/paper/src",
    "crates/view/src",
    "crates/worker/src",
];

/// `cargo xtask deps`.
pub(crate) fn run(args: Args) -> Outcome {
    args.end()?;
    crate::summary::all(&check()?)
}

/// Every rule, kept or broken.
pub(crate) fn check() -> Outcome<Vec<Check>> {
    let in_wasm = ["-e", "normal", "--target", WASM];
    let app = tree(
        &[
            &["-p", "article-explorer", "--features", "hydrate"],
            &in_wasm[..],
        ]
        .concat(),
    )?;
    let members = members()?;
    let others: Vec<&str> = members
        .iter()
        .map(String::as_str)
        .filter(|name| *name != "article")
        .collect();
    let article = tree(&["-p", "article", "-e", "normal,build", "--target", "all"])?;
    let mut checks = vec![
        Check::absent(
            "the app's WebAssembly carries no analyser",
            &reached(&app, NOT_IN_THE_APP),
        ),
        Check::absent(
            "`article` depends on no other crate of this house",
            &reached(&article, &others),
        ),
    ];
    for name in members.iter().filter(|name| app.contains(name)) {
        let direct = tree(&[&["-p", name, "--depth", "1"], &in_wasm[..]].concat())?;
        let rule = format!("`{name}` brings no JSON into the app's WebAssembly");
        checks.push(Check::absent(&rule, &reached(&direct, NOT_OURS)));
    }
    for name in BROWSERLESS {
        let packages = tree(&["-p", name, "-e", "normal,build", "--target", "all"])?;
        checks.push(Check::absent(
            &format!("`{name}` knows no browser"),
            &reached(&packages, BROWSER),
        ));
    }
    let sources = sources(SOURCES)?;
    checks.push(Check::absent(
        "only `src/dom/` and the worker's shell mention `web_sys`",
        &browser_outside(&sources),
    ));
    for name in PURE {
        let found = io_in(&self::sources(&[&format!("crates/{name}/src")])?);
        checks.push(Check::absent(
            &format!("`{name}` reads no file, no network, no environment"),
            &found,
        ));
    }
    Ok(checks)
}

/// The names of the packages that `cargo tree` lists.
fn tree(words: &[&str]) -> Outcome<Vec<String>> {
    let text = capture(
        cargo()
            .arg("tree")
            .args(words)
            .args(["--prefix", "none", "--format", "{p}"]),
    )?;
    Ok(packages_in(&text))
}

/// The names of the workspace's own packages.
fn members() -> Outcome<Vec<String>> {
    let text = capture(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let value: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| Failure::new(error.to_string()))?;
    let packages = value["packages"]
        .as_array()
        .ok_or("`cargo metadata` names no packages.")?;
    Ok(packages
        .iter()
        .filter_map(|package| package["name"].as_str().map(str::to_owned))
        .collect())
}

/// Path from the root and text of every Rust file in `folders`.
fn sources(folders: &[&str]) -> Outcome<Vec<(String, String)>> {
    let root = root();
    let mut found = Vec::new();
    for folder in folders {
        for file in files(&root.join(folder))? {
            if file.extension().is_some_and(|kind| kind == "rs") {
                let text = fs::read_to_string(&file).at(&file)?;
                found.push((name_of(&file, &root), text));
            }
        }
    }
    Ok(found)
}

fn name_of(file: &Path, root: &Path) -> String {
    file.strip_prefix(root)
        .unwrap_or(file)
        .to_string_lossy()
        .replace('\\', "/")
}
