//! `e2e`: the browser tests' command.

use std::env;
use std::process::ExitCode;

use devkit::args::Args;
use devkit::{Failure, Outcome};
use e2e::own::own;
use e2e::run;
use e2e::shoot::shoot;
use e2e::speed::speed;
use e2e::weight::weight;

const USAGE: &str = "\
e2e run --dist DIR --others DIR [--bring DIR] [--engine chromium|firefox|webkit] [FILTER]…
e2e weight --dist DIR [--most BYTES]
e2e speed --dist DIR --others DIR [--click-ms N] [--long-ratio N]
e2e own --dist DIR --others DIR [--paste-ms N] [--paste-slow-ms N] [--first-use-ms N] [--long-task-ms N] [--long-ms N]
e2e shoot URL OUT.png [--width N] [--height N] [--dark] [--full] [--js EXPR]…";

fn main() -> ExitCode {
    match command() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // On the same stream as the results: what reads those, finds why a limit was not kept.
            println!("FAILED  {failure}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Outcome {
    let mut args = Args::new(env::args().skip(1));
    match args.word().as_deref() {
        Some("run") => run::run(args),
        Some("weight") => weight(args),
        Some("speed") => speed(args),
        Some("own") => own(args),
        Some("shoot") => shoot(args),
        _ => Err(Failure::new(USAGE)),
    }
}
