//! One function for each door through which foreign input comes.
//!
//! Each takes any bytes and panics where a promise of the code behind the door is broken. Two drivers call them:
//!
//! - libFuzzer, which looks for inputs by coverage and needs a nightly compiler and `cargo install cargo-fuzz`. It keeps what it
//!   finds in the first folder and takes seeds from the others. Nothing here is `unsafe`, so it does without a sanitizer:
//!   `cargo +nightly fuzz run -s none parse fuzz/corpus/parse articles e2e/articles -- -max_len=1500 -max_total_time=60`
//! - proptest, in the tests of this crate, with any compiler:
//!   `PROPTEST_CASES=100000 cargo test --manifest-path fuzz/Cargo.toml`

mod apply;
mod brought;
mod command;
mod page;
mod pieces;
pub mod samples;
#[cfg(test)]
mod tests;

use article::{Article, Role, wire};
use std::borrow::Cow;

/// What is typed, pasted or read from a file: whatever is no UTF-8 becomes the replacement character.
fn text(data: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(data)
}

/// An article file, plain or Markdown.
///
/// # Panics
/// If a block is empty, out of order or not the source's words, if words are lost, or if an error does not say where and what.
pub fn parse(data: &[u8]) {
    let source = text(data).replace("\r\n", "\n").replace('\r', "\n");
    match article::parse("a", &text(data)) {
        Ok(article) => holds_the_source(&article, &source),
        Err(error) => {
            let lines = 1..=source.lines().count().max(1);
            assert!(
                lines.contains(&error.line) && !error.message.is_empty(),
                "{error}"
            );
        }
    }
}

/// The blocks lie one behind the other and fill the text; they stand in the source in the same order, and nothing else does but
/// white space and the marks of headings, items and quoted blocks.
fn holds_the_source(article: &Article, source: &str) {
    let texts: Vec<&str> = article
        .blocks
        .iter()
        .map(|b| article.block_text(b))
        .collect();
    assert_eq!(texts.join("\n"), article.text);
    let is_mark = |c: char| c.is_whitespace() || "#-*+•>\u{feff}".contains(c);
    let front_matter = source.trim_start_matches('\u{feff}').starts_with("---");
    let mut rest = source;
    for (block, words) in article.blocks.iter().zip(texts) {
        assert!(!words.is_empty() && words.trim() == words, "{words:?}");
        // Front matter may have put quote marks around these two.
        if front_matter && matches!(block.role, Role::Title | Role::Standfirst) {
            continue;
        }
        let (gap, after) = rest
            .split_once(words)
            .expect("the words stand in the source");
        assert!(front_matter || gap.chars().all(is_mark), "{gap:?} is lost");
        rest = after;
    }
    assert!(
        front_matter || rest.chars().all(is_mark),
        "{rest:?} is lost"
    );
}

/// The fragment of a link.
///
/// # Panics
/// If the view it carries does not survive being printed and read again.
pub fn link(data: &[u8]) {
    let (view, ignored) = view::link::parse(&text(data));
    assert!(
        ignored
            .iter()
            .all(|i| !i.piece.is_empty() && !i.why.is_empty())
    );
    let printed = view::link::print(&view);
    assert_eq!(view::link::parse(&printed), (view, Vec::new()), "{printed}");
}

/// A corrections file beside each of the [samples].
///
/// # Panics
/// If a fault is named without its line, a correction does not survive being written and read, or an analysis no longer fits its
/// article after corrections.
pub fn corrections(data: &[u8]) {
    apply::corrections(&text(data));
}

/// A file that a reader brings, under any name; also as the text in a Word document.
///
/// # Panics
/// If a draft makes an article that is none, if its words do not stand where an editor shows them, or if it changes on its way through
/// an editor or a link.
pub fn file(data: &[u8]) {
    brought::file(data);
}

/// A link or file with an article in it; also one of the [samples], changed as the bytes say.
///
/// # Panics
/// As [`file`].
pub fn carry(data: &[u8]) {
    brought::carry(data);
}

/// Bytes that claim to be baked articles; also those of the [samples], changed as the bytes say.
///
/// # Panics
/// If what is decoded does not survive being encoded and decoded again.
pub fn wire(data: &[u8]) {
    for bytes in [data.to_vec(), samples::changed(samples::baked(), data)] {
        let Some(bundles) = wire::decode(&bytes) else {
            continue;
        };
        for bundle in &bundles {
            // Most do not fit; saying so must be safe.
            let _ = bundle.analysis.check(&bundle.article);
        }
        assert_eq!(wire::decode(&wire::encode(&bundles)), Some(bundles));
    }
}

/// The text of any article.
///
/// # Panics
/// If the analysis does not fit the article.
pub fn analysis(data: &[u8]) {
    // Under a headline any text is an article, if only it is not blank.
    let source = ["A headline\n\n", &text(data)].concat();
    if let Ok(article) = article::parse("a", &source) {
        let found = analysis::analyse(&article).check(&article);
        assert_eq!(found, Ok(()), "{}", article.text);
    }
}

/// What the command `article-explorer analyse` reads: any bytes, as text and as either sort of article.
///
/// # Panics
/// If a span of the report does not lie in the input, if what it says of the input is not there, or if it is no JSON.
pub fn report(data: &[u8]) {
    command::report(data);
}

/// What the command `article-explorer tag` reads.
///
/// # Panics
/// If a line does not come back, or a token has no tag.
pub fn tag(data: &[u8]) {
    command::tag(data);
}

/// A link on the first line, opened on the article below it, or on the first of the [samples] if there is none.
///
/// # Panics
/// If the page does not show the article's text, or points outside it.
pub fn show(data: &[u8]) {
    let text = text(data);
    match text.split_once('\n') {
        None => page::shows(samples::reading(), &text),
        Some((fragment, source)) => {
            if let Ok(article) = article::parse("a", source) {
                let analysis = analysis::analyse(&article);
                let reading = view::Reading::new(wire::Bundle { article, analysis });
                page::shows(&reading, fragment);
            }
        }
    }
}

/// HTML, as a saved page and as rich text from the clipboard.
///
/// # Panics
/// If a piece is empty or holds white space around it, or if a link leads where it must not or lies outside its piece.
pub fn page(data: &[u8]) {
    let html = text(data);
    for read in [intake::page::saved, intake::page::rich] {
        if let Ok(draft) = read(&html) {
            pieces::is_sound(&draft);
        }
    }
}
