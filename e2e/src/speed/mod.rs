//! `speed`: from a click to the next frame, in Chromium with the processor slowed down four times; median of nine.
//!
//! On the article itself: a kind, a name and a speaker. On a very long one: a kind off, a name with the rest dimmed, and with the
//! rest hidden — beside a peer that makes the same change on the same words in plain spans, in the same run and by turns, so that
//! a busy machine slows both.

mod measure;
mod peer;

use devkit::args::Args;
use devkit::process::root;
use devkit::{Failure, Outcome};

use crate::browser::{Browser, Engine};
use crate::page::Page;
use crate::site::{Built, LONG};
use measure::{Samples, times};
use peer::Peer;

/// How many times slower than this machine the reader's is taken to be.
const SLOWDOWN: f64 = 4.0;
/// How long the plain page takes to turn a kind off on the machine that the limit of a click was set for, idle, in milliseconds (129–160 were seen).
const PLAIN: f64 = 160.0;
/// Rounds, and samples in each.
const ROUNDS: usize = 3;
const EACH: usize = 3;

/// A kind, a name and a speaker that every site under test has.
const KIND: &str = "People";
const NAME: &str = "Vladimir Putin";

/// A change that a click makes.
#[derive(Clone, Copy)]
enum Change {
    Kind,
    Name,
    Speaker,
}

/// `e2e speed --dist DIR --others DIR [--click-ms N] [--long-ratio N]`
///
/// # Errors
/// If a figure is beyond its limit.
pub fn speed(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    let others = args
        .path("--others")?
        .unwrap_or_else(|| root().join("target/e2e/others"));
    let click: Option<f64> = args.number("--click-ms")?;
    let ratio: Option<f64> = args.number("--long-ratio")?;
    args.end()?;

    let browser = Browser::start(Engine::Chromium)?;
    let page = Page::new(&browser);
    page.emulate_size(1440, 900, false)?;
    let fastest = article(&page, &Built::read(&dist)?, click)?;
    let (plain, mut beyond) = long_article(&page, &Built::read(&others)?, ratio)?;
    // A busy machine slows the peer as much: what the limit is worth today.
    let slow = (plain / PLAIN).max(1.0);
    if slow > 1.0 {
        println!(
            "\nThe plain page took {slow:.2} times the {PLAIN} ms that the limit of a click goes with."
        );
    }
    if let Some(limit) = click.map(|limit| limit * slow) {
        let over = fastest.into_iter().filter(|(_, fastest)| *fastest > limit);
        beyond.extend(over.map(|(name, fastest)| {
            format!("{name}: at its fastest {fastest:.0} ms, more than {limit:.0} ms")
        }));
    }
    if beyond.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(beyond.join("\n")))
    }
}

/// Clicks on the article as it is: the fastest of each change. The median is the figure to quote, but on a shared machine it says as much of the
/// neighbours; what the work costs is the least that was seen.
fn article(
    page: &Page<'_>,
    built: &Built,
    limit: Option<f64>,
) -> Outcome<Vec<(&'static str, f64)>> {
    let server = built.serve("/")?;
    println!(
        "Click to next frame, {SLOWDOWN} times slower, median of {}{}:",
        ROUNDS * EACH,
        limit.map_or_else(String::new, |limit| format!(", at most {limit} ms")),
    );
    let mut fastest = Vec::new();
    for (name, change) in [
        ("a kind off", Change::Kind),
        ("a name chosen", Change::Name),
        ("a speaker chosen", Change::Speaker),
    ] {
        open(page, &server.url(""))?;
        let mut samples = Samples::default();
        samples.extend(clicks(page, change, ROUNDS * EACH)?);
        println!("  {name:<18} {samples}");
        fastest.push((name, samples.fastest()));
    }
    Ok(fastest)
}

/// Clicks on the long article, and the peer's: how long the peer takes to turn a kind off, and what is beyond the limit.
fn long_article(page: &Page<'_>, built: &Built, limit: Option<f64>) -> Outcome<(f64, Vec<String>)> {
    let article = built.pages.iter().find(|page| page.path == LONG);
    let article = article
        .map(|page| &page.article)
        .ok_or_else(|| Failure::new(format!("the site of other articles has no page {LONG}")))?;
    let server = built.serve("/")?;
    open(page, &server.url(LONG))?;
    let peer = Peer::of(page, NAME)?;
    println!(
        "\nThe same on {} words, beside plain spans ({} of them){}:",
        article.text.split_whitespace().count(),
        peer.spans,
        limit.map_or_else(String::new, |limit| format!(", ratio at most {limit}")),
    );
    let rows: [(&str, Change, &str, &str); 3] = [
        ("a kind off", Change::Kind, "", "kind"),
        ("a name, rest dim", Change::Name, "", "dim"),
        ("a name, rest gone", Change::Name, "#r=hide", "gone"),
    ];
    let mut samples: Vec<(Samples, Samples)> = rows.iter().map(|_| Default::default()).collect();
    for _ in 0..ROUNDS {
        for ((_, change, fragment, plain), (ours, theirs)) in rows.iter().zip(&mut samples) {
            open(page, &format!("{}{fragment}", server.url(LONG)))?;
            ours.extend(clicks(page, *change, EACH)?);
            page.throttle(1.0)?;
            page.open(&peer.url())?;
            theirs.extend(slowly(page, |page| {
                times(page, &page.by_css(&format!("#{plain}"))?, EACH)
            })?);
        }
    }
    let plain = samples.first().map_or(PLAIN, |(_, theirs)| theirs.median());
    let mut beyond = Vec::new();
    for ((name, ..), (ours, theirs)) in rows.iter().zip(&samples) {
        let ratio = ours.median() / theirs.median();
        println!("  {name:<18} {ours}   plain {theirs}   ratio {ratio:.2}");
        if let Some(limit) = limit.filter(|limit| ratio > *limit) {
            beyond.push(format!(
                "{name}: {ratio:.2} times the plain page is more than {limit}"
            ));
        }
    }
    Ok((plain, beyond))
}

fn open(page: &Page<'_>, url: &str) -> Outcome {
    page.throttle(1.0)?;
    page.open("about:blank")?;
    page.open(url)?;
    page.ready()?;
    page.frame()
}

/// Clicks that make this change, each followed by one that takes it back and is not measured.
fn clicks(page: &Page<'_>, change: Change, count: usize) -> Outcome<Vec<f64>> {
    let button = match change {
        Change::Kind => page.by_role("button", KIND)?,
        Change::Name => page.by_role("button", NAME)?,
        Change::Speaker => {
            let buttons = page.all_by_role("button", NAME)?;
            let mut in_desk = buttons.into_iter().filter(|button| {
                button
                    .js("!!element.closest('#desk')")
                    .is_ok_and(|is| is == true)
            });
            in_desk.next().ok_or("there is no speaker to choose")?
        }
    };
    slowly(page, |page| times(page, &button, count))
}

fn slowly<T>(page: &Page<'_>, work: impl Fn(&Page<'_>) -> Outcome<T>) -> Outcome<T> {
    page.throttle(SLOWDOWN)?;
    let done = work(page);
    page.throttle(1.0)?;
    done
}
