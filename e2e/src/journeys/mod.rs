//! The journeys: what a person does with the page, and what must then be true.

mod access;
mod exploring;
mod failing;
mod harness;
mod hosting;
mod keyboard;
mod offline;
mod own;
mod printing;
mod published;
mod reading;
mod screens;
mod sharing;

use devkit::Outcome;

use crate::browser::Engine::{self, Chromium, Firefox};
use crate::page::Page;
use crate::site::Site;

/// What a person does, from opening the page on.
pub type Walk = fn(&Page<'_>, &Site<'_>) -> Outcome;

/// A journey and the engines that can go it.
pub struct Journey {
    /// What is true when it has succeeded.
    pub name: &'static str,
    /// The engines it runs in.
    pub engines: &'static [Engine],
    /// How it goes.
    pub walk: Walk,
}

/// Every engine.
const ALL: &[Engine] = Engine::ALL;
/// Those whose drivers print.
const PRINTING: &[Engine] = &[Chromium, Firefox];
/// The one that can pretend: other preferences, no script, a phone.
const PRETENDING: &[Engine] = &[Chromium];
/// Those that say what they refused, and why.
const COMPLAINING: &[Engine] = &[Chromium, Firefox];
/// Those whose pages stay quick when their driver has asked for roles: WebKit keeps its tree for screen readers from then on, and takes minutes over
/// what it does in 9 s without.
const LONG: &[Engine] = &[Chromium, Firefox];

/// All of them, in the order in which they are walked.
pub fn all() -> Vec<Journey> {
    [
        harness::JOURNEYS,
        reading::JOURNEYS,
        exploring::JOURNEYS,
        sharing::JOURNEYS,
        keyboard::JOURNEYS,
        screens::JOURNEYS,
        failing::JOURNEYS,
        access::JOURNEYS,
        printing::JOURNEYS,
        hosting::JOURNEYS,
        published::JOURNEYS,
        offline::JOURNEYS,
        &own::journeys(),
    ]
    .concat()
    .into_iter()
    .map(|(name, engines, walk)| Journey {
        name,
        engines,
        walk,
    })
    .collect()
}

/// A line of a table of journeys.
type Row = (&'static str, &'static [Engine], Walk);
