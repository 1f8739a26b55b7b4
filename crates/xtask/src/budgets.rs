//! `budgets.toml`: what the page may cost.

use std::fs;

use toml::{Table, Value};

use crate::process::{Outcome, root};

/// The budgets, read.
pub(crate) struct Budgets(Table);

impl Budgets {
    /// Reads `budgets.toml`.
    pub(crate) fn read() -> Outcome<Self> {
        let text = fs::read_to_string(root().join("budgets.toml"))
            .map_err(|error| format!("budgets.toml: {error}"))?;
        text.parse()
            .map(Self)
            .map_err(|error| format!("budgets.toml: {error}"))
    }

    /// The figure `name` in `[group]`.
    pub(crate) fn figure(&self, group: &str, name: &str) -> Outcome<f64> {
        let figure = match self.0.get(group).and_then(|group| group.get(name)) {
            Some(Value::Float(figure)) => Some(*figure),
            Some(Value::Integer(figure)) => i32::try_from(*figure).ok().map(f64::from),
            _ => None,
        };
        figure
            .ok_or_else(|| format!("budgets.toml: `[{group}]` does not set `{name}` to a number."))
    }
}
