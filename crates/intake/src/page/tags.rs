//! What the names of elements mean for their text.

/// How an element stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// In a line with its neighbours.
    Inline,
    /// On lines of its own.
    Block,
    /// Not at all.
    Hidden,
}

/// How a browser shows the element.
pub(super) fn shown(name: &str) -> Shown {
    if HIDDEN.contains(&name) {
        Shown::Hidden
    } else if is_block(name) {
        Shown::Block
    } else {
        Shown::Inline
    }
}

/// Whether the element stands on lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.binary_search(&name).is_ok()
}

/// Whether the parser would open the element again and again where it is not closed properly. These can be spans: what they
/// look like does not matter here, and a page of a few kilobytes can make millions of them.
pub(super) fn is_formatting(name: &str) -> bool {
    FORMATTING.binary_search(&name).is_ok()
}

/// Whether what follows the start tag is no HTML: these nest nothing, and the tokenizer must know of them.
pub(super) fn is_raw(name: &str) -> bool {
    RAW.binary_search(&name).is_ok()
}

const BLOCKS: [&str; 53] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
    "xmp",
];

const FORMATTING: [&str; 13] = [
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

const RAW: [&str; 10] = [
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
];

/// Fallbacks, controls without words of the article, and readings beside ruby text, which would stand within the words.
const HIDDEN: [&str; 29] = [
    "head",
    "script",
    "style",
    "noscript",
    "template",
    "title",
    "svg",
    "annotation",
    "annotation-xml",
    "iframe",
    "object",
    "embed",
    "applet",
    "audio",
    "video",
    "canvas",
    "select",
    "datalist",
    "option",
    "optgroup",
    "textarea",
    "input",
    "progress",
    "meter",
    "noembed",
    "noframes",
    "rp",
    "rt",
    "rtc",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_that_are_searched_are_sorted() {
        assert!(BLOCKS.is_sorted() && FORMATTING.is_sorted() && RAW.is_sorted());
    }
}
