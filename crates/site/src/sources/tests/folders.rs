//! What is found in folders.

use super::*;
use crate::sources::{Listing, duplicates, settings, unused};

/// A folder with these files, empty.
fn folder(names: &[&str]) -> Folder {
    Folder::of(&names.iter().map(|name| (*name, "")).collect::<Vec<_>>())
}

fn config(include: &[&str], exclude: &[&str]) -> Config {
    let list = |patterns: &[&str]| patterns.iter().map(ToString::to_string).collect();
    Config {
        include: list(include),
        exclude: list(exclude),
        ..Config::default()
    }
}

fn listed(folder: &Folder, config: &Config) -> Listing {
    scan(folder.path(), config).expect("listed")
}

/// Paths as they are below the folder.
fn below(folder: &Folder, paths: &[PathBuf]) -> Vec<String> {
    paths
        .iter()
        .map(|path| crate::sources::place(path, folder.path()))
        .collect()
}

#[test]
fn a_folder_is_looked_through_in_order() {
    let folder = folder(&[
        "z.md",
        "b/a.TXT",
        "a/b/c.markdown",
        "b.html",
        "a.htm",
        "a.docx",
        "b/static/s.md",
        // No articles:
        "README.md",
        "a/readme.txt",
        ".hidden.md",
        ".git/a.md",
        "a/.drafts/a.md",
        "notes.pdf",
        "photo.jpg",
        "md",
        // Of use:
        "site.toml",
        "a/site.toml",
        "a/x.corrections.jsonl",
        "static/logo.svg",
        "static/fonts/a.md",
        "static/.well-known/security.txt",
        "static/.DS_Store",
    ]);
    let listing = listed(&folder, &Config::default());
    assert_eq!(
        below(&folder, &listing.articles),
        [
            "a/b/c.markdown",
            "a.docx",
            "a.htm",
            "b/a.TXT",
            "b/static/s.md",
            "b.html",
            "z.md"
        ]
    );
    assert_eq!(
        below(&folder, &listing.corrections),
        ["a/x.corrections.jsonl"]
    );
    assert_eq!(listing.settings, Some(folder.at("site.toml")));
    let assets: Vec<&str> = listing.assets.iter().map(|asset| &*asset.to).collect();
    assert_eq!(
        assets,
        [".well-known/security.txt", "fonts/a.md", "logo.svg"]
    );
    assert_eq!(listing.assets[1].path, folder.at("static/fonts/a.md"));
    assert_eq!(listing.warnings, []);
}

#[test]
fn settings_say_which_files_are_articles() {
    let folder = folder(&["a.md", "a.txt", "drafts/b.md", "news/c.md"]);
    for (include, exclude, articles) in [
        (
            &[][..],
            &["drafts/"][..],
            &["a.md", "a.txt", "news/c.md"][..],
        ),
        (&["*.md"], &["news"], &["a.md", "drafts/b.md"]),
        (&["news/**"], &[], &["news/c.md"]),
    ] {
        let listing = listed(&folder, &config(include, exclude));
        assert_eq!(below(&folder, &listing.articles), articles);
        assert_eq!(listing.warnings, []);
    }
    let listing = listed(&folder, &config(&["*.md", "2024/**"], &[]));
    assert_eq!(
        listing.warnings.iter().map(warning).collect::<Vec<_>>(),
        [
            "site.toml: a pattern that fits no article. “2024/**” in `include` fits none. Mend it or remove it."
        ]
    );
}

/// What is said of a folder that has nothing to publish.
fn check_none(folder: &Folder, config: &Config, told: &str) {
    let problem = scan(folder.path(), config).expect_err(told);
    let root = folder.path().display().to_string();
    assert_eq!(folder.problem(&problem).replace(&root, "FOLDER"), told);
}

#[test]
fn a_folder_without_articles_is_told() {
    check_none(
        &folder(&["README.md", "static/a.md"]),
        &Config::default(),
        "FOLDER: there is no article in this folder. Put a Markdown (.md), text (.txt), HTML or Word (.docx) file into it: the headline on \
         the first line, an empty line, then the text.",
    );
    check_none(
        &folder(&["a.md"]),
        &config(&["*.txt"], &[]),
        "FOLDER: every article of this folder is left out by `include` and `exclude` in site.toml. Mend these patterns.",
    );
    check_none(
        &folder(&["a.md"]),
        &config(&["[a"], &[]),
        "site.toml: the pattern “[a” in `include` cannot be read (unclosed character class; missing ']'). Write it as `*.md`, `drafts/` or \
         `2024/**`.",
    );
    let gone = folder(&["a.md"]);
    fs::remove_dir_all(gone.path()).expect("removed");
    check_none(
        &gone,
        &Config::default(),
        "FOLDER: the folder cannot be read (No such file or directory (os error 2)). Check its name and permissions.",
    );
}

#[test]
#[cfg(unix)]
fn links_lead_to_files_of_the_folder_only() {
    use std::os::unix::fs::symlink;
    let outside = folder(&["secret.md", "sub/b.md"]);
    let folder = folder(&["a/a.md", "static/a.txt"]);
    symlink(folder.at("a/a.md"), folder.at("again.md")).expect("linked");
    symlink(folder.at("a"), folder.at("folder")).expect("linked");
    symlink(folder.path(), folder.at("a/round")).expect("linked");
    symlink(outside.at("secret.md"), folder.at("secret.md")).expect("linked");
    symlink(outside.at("secret.md"), folder.at("static/secret.md")).expect("linked");
    symlink(outside.path(), folder.at("outside")).expect("linked");
    symlink(folder.at("gone"), folder.at("gone.md")).expect("linked");
    let listing = listed(&folder, &Config::default());
    assert_eq!(below(&folder, &listing.articles), ["a/a.md", "again.md"]);
    assert_eq!(listing.assets.len(), 1);
    assert_eq!(
        listing.warnings.iter().map(warning).collect::<Vec<_>>(),
        [
            "secret.md: a link out of the folder. It was left out. Put the file itself into the folder.",
            "static/secret.md: a link out of the folder. It was left out. Put the file itself into the folder.",
            "gone.md: a link that leads nowhere. It was left out. Remove it, or make it again.",
        ]
    );
}

#[test]
fn articles_with_one_address_are_named_together() {
    let folder = Folder::of(&[
        ("2023/vote.md", with("")),
        ("2024/vote.md", with("")),
        ("other.txt", with("slug: vote")),
        ("own.txt", with("")),
    ]);
    let listing = listed(&folder, &Config::default());
    let sources: Vec<Source> = below(&folder, &listing.articles)
        .iter()
        .map(|name| folder.source(name))
        .collect();
    let found = duplicates(sources.iter().map(|source| (&*source.slug, &*source.path)));
    let told: Vec<String> = found
        .iter()
        .map(|problem| folder.problem(problem))
        .collect();
    let end = "which 2023/vote.md has already. Rename one of the two files, or write a `slug:` into the front matter of one.";
    assert_eq!(
        told,
        [
            format!("2024/vote.md: its address would be `vote`, {end}"),
            format!("other.txt: its address would be `vote`, {end}"),
        ]
    );
}

#[test]
fn corrections_of_no_article_are_told() {
    let folder = folder(&[
        "a.md",
        "b/My Story.md",
        "a.corrections.jsonl",
        "b/my-story.corrections.jsonl",
        "b/a.corrections.jsonl",
        "used.corrections.jsonl",
    ]);
    let listing = listed(&folder, &Config::default());
    let used = folder.at("used.corrections.jsonl");
    let found = unused(&listing, folder.path(), [&*used]);
    assert_eq!(
        found.iter().map(warning).collect::<Vec<_>>(),
        [
            "b/a.corrections.jsonl: corrections of no article. No article beside it has this name. Rename the file after its article \
             (`SLUG.corrections.jsonl`), or remove it."
        ]
    );
}

#[test]
fn settings_are_read_with_their_faults_by_line() {
    assert_eq!(
        settings(folder(&["a.md"]).path()),
        Ok((Config::default(), Vec::new()))
    );
    let sound = Folder::of(&[("site.toml", "title = 'Gazette'\ntitel = ''\n")]);
    let (config, warnings) = settings(sound.path()).expect("sound");
    assert_eq!(config.title, "Gazette");
    assert_eq!(warnings.len(), 1);
    for (bytes, told) in [
        (
            &b"\nsearch = 1\ntitle = ''"[..],
            &[
                "site.toml:2: `search` is a number. It is switched on or off: write `search = true` or `search = false`, without quotes.",
                "site.toml:3: the title is empty. Say what the site is called, or remove the line.",
            ][..],
        ),
        (
            b"title = \"caf\xe9\"",
            &[
                "site.toml: the settings are not UTF-8. Open the file in an editor and save it as UTF-8.",
            ],
        ),
    ] {
        let folder = Folder::of(&[("site.toml", bytes)]);
        let problems = settings(folder.path()).expect_err("wrong");
        let found: Vec<String> = problems.iter().map(|p| folder.problem(p)).collect();
        assert_eq!(found, told);
    }
}
