//! `run`: every journey in every engine that can go it.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

use devkit::args::Args;
use devkit::process::root;
use devkit::{Failure, Outcome, ensure};

use crate::browser::{Browser, Engine};
use crate::journeys::{Journey, all};
use crate::page::Page;
use crate::site::{Built, Site};

/// What the run goes over.
struct Run {
    usual: Built,
    others: Built,
    failures: PathBuf,
    /// A folder of articles to be brought, besides the project's own.
    bring: Option<PathBuf>,
}

/// How it went.
struct Sum {
    passed: usize,
    failed: usize,
}

/// `e2e run --dist DIR --others DIR [--bring DIR] [--engine NAME] [FILTER]…`
///
/// # Errors
/// If a journey fails.
pub fn run(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    let others = args
        .path("--others")?
        .unwrap_or_else(|| root().join("target/e2e/others"));
    let bring = args.path("--bring")?;
    let engine = args.value("--engine")?;
    let mut filters = Vec::new();
    while let Some(filter) = args.word() {
        filters.push(filter);
    }
    args.end()?;
    let engines = match &engine {
        None => Engine::ALL.to_vec(),
        Some(name) => vec![Engine::named(name).ok_or("--engine is chromium, firefox or webkit")?],
    };
    let run = Run {
        usual: Built::read(&dist)?,
        others: Built::read(&others)?,
        bring,
        failures: root().join("target/e2e/failures"),
    };
    if run.failures.exists() {
        fs::remove_dir_all(&run.failures)?;
    }
    let begun = Instant::now();
    // The engines side by side, each with one browser.
    let sums: Vec<Sum> = thread::scope(|scope| {
        let running: Vec<_> = engines
            .iter()
            .map(|&engine| {
                let (run, filters) = (&run, &filters);
                scope.spawn(move || run.in_engine(engine, filters))
            })
            .collect();
        let ended = running.into_iter().map(thread::ScopedJoinHandle::join);
        // A panic is a fault of ours; it counts as a failure.
        ended
            .map(|sum| {
                sum.unwrap_or(Sum {
                    passed: 0,
                    failed: 1,
                })
            })
            .collect()
    });
    let passed: usize = sums.iter().map(|sum| sum.passed).sum();
    let failed: usize = sums.iter().map(|sum| sum.failed).sum();
    ensure(failed + passed > 0, || {
        format!("no journey has “{}” in its name.", filters.join("” or “"))
    })?;
    let word = if failed == 0 { "ok" } else { "FAILED" };
    println!(
        "\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored; finished in {:.1}s",
        begun.elapsed().as_secs_f64()
    );
    ensure(failed == 0, || {
        format!("{failed} journeys failed, {passed} did not.")
    })
}

impl Run {
    /// Walks every journey whose name has one of the `filters`; all, where there is none.
    fn in_engine(&self, engine: Engine, filters: &[String]) -> Sum {
        let mut sum = Sum {
            passed: 0,
            failed: 0,
        };
        let mut browser = None;
        let journeys = all();
        let is_meant = |journey: &&Journey| {
            let named = |filter: &String| journey.name.contains(filter.as_str());
            filters.is_empty() || filters.iter().any(named)
        };
        let journeys = journeys
            .iter()
            .filter(|journey| journey.engines.contains(&engine))
            .filter(is_meant);
        for journey in journeys {
            let begun = Instant::now();
            let outcome = self.walk(&mut browser, engine, journey);
            let seconds = begun.elapsed().as_secs_f64();
            match outcome {
                Ok(()) => {
                    sum.passed += 1;
                    println!("ok      {engine:<8} {seconds:>5.1}s  {}", journey.name);
                }
                Err(failure) => {
                    sum.failed += 1;
                    println!(
                        "FAILED  {engine:<8} {seconds:>5.1}s  {}\n{}",
                        journey.name,
                        indent(&failure)
                    );
                }
            }
        }
        sum
    }

    /// Walks one journey, in a new window and on hosts that the browser has never met.
    fn walk(&self, kept: &mut Option<Browser>, engine: Engine, journey: &Journey) -> Outcome {
        // A browser that the last journey broke is replaced.
        if kept
            .as_ref()
            .is_some_and(|browser| browser.fresh_window().is_err())
        {
            *kept = None;
        }
        if kept.is_none() {
            let browser = Browser::start(engine)?;
            browser.fresh_window()?;
            *kept = Some(browser);
        }
        let browser = kept.as_ref().ok_or("there is no browser")?;
        let page = Page::new(browser);
        page.complaints()?;
        let site = Site::serve(&self.usual, &self.others, self.bring.as_deref())?;
        (journey.walk)(&page, &site).map_err(|failure| {
            let name = journey
                .name
                .replace(|c: char| !c.is_ascii_alphanumeric(), "-");
            let file = self.failures.join(format!("{name}.{engine}.png"));
            let failure = match page.url() {
                Ok(url) => Failure::new(format!("{failure}\nOn {url}")),
                Err(_) => failure,
            };
            let saved = fs::create_dir_all(&self.failures)
                .map_err(Failure::from)
                .and_then(|()| page.screenshot(&file));
            match saved {
                Ok(()) => Failure::new(format!("{failure}\nSee {}", file.display())),
                Err(other) => Failure::new(format!("{failure}\n(no screenshot: {other})")),
            }
        })
    }
}

fn indent(failure: &Failure) -> String {
    let lines = failure.to_string();
    let lines: Vec<String> = lines
        .lines()
        .map(|line| format!("        {line}"))
        .collect();
    lines.join("\n")
}
