//! Trunk's hooks. `render style`, before a build, joins the style sheets into one file: one request instead of eight.
//! `render pages`, after it, with the built files in a staging folder, prerenders the pages.
//!
//! `index.html` there is a shell with three marks, which Trunk has made small. It becomes the page of the first article, and a folder is
//! added for each other one; all share the same files.

mod glue;
mod offline;
mod worker;

use std::path::Path;
use std::{env, fs, io, process::ExitCode};

/// The marks in `index.html` and what is put in their place.
const HEAD: [&str; 2] = ["<meta name=\"page-head\">", "<meta name=page-head>"];
const BODY: &str = "{{body}}";
const POLICY: &str = "{{policy}}";
const WORKER: &str = "{{worker}}";

/// Nothing but the page's own files; no inline script or style. WebAssembly needs its own word. The worker begins as a blob, which inherits
/// this policy; one that began as a file would have that of its own headers, which few hosts send.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// While developing, Trunk's reload script and its socket are let in.
const DEVELOPING: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; style-src 'self'; img-src 'self' data:; \
                          connect-src 'self' ws:; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The style sheets in the order of their cascade layers.
const SHEETS: [&str; 9] = [
    "tokens", "base", "controls", "layout", "reader", "marks", "panels", "own", "print",
];

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

fn style() -> io::Result<()> {
    let mut joined = format!("@layer {};\n", SHEETS.join(", "));
    for name in SHEETS {
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
    offline::installable(staging)?;
    write(staging, release, &entry)
}

fn write(staging: &Path, release: bool, entry: &str) -> io::Result<()> {
    let shell = fs::read_to_string(staging.join("index.html"))?;
    let lost = |mark: &str| io::Error::other(format!("index.html has lost its mark {mark}"));
    let head = HEAD
        .into_iter()
        .find(|mark| shell.contains(mark))
        .ok_or_else(|| lost(HEAD[0]))?;
    for mark in [BODY, POLICY, WORKER] {
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
    let policy = if release { STRICT } else { DEVELOPING };
    let quoted = format!("\"{policy}\"");
    let shell = shell
        .replace("\"{{policy}}\"", &quoted)
        .replace(POLICY, &quoted)
        .replace(WORKER, entry);
    for (index, page) in pages.into_iter().enumerate() {
        let (shell, folder) = if index == 0 {
            (shell.clone(), staging.to_owned())
        } else {
            // Made small, attributes have lost their quotes.
            let up = shell.replace("=\"./", "=\"../").replace("=./", "=../");
            (up, staging.join(&page.slug))
        };
        let language = language(&page.language);
        let shell = shell.replacen("lang=\"en\"", &format!("lang=\"{language}\""), 1);
        let shell = shell.replacen("lang=en", &format!("lang={language}"), 1);
        fs::create_dir_all(&folder)?;
        fs::write(
            folder.join("index.html"),
            shell
                .replacen(head, &page.head, 1)
                .replacen(BODY, &page.body, 1),
        )?;
    }
    Ok(())
}

/// The language as given if it looks like one: it comes from an article's file and stands in an attribute.
fn language(given: &str) -> &str {
    let fits = !given.is_empty()
        && given
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits { given } else { "en" }
}
