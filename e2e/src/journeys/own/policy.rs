//! Nothing leaves the device: the browser itself refuses it.

use devkit::{Outcome, same};
use serde_json::{Value, json};

use super::super::{ALL, Row};
use super::doors::{paste, workers_begin};
use super::{BRIDGE, opens, start};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "the page can send nothing elsewhere",
        ALL,
        the_page_sends_nothing,
    ),
    (
        "the analyser can send nothing elsewhere",
        ALL,
        the_analyser_sends_nothing,
    ),
];

/// Tries each way there is to send something to `other`; what came of it. `no-cors` lets out whatever the policy does not hold back.
const TRY: &str = "
const tried = async (other, own) => {
    const asked = (url, how) => fetch(url, how).then(() => 'let out', () => 'refused');
    const socket = () => new Promise((done) => {
        try {
            const socket = new WebSocket(other.replace('http', 'ws'));
            socket.onerror = () => done('refused');
            socket.onopen = () => done('let out');
        } catch { done('refused'); }
    });
    return [await asked(own, {}), await asked(other, {mode: 'no-cors'}),
        await asked(other, {mode: 'no-cors', method: 'POST', body: 'the article'}), await socket()];
};";

/// Its own host answers; no other is ever asked.
fn check(site: &Site<'_>, tried: &Value) -> Outcome {
    let should = json!(["let out", "refused", "refused", "refused"]);
    same("own host, another, a post, a socket", tried, &should)?;
    let asked = site.others.take_answers();
    same("what another host was asked", &asked, &vec![])
}

fn the_page_sends_nothing(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    site.others.take_answers();
    let tried = page.run_async(
        &format!("{TRY} const [other, own, done] = arguments; tried(other, own).then(done);"),
        &json!([site.others.url(""), site.link("")]),
    )?;
    check(site, &tried)
}

fn the_analyser_sends_nothing(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    site.others.take_answers();
    let (other, own) = (json!(site.others.url("")), json!(site.link("")));
    page.js("(window.channel = new BroadcastChannel('tried')).onmessage = ({data}) => { window.tried = data; }")?;
    // The very worker that reads what is brought, with these lines behind its own.
    workers_begin(
        page,
        &format!(
            "code\n{TRY} tried({other}, {own}).then((said) => new BroadcastChannel('tried').postMessage(said));"
        ),
        1,
    )?;
    paste(page, BRIDGE)?;
    opens(page, "waited ten years")?;
    page.wait_js("the analyser has tried", "window.tried")?;
    check(site, &page.js("window.tried")?)
}
