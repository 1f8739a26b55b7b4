//! What the command prints keeps to the published schema, whatever it is given, and points to the words it means.
//!
//! The texts are the repository's articles, nasty ones, and every file of the folder `ARTICLE_EXPLORER_TEXTS` names, if it does.

use cli::report::{Report, Span};
use cli::{Format, Input};
use jsonschema::Validator;
use serde_json::Value;
use std::{fs, path::Path, sync::OnceLock};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Texts that are hard to read, hard to count in, or long for what they say.
const NASTY: &[&str] = &[
    "",
    "\u{feff}",
    "\r\n \r\r\n",
    "One.",
    "\0\u{1b}[31m“\u{202e}Jane Doe\u{202c},” said\u{a0}Kim.",
    "\u{feff}---\r\ntitle: 'It''s “late”'\r\nstandfirst: \"Jane \\\"J.\\\" Doe\"\r\n---\r\n\r\n> “Yes,” said Jane Doe.\r\n",
    "---\ntitle: never closed\n\nJane Doe",
    "😀😀 “I am 👩‍👩‍👧‍👦,” said Jane Doe of 金正恩 on Monday, March 3, 2021, for $5 million.",
    "He said “one “two ‘three “four said Jane Doe.\n\n“five\n\n“six”\n\nQ: seven?\n\nA: eight",
    "e\u{301}e\u{301} Jane\u{200b}Doe\u{2028}said Jane Do\u{e9}",
    "JANE DOE SAYS IT IS LATE\n\nWALLACE: \"No.\"\nDOE: \"Yes, 42.7-meter and 5'11\"\", said",
];

fn schema() -> &'static Validator {
    static SCHEMA: OnceLock<Validator> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let file = Path::new(ROOT).join("schemas/analysis.schema.json");
        let text = fs::read_to_string(file).expect("the schema");
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        jsonschema::meta::validate(&schema).expect("a schema");
        jsonschema::draft202012::new(&schema).expect("a schema of draft 2020-12")
    })
}

/// In each format that takes it, the text's report is valid and its parts fit together.
fn check(name: &str, bytes: &[u8]) {
    for format in [Format::Text, Format::Plain, Format::Markdown] {
        if let Ok(input) = Input::new(bytes, format, None) {
            let report = Report::new(&input);
            let json: Value = serde_json::from_str(&report.to_json()).expect("JSON");
            let faults: Vec<String> = schema()
                .iter_errors(&json)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(faults.is_empty(), "{name}, {format:?}: {faults:#?}");
            let length = String::from_utf8_lossy(bytes).chars().count();
            fits(&report, length as u32);
        }
    }
}

/// Spans lie in the text, in order, and slugs and indices lead to what they name.
fn fits(report: &Report, length: u32) {
    let mut end = 0;
    for mention in &report.mentions {
        assert!(mention.span[0] >= end && mention.span[0] < mention.span[1]);
        end = mention.span[1];
        let of = |e: &&cli::report::Entity| e.slug == mention.entity;
        assert_eq!(report.entities.iter().filter(of).count(), 1);
    }
    assert!(end <= length);
    let quotes = report.quotes.iter();
    let parts = quotes.flat_map(|q| q.content.iter().chain(&q.source).chain(&q.cue));
    let values = report.values.iter().map(|value| &value.span);
    let all: Vec<&Span> = report.sentences.iter().chain(values).chain(parts).collect();
    for [start, end] in all {
        assert!(start < end && *end <= length, "{start}..{end} of {length}");
    }
}

#[test]
fn the_report_of_any_text_keeps_to_the_schema() {
    for (index, text) in NASTY.iter().enumerate() {
        check(&format!("text {index}"), text.as_bytes());
    }
    let more = std::env::var_os("ARTICLE_EXPLORER_TEXTS").map(Into::into);
    let own = ["articles", "e2e/articles"].map(|folder| Path::new(ROOT).join(folder));
    for folder in own.into_iter().chain(more) {
        let files: Vec<_> = fs::read_dir(&folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            .map(|entry| entry.expect("a file").path())
            .filter(|file| file.is_file())
            .collect();
        assert!(!files.is_empty(), "{} holds no file", folder.display());
        for file in files {
            let bytes = fs::read(&file).expect("a file");
            check(&file.display().to_string(), &bytes);
        }
    }
}

#[test]
fn the_schema_refuses_what_is_wrong() {
    let input = Input::new(
        "“It is late,” said Jane Doe.".as_bytes(),
        Format::Text,
        None,
    );
    let report = Report::new(&input.expect("UTF-8"));
    let good: Value = serde_json::from_str(&report.to_json()).expect("JSON");
    assert!(schema().is_valid(&good));
    for (pointer, wrong) in [
        ("/text_hash", Value::from("0f")),
        ("/mentions/0/span", Value::from(vec![1, 2, 3])),
        ("/mentions/0/kind", Value::from("ORG")),
        ("/mentions/0/confidence", Value::from(93)),
        ("/entities/0/mentions", Value::Array(Vec::new())),
        ("/quotes/0/speaker", Value::from("Jane Doe")),
        ("/quotes/0", Value::Object(serde_json::Map::new())),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).expect(pointer) = wrong;
        assert!(!schema().is_valid(&bad), "{pointer}");
    }
}
