//! What comes from the system: browsers, their drivers, a screen without a monitor, Node.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use devkit::process::{capture, run};
use devkit::programs::{CHROMIUM, FIREFOX, chromium, find, mini_browser};
use devkit::{Failure, Outcome};

use super::Purpose;

/// Something the tests start: what it is, what it is wanted for, the names it may have, the Debian package, and where else it is
/// found.
struct Need {
    what: &'static str,
    purpose: Purpose,
    programs: &'static [&'static str],
    package: &'static str,
    elsewhere: &'static str,
}

const NEEDS: &[Need] = &[
    Need {
        what: "Chromium",
        purpose: Purpose::Chromium,
        programs: CHROMIUM,
        package: "chromium",
        elsewhere: "chromium.org or Google Chrome",
    },
    Need {
        what: "Chromium's driver",
        purpose: Purpose::Chromium,
        programs: &["chromedriver"],
        package: "chromium-driver",
        elsewhere: "googlechromelabs.github.io/chrome-for-testing, the browser's own version",
    },
    Need {
        what: "Firefox",
        purpose: Purpose::Testing,
        programs: FIREFOX,
        package: "firefox-esr",
        elsewhere: "mozilla.org/firefox",
    },
    Need {
        what: "WebKitGTK's driver",
        purpose: Purpose::Testing,
        programs: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
        elsewhere: "your system's WebKitGTK package (Linux only)",
    },
    Need {
        what: "WebKitGTK's MiniBrowser",
        purpose: Purpose::Testing,
        programs: &["MiniBrowser"],
        package: "libwebkit2gtk-4.1-0",
        elsewhere: "your system's WebKitGTK package (Linux only)",
    },
    Need {
        what: "Xvfb",
        purpose: Purpose::Testing,
        programs: &["Xvfb"],
        package: "xvfb",
        elsewhere: "your system's X.Org packages",
    },
    Need {
        what: "pdftotext",
        purpose: Purpose::Testing,
        programs: &["pdftotext"],
        package: "poppler-utils",
        elsewhere: "the Poppler tools",
    },
    Need {
        what: "Node.js",
        purpose: Purpose::Lighthouse,
        programs: &["node"],
        package: "nodejs",
        elsewhere: "nodejs.org, 20 or newer",
    },
    Need {
        what: "npm",
        purpose: Purpose::Lighthouse,
        programs: &["npm"],
        package: "npm",
        elsewhere: "nodejs.org, with Node.js",
    },
];

/// Installs what is missing for `purpose` on Debian and its kin; elsewhere names it.
pub(super) fn install_missing(purpose: Purpose, path: &OsStr) -> Outcome {
    let missing: Vec<&Need> = needs(purpose)
        .filter(|need| !is_there(need, path))
        .collect();
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
        .map_err(|error| Failure::new(format!("{error}\n{}", by_hand(&missing))))?;
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

fn needs(purpose: Purpose) -> impl Iterator<Item = &'static Need> {
    NEEDS.iter().filter(move |need| need.purpose <= purpose)
}

/// Two browsers may be elsewhere than on `PATH`.
fn is_there(need: &Need, path: &OsStr) -> bool {
    let found = match need.programs {
        CHROMIUM => chromium(path),
        ["MiniBrowser"] => mini_browser(),
        names => find(names, path),
    };
    found.is_some()
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

fn by_hand(missing: &[&Need]) -> Failure {
    let line = |Need {
                    what,
                    package,
                    elsewhere,
                    ..
                }: &&Need| {
        format!("\n  {what}: Debian package `{package}`; elsewhere {elsewhere}")
    };
    let lines: Vec<String> = missing.iter().map(line).collect();
    Failure::new(format!("please install what this needs:{}", lines.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(purpose: Purpose, packages: &[&str]) {
        let found: Vec<&str> = needs(purpose).map(|need| need.package).collect();
        assert_eq!(found, packages);
    }

    #[test]
    fn wants_no_more_than_a_purpose_needs() {
        let chromium = ["chromium", "chromium-driver"];
        check(Purpose::Building, &[]);
        check(Purpose::Chromium, &chromium);
        check(
            Purpose::Lighthouse,
            &[&chromium[..], &["nodejs", "npm"]].concat(),
        );
        assert_eq!(needs(Purpose::Testing).count(), NEEDS.len());
    }

    #[test]
    fn names_what_to_install() {
        let needs: Vec<&Need> = needs(Purpose::Chromium).collect();
        let words = by_hand(&needs).to_string();
        for name in ["Chromium:", "`chromium-driver`", "chromium.org"] {
            assert!(words.contains(name), "{words}");
        }
    }
}
