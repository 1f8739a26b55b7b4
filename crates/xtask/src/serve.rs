//! `serve`: build, then serve on this machine.

use std::io::Write;

use crate::args::Args;
use crate::build::{Site, build};
use crate::process::{Outcome, root};
use crate::server::Server;
use crate::set_up::{Purpose, set_up};

/// How many ports after the wished one are tried.
const TRIES: u16 = 50;

/// `cargo xtask serve`.
pub(crate) fn run(mut args: Args) -> Outcome {
    let articles = args.path("--articles")?;
    let port = args.number("--port", 8080_u16)?;
    args.end()?;
    let tools = set_up(Purpose::Building)?;
    let place = if articles.is_some() {
        "target/serve"
    } else {
        "dist"
    };
    let site = Site {
        articles,
        dist: root().join(place),
    };
    build(&tools, &site)?;
    let server = (port..=port.saturating_add(TRIES))
        .find_map(|port| Server::start(&site.dist, port).ok())
        .ok_or_else(|| {
            format!(
                "no free port between {port} and {}.",
                port.saturating_add(TRIES)
            )
        })?;
    if server.port() != port {
        println!(
            "Port {port} is taken; the next free one is {}.",
            server.port()
        );
    }
    println!("Serving until Ctrl+C. Open:\n{}", server.address());
    // When the output is a pipe the address would otherwise wait in a buffer.
    std::io::stdout()
        .flush()
        .map_err(|error| error.to_string())?;
    server.wait();
    Ok(())
}
