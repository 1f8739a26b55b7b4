//! The publisher's commands as they are typed: a folder is begun, its site is made, and shown while it changes.

mod browser;
mod folder;

use browser::{Preview, until};
use folder::{Folder, run};
use std::fs;

const LIGHT: [&str; 3] = ["--no-cards", "--no-compression", "--no-search"];

#[test]
fn a_folder_that_was_begun_becomes_a_site() {
    let folder = Folder::empty();
    let (code, out, error) = run(&folder, &["new"]);
    assert_eq!((code, &*error), (Some(0), ""));
    assert!(out.contains("article-explorer build --out site"), "{out}");

    let words = [&["build", "--kit", "kit"], &LIGHT[..]].concat();
    let (code, out, error) = run(&folder, &words);
    assert_eq!(code, Some(0), "{error}");
    assert!(error.starts_with("Reading articles: 1\n"), "{error}");
    assert!(!error.contains("Warning"), "{error}");
    assert!(
        out.starts_with("The site is in site\n  articles  1 ("),
        "{out}"
    );
    assert!(out.contains("`--url https://…`"), "{out}");
    for file in ["index.html", "welcome/index.html", "404.html", "start.js"] {
        assert!(folder.path("site").join(file).is_file(), "{file}");
    }

    let words = [
        &words[..],
        &["--url", "https://a.example/news", "--threads", "1"],
    ]
    .concat();
    let (code, out, error) = run(&folder, &words);
    assert_eq!(code, Some(0), "{error}");
    assert!(!out.contains("--url"), "{out}");
}

#[test]
fn a_quiet_build_says_warnings_only() {
    let folder = Folder::begun();
    let words = [&["build", "--kit", "kit", "--quiet"], &LIGHT[..]].concat();
    assert_eq!(
        run(&folder, &words),
        (Some(0), String::new(), String::new())
    );
    folder.write("articles/undated.md", "---\ntitle: A\n---\n\nIt is late.\n");
    let (code, out, error) = run(&folder, &words);
    assert_eq!((code, &*out), (Some(0), ""), "{error}");
    assert!(
        error.starts_with("Warning: no date\n  undated.md: "),
        "{error}"
    );
}

#[test]
fn what_keeps_a_site_from_being_made_is_said() {
    let folder = Folder::begun();
    folder.write("mine/diary.txt", "not a site");
    folder.write("faulty/a.md", "---\ntitle: never closed\n");
    folder.write("nothing/README.md", "no article");
    for (words, says) in [
        (&["build", "none"][..], "none"),
        (&["build", "nothing"], "no article"),
        (&["build", "faulty"], "faulty/a.md:1: "),
        (&["build", "--out", "mine"], "mine: "),
        (&["build", "--out", "articles/site"], "articles"),
        (&["build", "--kit", "none"], "none: there is no such folder"),
        (&["build", "--kit", "articles"], "cargo xtask kit"),
        (&["serve", "none"], "none: there is no such folder"),
        (&["new"], "articles: there is something already"),
    ] {
        let has_kit = words.contains(&"--kit") || words[0] == "new";
        let words = [words, if has_kit { &[] } else { &["--kit", "kit"] }].concat();
        let (code, out, error) = run(&folder, &words);
        assert_eq!((code, &*out), (Some(1), ""), "{words:?}: {error}");
        assert!(error.contains("article-explorer: "), "{error}");
        assert!(error.contains(says), "{words:?}: {error}");
        assert!(!folder.path("site").exists(), "{words:?}");
    }
    let diary = fs::read_to_string(folder.path("mine/diary.txt"));
    assert_eq!(diary.expect("still there"), "not a site");
}

#[cfg(not(feature = "carry"))]
#[test]
fn without_the_app_it_says_how_to_build_it() {
    let folder = Folder::begun();
    for words in [["build"], ["serve"]] {
        let (code, _, error) = run(&folder, &words);
        assert_eq!(code, Some(1));
        assert!(error.contains("`cargo xtask kit`"), "{error}");
    }
}

#[test]
fn a_preview_follows_what_changes() {
    let folder = Folder::begun();
    let preview = Preview::start(&folder);
    let page = preview.get("/welcome/");
    assert!(page.contains("tide mill"), "{page}");
    assert!(page.contains("<script src=\"/__reload.js?"), "{page}");
    assert!(preview.get("/sw.js").starts_with("HTTP/1.1 404 "));
    let first = preview.version();

    folder.write(
        "articles/second.md",
        "---\ntitle: A second\ndate: 2026-01-01\n---\n\nIt is late.\n",
    );
    until("the second article", || {
        preview.get("/second/").contains("It is late.")
    });
    let second = preview.version();
    assert_ne!(first, second);

    folder.write("articles/second.md", "---\ntitle: never closed\n");
    until("the fault", || {
        preview.version().contains("articles/second.md:1: ")
    });
    assert!(
        preview.get("/second/").contains("It is late."),
        "the old page stays"
    );
    assert!(preview.version().starts_with(second.trim_end()));

    fs::remove_file(folder.path("articles/second.md")).expect("there");
    until("the article's end", || {
        preview.get("/second/").starts_with("HTTP/1.1 404 ")
    });
    assert!(!preview.version().contains("second.md"));
}
