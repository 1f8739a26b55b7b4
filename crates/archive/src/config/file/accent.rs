//! The accent's colours.

use super::{Reader, Value, line_at, sort, warning};
use crate::config::{
    Colours,
    colours::{LEAST, Paper, for_dark, read, write},
};
use color::Rgba8;
use toml::de::DeValue;

/// What the setting looks like; shown to whoever got it wrong.
const EXAMPLE: &str =
    "Write `accent = \"#b3261e\"`, or `accent = { light = \"#b3261e\", dark = \"#f2b8b5\" }`.";

impl Reader<'_> {
    /// One colour, from which the dark page's is made, or one for light and one for dark pages.
    pub(super) fn accent(&mut self, value: &Value) {
        let (light, dark) = match value.get_ref() {
            DeValue::String(_) => (Some(value), None),
            DeValue::Table(table) => {
                for (key, value) in table {
                    if !matches!(key.get_ref().as_ref(), "light" | "dark") {
                        self.unknown(key, value, &["light", "dark"]);
                    }
                }
                (table.get("light"), table.get("dark"))
            }
            _ => {
                self.error(value, format!("`accent` is {}", sort(value)), EXAMPLE);
                return;
            }
        };
        let Some(light) = light else {
            self.error(value, "`accent` has no colour for light pages", EXAMPLE);
            return;
        };
        let light = self.colour(light, Paper::Light);
        let dark = match dark {
            Some(dark) => self.colour(dark, Paper::Dark),
            None => light.map(for_dark),
        };
        if let Some((light, dark)) = light.zip(dark) {
            self.config.accent = Some(Colours {
                light: write(light),
                dark: write(dark),
            });
        }
    }

    /// A colour, with a warning if it is hard to read on this paper.
    fn colour(&mut self, value: &Value, paper: Paper) -> Option<Rgba8> {
        let words = match value.get_ref() {
            DeValue::String(words) => words.as_ref(),
            _ => sort(value),
        };
        let Some(colour) = read(words.trim()) else {
            let what = format!("“{words}” is not a colour as it is written here");
            let advice = format!("A colour is a `#` and six of 0–9 and a–f. {EXAMPLE}");
            self.error(value, what, advice);
            return None;
        };
        let contrast = paper.contrast(colour);
        if contrast < LEAST {
            let (page, how) = match paper {
                Paper::Light => ("light", "darker"),
                Paper::Dark => ("dark", "lighter"),
            };
            // Cut off, not rounded: what falls short must not read as if it were enough.
            let ratio = (contrast * 100.0).floor() / 100.0;
            let what = format!("the accent is hard to read on a {page} page");
            let advice = format!(
                "{words} has a contrast of {ratio:.2}:1 with the page, and text needs {LEAST}:1. It was kept; choose a {how} colour."
            );
            let line = line_at(self.text, value.span().start);
            self.warnings.push((line, warning(line, what, advice)));
        }
        Some(colour)
    }
}
