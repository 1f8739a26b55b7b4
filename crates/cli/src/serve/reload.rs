//! The script that makes open pages follow the site.

/// Its text.
pub(super) const SCRIPT: &str = include_str!("reload.js");

/// Where it is.
pub(super) const PATH: &str = "/__reload.js";

/// The page with the script in its head. The script is given the `version` that the page is of.
pub(super) fn with_script(page: Vec<u8>, version: &str) -> Vec<u8> {
    let script = format!("<script src=\"{PATH}?{version}\" defer></script>");
    // Made small, a page has no end tag of its head; a tag of its own says where its body begins.
    let at = [&b"</head>"[..], b"<body"]
        .into_iter()
        .find_map(|tag| place(&page, tag))
        .unwrap_or(page.len());
    let mut with = page;
    with.splice(at..at, script.into_bytes());
    with
}

/// Where the tag first stands, in letters of either size.
fn place(page: &[u8], tag: &[u8]) -> Option<usize> {
    page.windows(tag.len())
        .position(|part| part.eq_ignore_ascii_case(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_in_the_head() {
        let check = |page: &str, before: &str, after: &str| {
            let with = with_script(page.as_bytes().to_owned(), "7-1");
            let want = format!("{before}<script src=\"/__reload.js?7-1\" defer></script>{after}");
            assert_eq!(String::from_utf8(with).expect("UTF-8"), want);
        };
        check(
            "<head><title>a</title></head><body>",
            "<head><title>a</title>",
            "</head><body>",
        );
        check("<HEAD></HEAD>é", "<HEAD>", "</HEAD>é");
        check("<head></head></head>", "<head>", "</head></head>");
        check(
            "<title>a</title><body class=b>",
            "<title>a</title>",
            "<body class=b>",
        );
        check("<p>a", "<p>a", "");
        check("", "", "");
    }
}
