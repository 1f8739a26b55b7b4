//! The rules themselves: text in, findings out.

/// The package names in the output of `cargo tree --prefix none --format {p}`.
pub(super) fn packages_in(tree: &str) -> Vec<String> {
    let mut names: Vec<String> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    names
}

/// Which of the forbidden packages, or of their families (`leptos` means `leptos_dom` too), are in the list.
pub(super) fn reached(packages: &[String], forbidden: &[&str]) -> Vec<String> {
    let is_kin = |name: &str| {
        forbidden.iter().any(|root| {
            name == *root
                || (matches!(*root, "leptos" | "gloo" | "wasm-bindgen")
                    && name
                        .strip_prefix(root)
                        .is_some_and(|rest| rest.starts_with(['_', '-'])))
        })
    };
    packages
        .iter()
        .filter(|name| is_kin(name))
        .cloned()
        .collect()
}

/// Where `web_sys` stands in code outside `src/dom/` and the worker's shell.
pub(super) fn browser_outside(sources: &[(String, String)]) -> Vec<String> {
    const MAY: [&str; 3] = ["src/dom/", "src/dom.rs", "crates/worker/src/browser/"];
    let may = |path: &str| MAY.iter().any(|folder| path.starts_with(folder));
    let outside = sources.iter().filter(|(path, _)| !may(path));
    outside
        .flat_map(|(path, text)| lines_with(path, text, |code| code.contains("web_sys")))
        .collect()
}

/// Where files, network or environment are used.
pub(super) fn io_in(sources: &[(String, String)]) -> Vec<String> {
    sources
        .iter()
        .flat_map(|(path, text)| lines_with(path, text, uses_io))
        .collect()
}

/// `std::fs`, and `fs` in the braces of `std::{…}`.
fn uses_io(code: &str) -> bool {
    ["fs", "net", "env"].into_iter().any(|module| {
        let named = |rest: &str| {
            rest.strip_prefix(module)
                .is_some_and(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        };
        code.split("std::")
            .skip(1)
            .any(|rest| match rest.strip_prefix('{') {
                Some(list) => list
                    .split('}')
                    .next()
                    .unwrap_or(list)
                    .split(',')
                    .any(|item| named(item.trim())),
                None => named(rest),
            })
    })
}

/// `path:line` of every line whose code, comments left out, is found guilty. A `use std::{` over several lines counts as one.
fn lines_with(path: &str, text: &str, guilty: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = String::new();
    for (number, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default().trim();
        open.push_str(code);
        let unfinished = open.contains("std::{") && !open.contains('}');
        if unfinished {
            continue;
        }
        if guilty(&open) {
            found.push(format!("{path}:{}", number + 1));
        }
        open.clear();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Vec<(String, String)> {
        vec![(path.to_owned(), text.to_owned())]
    }

    #[test]
    fn a_forbidden_package_is_found_however_deep() {
        let tree = "article-explorer v0.1.0 (/here)\nview v0.1.0 (/here/crates/view)\nanalysis v0.1.0 (/here/crates/analysis) (*)\nserde v1.0.1\n";
        let packages = packages_in(tree);
        assert_eq!(reached(&packages, &["analysis", "bake"]), ["analysis"]);
        assert!(reached(&packages, &["bake", "serde_json"]).is_empty());
    }

    #[test]
    fn a_family_is_one() {
        let packages = packages_in(
            "leptos_dom v0.8.0\nleptosphere v1.0.0\nwasm-bindgen-shared v0.2.1\narticle v1.0.0\n",
        );
        assert_eq!(
            reached(&packages, &["leptos", "wasm-bindgen"]),
            ["leptos_dom", "wasm-bindgen-shared"]
        );
    }

    #[test]
    fn the_browser_stays_in_its_folder() {
        let code = "fn f() {}\nuse web_sys::Node;\n";
        assert_eq!(
            browser_outside(&source("src/app.rs", code)),
            ["src/app.rs:2"]
        );
        assert!(browser_outside(&source("src/dom/scroll.rs", code)).is_empty());
        assert!(browser_outside(&source("src/app.rs", "//! no web_sys here\n")).is_empty());
    }

    #[test]
    fn files_network_and_environment_are_found() {
        for code in [
            "use std::fs;",
            "std::env::var(\"X\")",
            "use std::{fmt, net::TcpStream};",
            "use std::{\n    env,\n};",
        ] {
            assert_eq!(io_in(&source("a.rs", code)).len(), 1, "{code}");
        }
        for code in [
            "use std::fmt;",
            "use std::{fmt, mem};",
            "// std::fs",
            "use std::environment;",
        ] {
            assert!(io_in(&source("a.rs", code)).is_empty(), "{code}");
        }
    }
}
