//! `budgets.toml`: what the page may cost.

use std::fs;

use devkit::process::root;
use devkit::{At, Failure, Outcome};
use toml::{Table, Value};

const FILE: &str = "budgets.toml";

/// The budgets, read.
pub(crate) struct Budgets(Table);

impl Budgets {
    /// Reads `budgets.toml`.
    pub(crate) fn read() -> Outcome<Self> {
        let text = fs::read_to_string(root().join(FILE)).at(FILE)?;
        text.parse().map(Self).at(FILE)
    }

    /// The figure `name` in `[group]`.
    pub(crate) fn figure(&self, group: &str, name: &str) -> Outcome<f64> {
        let figure = match self.0.get(group).and_then(|group| group.get(name)) {
            Some(Value::Float(figure)) => Some(*figure),
            Some(Value::Integer(figure)) => i32::try_from(*figure).ok().map(f64::from),
            _ => None,
        };
        figure.ok_or_else(|| {
            Failure::new(format!(
                "{FILE}: `[{group}]` does not set `{name}` to a number."
            ))
        })
    }
}
