//! The three engines: which programs drive them, and with which capabilities.

use std::env;
use std::fmt;
use std::path::Path;
use std::process::Command;

use devkit::programs::{FIREFOX, chromium, mini_browser, on_path};
use serde_json::{Value, json};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, by Chromium and `chromedriver`.
    Chromium,
    /// Gecko, by Firefox and geckodriver.
    Firefox,
    /// WebKit, by `WebKitGTK`'s `MiniBrowser` and `WebKitWebDriver`.
    WebKit,
}

impl Engine {
    /// All three.
    pub const ALL: &[Self] = &[Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|engine| engine.to_string() == name)
    }

    /// The driver, told to listen on `port`.
    pub(super) fn driver(self, port: u16) -> Command {
        match self {
            Self::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Self::Firefox => {
                let mut command = Command::new("geckodriver");
                // System access: the console's messages are read in the browser's own process.
                command.args(["--allow-system-access", "--websocket-port", "0", "--port"]);
                command.arg(port.to_string());
                command
            }
            Self::WebKit => {
                let mut command = Command::new("WebKitWebDriver");
                command.arg(format!("--port={port}"));
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command
            }
        }
    }

    /// What a new session is asked for; `home` is a fresh folder for the browser's own files.
    pub(super) fn capabilities(self, home: &Path) -> Value {
        let always = match self {
            Self::Chromium => {
                let mut args = vec![
                    "--headless=new".to_owned(),
                    "--no-sandbox".to_owned(),
                    "--disable-gpu".to_owned(),
                    "--disable-background-networking".to_owned(),
                    "--disable-component-update".to_owned(),
                    "--disable-sync".to_owned(),
                    "--no-first-run".to_owned(),
                    "--force-color-profile=srgb".to_owned(),
                    "--window-size=1440,900".to_owned(),
                ];
                args.push(format!("--user-data-dir={}", home.display()));
                let mut options = json!({"args": args, "perfLoggingPrefs": {"enableNetwork": true, "enablePage": false}});
                if let Some(binary) = chromium(&env::var_os("PATH").unwrap_or_default()) {
                    options["binary"] = json!(binary);
                }
                json!({
                    "browserName": "chrome",
                    "goog:chromeOptions": options,
                    "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
                })
            }
            Self::Firefox => {
                let mut options = json!({
                    "args": ["-headless", "--width=1440", "--height=900"],
                    "prefs": {
                        "browser.dom.window.dump.enabled": true,
                        "devtools.console.stdout.content": true,
                        "devtools.console.stdout.chrome": false,
                        // Firefox's own experiments, which complain when they reach no server.
                        "app.normandy.enabled": false,
                        "app.shield.optoutstudies.enabled": false,
                        "messaging-system.rsexperimentloader.enabled": false,
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                    },
                });
                if let Some(binary) = on_path(FIREFOX) {
                    options["binary"] = json!(binary);
                }
                json!({"browserName": "firefox", "moz:firefoxOptions": options})
            }
            Self::WebKit => {
                let mut options = json!({"args": ["--automation"]});
                if let Some(binary) = mini_browser() {
                    options["binary"] = json!(binary);
                }
                json!({"browserName": "MiniBrowser", "webkitgtk:browserOptions": options})
            }
        };
        json!({"capabilities": {"alwaysMatch": always}})
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}
