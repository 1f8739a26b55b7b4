//! The lens: search, kinds, entities.

use crate::live::part;
use crate::state::{Explorer, Marks};
use crate::ui::{choice, sheet_head};
use maud::{Markup, html};

/// The left column; a sheet on narrow screens. Its controls are enabled when the page listens.
pub(crate) fn lens(explorer: Explorer) -> Markup {
    html! {
        section #lens .side.lens aria-label="Lens" tabindex="-1" {
            (sheet_head("Lens"))
            fieldset.bare aria-label="What is shown" disabled {
                search.part {
                    input #search .field type="search" autocomplete="off" placeholder="Search the article"
                        aria-label="Search the article" aria-keyshortcuts="/";
                    (part(explorer, "results"))
                }
                section.part aria-labelledby="kinds-title" {
                    (part(explorer, "kinds"))
                    (choice("marks", "Marks in the text", &Marks::ALL, &Marks::Calm))
                }
                section.part.entities aria-labelledby="names-title" {
                    header.part-head {
                        h2 #names-title { "Names" }
                        select #sort aria-label="Sort by" name="sort" autocomplete="off" {
                            option value="count" { "By count" }
                            option value="first" { "By place" }
                            option value="name" { "By name" }
                        }
                    }
                    input #find .field type="search" autocomplete="off" placeholder="Find a name" aria-label="Find a name";
                    (part(explorer, "names"))
                }
            }
        }
    }
}
