//! `set-up`: looks for every tool the other commands call, and installs what is missing.
//!
//! A tool is looked for on `PATH` first, then in the per-user cache, where a fresh clone finds it again; only then is it installed.

mod npm;
mod pinned;
mod system;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use devkit::args::Args;
use devkit::cache::NODE_MODULES;
use devkit::process::{capture, cargo, root, run as run_command};
use devkit::{At, Failure, Outcome, programs};

use pinned::Pinned;

/// The release of Trunk that is known to build this project.
const TRUNK: &str = "0.21.14";
/// The release of geckodriver installed when there is none; any release on `PATH` will do.
const GECKODRIVER: &str = "0.37.1";
/// The npm package that brings `wasm-opt`.
const BINARYEN: &str = "132.0.0";
/// The oldest `wasm-opt` that knows the features rustc emits.
const OLDEST_WASM_OPT: u32 = 119;
const WASM: &str = "wasm32-unknown-unknown";

/// What the tools are wanted for; each purpose needs what those before it need.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Purpose {
    /// `parity`: what makes WebAssembly.
    Analyser,
    /// `build` and `serve`.
    Building,
    /// `weight` and `speed`: Chromium and its driver.
    Chromium,
    /// `lighthouse` and `own`: Node.js and what it brings.
    Lighthouse,
    /// `test`: the other browsers and their drivers, formatter and linter.
    Testing,
}

/// The tools, found.
pub(crate) struct Tools {
    folders: Vec<PathBuf>,
    /// Where axe-core and Lighthouse are, if they were wanted.
    node_modules: Option<PathBuf>,
}

impl Tools {
    /// `PATH` with the tools' folders first.
    pub(crate) fn path(&self) -> OsString {
        let usual = std::env::var_os("PATH").unwrap_or_default();
        let folders = self
            .folders
            .iter()
            .cloned()
            .chain(std::env::split_paths(&usual));
        std::env::join_paths(folders).unwrap_or(usual)
    }

    /// Lets `command` find the tools.
    pub(crate) fn equip<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.env("PATH", self.path());
        if let Some(modules) = &self.node_modules {
            command.env(NODE_MODULES, modules);
        }
        command
    }

    /// The file `path` of an npm package.
    pub(crate) fn of_npm(&self, path: &str) -> Outcome<PathBuf> {
        let modules = self.node_modules.as_ref();
        modules.map(|modules| modules.join(path)).ok_or_else(|| {
            Failure::new(format!("there is no {path}; `cargo xtask set-up --tests`."))
        })
    }

    /// The Chromium to drive, whatever its name here is.
    pub(crate) fn chromium(&self) -> Outcome<PathBuf> {
        programs::chromium(&self.path())
            .ok_or_else(|| Failure::new("there is no Chromium; `cargo xtask set-up --tests`."))
    }
}

/// `cargo xtask set-up`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let purpose = if args.switch("--tests") {
        Purpose::Testing
    } else {
        Purpose::Building
    };
    args.end()?;
    let tools = set_up(purpose)?;
    for folder in &tools.folders {
        println!("  from {}", folder.display());
    }
    println!("Everything is there.");
    Ok(())
}

/// Finds or installs the tools, saying what it does.
pub(crate) fn set_up(purpose: Purpose) -> Outcome<Tools> {
    println!("Looking for the tools …");
    let mut tools = Tools {
        folders: Vec::new(),
        node_modules: None,
    };
    if purpose >= Purpose::Testing {
        rust_components()?;
    }
    system::install_missing(purpose, &tools.path())?;
    wasm_target()?;
    if purpose >= Purpose::Building {
        let trunk = Pinned {
            program: "trunk",
            package: "trunk",
            version: TRUNK.to_owned(),
            any_version: false,
            locked: true,
            minutes: "5 to 12",
        };
        tools.folders.extend(trunk.ensure()?);
    }
    let bindgen = Pinned {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: locked_version("wasm-bindgen")?,
        any_version: false,
        locked: false,
        minutes: "2 to 5",
    };
    tools.folders.extend(bindgen.ensure()?);
    tools.folders.extend(wasm_opt(&tools.path()));
    if purpose >= Purpose::Testing {
        let gecko = Pinned {
            program: "geckodriver",
            package: "geckodriver",
            version: GECKODRIVER.to_owned(),
            any_version: true,
            locked: true,
            minutes: "2 to 4",
        };
        tools.folders.extend(gecko.ensure()?);
    }
    if purpose >= Purpose::Lighthouse {
        tools.node_modules = Some(npm::ensure_test_packages(&tools.path())?);
    }
    Ok(tools)
}

/// The WebAssembly target of the toolchain in use.
fn wasm_target() -> Outcome {
    let sysroot = capture(
        Command::new("rustc")
            .current_dir(root())
            .args(["--print", "sysroot"]),
    )?;
    if PathBuf::from(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    println!("  Adding Rust's WebAssembly target (about half a minute) …");
    run_command(Command::new("rustup").current_dir(root()).args(["target", "add", WASM])).map_err(|error| {
        Failure::new(format!("{error}\nRust's target {WASM} is missing: `rustup target add {WASM}`, or your system's package of it."))
    })
}

/// Formatter and linter.
fn rust_components() -> Outcome {
    for (name, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if capture(cargo().args([name, "--version"])).is_err() {
            println!("  Adding Rust's {component} (some seconds) …");
            run_command(Command::new("rustup").current_dir(root()).args([
                "component",
                "add",
                component,
            ]))?;
        }
    }
    Ok(())
}

/// `wasm-opt` from `PATH`, the cache or npm; else Trunk brings its own.
fn wasm_opt(path: &OsString) -> Option<PathBuf> {
    let release = |program: &PathBuf| {
        let said = capture(Command::new(program).env("PATH", path).arg("--version")).ok()?;
        said.split_whitespace()
            .find_map(|word| word.parse::<u32>().ok())
    };
    if programs::find(&["wasm-opt"], path)
        .as_ref()
        .and_then(release)
        >= Some(OLDEST_WASM_OPT)
    {
        return None;
    }
    if programs::find(&["npm"], path).is_none() {
        println!("  No wasm-opt and no npm here: Trunk downloads wasm-opt itself.");
        return None;
    }
    match npm::ensure_binaryen(BINARYEN, path) {
        Ok(folder) => Some(folder),
        Err(error) => {
            println!("  {error}\n  npm could not bring wasm-opt: Trunk downloads it itself.");
            None
        }
    }
}

/// The version of `package` in `Cargo.lock`.
fn locked_version(package: &str) -> Outcome<String> {
    let text = std::fs::read_to_string(root().join("Cargo.lock")).at("Cargo.lock")?;
    version_in_lock(&text, package)
        .ok_or_else(|| Failure::new(format!("Cargo.lock does not name {package}.")))
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock
        .lines()
        .skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_locked_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"9.0.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            version_in_lock(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(version_in_lock(lock, "absent"), None);
    }
}
