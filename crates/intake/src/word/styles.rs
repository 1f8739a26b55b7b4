//! What the styles of a document mean. Their names are English in every language of Word; only their ids are not.

use super::{
    Broken,
    xml::{Event, Xml},
};
use article::Role;
use std::collections::BTreeMap;

/// How far a style may be based on others.
const DEPTH: usize = 16;

/// The styles, by id.
#[derive(Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    /// Whether it makes a paragraph one of an outline, or of a list.
    outline: bool,
    list: bool,
}

impl Styles {
    /// What a paragraph in the style `id` is, if the style says so.
    pub(super) fn role(&self, id: &str) -> Option<Role> {
        let mut id = id;
        let mut list = None;
        for _ in 0..DEPTH {
            let Some(style) = self.0.get(id) else {
                return role_of_name(id).or(list);
            };
            if let Some(role) = role_of_name(&style.name) {
                return Some(role);
            }
            if style.outline {
                return Some(Role::Heading);
            }
            list = list.or(style.list.then_some(Role::Item));
            match &style.based_on {
                Some(base) => id = base,
                None => break,
            }
        }
        list
    }
}

/// What a style is for, by its name or, where there is no name, its id.
fn role_of_name(name: &str) -> Option<Role> {
    let name: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    let name = name.to_lowercase();
    match &*name {
        "title" => Some(Role::Title),
        "subtitle" => Some(Role::Standfirst),
        "quote" | "intensequote" | "blocktext" => Some(Role::Blockquote),
        _ if name.starts_with("heading") => Some(Role::Heading),
        _ if name.starts_with("listbullet") || name.starts_with("listnumber") => Some(Role::Item),
        _ => None,
    }
}

/// Reads `styles.xml`.
pub(super) fn read(text: &str) -> Result<Styles, Broken> {
    let mut styles = Styles::default();
    let mut xml = Xml::new(text);
    let mut open: Option<(String, Style)> = None;
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(tag) if tag.name() == "style" => {
                open = tag.attribute("styleId").map(|id| (id, Style::default()));
            }
            Event::Start(tag) => {
                let Some((_, style)) = &mut open else {
                    continue;
                };
                let value = tag.attribute("val");
                match tag.name() {
                    "name" => style.name = value.unwrap_or_default(),
                    "basedOn" => style.based_on = value,
                    "outlineLvl" => style.outline = value.is_some_and(|level| level != "9"),
                    "numId" => style.list = value.is_some_and(|list| list != "0"),
                    _ => {}
                }
            }
            Event::End(name) if name == "style" => styles.0.extend(open.take()),
            Event::End(_) | Event::Text(_) => {}
        }
    }
    Ok(styles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_known_by_its_name_or_by_what_it_is_based_on() {
        let styles = read(
            "<w:styles><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>\
             <w:style w:styleId='Mein'><w:name w:val='Mein Stil'/><w:basedOn w:val='berschrift1'/></w:style>\
             <w:style w:styleId='Zitat'><w:name w:val='Quote'/></w:style>\
             <w:style w:styleId='Liste'><w:name w:val='x'/><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr></w:style>\
             <w:style w:styleId='Stufe'><w:name w:val='y'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>\
             <w:style w:styleId='A'><w:name w:val='a'/><w:basedOn w:val='B'/></w:style>\
             <w:style w:styleId='B'><w:name w:val='b'/><w:basedOn w:val='A'/></w:style></w:styles>",
        )
        .expect("reads");
        for (id, role) in [
            ("berschrift1", Some(Role::Heading)),
            ("Mein", Some(Role::Heading)),
            ("Zitat", Some(Role::Blockquote)),
            ("Liste", Some(Role::Item)),
            ("Stufe", Some(Role::Heading)),
            ("A", None),
            ("Title", Some(Role::Title)),
            ("Normal", None),
        ] {
            assert_eq!(styles.role(id), role, "{id}");
        }
    }
}
