//! What the browser complains of: errors, and requests that the page's policy or the host refuses.

use devkit::Outcome;
use serde_json::{Value, json};

use super::Page;
use crate::browser::Engine;

/// The errors that Firefox has noted since the last time, read in its own process.
const FIREFOX_CONSOLE: &str = r"
const messages = Services.console.getMessageArray() || [];
Services.console.reset();
return messages.filter((message) => message instanceof Ci.nsIScriptError
    && !(message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag))).map((message) => ({
    source: message.sourceName, category: message.category, text: message.errorMessage}));
";

impl Page<'_> {
    /// What the browser has complained of since this was last asked; of WebKit, whose driver does not tell, nothing.
    ///
    /// # Errors
    /// If the browser cannot be asked.
    pub fn complaints(&self) -> Outcome<Vec<String>> {
        match self.engine() {
            Engine::Chromium => self.chromium_complaints(),
            Engine::Firefox => self.firefox_complaints(),
            Engine::WebKit => Ok(Vec::new()),
        }
    }

    fn chromium_complaints(&self) -> Outcome<Vec<String>> {
        let log = self
            .browser
            .wire
            .post("se/log", &json!({"type": "browser"}))?;
        let log = log.as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(log
            .iter()
            .filter(|entry| entry["level"] == "SEVERE")
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect())
    }

    fn firefox_complaints(&self) -> Outcome<Vec<String>> {
        let wire = &self.browser.wire;
        wire.post("moz/context", &json!({"context": "chrome"}))?;
        let messages = self.run(FIREFOX_CONSOLE, &json!([]));
        wire.post("moz/context", &json!({"context": "content"}))?;
        let messages = messages?;
        let messages = messages.as_array().map(Vec::as_slice).unwrap_or_default();
        let of_the_page = |message: &&Value| {
            let source = message["source"].as_str().unwrap_or_default();
            let category = message["category"].as_str().unwrap_or_default();
            source.starts_with("http://127.0.0.1")
                || category.contains("CSP")
                || category.contains("Security")
        };
        let mut complaints: Vec<String> = messages
            .iter()
            .filter(of_the_page)
            .map(|message| {
                let text = message["text"].as_str().unwrap_or_default();
                let category = message["category"].as_str().unwrap_or_default();
                format!("{category}: {text}")
            })
            .collect();
        // What the page itself writes with `console.error`, Firefox prints.
        let printed = self.browser.driver.take_lines().into_iter();
        complaints.extend(printed.filter(|line| is_the_pages(line)));
        Ok(complaints)
    }
}

/// Whether a line that Firefox has printed is an error of a page. Its own modules print theirs with a name and a colon alone.
fn is_the_pages(line: &str) -> bool {
    line.split_once("console.error: ")
        .is_some_and(|(_, words)| !words.ends_with(':') || words.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::is_the_pages;

    #[test]
    fn tells_a_page_from_the_browser() {
        assert!(is_the_pages(r#"console.error: "as it says""#));
        assert!(!is_the_pages("console.error: RSLoader:"));
        assert!(!is_the_pages(r#"console.warn: "slow""#));
    }
}
