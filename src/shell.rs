//! The page around what is made of an article: what Trunk has built, with places to fill.

/// Nothing but the page's own files; no inline script or style. WebAssembly needs its own word. The worker begins as a blob, which inherits
/// this policy; one that began as a file would have that of its own headers, which few hosts send.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                          connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The marks that are filled for each page: what belongs into `<head>`, as written and as Trunk has made it small, and into `<body>`.
const HEAD: [&str; 2] = ["<meta name=\"page-head\">", "<meta name=page-head>"];
const BODY: &str = "{{body}}";

/// A page's shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell {
    html: String,
    head: &'static str,
}

impl Shell {
    /// The shell in `html`.
    ///
    /// # Errors
    /// The mark that it has lost.
    pub fn new(html: String) -> Result<Self, &'static str> {
        let head = HEAD.into_iter().find(|mark| html.contains(mark));
        let head = head.ok_or(HEAD[0])?;
        if html.contains(BODY) {
            Ok(Self { html, head })
        } else {
            Err(BODY)
        }
    }

    /// The HTML, its marks not filled.
    pub fn html(&self) -> &str {
        &self.html
    }

    /// A page so many folders below the site's root.
    pub fn page(&self, depth: usize, language: &str, head: &str, body: &str) -> String {
        let up = if depth == 0 {
            "./".to_owned()
        } else {
            "../".repeat(depth)
        };
        self.page_at(&up, language, head, body)
    }

    /// A page from which `up`, with a slash at its end, leads to the site's root: the way there, or the root's own address.
    pub fn page_at(&self, up: &str, language: &str, head: &str, body: &str) -> String {
        let language = language_or_english(language);
        // Made small, attributes have lost their quotes.
        let shell = (self.html)
            .replace("=\"./", &format!("=\"{up}"))
            .replace("=./", &format!("={up}"))
            .replacen("lang=\"en\"", &format!("lang=\"{language}\""), 1)
            .replacen("lang=en", &format!("lang={language}"), 1);
        let (before, rest) = shell.split_once(self.head).unwrap_or((&shell, ""));
        let (between, after) = rest.split_once(BODY).unwrap_or((rest, ""));
        // Not by replacing: what is filled in may hold a mark's words.
        [before, head, between, body, after].concat()
    }

    /// The shell of pages without the analyser.
    #[must_use]
    pub fn without_analyser(&self) -> Self {
        let html = without_attribute(&self.html, "data-worker");
        Self {
            html,
            ..self.clone()
        }
    }

    /// The shell of pages without an article: they do not start the program, and say so by having no address of it.
    #[must_use]
    pub fn without_program(&self) -> Self {
        let mut html = self.html.clone();
        for name in ["data-js", "data-wasm", "data-worker"] {
            html = without_attribute(&html, name);
        }
        while let Some(link) = element_with(&html, "<link", "preload") {
            html.replace_range(link, "");
        }
        Self {
            html,
            ..self.clone()
        }
    }
}

/// The language as given if it looks like one: it comes from an article's file and stands in an attribute.
fn language_or_english(given: &str) -> &str {
    let fits = !given.is_empty()
        && given
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits { given } else { "en" }
}

/// `html` without the first attribute of this name, which has a value, quoted or not.
fn without_attribute(html: &str, name: &str) -> String {
    let Some(start) = html.find(&format!(" {name}=")) else {
        return html.to_owned();
    };
    let value = start + name.len() + 2;
    let rest = &html[value..];
    let length = match rest.strip_prefix('"') {
        Some(quoted) => quoted.find('"').map_or(rest.len(), |end| end + 2),
        None => rest.find([' ', '>']).unwrap_or(rest.len()),
    };
    [&html[..start], &rest[length..]].concat()
}

/// Where the first element of that name stands that has the word in its tag.
fn element_with(html: &str, name: &str, word: &str) -> Option<std::ops::Range<usize>> {
    html.match_indices(name).find_map(|(start, _)| {
        let end = start + html[start..].find('>')? + 1;
        html[start..end].contains(word).then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "<html lang=en><meta name=page-head><link rel=icon href=./i.svg><link rel=modulepreload href=./a.js>\
                         <meta id=program data-js=./a.js data-wasm=\"./a b.wasm\" data-offline=./o.js?0>{{body}}";

    fn shell(html: &str) -> Shell {
        Shell::new(html.to_owned()).expect("a shell")
    }

    #[test]
    fn a_page_is_the_shell_with_its_places_filled() {
        let check = |depth: usize, language: &str, page: &str| {
            let made = shell("<html lang=\"en\"><meta name=page-head><a href=./x>{{body}}");
            assert_eq!(made.page(depth, language, "H", "B"), page);
        };
        check(0, "de", "<html lang=\"de\">H<a href=./x>B");
        check(1, "", "<html lang=\"en\">H<a href=../x>B");
        check(0, "{{body}}", "<html lang=\"en\">H<a href=./x>B");
        check(2, "\"><script>", "<html lang=\"en\">H<a href=../../x>B");
    }

    #[test]
    fn a_list_starts_no_program() {
        assert_eq!(
            shell(SMALL).without_program().html(),
            "<html lang=en><meta name=page-head><link rel=icon href=./i.svg><meta id=program data-offline=./o.js?0>{{body}}"
        );
    }

    #[test]
    fn a_lost_mark_is_named() {
        let check = |html: &str, lost: &str| assert_eq!(Shell::new(html.to_owned()), Err(lost));
        check("", "<meta name=\"page-head\">");
        check("<meta name=page-head>", "{{body}}");
    }
}
