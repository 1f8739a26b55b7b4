//! The marked sentences that the model learns from.

use analysis::tagger::chain::Label;
use devkit::{At, Outcome};
use std::fs;
use std::io::Read;
use std::path::Path;

/// What the marked files call the kinds, in the order of [`article::Kind::ALL`].
pub(crate) const KINDS: [&str; 10] = [
    "PERSON", "ORG", "PLACE", "FACILITY", "GROUP", "EVENT", "WORK", "DATE", "MONEY", "QUANTITY",
];

/// A sentence with its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marked {
    /// A number, or the document's name and a number.
    pub(crate) id: String,
    /// Its tokens.
    pub(crate) words: Vec<String>,
    /// Their labels: by hand, or the first teacher's.
    pub(crate) labels: Vec<Label>,
    /// The second teacher's; none in sentences marked by hand.
    pub(crate) second: Vec<Label>,
}

impl Marked {
    /// The document it comes from; none of the silver sentences says.
    pub(crate) fn document(&self) -> Option<&str> {
        let named = !self.id.starts_with(|c: char| c.is_ascii_digit());
        named.then(|| {
            self.id
                .rfind(['-', ':'])
                .map_or(&*self.id, |at| &self.id[..at])
        })
    }

    /// Whether it is kept for measuring, never learned from.
    pub(crate) fn held_out(&self) -> bool {
        let mut crc = flate2::Crc::new();
        crc.update(self.document().unwrap_or(&self.id).as_bytes());
        crc.sum().is_multiple_of(10)
    }

    /// Its tokens.
    pub(crate) fn words(&self) -> Vec<&str> {
        self.words.iter().map(String::as_str).collect()
    }
}

/// The label that a tag such as `B-ORG` stands for; outside for any other.
fn label(tag: &str) -> Label {
    let known = tag.split_once('-').and_then(|(prefix, name)| {
        let kind = KINDS.iter().position(|kind| *kind == name)?;
        Some(1 + kind as Label * 2 + Label::from(prefix == "I"))
    });
    known.unwrap_or(0)
}

/// The sentences that two teachers have tagged, in their original order; those held out are left out.
pub(crate) fn silver(data: &Path) -> Outcome<Vec<Marked>> {
    let path = data.join("train/voa.silver.tsv.gz");
    let file = fs::File::open(&path).at(&path)?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(file)
        .read_to_string(&mut text)
        .at(&path)?;
    let mut out: Vec<Marked> = Vec::new();
    for line in text.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        if let ([id], Some(number)) = (&columns[..], line.strip_prefix("# ")) {
            debug_assert_eq!(*id, line);
            out.push(Marked {
                id: number.to_owned(),
                ..Marked::default()
            });
        } else if let ([word, first, second], Some(sentence)) = (&columns[..], out.last_mut()) {
            sentence.words.push((*word).to_owned());
            sentence.labels.push(label(first));
            sentence.second.push(label(second));
        }
    }
    out.retain(|sentence| !sentence.words.is_empty() && !sentence.held_out());
    Ok(out)
}

/// The sentences marked by hand, in the order of the files.
pub(crate) fn gold(data: &Path) -> Outcome<Vec<Marked>> {
    let mut out = Vec::new();
    for name in ["voa", "gum", "masc"] {
        let path = data.join("gold").join(name).with_extension("txt");
        let text = fs::read_to_string(&path).at(&path)?;
        out.extend(text.lines().filter_map(parse));
    }
    Ok(out)
}

/// One line: the id, a tab, tokens with marks as `[tokens|KIND]`.
fn parse(line: &str) -> Option<Marked> {
    let (id, mut rest) = line.split_once('\t')?;
    let mut out = Marked {
        id: id.to_owned(),
        ..Marked::default()
    };
    while let Some(first) = rest.trim_start().chars().next() {
        rest = rest.trim_start();
        let mark = rest
            .split_once(']')
            .filter(|_| first == '[')
            .and_then(|(mark, behind)| {
                let (words, kind) = mark[1..].rsplit_once('|')?;
                let kind = KINDS.iter().position(|known| *known == kind)?;
                (!words.contains(['[', '|'])).then_some((words, kind as Label, behind))
            });
        if let Some((words, kind, behind)) = mark {
            for (at, word) in words.split_whitespace().enumerate() {
                out.words.push(word.to_owned());
                out.labels.push(1 + kind * 2 + Label::from(at > 0));
            }
            rest = behind;
        } else {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            out.words.push(rest[..end].to_owned());
            out.labels.push(0);
            rest = &rest[end..];
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, words: &str, labels: &[Label]) {
        let marked = parse(line).expect("a line with an id");
        assert_eq!(marked.words.join(" "), words, "{line}");
        assert_eq!(marked.labels, labels, "{line}");
    }

    #[test]
    fn marks_are_read() {
        check("7\tIn [New York|PLACE] .", "In New York .", &[0, 5, 6, 0]);
        check("7\t[ a ] [b|NOTHING]", "[ a ] [b|NOTHING]", &[0, 0, 0, 0]);
        check("7\t[Bush|PERSON]'s", "Bush 's", &[1, 0]);
        check("7\t", "", &[]);
    }

    #[test]
    fn what_is_held_out_follows_from_the_document() {
        let named = |id: &str| Marked {
            id: id.to_owned(),
            ..Marked::default()
        };
        assert_eq!(
            named("GUM_news_afghan-12").document(),
            Some("GUM_news_afghan")
        );
        assert_eq!(named("masc/wsj_0175:5").document(), Some("masc/wsj_0175"));
        assert_eq!(named("12").document(), None);
        // 0x36de2269 % 10 is 9 for "5"; the check values of CRC-32.
        assert_eq!(named("a-1").held_out(), named("a-2").held_out());
    }
}
