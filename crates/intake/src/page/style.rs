//! What the attributes of an element say of how it is shown.

use dom_query::Element;

/// The attribute's value; empty if there is none.
pub(super) fn attribute<'e>(element: &'e Element, name: &str) -> &'e str {
    let mut attributes = element.attrs.iter();
    let found = attributes.find(|attribute| &*attribute.name.local == name);
    found.map_or("", |attribute| &attribute.value)
}

/// Whether the element has the attribute.
pub(super) fn has(element: &Element, name: &str) -> bool {
    element.attrs.iter().any(|a| &*a.name.local == name)
}

/// Whether there is something to see: pictures of a pixel or two only count readers.
pub(super) fn is_picture(element: &Element) -> bool {
    let tiny = |name| matches!(attribute(element, name), "0" | "1" | "2");
    has(element, "src") && !tiny("width") && !tiny("height") && !has(element, "hidden")
}

/// Whether the element says that it is not to be seen.
pub(super) fn is_hidden(name: &str, element: &Element) -> bool {
    /// Words that only a screen reader reads out.
    const UNSEEN: [&str; 8] = [
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "screen-reader-only",
        "assistive-text",
        "u-hidden",
        "is-hidden",
    ];
    let hidden = has(element, "hidden") && attribute(element, "hidden") != "until-found";
    let icon = attribute(element, "aria-hidden") == "true";
    let closed = name == "dialog" && !has(element, "open");
    let mut classes = attribute(element, "class").split_ascii_whitespace();
    hidden || icon || closed || classes.any(|class| UNSEEN.contains(&class))
}

/// What an element's own style says of its text.
#[derive(Default)]
pub(super) struct Style {
    /// It is not to be seen.
    pub(super) hidden: bool,
    /// It stands on lines of its own.
    pub(super) block: bool,
}

impl Style {
    /// Reads the attribute.
    pub(super) fn of(style: &str) -> Self {
        let mut out = Self::default();
        for declaration in style.split(';') {
            let Some((name, value)) = declaration.split_once(':') else {
                continue;
            };
            let value = value.trim().to_ascii_lowercase();
            let value = value.trim_end_matches("!important").trim_end();
            match (name.trim().to_ascii_lowercase().as_str(), value) {
                // The bullets that Word writes into its list items.
                ("display", "none")
                | ("visibility", "hidden" | "collapse")
                | ("mso-hide", "all") => {
                    out.hidden = true;
                }
                ("mso-list", "ignore") => out.hidden = true,
                ("display", "block" | "flex" | "grid" | "table" | "list-item") => out.block = true,
                _ => {}
            }
        }
        out
    }
}
