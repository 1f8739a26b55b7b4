//! What comes from npm: `wasm-opt`, axe-core and Lighthouse, all in the cache, none in the repository.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use devkit::process::{capture, root};
use devkit::{At, Failure, Outcome, cache, programs};
use serde_json::Value;

/// What the browser tests take from npm, and in which releases.
const MANIFEST: &str = "e2e/package.json";

/// `wasm-opt` from the package `binaryen`; the folder to put on `PATH`.
pub(super) fn ensure_binaryen(version: &str, path: &OsString) -> Outcome<PathBuf> {
    let home = cache::of("binaryen", version);
    let bin = home.join("node_modules/.bin");
    if installed(&home.join("node_modules"), "binaryen").as_deref() != Some(version)
        || !bin.join("wasm-opt").exists()
    {
        println!("  wasm-opt is missing; installing it with npm (about a minute) …");
        install(&home, &[format!("binaryen@{version}")], path)?;
    }
    Ok(bin)
}

/// axe-core and Lighthouse in the releases that `e2e/package.json` names; their `node_modules`.
pub(super) fn ensure_test_packages(path: &OsString) -> Outcome<PathBuf> {
    let text = fs::read_to_string(root().join(MANIFEST)).at(MANIFEST)?;
    let wanted = wanted(&text)?;
    let is_there = |modules: &PathBuf| {
        wanted
            .iter()
            .all(|(name, version)| installed(modules, name).as_deref() == Some(version))
    };
    if let Some(modules) = cache::node_modules().into_iter().find(is_there) {
        return Ok(modules);
    }
    let list: Vec<String> = wanted
        .iter()
        .map(|(name, version)| format!("{name}@{version}"))
        .collect();
    println!(
        "  Installing {} with npm (about a minute) …",
        list.join(" and ")
    );
    install(&cache::npm(), &list, path)?;
    Ok(cache::npm().join("node_modules"))
}

/// Names and exact releases in a `package.json`.
fn wanted(manifest: &str) -> Outcome<Vec<(String, String)>> {
    let value: Value = serde_json::from_str(manifest).at(MANIFEST)?;
    let tables = ["dependencies", "devDependencies"]
        .into_iter()
        .filter_map(|name| value[name].as_object());
    tables
        .flatten()
        .map(|(name, version)| match version.as_str() {
            Some(exact) if exact.starts_with(|first: char| first.is_ascii_digit()) => {
                Ok((name.clone(), exact.to_owned()))
            }
            _ => Err(Failure::new(format!(
                "{MANIFEST}: {name} must name one exact release."
            ))),
        })
        .collect()
}

/// The release of a package in `modules`.
fn installed(modules: &Path, name: &str) -> Option<String> {
    let text = fs::read_to_string(modules.join(name).join("package.json")).ok()?;
    let value: Value = serde_json::from_str(&text).ok()?;
    value["version"].as_str().map(str::to_owned)
}

fn install(home: &Path, packages: &[String], path: &OsString) -> Outcome {
    let npm = programs::find(&["npm"], path)
        .ok_or("npm is missing: install Node.js 20 or newer, which brings it.")?;
    fs::create_dir_all(home).at(home)?;
    let options = [
        "install",
        "--no-audit",
        "--no-fund",
        "--no-package-lock",
        "--loglevel=error",
        "--prefix",
    ];
    capture(
        Command::new(npm)
            .env("PATH", path)
            .args(options)
            .arg(home)
            .args(packages),
    )
    .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_exact_releases_only() {
        let list = wanted(r#"{"devDependencies": {"axe-core": "4.14.1"}}"#);
        assert_eq!(list, Ok(vec![("axe-core".to_owned(), "4.14.1".to_owned())]));
        assert!(wanted(r#"{"dependencies": {"axe-core": "^4.14.1"}}"#).is_err());
    }
}
