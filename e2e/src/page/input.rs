//! Keys, the pointer, the window, and the browser's own buttons.

use devkit::Outcome;
use serde_json::{Value, json};

use super::Page;
use super::element::Element;

/// The keys that have no character, and the characters that `WebDriver` gives them.
const KEYS: &[(&str, char)] = &[
    ("Backspace", '\u{e003}'),
    ("Tab", '\u{e004}'),
    ("Enter", '\u{e007}'),
    ("Shift", '\u{e008}'),
    ("Control", '\u{e009}'),
    ("Alt", '\u{e00a}'),
    ("Escape", '\u{e00c}'),
    ("Space", ' '),
    ("PageUp", '\u{e00e}'),
    ("PageDown", '\u{e00f}'),
    ("End", '\u{e010}'),
    ("Home", '\u{e011}'),
    ("ArrowLeft", '\u{e012}'),
    ("ArrowUp", '\u{e013}'),
    ("ArrowRight", '\u{e014}'),
    ("ArrowDown", '\u{e015}'),
    ("Delete", '\u{e017}'),
];

impl Page<'_> {
    /// Presses a key and lets go of it: `j`, `Enter`, `Shift+Tab`.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn press(&self, chord: &str) -> Outcome {
        let names: Vec<&str> = match chord {
            "+" => vec!["+"],
            _ => chord.split('+').collect(),
        };
        let keys: Vec<String> = names.iter().map(|name| key(name)).collect();
        let down = keys
            .iter()
            .map(|key| json!({"type": "keyDown", "value": key}));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({"type": "keyUp", "value": key}));
        self.act(
            &json!({"type": "key", "id": "keys", "actions": down.chain(up).collect::<Vec<_>>()}),
        )
    }

    /// Types a text, key by key, to whatever has the focus.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn type_text(&self, text: &str) -> Outcome {
        let actions: Vec<Value> = text
            .chars()
            .flat_map(|c| {
                ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": c.to_string()}))
            })
            .collect();
        self.act(&json!({"type": "key", "id": "keys", "actions": actions}))
    }

    /// Moves the pointer onto the middle of an element and leaves it there.
    ///
    /// # Errors
    /// If the element is gone or out of the window.
    pub fn hover(&self, element: &Element<'_>) -> Outcome {
        element.js("element.scrollIntoView({block: 'center', behavior: 'instant'})")?;
        let to = json!({"type": "pointerMove", "duration": 0, "origin": element.value(), "x": 0, "y": 0});
        self.act(&json!({"type": "pointer", "id": "pointer", "actions": [to]}))
    }

    /// Moves the pointer to the window's corner.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn hover_away(&self) -> Outcome {
        let to =
            json!({"type": "pointerMove", "duration": 0, "origin": "viewport", "x": 1, "y": 1});
        self.act(&json!({"type": "pointer", "id": "pointer", "actions": [to]}))
    }

    fn act(&self, source: &Value) -> Outcome {
        self.browser
            .wire
            .post("actions", &json!({"actions": [source]}))?;
        Ok(())
    }

    /// Gives the window this outer size.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn resize(&self, width: u32, height: u32) -> Outcome {
        self.browser
            .wire
            .post("window/rect", &json!({"width": width, "height": height}))?;
        Ok(())
    }

    /// The browser's *Back*.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn back(&self) -> Outcome {
        self.browser.wire.poke("back")?;
        Ok(())
    }

    /// The browser's *Forward*.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn forward(&self) -> Outcome {
        self.browser.wire.poke("forward")?;
        Ok(())
    }

    /// The browser's *Reload*.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn reload(&self) -> Outcome {
        self.browser.wire.poke("refresh")?;
        Ok(())
    }

    /// The address that the browser shows.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn url(&self) -> Outcome<String> {
        let url = self.browser.wire.get("url")?;
        Ok(url.as_str().unwrap_or_default().to_owned())
    }

    /// What is behind the `#` of the address, or nothing.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn fragment(&self) -> Outcome<String> {
        let url = self.url()?;
        Ok(url
            .split_once('#')
            .map_or("", |(_, fragment)| fragment)
            .to_owned())
    }
}

fn key(name: &str) -> String {
    let known = KEYS.iter().find(|(known, _)| *known == name);
    known.map_or_else(|| name.to_owned(), |(_, c)| c.to_string())
}
