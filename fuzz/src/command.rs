//! The doors of the command `article-explorer`.

use article::Kind;
use cli::report::{Report, Span};
use cli::{Format, Input};

pub(crate) fn report(data: &[u8]) {
    let given: Vec<char> = String::from_utf8_lossy(data).chars().collect();
    for format in [Format::Text, Format::Plain, Format::Markdown] {
        match Input::new(data, format, None) {
            Ok(input) => {
                assert!(!cli::listing(&input).is_empty());
                fits(&Report::new(&input), &given);
            }
            Err(failure) => {
                let may = format == Format::Markdown || std::str::from_utf8(data).is_err();
                assert!(may && failure.to_string().starts_with("line "), "{failure}");
            }
        }
    }
}

/// Every span has words, every list is in order, and every name leads to what it names.
fn fits(report: &Report, given: &[char]) {
    let words = |span: Span| -> String {
        let words = given.get(span[0] as usize..span[1] as usize);
        let words = words.expect("a span of the input");
        assert!(!words.is_empty(), "{span:?}");
        words.iter().collect()
    };
    let mut end = 0;
    for (index, mention) in report.mentions.iter().enumerate() {
        assert!(mention.span[0] >= end, "{mention:?}");
        end = mention.span[1];
        let of = |e: &&cli::report::Entity| e.slug == mention.entity;
        let mut entities = report.entities.iter().filter(of);
        let entity = entities.next().expect("its entity");
        assert!(entities.next().is_none() && entity.mentions.contains(&index));
    }
    let mentions = report.mentions.iter().map(|mention| mention.span);
    let values = report.values.iter().map(|value| value.span);
    let sentences = report.sentences.iter().copied();
    let quotes = report.quotes.iter().flat_map(|q| {
        let around = q.source.iter().chain(&q.cue).chain(&q.citing);
        q.content.iter().chain(around).copied()
    });
    for span in mentions.chain(values).chain(sentences).chain(quotes) {
        let words = words(span);
        assert!(words.trim() == words, "{words:?}");
    }
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).expect("JSON");
    let count = json["mentions"].as_array().map(Vec::len);
    assert_eq!(count, Some(report.mentions.len()));
}

pub(crate) fn tag(data: &[u8]) {
    let Ok(given) = std::str::from_utf8(data) else {
        let failure = cli::tag(data).expect_err("no text").to_string();
        assert!(failure.starts_with("line "), "{failure}");
        return;
    };
    let tagged = cli::tag(data).expect("text");
    assert_eq!(tagged.matches('\n').count(), given.matches('\n').count());
    let mut before = String::new();
    for (line, given) in tagged.split('\n').zip(given.split('\n')) {
        if line == given {
            continue;
        }
        let content = given.strip_suffix('\r').unwrap_or(given);
        let rest = line.strip_prefix(content).expect("the line, and more");
        let tag = rest
            .strip_prefix('\t')
            .expect("a tab")
            .trim_end_matches('\r');
        match tag.split_once('-') {
            None => assert_eq!(tag, "O"),
            Some((place, kind)) => {
                let key = if kind == "ORG" { "organisation" } else { kind };
                assert!(Kind::from_key(&key.to_lowercase()).is_some(), "{tag}");
                assert!(
                    place == "B" || before.ends_with(kind) && place == "I",
                    "{before} {tag}"
                );
            }
        }
        tag.clone_into(&mut before);
    }
}
