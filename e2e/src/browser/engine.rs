//! The three engines: which programs drive them, and with which capabilities.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

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

/// The rooms in which Debian and others keep `MiniBrowser`, which is on no `PATH`.
const MINI_BROWSERS: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/x86_64-linux-gnu/webkitgtk-6.0/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/webkit2gtk-4.1/MiniBrowser",
];

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
                if let Some(binary) =
                    first_on_path(&["chromium", "chromium-browser", "google-chrome"])
                {
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
                if let Some(binary) = first_on_path(&["firefox", "firefox-esr"]) {
                    options["binary"] = json!(binary);
                }
                json!({"browserName": "firefox", "moz:firefoxOptions": options})
            }
            Self::WebKit => {
                let mut options = json!({"args": ["--automation"]});
                if let Some(binary) = MINI_BROWSERS.iter().find(|path| Path::new(path).is_file()) {
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

/// The first of these programs that is on `PATH`.
fn first_on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        folders
            .iter()
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    })
}
