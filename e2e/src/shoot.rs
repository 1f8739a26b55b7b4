//! `shoot`: a picture of a page, to look at.

use std::path::PathBuf;
use std::time::Duration;

use devkit::Outcome;
use devkit::args::Args;
use serde_json::json;

use crate::browser::{Browser, Engine};
use crate::page::Page;
use crate::wait::until;

/// `e2e shoot URL OUT.png [--width N] [--height N] [--dark] [--full] [--js EXPR]…`
///
/// # Errors
/// If the page does not open or an expression throws.
pub fn shoot(mut args: Args) -> Outcome {
    let width = args.number("--width")?.unwrap_or(1440);
    let height = args.number("--height")?.unwrap_or(900);
    let dark = args.switch("--dark");
    let full = args.switch("--full");
    let mut expressions = Vec::new();
    while let Some(expression) = args.value("--js")? {
        expressions.push(expression);
    }
    let url = args.word().ok_or("shoot wants an address")?;
    let out = PathBuf::from(args.word().ok_or("shoot wants a file to write")?);
    args.end()?;

    let browser = Browser::start(Engine::Chromium)?;
    let page = Page::new(&browser);
    page.emulate_size(width, height, width < 600)?;
    let scheme = if dark { "dark" } else { "light" };
    page.emulate_media(&[("prefers-color-scheme", scheme)])?;
    page.open(&url)?;
    let ready = "document.documentElement.classList.contains('ready')";
    let waited = until("the page is ready", Duration::from_secs(5), || {
        Ok((page.js(ready)? == true).then_some(()))
    });
    if waited.is_err() {
        eprintln!("shoot: the page was not ready within 5 s");
    }
    for expression in &expressions {
        // An expression if it reads as one, else statements.
        let value = match page.js(expression) {
            // No expression: statements, then.
            Err(failure) if failure.to_string().contains("Unexpected") => {
                page.run(expression, &json!([]))
            }
            other => other,
        };
        let value = value.map_err(|failure| failure.while_(expression))?;
        if !value.is_null() {
            println!("{value}");
        }
    }
    page.frame()?;
    if full {
        page.screenshot_full(&out)
    } else {
        page.screenshot(&out)
    }
}
