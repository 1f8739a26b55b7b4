//! `growth`: whether time grows with the text and with nothing else, from 1,000 words to a million, and on texts made to hurt.

#[path = "../../analysis/benches/prose.rs"]
mod prose;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use devkit::args::Args;
use devkit::{At, Failure, Outcome, Scratch, ensure};

use crate::budgets::Budgets;
use crate::native;
use prose::prose;

/// The longest that one text may take; what needs longer has failed by far.
const LONGEST: Duration = Duration::from_secs(60);

/// `cargo xtask growth`.
pub(crate) fn run(args: Args) -> Outcome {
    args.end()?;
    let most = Budgets::read()?.figure("analysis", "seconds_per_mb")?;
    let command = native::command()?;
    let scratch = Scratch::new()?;
    let file = scratch.path().join("text");
    // Starting the command and reading its lists costs the same whatever the text.
    let start = time(&command, &file, &prose(10))?;
    println!("To start takes {start:.3} s, which is not counted.\n");
    println!(
        "{:<34}{:>8}{:>9}{:>10}{:>9}",
        "text", "MB", "seconds", "s per MB", "× last"
    );
    let mut too_slow = Vec::new();
    let mut last: Option<f64> = None;
    for (name, text) in texts() {
        let seconds = (time(&command, &file, &text)? - start).max(0.0);
        let mb = f64::from(text.len() as u32) / 1e6;
        let per_mb = seconds / mb;
        let grows = name.ends_with("words");
        let ratio = match last.filter(|last| grows && *last > 0.01) {
            Some(last) => format!("{:.2}", per_mb / last),
            None => String::new(),
        };
        let row = format!("{name:<34}{mb:>8.3}{seconds:>9.3}{per_mb:>10.3}{ratio:>9}");
        println!("{}", row.trim_end());
        last = Some(per_mb);
        if per_mb > most {
            too_slow.push(name);
        }
    }
    if too_slow.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "more than {most} s per MB: {}.",
        too_slow.join("; ")
    )))
}

/// The texts, each with its name.
fn texts() -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = [1_000, 10_000, 100_000, 1_000_000]
        .into_iter()
        .map(|words| (format!("{words} words"), prose(words)))
        .collect();
    let million = |piece: &str| piece.repeat(1_000_000 / piece.len());
    let names = |count: usize| -> String {
        let news = prose(count * 3);
        let names = news
            .split_whitespace()
            .filter(|word| word.starts_with(char::is_uppercase));
        names.take(count).collect::<Vec<_>>().join(" and ")
    };
    let made = [
        ("10,000 open quote marks", "“word ".repeat(10_000)),
        ("10,000 open quote marks, bare", "“".repeat(10_000)),
        ("1 MB of open quote marks", million("\"It “is ")),
        ("1 MB of single marks", million("'twas ‘so ")),
        ("one word of 1 MB", million("a")),
        ("one capital word of 1 MB", million("Ab")),
        ("100,000 line breaks", "\n".repeat(100_000)),
        ("100,000 lines", "word\n".repeat(100_000)),
        ("40,000 names", names(40_000)),
        ("1 MB of names", million("Jane Doe ")),
        ("1 MB of brackets", million("([{<")),
        ("1 MB of closed brackets", million("(WHO) ")),
        ("1 MB of digits", million("1")),
        ("1 MB of numbers", million("1,000.5 ")),
        ("1 MB of capitals", million("A")),
        ("1 MB of capital letters", million("A ")),
        ("1 MB of initials", million("A. ")),
        ("1 MB of “said”", million("said ")),
        ("1 MB of short sentences", million("He said. ")),
        ("1 MB of speakers", million("DOE: No. ")),
        ("1 MB of commas", million(", ")),
        ("1 MB of hyphens", million("a-")),
        ("1 MB of “of the”", million("University of the ")),
        ("1 MB of dates", million("March 3, 2021, ")),
    ];
    texts.extend(made.map(|(name, text)| (name.to_owned(), text)));
    texts
}

/// How long the command takes for `text`: the mean of more runs, the shorter it is.
fn time(command: &Path, file: &Path, text: &str) -> Outcome<f64> {
    fs::write(file, text).at(file)?;
    let runs = (300_000 / text.len().max(1)).clamp(1, 40);
    let clock = Clock::start();
    for _ in 0..runs {
        let child = Command::new(command)
            .args(["analyse", "--json"])
            .arg(file)
            .stdout(Stdio::null())
            .spawn()
            .at(command)?;
        wait(child)?;
    }
    Ok(clock.seconds() / f64::from(runs as u32))
}

/// Waits for the end, but not for ever.
fn wait(mut child: Child) -> Outcome {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return ensure(status.success(), || {
                format!("the command failed ({status}).")
            });
        }
        if begun.elapsed() > LONGEST {
            child.kill()?;
            child.wait()?;
            return Ok(());
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// Measures what programs started here cost the processor, where the system tells, so that a busy machine changes nothing; else
/// the time that passes.
struct Clock {
    begun: Instant,
    before: Option<f64>,
}

impl Clock {
    fn start() -> Self {
        Self {
            before: of_children(),
            begun: Instant::now(),
        }
    }

    fn seconds(&self) -> f64 {
        match (self.before, of_children()) {
            (Some(before), Some(now)) => now - before,
            _ => self.begun.elapsed().as_secs_f64(),
        }
    }
}

/// The processor time, in seconds, of all programs started here that have ended: Linux tells it in hundredths.
fn of_children() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // Behind the program's name, which is in brackets, in the 14th and 15th place.
    let (_, fields) = stat.rsplit_once(") ")?;
    let mut fields = fields.split(' ').skip(13);
    let mut next = || fields.next()?.parse::<u32>().ok();
    Some((f64::from(next()?) + f64::from(next()?)) / 100.0)
}
