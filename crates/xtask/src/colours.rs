//! `colours`: contrast, and the distance between kinds that share a pattern, measured on `style/tokens.css`.

mod space;
mod tokens;

use std::fs;

use devkit::args::Args;
use devkit::process::root;
use devkit::{At, Outcome};

use crate::summary::{Check, all};
use space::{Oklab, SIGHTS, Sight, contrast};
use tokens::{SHEET, Scheme, Tokens};

const KINDS: [&str; 10] = [
    "person",
    "organisation",
    "place",
    "facility",
    "group",
    "event",
    "work",
    "date",
    "money",
    "quantity",
];
const PATTERNS: [&str; 5] = ["solid", "double", "dotted", "dashed", "wavy"];
const TEXTS: [&str; 3] = ["ink", "soft", "accent"];
const GROUNDS: [&str; 2] = ["paper", "card"];
/// WCAG 2.2, 1.4.11: what carries meaning without being text.
const MARK_CONTRAST: f64 = 3.0;
/// WCAG 2.2, 1.4.3: text.
const TEXT_CONTRAST: f64 = 4.5;
/// In OKLab, between two kinds that differ in nothing but colour.
const DISTANCE: f64 = 0.12;

/// `cargo xtask colours`.
pub(crate) fn run(args: Args) -> Outcome {
    args.end()?;
    all(&check()?)
}

/// Measures the tokens, prints the table, gives the rules kept and broken.
pub(crate) fn check() -> Outcome<Vec<Check>> {
    let css = fs::read_to_string(root().join(SHEET)).at(SHEET)?;
    measure(&Tokens::read(&css))
}

fn measure(tokens: &Tokens) -> Outcome<Vec<Check>> {
    let mut checks = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        println!("  {scheme:<14} on paper   on card");
        for (names, least) in [(&TEXTS[..], TEXT_CONTRAST), (&KINDS[..], MARK_CONTRAST)] {
            for name in names {
                checks.push(contrast_of(tokens, name, least, scheme)?);
            }
        }
    }
    println!(
        "  {:<30} {}",
        "distance",
        SIGHTS.map(|sight| format!("{:>13}", sight.name)).concat()
    );
    for pattern in PATTERNS {
        let pair: Vec<&str> = KINDS
            .into_iter()
            .filter(|kind| tokens.word(&format!("pattern-{kind}")) == Some(pattern))
            .collect();
        let rule = format!("two kinds are {pattern}");
        checks.push(Check::figure(
            &rule,
            pair.len() == 2,
            format!("it is {}: {}", pair.len(), pair.join(", ")),
        ));
        if let [one, other] = pair[..] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                checks.push(distance_of(tokens, one, other, scheme)?);
            }
        }
    }
    Ok(checks)
}

/// One colour against both grounds.
fn contrast_of(tokens: &Tokens, name: &str, least: f64, scheme: Scheme) -> Outcome<Check> {
    let colour = tokens.colour(name, scheme)?;
    let mut found = Vec::new();
    for ground in GROUNDS {
        found.push(contrast(colour, tokens.colour(ground, scheme)?));
    }
    println!("  {name:<14} {:>8.2}  {:>8.2}", found[0], found[1]);
    let worst = found[0].min(found[1]);
    let rule = format!("{scheme}: {name} ≥ {least} : 1 on paper and card");
    Ok(Check::figure(&rule, worst >= least, format!("{worst:.2}")))
}

/// Two kinds of one pattern, to every kind of sight.
fn distance_of(tokens: &Tokens, one: &str, other: &str, scheme: Scheme) -> Outcome<Check> {
    let (a, b) = (tokens.colour(one, scheme)?, tokens.colour(other, scheme)?);
    let seen = |sight: &Sight| Oklab::of(sight.see(a)).distance(Oklab::of(sight.see(b)));
    let found = SIGHTS.each_ref().map(seen);
    let cells = found.map(|distance| format!("{distance:>13.3}")).concat();
    println!("  {:<30} {cells}", format!("{one}–{other}, {scheme}"));
    let worst = found.into_iter().fold(f64::INFINITY, f64::min);
    let rule = format!("{scheme}: {one} and {other} ≥ {DISTANCE} apart to every sight");
    Ok(Check::figure(
        &rule,
        worst >= DISTANCE,
        format!("{worst:.3}"),
    ))
}

#[cfg(test)]
mod tests;
