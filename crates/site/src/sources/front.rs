//! What an article's file says of itself above its text, between two lines of three hyphens.

use archive::nearest;
use article::{FrontMatter, Meta, ParseError, front_matter};

/// Every key, as it is best written.
const KEYS: [&str; 12] = [
    "title",
    "author",
    "date",
    "source",
    "licence",
    "language",
    "standfirst",
    "image",
    "image_alt",
    "corrections",
    "slug",
    "draft",
];

/// Keys that are understood too, besides those that [`front_matter`] knows.
const ALSO: [&str; 5] = ["byline", "license", "lang", "description", "image-alt"];

/// What others call the same.
const MEANT: [(&str, &str); 10] = [
    ("headline", "title"),
    ("writer", "author"),
    ("by", "author"),
    ("published", "date"),
    ("summary", "standfirst"),
    ("subtitle", "standfirst"),
    ("lead", "standfirst"),
    ("cover", "image"),
    ("thumbnail", "image"),
    ("alt", "image_alt"),
];

/// The mark of a value that goes on in the lines below, as YAML has it.
const FOLDED: [&str; 6] = [">", "|", ">-", "|-", ">+", "|+"];

/// Front matter.
#[derive(Debug, Default)]
pub(super) struct Front {
    /// What is known about the article.
    pub(super) meta: Meta,
    /// The standfirst; may be empty.
    pub(super) standfirst: String,
    /// How many lines it takes: none if there is none.
    pub(super) lines: usize,
    /// What to look at: the line, what, and what to do.
    pub(super) doubts: Vec<(usize, String, String)>,
    /// Each key that is there, and its line.
    keys: Vec<(usize, String)>,
    /// What else it says: the line, the key and the value.
    others: Vec<(usize, String, String)>,
}

impl Front {
    /// The front matter of `text`, whose lines end by line feeds, if it begins with one. What goes over several lines is not understood,
    /// and taken out of the text.
    ///
    /// # Errors
    /// If it is not closed.
    pub(super) fn of(text: &mut String) -> Result<Self, ParseError> {
        let lines = front_matter(text)?.lines;
        let mut front = Self::default();
        if lines > 0 {
            front.look_through(text, lines);
        }
        let FrontMatter {
            meta,
            standfirst,
            lines,
            others,
            ..
        } = front_matter(text)?;
        front.meta = meta;
        front.standfirst = standfirst.concat();
        front.lines = lines;
        for (line, key, value) in others {
            let key = key.replace('-', "_");
            if KEYS.contains(&&*key) {
                front.others.push((line, key, value));
            } else {
                front.doubts.push(unknown(line, &key));
            }
        }
        front.doubts.sort();
        Ok(front)
    }

    /// What it says under a key that only sites have, with its line.
    pub(super) fn other(&self, key: &str) -> Option<(usize, &str)> {
        let found = self.others.iter().rfind(|(_, known, _)| known == key);
        found.map(|(line, _, value)| (*line, value.trim()))
    }

    /// The line of one of these keys, the last of them.
    pub(super) fn line(&self, keys: &[&str]) -> Option<usize> {
        let found = self.keys.iter().rfind(|(_, key)| keys.contains(&&**key));
        found.map(|(line, _)| *line)
    }

    /// Notes the keys, and lines that say nothing. A list becomes the words of one line.
    fn look_through(&mut self, text: &mut String, lines: usize) {
        let mut out = String::with_capacity(text.len());
        let mut folded = false;
        // Where the last key's value ends, if nothing stands behind it or in the lines below.
        let mut list = None;
        let first = text.lines().position(|line| !line.trim().is_empty());
        for (index, line) in text.split_inclusive('\n').enumerate() {
            let words = line.trim();
            if Some(index) <= first || index + 1 >= lines {
                out.push_str(line);
                continue;
            }
            folded &= line.starts_with([' ', '\t']) || words.is_empty();
            if folded {
                // The line stays, so that those below keep their numbers.
                out.push('\n');
                continue;
            }
            if let (Some(at), Some(item)) = (list, words.strip_prefix("- ")) {
                list = Some(add(&mut out, at, item));
                out.push('\n');
                continue;
            }
            folded = self.look_at(index + 1, words);
            if folded {
                list = None;
                out.push('\n');
                continue;
            }
            match words.split_once(':').and_then(in_a_line) {
                Some(one) => out.extend([&*one, "\n"]),
                None => out.push_str(line),
            }
            if !words.is_empty() && !words.starts_with('#') {
                let end = out.trim_end().len();
                list = out[..end].ends_with(':').then_some(end);
            }
        }
        *text = out;
    }

    /// Notes a line's key, or what is wrong with it; says whether its value goes on below.
    fn look_at(&mut self, number: usize, words: &str) -> bool {
        match words.split_once(':') {
            Some((key, value)) if FOLDED.contains(&value.trim()) => {
                self.doubts.push((
                    number,
                    "a value over several lines".to_owned(),
                    format!("`{key}` was not read. Write its value on the same line."),
                ));
                return true;
            }
            Some((key, _)) => {
                let key = key.trim();
                if let Some(before) = self.line(&[key]).filter(|_| KEYS.contains(&key)) {
                    self.doubts.push((
                        number,
                        "a key that is there twice".to_owned(),
                        format!("`{key}` is in line {before} too; this one counts. Remove one of them."),
                    ));
                }
                self.keys.push((number, key.to_owned()));
            }
            None if words.is_empty() || words.starts_with(['#', '-']) => {}
            None => self.doubts.push((
                number,
                "a line of front matter without a key".to_owned(),
                format!(
                    "“{}” was not read. Write it as `key: value`, or below the closing `---` if it is text.",
                    beginning(words)
                ),
            )),
        }
        false
    }
}

/// Puts another item behind the value that ends at `at`; says where it ends then.
fn add(out: &mut String, at: usize, item: &str) -> usize {
    let gap = if out[..at].ends_with(':') { " " } else { ", " };
    let more = [gap, bare(item)].concat();
    out.insert_str(at, &more);
    at + more.len()
}

/// A list of authors in brackets, or a remark that is no value, as the line that says the same.
fn in_a_line((key, value): (&str, &str)) -> Option<String> {
    if value.trim_start().starts_with('#') {
        return Some([key, ":"].concat());
    }
    let is_author = matches!(key.trim(), "author" | "byline");
    let value = value.split(" #").next().unwrap_or_default();
    let list = value.trim().strip_prefix('[')?.strip_suffix(']')?;
    let names: Vec<&str> = list.split(',').map(bare).collect();
    is_author.then(|| format!("{key}: {}", names.join(", ")))
}

/// An item without its quotes, and without the word that says that it is a name.
fn bare(item: &str) -> &str {
    let item = item.trim();
    let name = item.strip_prefix("name:").unwrap_or(item);
    name.trim().trim_matches(['"', '\''])
}

fn unknown(line: usize, key: &str) -> (usize, String, String) {
    let meant = MEANT
        .iter()
        .find(|(word, _)| key.eq_ignore_ascii_case(word));
    let meant = meant.map(|(_, key)| *key);
    let near = meant.or_else(|| nearest(key, &[&KEYS[..], &ALSO[..]].concat()));
    let advice = match near {
        Some(near) => format!("It was not read. Did you mean `{near}`?"),
        None => format!("It was not read. The keys are {}.", KEYS.join(", ")),
    };
    (
        line,
        format!("unknown front-matter key `{}`", beginning(key)),
        advice,
    )
}

/// Not more of a text than is good to show.
fn beginning(words: &str) -> String {
    const LONGEST: usize = 60;
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}
