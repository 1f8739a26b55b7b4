//! The desk: quotes, and all about one entity, in tabs.

use super::entity::about;
use super::gallery::gallery;
use crate::live::part;
use crate::state::Explorer;
use crate::ui::sheet_head;
use maud::{Markup, html};
use view::Panel;

/// The right column; a sheet on narrow screens. Its controls are enabled when the page listens.
pub(crate) fn desk(explorer: Explorer) -> Markup {
    html! {
        aside #desk .side.desk aria-label="Desk" tabindex="-1" {
            (sheet_head("Desk"))
            fieldset.bare aria-label="Quotes and entities" disabled { (part(explorer, "desk-panels")) }
        }
    }
}

/// The tabs, and the panel of the chosen one. Only its tab is a tab stop; arrow keys go between them, as in every tab list.
pub(crate) fn panels(explorer: Explorer) -> Markup {
    let panel = explorer.view().panel;
    let tab = |of: Panel, key: &str, name: &str| {
        html! {
            button #{"tab-" (key)} type="button" role="tab" aria-controls="panel" aria-selected=(panel == of)
                tabindex=(if panel == of { "0" } else { "-1" }) data-do="panel" data-of=(key) { (name) }
        }
    };
    let (tabbed, contents) = match panel {
        Panel::Quotes => ("tab-quotes", gallery(explorer)),
        Panel::Entity => ("tab-entity", about(explorer)),
    };
    html! {
        div.tabs role="tablist" aria-label="Desk" {
            (tab(Panel::Quotes, "quotes", "Quotes"))
            (tab(Panel::Entity, "entity", "Entity"))
        }
        div #panel .panel role="tabpanel" aria-labelledby=(tabbed) tabindex="-1" data-key=(tabbed) { (contents) }
    }
}
