//! Checks, and how they are told.

use std::fmt;

use devkit::{Failure, Outcome};

/// One rule and whether it was kept.
pub(crate) struct Check {
    /// The rule as a sentence.
    pub(crate) rule: String,
    /// What breaks it, if anything.
    pub(crate) broken: Option<String>,
}

impl Check {
    /// A rule that is kept when nothing was found.
    pub(crate) fn absent(rule: &str, found: &[String]) -> Self {
        Self {
            rule: rule.to_owned(),
            broken: (!found.is_empty()).then(|| found.join(", ")),
        }
    }

    /// A rule with a figure that is kept or not.
    pub(crate) fn figure(rule: &str, kept: bool, figure: String) -> Self {
        Self {
            rule: rule.to_owned(),
            broken: (!kept).then_some(figure),
        }
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.broken {
            None => write!(f, "kept    {}", self.rule),
            Some(why) => write!(f, "BROKEN  {}: {why}", self.rule),
        }
    }
}

/// Prints the checks; how many were kept and how many not.
pub(crate) fn tell(checks: &[Check]) -> (usize, usize) {
    for check in checks {
        println!("  {check}");
    }
    let failed = checks.iter().filter(|check| check.broken.is_some()).count();
    (checks.len() - failed, failed)
}

/// Prints the checks and fails if one is broken.
pub(crate) fn all(checks: &[Check]) -> Outcome {
    match tell(checks) {
        (_, 0) => Ok(()),
        (_, failed) => Err(Failure::new(format!(
            "{failed} of {} rules are broken.",
            checks.len()
        ))),
    }
}
