//! Reading the custom properties of a style sheet.

use std::collections::BTreeMap;
use std::fmt;

use devkit::{Failure, Outcome};

use super::space::{Linear, Oklab};

/// Where the colours are set.
pub(super) const SHEET: &str = "style/tokens.css";

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    /// Ink on paper.
    Light,
    /// Chalk on a board.
    Dark,
}

impl fmt::Display for Scheme {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Light => "light",
            Self::Dark => "dark",
        })
    }
}

/// Name and value of each custom property, where it is first set: later settings answer a reader's wish for more contrast.
pub(super) struct Tokens(BTreeMap<String, String>);

impl Tokens {
    /// Takes the properties out of a style sheet.
    pub(super) fn read(css: &str) -> Self {
        let mut found = BTreeMap::new();
        for declaration in without_comments(css).split([';', '{', '}']) {
            if let Some((name, value)) = declaration.split_once(':')
                && let Some(name) = name.trim().strip_prefix("--")
            {
                found
                    .entry(name.to_owned())
                    .or_insert_with(|| value.trim().to_owned());
            }
        }
        Self(found)
    }

    /// The value as it stands.
    pub(super) fn word(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The colour in one scheme.
    pub(super) fn colour(&self, name: &str, scheme: Scheme) -> Outcome<Linear> {
        let value = self
            .word(name)
            .ok_or_else(|| Failure::new(format!("{SHEET} does not set `--{name}`.")))?;
        let unread = || {
            Failure::new(format!(
                "{SHEET}: `--{name}: {value}` is not `light-dark(oklch(…), oklch(…))`."
            ))
        };
        let one = match value
            .strip_prefix("light-dark(")
            .and_then(|rest| rest.strip_suffix(')'))
        {
            None => value,
            Some(both) => {
                let (light, dark) = at_comma(both).ok_or_else(unread)?;
                if scheme == Scheme::Light { light } else { dark }
            }
        };
        match one
            .strip_prefix("var(--")
            .and_then(|rest| rest.strip_suffix(')'))
        {
            Some(other) if other != name => self.colour(other, scheme),
            _ => oklch(one).map(Oklab::to_linear).ok_or_else(unread),
        }
    }
}

/// Parts two values at the comma outside all brackets.
fn at_comma(both: &str) -> Option<(&str, &str)> {
    let mut depth = 0_i32;
    let at = both.find(|sign| {
        depth += i32::from(sign == '(') - i32::from(sign == ')');
        sign == ',' && depth == 0
    })?;
    Some((both[..at].trim(), both[at + 1..].trim()))
}

/// `oklch(.5 .15 255)`: lightness (also in per cent), chroma, hue in degrees.
fn oklch(text: &str) -> Option<Oklab> {
    let inside = text.trim().strip_prefix("oklch(")?.strip_suffix(')')?;
    let mut parts = inside.split_whitespace();
    let lightness = match parts.next()? {
        part if part.ends_with('%') => part.trim_end_matches('%').parse::<f64>().ok()? / 100.0,
        part => part.parse().ok()?,
    };
    let chroma: f64 = parts.next()?.parse().ok()?;
    let hue: f64 = parts.next()?.trim_end_matches("deg").parse().ok()?;
    let (sine, cosine) = hue.to_radians().sin_cos();
    parts.next().is_none().then_some(Oklab {
        lightness,
        a: chroma * cosine,
        b: chroma * sine,
    })
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once("*/").map_or("", |(_, after)| after)
    })
}
