//! `lighthouse`: its mobile profile against our own server, the median of several runs in each category.

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

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
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
    println!("Running Lighthouse {runs} times (about half a minute each) …");
    let mut reports = Vec::new();
    for number in 1..=runs.max(1) {
        let report = one(tools, &server.url(page))
            .map_err(|failure| failure.while_(&format!("run {number}")))?;
        let scores: Vec<String> = CATEGORIES
            .iter()
            .map(|name| format!("{name} {:.0}", score(&report, name).unwrap_or(0.0)))
            .collect();
        println!("  {number}: {}", scores.join(", "));
        reports.push(report);
    }
    let mut checks = Vec::new();
    for name in CATEGORIES {
        let least = budgets.figure("lighthouse", name)?;
        let scores: Outcome<Vec<f64>> = reports.iter().map(|report| score(report, name)).collect();
        let middle = median(scores?);
        println!("  {name:<15} {middle:>4.0}   (at least {least})");
        let why = format!("{middle:.0}; {}", shortfalls(&reports[0], name).join(", "));
        checks.push(Check::figure(
            &format!("Lighthouse {name} is at least {least}"),
            middle >= least,
            why,
        ));
    }
    Ok(checks)
}

/// One run's report.
fn one(tools: &Tools, address: &str) -> Outcome<Value> {
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
    command.arg(format!("--only-categories={}", CATEGORIES.join(",")));
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
}
