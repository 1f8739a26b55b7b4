//! The article, and what stands around it.

mod bar;
pub(crate) mod card;
mod click;
mod empty;
mod hover;
pub(crate) mod marks;
mod strip;

pub(crate) use bar::bar;
pub(crate) use click::clicked;
pub(crate) use empty::empty;
pub(crate) use hover::hover;
pub(crate) use strip::ticks;

use crate::live::part;
use crate::state::Explorer;
use crate::ui::Around;
use maud::{Markup, PreEscaped, html};
use view::markup;

/// The article with its sentence and strip.
pub(crate) fn reader(explorer: Explorer, around: &Around) -> Markup {
    let reading = explorer.reading();
    let article = &reading.article;
    let long = article.blocks.len() > markup::LONG;
    html! {
        div.page {
            div {
                div #loading {}
                div #bench .own tabindex="-1" {}
                (part(explorer, "bar"))
                (part(explorer, "empty"))
                (PreEscaped(&around.picture))
                article #article .long[long] lang=(article.meta.language) tabindex="0" aria-label="Article" data-hidden="-" {
                    (PreEscaped(markup::article(&reading)))
                }
            }
            div.strip aria-hidden="true" title="Where it occurs: click to go there" { (part(explorer, "strip")) }
        }
    }
}
