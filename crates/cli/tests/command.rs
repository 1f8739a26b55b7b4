//! The command as it is typed: what goes in, what comes out, and the exit code.

use std::io::Write;
use std::process::{Command, Stdio};

const ARTICLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../articles/kim-putin-summit.txt"
);
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../articles");

/// Exit code, standard output and standard error of the command with these words and this input.
fn run(words: &[&str], input: &[u8]) -> (Option<i32>, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_article-explorer"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    // A command that does not read its input may have ended before all of it is written.
    let _ = child.stdin.take().expect("piped").write_all(input);
    let output = child.wait_with_output().expect("ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn answers_go_to_standard_output() {
    let text = "“It is late,” said Jane Doe.".as_bytes();
    for (words, input, begins) in [
        (&["tag"][..], &b"France\n"[..], "France\tB-PLACE\n"),
        (&["tag", "-"], b"", ""),
        (&["analyse"], text, "People\n  Jane Doe"),
        (&["analyse", "--json"], text, "{\"text_hash\":\""),
        (&["analyse", "-", "--json"], b"", "{\"text_hash\":\"e3b0c4"),
        (&["analyse", "--date=2026-11-25"], text, "People"),
        (&["analyse", ARTICLE], b"", "People\n"),
        (&["--help"], b"", "article-explorer: who"),
        (&["help"], b"", "article-explorer: who"),
        (&["analyse", "-h"], b"", "article-explorer analyse: lists"),
        (&["tag", "-h"], b"", "article-explorer tag: puts"),
        (&["build", "-h"], b"", "article-explorer build: makes"),
        (&["serve", "-h"], b"", "article-explorer serve: shows"),
        (&["new", "-h"], b"", "article-explorer new: starts"),
        (&["--version"], b"", "article-explorer 0."),
    ] {
        let (code, out, error) = run(words, input);
        assert_eq!((code, error.as_str()), (Some(0), ""), "{words:?}");
        assert!(out.starts_with(begins), "{words:?}: {out}");
    }
}

#[test]
fn what_is_wrong_is_said_on_standard_error() {
    for (words, input, code, says) in [
        (&[][..], &b""[..], 2, "say what to do"),
        (&["analise"], b"", 2, "no command `analise`"),
        (&["build", "--fast"], b"", 2, "--fast"),
        (&["build", "--url", "here"], b"", 2, "https://example.org/"),
        (&["serve", "--port", "http"], b"", 2, "`http` is no port"),
        (&["new", "a", "b"], b"", 2, "\"b\""),
        (&["analyse", "--jsn"], b"", 2, "--jsn"),
        (&["analyse", "--html"], b"", 2, "--html"),
        (&["analyse", "a", "b"], b"", 2, "\"b\""),
        (&["analyse", "--date"], b"", 2, "--date"),
        (&["analyse", "--date", "2026-02-30"], b"", 2, "YYYY-MM-DD"),
        (
            &["analyse", "none.txt"],
            b"",
            1,
            "none.txt: there is no such file",
        ),
        (&["analyse", FOLDER], b"", 1, "this is a folder"),
        (
            &["analyse"],
            b"caf\xe9",
            1,
            "standard input: line 1: the byte 0xe9",
        ),
        (&["tag"], b"a\n\nb\xff\n", 1, "line 3: the byte 0xff"),
    ] {
        let (is, out, error) = run(words, input);
        assert_eq!((is, out.as_str()), (Some(code), ""), "{words:?}: {error}");
        assert!(error.contains(says), "{words:?}: {error}");
        assert!(error.starts_with("article-explorer: "), "{error}");
    }
}

#[test]
fn who_stops_reading_stops_the_command_in_silence() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_article-explorer"))
        .args(["analyse", "--json", ARTICLE])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}
