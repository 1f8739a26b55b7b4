//! The WebDriver protocol, as far as we need it: JSON over HTTP.
//!
//! This is a client of our own, and a small one, because what the tests are about lies beside the path of the client crates: computed
//! role and label, print, window size, the logs, and the engines' own endpoints (`goog/cdp/execute`, `moz/context`).
//! Synchronous, because a person does one thing at a time.

use std::time::Duration;

use devkit::{Failure, Outcome};
use serde_json::{Value, json};
use ureq::Agent;

/// The longest answer that is read: a screenshot or a log.
const LONGEST: u64 = 256 << 20;

/// A connection to a driver.
pub(crate) struct Wire {
    agent: Agent,
    base: String,
}

impl Wire {
    /// To the driver that listens on `port`.
    pub(crate) fn new(port: u16) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(180)))
            .build()
            .into();
        Self {
            agent,
            base: format!("http://127.0.0.1:{port}"),
        }
    }

    /// Narrows the connection to one session.
    pub(crate) fn enter(&mut self, session: &str) {
        self.base = format!("{}/session/{session}", self.base);
    }

    /// `GET`.
    pub(crate) fn get(&self, path: &str) -> Outcome<Value> {
        let url = format!("{}/{path}", self.base);
        answer(path, self.agent.get(url).call())
    }

    /// `POST` of an object.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        let url = format!("{}/{path}", self.base);
        let request = self
            .agent
            .post(url)
            .header("Content-Type", "application/json; charset=utf-8");
        answer(path, request.send(body.to_string()))
    }

    /// `POST` of nothing.
    pub(crate) fn poke(&self, path: &str) -> Outcome<Value> {
        self.post(path, &json!({}))
    }

    /// `DELETE`; an empty path is the session itself.
    pub(crate) fn delete(&self, path: &str) -> Outcome<Value> {
        let url = format!("{}/{path}", self.base);
        answer(path, self.agent.delete(url.trim_end_matches('/')).call())
    }
}

type Answer = Result<ureq::http::Response<ureq::Body>, ureq::Error>;

fn answer(path: &str, answer: Answer) -> Outcome<Value> {
    let mut response =
        answer.map_err(|error| Failure::new(format!("the driver, asked for `{path}`: {error}")))?;
    let text = response
        .body_mut()
        .with_config()
        .limit(LONGEST)
        .read_to_string()
        .map_err(|error| Failure::new(format!("the driver's answer to `{path}`: {error}")))?;
    let mut body: Value = serde_json::from_str(&text)
        .map_err(|_| Failure::new(format!("the driver's answer to `{path}`: {text}")))?;
    let value = body["value"].take();
    if let Some(error) = value["error"].as_str() {
        let message = value["message"].as_str().unwrap_or_default();
        let message = message.lines().next().unwrap_or_default();
        return Err(Failure::new(format!("{path}: {error}: {message}")));
    }
    Ok(value)
}
