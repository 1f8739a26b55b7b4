//! The client of the worker: starts it when it is first needed, asks, and hears.
//!
//! Each ask has a number, and is kept until it is done or refused. A worker that breaks is started again once with what it was asked; if
//! it breaks again, or never comes, the reader is told, and what was asked waits for another try.

use super::{document, on, opened};
use crate::state::Explorer;
use gloo::events::EventListenerOptions;
use js_sys::{Array, Uint8Array};
use messages::{Ask, NOBODY, Reply, VERSION};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// The worker, and what it was asked and has not done.
#[derive(Default)]
struct Client {
    worker: Option<Worker>,
    /// How many were started.
    started: u32,
    greeted: bool,
    last: u32,
    asks: Vec<Array>,
    tried: bool,
    newest: Option<String>,
}

/// The most markup that is taken in within a frame, in UTF-16 units.
const FRAME: u32 = 32 * 1024;

thread_local! {
    /// How much markup was taken in since the last frame, in UTF-16 units.
    static TAKEN: Cell<u32> = const { Cell::new(0) };
    /// What the worker said and is not taken in yet.
    static WAITING: RefCell<VecDeque<Array>> = const { RefCell::new(VecDeque::new()) };
    static CLIENT: RefCell<Client> = RefCell::default();
    /// Whether the keyboard goes to the editor when it is there.
    static TO_EDITOR: Cell<bool> = const { Cell::new(false) };
    static TYPING: Cell<u32> = const { Cell::new(NOBODY) };
}

/// Asks something of the worker, and starts it if there is none.
pub(crate) fn ask(explorer: Explorer, ask: Ask, with: &[&JsValue]) -> u32 {
    // What was typed into the article that is open goes before whatever comes in its place.
    if let Some(text) = CLIENT.with_borrow_mut(|client| client.newest.take()) {
        send(explorer, Ask::Typed, &[&text.into()]);
    }
    send(explorer, ask, with)
}

fn send(explorer: Explorer, ask: Ask, with: &[&JsValue]) -> u32 {
    CLIENT.with_borrow_mut(|client| {
        client.last += 1;
        let message = Array::of2(&client.last.into(), &(ask as u32).into());
        for value in with {
            message.push(value);
        }
        if client.greeted {
            client.post(&message);
        }
        client.asks.push(message);
        if client.worker.is_none() {
            client.start(explorer);
        }
        client.last
    })
}

/// Tells what the article's text is now. While the worker is busy with an older one, only the newest waits.
pub(crate) fn type_text(explorer: Explorer, text: String) {
    if is_pending(TYPING.get()) {
        CLIENT.with_borrow_mut(|client| client.newest = Some(text));
    } else {
        TYPING.set(ask(explorer, Ask::Typed, &[&text.into()]));
    }
}

/// Whether the keyboard goes to the editor as soon as it is there.
pub(crate) fn focus_editor(is_wanted: bool) {
    TO_EDITOR.set(is_wanted);
}

/// Tries again what a broken worker did not do.
pub(crate) fn again(explorer: Explorer) {
    CLIENT.with_borrow_mut(|client| {
        client.tried = false;
        client.end();
        client.start(explorer);
    });
}

/// Whether the ask with that number waits to be done.
fn is_pending(id: u32) -> bool {
    CLIENT.with_borrow(|client| client.asks.iter().any(|ask| number(ask, 0) == id))
}

impl Client {
    /// Starts a worker. It begins as a blob, for such a one inherits the page's policy, whatever the host says of its files.
    fn start(&mut self, explorer: Explorer) {
        let page = document();
        let program = page.get_element_by_id("program");
        let entry = program.and_then(|program| program.get_attribute("data-worker"));
        let base = page.base_uri().ok().flatten().unwrap_or_default();
        let address = Url::new_with_base(&entry.unwrap_or_default(), &base);
        let address = address.map(|url| url.href()).unwrap_or_default();
        // An address that a browser has put together has no quote in it.
        let code = Array::of1(&["import \"", &address, "\";"].concat().into());
        let sort = BlobPropertyBag::new();
        sort.set_type("text/javascript");
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Blob::new_with_str_sequence_and_options(&code, &sort)
            .and_then(|blob| Url::create_object_url_with_blob(&blob))
            .and_then(|url| Worker::new_with_options(&url, &options));
        let Ok(worker) = worker else {
            return opened::failed("this browser starts no worker");
        };
        // One that breaks says so more than once; it is not heard any more as soon as it is ended.
        self.started += 1;
        let this = self.started;
        let is_heard = move || CLIENT.with_borrow(|c| c.started == this && c.worker.is_some());
        let hear = move |event: &Event| {
            if is_heard() {
                match event.dyn_ref::<MessageEvent>() {
                    Some(event) => heard(explorer, event.data().unchecked_into()),
                    None => broken(explorer),
                }
            }
        };
        for name in ["message", "error"] {
            on(
                &worker,
                name,
                EventListenerOptions::default(),
                Box::new(hear),
            );
        }
        self.greeted = false;
        self.worker = Some(worker);
        opened::loading(0, 1);
    }

    fn post(&self, message: &Array) {
        if let Some(worker) = &self.worker {
            let _ = worker.post_message(message);
        }
    }

    fn end(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.terminate();
        }
        WAITING.take();
        self.greeted = false;
    }
}

#[expect(
    clippy::cast_sign_loss,
    reason = "numbers, codes and sizes are not negative"
)]
fn number(message: &Array, at: u32) -> u32 {
    message.get(at).as_f64().unwrap_or_default() as u32
}

/// Takes in a message of the worker, behind those that wait.
fn heard(explorer: Explorer, message: Array) {
    let is_next = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(message);
        waiting.len() == 1
    });
    if is_next {
        take_in(explorer);
    }
}

/// Takes in what waits, in order; of a long article's elements only so many in a frame, so that the page answers meanwhile.
fn take_in(explorer: Explorer) {
    while let Some(message) = WAITING.with_borrow(|waiting| waiting.front().cloned()) {
        if number(&message, 1) == Reply::Blocks as u32 {
            let size = message.get(4).unchecked_ref::<js_sys::JsString>().length();
            let taken = TAKEN.get();
            if taken > 0 && taken + size > FRAME {
                return;
            }
            TAKEN.set(taken + size);
            if taken == 0 {
                super::frame::next(Box::new(move || {
                    TAKEN.set(0);
                    take_in(explorer);
                }));
            }
        }
        take(explorer, &message);
        WAITING.with_borrow_mut(VecDeque::pop_front);
    }
}

/// Does what a message says.
fn take(explorer: Explorer, message: &Array) {
    let (id, reply) = (number(message, 0), Reply::from_code(number(message, 1)));
    let words = |at: u32| message.get(at + 2).as_string().unwrap_or_default();
    let figure = |at: u32| number(message, at + 2);
    let Some(reply) = reply else { return };
    match reply {
        Reply::Hello if number(message, 2) == VERSION => CLIENT.with_borrow_mut(|client| {
            client.greeted = true;
            opened::clear_loading();
            let recall = &super::session::kept().into();
            client.post(&Array::of3(
                &NOBODY.into(),
                &(Ask::Recall as u32).into(),
                recall,
            ));
            for ask in &client.asks {
                client.post(ask);
            }
        }),
        Reply::Hello => {
            CLIENT.with_borrow_mut(Client::end);
            opened::failed("the analyser is of another version than this page; reload the page");
        }
        Reply::Loading => opened::loading(figure(0), figure(1)),
        Reply::Crashed => broken(explorer),
        Reply::Head => {
            let is = |at: u32| message.get(at + 2).is_truthy();
            opened::begin(&words(0), &words(1), is(2), is(3));
        }
        Reply::Blocks => opened::exchange(figure(0), figure(1), &words(2)),
        Reply::Reading => {
            let bytes: Uint8Array = message.get(2).unchecked_into();
            explorer.read_bytes(&bytes.to_vec());
        }
        Reply::Part => {
            opened::patch(&words(0), &words(1));
            if words(0) == "bench-panel" && TO_EDITOR.take() {
                super::focus::now("editor");
            }
        }
        Reply::Session => super::session::keep(&words(0)),
        Reply::Source => explorer.come_from(words(0), message.get(3).is_truthy()),
        Reply::Save => opened::save(&message.get(2), &words(1)),
        Reply::Toast => explorer.say(words(0)),
        Reply::Done | Reply::Refused => {
            CLIENT.with_borrow_mut(|client| {
                client.asks.retain(|ask| number(ask, 0) != id);
                client.tried = false;
            });
            if reply == Reply::Refused {
                explorer.refused(id, &words(0));
            } else {
                explorer.opened(id);
            }
            let newest = CLIENT.with_borrow_mut(|client| client.newest.take());
            if let Some(text) = newest.filter(|_| id == TYPING.get()) {
                type_text(explorer, text);
            }
        }
    }
}

/// The worker broke: once more with another, and then the reader is asked.
fn broken(explorer: Explorer) {
    CLIENT.with_borrow_mut(|client| {
        let greeted = client.greeted;
        client.end();
        if client.tried || !greeted {
            return opened::failed(if greeted {
                "the analyser stopped"
            } else {
                "the analyser could not be loaded"
            });
        }
        client.tried = true;
        if !client.asks.is_empty() {
            // It knows nothing of what was open.
            if number(&client.asks[0], 1) != Ask::Resume as u32 {
                let resume = Array::of3(&NOBODY.into(), &(Ask::Resume as u32).into(), &"".into());
                client.asks.insert(0, resume);
            }
            client.start(explorer);
        }
    });
}
