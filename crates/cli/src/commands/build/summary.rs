//! What came of a build, for its publisher.

use indicatif::{DecimalBytes, HumanCount};
use site::{Finished, Report};
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

/// How many files are named in a line.
const NAMED: usize = 3;

/// The site that a build made in `out`, in so much time: articles, files, times, and what it lacks if it is not known where it will be.
pub(super) fn summary(report: &Report, out: &Path, took: Duration, has_url: bool) -> String {
    let Finished {
        files,
        same,
        bytes,
        foreign,
        replaced,
    } = &report.finished;
    let mut text = format!("The site is in {}\n", out.display());
    let mut row = |name: &str, words: &str| {
        // Writing into memory does not fail.
        let _ = writeln!(text, "  {name:<8}  {words}");
    };
    row("articles", &articles(report));
    let size = DecimalBytes(*bytes);
    row(
        "files",
        &format!("{} ({} as they were), {size}", count(*files), count(*same)),
    );
    row(
        "time",
        &format!("{}, {}", seconds(took), speed(report.articles, took)),
    );
    let stages = report.stages.iter();
    for (stage, took) in stages {
        row(
            "",
            &format!("{} {}", seconds(*took), stage.words().to_lowercase()),
        );
    }
    if !foreign.is_empty() {
        row(
            "kept",
            &[&*named(foreign), ": no build has made this"].concat(),
        );
    }
    if !replaced.is_empty() {
        row(
            "replaced",
            &format!(
                "{} of yours, where the site has its own now: kept as {}",
                files_of(replaced.len()),
                named(replaced)
            ),
        );
    }
    if !has_url {
        text.push_str(
            "It has no canonical links, no images with shared links, no feed and no sitemap.xml, since they need the site's address: `url = \"https://…\"` in site.toml, or \
             `--url https://…`.\n",
        );
    }
    text
}

/// A build in a line, for the preview.
pub(in crate::commands) fn in_short(report: &Report, took: Duration) -> String {
    format!("Articles: {}, in {}", articles(report), seconds(took))
}

fn articles(report: &Report) -> String {
    let Report {
        articles,
        analysed,
        drafts,
        ..
    } = report;
    let mut words = format!(
        "{} ({} analysed, {} unchanged)",
        count(*articles),
        count(*analysed),
        count(articles.saturating_sub(*analysed))
    );
    // Writing into memory does not fail.
    let _ = match drafts {
        0 => Ok(()),
        1 => write!(words, ", 1 draft left out"),
        _ => write!(words, ", {} drafts left out", count(*drafts)),
    };
    words
}

fn files_of(many: usize) -> String {
    match many {
        1 => "a file".to_owned(),
        _ => format!("{} files", count(many)),
    }
}

/// The first few of the files.
fn named(files: &[String]) -> String {
    let mut named = files
        .iter()
        .take(NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    if let Some(more) = files.len().checked_sub(NAMED).filter(|more| *more > 0) {
        let _ = write!(named, " and {} more", count(more));
    }
    named
}

fn count(number: usize) -> String {
    HumanCount(number as u64).to_string()
}

fn seconds(took: Duration) -> String {
    let seconds = took.as_secs_f64();
    if seconds < 100.0 {
        format!("{seconds:.1} s")
    } else {
        format!("{seconds:.0} s")
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "nobody has as many articles as that"
)]
fn speed(articles: usize, took: Duration) -> String {
    let speed = articles as f64 / took.as_secs_f64().max(0.001);
    format!("{speed:.0} articles/s")
}

#[cfg(test)]
mod tests {
    use super::*;
    use site::Stage;

    fn report() -> Report {
        Report {
            articles: 1239,
            analysed: 3,
            drafts: 1,
            stages: vec![
                (Stage::Articles, Duration::from_millis(1250)),
                (Stage::Pages, Duration::from_millis(40)),
            ],
            finished: Finished {
                files: 2500,
                same: 2400,
                bytes: 12_345_678,
                ..Finished::default()
            },
            ..Report::default()
        }
    }

    #[test]
    fn a_build_is_summed_up() {
        let text = summary(&report(), Path::new("public"), Duration::from_secs(2), true);
        let want = "The site is in public\n\
                    \x20 articles  1,239 (3 analysed, 1,236 unchanged), 1 draft left out\n\
                    \x20 files     2,500 (2,400 as they were), 12.35 MB\n\
                    \x20 time      2.0 s, 620 articles/s\n\
                    \x20           1.2 s reading articles\n\
                    \x20           0.0 s writing pages\n";
        assert_eq!(text, want);
    }

    #[test]
    fn what_needs_an_address_is_said_to_lack() {
        let check =
            |has_url| summary(&report(), Path::new("s"), Duration::ZERO, has_url).contains("--url");
        assert!(check(false) && !check(true));
    }

    #[test]
    fn drafts_are_counted() {
        let check = |drafts, end: &str| {
            let report = Report {
                drafts,
                ..Report::default()
            };
            let words = articles(&report);
            assert!(words.ends_with(end), "{words}");
        };
        check(0, "unchanged)");
        check(1, ", 1 draft left out");
        check(2000, ", 2,000 drafts left out");
    }

    #[test]
    fn files_of_others_are_named() {
        let check = |foreign: &[&str], replaced: &[&str], want: &str| {
            let list = |names: &[&str]| names.iter().map(ToString::to_string).collect();
            let mut report = Report::default();
            report.finished.foreign = list(foreign);
            report.finished.replaced = list(replaced);
            let text = summary(&report, Path::new("s"), Duration::ZERO, true);
            assert!(text.ends_with(want), "{text}");
        };
        check(
            &["CNAME"],
            &[],
            "  kept      CNAME: no build has made this\n",
        );
        check(
            &["a", "b", "c", "d", "e"],
            &[],
            "  kept      a, b, c and 2 more: no build has made this\n",
        );
        check(
            &[],
            &[".s.replaced/a"],
            "  replaced  a file of yours, where the site has its own now: kept as .s.replaced/a\n",
        );
        check(
            &[],
            &["a", "b"],
            "  replaced  2 files of yours, where the site has its own now: kept as a, b\n",
        );
    }
}
