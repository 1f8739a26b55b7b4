//! Dropping files on the page.

use devkit::{Outcome, ensure, same};
use serde_json::json;

use super::super::{ALL, Row};
use super::doors::{File, drop_files};
use super::samples::document;
use super::{BRIDGE, MARKET, is_marked, opens, start};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("a text file is dropped", ALL, a_text_file_is_dropped),
    (
        "a Markdown file is dropped",
        ALL,
        a_markdown_file_is_dropped,
    ),
    ("a saved page is dropped", ALL, a_saved_page_is_dropped),
    ("a Word document is dropped", ALL, a_document_is_dropped),
    ("several files are dropped", ALL, several_files_are_dropped),
];

const MARKDOWN: &str = "# Harbour bridge opens\n\nAngela Merkel opened [the *new* bridge](https://plan.example/) in Hamburg.\n\n## Costs\n\n- Ten years\n- $4 million\n\n> Nobody believed in it.\n";

/// A page as sites write them: with a menu, a foot and a button to share.
const SAVED: &str = "<!DOCTYPE html><html lang=en><head><title>Harbour bridge opens | The Daily</title></head><body>
<header><nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sports</a></li></ul></nav></header>
<main><article><h1>Harbour bridge opens</h1><p>Angela Merkel opened the new bridge in Hamburg on 3 May 2024, after ten years in which hardly anybody believed in it.</p>
<p>It cost $4 million, which the city had not planned to spend, and it carries cars, trains, bicycles and people on foot.</p>
<p>“We have waited ten years for this,” said Angela Merkel, before she went across it on foot, with the mayor beside her.</p></article></main>
<footer><p>© 2024 The Daily. All rights reserved.</p></footer></body></html>";

/// Each block's element and words.
const BLOCKS: &str = "[...document.querySelectorAll('#article [data-b]')].map((block) => [block.nodeName, block.textContent])";

fn a_text_file_is_dropped(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    drop_files(page, &[File("bridge.txt", "text/plain", BRIDGE.as_bytes())])?;
    opens(page, "waited ten years")?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))
}

fn a_markdown_file_is_dropped(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    // Many a system knows no media type for it.
    drop_files(page, &[File("bridge.md", "", MARKDOWN.as_bytes())])?;
    opens(page, "Nobody believed")?;
    let should = json!([
        ["H1", "Harbour bridge opens"],
        ["P", "Angela Merkel opened the new bridge in Hamburg."],
        ["H2", "Costs"],
        ["LI", "Ten years"],
        ["LI", "$4 million"],
        ["BLOCKQUOTE", "Nobody believed in it."],
    ]);
    same("the blocks", &page.js(BLOCKS)?, &should)?;
    let link = page.by_role("link", "the new bridge")?;
    same(
        "where the link leads",
        &link.attribute("href")?.as_deref(),
        &Some("https://plan.example/"),
    )
}

fn a_saved_page_is_dropped(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    drop_files(page, &[File("bridge.html", "text/html", SAVED.as_bytes())])?;
    opens(page, "waited ten years")?;
    let blocks = page.js("document.querySelector('#article').textContent")?;
    let has = |words: &str| blocks.as_str().is_some_and(|text| text.contains(words));
    let found = [has("4 million"), has("Sports"), has("All rights reserved")];
    same("article, menu, foot", &found, &[true, false, false])?;
    // What was left out is there to be put back, and goes again.
    page.by_role("button", "Removed")?.click()?;
    page.by_role("button", "Put all back")?.click()?;
    opens(page, "All rights reserved")
}

fn a_document_is_dropped(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    drop_files(page, &[File("bridge.docx", "", &document())])?;
    opens(page, "is public")?;
    let should = json!([
        ["H1", "Harbour bridge opens"],
        ["P", "Angela Merkel opened it in Hamburg."],
        ["H2", "What it cost"],
        ["P", "The plan is public."],
    ]);
    same("the blocks", &page.js(BLOCKS)?, &should)?;
    page.by_role("link", "The plan")?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))
}

fn several_files_are_dropped(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    drop_files(
        page,
        &[
            File("picture.png", "image/png", b"\x89PNG\r\n\x1a\n\0\0"),
            File("bridge.txt", "text/plain", BRIDGE.as_bytes()),
            File("market.md", "text/markdown", MARKET.as_bytes()),
        ],
    )?;
    // The first that can be read is open; the others are a click away, and what is no text says so.
    opens(page, "waited ten years")?;
    let list = page.by_role("list", "Brought together")?.text()?;
    ensure(list.contains("picture.png: This is an image"), || {
        format!("the list says: {list}")
    })?;
    page.by_role("button", "Market moves to the river")?
        .click()?;
    opens(page, "smells of bread")?;
    page.wait_js("Joe Biden is marked", &is_marked("Joe Biden"))?;
    page.by_role("button", "Harbour bridge opens")?.click()?;
    opens(page, "waited ten years")
}
