//! For anyone: what axe finds, in every state and on every screen.

use std::collections::BTreeMap;
use std::fs;

use devkit::cache::node_modules;
use devkit::{Failure, Outcome, ensure};
use serde_json::{Value, json};

use super::{PRETENDING, Row};
use crate::page::Page;
use crate::site::Site;

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
    let mut findings = Findings::default();
    for (url, article) in site.every_page() {
        page.open(&url)?;
        page.ready()?;
        findings.look(page, &article.slug)?;
    }
    findings.are_none()
}

/// Cards, menus, dialogs and sheets, opened as a person does.
fn axe_in_what_opens(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut findings = Findings::default();
    page.emulate_size(1440, 900, false)?;
    for scheme in ["light", "dark"] {
        page.emulate_media(&[("prefers-color-scheme", scheme)])?;
        page.open("about:blank")?;
        page.open(&site.link(""))?;
        page.ready()?;
        page.by_css("#article .par .m.person")?.click()?;
        page.by_role("dialog", "About")?;
        findings.look(page, &format!("a card, {scheme}"))?;
        page.press("Escape")?;
        page.by_css("#desk .menu summary")?.click()?;
        page.by_css("#desk .context summary")?.click()?;
        findings.look(page, &format!("a quote's menu and context, {scheme}"))?;
        page.press("?")?;
        page.wait_js("the help is open", "document.querySelector('dialog[open]')")?;
        findings.look(page, &format!("help, {scheme}"))?;
        page.press("Escape")?;
        page.by_role("button", "Share this view")?.click()?;
        page.wait_js(
            "a notice or a dialog says that the link is shared",
            "document.querySelector('.toast, dialog[open]')",
        )?;
        findings.look(page, &format!("shared, {scheme}"))?;
    }
    page.emulate_size(360, 740, true)?;
    for sheet in ["Lens", "Quotes"] {
        page.open("about:blank")?;
        page.open(&site.link(""))?;
        page.ready()?;
        page.by_role("button", sheet)?.click()?;
        page.frame()?;
        findings.look(page, &format!("the sheet {sheet}"))?;
    }
    findings.are_none()
}

fn in_every_state(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    let mut findings = Findings::default();
    for state in STATES {
        page.open("about:blank")?;
        page.open(&site.link(state))?;
        page.ready()?;
        page.frame()?;
        findings.look(page, &format!("#{state}"))?;
    }
    findings.are_none()
}

/// What axe finds, and in which states, so that all of it can be mended at once.
#[derive(Default)]
pub(super) struct Findings(BTreeMap<String, Vec<String>>);

impl Findings {
    /// Lets axe look at the page as it is now.
    pub(super) fn look(&mut self, page: &Page<'_>, state: &str) -> Outcome {
        if page.js("'axe' in window")? != true {
            page.run(&source()?, &json!([]))?;
        }
        let found = page.run_async(AXE, &json!([]))?;
        let found = found
            .as_array()
            .ok_or_else(|| Failure::new(format!("axe answers {found}")))?;
        for finding in found.iter().filter_map(Value::as_str) {
            let states = self.0.entry(finding.to_owned()).or_default();
            states.push(state.to_owned());
        }
        Ok(())
    }

    /// Fails unless there are none.
    pub(super) fn are_none(&self) -> Outcome {
        let lines = self.0.iter();
        let lines =
            lines.map(|(finding, states)| format!("{finding}\n    in {}", states.join(", ")));
        let lines: Vec<String> = lines.collect();
        ensure(lines.is_empty(), || lines.join("\n"))
    }
}

/// Each finding with the first of the elements it is about.
const AXE: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations']}).then(({violations}) => done(violations.map((finding) => {
    const nodes = finding.nodes.map((node) =>
        node.target.join(' ') + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? ''));
    return finding.id + ': ' + finding.help + '\\n    ' + nodes.length + ' times: ' + nodes.slice(0, 2).join('; ');
})), (error) => done([String(error)]));
";

/// axe-core, from where npm has put it.
fn source() -> Outcome<String> {
    let found = node_modules()
        .iter()
        .find_map(|folder| fs::read_to_string(folder.join("axe-core/axe.min.js")).ok());
    found.ok_or_else(|| Failure::new("axe-core is not there: `cargo xtask set-up --tests`"))
}
