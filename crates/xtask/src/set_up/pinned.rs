//! A tool of one release: found on `PATH` or in the cache, else fetched prebuilt, else compiled.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use devkit::process::{capture, cargo, run};
use devkit::{At, Failure, Outcome, cache};

/// A program from crates.io in the release this project wants.
pub(super) struct Pinned {
    /// What it is called on the command line.
    pub(super) program: &'static str,
    /// What its crate is called.
    pub(super) package: &'static str,
    pub(super) version: String,
    /// Is any release on `PATH` as good?
    pub(super) any_version: bool,
    /// Does it compile only with its own lock file?
    pub(super) locked: bool,
    /// How long compiling takes.
    pub(super) minutes: &'static str,
}

impl Pinned {
    /// The folder to put on `PATH`; nothing, when the right release is on it already.
    pub(super) fn ensure(&self) -> Outcome<Option<PathBuf>> {
        if self.answers(Path::new(self.program), self.any_version) {
            return Ok(None);
        }
        let home = cache::of(self.program, &self.version);
        let bin = home.join("bin");
        let program = bin.join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        if self.answers(&program, false) {
            return Ok(Some(bin));
        }
        println!(
            "  {} {} is missing; installing it into {} …",
            self.program,
            self.version,
            home.display()
        );
        fs::create_dir_all(&bin).at(&bin)?;
        for way in [Self::by_binstall, Self::by_download, Self::by_compiling] {
            if way(self, &home).is_ok() && self.answers(&program, false) {
                println!("  {} {} is ready.", self.program, self.version);
                return Ok(Some(bin));
            }
        }
        Err(Failure::new(format!(
            "{0} {1} could not be installed. By hand: `cargo install {2}@{1}{3}`.",
            self.program,
            self.version,
            self.package,
            if self.locked { " --locked" } else { "" },
        )))
    }

    /// Does this file start, and is it the release wanted?
    fn answers(&self, program: &Path, any_version: bool) -> bool {
        capture(Command::new(program).arg("--version")).is_ok_and(|said| {
            any_version
                || said
                    .lines()
                    .next()
                    .is_some_and(|line| names(line, &self.version))
        })
    }

    fn by_binstall(&self, home: &Path) -> Outcome {
        capture(cargo().args(["binstall", "-V"]))?;
        println!("    asking cargo-binstall for it (about a minute) …");
        let wanted = format!("{}@{}", self.package, self.version);
        let options = ["--no-confirm", "--disable-strategies", "compile", "--root"];
        capture(cargo().arg("binstall").args(options).arg(home).arg(wanted)).map(drop)
    }

    /// The official archive of the release, if this machine is one it is made for and can reach it.
    fn by_download(&self, home: &Path) -> Outcome {
        let link = archive(self.program, &self.version).ok_or("no archive for this machine")?;
        println!("    trying the official download (at most two minutes) …");
        let unpacked = home.join("unpacked");
        fs::create_dir_all(&unpacked).at(&unpacked)?;
        let file = home.join("archive.tar.gz");
        let limits = [
            "--fail",
            "--silent",
            "--location",
            "--connect-timeout",
            "5",
            "--max-time",
            "120",
        ];
        let arrived = capture(
            Command::new("curl")
                .args(limits)
                .arg("--output")
                .arg(&file)
                .arg(link),
        )
        .and_then(|_| {
            capture(
                Command::new("tar")
                    .arg("-xzf")
                    .arg(&file)
                    .arg("-C")
                    .arg(&unpacked),
            )
        })
        .and_then(|_| find(&unpacked, self.program).ok_or_else(|| "not in the archive".into()))
        .and_then(|found| {
            let place = home.join("bin").join(self.program);
            fs::copy(found, &place).map(drop).at(place)
        });
        // What is left over is only clutter: no reason to stop.
        drop(fs::remove_file(&file));
        drop(fs::remove_dir_all(&unpacked));
        arrived
    }

    fn by_compiling(&self, home: &Path) -> Outcome {
        println!("    compiling it ({} minutes, once) …", self.minutes);
        let wanted = format!("{}@{}", self.package, self.version);
        let mut command = cargo();
        command
            .args(["install", "--force", "--root"])
            .arg(home)
            .arg(wanted);
        if self.locked {
            command.arg("--locked");
        }
        run(&mut command).inspect_err(|error| eprintln!("    {error}"))
    }
}

/// Is `version` one of the words of a `--version` line?
fn names(line: &str, version: &str) -> bool {
    line.split_whitespace()
        .any(|word| word.trim_start_matches('v') == version)
}

/// The address of the official archive for this machine.
fn archive(program: &str, version: &str) -> Option<String> {
    let target = match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", arch @ ("x86_64" | "aarch64")) => match program {
            "trunk" => format!("{arch}-unknown-linux-gnu"),
            "wasm-bindgen" => format!(
                "{arch}-unknown-linux-{}",
                if arch == "x86_64" { "musl" } else { "gnu" }
            ),
            _ => if arch == "x86_64" {
                "linux64"
            } else {
                "linux-aarch64"
            }
            .to_owned(),
        },
        ("macos", arch @ ("x86_64" | "aarch64")) => match program {
            "geckodriver" => if arch == "x86_64" {
                "macos"
            } else {
                "macos-aarch64"
            }
            .to_owned(),
            _ => format!("{arch}-apple-darwin"),
        },
        _ => return None,
    };
    let path = match program {
        "trunk" => format!("trunk-rs/trunk/releases/download/v{version}/trunk-{target}"),
        "wasm-bindgen" => format!(
            "wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{target}"
        ),
        "geckodriver" => format!(
            "mozilla/geckodriver/releases/download/v{version}/geckodriver-v{version}-{target}"
        ),
        _ => return None,
    };
    Some(format!("https://github.com/{path}.tar.gz"))
}

/// The file called `name` anywhere under `folder`.
fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find_map(|path| {
            if path.is_dir() {
                find(&path, name)
            } else {
                path.file_name()
                    .is_some_and(|file| file == name)
                    .then_some(path)
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_versions_as_the_tools_print_them() {
        assert!(names("trunk 0.21.14", "0.21.14"));
        assert!(names("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(names("geckodriver 0.37.1 (a1b2c3 2026-01-01)", "0.37.1"));
        assert!(!names("wasm-bindgen 0.2.13", "0.2.130"));
    }
}
