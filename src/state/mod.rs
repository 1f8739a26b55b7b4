//! The one handle through which everything is read and changed.

mod actions;
mod place;
mod prefs;

pub(crate) use place::Place;
pub(crate) use prefs::{Marks, Prefs, TextSize, Theme};

use crate::embedded::Entry;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use view::link::Ignored;
use view::{Reading, Shown, View, show};

/// What is open over the article on a narrow screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sheet {
    /// Kinds, entities, search.
    Lens,
    /// Quotes, entity.
    Desk,
}

/// The card beside a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OpenCard {
    /// The mention it is about.
    pub(crate) mention: u32,
    /// Whether it stays when the pointer leaves.
    pub(crate) pinned: bool,
}

/// The reading, the view, and what is local to this page. Copied freely.
#[derive(Clone, Copy)]
pub(crate) struct Explorer {
    reading: StoredValue<Arc<Reading>>,
    entries: StoredValue<Vec<Entry>>,
    view: RwSignal<View>,
    /// What follows from reading and view.
    pub(crate) shown: Memo<Shown>,
    /// The focused place, if the view has one and the article still does.
    pub(crate) place: Memo<Option<Place>>,
    /// Whether the page listens yet.
    pub(crate) ready: RwSignal<bool>,
    /// The reader's preferences.
    pub(crate) prefs: RwSignal<Prefs>,
    /// The open card.
    pub(crate) card: RwSignal<Option<OpenCard>>,
    /// The open sheet.
    pub(crate) sheet: RwSignal<Option<Sheet>>,
    /// A line that says what was just done.
    pub(crate) toast: RwSignal<Option<String>>,
    /// A text that could not be copied, to be copied by hand.
    pub(crate) by_hand: RwSignal<Option<String>>,
    /// What of the link was not understood or moved.
    pub(crate) notices: RwSignal<Vec<Ignored>>,
    /// The collapsed runs that were opened, by first block.
    pub(crate) opened: RwSignal<BTreeSet<usize>>,
    /// Whether the help is open.
    pub(crate) help: RwSignal<bool>,
}

impl Explorer {
    /// A handle for the article `slug` in the plain view.
    pub(crate) fn new(slug: &str) -> Self {
        let (reading, entries) = crate::embedded::open(slug);
        let reading = StoredValue::new(reading);
        let view = RwSignal::new(View::default());
        let shown = Memo::new(move |_| view.with(|view| show(&reading.get_value(), view)));
        let at = Memo::new(move |_| view.with(|view| view.at.clone()));
        let place = Memo::new(move |_| {
            let reading = reading.get_value();
            at.with(|at| at.as_ref().and_then(|at| Place::of(&reading, at)))
        });
        Self {
            reading,
            entries: StoredValue::new(entries),
            view,
            shown,
            place,
            ready: RwSignal::new(false),
            prefs: RwSignal::new(Prefs::default()),
            card: RwSignal::new(None),
            sheet: RwSignal::new(None),
            toast: RwSignal::new(None),
            by_hand: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
            opened: RwSignal::new(BTreeSet::new()),
            help: RwSignal::new(false),
        }
    }

    /// The handle of the page the caller is part of.
    pub(crate) fn here() -> Self {
        expect_context()
    }

    /// What is read.
    pub(crate) fn reading(self) -> Arc<Reading> {
        self.reading.get_value()
    }

    /// All embedded articles.
    pub(crate) fn entries(self) -> Vec<Entry> {
        self.entries.get_value()
    }

    /// What `read` finds in the view; follows it.
    pub(crate) fn view<T>(self, read: impl FnOnce(&View) -> T) -> T {
        self.view.with(read)
    }

    /// What `read` finds in the view as it is now.
    pub(crate) fn view_now<T>(self, read: impl FnOnce(&View) -> T) -> T {
        self.view.with_untracked(read)
    }
}
