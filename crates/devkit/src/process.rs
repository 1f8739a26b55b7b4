//! Running other programs to their end, from the repository's root.

use std::env;
use std::io::{BufRead, BufReader, Error};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use crate::{Failure, Outcome};

/// The repository's root: above where cargo says the running package is, since several clones may share one target folder, or
/// above where the user stands.
pub fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = env::current_dir().ok();
    let places = package.into_iter().chain(here);
    let root = places.into_iter().find_map(|place| {
        let mut folders = place.ancestors();
        let root = folders.find(|folder| folder.join("Trunk.toml").is_file());
        root.map(Path::to_owned)
    });
    root.unwrap_or_else(|| PathBuf::from("."))
}

/// The cargo that started us, so that its toolchain is kept, in the root.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Runs to the end with its output shown.
///
/// # Errors
/// If it does not start, or fails.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| not_started(command, &error))?;
    ended_well(command, status, "")
}

/// Runs to the end in silence; its standard output, if it went well.
///
/// # Errors
/// If it does not start, or fails; then with what it wrote to standard error.
pub fn capture(command: &mut Command) -> Outcome<String> {
    let output = command
        .output()
        .map_err(|error| not_started(command, &error))?;
    let said = String::from_utf8_lossy(&output.stderr);
    ended_well(command, output.status, said.trim())?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end, showing each line of standard output as it comes and handing it to `see`.
///
/// # Errors
/// If it does not start, or fails.
pub fn stream(command: &mut Command, mut see: impl FnMut(&str)) -> Outcome {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    let status = child
        .wait()
        .map_err(|error| Failure::new(error.to_string()))?;
    ended_well(command, status, "")
}

fn ended_well(command: &Command, status: ExitStatus, said: &str) -> Outcome {
    if status.success() {
        return Ok(());
    }
    let words = format!("`{}` failed ({status}).\n{said}", line_of(command));
    Err(Failure::new(words.trim_end()))
}

/// The command as one would type it, without the folders of the program.
fn line_of(command: &Command) -> String {
    let name = Path::new(command.get_program())
        .file_name()
        .unwrap_or_default();
    let words: Vec<_> = std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect();
    words.join(" ")
}

fn not_started(command: &Command, error: &Error) -> Failure {
    Failure::new(format!(
        "`{}` could not be started: {error}.",
        line_of(command)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_root() {
        assert!(root().join("Trunk.toml").is_file());
    }

    #[test]
    fn gives_what_a_program_says() {
        let said = capture(cargo().arg("--version")).unwrap();
        assert!(said.starts_with("cargo "), "{said}");
        let failure = capture(cargo().arg("no-such-command")).unwrap_err();
        let failure = failure.to_string();
        assert!(
            failure.contains("`cargo no-such-command` failed"),
            "{failure}"
        );
        let failure = run(&mut Command::new("no-such-program")).unwrap_err();
        let failure = failure.to_string();
        assert!(failure.contains("could not be started"), "{failure}");
    }
}
