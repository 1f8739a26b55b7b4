//! On paper.

use super::failing::QUOTED;
use super::{PRINTING, Row};
use crate::failure::{Outcome, ensure};
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
    let printed = page.printed()?;
    let paper = squeeze(&printed);
    let article = site.article();
    for block in &article.blocks {
        let words = squeeze(article.block_text(block));
        ensure(paper.contains(&words), || {
            format!(
                "the paper lacks “{}”:\n{printed}",
                article.block_text(block)
            )
        })?;
    }
    let list = paper
        .rsplit("followuslondoninsider")
        .next()
        .unwrap_or(&paper);
    let list = list.split_once("quotes").map_or("", |(_, list)| list);
    for words in QUOTED.iter().chain(&["Vladimir Putin", "Kim Jong Un"]) {
        ensure(list.contains(&squeeze(words)), || {
            format!("the list of quotes on paper lacks “{words}”:\n{printed}")
        })?;
    }
    Ok(())
}

/// Letters and digits alone: lines are broken and words divided on paper, and marks have letters beside them.
fn squeeze(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
