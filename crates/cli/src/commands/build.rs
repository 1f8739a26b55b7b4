//! `build`: a site of a folder of articles.

mod asked;
pub(super) mod progress;
mod stop;
pub(super) mod summary;
pub(super) mod warnings;

use super::kit::kit;
use crate::problem::{Problem, say, write};
use asked::Asked;
use lexopt::Parser;
use progress::Shown;
use site::Failure;
use std::time::Instant;

/// Makes the site, and says what came of it.
pub(crate) fn run(parser: Parser) -> Result<(), Problem> {
    let Some(asked) = Asked::read(parser)? else {
        return write(crate::help::BUILD);
    };
    if let Some(threads) = asked.threads {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.get());
        pool.build_global().map_err(|error| {
            Problem::Failed(format!(
                "{threads} threads could not be started ({error}). Ask for fewer."
            ))
        })?;
    }
    let kit = kit(asked.kit.as_deref())?;
    let progress = Shown::new(asked.quiet, stop::on_signal());
    let begun = Instant::now();
    let made = site::make(&asked.articles, &asked.out, &kit, &asked.choice, &progress);
    progress.end();
    let report = made.map_err(|failure| match failure {
        Failure::Stopped => Problem::Stopped(stopped(&asked)),
        other => other.into(),
    })?;
    say(&warnings::grouped(&report.warnings));
    if asked.quiet {
        return Ok(());
    }
    let has_url = asked.choice.url.is_some()
        || site::sources::settings(&asked.articles).is_ok_and(|(config, _)| config.url.is_some());
    write(&summary::summary(
        &report,
        &asked.out,
        begun.elapsed(),
        has_url,
    ))
}

fn stopped(asked: &Asked) -> String {
    let out = asked.out.display();
    if asked.out.exists() {
        format!("stopped. The old site in {out} is as it was.")
    } else {
        format!("stopped. There is no site in {out} yet.")
    }
}
