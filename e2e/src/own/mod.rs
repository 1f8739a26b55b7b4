//! `own`: how long a reader waits for the marks in an article of their own, in Chromium; and what of it holds up the page.
//!
//! The least of several runs is held to a limit: on a shared machine the median says as much of the neighbours. Beside it, in the same page on
//! the same words, the same machine's compromise.js finds people, places and organisations; where that takes longer than on the machine that the
//! limits were set for, they are longer by as much.

mod bring;
mod limits;

use std::fs;

use devkit::args::Args;
use devkit::host::{Files, Server};
use devkit::process::root;
use devkit::{At, Failure, Outcome, cache, ensure};
use serde_json::json;

use crate::browser::{Browser, Engine};
use crate::page::Page;
use crate::site::{Built, LONG};
use bring::{Took, bring, loaded};
use limits::Limits;

/// How many times slower than this machine the reader's is taken to be.
const SLOWDOWN: f64 = 4.0;
/// A slow network: 10 Mbit/s.
const PACE: u32 = 10_000_000 / 8;
/// How often the short text is brought, and the long one.
const SHORT_RUNS: usize = 7;
const LONG_RUNS: usize = 3;
/// The words of the two.
const SHORT_WORDS: usize = 1_000;
const LONG_WORDS: usize = 100_000;

/// How long compromise.js takes for the short text on the machine that the limits were set for, idle, in milliseconds (37 was seen).
const USUAL: f64 = 40.0;

/// `e2e own --dist DIR --others DIR [--paste-ms N] [--paste-slow-ms N] [--first-use-ms N] [--long-task-ms N] [--long-ms N]`
///
/// # Errors
/// If a figure is beyond its limit.
pub fn own(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    let others = args
        .path("--others")?
        .unwrap_or_else(|| root().join("target/e2e/others"));
    let mut limits = Limits::default();
    for name in [
        "--paste-ms",
        "--paste-slow-ms",
        "--first-use-ms",
        "--long-task-ms",
        "--long-ms",
    ] {
        limits.set(name, args.number(name)?);
    }
    args.end()?;
    let source = Built::read(&others)?;
    let source = source.pages.iter().find(|page| page.path == LONG);
    let source = source.ok_or_else(|| Failure::new("the other site has no long article"))?;
    let text = source.article.text.replace('\n', "\n\n");
    let short = words(&text, SHORT_WORDS);
    let long = words(&format!("{text}\n\n{text}\n\n{text}"), LONG_WORDS);

    first_use(&dist, &short, &mut limits)?;
    let browser = Browser::start(Engine::Chromium)?;
    let page = Page::new(&browser);
    page.emulate_size(1440, 900, false)?;
    let server = Server::start(&Files::compressed_at(&dist, 4), "/")?;
    page.open(&server.url(""))?;
    page.ready()?;
    bring(&page, &short)?;
    pastes(&page, &short, &mut limits)?;
    long_one(&page, &long, &mut limits)?;
    limits.judge()
}

/// The first `count` words of a text, to the end of the last of them.
fn words(text: &str, count: usize) -> String {
    let (mut seen, mut inside) = (0, false);
    let end = text.char_indices().find(|(_, c)| {
        let ends = inside && c.is_whitespace();
        inside = !c.is_whitespace();
        seen += usize::from(ends);
        seen == count
    });
    text[..end.map_or(text.len(), |(at, _)| at)].to_owned()
}

/// Nothing is cached, the network is slow, the processor too: from the paste to the marks.
fn first_use(dist: &std::path::Path, text: &str, limits: &mut Limits) -> Outcome {
    let mut samples = Vec::new();
    let files = Files::compressed_at(dist, 11);
    for run in 0..=LONG_RUNS {
        let browser = Browser::start(Engine::Chromium)?;
        let page = Page::new(&browser);
        page.emulate_size(1440, 900, false)?;
        let server = Server::start_slow(&files, "/", PACE)?;
        page.open(&server.url(""))?;
        page.ready()?;
        page.throttle(SLOWDOWN)?;
        server.take_answers();
        let took = bring(&page, text)?;
        // In the first the host compresses its files, which takes it seconds.
        if run > 0 {
            samples.push(took.first);
        }
        let bytes: usize = server.take_answers().iter().map(|answer| answer.sent).sum();
        ensure(bytes > 100_000, || {
            format!("the analyser was not brought anew: {bytes} bytes")
        })?;
    }
    limits.hold(
        "--first-use-ms",
        "first use, 10 Mbit/s, 4 times slower",
        &samples,
    );
    Ok(())
}

/// 1,000 words with the analyser there, beside the peer.
fn pastes(page: &Page<'_>, text: &str, limits: &mut Limits) -> Outcome {
    let peer = cache::node_modules()
        .into_iter()
        .map(|modules| modules.join("compromise/builds/compromise.js"))
        .find(|file| file.is_file());
    let peer = match peer {
        Some(file) => Some(fs::read_to_string(&file).at(&file)?),
        None => None,
    };
    if let Some(peer) = &peer {
        loaded(page, peer)?;
    }
    for (slowdown, should, name, what) in [
        (1.0, Some(USUAL), "--paste-ms", "1,000 words pasted"),
        (
            SLOWDOWN,
            None,
            "--paste-slow-ms",
            "1,000 words pasted, 4 times slower",
        ),
    ] {
        page.throttle(slowdown)?;
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..SHORT_RUNS {
            ours.push(bring(page, text)?.first);
            if peer.is_some() {
                let took = page.run(bring::PEER, &json!([text]))?;
                theirs.extend(took.as_f64());
            }
        }
        limits.hold(name, what, &ours);
        if !theirs.is_empty() {
            limits::beside(&ours, &theirs);
            if let Some(should) = should {
                limits.stretch(&theirs, should);
            }
        }
    }
    page.throttle(1.0)
}

/// 100,000 words: how long the whole takes, and the longest that the page does not answer meanwhile.
fn long_one(page: &Page<'_>, text: &str, limits: &mut Limits) -> Outcome {
    let mut took: Vec<Took> = Vec::new();
    for _ in 0..LONG_RUNS {
        took.push(bring(page, text)?);
    }
    let of = |get: fn(&Took) -> f64| took.iter().map(get).collect::<Vec<_>>();
    println!(
        "  100,000 words: {} marks; the first of them:",
        took.first().map_or(0.0, |took| took.marks)
    );
    limits.hold("", "100,000 words, first marks", &of(|took| took.first));
    limits.hold(
        "--long-ms",
        "100,000 words, all marks",
        &of(|took| took.last),
    );
    limits.hold(
        "--long-task-ms",
        "100,000 words, longest task of the page",
        &of(|took| took.longest),
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_counted_as_people_do() {
        assert_eq!(words("one  two\n\nthree", 2), "one  two");
        assert_eq!(words("one two", 5), "one two");
        assert_eq!(words("", 1), "");
    }
}
