//! Samples, and the limits that the least of them is held to.

use devkit::{Failure, Outcome, median};

/// Limits in milliseconds, and what is held to them.
#[derive(Default)]
pub(super) struct Limits {
    most: Vec<(&'static str, f64)>,
    /// The limit's name, what was measured, and the least that was seen.
    held: Vec<(&'static str, String, f64)>,
    /// How many times slower than the machine that the limits were set for this one is.
    slow: Option<f64>,
}

impl Limits {
    /// Sets the limit `name`, if there is one.
    pub(super) fn set(&mut self, name: &'static str, most: Option<f64>) {
        self.most.extend(most.map(|most| (name, most)));
    }

    /// Prints samples; the least of them is held to the limit `name`.
    pub(super) fn hold(&mut self, name: &'static str, what: &str, samples: &[f64]) {
        let least = least(samples);
        let most = samples.iter().copied().fold(0.0, f64::max);
        println!(
            "  {what}: {:.0} ms ({least:.0}–{most:.0}){}",
            median(samples.iter().copied()),
            self.limit(name)
                .map_or_else(String::new, |limit| format!(", at most {limit}")),
        );
        self.held.push((name, what.to_owned(), least));
    }

    /// Makes every limit longer by as much as the peer takes longer than it `should`. It never becomes shorter.
    pub(super) fn stretch(&mut self, theirs: &[f64], should: f64) {
        let slow = (least(theirs) / should).max(1.0);
        self.slow = Some(slow);
        if slow > 1.0 {
            println!(
                "    This machine takes {slow:.2} times as long as the limits are for; they are longer by as much."
            );
        }
    }

    /// # Errors
    /// What is beyond its limit.
    pub(super) fn judge(&self) -> Outcome {
        let slow = self.slow.unwrap_or(1.0);
        let beyond = self.held.iter().filter_map(|(name, what, least)| {
            let most = self.limit(name)? * slow;
            (*least > most)
                .then(|| format!("{what}: at its fastest {least:.0} ms, more than {most:.0}"))
        });
        let beyond: Vec<String> = beyond.collect();
        if beyond.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(beyond.join("\n")))
        }
    }

    fn limit(&self, name: &str) -> Option<f64> {
        let found = self.most.iter().find(|(of, _)| *of == name)?;
        Some(found.1)
    }
}

/// Prints how ours compare with the peer's.
pub(super) fn beside(ours: &[f64], theirs: &[f64]) {
    let theirs = median(theirs.iter().copied());
    let ratio = median(ours.iter().copied()) / theirs;
    println!(
        "    compromise.js finds names in {theirs:.0} ms, on the page's own thread: {ratio:.2} times that"
    );
}

fn least(samples: &[f64]) -> f64 {
    samples.iter().copied().fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(most: f64, samples: &[f64], theirs: &[f64], within: bool) {
        let mut limits = Limits::default();
        limits.set("--ms", Some(most));
        limits.hold("--ms", "it", samples);
        if !theirs.is_empty() {
            limits.stretch(theirs, 40.0);
        }
        assert_eq!(limits.judge().is_ok(), within, "{samples:?} {theirs:?}");
    }

    #[test]
    fn the_least_is_held() {
        check(100.0, &[90.0, 200.0], &[], true);
        check(100.0, &[110.0, 200.0], &[], false);
    }

    #[test]
    fn a_slow_machine_is_given_longer_and_a_fast_one_no_less() {
        check(100.0, &[190.0], &[80.0, 300.0], true);
        check(100.0, &[210.0], &[80.0], false);
        check(100.0, &[90.0], &[4.0], true);
    }
}
