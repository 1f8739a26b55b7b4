//! What may come a frame later than the article.

use gloo::timers::callback::Timeout;
use leptos::prelude::request_animation_frame;
use std::cell::RefCell;

/// A task with the name of what it brings up to date.
type Task = (&'static str, Box<dyn FnOnce()>);

thread_local! {
    static WAITING: RefCell<Vec<Task>> = const { RefCell::new(Vec::new()) };
}

/// Does `task` when the next frame is drawn, in place of one of the same name that still waits.
pub(crate) fn after(name: &'static str, task: Box<dyn FnOnce()>) {
    let idle = WAITING.with_borrow_mut(|waiting| {
        let idle = waiting.is_empty();
        waiting.retain(|(other, _)| *other != name);
        waiting.push((name, task));
        idle
    });
    if idle {
        next(Box::new(|| soon(Box::new(flush))));
    }
}

/// Forgets the task called `name`, if one waits: something newer was done.
pub(crate) fn forget(name: &'static str) {
    WAITING.with_borrow_mut(|waiting| waiting.retain(|(other, _)| *other != name));
}

/// Does `task` when the page has been brought up to date.
pub(crate) fn settled(task: impl FnOnce() + 'static) {
    let task: Box<dyn FnOnce()> = Box::new(task);
    soon(Box::new(move || {
        flush();
        task();
    }));
}

/// Does `task` with the next frame. One kind of task for all: each other would be compiled into a callback of its own.
pub(crate) fn next(task: Box<dyn FnOnce()>) {
    request_animation_frame(task);
}

/// Does `task` in a task of its own, as soon as the browser has time for it.
pub(crate) fn soon(task: Box<dyn FnOnce()>) {
    later(0, task).forget();
}

/// Does `task` after so many milliseconds, unless what is returned is dropped before.
pub(crate) fn later(pause: u32, task: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(pause, task)
}

/// Does now what waits.
fn flush() {
    for (_, task) in WAITING.take() {
        task();
    }
}
