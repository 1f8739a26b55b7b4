//! `article-explorer`: files, streams and the network of this machine around the functions of this crate and of crate `site`.

mod commands;
mod help;
mod problem;
mod serve;

use commands::{analyse, build, new, tag};
use lexopt::{Arg, Parser};
use problem::{Problem, write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => problem.tell(),
    }
}

fn run(mut parser: Parser) -> Result<(), Problem> {
    let command = match parser.next()? {
        None => {
            return Err(Problem::Usage(format!(
                "say what to do: {}",
                help::COMMANDS
            )));
        }
        Some(Arg::Short('h') | Arg::Long("help")) => return write(help::OVERVIEW),
        Some(Arg::Short('V') | Arg::Long("version")) => return version(),
        Some(Arg::Value(word)) => word,
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.to_str() {
        Some("analyse" | "analyze") => analyse::run(parser),
        Some("tag") => tag::run(parser),
        Some("build") => build::run(parser),
        Some("serve") => commands::serve::run(parser),
        Some("new") => new::run(parser),
        Some("help") => write(help::OVERVIEW),
        _ => Err(Problem::Usage(format!(
            "there is no command `{}`; there are {}",
            command.to_string_lossy(),
            help::COMMANDS
        ))),
    }
}

fn version() -> Result<(), Problem> {
    write(concat!(
        "article-explorer ",
        env!("CARGO_PKG_VERSION"),
        "\n"
    ))
}
