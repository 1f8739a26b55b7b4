//! How the browser tests are called; they are a program of their own, in `e2e/`.

use std::path::Path;
use std::process::Command;

use devkit::Outcome;
use devkit::process::cargo;

use crate::budgets::Budgets;
use crate::set_up::Tools;

/// Every journey in every engine.
pub(crate) fn journeys(tools: &Tools, dist: &Path, others: &Path) -> Command {
    let mut command = program(tools, "run");
    command.arg("--dist").arg(dist).arg("--others").arg(others);
    command
}

/// Everything a first visit downloads, weighed against its budget.
pub(crate) fn weight(tools: &Tools, dist: &Path) -> Outcome<Command> {
    let most = Budgets::read()?.figure("weight", "first_visit")?;
    let mut command = program(tools, "weight");
    command.arg("--dist").arg(dist);
    command.args(["--most", &most.to_string()]);
    Ok(command)
}

/// The article of the published site that is weighed.
pub(crate) const PUBLISHED: &str = "kim-putin-summit/";

/// Everything a first visit to an article of a published site downloads, weighed against its budget.
pub(crate) fn published_weight(tools: &Tools, site: &Path) -> Outcome<Command> {
    let most = Budgets::read()?.figure("publish", "first_visit")?;
    let mut command = program(tools, "weight");
    command.arg("--dist").arg(site).args(["--page", PUBLISHED]);
    command.args(["--most", &most.to_string()]);
    Ok(command)
}

/// The clicks, measured against their budgets.
pub(crate) fn speed(tools: &Tools, dist: &Path, others: &Path) -> Outcome<Command> {
    let budgets = Budgets::read()?;
    let mut command = program(tools, "speed");
    command.arg("--dist").arg(dist).arg("--others").arg(others);
    command.args([
        "--click-ms",
        &budgets.figure("speed", "click_ms")?.to_string(),
    ]);
    command.args([
        "--long-ratio",
        &budgets.figure("speed", "long_ratio")?.to_string(),
    ]);
    Ok(command)
}

/// What a reader waits for with an article of their own, measured against its budgets.
pub(crate) fn own(tools: &Tools, dist: &Path, others: &Path) -> Outcome<Command> {
    let budgets = Budgets::read()?;
    let mut command = program(tools, "own");
    command.arg("--dist").arg(dist).arg("--others").arg(others);
    for name in [
        "paste_ms",
        "paste_slow_ms",
        "first_use_ms",
        "long_task_ms",
        "long_ms",
    ] {
        let most = budgets.figure("own", name)?.to_string();
        command.args([&format!("--{}", name.replace('_', "-")), &most]);
    }
    Ok(command)
}

fn program(tools: &Tools, name: &str) -> Command {
    let mut command = cargo();
    tools
        .equip(&mut command)
        .args(["run", "--quiet", "--package", "e2e", "--", name]);
    command
}
