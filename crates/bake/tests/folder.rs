//! What a folder of articles bakes to, and what its author is told.

use std::{fs, path::PathBuf};

/// A folder with these files, under the name of its test.
fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(dir.join("sub")).expect("creates");
    for (file, bytes) in files {
        fs::write(dir.join(file), bytes).expect("writes");
    }
    dir
}

/// The problems as they are printed, without the folder.
fn problems(name: &str, files: &[(&str, &[u8])]) -> Vec<String> {
    let dir = folder(name, files);
    let found = bake::bake(&dir).expect_err("has problems");
    let prefix = format!("{}/", dir.display());
    found
        .iter()
        .map(|p| p.to_string().replace(&prefix, ""))
        .collect()
}

const GOOD: &[u8] = b"A title\n\nA paragraph.";

#[test]
fn articles_come_in_the_order_of_their_files() {
    let dir = folder(
        "order",
        &[
            ("b.md", GOOD),
            ("A b.txt", GOOD),
            ("README.md", b""),
            (".hidden.txt", b""),
            ("sub/c.txt", b""),
            ("picture.png", b"\xff"),
        ],
    );
    let baked = bake::bake(&dir).expect("bakes");
    let slugs: Vec<&str> = baked
        .bundles
        .iter()
        .map(|b| b.article.slug.as_str())
        .collect();
    assert_eq!(slugs, ["a-b", "b"]);
    assert_eq!(baked.files, [dir.join("A b.txt"), dir.join("b.md")]);
    assert_eq!(
        article::wire::decode(&baked.to_bytes()),
        Some(baked.bundles)
    );
}

#[test]
fn every_fault_is_named_at_once_with_file_line_and_cure() {
    let got = problems(
        "faults",
        &[
            ("empty.txt", b""),
            ("good.txt", GOOD),
            (
                "good.corrections.jsonl",
                b"{\"do\":\"unmark\",\"at\":{\"exact\":\"A\"}}\nnonsense\n",
            ),
            ("good.md", GOOD),
            ("latin.txt", b"Title\n\ncaf\xe9"),
            ("long.txt", b"This is a sentence.\n\nAnd another."),
        ],
    );
    let starts = [
        "empty.txt:1: the file is empty.",
        "good.txt: its address would be `good`, which good.md has already. Rename",
        "latin.txt:3: this line is not UTF-8. Open the file in an editor and save the file as UTF-8.",
        "long.txt:1: the article has no title",
    ];
    let got: Vec<&str> = got
        .iter()
        .map(String::as_str)
        .filter(|g| !g.contains("jsonl"))
        .collect();
    assert_eq!(got.len(), starts.len(), "{got:#?}");
    for (got, start) in got.iter().zip(starts) {
        assert!(got.starts_with(start), "{got}");
    }
}

#[test]
fn a_malformed_correction_stops_the_build() {
    let got = problems(
        "malformed",
        &[
            ("a.txt", GOOD),
            (
                "a.corrections.jsonl",
                b"\n{\"do\":\"mark\",\"at\":{\"exact\":\"A\"},\"kind\":\"persn\"}",
            ),
        ],
    );
    assert_eq!(got.len(), 1);
    assert!(
        got[0].starts_with("a.corrections.jsonl:2: column "),
        "{}",
        got[0]
    );
    assert!(
        got[0].contains("`persn`") && got[0].contains("looks like this: {"),
        "{}",
        got[0]
    );
}

#[test]
fn a_correction_that_no_longer_fits_is_a_warning() {
    let dir = folder(
        "stale",
        &[
            ("a.txt", GOOD),
            (
                "a.corrections.jsonl",
                b"{\"do\":\"unmark\",\"at\":{\"exact\":\"gone words\"}}",
            ),
            ("b.corrections.jsonl", b""),
        ],
    );
    let baked = bake::bake(&dir).expect("bakes");
    let got: Vec<String> = baked.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(got.len(), 2);
    assert!(
        got[0].contains("a.corrections.jsonl:1: the words “gone words” are no longer"),
        "{}",
        got[0]
    );
    assert!(
        got[1].contains("b.corrections.jsonl: there is no article"),
        "{}",
        got[1]
    );
}

#[test]
fn a_folder_without_articles_says_what_to_put_there() {
    assert!(problems("none", &[("README.md", b"")])[0].contains("no article in this folder"));
    let missing = bake::bake(&PathBuf::from("no-such-folder")).expect_err("missing");
    assert!(
        missing[0]
            .to_string()
            .starts_with("no-such-folder: the folder of articles cannot be read")
    );
}
