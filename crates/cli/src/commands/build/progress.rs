//! How far a build is, for whoever sits before it.

use crate::problem::say;
use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use site::{Progress, Stage};
use std::fmt::Write;
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

const BAR: &str = "{stage:<20} {wide_bar} {human_pos} of {human_len}, {speed}, {left}";

/// Shows progress on standard error: a bar on a terminal, else a line for each stage.
pub(in crate::commands) struct Shown {
    look: Look,
    stop: Arc<AtomicBool>,
}

enum Look {
    Bar(Mutex<Option<ProgressBar>>),
    Lines,
    Nothing,
}

impl Shown {
    /// Nothing is shown if it is `quiet`. The build stops when `stop` is set.
    pub(in crate::commands) fn new(quiet: bool, stop: Arc<AtomicBool>) -> Self {
        let look = if quiet {
            Look::Nothing
        } else if io::stderr().is_terminal() {
            Look::Bar(Mutex::default())
        } else {
            Look::Lines
        };
        Self { look, stop }
    }

    /// Takes the bar away.
    pub(in crate::commands) fn end(&self) {
        if let Look::Bar(bar) = &self.look {
            let bar = bar.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(bar) = bar {
                bar.finish_and_clear();
            }
        }
    }
}

impl Progress for Shown {
    fn begin(&self, stage: Stage, steps: usize) {
        self.end();
        match &self.look {
            Look::Bar(bar) => {
                let new = ProgressBar::new(steps as u64).with_style(style(stage));
                new.tick();
                *bar.lock().unwrap_or_else(PoisonError::into_inner) = Some(new);
            }
            Look::Lines => say(&line(stage, steps)),
            Look::Nothing => {}
        }
    }

    fn step(&self) {
        if let Look::Bar(bar) = &self.look {
            // Drawn when the lock is free again: others do not wait for it.
            let bar = bar.lock().unwrap_or_else(PoisonError::into_inner).clone();
            if let Some(bar) = bar {
                bar.inc(1);
            }
        }
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

fn line(stage: Stage, steps: usize) -> String {
    format!("{}: {steps}\n", stage.words())
}

fn style(stage: Stage) -> ProgressStyle {
    let style = ProgressStyle::with_template(BAR).unwrap_or_else(|_| ProgressStyle::default_bar());
    style
        .with_key("stage", move |_: &ProgressState, out: &mut dyn Write| {
            // Here and below: what cannot be drawn is not.
            let _ = out.write_str(stage.words());
        })
        .with_key(
            "speed",
            move |state: &ProgressState, out: &mut dyn Write| {
                let _ = write!(out, "{}", speed(stage, state.per_sec()));
            },
        )
        .with_key("left", |state: &ProgressState, out: &mut dyn Write| {
            let _ = write!(out, "{} s left", state.eta().as_secs());
        })
}

/// So many a second.
fn speed(stage: Stage, each_second: f64) -> String {
    let what = match stage {
        Stage::Articles => " articles",
        Stage::Compressing => " files",
        Stage::Cards | Stage::Pages | Stage::Lists | Stage::Search => "",
    };
    format!("{each_second:.0}{what}/s")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_a_line() {
        assert_eq!(line(Stage::Articles, 39), "Reading articles: 39\n");
    }

    #[test]
    fn the_bars_template_is_sound() {
        assert!(ProgressStyle::with_template(BAR).is_ok());
    }

    #[test]
    fn only_articles_are_called_so() {
        assert_eq!(speed(Stage::Articles, 12.4), "12 articles/s");
        assert_eq!(speed(Stage::Pages, 0.0), "0/s");
    }

    #[test]
    fn a_flag_stops_it() {
        let stop = Arc::new(AtomicBool::new(false));
        let shown = Shown::new(true, Arc::clone(&stop));
        assert!(!shown.is_stopped());
        stop.store(true, Ordering::Relaxed);
        assert!(shown.is_stopped());
    }
}
