//! Whether the tests would notice: a page of their own that does what the explorer must not.

use std::cell::RefCell;
use std::fs;

use devkit::host::{Files, Server};
use devkit::{Failure, Outcome, Scratch, ensure};

use super::{COMPLAINING, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[(
    "errors and refusals are heard",
    COMPLAINING,
    errors_and_refusals_are_heard,
)];

/// An inline script, which the policy refuses; a script that fails; one that complains.
const PAGE: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Bad</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<script>document.title = "inline";</script><script src="fails.js"></script><script src="says.js"></script><p>Bad</p>"#;

fn errors_and_refusals_are_heard(page: &Page<'_>, _: &Site<'_>) -> Outcome {
    let home = Scratch::new()?;
    fs::write(home.path().join("index.html"), PAGE)?;
    fs::write(home.path().join("fails.js"), "noSuchThing();")?;
    fs::write(home.path().join("says.js"), "console.error('as it says');")?;
    let server = Server::start(&Files::new(home.path()), "/")?;
    page.open(&server.url(""))?;
    let heard = RefCell::new(String::new());
    page.wait("the refusal and both errors are heard", |page| {
        let mut heard = heard.borrow_mut();
        heard.push_str(&page.complaints()?.join("\n"));
        let signs = ["Content", "noSuchThing", "as it says"];
        Ok(signs.iter().all(|sign| heard.contains(sign)))
    })
    .map_err(|failure| Failure::new(format!("{failure}; heard: {}", heard.borrow())))?;
    ensure(page.js("document.title")? == "Bad", || {
        "the inline script has run".to_owned()
    })
}
