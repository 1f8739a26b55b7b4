//! What comes from the system: browsers, their drivers, a screen without a monitor, Node.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Outcome, capture, run, which};

/// Something the tests start: what it is, the names it may have, the Debian package, and where else it is found.
struct Need {
    what: &'static str,
    programs: &'static [&'static str],
    package: &'static str,
    elsewhere: &'static str,
}

const CHROMIUM: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const NEEDS: &[Need] = &[
    Need {
        what: "Chromium",
        programs: CHROMIUM,
        package: "chromium",
        elsewhere: "chromium.org or Google Chrome",
    },
    Need {
        what: "Chromium's driver",
        programs: &["chromedriver"],
        package: "chromium-driver",
        elsewhere: "googlechromelabs.github.io/chrome-for-testing, the browser's own version",
    },
    Need {
        what: "Firefox",
        programs: &["firefox", "firefox-esr"],
        package: "firefox-esr",
        elsewhere: "mozilla.org/firefox",
    },
    Need {
        what: "WebKitGTK's driver",
        programs: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
        elsewhere: "your system's WebKitGTK package (Linux only)",
    },
    // The folder is no part of PATH: `is_there` knows where MiniBrowser lives.
    Need {
        what: "WebKitGTK's MiniBrowser",
        programs: &["MiniBrowser"],
        package: "libwebkit2gtk-4.1-0",
        elsewhere: "your system's WebKitGTK package (Linux only)",
    },
    Need {
        what: "Xvfb",
        programs: &["Xvfb"],
        package: "xvfb",
        elsewhere: "your system's X.Org packages",
    },
    Need {
        what: "pdftotext",
        programs: &["pdftotext"],
        package: "poppler-utils",
        elsewhere: "the Poppler tools",
    },
    Need {
        what: "Node.js",
        programs: &["node"],
        package: "nodejs",
        elsewhere: "nodejs.org, 20 or newer",
    },
    Need {
        what: "npm",
        programs: &["npm"],
        package: "npm",
        elsewhere: "nodejs.org, with Node.js",
    },
];

/// The Chromium of this machine: `CHROME_PATH`, or the first name that is found.
pub(super) fn chromium(path: &OsString) -> Option<PathBuf> {
    let set = std::env::var_os("CHROME_PATH")
        .map(PathBuf::from)
        .filter(|file| file.is_file());
    set.or_else(|| CHROMIUM.iter().find_map(|name| which(name, path)))
}

/// Installs what is missing on Debian and its kin; elsewhere names it.
pub(super) fn install_missing(path: &OsString) -> Outcome {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !is_there(need, path)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|need| need.what).collect();
    println!("  Missing: {}.", names.join(", "));
    let Some(apt) = apt() else {
        return Err(by_hand(&missing));
    };
    println!("  Installing with apt-get (2 to 5 minutes) …");
    let apt_get = |words: &[&str]| {
        let mut command = Command::new(apt[0]);
        command
            .args(&apt[1..])
            .args([
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "-q",
                "-y",
            ])
            .args(words);
        run(&mut command)
    };
    let mut install = vec!["install", "--no-install-recommends"];
    install.extend(missing.iter().map(|need| need.package));
    apt_get(&["update"])
        .and_then(|()| apt_get(&install))
        .map_err(|error| format!("{error}\n{}", by_hand(&missing)))?;
    let still: Vec<&Need> = missing
        .into_iter()
        .filter(|need| !is_there(need, path))
        .collect();
    if still.is_empty() {
        Ok(())
    } else {
        Err(by_hand(&still))
    }
}

fn is_there(need: &Need, path: &OsString) -> bool {
    if need.programs == ["MiniBrowser"] && mini_browser().is_some() {
        return true;
    }
    need.programs.iter().any(|name| which(name, path).is_some())
}

/// `MiniBrowser` lives beside the library, in a folder named after the machine.
fn mini_browser() -> Option<PathBuf> {
    let arch = std::env::consts::ARCH;
    let folders = [
        format!("/usr/lib/{arch}-linux-gnu"),
        "/usr/lib64".into(),
        "/usr/libexec".into(),
        "/usr/lib".into(),
    ];
    let files = folders
        .iter()
        .map(|folder| Path::new(folder).join("webkit2gtk-4.1/MiniBrowser"));
    files.into_iter().find(|file| file.is_file())
}

/// How to become root for `apt-get` without being asked anything, on a system that has it.
fn apt() -> Option<&'static [&'static str]> {
    if !Path::new("/etc/debian_version").exists() {
        return None;
    }
    if capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        return Some(&["env"]);
    }
    capture(Command::new("sudo").args(["-n", "true"]))
        .is_ok()
        .then_some(&["sudo", "-n"])
}

fn by_hand(missing: &[&Need]) -> String {
    let line = |Need {
                    what,
                    package,
                    elsewhere,
                    ..
                }: &&Need| {
        format!("\n  {what}: Debian package `{package}`; elsewhere {elsewhere}")
    };
    let lines: Vec<String> = missing.iter().map(line).collect();
    format!("please install what the tests need:{}", lines.concat())
}
