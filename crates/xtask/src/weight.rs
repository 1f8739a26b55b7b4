//! `weight`: every body a first visit downloads, as it is and with brotli 11, found by following what the page names.

mod page;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use devkit::args::Args;
use devkit::host::brotli;
use devkit::process::root;
use devkit::{Failure, Outcome};

use crate::budgets::Budgets;
use crate::summary::{Check, all};

/// One body.
struct Body {
    name: String,
    raw: usize,
    small: usize,
}

/// `cargo xtask weight`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    args.end()?;
    all(&check(&dist)?)
}

/// Weighs the page, prints the table, gives the rule kept or broken.
pub(crate) fn check(dist: &Path) -> Outcome<Vec<Check>> {
    let most = Budgets::read()?.figure("weight", "first_visit")?;
    let mut bodies = weigh(dist)?;
    bodies.sort_by_key(|body| std::cmp::Reverse(body.small));
    let sum = |of: fn(&Body) -> usize| bodies.iter().map(of).sum::<usize>();
    let (raw, small) = (sum(|body| body.raw), sum(|body| body.small));
    println!("  {:>9} {:>9}", "raw", "brotli 11");
    for body in &bodies {
        println!("  {:>9} {:>9}  {}", body.raw, body.small, body.name);
    }
    println!("  {raw:>9} {small:>9}  everything a first visit downloads");
    let kept = u32::try_from(small).is_ok_and(|small| f64::from(small) <= most);
    Ok(vec![Check::figure(
        &format!("a first visit weighs at most {most} bytes"),
        kept,
        format!("{small} bytes"),
    )])
}

/// The page, what it names, what that names.
fn weigh(dist: &Path) -> Outcome<Vec<Body>> {
    let mut waiting = vec![PathBuf::from("index.html")];
    let mut seen = BTreeSet::new();
    let mut bodies = Vec::new();
    while let Some(name) = waiting.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let body = fs::read(dist.join(&name)).map_err(|error| {
            Failure::new(format!(
                "{}: {error}. Build first: `cargo xtask build`.",
                dist.join(&name).display()
            ))
        })?;
        let kind = name
            .extension()
            .and_then(|kind| kind.to_str())
            .unwrap_or_default();
        let text = String::from_utf8_lossy(&body);
        let named = match kind {
            "html" => page::named_in_html(&text),
            "css" => page::named_in_css(&text),
            "js" => page::named_in_js(&text),
            _ => Vec::new(),
        };
        waiting.extend(named.iter().filter_map(|link| beside(&name, link)));
        let name = name.to_string_lossy().replace('\\', "/");
        bodies.push(Body {
            name,
            raw: body.len(),
            small: brotli(&body, 11).len(),
        });
    }
    Ok(bodies)
}

/// The file in `dist` that a link in `file` means; nothing for what is not ours to serve.
fn beside(file: &Path, link: &str) -> Option<PathBuf> {
    let path = link
        .split(['?', '#'])
        .next()
        .filter(|path| !path.is_empty())?;
    if path.contains(':') || path.starts_with("//") {
        return None;
    }
    let from = if path.starts_with('/') {
        Path::new("")
    } else {
        file.parent()?
    };
    let mut found = PathBuf::new();
    for part in from.join(path.trim_start_matches('/')).components() {
        match part {
            Component::Normal(name) => found.push(name),
            Component::ParentDir => drop(found.pop()),
            _ => {}
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_what_a_page_names() {
        let dist = std::env::temp_dir().join(format!("weight-{}", std::process::id()));
        fs::create_dir_all(dist.join("fonts")).unwrap();
        let page = "<link rel=stylesheet href='./main.css?1'><meta data-js=\"./app.js\" data-wasm=\"./app.wasm\">\
            <a href=\"other.html\">other</a>";
        let files = [
            ("index.html", page),
            ("main.css", "p{background:url(\"fonts/a.woff2\")}"),
            ("fonts/a.woff2", "font"),
            ("app.js", "1"),
            ("app.wasm", "wasm"),
            ("other.html", "never read"),
        ];
        for (name, text) in files {
            fs::write(dist.join(name), text).unwrap();
        }
        let mut names: Vec<String> = weigh(&dist)
            .unwrap()
            .into_iter()
            .map(|body| body.name)
            .collect();
        names.sort();
        assert_eq!(
            names,
            [
                "app.js",
                "app.wasm",
                "fonts/a.woff2",
                "index.html",
                "main.css"
            ]
        );
        fs::remove_file(dist.join("app.wasm")).unwrap();
        assert!(weigh(&dist).is_err_and(|failure| failure.to_string().contains("app.wasm")));
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn resolves_links() {
        let at = |file: &str, link: &str| beside(Path::new(file), link);
        assert_eq!(at("a/index.html", "../b.js#x"), Some("b.js".into()));
        assert_eq!(at("a/index.html", "/b.js"), Some("b.js".into()));
        assert_eq!(at("index.html", "data:text/css,x"), None);
        assert_eq!(at("index.html", "#top"), None);
    }
}
