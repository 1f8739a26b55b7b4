//! Printing.

use std::fs;
use std::process::Command;

use serde_json::json;

use super::{Page, decode};
use crate::browser::Home;
use crate::failure::{Failure, Outcome};

impl Page<'_> {
    /// The words of the page as it prints, on A4. WebKit's driver does not print.
    ///
    /// # Errors
    /// If the browser does not print, or `pdftotext` is not there.
    pub fn printed(&self) -> Outcome<String> {
        let body = json!({"page": {"width": 21.0, "height": 29.7}, "background": false});
        let pdf = decode(&self.browser.wire.post("print", &body)?)?;
        let home = Home::new()?;
        let file = home.path().join("page.pdf");
        fs::write(&file, pdf)?;
        let output = Command::new("pdftotext")
            .args(["-enc", "UTF-8", "-nopgbrk"])
            .arg(&file)
            .arg("-")
            .output()
            .map_err(|error| Failure::new(format!("pdftotext does not start: {error}")))?;
        if !output.status.success() {
            let error = String::from_utf8_lossy(&output.stderr);
            return Err(Failure::new(format!("pdftotext: {error}")));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}
