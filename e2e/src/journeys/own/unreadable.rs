//! What cannot be read, or only in part, or only by guessing: the reader is told, and the page goes on.

use devkit::{Outcome, ensure, same};
use serde_json::json;

use super::super::sharing::says;
use super::super::{ALL, Row};
use super::doors::{File, drop_files};
use super::samples::{utf_16, windows_1252};
use super::{BRIDGE, blocks_are, home_is_back, opens, start, tells};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("what is no text says what it is", ALL, what_is_no_text),
    (
        "text in older encodings is read, and it is said",
        ALL,
        older_encodings,
    ),
    (
        "of a text that is too long the first part is read",
        ALL,
        too_long,
    ),
];

fn what_is_no_text(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    let noise: Vec<u8> = (0..4000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let cases: [(File<'_>, &str); 7] = [
        (
            File("empty.txt", "text/plain", b""),
            "empty.txt: There is no text in it",
        ),
        (
            File("blank.md", "", b" \n\t\n "),
            "blank.md: There is no text in it",
        ),
        (
            File(
                "report.pdf",
                "application/pdf",
                b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
            ),
            "This is a PDF file",
        ),
        (
            File("text.txt", "text/plain", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            "This is an image",
        ),
        (File("noise", "", &noise), "This is a file of some program"),
        (
            File(
                "broken.docx",
                "",
                b"PK\x03\x04 and then nothing of the kind",
            ),
            "it is damaged",
        ),
        (
            File(
                "kept.json",
                "application/json",
                b"{\"article_explorer\": 99, \"articles\": []}",
            ),
            "made by a newer version",
        ),
    ];
    for (file, words) in cases {
        drop_files(page, &[file])?;
        tells(page, words)?;
        home_is_back(page, site)?;
        page.by_role("button", "Dismiss")?.click()?;
        page.wait_js(
            "it is put away",
            "!document.querySelector('.notices section')",
        )?;
    }
    page.by_role("button", "Kim Jong Un")?.click()?;
    says(page, "Kim Jong Un")?;
    page.wait("the address has the choice alone", |page| {
        Ok(page.fragment()? == "e=kim-jong-un")
    })
}

fn older_encodings(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    let text = BRIDGE.replace("Hamburg", "Münster");
    let blocks: Vec<&str> = text.split("\n\n").collect();
    drop_files(page, &[File("a.txt", "text/plain", &utf_16(&text))])?;
    opens(page, "Münster")?;
    blocks_are(page, &blocks)?;
    tells(page, "Read as UTF-16")?;
    start(page, site)?;
    drop_files(page, &[File("b.txt", "text/plain", &windows_1252(&text))])?;
    opens(page, "Münster")?;
    blocks_are(page, &blocks)?;
    tells(page, "Read as Windows-1252")
}

/// Six megabytes, of which five are read.
fn too_long(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    page.run(
        "const [line] = arguments;
         const transfer = new DataTransfer();
         const lines = Array.from({length: 6e6 / line.length}, (_, index) => index + line);
         transfer.items.add(new File([lines.join('\\n\\n')], 'long.txt', {type: 'text/plain'}));
         document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: transfer}));",
        &json!([" lines of which none says anything new about the bridge in Hamburg, ".repeat(40)]),
    )?;
    tells(page, "This is longer than what is read at once")?;
    let shown = page.js("document.querySelector('#article').textContent.length")?;
    let shown = shown.as_u64().unwrap_or_default();
    ensure((4_500_000..=5_000_000).contains(&shown), || {
        format!("{shown} characters are shown")
    })?;
    page.by_role("button", "Close")?.click()?;
    home_is_back(page, site)?;
    same("the address", &page.fragment()?, &String::new())
}
