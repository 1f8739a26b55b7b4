//! What makes the site work without a network: the service worker with the list of the site's files, what pages ask of it, and the
//! manifest by which the site is installed as an app.

use crate::script::{Names, minified};
use crate::worker::hash;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// The mark of the address of `offline.js` in the page's shell: quoted, or not where the shell was made small.
const MARKS: [&str; 2] = [
    " data-offline=\"./{{offline}}\"",
    " data-offline=./{{offline}}",
];
const WORKER: &str = "style/sw.js";
const ASKING: &str = "style/offline.js";
const MANIFEST: &str = "style/manifest.webmanifest";
const ICONS: &str = "style/icons";
/// How the names of the worker's files begin: they are kept when they are first used, not before.
const ANALYSER: &str = "analyser-";
const ICON: &str = "icon-";

/// Writes the files by which the site is installed as an app.
///
/// # Errors
///
/// If a file is missing, or not read or written.
pub(crate) fn installable(staging: &Path) -> io::Result<()> {
    let names = hashed(staging)?;
    let icon = names.iter().find(|name| name.starts_with(ICON));
    let icon = icon.ok_or_else(|| io::Error::other("the icon is missing"))?;
    let manifest = fs::read_to_string(MANIFEST)?.replace("{icon}", icon);
    fs::write(staging.join("manifest.webmanifest"), manifest)?;
    for entry in fs::read_dir(ICONS)? {
        let entry = entry?;
        fs::copy(entry.path(), staging.join(entry.file_name()))?;
    }
    Ok(())
}

/// Writes the service worker and what pages ask it with; the site's version. `words` is what else of the site tells two versions apart.
///
/// # Errors
///
/// If a file is missing, or not read or written.
pub(crate) fn keep(staging: &Path, words: &str) -> io::Result<String> {
    let (worker, asking) = (fs::read_to_string(WORKER)?, fs::read_to_string(ASKING)?);
    let names = hashed(staging)?;
    let version = version(&[&[&*worker, &*asking, words], &*as_words(&names)].concat());
    // The icon is no part of the page; the browser has it. What only lists need is kept when a list is read.
    let (analyser, shell): (Vec<&str>, Vec<&str>) = (as_words(&names).into_iter())
        .filter(|name| {
            ![ICON, "archive-", "lists-"]
                .iter()
                .any(|begins| name.starts_with(begins))
        })
        .partition(|name| name.starts_with(ANALYSER));
    let mut bytes = 0;
    for name in &analyser {
        bytes += fs::metadata(staging.join(name))?.len();
    }
    let worker = worker
        .replace("{version}", &version)
        .replace("{shell}", &list(&shell))
        .replace("{analyser}", &list(&analyser));
    let asking = asking
        .replace("{version}", &version)
        .replace("{size}", &megabytes(bytes));
    fs::write(staging.join("sw.js"), minified(&worker, Names::Own)?)?;
    fs::write(staging.join("offline.js"), minified(&asking, Names::Own)?)?;
    Ok(version)
}

/// The shell of a site of that `version`, or of one that has none and keeps nothing.
pub(crate) fn marked(shell: &str, version: Option<&str>) -> Option<String> {
    let mark = MARKS.into_iter().find(|mark| shell.contains(mark))?;
    let filled =
        version.map(|version| mark.replace("{{offline}}", &format!("offline.js?{version}")));
    Some(shell.replace(mark, &filled.unwrap_or_default()))
}

/// The names in `staging` that have a hash, in order.
fn hashed(staging: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(staging)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if has_hash(&name) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Whether a name is like `main-ce9f3ce0c341dc20.css` or `app-ce9f3ce0c341dc20_bg.wasm`; `sw.js` has the same rule.
fn has_hash(name: &str) -> bool {
    let (stem, ending) = name.rsplit_once('.').unwrap_or_default();
    let (_, hash) = stem.rsplit_once('-').unwrap_or_default();
    let hash = hash.split('_').next().unwrap_or_default();
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    !ending.is_empty() && (12..=16).contains(&hash.len()) && hash.bytes().all(digit)
}

fn as_words(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// A site's version: of any two that differ in a word another one.
fn version(words: &[&str]) -> String {
    format!("{:016x}", hash(words.join("\0").as_bytes()))
}

/// Names as JavaScript has a list's items.
fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    quoted.join(",")
}

/// With one decimal, rounded up: nothing is larger than was said.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    let mut words = String::new();
    // Writing into memory does not fail.
    let _ = write!(words, "{}.{}", tenths / 10, tenths % 10);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_names_with_a_hash() {
        let check = |name: &str, has: bool| assert_eq!(has_hash(name), has, "{name}");
        check("main-ce9f3ce0c341dc20.css", true);
        check("explorer-app-75913c0ab059017d_bg.wasm", true);
        check("analyser-glue-3d76e85cc99d0897.js", true);
        // Trunk leaves out the zeros that a hash begins with.
        check("main-ce9f3ce0c341dc2.css", true);
        check("main-ce9f3ce0c34.css", false);
        check("main-ce9f3ce0c341dc2x.css", false);
        check("ce9f3ce0c341dc20.css", false);
        check("main-ce9f3ce0c341dc20", false);
        check("icon-192.png", false);
        check("index.html", false);
        check("", false);
    }

    #[test]
    fn says_how_much_it_is() {
        let check = |bytes: u64, words: &str| assert_eq!(megabytes(bytes), words, "{bytes}");
        check(2_558_970, "2.6");
        check(2_500_000, "2.5");
        check(1, "0.1");
        check(0, "0.0");
        check(12_000_001, "12.1");
    }

    #[test]
    fn fills_the_mark_or_takes_it_out() {
        let check = |mark: &str, version: Option<&str>, filled: Option<&str>| {
            assert_eq!(marked(mark, version).as_deref(), filled, "{mark}");
        };
        let small = "<meta data-offline=./{{offline}} id=program>";
        let quoted = "<meta id=\"program\" data-offline=\"./{{offline}}\">";
        let at = Some("0a");
        check(
            small,
            at,
            Some("<meta data-offline=./offline.js?0a id=program>"),
        );
        check(small, None, Some("<meta id=program>"));
        check(
            quoted,
            at,
            Some("<meta id=\"program\" data-offline=\"./offline.js?0a\">"),
        );
        check(quoted, None, Some("<meta id=\"program\">"));
        check("<meta id=program>", at, None);
    }

    #[test]
    fn another_word_is_another_version() {
        assert_eq!(version(&["a", "b"]), version(&["a", "b"]));
        for other in [["ab", ""], ["a", "c"], ["b", "a"]] {
            assert_ne!(version(&["a", "b"]), version(&other), "{other:?}");
        }
        assert_eq!(version(&[]).len(), 16);
    }

    #[test]
    fn lists_names() {
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["a-1.js", "b-2.css"]), "\"a-1.js\",\"b-2.css\"");
    }
}
