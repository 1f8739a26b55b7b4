//! Trunk's hooks. `render style`, before a build, joins the style sheets into one file: one request instead of eight.
//! `render pages`, after it, with the built files in a staging folder, prerenders the pages.
//!
//! `index.html` there is a shell with marks, which Trunk has made small. It becomes the page of the first article, and a folder is
//! added for each other one; all share the same files. Of a kit it stays the shell, for whoever makes the pages.

mod glue;
mod kit;
mod offline;
mod script;
mod worker;

use explorer::{POLICY, Shell};
use std::path::Path;
use std::{env, fs, io, process::ExitCode};

/// What is filled in all pages alike.
const FILLED: &str = "{{policy}}";
const WORKER: &str = "{{worker}}";

/// While developing, Trunk's reload script and its socket are let in.
const DEVELOPING: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; style-src 'self'; img-src 'self' data:; \
                          connect-src 'self' ws:; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The style sheets in the order of their cascade layers.
const SHEETS: [&str; 9] = [
    "tokens", "base", "controls", "layout", "reader", "marks", "panels", "own", "print",
];
/// Those of published sites besides, whose pages carry their articles.
const OF_SITES: [&str; 3] = ["site", "archive", "embed"];

fn main() -> ExitCode {
    let (task, done) = match env::args().nth(1).as_deref() {
        Some("style") => ("join the style sheets", style()),
        Some("pages") => ("write the pages", pages()),
        _ => (
            "start",
            Err(io::Error::other(
                "say `style` or `pages`; Trunk does. To build, use `cargo xtask build`.",
            )),
        ),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("render could not {task}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether a kit is built: the program and its files for sites whose pages carry their articles.
fn is_kit() -> bool {
    env::var_os("ARTICLE_EXPLORER_ARTICLES").is_some_and(|folder| folder == "-")
}

/// The cascade layers in their order, as a style sheet says it.
fn layers() -> String {
    let mut names = SHEETS.to_vec();
    if is_kit() {
        names.extend(OF_SITES);
    }
    format!("@layer {};\n", names.join(", "))
}

fn style() -> io::Result<()> {
    let mut joined = layers();
    // Lists, search and embedded pages have sheets of their own, which readers of an article need not load.
    let around = if is_kit() { &OF_SITES[..1] } else { &[] };
    for name in SHEETS.iter().chain(around) {
        let file = format!("style/{name}.css");
        let sheet = fs::read_to_string(&file)
            .map_err(|error| io::Error::other(format!("{file}: {error}")))?;
        joined.push_str(&sheet);
    }
    let target = Path::new("target/style/main.css");
    fs::create_dir_all("target/style")?;
    // Written only when it changed, so that watching it does not build again and again.
    if fs::read_to_string(target).is_ok_and(|old| old == joined) {
        Ok(())
    } else {
        fs::write(target, joined)
    }
}

fn pages() -> io::Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .ok_or_else(|| io::Error::other("TRUNK_STAGING_DIR is not set"))?;
    let staging = Path::new(&staging);
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if release {
        glue::shorten(staging)?;
    }
    let entry = worker::name(staging)?;
    if is_kit() {
        kit::add(staging)?;
    }
    offline::installable(staging)?;
    write(staging, release, &entry)
}

fn write(staging: &Path, release: bool, entry: &str) -> io::Result<()> {
    let shell = fs::read_to_string(staging.join("index.html"))?;
    let lost = |mark: &str| io::Error::other(format!("index.html has lost its mark {mark}"));
    for mark in [FILLED, WORKER] {
        if !shell.contains(mark) {
            return Err(lost(mark));
        }
    }
    let pages = explorer::pages();
    // While developing nothing is kept: what was changed is to be seen.
    let version = if release {
        let words: Vec<&str> = (pages.iter())
            .flat_map(|page| [&*page.slug, &*page.head, &*page.body])
            .chain([&*shell])
            .collect();
        Some(offline::keep(staging, &words.join("\0"))?)
    } else {
        None
    };
    let shell = offline::marked(&shell, version.as_deref()).ok_or_else(|| lost("{{offline}}"))?;
    // Made small, the shell has lost the quotes around the mark.
    let policy = if release { POLICY } else { DEVELOPING };
    let quoted = format!("\"{policy}\"");
    let shell = shell
        .replace("\"{{policy}}\"", &quoted)
        .replace(FILLED, &quoted)
        .replace(WORKER, entry);
    if is_kit() {
        return fs::write(staging.join("index.html"), shell);
    }
    let shell = Shell::new(shell).map_err(lost)?;
    for (index, page) in pages.into_iter().enumerate() {
        let (depth, folder) = if index == 0 {
            (0, staging.to_owned())
        } else {
            (1, staging.join(&page.slug))
        };
        fs::create_dir_all(&folder)?;
        let html = shell.page(depth, &page.language, &page.head, &page.body);
        fs::write(folder.join("index.html"), html)?;
    }
    Ok(())
}
