//! All about one entity: the one at the focused place, or the last one chosen.

use super::{counted, facts};
use crate::state::Explorer;
use maud::{Markup, html};
use paper::tile;
use view::sentence::many_of;

/// The panel.
pub(crate) fn about(explorer: Explorer) -> Markup {
    let (reading, view) = (&explorer.reading(), explorer.view());
    let analysis = &reading.analysis;
    let at = explorer.place().and_then(|place| place.mention);
    let at = at.map(|mention| analysis.mentions[mention as usize].entity);
    let chosen = || view.entities.iter().last();
    let Some(index) = at.or_else(|| analysis.entity_by_slug(chosen()?)) else {
        return html! {
            div.invite {
                p.empty-title { "Choose a name" }
                p {
                    "Choose one in the list or in the text: here you find every mention of it in context, what it is called, who it "
                    "appears with and what it says."
                }
            }
        };
    };
    let entity = &analysis.entities[index as usize];
    let mentions = reading.entity_mentions[index as usize].len();
    html! {
        section.about aria-labelledby="about-title" {
            header.about-head {
                (tile(entity.kind))
                div {
                    h2 #about-title { bdi { (entity.name) } }
                    p.why {
                        (many_of(entity.kind)) " · " (counted(mentions, "mention")) " in "
                        (counted(reading.paragraphs_of(index).len(), "paragraph"))
                    }
                }
            }
            button.wide type="button" aria-pressed=(view.entities.has(&entity.slug)) data-do="entity" data-of=(entity.slug) {
                "Only paragraphs that mention it"
            }
            (facts(explorer, index, None))
        }
    }
}
