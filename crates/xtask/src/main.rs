//! The developers' commands: `cargo xtask <command>`. One file a command; `cargo xtask help` lists them.

mod articles;
mod budgets;
mod build;
mod colours;
mod deps;
mod e2e;
mod growth;
mod kit;
mod lighthouse;
mod native;
mod parity;
mod publish;
mod score;
mod serve;
mod set_up;
mod speed;
mod summary;
mod test;
mod train;
mod weight;
mod worker;

use std::process::ExitCode;

use devkit::Outcome;
use devkit::args::Args;

/// A command: its name, what it takes, what it does in a line, and the function that does it.
struct Command {
    name: &'static str,
    takes: &'static str,
    does: &'static str,
    run: fn(Args) -> Outcome,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        takes: "[--articles DIR] [--port N]",
        does: "set up what is missing, build the explorer and serve it on this machine",
        run: serve::run,
    },
    Command {
        name: "build",
        takes: "[--articles DIR] [--dist DIR]",
        does: "set up what is missing and build the site that any static host can serve",
        run: build::run,
    },
    Command {
        name: "kit",
        takes: "[--dist DIR]",
        does: "build the app without articles, as `article-explorer` carries it for the sites it makes",
        run: kit::run,
    },
    Command {
        name: "command",
        takes: "[--out FILE]",
        does: "build the program `article-explorer`, with the app inside, which makes sites of folders",
        run: kit::command,
    },
    Command {
        name: "set-up",
        takes: "[--tests]",
        does: "only look for the tools and install the missing ones (--tests: browsers too)",
        run: set_up::run,
    },
    Command {
        name: "deps",
        takes: "",
        does: "prove who depends on whom",
        run: deps::run,
    },
    Command {
        name: "colours",
        takes: "",
        does: "measure contrast, and how far apart the kinds' colours are to every sight",
        run: colours::run,
    },
    Command {
        name: "weight",
        takes: "[--dist DIR] | --analyser",
        does: "weigh everything a first visit downloads (--analyser: what the first own article adds)",
        run: weight::run,
    },
    Command {
        name: "lighthouse",
        takes: "[--runs 5] [--dist DIR] [--page PATH]",
        does: "Lighthouse's mobile profile, the median of several runs",
        run: lighthouse::run,
    },
    Command {
        name: "speed",
        takes: "[--dist DIR]",
        does: "from a click to the next frame, on this article and on 50,000 words",
        run: speed::run,
    },
    Command {
        name: "own",
        takes: "[--dist DIR] [--others DIR]",
        does: "from a paste to the marks: 1,000 words, the first use, 100,000 words",
        run: speed::own,
    },
    Command {
        name: "publish",
        takes: "[--articles DIR] [--count 10000]",
        does: "time the building of a site of many articles, recombined from those of a folder",
        run: publish::run,
    },
    Command {
        name: "train",
        takes: "[--data DIR]",
        does: "make the tagger's model anew from marked texts, which are no part of the repository",
        run: train::run,
    },
    Command {
        name: "score",
        takes: "[--data DIR]",
        does: "judge the analysis on marked texts, which are no part of the repository",
        run: score::run,
    },
    Command {
        name: "growth",
        takes: "",
        does: "time the analysis from 1,000 words to a million, and on texts made to hurt",
        run: growth::run,
    },
    Command {
        name: "parity",
        takes: "[--articles DIR]",
        does: "prove that the analysis is the same natively and as WebAssembly, byte for byte",
        run: parity::run,
    },
    Command {
        name: "test",
        takes: "",
        does: "all checks that the continuous integration runs (half an hour and more on two cores with the tools in place)",
        run: test::run,
    },
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_else(|| "help".to_owned());
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("There is no command `{name}`.\n\n{}", help());
        return ExitCode::from(2);
    };
    match (command.run)(Args::new(words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{name}: {message}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let line = |Command {
                    name, takes, does, ..
                }: &Command| {
        format!(
            "  {}\n      {does}\n",
            format!("cargo xtask {name} {takes}").trim_end()
        )
    };
    let lines: Vec<String> = COMMANDS.iter().map(line).collect();
    format!(
        "Article Explorer, the developers' commands:\n\n{}",
        lines.concat()
    )
}
