//! One thing on the page.

use devkit::{Failure, Outcome};
use serde_json::{Value, json};

use super::Page;
use crate::browser::Browser;

/// The name under which `WebDriver` hands elements about.
const KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Drivers scroll to what is out of the window, but not to what lies in it under a bar that stays.
const UNCOVER: &str = "(() => {
    const {left, top, width, height} = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!there || !element.contains(there)) element.scrollIntoView({block: 'center', behavior: 'instant'});
})()";

/// An element of the page.
#[derive(Clone)]
pub struct Element<'b> {
    browser: &'b Browser,
    id: String,
}

impl<'b> Element<'b> {
    /// The element that a script has returned.
    pub(super) fn of(page: &Page<'b>, value: &Value) -> Option<Self> {
        Some(Self {
            browser: page.browser,
            id: value[KEY].as_str()?.to_owned(),
        })
    }

    /// The element as an argument for a script.
    pub fn value(&self) -> Value {
        json!({KEY: self.id})
    }

    /// Its role, as the browser computes it for a screen reader.
    ///
    /// # Errors
    /// If the element is gone.
    pub fn role(&self) -> Outcome<String> {
        self.get("computedrole")
    }

    /// Its name, as the browser computes it for a screen reader.
    ///
    /// # Errors
    /// If the element is gone.
    pub fn name(&self) -> Outcome<String> {
        self.get("computedlabel")
    }

    /// What can be read in it.
    ///
    /// # Errors
    /// If the element is gone.
    pub fn text(&self) -> Outcome<String> {
        self.get("text")
    }

    /// Clicks it, where a person would: scrolled out from under what covers it.
    ///
    /// # Errors
    /// If it is gone, hidden or still covered.
    pub fn click(&self) -> Outcome {
        self.js(UNCOVER)?;
        let path = format!("element/{}/click", self.id);
        self.browser.wire.post(&path, &json!({}))?;
        Ok(())
    }

    /// Types into it, behind what is there.
    ///
    /// # Errors
    /// If it cannot be typed into.
    pub fn type_text(&self, text: &str) -> Outcome {
        let path = format!("element/{}/value", self.id);
        self.browser.wire.post(&path, &json!({"text": text}))?;
        Ok(())
    }

    /// Empties it.
    ///
    /// # Errors
    /// If it cannot be typed into.
    pub fn clear(&self) -> Outcome {
        let path = format!("element/{}/clear", self.id);
        self.browser.wire.post(&path, &json!({}))?;
        Ok(())
    }

    /// One of its attributes.
    ///
    /// # Errors
    /// If the element is gone.
    pub fn attribute(&self, name: &str) -> Outcome<Option<String>> {
        let value = self.js(&format!("element.getAttribute({})", json!(name)))?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// The value of a JavaScript expression about `element`.
    ///
    /// # Errors
    /// If it throws.
    pub fn js(&self, expression: &str) -> Outcome<Value> {
        let script = format!("const element = arguments[0]; return ({expression});");
        let body = json!({"script": script, "args": [self.value()]});
        self.browser.wire.post("execute/sync", &body)
    }

    fn get(&self, what: &str) -> Outcome<String> {
        let value = self
            .browser
            .wire
            .get(&format!("element/{}/{what}", self.id))?;
        let text = value.as_str().map(str::to_owned);
        text.ok_or_else(|| Failure::new(format!("{what} is no text: {value}")))
    }
}
