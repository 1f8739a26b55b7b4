//! Bringing a text, and timing what the page makes of it.

use devkit::{Failure, Outcome};
use serde_json::{Value, json};

use crate::page::Page;

/// How long it took, in milliseconds from the paste.
#[derive(Clone, Copy, Debug)]
pub(super) struct Took {
    /// The first marks are painted.
    pub(super) first: f64,
    /// All of them are.
    pub(super) last: f64,
    /// The longest task of the page's own thread meanwhile; 0 where none took 50 ms, which are not told of.
    pub(super) longest: f64,
    /// How many marks there are in the end.
    pub(super) marks: f64,
}

/// Pastes the text, and looks at each frame whether the marks are there: what stood there before is labelled, and must be gone. A frame is over
/// when a message posted in it has come: by then style, layout and paint are done.
const BRING: &str = "
const [text, done] = arguments;
const article = document.getElementById('article');
const frame = () => new Promise((over) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => over(performance.now());
    channel.port2.postMessage(null);
}));
(async () => {
    for (const child of article.children) child.dataset.before = '';
    await frame(); await frame();
    let longest = 0;
    const tasks = new PerformanceObserver((list) => {
        for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
    });
    tasks.observe({ type: 'longtask' });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const start = performance.now();
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    let first = null;
    for (;;) {
        const now = await frame();
        const fresh = !article.querySelector('[data-before]');
        if (first === null && fresh && article.querySelector('.m')) first = now;
        if (first !== null && fresh && !document.querySelector('.bench-progress')) {
            // What is told of tasks comes when the page is idle.
            await new Promise((over) => requestIdleCallback(over, { timeout: 2000 }));
            for (const task of tasks.takeRecords()) longest = Math.max(longest, task.duration);
            tasks.disconnect();
            return done([first - start, now - start, longest, article.querySelectorAll('.m').length]);
        }
        if (now - start > 50000) return done(null);
    }
})();
";

/// What the peer does to the same words: find the names, on the page's own thread.
pub(super) const PEER: &str = "
const [text] = arguments;
const start = performance.now();
const doc = globalThis.peer(text);
const found = doc.people().json({ offset: true }).length + doc.places().json({ offset: true }).length
    + doc.organizations().json({ offset: true }).length;
if (found < 5) throw new Error('the peer finds nothing');
return performance.now() - start;
";

/// Pastes `text` and waits until all its marks are there.
pub(super) fn bring(page: &Page<'_>, text: &str) -> Outcome<Took> {
    let took = page.run_async(BRING, &json!([text]))?;
    let figures: Option<Vec<f64>> = took
        .as_array()
        .map(|list| list.iter().filter_map(Value::as_f64).collect());
    match figures.as_deref() {
        Some(&[first, last, longest, marks]) => Ok(Took {
            first,
            last,
            longest,
            marks,
        }),
        _ => Err(Failure::new("the marks of the text did not come in 50 s")),
    }
}

/// Loads the peer into the page.
pub(super) fn loaded(page: &Page<'_>, source: &str) -> Outcome {
    // It is a script for the page's own scope; here it runs as a function's body, and is handed on.
    let body = format!(
        "const module = {{ exports: {{}} }}; const exports = module.exports;\n{source}\nglobalThis.peer = module.exports;"
    );
    page.run(&body, &json!([]))?;
    Ok(())
}
