//! Pasting anywhere on the page.

use devkit::{Outcome, ensure, same};
use serde_json::json;

use super::super::{ALL, Row};
use super::doors::{paste, paste_at, paste_rich};
use super::{BRIDGE, MARKET, blocks_are, is_marked, opens, start};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    ("plain text is pasted", ALL, plain_text_is_pasted),
    ("rich text is pasted", ALL, rich_text_is_pasted),
    (
        "what is pasted into a field stays there",
        ALL,
        a_field_keeps_its_own,
    ),
    (
        "a second paste keeps the first",
        ALL,
        a_second_paste_keeps_the_first,
    ),
];

/// As a browser copies part of a page, with what must not come along.
const RICH: &str = r#"<meta charset="utf-8"><h1>Harbour bridge opens</h1>
<p style="color:red" onclick="alert(1)">Angela Merkel opened <a href="https://plan.example/?a=1&amp;b=2" target="_blank">the new bridge</a> in Hamburg.</p>
<h2>What it took</h2><ul><li>Ten years</li><li>A <a href="javascript:alert(1)">lot of steel</a></li></ul>
<blockquote><p>Nobody believed in it.</p></blockquote>
<p><img src="x" onerror="document.title='bad'"><script>document.title = 'bad';</script><b>All</b> of it is paid.</p>"#;

fn plain_text_is_pasted(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    paste(page, BRIDGE)?;
    opens(page, "waited ten years")?;
    let blocks: Vec<&str> = BRIDGE.split("\n\n").collect();
    blocks_are(page, &blocks)?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    page.by_role("heading", "Harbour bridge opens")?;
    page.by_role("region", "Your article")?;
    // Words with `<` are words.
    paste(
        page,
        "a < b && <b>c</b> <script>document.title = 'bad'</script>",
    )?;
    opens(page, "<script>document.title = 'bad'</script>")?;
    ensure(page.js("document.title")? != "bad", || {
        "pasted words were taken for markup".to_owned()
    })
}

fn rich_text_is_pasted(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    paste_rich(page, RICH, "Harbour bridge opens")?;
    opens(page, "All of it is paid.")?;
    let shown = page.js(
        "[...document.querySelectorAll('#article [data-b]')].map((block) => [block.nodeName, block.textContent])",
    )?;
    let should = json!([
        ["H1", "Harbour bridge opens"],
        ["P", "Angela Merkel opened the new bridge in Hamburg."],
        ["H2", "What it took"],
        ["LI", "Ten years"],
        ["LI", "A lot of steel"],
        ["BLOCKQUOTE", "Nobody believed in it."],
        ["P", "All of it is paid."],
    ]);
    same("the blocks", &shown, &should)?;
    let links = page.js(
        "[...document.querySelectorAll('#article a')].map((a) => [a.textContent, a.getAttribute('href'), a.rel.includes('noopener')])",
    )?;
    let should = json!([["the new bridge", "https://plan.example/?a=1&b=2", true]]);
    same("the links", &links, &should)?;
    let odd = page.js(
        "document.querySelectorAll('#article img, #article script, #article [style], #article [onclick]').length",
    )?;
    same("what else came along", &odd, &0.into())?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    ensure(page.js("document.title")? != "bad", || {
        "a script of the pasted page has run".to_owned()
    })
}

fn a_field_keeps_its_own(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    let taken = paste_at(page, "#search", &[("text/plain", BRIDGE)])?;
    ensure(!taken, || {
        "the page takes what is pasted into the search field".to_owned()
    })?;
    page.frame()?;
    let title = page.js("document.querySelector('#article h1').textContent")?;
    let own = site.article().meta.title.as_str();
    same("the article", &title, &own.into())
}

fn a_second_paste_keeps_the_first(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    paste(page, BRIDGE)?;
    opens(page, "waited ten years")?;
    paste(page, MARKET)?;
    opens(page, "smells of bread")?;
    page.by_role("button", "Back to “Harbour bridge opens”")?
        .click()?;
    opens(page, "waited ten years")?;
    page.wait_js("Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    // There and back again.
    page.by_role("button", "Back to “Market moves to the river”")?
        .click()?;
    opens(page, "smells of bread")?;
    page.wait_js("Joe Biden is marked", &is_marked("Joe Biden"))
}
