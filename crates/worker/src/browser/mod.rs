//! The bench in a dedicated worker: messages in, messages out, one step of the analysis at a time, so that what comes in between is heard.

mod post;
mod storage;
mod taken;

use js_sys::{Array, Reflect, global};
use messages::{Ask, NOBODY, Reply, VERSION};
use std::cell::{Cell, RefCell};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};
use worker::{Bench, Out};

thread_local! {
    static BENCH: RefCell<Bench> = RefCell::default();
    /// The ask whose article is being analysed.
    static WORKING: Cell<u32> = const { Cell::new(NOBODY) };
    /// A message to itself, behind those that wait already: the next step.
    static STEP: RefCell<Option<MessagePort>> = const { RefCell::new(None) };
}

/// Listens from now on, and says so.
pub(crate) fn start() {
    std::panic::set_hook(Box::new(|info| {
        post::reply(NOBODY, Reply::Crashed, &[&info.to_string().into()]);
    }));
    let style = Reflect::get(&global(), &"benchStyle".into());
    let style = style.ok().and_then(|style| style.as_string());
    BENCH.set(Bench::new(style.unwrap_or_default()));
    let hear = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        heard(&event.data().unchecked_into());
    });
    scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    if let Ok(channel) = MessageChannel::new() {
        let step = Closure::<dyn Fn()>::new(step);
        channel
            .port1()
            .set_onmessage(Some(step.as_ref().unchecked_ref()));
        step.forget();
        STEP.set(Some(channel.port2()));
    }
    post::reply(NOBODY, Reply::Hello, &[&VERSION.into()]);
}

fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}

fn heard(message: &Array) {
    #[expect(clippy::cast_sign_loss, reason = "numbers and codes are not negative")]
    let number = |at: u32| message.get(at).as_f64().unwrap_or_default() as u32;
    let words = |at: u32| message.get(at + 2).as_string().unwrap_or_default();
    let id = number(0);
    let Some(ask) = Ask::from_code(number(1)) else {
        return post::reply(
            id,
            Reply::Refused,
            &[&"The page asks what this worker does not know.".into()],
        );
    };
    let out = match ask {
        Ask::Bring => {
            let items: Array = message.get(2).unchecked_into();
            return spawn_local(async move {
                let brought = taken::taken(&items).await;
                done(id, BENCH.with_borrow_mut(|bench| bench.bring(&brought)));
            });
        }
        Ask::Typed => BENCH.with_borrow_mut(|bench| bench.typed(words(0))),
        Ask::Deed => {
            let form = taken::form(&message.get(4).unchecked_into());
            BENCH.with_borrow_mut(|bench| bench.deed(&words(0), &words(1), &form))
        }
        Ask::Resume => BENCH.with_borrow_mut(|bench| bench.resume(&words(0))),
        Ask::Link => BENCH.with_borrow_mut(|bench| bench.link(&words(0))),
        Ask::Kept => BENCH.with_borrow_mut(|bench| bench.kept(&words(0))),
        Ask::Shelf => BENCH.with_borrow_mut(Bench::list),
        Ask::Recall => return BENCH.with_borrow_mut(|bench| bench.recall(&words(0))),
    };
    done(id, out);
}

/// Tells what came of an ask; what it asks of the storage is answered later, and what is left of the analysis done in steps.
fn done(id: u32, out: Vec<Out>) {
    let mut open = !out
        .iter()
        .any(|out| matches!(out, Out::Done | Out::Refused(_)));
    for one in out {
        if let Out::Store(ask) = one {
            open = false;
            spawn_local(async move {
                let answer = storage::answer(ask).await;
                done(id, BENCH.with_borrow_mut(|bench| bench.stored(answer)));
            });
        } else {
            post::out(id, one);
        }
    }
    if open {
        let old = WORKING.replace(id);
        if old != NOBODY && old != id {
            // A newer text has taken its place.
            post::reply(old, Reply::Done, &[]);
        }
    } else if !BENCH.with_borrow(Bench::has_work) {
        // Stopped: whoever waits for it need not wait for the reader to go on.
        let old = WORKING.replace(NOBODY);
        if old != NOBODY {
            post::reply(old, Reply::Done, &[]);
        }
    }
    step_soon();
}

fn step_soon() {
    if BENCH.with_borrow(Bench::has_work) {
        STEP.with_borrow(|port| {
            if let Some(port) = port {
                let _ = port.post_message(&JsValue::NULL);
            }
        });
    }
}

fn step() {
    let id = WORKING.get();
    for one in BENCH.with_borrow_mut(Bench::step) {
        if one == Out::Done {
            WORKING.set(NOBODY);
        }
        post::out(id, one);
    }
    step_soon();
}
