//! A page as a person meets it.

mod chromium;
mod console;
mod element;
mod find;
mod input;
mod network;
mod print;

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

pub use element::Element;
pub use network::Traffic;

use devkit::{At, Failure, Outcome};

use crate::browser::{Browser, Engine};
use crate::wait::{PATIENCE, until};

/// One window of a browser.
pub struct Page<'b> {
    /// The browser.
    pub browser: &'b Browser,
}

impl<'b> Page<'b> {
    /// The window that `browser` shows.
    pub fn new(browser: &'b Browser) -> Self {
        Self { browser }
    }

    /// The browser's engine.
    pub fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// Opens an address and waits for the document to have loaded.
    ///
    /// # Errors
    /// If the browser cannot.
    pub fn open(&self, url: &str) -> Outcome {
        self.browser.wire.post("url", &json!({"url": url}))?;
        Ok(())
    }

    /// The value of a JavaScript expression.
    ///
    /// # Errors
    /// If it throws.
    pub fn js(&self, expression: &str) -> Outcome<Value> {
        self.run(&format!("return ({expression});"), &json!([]))
    }

    /// Runs the body of a JavaScript function, which finds `args` in `arguments`.
    ///
    /// # Errors
    /// If it throws.
    pub fn run(&self, body: &str, args: &Value) -> Outcome<Value> {
        self.browser
            .wire
            .post("execute/sync", &json!({"script": body, "args": args}))
    }

    /// Runs the body of a JavaScript function, whose last argument is to be called with the result.
    ///
    /// # Errors
    /// If it throws, or takes longer than a minute.
    pub fn run_async(&self, body: &str, args: &Value) -> Outcome<Value> {
        self.browser
            .wire
            .post("execute/async", &json!({"script": body, "args": args}))
    }

    /// Waits until a JavaScript expression is true; `what` says what a person then sees.
    ///
    /// # Errors
    /// If it throws, or does not become true in good time.
    pub fn wait_js(&self, what: &str, expression: &str) -> Outcome {
        self.wait(what, |page| {
            Ok(page.js(&format!("!!({expression})"))? == true)
        })
    }

    /// Waits until `condition` holds; `what` says what a person then sees.
    ///
    /// # Errors
    /// If asking fails, or it does not come to hold in good time.
    pub fn wait(&self, what: &str, condition: impl Fn(&Self) -> Outcome<bool>) -> Outcome {
        until(what, PATIENCE, || Ok(condition(self)?.then_some(())))
    }

    /// Waits until the explorer answers to clicks.
    ///
    /// # Errors
    /// If it does not come to.
    pub fn ready(&self) -> Outcome {
        self.wait("the page is ready", |page| {
            Ok(page.js("document.documentElement.classList.contains('ready')")? == true)
        })
    }

    /// Waits until what was asked for has been painted.
    ///
    /// # Errors
    /// If the page does not paint.
    pub fn frame(&self) -> Outcome {
        self.run_async(
            "const done = arguments[arguments.length - 1];
             requestAnimationFrame(() => requestAnimationFrame(() => done(null)));",
            &json!([]),
        )?;
        Ok(())
    }

    /// Saves what the window shows as a PNG.
    ///
    /// # Errors
    /// If the browser or the disk refuses.
    pub fn screenshot(&self, file: &Path) -> Outcome {
        let image = self.browser.wire.get("screenshot")?;
        save(&image, file)
    }
}

/// Decodes base64 that a driver gave.
pub(crate) fn decode(value: &Value) -> Outcome<Vec<u8>> {
    let text = value
        .as_str()
        .ok_or_else(|| Failure::new(format!("not text: {value}")))?;
    STANDARD
        .decode(text)
        .map_err(|error| Failure::new(error.to_string()))
}

fn save(value: &Value, file: &Path) -> Outcome {
    let bytes = decode(value)?;
    fs::write(file, bytes).at(file)
}
