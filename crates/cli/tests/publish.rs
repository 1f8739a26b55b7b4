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
    // The site is there before it is said to be new.
    until("a new version", || preview.version() != first);
    let second = preview.version();

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
    until("the fault's end", || {
        !preview.version().contains("second.md")
    });
}

/// A limit on the size of files stands for a disk that is full: both end in a write that fails.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_refuses_leaves_the_old_site() {
    let folder = Folder::begun();
    let words = [&["build", "--kit", "kit"], &LIGHT[..]].concat();
    assert_eq!(run(&folder, &words).0, Some(0));
    let page = folder.path("site/welcome/index.html");
    let before = fs::read_to_string(&page).expect("a page");
    folder.write(
        "articles/long.md",
        &format!("# Long\n\n{}\n", "Jane Doe said it was time. ".repeat(2000)),
    );
    let limited = "ulimit -f 40; trap '' XFSZ; exec \"$0\" \"$@\"";
    let output = std::process::Command::new("bash")
        .args(["-c", limited, env!("CARGO_BIN_EXE_article-explorer")])
        .args(&words)
        .current_dir(folder.path(""))
        .output()
        .expect("starts");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(
        error.contains("index.html") && error.contains("build again"),
        "{error}"
    );
    assert_eq!(fs::read_to_string(&page).expect("a page"), before);
    assert!(!folder.path("site/long").exists());
    assert_eq!(run(&folder, &words).0, Some(0));
    assert!(folder.path("site/long/index.html").exists());
}

#[cfg(unix)]
#[test]
fn a_build_that_is_stopped_leaves_the_old_site() {
    let folder = Folder::begun();
    let words = [&["build", "--kit", "kit", "--threads", "1"], &LIGHT[..]].concat();
    assert_eq!(run(&folder, &words).0, Some(0));
    let before = fs::read_to_string(folder.path("site/index.html")).expect("a page");
    for number in 0..40 {
        let text = format!(
            "# Number {number}\n\n{}\n",
            "Jane Doe said it was time. ".repeat(4000)
        );
        folder.write(&format!("articles/n{number}.md"), &text);
    }
    let mut build = folder
        .command()
        .args(&words)
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("starts");
    // It has begun when the place of the new site is there.
    until("the build has begun", || {
        folder.path(".site.work/new").exists()
    });
    let stopped = std::process::Command::new("kill")
        .args(["-INT", &build.id().to_string()])
        .status();
    assert!(stopped.expect("sent").success());
    assert_eq!(build.wait().expect("ends").code(), Some(130));
    assert_eq!(
        fs::read_to_string(folder.path("site/index.html")).expect("a page"),
        before
    );
}
