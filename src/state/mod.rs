//! The one handle through which everything is read and changed.

mod actions;
mod deeds;
mod field;
mod follow;
mod own;
mod place;
mod prefs;

pub(crate) use place::Place;
pub(crate) use prefs::{Marks, Prefs, TextSize, Theme};

use field::Field;
use leptos::prelude::Effect;
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;
use view::link::Ignored;
use view::{Reading, Shown, View, filter, show};

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

/// A line that says what was just done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Toast {
    /// The line.
    pub(crate) words: String,
    /// The quote whose card it offers to go back to.
    pub(crate) back_to: Option<u32>,
}

/// The reading, the view, and what is local to this page.
#[derive(Debug)]
pub(crate) struct State {
    /// The page's own article.
    pub(crate) home: Rc<Reading>,
    reading: RefCell<Rc<Reading>>,
    /// Whether the page follows the view: before, a click would be undone by the link's view.
    pub(crate) ready: Cell<bool>,
    /// Raised when something else is read.
    pub(crate) swapped: Field<u32>,
    /// Where what is read comes from, as the link says it; empty for the page's own article.
    pub(crate) source: Field<String>,
    /// The ask that the link's view waits for; 0 if for none.
    pub(crate) waits: Field<u32>,
    /// Raised for each part of the page that shows something else that is read.
    pub(crate) stale: [Field<u32>; crate::live::COUNT],
    view: Field<Rc<View>>,
    shown: RefCell<Option<(View, Rc<Shown>)>>,
    /// The reader's preferences.
    pub(crate) prefs: Field<Prefs>,
    /// The open card.
    pub(crate) card: Field<Option<OpenCard>>,
    /// The open sheet.
    pub(crate) sheet: Field<Option<Sheet>>,
    /// A line that says what was just done.
    pub(crate) toast: Field<Option<Toast>>,
    /// What of the link was not understood or moved.
    pub(crate) notices: Field<Vec<Ignored>>,
    /// The collapsed runs that were opened, by first block.
    pub(crate) opened: Field<Vec<usize>>,
    /// What was typed to find a name.
    pub(crate) typed: Field<String>,
    /// How often more of a long list was asked for.
    pub(crate) more: Field<usize>,
}

/// The handle of a page's [`State`], which lives as long as the page. Copied freely.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Explorer(&'static State);

impl Deref for Explorer {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// Runs `follow` in the browser, and again whenever a [`Field`] it reads has changed. One kind of effect for all: each other closure given
/// to Leptos would be compiled into an effect of its own.
pub(crate) fn effect(follow: impl Fn() + 'static) {
    let follow: Box<dyn Fn()> = Box::new(follow);
    Effect::new(move |_: Option<()>| follow());
}

impl Explorer {
    /// A handle for the page whose own article this is, in the plain view.
    pub(crate) fn new(home: Rc<Reading>) -> Self {
        Self(Box::leak(Box::new(State {
            reading: RefCell::new(home.clone()),
            home,
            ready: Cell::new(false),
            swapped: Field::new(0),
            source: Field::new(String::new()),
            waits: Field::new(0),
            stale: std::array::from_fn(|_| Field::new(0)),
            view: Field::new(Rc::default()),
            shown: RefCell::default(),
            prefs: Field::new(Prefs::default()),
            card: Field::new(None),
            sheet: Field::new(None),
            toast: Field::new(None),
            notices: Field::new(Vec::new()),
            opened: Field::new(Vec::new()),
            typed: Field::new(String::new()),
            more: Field::new(0),
        })))
    }

    /// What is read.
    pub(crate) fn reading(self) -> Rc<Reading> {
        self.reading.borrow().clone()
    }

    /// Reads something else from now on; the view stays, as far as it still means something.
    pub(crate) fn read(self, reading: Rc<Reading>) {
        self.reading.replace(reading);
        self.shown.replace(None);
        self.card.set(None);
        self.swapped.set(self.swapped.now() + 1);
    }

    /// The view; the effect that asks runs again when it changes.
    pub(crate) fn view(self) -> Rc<View> {
        self.view.get()
    }

    /// The view as it is now.
    pub(crate) fn view_now(self) -> Rc<View> {
        self.view.now()
    }

    /// What follows from reading and view; the effect that asks runs again when the view changes.
    pub(crate) fn shown(self) -> Rc<Shown> {
        self.view.get();
        self.shown_now()
    }

    /// What follows from reading and view, as it is now. Stepping to another place or panel changes no filter, and counts nothing again.
    pub(crate) fn shown_now(self) -> Rc<Shown> {
        let filters = filter::alone(&self.view.now());
        if let Some((_, shown)) = self
            .shown
            .borrow()
            .as_ref()
            .filter(|(of, _)| *of == filters)
        {
            return shown.clone();
        }
        let shown = Rc::new(show(&self.reading(), &filters));
        self.shown.replace(Some((filters, shown.clone())));
        shown
    }

    /// The focused place, if the view has one and the article still does; the effect that asks runs again when the view changes.
    pub(crate) fn place(self) -> Option<Place> {
        Place::of(&self.reading(), self.view().at.as_ref()?)
    }

    /// The focused place, as it is now.
    pub(crate) fn place_now(self) -> Option<Place> {
        Place::of(&self.reading(), self.view_now().at.as_ref()?)
    }

    fn set_view(self, view: View) {
        self.view.set(Rc::new(view));
    }
}
