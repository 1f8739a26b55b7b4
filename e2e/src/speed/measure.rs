//! Samples of one click.

use std::fmt;

use devkit::{Failure, Outcome, median};
use serde_json::{Value, json};

use crate::page::{Element, Page};

/// Times in milliseconds.
#[derive(Default)]
pub(super) struct Samples(Vec<f64>);

impl Samples {
    /// Adds more.
    pub(super) fn extend(&mut self, more: Vec<f64>) {
        self.0.extend(more);
        self.0.sort_by(f64::total_cmp);
    }

    /// The least.
    pub(super) fn fastest(&self) -> f64 {
        self.0.first().copied().unwrap_or(f64::NAN)
    }

    /// The one in the middle.
    pub(super) fn median(&self) -> f64 {
        median(self.0.iter().copied())
    }
}

impl fmt::Display for Samples {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (least, most) = (self.0.first(), self.0.last());
        let of = |sample: Option<&f64>| sample.copied().unwrap_or(f64::NAN);
        write!(
            f,
            "{:>4.0} ms ({:.0}–{:.0})",
            self.median(),
            of(least),
            of(most)
        )
    }
}

/// Clicks, waits for the frame, clicks again to take it back; the first pair is not counted, since it compiles the code.
///
/// A frame is over when its callback has run and a message posted in it has come: by then style, layout and paint are done.
/// Between clicks two frames pass, and a task behind them, so that no work of the last click is left.
const CLICKS: &str = "
const [button, count, done] = arguments;
const frame = () => new Promise((over) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => over(performance.now());
    channel.port2.postMessage(null);
}));
const rest = async () => { await frame(); await frame(); await new Promise((over) => setTimeout(over)); };
const click = async () => {
    await rest();
    if (!button.isConnected) throw new Error('the button has gone from the page');
    const start = performance.now();
    button.click();
    return await frame() - start;
};
(async () => {
    const samples = [];
    for (let index = 0; index <= count; index += 1) {
        const sample = await click();
        if (index > 0) samples.push(sample);
        await click();
    }
    done(samples);
})();
";

/// Times `count` clicks on `button`.
pub(super) fn times(page: &Page<'_>, button: &Element<'_>, count: usize) -> Outcome<Vec<f64>> {
    let samples = page.run_async(CLICKS, &json!([button.value(), count]))?;
    let samples: Option<Vec<f64>> = samples
        .as_array()
        .map(|samples| samples.iter().filter_map(Value::as_f64).collect());
    samples
        .filter(|samples| samples.len() == count)
        .ok_or_else(|| Failure::new("not every click was timed"))
}
