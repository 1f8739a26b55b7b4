//! `score`: how good the analysis is on marked texts, by the one judge, `score.py`, which comes with the data.

mod held_out;
mod wanted;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use devkit::args::Args;
use devkit::process::{cargo, root, run as run_command, stream};
use devkit::{At, Failure, Outcome, programs};

use crate::native;
use held_out::held_out;
use wanted::{WANTED, table};

/// Where the data are unless said otherwise: beside the repository, of which they are no part.
const DATA: &str = "../shared/data";

/// `cargo xtask score`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let data = data(&mut args)?;
    args.end()?;
    let judge = Judge::new(&data)?;
    let command = native::command()?;
    let held_out = write_held_out(&data)?;
    let mut lines = Vec::new();
    let sets = [
        format!("worldwide={}", data.join("eval/worldwide").display()),
        format!("wikigold={}", data.join("eval/wikigold.conll").display()),
        format!("ewt={}", data.join("eval/uner-ewt-dev.iob2").display()),
        format!("held-out={}", held_out.display()),
    ];
    let tag = [command.clone().into_os_string(), "tag".into()];
    judge.judge("ner", &sets, &tag, &mut lines)?;
    let analyse = [command.into_os_string(), "analyse".into(), "--json".into()];
    let name = |path: PathBuf| path.display().to_string();
    let articles = name(data.join("../articles/wikinews"));
    let said = [articles, name(data.join("gold/quotes"))];
    judge.judge("said", &said, &analyse, &mut lines)?;
    let quotes = [name(data.join("eval/polnear-dev"))];
    judge.judge("quotes", &quotes, &analyse, &mut lines)?;
    who_is_who(&data)?;
    println!("\n{}", table(&lines, WANTED));
    Ok(())
}

/// The folder with the data: `--data DIR`, or else beside the repository.
pub(crate) fn data(args: &mut Args) -> Outcome<PathBuf> {
    Ok(args.path("--data")?.unwrap_or_else(|| root().join(DATA)))
}

/// The script that judges, and what runs it.
struct Judge {
    python: PathBuf,
    script: PathBuf,
}

impl Judge {
    fn new(data: &Path) -> Outcome<Self> {
        let script = data.join("score.py");
        if !script.is_file() {
            return Err(Failure::new(format!(
                "there is no score.py in {}. Say where the data are: `cargo xtask score --data DIR`.",
                data.display()
            )));
        }
        let python = programs::on_path(&["python3"]).ok_or_else(|| {
            Failure::new("python3 is missing, which runs score.py: install Python 3.8 or newer.")
        })?;
        Ok(Self { python, script })
    }

    /// Has `command` judged on these sets; what the judge says is shown and added to `lines`.
    fn judge(
        &self,
        what: &str,
        sets: &[String],
        command: &[std::ffi::OsString],
        lines: &mut Vec<String>,
    ) -> Outcome {
        println!("\n── {what} ──");
        let mut judge = Command::new(&self.python);
        judge.current_dir(root()).arg(&self.script).arg(what);
        judge.args(sets).arg("--").args(command);
        stream(&mut judge, |line| lines.push(format!("{what}: {line}")))
    }
}

/// The hand-marked sentences that no training sees, in a file of their own.
fn write_held_out(data: &Path) -> Outcome<PathBuf> {
    let mut text = String::new();
    for (name, whole_documents) in [("voa.txt", false), ("gum.txt", true), ("masc.txt", true)] {
        let file = data.join("gold").join(name);
        let marked = fs::read_to_string(&file).at(&file)?;
        text.extend(held_out(&marked, whole_documents));
    }
    let folder = native::target()?.join("score");
    fs::create_dir_all(&folder).at(&folder)?;
    let file = folder.join("held-out.txt");
    fs::write(&file, text).at(&file)?;
    Ok(file)
}

/// Who is who on GUM's news, by the example `coref` of the analyser.
fn who_is_who(data: &Path) -> Outcome {
    println!("\n── who is who ──");
    let folder = data.join("train/gum");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .at(&folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("GUM_news_")
        })
        .collect();
    files.sort();
    let words = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "analysis",
        "--example",
        "coref",
        "--",
    ];
    run_command(cargo().args(words).args(files))
}
