//! Many articles from few: each a headline, a date, and paragraphs taken by a generator that gives the same each time.

use std::fs;
use std::path::Path;

use devkit::{At, Failure, Outcome};

/// How many articles stand in a folder.
const FOLDER: usize = 1000;

/// The paragraphs of the articles in `folder`, without front matter and headings.
pub(super) fn paragraphs(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    for file in crate::build::files(folder)? {
        let is_text = file
            .extension()
            .is_some_and(|ending| ending == "md" || ending == "txt");
        if is_text {
            let text = fs::read_to_string(&file).at(&file)?;
            found.extend(
                body(&text)
                    .split("\n\n")
                    .map(str::trim)
                    .filter(|block| is_paragraph(block))
                    .map(str::to_owned),
            );
        }
    }
    if found.is_empty() {
        return Err(Failure::new(format!(
            "{}: no paragraphs in this folder.",
            folder.display()
        )));
    }
    Ok(found)
}

/// Writes `count` articles of about so many words.
pub(super) fn write(folder: &Path, paragraphs: &[String], count: usize, words: usize) -> Outcome {
    let mut dice = Dice(1);
    for number in 0..count {
        let home = folder.join(format!("{:03}", number / FOLDER));
        fs::create_dir_all(&home).at(&home)?;
        let file = home.join(format!("article-{number:05}.md"));
        fs::write(&file, article(number, paragraphs, words, &mut dice)).at(&file)?;
    }
    Ok(())
}

fn article(number: usize, paragraphs: &[String], words: usize, dice: &mut Dice) -> String {
    let (year, month, day) = (
        2005 + number % 20,
        1 + number / 20 % 12,
        1 + number / 240 % 28,
    );
    let headline: Vec<&str> = paragraphs[dice.below(paragraphs.len())]
        .split_whitespace()
        .take(8)
        .collect();
    let headline = headline.join(" ").replace(['"', '\\'], "");
    let mut text = format!(
        "---\ntitle: \"{headline}, {number}\"\nauthor: A. Reporter\ndate: {year}-{month:02}-{day:02}\n---\n"
    );
    let mut there = 0;
    while there < words {
        let paragraph = &paragraphs[dice.below(paragraphs.len())];
        there += paragraph.split_whitespace().count();
        text.push('\n');
        text.push_str(paragraph);
        text.push('\n');
    }
    text
}

/// What stands below the front matter.
fn body(text: &str) -> &str {
    let front = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"));
    front.map_or(text, |(_, body)| body)
}

/// Whether a block is a sentence or more: headings and captions would make odd articles.
fn is_paragraph(block: &str) -> bool {
    block.split_whitespace().count() > 12 && !block.starts_with(['#', '-', '>', '|'])
}

/// A linear congruential generator (Knuth's constants for 64 bits): for variety, not for chance.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_articles_come_each_time() {
        let paragraphs: Vec<String> = (0..9).map(|n| format!("paragraph {n} has words")).collect();
        let make = || article(7, &paragraphs, 20, &mut Dice(1));
        assert_eq!(make(), make());
        assert!(make().starts_with("---\ntitle: \"paragraph"));
        assert!(make().split_whitespace().count() > 20);
    }

    #[test]
    fn only_paragraphs_are_taken() {
        let check = |block: &str, is: bool| assert_eq!(is_paragraph(block), is, "{block}");
        check(
            "# A heading that is long enough to be taken for a paragraph by its words",
            false,
        );
        check("Short.", false);
        check(
            "A sentence that has some more than twelve words in it, so that it counts.",
            true,
        );
        assert_eq!(body("---\na: b\n---\ntext"), "text");
        assert_eq!(body("text"), "text");
    }
}
