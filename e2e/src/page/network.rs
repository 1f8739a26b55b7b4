//! What Chromium downloads.

use std::collections::BTreeMap;

use devkit::{At, Outcome};
use serde_json::{Value, json};

use super::Page;

/// What a browser has asked the network for, as it has said so far.
#[derive(Default)]
pub struct Traffic {
    /// The addresses that have been answered to the end, in the order in which they were.
    pub answered: Vec<String>,
    /// The addresses that a cache of the browser's own answered, which are none of the above.
    pub cached: Vec<String>,
    /// The addresses that were asked in vain: refused, or out of reach.
    pub failed: Vec<String>,
    open: BTreeMap<String, String>,
}

impl Traffic {
    /// Is there nothing that has been asked for and not answered?
    pub fn is_quiet(&self) -> bool {
        self.open.is_empty()
    }

    /// Takes one event of the `DevTools` protocol in.
    fn hear(&mut self, event: &Value) {
        let params = &event["params"];
        let id = params["requestId"].as_str().unwrap_or_default();
        match event["method"].as_str().unwrap_or_default() {
            "Network.requestWillBeSent" => {
                let url = params["request"]["url"].as_str().unwrap_or_default();
                // A redirect keeps the number; the answer that sent the browser on ends here.
                let before = self.open.insert(id.to_owned(), url.to_owned());
                self.answered.extend(before);
            }
            "Network.requestServedFromCache" => self.cached.extend(self.open.remove(id)),
            "Network.responseReceived" => {
                let response = &params["response"];
                let flags = ["fromDiskCache", "fromPrefetchCache", "fromServiceWorker"];
                // Two that ask for the same at once share one answer: the second has no connection.
                let is_shared = response["connectionId"] == 0;
                if is_shared || flags.iter().any(|flag| response[*flag] == true) {
                    self.cached.extend(self.open.remove(id));
                }
            }
            "Network.loadingFinished" => self.answered.extend(self.open.remove(id)),
            "Network.loadingFailed" => self.failed.extend(self.open.remove(id)),
            _ => {}
        }
    }
}

impl Page<'_> {
    /// Takes in what the browser has asked the network for since this was last asked.
    ///
    /// # Errors
    /// Outside Chromium.
    pub fn network(&self, traffic: &mut Traffic) -> Outcome {
        let kind = json!({"type": "performance"});
        let log = self.browser.wire.post("se/log", &kind)?;
        for entry in log.as_array().into_iter().flatten() {
            let message = entry["message"].as_str().unwrap_or("{}");
            let message: Value = serde_json::from_str(message).at("the network log")?;
            traffic.hear(&message["message"]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Events as `method id url`.
    fn heard(lines: &[&str]) -> Traffic {
        let mut traffic = Traffic::default();
        for line in lines {
            let words: Vec<&str> = line.split(' ').collect();
            traffic.hear(
                &json!({"method": format!("Network.{}", words[0]), "params": {
                "requestId": words[1], "request": {"url": words.get(2)}}}),
            );
        }
        traffic
    }

    #[test]
    fn pairs_questions_and_answers() {
        let traffic = heard(&[
            "requestWillBeSent 1 a",
            "requestWillBeSent 2 b",
            "responseReceived 2",
            "loadingFinished 2",
            "requestWillBeSent 3 c",
            "loadingFailed 3",
        ]);
        assert_eq!(traffic.answered, ["b"]);
        assert_eq!(traffic.failed, ["c"]);
        assert!(!traffic.is_quiet());
    }

    #[test]
    fn tells_what_a_cache_answers() {
        let mut traffic = heard(&[
            "requestWillBeSent 1 a",
            "requestServedFromCache 1",
            "loadingFinished 1",
            "requestWillBeSent 2 b",
        ]);
        let from_disk = json!({"requestId": "2", "response": {"fromDiskCache": true}});
        traffic.hear(&json!({"method": "Network.responseReceived", "params": from_disk}));
        assert_eq!(traffic.cached, ["a", "b"]);
        assert!(traffic.answered.is_empty() && traffic.is_quiet());
    }

    #[test]
    fn follows_a_redirect() {
        let traffic = heard(&[
            "requestWillBeSent 1 a",
            "requestWillBeSent 1 a/",
            "loadingFinished 1",
        ]);
        assert_eq!(traffic.answered, ["a", "a/"]);
        assert!(traffic.is_quiet());
    }
}
