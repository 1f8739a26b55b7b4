//! What a page, a style sheet or a script makes a browser download.

/// The links in `rel`s that are fetched at once.
const FETCHED: &[&str] = &["stylesheet", "preload", "modulepreload", "icon", "manifest"];

/// What a page fetches without being asked.
pub(super) fn named_in_html(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (name, attributes) in tags(html) {
        let value = |wanted: &str| {
            attributes
                .iter()
                .find(|(name, _)| name == wanted)
                .map(|(_, value)| value.clone())
        };
        let rel = value("rel").unwrap_or_default();
        match name.as_str() {
            "script" | "img" | "iframe" | "source" => found.extend(value("src")),
            "link" if rel.split_whitespace().any(|word| FETCHED.contains(&word)) => {
                found.extend(value("href"));
            }
            _ => {}
        }
        found.extend(["data-js", "data-wasm"].into_iter().filter_map(value));
    }
    found
}

/// `url(…)` and `@import "…"`.
pub(super) fn named_in_css(css: &str) -> Vec<String> {
    let unquoted = |text: &str| text.trim().trim_matches(['"', '\'']).to_owned();
    let links = css
        .split("url(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(unquoted);
    let imports = css
        .split("@import")
        .skip(1)
        .filter_map(|rest| quoted(rest.trim_start()));
    links.chain(imports).collect()
}

/// `from "./…"` and `import "./…"`, as the WebAssembly glue names its snippets.
pub(super) fn named_in_js(js: &str) -> Vec<String> {
    let links = ["from", "import"]
        .into_iter()
        .flat_map(|word| js.split(word).skip(1));
    links
        .filter_map(|rest| quoted(rest.trim_start()))
        .filter(|link| link.starts_with('.'))
        .collect()
}

/// The text in the quotes that `rest` begins with.
fn quoted(rest: &str) -> Option<String> {
    let mark = rest
        .chars()
        .next()
        .filter(|mark| matches!(mark, '"' | '\''))?;
    rest[1..].split(mark).next().map(str::to_owned)
}

type Attributes = Vec<(String, String)>;

/// Each opening tag's name and attributes.
fn tags(html: &str) -> Vec<(String, Attributes)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let end = rest
                .find(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/'))
                .unwrap_or(rest.len());
            let name = rest[..end].to_ascii_lowercase();
            let (attributes, after) = attributes(&rest[end..]);
            found.push((name, attributes));
            rest = after;
        }
    }
    found
}

/// The attributes up to the tag's end, and what follows.
fn attributes(mut rest: &str) -> (Attributes, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (found, rest);
        }
        let ends = |sign: char| sign.is_whitespace() || matches!(sign, '=' | '>' | '/');
        let end = rest
            .find(ends)
            .unwrap_or(rest.len())
            .max(usize::from(rest.starts_with('=')));
        let name = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        let Some(value) = rest.strip_prefix('=') else {
            found.push((name, String::new()));
            continue;
        };
        let (value, after) = match value.strip_prefix(['"', '\'']) {
            Some(inside) => inside.split_once(&value[..1]).unwrap_or((inside, "")),
            None => value.split_at(
                value
                    .find(|sign: char| sign.is_whitespace() || sign == '>')
                    .unwrap_or(value.len()),
            ),
        };
        found.push((name, value.replace("&amp;", "&")));
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags_as_browsers_do() {
        let html = "<!-- <script src=no.js></script> --><script defer src=a.js></script><LINK href='b.css' rel='stylesheet'/>\
            <link rel=\"alternate\" href=\"no.xml\"><meta id=program data-wasm=\"c>.wasm\"><p title=\"<img src=no>\">1 < 2";
        assert_eq!(named_in_html(html), ["a.js", "b.css", "c>.wasm"]);
    }

    #[test]
    fn reads_style_sheets_and_glue() {
        assert_eq!(
            named_in_css("@import 'a.css'; p{b:url( b.png )}"),
            ["b.png", "a.css"]
        );
        assert_eq!(
            named_in_js("import { x } from './snippets/x.js'; import * as y from 'bare'"),
            ["./snippets/x.js"]
        );
    }
}
