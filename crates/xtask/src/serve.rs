//! `serve`: build, then serve on this machine.

use std::io::Write;

use devkit::args::Args;
use devkit::host::{Files, Server};
use devkit::process::root;
use devkit::{At, Failure, Outcome};

use crate::build::{Articles, Site, build};
use crate::set_up::{Purpose, set_up};

/// How many ports after the wished one are tried.
const TRIES: u16 = 50;

/// `cargo xtask serve`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let articles = args.path("--articles")?;
    let port = args.number("--port")?.unwrap_or(8080_u16);
    args.end()?;
    let tools = set_up(Purpose::Building)?;
    let place = if articles.is_some() {
        "target/serve"
    } else {
        "dist"
    };
    let site = Site {
        articles: articles.map_or(Articles::Own, Articles::Of),
        dist: root().join(place),
    };
    build(&tools, &site)?;
    let (files, last) = (Files::new(&site.dist), port.saturating_add(TRIES));
    let server = (port..=last)
        .find_map(|port| Server::start_at(port, &files, "/").ok())
        .ok_or_else(|| Failure::new(format!("no free port between {port} and {last}.")))?;
    if server.port() != port {
        println!(
            "Port {port} is taken; the next free one is {}.",
            server.port()
        );
    }
    println!("Serving until Ctrl+C. Open:\n{}", server.url(""));
    // When the output is a pipe the address would otherwise wait in a buffer.
    std::io::stdout().flush().at("standard output")?;
    server.wait();
    Ok(())
}
