//! `parity`: the same text gives the same bytes natively and as WebAssembly.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use devkit::args::Args;
use devkit::process::{cargo, root};
use devkit::{At, Failure, Outcome, programs};

use crate::build::files;
use crate::set_up::{Purpose, Tools, set_up};
use crate::summary::{Check, all};
use crate::{native, worker};

/// The texts of the repository.
const TEXTS: &[&str] = &["articles", "e2e/articles"];
/// What asks the WebAssembly.
const SCRIPT: &str = "crates/parity/answers.cjs";

/// `cargo xtask parity`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let more = args.path("--articles")?;
    args.end()?;
    let tools = set_up(Purpose::Analyser)?;
    all(&check(&tools, more.as_deref())?)
}

/// Asks both for every text of the repository, and of the folder `more`.
pub(crate) fn check(tools: &Tools, more: Option<&Path>) -> Outcome<Vec<Check>> {
    let mut texts = Vec::new();
    let own = TEXTS.iter().map(|folder| root().join(folder));
    for folder in own.chain(more.map(Path::to_owned)) {
        texts.extend(files(&folder)?);
    }
    let native = native_answers(&texts)?;
    let wasm = wasm_answers(tools, &texts)?;
    let differ: Vec<String> = texts
        .iter()
        .zip(native.iter().zip(&wasm))
        .filter(|(_, (native, wasm))| native != wasm)
        .map(|(text, _)| text.display().to_string())
        .collect();
    let bytes: usize = native.iter().map(Vec::len).sum();
    let rule = format!(
        "{} texts give the same {bytes} bytes natively and as WebAssembly",
        texts.len()
    );
    Ok(vec![Check::absent(&rule, &differ)])
}

fn native_answers(texts: &[PathBuf]) -> Outcome<Vec<Vec<u8>>> {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "parity", "--"]);
    answers(command.args(texts), texts.len())
}

fn wasm_answers(tools: &Tools, texts: &[PathBuf]) -> Outcome<Vec<Vec<u8>>> {
    let node = programs::find(&["node"], &tools.path())
        .ok_or("node is missing, which runs the WebAssembly: install Node.js 20 or newer.")?;
    let folder = native::target()?.join("parity");
    fs::create_dir_all(&folder).at(&folder)?;
    worker::bind(tools, &worker::build()?, "nodejs", &folder)?;
    let mut command = Command::new(node);
    command
        .arg(root().join(SCRIPT))
        .arg(folder.join("parity.js"));
    answers(command.args(texts), texts.len())
}

/// The answers that `command` writes, of which there must be `count`.
fn answers(command: &mut Command, count: usize) -> Outcome<Vec<Vec<u8>>> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        let name = command.get_program().to_string_lossy().into_owned();
        return Err(Failure::new(format!("{name} failed ({}).", output.status)));
    }
    let answers = parted(&output.stdout).filter(|answers| answers.len() == count);
    answers.ok_or_else(|| Failure::new(format!("there are not {count} whole answers.")))
}

/// Parts bytes into answers, each behind its length.
fn parted(mut bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut answers = Vec::new();
    while !bytes.is_empty() {
        let (length, rest) = bytes.split_first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (answer, rest) = rest.split_at_checked(length)?;
        answers.push(answer.to_vec());
        bytes = rest;
    }
    Some(answers)
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn answers_are_parted_by_their_lengths() {
        let two = [1, 0, 0, 0, 7, 0, 0, 0, 0];
        assert_eq!(parted(&two), Some(vec![vec![7], vec![]]));
        assert_eq!(parted(&[]), Some(vec![]));
        assert_eq!(parted(&two[..4]), None);
        assert_eq!(parted(&two[..7]), None);
    }
}
