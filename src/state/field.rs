//! A value that effects follow.

use leptos::prelude::{Notify, Track};
use leptos::reactive::signal::Trigger;
use std::cell::RefCell;

/// A value with the trigger that tells effects of its changes. Leptos' signals do the same, but each type of value kept in one is
/// compiled into some kilobytes of its own; a trigger is the same for all (figures in ARCHITECTURE.md).
#[derive(Debug)]
pub(crate) struct Field<T> {
    value: RefCell<T>,
    changed: Trigger,
}

impl<T: Clone + PartialEq> Field<T> {
    /// A field that holds `value`.
    pub(crate) fn new(value: T) -> Self {
        Self {
            value: RefCell::new(value),
            changed: Trigger::new(),
        }
    }

    /// The value; the effect that asks runs again when it changes.
    pub(crate) fn get(&self) -> T {
        self.changed.track();
        self.now()
    }

    /// The value as it is now.
    pub(crate) fn now(&self) -> T {
        self.value.borrow().clone()
    }

    /// Sets the value, and tells those who follow it if it is another one.
    pub(crate) fn set(&self, value: T) {
        if *self.value.borrow() != value {
            self.value.replace(value);
            self.changed.notify();
        }
    }
}
