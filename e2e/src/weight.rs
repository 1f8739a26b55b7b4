//! `weight`: everything a first visit downloads, in Chromium with a fresh profile, from our own host with brotli 11.
//!
//! The browser's network log says what is asked for and when the visit has come to rest; the host says how long each body was,
//! before and after compressing. The two are compared, so that nothing is left out: no other host, no answer from a cache that this visit has
//! not filled.

use std::fmt::Write as _;

use devkit::args::Args;
use devkit::host::{Answer, Files, Server};
use devkit::process::root;
use devkit::{Failure, Outcome, ensure};
use serde_json::Value;

use crate::browser::{Browser, Engine};
use crate::page::{Page, Traffic};
use crate::wait::{PATIENCE, until};

/// `e2e weight --dist DIR [--page PATH] [--most BYTES]`
///
/// # Errors
/// If the visit weighs more, or cannot be made.
pub fn weight(mut args: Args) -> Outcome {
    let dist = args.path("--dist")?.unwrap_or_else(|| root().join("dist"));
    let most: Option<usize> = args.number("--most")?;
    let path = args.text("--page")?;
    args.end()?;
    ensure(dist.join("index.html").is_file(), || {
        format!(
            "there is no page in {}; `cargo xtask build` makes one.",
            dist.display()
        )
    })?;
    let answers = first_visit(
        &Server::start(&Files::new(&dist), "/")?,
        &path.unwrap_or_default(),
    )?;
    print!("{}", table(&answers));
    if let Some(most) = most {
        println!("  {:>9} {most:>9}  at most", "");
    }
    let sum = sum(&answers);
    match most {
        Some(most) if sum > most => Err(Failure::new(format!(
            "a first visit weighs {sum} bytes, {} more than the {most} it may.",
            sum - most
        ))),
        _ => Ok(()),
    }
}

/// Opens the page, waits until it works, reads to the end, and gives what the host has answered.
fn first_visit(server: &Server, path: &str) -> Outcome<Vec<Answer>> {
    let browser = Browser::start(Engine::Chromium)?;
    let page = Page::new(&browser);
    // What the browser's own first page loads is no part of it.
    page.open("about:blank")?;
    page.network(&mut Traffic::default())?;
    page.open(&server.url(path))?;
    page.ready()?;
    page.js("scrollTo(0, document.documentElement.scrollHeight)")?;
    page.frame()?;
    // What keeps the page for a time without network begins after it, and is part of the visit.
    page.wait_js(
        "the page is kept",
        "!document.getElementById('program').dataset.offline || navigator.serviceWorker.controller",
    )?;
    // The icon comes last, and only the host knows of it: browsers fetch it apart from the page.
    let icons = page.js("[...document.querySelectorAll('link[rel~=icon]')].map((icon) => new URL(icon.href).pathname)")?;
    let icons: Vec<&str> = icons
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let (mut traffic, mut answers) = (Traffic::default(), Vec::new());
    until(
        "all that was asked for, and the icon, has come",
        PATIENCE,
        || {
            page.network(&mut traffic)?;
            answers.extend(server.take_answers());
            let came = |icon: &&str| answers.iter().any(|answer| answer.path == *icon);
            Ok((traffic.is_quiet() && icons.iter().all(came)).then_some(()))
        },
    )?;
    compare(&traffic, &answers, &server.url(""))?;
    Ok(answers)
}

/// Whatever the browser downloaded, this host has sent.
fn compare(traffic: &Traffic, answers: &[Answer], host: &str) -> Outcome {
    let asked = (traffic.answered.iter())
        .chain(&traffic.cached)
        .chain(&traffic.failed);
    let foreign: Vec<&String> = asked
        .filter(|url| !url.starts_with(host) && !url.starts_with("data:"))
        .collect();
    ensure(foreign.is_empty(), || {
        format!("a first visit asks others than its own host: {foreign:?}")
    })?;
    let mut sent: Vec<&str> = answers.iter().map(|answer| &*answer.path).collect();
    let path = |url: &str| {
        let path = url.strip_prefix(host.trim_end_matches('/'))?;
        Some(path.split(['?', '#']).next().unwrap_or_default().to_owned())
    };
    for path in traffic.cached.iter().filter_map(|url| path(url)) {
        ensure(sent.contains(&&*path), || {
            format!("a cache had {path} before the first visit")
        })?;
    }
    for url in &traffic.answered {
        let Some(path) = path(url) else {
            continue;
        };
        let place = sent.iter().position(|sent| *sent == path);
        let place = place.ok_or_else(|| {
            Failure::new(format!(
                "the browser has got {url}, but not from the host: {sent:?} is left"
            ))
        })?;
        sent.swap_remove(place);
    }
    Ok(())
}

fn sum(answers: &[Answer]) -> usize {
    answers.iter().map(|answer| answer.sent).sum()
}

/// A line a body, the heaviest first, and their sum.
fn table(answers: &[Answer]) -> String {
    let mut answers: Vec<&Answer> = answers.iter().collect();
    answers.sort_by_key(|answer| std::cmp::Reverse(answer.sent));
    let mut table = format!("  {:>9} {:>9}\n", "raw", "brotli 11");
    let (mut whole, mut sent) = (0, 0);
    for answer in answers {
        whole += answer.whole;
        sent += answer.sent;
        let status = if answer.status == 200 {
            String::new()
        } else {
            format!("  ({})", answer.status)
        };
        // Writing into memory does not fail.
        let _ = writeln!(
            table,
            "  {:>9} {:>9}  {}{status}",
            answer.whole, answer.sent, answer.path
        );
    }
    let _ = writeln!(
        table,
        "  {whole:>9} {sent:>9}  everything a first visit downloads"
    );
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(path: &str, status: u16, whole: usize, sent: usize) -> Answer {
        Answer {
            path: path.to_owned(),
            status,
            whole,
            sent,
        }
    }

    fn compared(asked: &[&str], sent: &[&str]) -> Result<(), String> {
        let mut traffic = Traffic::default();
        traffic.answered = asked.iter().map(|&url| url.to_owned()).collect();
        let sent: Vec<Answer> = sent.iter().map(|path| answer(path, 200, 1, 1)).collect();
        compare(&traffic, &sent, "http://h/").map_err(|failure| failure.to_string())
    }

    #[test]
    fn misses_nothing() {
        assert_eq!(
            compared(
                &["http://h/", "http://h/a?x#y", "data:,"],
                &["/", "/a", "/icon"]
            ),
            Ok(())
        );
        assert!(
            compared(&["http://h/", "http://h/"], &["/"])
                .is_err_and(|words| words.contains("not from the host"))
        );
        assert!(
            compared(&["http://else/a"], &["/a"])
                .is_err_and(|words| words.contains("http://else/a"))
        );
    }

    #[test]
    fn a_cache_gives_only_what_was_sent() {
        let sent = [answer("/a", 200, 1, 1)];
        let check = |url: &str, fits: bool| {
            let mut traffic = Traffic::default();
            traffic.cached = vec![url.to_owned()];
            assert_eq!(compare(&traffic, &sent, "http://h/").is_ok(), fits, "{url}");
        };
        check("http://h/a", true);
        check("http://h/b", false);
        check("http://else/a", false);
    }

    #[test]
    fn adds_up() {
        let answers = [
            answer("/", 200, 10, 4),
            answer("/a.js", 200, 30, 9),
            answer("/b", 404, 2, 2),
        ];
        let expected = "\
\u{20}       raw brotli 11
         30         9  /a.js
         10         4  /
          2         2  /b  (404)
         42        15  everything a first visit downloads
";
        assert_eq!(table(&answers), expected);
        assert_eq!(sum(&answers), 15);
    }
}
