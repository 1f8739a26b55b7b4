//! What a page says of itself in JSON-LD.

use super::flow_text;
use serde_json::Value;

/// What was said of the article; empty is unsaid.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Its headline.
    pub(super) headline: String,
    /// Who wrote it.
    pub(super) authors: Vec<String>,
    /// When it was published.
    pub(super) date: String,
    /// Where.
    pub(super) url: String,
    /// Under which licence.
    pub(super) licence: String,
    /// How sure it is that the article is meant.
    rank: u8,
}

/// Adds what one script says. Broken ones say nothing, and an article outweighs what is said of the page around it.
pub(super) fn read(json: &str, said: &mut Said) {
    let json = json.trim();
    let json = json.strip_prefix("<!--").unwrap_or(json);
    let json = json.strip_suffix("-->").unwrap_or(json);
    let json = json.trim().trim_end_matches(';');
    let Ok(value) = serde_json::from_str::<Value>(json) else {
        return;
    };
    for thing in things(&value) {
        let rank = rank(thing);
        if rank <= said.rank {
            continue;
        }
        *said = Said {
            headline: text(&thing["headline"])
                .or_else(|| text(&thing["name"]))
                .unwrap_or_default(),
            authors: names(&thing["author"]),
            date: text(&thing["datePublished"])
                .or_else(|| text(&thing["dateCreated"]))
                .unwrap_or_default(),
            url: address(&thing["mainEntityOfPage"])
                .or_else(|| address(&thing["url"]))
                .unwrap_or_default(),
            licence: address(&thing["license"]).unwrap_or_default(),
            rank,
        };
    }
}

/// The things of a script: one, a list, or a graph.
fn things(value: &Value) -> Vec<&Value> {
    let mut out = Vec::new();
    let mut left = vec![value];
    while let Some(value) = left.pop() {
        match value {
            Value::Array(values) => left.extend(values.iter().rev()),
            Value::Object(object) => {
                out.push(value);
                let inner = ["@graph", "mainEntity"]
                    .iter()
                    .filter_map(|key| object.get(*key));
                left.extend(inner);
            }
            _ => {}
        }
    }
    out
}

/// How sure it is that the thing is the page's article.
fn rank(thing: &Value) -> u8 {
    let is = |name: &str| match name.rsplit(['/', ':']).next().unwrap_or(name) {
        name if name.ends_with("NewsArticle") => 4,
        name if name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report" => 3,
        "WebPage" => 1,
        _ => 0,
    };
    match &thing["@type"] {
        Value::String(name) => is(name),
        Value::Array(names) => names
            .iter()
            .filter_map(Value::as_str)
            .map(is)
            .max()
            .unwrap_or(0),
        _ => 0,
    }
}

/// A string, or the first of a list; some write entities and tags into it.
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::Array(values) => values.first()?.as_str()?,
        value => value.as_str()?,
    };
    let text = if text.contains(['&', '<']) {
        flow_text(text)
    } else {
        text.to_owned()
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().take(20).filter_map(name).collect(),
        value => name(value).into_iter().collect(),
    }
}

fn name(value: &Value) -> Option<String> {
    text(value).or_else(|| text(value.get("name")?))
}

fn address(value: &Value) -> Option<String> {
    text(value)
        .or_else(|| text(value.get("@id")?))
        .or_else(|| text(value.get("url")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, expected: [&str; 5]) {
        let mut said = Said::default();
        read(json, &mut said);
        let authors = said.authors.join("+");
        let found = [
            &said.headline,
            &authors,
            &said.date,
            &said.url,
            &said.licence,
        ];
        assert_eq!(found.map(String::as_str), expected, "{json}");
    }

    #[test]
    fn an_article_says_what_it_is() {
        check(
            r#"{"@type":"NewsArticle","headline":"A &amp; <i>b</i>","author":{"name":"Ada"},"datePublished":"2024-05-01","url":"https://a.example/"}"#,
            ["A & b", "Ada", "2024-05-01", "https://a.example/", ""],
        );
    }

    #[test]
    fn it_is_found_in_a_list_and_in_a_graph() {
        check(
            r#"{"@graph":[{"@type":"WebPage","name":"Page"},{"@type":["ReportageNewsArticle"],"headline":"A","author":[{"name":"Ada"},"Bo"]}]}"#,
            ["A", "Ada+Bo", "", "", ""],
        );
        check(
            r#"[{"@type":"BreadcrumbList","name":"x"},{"@type":"https://schema.org/Article","headline":["A"],"license":{"@id":"https://l.example"}}]"#,
            ["A", "", "", "", "https://l.example"],
        );
    }

    #[test]
    fn broken_or_strange_json_says_nothing() {
        for json in [
            "",
            "{",
            "{\"@type\":\"NewsArticle\",}",
            "null",
            "[[[]]]",
            "{\"@type\":{}}",
            "{\"@type\":\"Person\",\"name\":\"x\"}",
            "{\"@type\":\"NewsArticle\",\"headline\":{},\"author\":7,\"datePublished\":[]}",
        ] {
            check(json, [""; 5]);
        }
        check(
            &format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000)),
            [""; 5],
        );
    }

    #[test]
    fn the_surer_of_two_counts() {
        let mut said = Said::default();
        read(r#"{"@type":"NewsArticle","headline":"A"}"#, &mut said);
        read(r#"{"@type":"WebPage","name":"B"}"#, &mut said);
        assert_eq!(said.headline, "A");
    }
}
