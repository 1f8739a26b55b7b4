//! Finding things as a person does, or a screen reader: by what they are and what they are called.

use devkit::{Failure, Outcome};
use serde_json::{Value, json};

use super::Page;
use super::element::Element;
use crate::wait::{PATIENCE, until};

/// Which elements have a role without saying so. What they have in truth, the browser is asked afterwards.
const IMPLICIT: &[(&str, &str)] = &[
    (
        "button",
        "button,summary,input[type=button],input[type=submit]",
    ),
    ("link", "a[href]"),
    ("heading", "h1,h2,h3,h4,h5,h6"),
    ("list", "ul,ol,menu"),
    ("listitem", "li"),
    ("textbox", "input:not([type]),input[type=text],textarea"),
    ("searchbox", "input[type=search]"),
    ("combobox", "select"),
    ("checkbox", "input[type=checkbox]"),
    ("radio", "input[type=radio]"),
    ("group", "fieldset,details"),
    ("dialog", "dialog"),
    ("article", "article"),
    ("main", "main"),
    ("navigation", "nav"),
    ("banner", "header"),
    ("contentinfo", "footer"),
    ("complementary", "aside"),
    ("region", "section"),
    ("search", "search"),
    ("paragraph", "p"),
    ("blockquote", "blockquote"),
    ("figure", "figure"),
    ("table", "table"),
    ("meter", "meter"),
    ("status", "output"),
    ("option", "option"),
    ("img", "img,svg"),
];

/// The candidates: elements that may have the role, are shown, and have the words about them.
const CANDIDATES: &str = r#"
const [selector, words] = arguments;
const fold = (text) => (text || "").replace(/\s+/g, " ").trim().toLowerCase();
const wanted = fold(words);
const shown = (element) => element.checkVisibility
    ? element.checkVisibility({visibilityProperty: true}) : element.getClientRects().length > 0;
const about = (element) => [
    element.getAttribute("aria-label"), element.title, element.alt, element.placeholder, element.textContent,
    element.type === "button" || element.type === "submit" ? element.value : "",
    ...(element.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => document.getElementById(id)?.textContent),
    ...[...(element.labels || [])].map((label) => label.textContent),
    element.querySelector(":scope > legend")?.textContent,
].map(fold);
return [...document.querySelectorAll(selector)].filter((element) =>
    shown(element) && (!wanted || about(element).some((text) => text.includes(wanted)
        || text.replaceAll(" ", "").includes(wanted.replaceAll(" ", "")))));
"#;

impl<'b> Page<'b> {
    /// The one element with this role whose name has these words; it is waited for. If several names have them, the one that has
    /// no others; else the first that begins with them.
    ///
    /// # Errors
    /// If there is none, or several and none of them is called exactly so.
    pub fn by_role(&self, role: &str, name: &str) -> Outcome<Element<'b>> {
        let what = format!("there is a {role} “{name}”");
        let found = until(&what, PATIENCE, || {
            let mut found = self.all_named(role, name)?;
            let wanted = fold(name);
            let mut names = found.iter().map(|(_, name)| fold(name));
            let place = match found.len() {
                0 => return Ok(None),
                1 => 0,
                _ => {
                    let exact = names.position(|name| name == wanted);
                    let words = format!("{wanted} ");
                    let begins = || found.iter().position(|(_, n)| fold(n).starts_with(&words));
                    exact.or_else(begins).ok_or_else(|| {
                        let names: Vec<&str> = found.iter().map(|(_, name)| &**name).collect();
                        Failure::new(format!("several {role}s “{name}”: {names:?}"))
                    })?
                }
            };
            Ok(Some(found.swap_remove(place).0))
        });
        found.map_err(|failure| match self.all_named(role, "") {
            Ok(others) => {
                let names: Vec<&str> = others.iter().map(|(_, name)| &**name).collect();
                Failure::new(format!("{failure}; every {role} there is: {names:?}"))
            }
            Err(_) => failure,
        })
    }

    /// Every shown element with this role whose name has these words, now.
    ///
    /// # Errors
    /// If the browser cannot be asked.
    pub fn all_by_role(&self, role: &str, name: &str) -> Outcome<Vec<Element<'b>>> {
        let named = self.all_named(role, name)?;
        Ok(named.into_iter().map(|(element, _)| element).collect())
    }

    /// The first element that a CSS selector finds; for what no person looks for, such as a paragraph's number.
    ///
    /// # Errors
    /// If there is none in good time.
    pub fn by_css(&self, selector: &str) -> Outcome<Element<'b>> {
        until(&format!("there is a `{selector}`"), PATIENCE, || {
            let found = self.run(
                "return document.querySelector(arguments[0]);",
                &json!([selector]),
            )?;
            Ok(Element::of(self, &found))
        })
    }

    fn all_named(&self, role: &str, name: &str) -> Outcome<Vec<(Element<'b>, String)>> {
        let implicit = IMPLICIT.iter().find(|(known, _)| *known == role);
        let mut selector = format!("[role~={role}]");
        if let Some((_, implicit)) = implicit {
            selector = format!("{selector},{implicit}");
        }
        let found = self.run(CANDIDATES, &json!([selector, name]))?;
        let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
        let mut named = Vec::new();
        for element in found
            .iter()
            .filter_map(|value: &Value| Element::of(self, value))
        {
            // The page may change between the questions; what is gone is not found.
            let (Ok(its_role), Ok(its_name)) = (element.role(), element.name()) else {
                continue;
            };
            if its_role == role && fold(&its_name).contains(&fold(name)) {
                named.push((element, its_name));
            }
        }
        Ok(named)
    }
}

/// Words without their case and spacing.
fn fold(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
