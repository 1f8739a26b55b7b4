//! A check of structured data against the part of schema.org's vocabulary that we use, without a network.
//!
//! The tables are taken from schema.org's own definitions as the npm package `schema-dts` 2.1.0 has them; to add a row, look at
//! <https://schema.org/TYPE> for its parent, and at <https://schema.org/PROPERTY> for *used on these types* and *values expected*. As the
//! vocabulary says of itself, text may stand where a thing is expected; the check allows it for `author` only, where we use it.

use serde_json::Value;

/// Types and their parents.
const TYPES: &[(&str, &str)] = &[
    ("CreativeWork", "Thing"),
    ("Article", "CreativeWork"),
    ("NewsArticle", "Article"),
    ("Quotation", "CreativeWork"),
    ("WebSite", "CreativeWork"),
    ("WebPage", "CreativeWork"),
    ("CollectionPage", "WebPage"),
    ("Intangible", "Thing"),
    ("ItemList", "Intangible"),
    ("ListItem", "Intangible"),
    ("Person", "Thing"),
    ("Organization", "Thing"),
    ("Place", "Thing"),
    ("Event", "Thing"),
];

/// Properties, the types that have them, and what they may be.
const PROPERTIES: &[(&str, &[&str], &[&str])] = &[
    ("about", &["CreativeWork", "Event"], &["Thing"]),
    (
        "author",
        &["CreativeWork"],
        &["Organization", "Person", "Text"],
    ),
    ("creator", &["CreativeWork"], &["Organization", "Person"]),
    ("creditText", &["CreativeWork"], &["Text"]),
    ("datePublished", &["CreativeWork"], &["Date"]),
    ("description", &["Thing"], &["Text"]),
    ("hasPart", &["CreativeWork"], &["CreativeWork"]),
    ("headline", &["CreativeWork"], &["Text"]),
    ("image", &["Thing"], &["URL"]),
    ("inLanguage", &["CreativeWork", "Event"], &["Text"]),
    ("isBasedOn", &["CreativeWork"], &["CreativeWork", "URL"]),
    ("isPartOf", &["CreativeWork"], &["CreativeWork", "URL"]),
    (
        "itemListElement",
        &["ItemList"],
        &["ListItem", "Thing", "Text"],
    ),
    ("license", &["CreativeWork"], &["CreativeWork", "URL"]),
    ("mainEntity", &["CreativeWork"], &["Thing"]),
    ("mainEntityOfPage", &["Thing"], &["CreativeWork", "URL"]),
    ("mentions", &["CreativeWork"], &["Thing"]),
    ("name", &["Thing"], &["Text"]),
    ("numberOfItems", &["ItemList"], &["Integer"]),
    (
        "position",
        &["ListItem", "CreativeWork"],
        &["Integer", "Text"],
    ),
    ("publisher", &["CreativeWork"], &["Organization", "Person"]),
    ("text", &["CreativeWork"], &["Text"]),
    ("url", &["Thing"], &["URL"]),
    ("wordCount", &["Article"], &["Integer"]),
];

/// What of `data`, a whole document, is not as the vocabulary has it: a line each.
pub(crate) fn faults(data: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    if data["@context"] != "https://schema.org" {
        faults.push("no context".to_owned());
    }
    match data.get("@graph") {
        Some(graph) => each(graph, &mut |item| thing(item, &mut faults)),
        None => thing(data, &mut faults),
    }
    faults
}

fn thing(item: &Value, faults: &mut Vec<String>) {
    let kind = item["@type"].as_str().unwrap_or_default();
    if kind != "Thing" && !TYPES.iter().any(|(name, _)| *name == kind) {
        faults.push(format!("no type: {item}"));
        return;
    }
    for (key, value) in item.as_object().into_iter().flatten() {
        if key.starts_with('@') {
            continue;
        }
        let Some((_, domains, ranges)) = PROPERTIES.iter().find(|(name, ..)| name == key) else {
            faults.push(format!("no property: {key}"));
            continue;
        };
        if !domains.iter().any(|domain| is_a(kind, domain)) {
            faults.push(format!("{kind} has no {key}"));
        }
        each(value, &mut |value| {
            if !ranges.iter().any(|range| fits(value, range)) {
                faults.push(format!("{key} may not be {value}"));
            }
            if value.is_object() {
                thing(value, faults);
            }
        });
    }
}

fn fits(value: &Value, range: &str) -> bool {
    match (value, range) {
        (Value::Object(item), _) => is_a(
            item.get("@type")
                .and_then(Value::as_str)
                .unwrap_or_default(),
            range,
        ),
        (Value::Number(number), "Integer") => number.is_u64(),
        (Value::String(text), "Text") => !text.is_empty(),
        (Value::String(text), "URL") => crate::address::is_web(text),
        (Value::String(text), "Date") => crate::day::day(text).is_some(),
        _ => false,
    }
}

fn is_a(kind: &str, wanted: &str) -> bool {
    let parent = TYPES.iter().find(|(name, _)| *name == kind);
    kind == wanted || parent.is_some_and(|(_, parent)| is_a(parent, wanted))
}

fn each<'v>(value: &'v Value, task: &mut dyn FnMut(&'v Value)) {
    match value {
        Value::Array(values) => values.iter().for_each(task),
        one => task(one),
    }
}

#[test]
fn the_check_finds_what_the_vocabulary_does_not_have() {
    let with = |mut item: Value| {
        item["@context"] = "https://schema.org".into();
        faults(&item)
    };
    let person = || serde_json::json!({ "@type": "Person", "name": "Kim" });
    for (item, want) in [
        (person(), ""),
        (serde_json::json!({ "@type": "Human" }), "no type: "),
        (
            serde_json::json!({ "@type": "Quotation", "saidBy": "Kim" }),
            "no property: saidBy",
        ),
        (
            serde_json::json!({ "@type": "Person", "wordCount": 3 }),
            "Person has no wordCount",
        ),
        (
            serde_json::json!({ "@type": "Article", "wordCount": "3" }),
            "wordCount may not be ",
        ),
        (
            serde_json::json!({ "@type": "Quotation", "creator": "Kim" }),
            "creator may not be ",
        ),
        (
            serde_json::json!({ "@type": "Quotation", "hasPart": person() }),
            "hasPart may not be ",
        ),
        (
            serde_json::json!({ "@type": "Thing", "url": "kim/" }),
            "url may not be ",
        ),
        (
            serde_json::json!({ "@type": "Article", "datePublished": "May" }),
            "datePublished may ",
        ),
        (
            serde_json::json!({ "@type": "Quotation", "creator": [person(), { "@type": "Person", "text": "a" }] }),
            "Person has no text",
        ),
    ] {
        let found = with(item);
        assert_eq!(found.is_empty(), want.is_empty(), "{found:?}");
        assert!(want.is_empty() || found[0].starts_with(want), "{found:?}");
    }
    assert_eq!(faults(&person()), ["no context"]);
}
