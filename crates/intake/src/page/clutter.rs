//! What the names of elements and the words on them say of the text within: a menu, an advertisement, a footer.

use super::blocks::Block;
use super::flow::start_of;
use super::phrases::{PHRASES, WORDS};
use super::style::attribute;
use crate::Clutter;
use dom_query::Element;

/// What is said of parts of the page. Index 0 is the page itself, of which nothing is said.
#[derive(Debug)]
pub(super) struct Marks(Vec<Mark>);

#[derive(Debug, Default)]
struct Mark {
    clutter: Option<Clutter>,
    parent: usize,
    /// How many bytes under it are no links.
    plain: usize,
    /// How many of the article's.
    kept: usize,
}

impl Default for Marks {
    fn default() -> Self {
        Self(vec![Mark::default()])
    }
}

impl Marks {
    /// A mark within `parent`.
    pub(super) fn under(&mut self, parent: usize, clutter: Clutter) -> usize {
        if self.0[parent].clutter == Some(clutter) {
            return parent;
        }
        self.0.push(Mark {
            clutter: Some(clutter),
            parent,
            ..Mark::default()
        });
        self.0.len() - 1
    }

    /// Some text stands under `mark`, so much of it no links.
    pub(super) fn weigh(&mut self, mark: usize, plain: usize) {
        self.each(mark, |mark| mark.plain += plain);
    }

    /// Some of the article's text stands under `mark`.
    pub(super) fn keep(&mut self, mark: usize, bytes: usize) {
        self.each(mark, |mark| mark.kept += bytes);
    }

    /// What text under `mark` is: the nearest that is said of it, but for what holds most of the article, or of all text where
    /// no article was found. A wrapper named *story with comments* is no clutter.
    pub(super) fn clutter(&self, mut mark: usize) -> Option<Clutter> {
        while mark != 0 {
            let here = &self.0[mark];
            let wraps = match self.0[0].kept {
                0 => here.plain * 2 > self.0[0].plain && here.clutter != Some(Clutter::Footer),
                kept => here.kept * 2 > kept,
            };
            if !wraps {
                return here.clutter;
            }
            mark = here.parent;
        }
        None
    }

    fn each(&mut self, mut mark: usize, change: impl Fn(&mut Mark)) {
        loop {
            change(&mut self.0[mark]);
            if mark == 0 {
                return;
            }
            mark = self.0[mark].parent;
        }
    }
}

/// What an element says of the text in it. In an article, a header is the article's.
pub(super) fn mark_of(name: &str, element: &Element, in_article: bool) -> Option<Clutter> {
    let by_class = || {
        let (id, class) = (attribute(element, "id"), attribute(element, "class"));
        by_words(id).or_else(|| by_words(class))
    };
    let by_role = || match attribute(element, "role") {
        "navigation" | "menu" | "menubar" | "tablist" | "toolbar" | "search" => {
            Some(Clutter::Navigation)
        }
        "banner" if !in_article => Some(Clutter::Navigation),
        "contentinfo" => Some(Clutter::Footer),
        "complementary" => Some(Clutter::Other),
        "dialog" | "alertdialog" | "alert" => Some(Clutter::Notice),
        _ => None,
    };
    let by_name = match name {
        "nav" | "menu" | "search" => Some(Clutter::Navigation),
        "header" if !in_article => Some(Clutter::Navigation),
        "footer" => Some(Clutter::Footer),
        "aside" => Some(Clutter::Other),
        "form" | "dialog" => Some(Clutter::Notice),
        _ => None,
    };
    if matches!(name, "html" | "body" | "main" | "article" | "h1") {
        return None;
    }
    by_class().or_else(by_role).or(by_name)
}

/// What a removed block is by its own words, or else by its place.
pub(super) fn class_of(block: &Block, marks: &Marks) -> Clutter {
    let place = marks.clutter(block.mark);
    if let Some(clutter) = place.filter(|clutter| clutter.is_sure()) {
        return clutter;
    }
    if let Some(clutter) = by_text(&block.text) {
        return clutter;
    }
    match place {
        None if block.linked() >= 80 => Clutter::Navigation,
        other => other.unwrap_or(Clutter::Other),
    }
}

/// What a short block is that says so itself.
pub(super) fn by_text(text: &str) -> Option<Clutter> {
    /// Longer texts tell of it.
    const LONG: usize = 200;
    if text.len() > LONG {
        return None;
    }
    let text = text.to_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| text.starts_with(start));
    PHRASES
        .iter()
        .find_map(|(clutter, starts)| begins(starts).then_some(*clutter))
}

/// Whether the block is only a label: *Advertisement*, *Share this article*.
pub(super) fn is_label(block: &Block) -> Option<Clutter> {
    let words = block.text.split_whitespace().count();
    let sentence = block.text.ends_with(['.', '!', '?', '”', '"']);
    let found = by_text(&block.text).filter(|_| words <= 6 && !sentence);
    found.filter(|clutter| *clutter != Clutter::Comments || words <= 3)
}

/// What the words of a class or an id say.
fn by_words(names: &str) -> Option<Clutter> {
    /// Generated names can be long.
    const LONGEST: usize = 500;
    let names = start_of(names, LONGEST);
    let parted = parted(names);
    let has = |sought: &[&str]| sought.iter().any(|word| parted.contains(word));
    WORDS
        .iter()
        .find_map(|(clutter, words)| has(words).then_some(*clutter))
}

/// `storyShare_bar` → ` story share bar `.
fn parted(names: &str) -> String {
    let mut out = String::with_capacity(names.len() + 8);
    let mut small = false;
    out.push(' ');
    for c in names.chars() {
        if c.is_ascii_whitespace() {
            // Two classes do not make a phrase.
            out.push_str(" . ");
        } else if c.is_alphanumeric() {
            if small && c.is_uppercase() {
                out.push(' ');
            }
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
        small = c.is_lowercase();
    }
    out.push(' ');
    out
}
