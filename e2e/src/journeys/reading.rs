//! Opening and reading.

use article::Article;
use devkit::{Outcome, ensure, same};
use serde_json::{Value, json};

use super::{ALL, COMPLAINING, PRETENDING, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "opens without a complaint",
        COMPLAINING,
        opens_without_a_complaint,
    ),
    (
        "every text is as its source",
        ALL,
        every_text_is_as_its_source,
    ),
    (
        "copying gives the text alone",
        ALL,
        copying_gives_the_text_alone,
    ),
    (
        "nothing moves while it starts",
        PRETENDING,
        nothing_moves_while_it_starts,
    ),
];

/// Under its own policy: no error in the console, nothing refused, nothing asked for in vain.
fn opens_without_a_complaint(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    for (url, _) in site.every_page() {
        page.open(&url)?;
        page.ready()?;
        page.frame()?;
        let policy = page.js(
            "document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? ''",
        )?;
        let policy = policy.as_str().unwrap_or_default().to_owned();
        ensure(
            policy.contains("default-src 'none'")
                && !policy.contains("unsafe-inline")
                && !policy.contains("'unsafe-eval'"),
            || format!("the policy is not strict: {policy}"),
        )?;
        same(
            &format!("what the browser says of {url}"),
            &page.complaints()?,
            &vec![],
        )?;
    }
    same("what was asked for in vain", &site.take_missing(), &vec![])
}

fn every_text_is_as_its_source(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    for (url, article) in site.every_page() {
        page.open(&url)?;
        page.wait_js(
            "the document has come",
            "document.readyState === 'complete'",
        )?;
        text_is_as_its_source(page, article)?;
        page.ready()?;
        page.frame()?;
        text_is_as_its_source(page, article)?;
    }
    Ok(())
}

/// Each block's `textContent`, to the character.
pub(super) fn text_is_as_its_source(page: &Page<'_>, article: &Article) -> Outcome {
    let blocks = page.js(
        "[...document.querySelectorAll('#article [data-b]')].map((block) => [block.dataset.b, block.textContent])",
    )?;
    let blocks = blocks.as_array().map(Vec::as_slice).unwrap_or_default();
    same("the number of blocks", &blocks.len(), &article.blocks.len())?;
    for (index, (shown, block)) in blocks.iter().zip(&article.blocks).enumerate() {
        let source: Value = json!([index.to_string(), article.block_text(block)]);
        same(
            &format!("block {index} of {}", article.slug),
            shown,
            &source,
        )?;
    }
    Ok(())
}

/// With every mark, letter and number shown, a selection still holds the words and nothing else.
fn copying_gives_the_text_alone(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    page.js("document.querySelector('label[for=marks-full]').click()")?;
    page.wait_js(
        "every mark is shown at its fullest",
        "document.documentElement.dataset.marks === 'full'",
    )?;
    let selected = page.js(
        "[...document.querySelectorAll('#article [data-b]')].map((block) => {
            getSelection().selectAllChildren(block);
            return getSelection().toString().trim();
        })",
    )?;
    let article = site.article();
    for (index, block) in article.blocks.iter().enumerate() {
        let words = json!(article.block_text(block));
        same(
            &format!("what is selected of block {index}"),
            &selected[index],
            &words,
        )?;
    }
    Ok(())
}

/// No layout shift, in the plain view and by links that only dim; on a slow processor, so that what comes late is seen to come.
fn nothing_moves_while_it_starts(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut found = Vec::new();
    for fragment in ["", "e=vladimir-putin", "k=person", "q=putin"] {
        for (width, height) in [(1440, 900), (360, 740)] {
            page.emulate_size(width, height, width < 600)?;
            page.throttle(4.0)?;
            page.open("about:blank")?;
            page.open(&site.link(fragment))?;
            page.ready()?;
            page.frame()?;
            let (sum, moved) = layout_shift(page)?;
            if sum > 0.0 {
                found.push(format!(
                    "`#{fragment}` at {width} px moves by {sum:.4}: {moved}"
                ));
            }
        }
    }
    ensure(found.is_empty(), || found.join("\n"))
}

/// The sum of all layout shifts so far, and what moved.
fn layout_shift(page: &Page<'_>) -> Outcome<(f64, String)> {
    let shifts = page.run_async(
        "const done = arguments[arguments.length - 1];
         const shifts = [];
         const note = (list) => list.forEach((shift) => shifts.push([shift.value, shift.sources.map(({node}) =>
             node && (node.id || node.className || node.nodeName) + '').join(' ')]));
         const observer = new PerformanceObserver((list) => note(list.getEntries()));
         observer.observe({type: 'layout-shift', buffered: true});
         requestAnimationFrame(() => requestAnimationFrame(() => {
             note(observer.takeRecords());
             done(shifts);
         }));",
        &json!([]),
    )?;
    let all = shifts.as_array().map(Vec::as_slice).unwrap_or_default();
    let sum = all.iter().filter_map(|shift| shift[0].as_f64()).sum();
    Ok((sum, shifts.to_string()))
}
