//! A running browser and its driver.

mod engine;
mod program;
mod wire;

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use devkit::Scratch;
use serde_json::{Value, json};

pub use engine::Engine;
pub(crate) use program::{Program, free_port};
pub(crate) use wire::Wire;

use devkit::{Failure, Outcome};

use crate::wait::until;

/// How long a driver may take to listen.
const START: Duration = Duration::from_secs(30);

/// A browser with a session of its own. Dropped, it is closed.
pub struct Browser {
    /// Which engine it is.
    pub engine: Engine,
    pub(crate) wire: Wire,
    // Dropped in this order, after the session's end: first the driver, then the display, then the files.
    pub(crate) driver: Program,
    _display: Option<Program>,
    _home: Scratch,
}

impl Browser {
    /// Starts the engine's driver, and through it the browser.
    ///
    /// # Errors
    /// If one of the programs is not there or does not start.
    pub fn start(engine: Engine) -> Outcome<Self> {
        let home = Scratch::new()?;
        let port = free_port()?;
        let mut command = engine.driver(port);
        let display = if engine == Engine::WebKit {
            let (display, number) = display(home.path())?;
            command.env("DISPLAY", format!(":{number}"));
            command.env_remove("WAYLAND_DISPLAY");
            command.env("GDK_BACKEND", "x11");
            Some(display)
        } else {
            None
        };
        let mut driver = Program::start(&command, home.path())?;
        let mut wire = Wire::new(port);
        until(&format!("{engine}'s driver listens"), START, || {
            if driver.has_ended() {
                let said = driver.take_lines().join("\n");
                return Err(Failure::new(format!(
                    "{engine}'s driver has ended:\n{said}"
                )));
            }
            Ok(wire.get("status").ok())
        })?;
        let answer = wire
            .post("session", &engine.capabilities(home.path()))
            .map_err(|failure| failure.while_(&format!("starting {engine}")))?;
        let session = answer["sessionId"]
            .as_str()
            .ok_or_else(|| Failure::new(format!("{engine}'s driver gave no session: {answer}")))?;
        wire.enter(session);
        let browser = Self {
            engine,
            wire,
            driver,
            _display: display,
            _home: home,
        };
        browser.wire.post(
            "timeouts",
            &json!({"script": 60_000, "pageLoad": 60_000, "implicit": 0}),
        )?;
        Ok(browser)
    }

    /// Opens a new window in place of the others: nothing that was emulated or remembered in them is left.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn fresh_window(&self) -> Outcome {
        let old = self.wire.get("window/handles")?;
        let new = self.wire.post("window/new", &json!({"type": "tab"}))?["handle"].take();
        for window in old.as_array().map(Vec::as_slice).unwrap_or_default() {
            self.wire.post("window", &json!({"handle": window}))?;
            self.wire.delete("window")?;
        }
        self.wire.post("window", &json!({"handle": new}))?;
        self.wire
            .post("window/rect", &json!({"width": 1440, "height": 1000}))?;
        Ok(())
    }

    /// The window that is shown.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn window(&self) -> Outcome<Value> {
        self.wire.get("window")
    }

    /// Opens a window beside the others, and shows it; no tab, for what is behind another tab is not painted.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn another_window(&self) -> Outcome<Value> {
        let new = self.wire.post("window/new", &json!({"type": "window"}))?["handle"].take();
        self.show(&new)?;
        Ok(new)
    }

    /// Shows a window.
    ///
    /// # Errors
    /// If it is gone.
    pub fn show(&self, window: &Value) -> Outcome {
        self.wire.post("window", &json!({"handle": window}))?;
        Ok(())
    }

    /// Asks the browser itself, past WebDriver: the `DevTools` protocol of Chromium.
    ///
    /// # Errors
    /// If the browser refuses; always in other engines.
    pub fn cdp(&self, command: &str, params: &Value) -> Outcome<Value> {
        if self.engine != Engine::Chromium {
            return Err(Failure::new(format!("{} has no {command}", self.engine)));
        }
        self.wire.post(
            "goog/cdp/execute",
            &json!({"cmd": command, "params": params}),
        )
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.wire.delete("");
    }
}

/// An X display of our own; the server picks the number and writes it to its output.
fn display(home: &Path) -> Outcome<(Program, String)> {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1920x1400x24",
        "-nolisten",
        "tcp",
    ]);
    let mut server = Program::start(&command, home)?;
    let number = until("Xvfb opens a display", START, || {
        let said = server.take_lines();
        let number = said.iter().find(|line| line.parse::<u32>().is_ok());
        if number.is_none() && server.has_ended() {
            return Err(Failure::new(format!(
                "Xvfb has ended:\n{}",
                said.join("\n")
            )));
        }
        Ok(number.cloned())
    })?;
    Ok((server, number))
}
