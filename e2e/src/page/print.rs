//! Printing.

use std::fs;
use std::process::Command;

use devkit::process::capture;
use devkit::{Outcome, Scratch};
use serde_json::json;

use super::{Page, decode};

impl Page<'_> {
    /// The words of the page as it prints, on A4. WebKit's driver does not print.
    ///
    /// # Errors
    /// If the browser does not print, or `pdftotext` is not there.
    pub fn printed(&self) -> Outcome<String> {
        let body = json!({"page": {"width": 21.0, "height": 29.7}, "background": false});
        let pdf = decode(&self.browser.wire.post("print", &body)?)?;
        let home = Scratch::new()?;
        let file = home.path().join("page.pdf");
        fs::write(&file, pdf)?;
        let mut to_text = Command::new("pdftotext");
        to_text.args(["-enc", "UTF-8", "-nopgbrk"]).arg(&file);
        capture(to_text.arg("-"))
    }
}
