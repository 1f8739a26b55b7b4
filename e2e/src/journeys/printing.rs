//! On paper.

use devkit::{Failure, Outcome, ensure};

use super::failing::QUOTED;
use super::{PRINTING, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[(
    "prints all of it, with the list of quotes",
    PRINTING,
    prints,
)];

fn prints(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.open(&site.link(""))?;
    page.ready()?;
    page.frame()?;
    let paper = squeeze(&page.printed()?);
    let mut rest = &paper[..];
    for block in &site.article().blocks {
        let words = site.article().block_text(block);
        rest = after(rest, &squeeze(words))
            .ok_or_else(|| Failure::new(format!("the paper lacks “{words}”")))?;
    }
    for words in QUOTED {
        after(rest, &squeeze(words))
            .ok_or_else(|| Failure::new(format!("the list of quotes on paper lacks “{words}”")))?;
    }
    for words in [
        "Legend",
        "Quotes",
        "Index",
        "Vladimir Putin, Russian President",
    ] {
        let shown = rest.iter().collect::<String>().to_lowercase();
        let wanted: String = squeeze(words).into_iter().collect();
        ensure(shown.contains(&wanted.to_lowercase()), || {
            format!("behind the article the paper lacks “{words}”")
        })?;
    }
    Ok(())
}

/// Letters and digits alone: on paper lines are broken, words divided and letters joined.
fn squeeze(text: &str) -> Vec<char> {
    // The longer ones stand in some fonts only.
    let joined = [
        ("ﬃ", "ffi"),
        ("ﬄ", "ffl"),
        ("ﬁ", "fi"),
        ("ﬂ", "fl"),
        ("ﬀ", "ff"),
    ];
    let parted = joined.iter().fold(text.to_owned(), |text, (one, letters)| {
        text.replace(one, letters)
    });
    parted.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What follows the first place where `paper` has `words`, wherever the kinds' letters stand beside the marks.
fn after<'p>(paper: &'p [char], words: &[char]) -> Option<&'p [char]> {
    (0..paper.len()).find_map(|start| {
        let mut at = start;
        for (index, word) in words.iter().enumerate() {
            let is_letter = |c: &char| index > 0 && c.is_ascii_uppercase();
            while paper.get(at)? != word {
                paper.get(at).filter(|c| is_letter(c))?;
                at += 1;
            }
            at += 1;
        }
        Some(&paper[at..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_words_among_letters() {
        let paper = squeeze("1 Kim P Putin P’s\nde-\nfence ﬁrst oﬃce");
        assert_eq!(
            after(&paper, &squeeze("Kim Putin’s defence first office")),
            Some(&[][..])
        );
        assert_eq!(after(&paper, &squeeze("Kim’s defence")), None);
    }
}
