//! For anyone: what axe finds, in every state and on every screen.

use std::env;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::{PRETENDING, Row};
use crate::failure::{Failure, Outcome};
use crate::page::Page;
use crate::site::{Site, root};

pub(super) const JOURNEYS: &[Row] = &[
    (
        "axe finds nothing in the light",
        PRETENDING,
        axe_in_the_light,
    ),
    ("axe finds nothing in the dark", PRETENDING, axe_in_the_dark),
    ("axe finds nothing on a phone", PRETENDING, axe_on_a_phone),
    (
        "axe finds nothing in what opens",
        PRETENDING,
        axe_in_what_opens,
    ),
    (
        "axe finds nothing in awkward articles",
        PRETENDING,
        axe_in_awkward_articles,
    ),
];

/// The states that a link can show.
const STATES: &[&str] = &[
    "",
    "k=person",
    "k=none",
    "e=vladimir-putin",
    "e=vladimir-putin&r=hide",
    "e=vladimir-putin.kim-jong-un&m=all",
    "s=vladimir-putin",
    "c=direct",
    "q=putin",
    "q=xyzzy",
    "p=entity",
    "e=vladimir-putin&p=entity",
    "o=speaker",
    "nonsense&k=unicorn&at=9",
];

fn axe_in_the_light(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.emulate_media(&[("prefers-color-scheme", "light")])?;
    page.emulate_size(1440, 900, false)?;
    in_every_state(page, site)
}

fn axe_in_the_dark(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.emulate_media(&[("prefers-color-scheme", "dark")])?;
    page.emulate_size(1440, 900, false)?;
    in_every_state(page, site)
}

fn axe_on_a_phone(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.emulate_size(360, 740, true)?;
    in_every_state(page, site)
}

fn axe_in_awkward_articles(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.emulate_size(1440, 900, false)?;
    for (url, article) in site.every_page() {
        page.open(&url)?;
        page.ready()?;
        axe(page, &article.slug)?;
    }
    Ok(())
}

/// Cards, menus, dialogs and sheets, opened as a person does.
fn axe_in_what_opens(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.emulate_size(1440, 900, false)?;
    for scheme in ["light", "dark"] {
        page.emulate_media(&[("prefers-color-scheme", scheme)])?;
        page.open("about:blank")?;
        page.open(&site.link(""))?;
        page.ready()?;
        page.by_css("#article .par .m.person")?.click()?;
        page.by_role("dialog", "About")?;
        axe(page, &format!("a card, {scheme}"))?;
        page.press("Escape")?;
        page.by_css("#desk .menu summary")?.click()?;
        page.by_css("#desk .context summary")?.click()?;
        axe(page, &format!("a quote's menu and context, {scheme}"))?;
        page.press("?")?;
        page.wait_js("document.querySelector('dialog[open]')")?;
        axe(page, &format!("help, {scheme}"))?;
        page.press("Escape")?;
        page.by_role("button", "Share this view")?.click()?;
        page.wait_js("document.querySelector('.toast, dialog[open]')")?;
        axe(page, &format!("shared, {scheme}"))?;
    }
    page.emulate_size(360, 740, true)?;
    for sheet in ["Lens", "Quotes"] {
        page.open("about:blank")?;
        page.open(&site.link(""))?;
        page.ready()?;
        page.by_role("button", sheet)?.click()?;
        page.frame()?;
        axe(page, &format!("the sheet {sheet}"))?;
    }
    Ok(())
}

fn in_every_state(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    for state in STATES {
        page.open("about:blank")?;
        page.open(&site.link(state))?;
        page.ready()?;
        page.frame()?;
        axe(page, &format!("#{state}"))?;
    }
    Ok(())
}

/// Fails with what axe finds on the page as it is now; `state` says how that is.
pub(super) fn axe(page: &Page<'_>, state: &str) -> Outcome {
    if page.js("'axe' in window")? != true {
        page.run(&source()?, &json!([]))?;
    }
    let findings = page.run_async(
        "const done = arguments[arguments.length - 1];
         axe.run(document, {resultTypes: ['violations']}).then(({violations}) => done(violations.map((finding) =>
             finding.id + ' (' + finding.help + '): ' + finding.nodes.map((node) => node.target.join(' ')
                 + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? '')).join('; '))),
             (error) => done([String(error)]));",
        &json!([]),
    )?;
    match findings.as_array().map(Vec::as_slice) {
        Some([]) => Ok(()),
        Some(findings) => {
            let words: Vec<&str> = findings.iter().filter_map(Value::as_str).collect();
            Err(Failure::new(format!(
                "{state}: axe finds\n  {}",
                words.join("\n  ")
            )))
        }
        None => Err(Failure::new(format!("axe answers {findings}"))),
    }
}

/// axe-core, from where `AXE_JS` says, or from where npm has put it.
fn source() -> Outcome<String> {
    let mut places: Vec<PathBuf> = env::var_os("AXE_JS")
        .map(PathBuf::from)
        .into_iter()
        .collect();
    let modules = env::var_os("ARTICLE_EXPLORER_NODE_MODULES").map(PathBuf::from);
    let cache = env::var_os("HOME")
        .map(|home| PathBuf::from(home).join(".cache/article-explorer/npm/node_modules"));
    let beside = root().join("e2e/node_modules");
    let folders = modules.into_iter().chain([beside]).chain(cache);
    places.extend(folders.map(|folder| folder.join("axe-core/axe.min.js")));
    let found = places
        .iter()
        .find_map(|place| fs::read_to_string(place).ok());
    found.ok_or_else(|| {
        Failure::new("axe-core is not there: `cargo xtask set-up --tests`, or set AXE_JS")
    })
}
