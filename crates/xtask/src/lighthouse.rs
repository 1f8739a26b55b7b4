//! `lighthouse`: its mobile profile against our own server, several times. The best of the performances is held to its limit, as in `speed`: the others
//! say as much of the neighbours on a shared machine. The other categories do not waver; their median is held.

use std::path::Path;
use std::process::Command;

use devkit::args::Args;
use devkit::host::{Files, Server};
use devkit::process::{capture, root};
use devkit::{At, Failure, Outcome, Scratch, median};
use serde_json::Value;

use crate::budgets::Budgets;
use crate::set_up::{Purpose, Tools, set_up};
use crate::summary::{Check, all};

/// The figure of Lighthouse's own measure of a processor (`benchmarkIndex`) that its profile is made for: there, four times slower is the phone that it
/// means. Its documentation has fast desktops from 1500 to 2000; below 1000, half of it, it warns that the figures are too bad.
const EXPECTED: f64 = 2000.0;
/// How many times slower the profile takes such a processor to be.
const SLOWDOWN: f64 = 4.0;

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// The category that depends on the machine.
const WAVERS: &str = "performance";
/// Headless, in a container as well as on a desk.
const CHROMIUM: &str = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run \
                        --disable-extensions --disable-background-networking";

/// `cargo xtask lighthouse`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    let runs = args.number("--runs")?.unwrap_or(5);
    let page = args.text("--page")?;
    args.end()?;
    let page = page.unwrap_or_default();
    all(&check(&set_up(Purpose::Lighthouse)?, &dist, &page, runs)?)
}

/// Runs Lighthouse on the page of that path, prints the figures, gives the rules kept and broken.
pub(crate) fn check(tools: &Tools, dist: &Path, page: &str, runs: u32) -> Outcome<Vec<Check>> {
    let budgets = Budgets::read()?;
    let server = Server::start(&Files::new(dist), "/")?;
    let address = server.url(page);
    let slowdown = slowdown(&one(tools, &address, &["seo"], SLOWDOWN)?);
    println!("Running Lighthouse {runs} times (about half a minute each) …");
    let mut reports = Vec::new();
    for number in 1..=runs.max(1) {
        let report = one(tools, &address, &CATEGORIES, slowdown)
            .map_err(|failure| failure.while_(&format!("run {number}")))?;
        let scores: Vec<String> = CATEGORIES
            .iter()
            .map(|name| format!("{name} {:.0}", score(&report, name).unwrap_or(0.0)))
            .collect();
        let costs = shortfalls(&report, "performance").join(", ");
        println!("  {number}: {}   {costs}", scores.join(", "));
        reports.push(report);
    }
    let mut checks = Vec::new();
    for name in CATEGORIES {
        let least = budgets.figure("lighthouse", name)?;
        let scores: Outcome<Vec<f64>> = reports.iter().map(|report| score(report, name)).collect();
        let scores = scores?;
        let (middle, best) = (
            median(scores.iter().copied()),
            scores.iter().copied().fold(0.0, f64::max),
        );
        println!("  {name:<15} {middle:>4.0}, at best {best:.0}   (at least {least})");
        let held = if name == WAVERS { best } else { middle };
        let why = format!("{held:.0}; {}", shortfalls(&reports[0], name).join(", "));
        checks.push(Check::figure(
            &format!("Lighthouse {name} is at least {least}"),
            held >= least,
            why,
        ));
    }
    Ok(checks)
}

/// How many times slower this machine's processor is to be taken, by its measure in a report, so that it stands for the same phone as elsewhere.
fn slowdown(report: &Value) -> f64 {
    let index = report["environment"]["benchmarkIndex"].as_f64();
    let index = index.unwrap_or(EXPECTED);
    let slowdown = (SLOWDOWN * index / EXPECTED).clamp(1.0, SLOWDOWN);
    println!(
        "Lighthouse measures this processor at {index:.0} ({EXPECTED} and more are expected): it is slowed down {slowdown:.1} times."
    );
    slowdown
}

/// One run's report.
fn one(tools: &Tools, address: &str, categories: &[&str], slowdown: f64) -> Outcome<Value> {
    let script = tools.of_npm("lighthouse/cli/index.js")?;
    // Chromium leaves files among the temporary ones.
    let scratch = Scratch::new()?;
    let mut command = Command::new("node");
    tools
        .equip(&mut command)
        .env("CHROME_PATH", tools.chromium()?)
        .env("TMPDIR", scratch.path())
        .arg(script)
        .arg(address);
    command.args([
        "--quiet",
        "--no-enable-error-reporting",
        "--output=json",
        "--output-path=stdout",
    ]);
    command.arg(format!("--only-categories={}", categories.join(",")));
    command.arg(format!("--throttling.cpuSlowdownMultiplier={slowdown}"));
    command.arg(format!("--chrome-flags={CHROMIUM}"));
    let text = capture(&mut command)?;
    let report: Value = serde_json::from_str(&text).at("Lighthouse's report")?;
    match report["runtimeError"]["message"].as_str() {
        None => Ok(report),
        Some(message) => Err(message.into()),
    }
}

/// A category's score, 0 to 100.
fn score(report: &Value, name: &str) -> Outcome<f64> {
    let score = report["categories"][name]["score"].as_f64();
    score
        .map(|score| (score * 100.0).round())
        .ok_or_else(|| Failure::new(format!("Lighthouse gave no score for {name}.")))
}

/// The audits of a category that cost points, with what Lighthouse says of them.
fn shortfalls(report: &Value, name: &str) -> Vec<String> {
    let references = report["categories"][name]["auditRefs"]
        .as_array()
        .into_iter()
        .flatten();
    let weighed = references.filter(|reference| reference["weight"].as_f64() > Some(0.0));
    weighed
        .filter_map(|reference| reference["id"].as_str())
        .filter(|id| {
            report["audits"][*id]["score"]
                .as_f64()
                .is_some_and(|score| score < 1.0)
        })
        .map(|id| match report["audits"][id]["displayValue"].as_str() {
            Some(value) => format!("{id} ({value})"),
            None => id.to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn reads_a_report() {
        let report = json!({
            "categories": { "seo": { "score": 0.92, "auditRefs": [
                { "id": "title", "weight": 1 }, { "id": "robots", "weight": 1 }, { "id": "hint", "weight": 0 } ] } },
            "audits": { "title": { "score": 1 }, "robots": { "score": 0, "displayValue": "2 errors" }, "hint": { "score": 0 } }
        });
        assert_eq!(score(&report, "seo"), Ok(92.0));
        assert_eq!(shortfalls(&report, "seo"), ["robots (2 errors)"]);
        assert!(score(&report, "performance").is_err());
    }

    #[test]
    fn a_slow_machine_is_slowed_down_less() {
        let check = |index: f64, wanted: f64| {
            let report = json!({ "environment": { "benchmarkIndex": index } });
            let found = slowdown(&report);
            assert!((found - wanted).abs() < 1e-9, "{index}: {found}");
        };
        check(3000.0, 4.0);
        check(2000.0, 4.0);
        check(1000.0, 2.0);
        check(10.0, 1.0);
    }
}
