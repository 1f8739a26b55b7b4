//! `test`: everything the project proves about itself, cheap stages first. The last line says how many checks passed and failed.

mod tally;
mod trouble;

use std::process::Command;
use std::time::Instant;

use devkit::args::Args;
use devkit::process::{cargo, root, stream};
use devkit::{Failure, Outcome};

use crate::build::{Articles, Site, build};
use crate::e2e::PUBLISHED;
use crate::native::APP;
use crate::set_up::{Purpose, set_up};
use crate::summary::{Check, tell};
use crate::{colours, deps, e2e, lighthouse, parity, speed, weight};
use tally::Tally;
use trouble::Trouble;

/// Everything else.
const REST: &[&str] = &[
    "--workspace",
    "--exclude",
    "article-explorer",
    "--exclude",
    "render",
    "--exclude",
    "site",
    "--exclude",
    "cli",
];

/// The half that runs in the browser, as it is built for it.
const BROWSER: &[&str] = &[
    "-p",
    "article-explorer",
    "--lib",
    "--bins",
    "--release",
    "--target",
    "wasm32-unknown-unknown",
    "--features",
    "hydrate",
];

/// The worker, as it is built for the browser.
const WORKER: &[&str] = &[
    "-p",
    "worker",
    "--bins",
    "--release",
    "--target",
    "wasm32-unknown-unknown",
];

/// `cargo xtask test`. It ends the process itself, so that nothing is printed after the sum.
pub(crate) fn run(args: Args) -> Outcome {
    args.end()?;
    let begun = Instant::now();
    let mut stages = Stages::default();
    all(&mut stages);
    stages.tell(begun);
    let Tally { passed, failed } = stages.sum;
    println!("{passed} passed, {failed} failed");
    if failed == 0 {
        Ok(())
    } else {
        std::process::exit(1)
    }
}

fn all(stages: &mut Stages) {
    stages.program("format", cargo().args(["fmt", "--all", "--check"]));
    let tools = stages.value("set up", || set_up(Purpose::Testing));
    stages.program("lints", &mut lints(&[REST, &["--all-targets"]]));
    stages.program("lints of the app", &mut lints(&[APP, &["--all-targets"]]));
    stages.program("lints for the browser", &mut lints(&[BROWSER]));
    stages.program("lints for the worker", &mut lints(&[WORKER]));
    stages.program("tests", cargo().arg("test").args(REST));
    stages.program("tests of the app", cargo().arg("test").args(APP));
    stages.checks("dependencies", deps::check);
    stages.checks("colours", colours::check);
    let Some(tools) = tools else {
        return;
    };
    stages.checks("parity", || parity::check(&tools, None));
    let dist = root().join("dist");
    let usual = Site {
        articles: Articles::Own,
        dist: dist.clone(),
    };
    if stages.value("build", || build(&tools, &usual)).is_none() {
        return;
    }
    stages.measure("weight", e2e::weight(&tools, &dist));
    stages.checks("weight of the analyser", || weight::check_analyser(&dist));
    stages.checks("Lighthouse", || lighthouse::check(&tools, &dist, "", 5));
    let others = || speed::build_others(&tools);
    if let Some(others) = stages.value("publish other articles", others) {
        stages.measure(
            "weight of a published page",
            e2e::published_weight(&tools, &others),
        );
        for path in ["", PUBLISHED] {
            stages.checks("Lighthouse of a published page", || {
                lighthouse::check(&tools, &others, path, 3)
            });
        }
        stages.measure("speed", e2e::speed(&tools, &dist, &others));
        stages.measure("own articles", e2e::own(&tools, &dist, &others));
        stages.program("browsers", &mut e2e::journeys(&tools, &dist, &others));
    }
}

/// Clippy over this choice of packages; a warning fails.
fn lints(choice: &[&[&str]]) -> Command {
    let mut command = cargo();
    command.arg("clippy").args(choice.concat());
    command.args(["--", "-D", "warnings"]);
    command
}

/// What has run so far.
#[derive(Default)]
struct Stages {
    sum: Tally,
    lines: Vec<String>,
    /// Of the stages that failed, what they said of it.
    trouble: Vec<String>,
}

impl Stages {
    /// A program whose printed results are counted; without any, the stage counts as one.
    fn program(&mut self, name: &str, command: &mut Command) {
        let begun = announce(name);
        let (mut tally, mut trouble) = (Tally::default(), Trouble::default());
        let outcome = stream(command, |line| {
            tally.read(line);
            trouble.read(line);
        });
        self.end(
            name,
            begun,
            tally.completed(outcome.is_ok()),
            &trouble,
            outcome.err(),
        );
    }

    /// A program that fails when a figure is beyond its budget; without its budget it cannot run.
    fn measure(&mut self, name: &str, command: Outcome<Command>) {
        match command {
            Ok(mut command) => self.program(name, &mut command),
            Err(failure) => self.checks(name, || Err(failure)),
        }
    }

    /// Rules, each counted.
    fn checks(&mut self, name: &str, check: impl FnOnce() -> Outcome<Vec<Check>>) {
        let begun = announce(name);
        let mut trouble = Trouble::default();
        let (tally, error) = match check() {
            Ok(checks) => {
                let (passed, failed) = tell(&checks);
                for check in &checks {
                    trouble.read(&check.to_string());
                }
                (Tally { passed, failed }, None)
            }
            Err(error) => (Tally::default().completed(false), Some(error)),
        };
        self.end(name, begun, tally, &trouble, error);
    }

    /// A step that others need.
    fn value<T>(&mut self, name: &str, step: impl FnOnce() -> Outcome<T>) -> Option<T> {
        let begun = announce(name);
        let (value, error) = match step() {
            Ok(value) => (Some(value), None),
            Err(error) => (None, Some(error)),
        };
        let tally = Tally::default().completed(error.is_none());
        self.end(name, begun, tally, &Trouble::default(), error);
        value
    }

    /// Notes how a stage went, and what it said of its failures.
    fn end(
        &mut self,
        name: &str,
        begun: Instant,
        tally: Tally,
        trouble: &Trouble,
        error: Option<Failure>,
    ) {
        if let Some(error) = &error {
            println!("  FAILED  {error}");
        }
        let word = if tally.failed == 0 {
            "passed"
        } else {
            self.trouble.push(format!("── {name} ──"));
            self.trouble.extend_from_slice(trouble.lines());
            self.trouble.extend(error.map(|error| error.to_string()));
            "FAILED"
        };
        let Tally { passed, failed } = tally;
        let seconds = begun.elapsed().as_secs_f32();
        self.lines.push(format!(
            "  {word}  {seconds:>7.1} s  {name}: {passed} passed, {failed} failed"
        ));
        self.sum.add(tally);
    }

    fn tell(&self, begun: Instant) {
        if !self.trouble.is_empty() {
            println!("\nWhat failed, once more:\n");
            for line in &self.trouble {
                println!("{line}");
            }
        }
        println!("\n── {} s in all ──", begun.elapsed().as_secs());
        for line in &self.lines {
            println!("{line}");
        }
    }
}

fn announce(name: &str) -> Instant {
    println!("\n── {name} ──");
    Instant::now()
}
