//! The article's blocks: stepping back and collapsing by class. The markup itself never changes.

use super::{all, document};
use crate::state::Explorer;
use view::{Reading, Rest, Shown};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The blocks' elements, and what was last done to them.
#[derive(Default)]
pub(crate) struct Blocks {
    elements: Vec<Element>,
    classes: Vec<&'static str>,
    folds: Vec<Element>,
}

impl Blocks {
    /// Looks up the blocks on the page, once.
    fn find(&mut self) {
        if self.elements.is_empty() {
            self.elements = all("#article [data-b]");
            self.classes = vec![""; self.elements.len()];
        }
    }

    /// Shows which blocks stay; of the others, those in runs that were opened step back even where the rest collapses.
    pub(crate) fn show(
        &mut self,
        explorer: Explorer,
        reading: &Reading,
        shown: &Shown,
        rest: Rest,
        opened: &[usize],
    ) {
        self.find();
        for fold in self.folds.drain(..) {
            fold.remove();
        }
        let folds = if shown.filtered && rest == Rest::Hide {
            shown.folds(reading)
        } else {
            Vec::new()
        };
        let mut wanted: Vec<&'static str> = shown
            .stays
            .iter()
            .map(|&stays| if stays || !shown.filtered { "" } else { "dim" })
            .collect();
        for &(first, last, paragraphs) in &folds {
            if opened.contains(&first) {
                continue;
            }
            wanted[first..=last].fill("gone");
            self.folds.extend(self.fold(explorer, first, paragraphs));
        }
        for ((element, old), new) in self.elements.iter().zip(&mut self.classes).zip(wanted) {
            if *old == new {
                continue;
            }
            let list = element.class_list();
            if !old.is_empty() {
                let _ = list.remove_1(old);
            }
            if !new.is_empty() {
                let _ = list.add_1(new);
            }
            *old = new;
        }
    }

    /// The button that stands for a collapsed run, put before its first block.
    fn fold(&self, explorer: Explorer, first: usize, paragraphs: usize) -> Option<Element> {
        let block = self.elements.get(first)?;
        let button = document()
            .create_element("button")
            .ok()?
            .dyn_into::<HtmlElement>()
            .ok()?;
        let words = match paragraphs {
            0 => "… more".to_owned(),
            1 => "… 1 paragraph".to_owned(),
            n => format!("… {n} paragraphs"),
        };
        button.set_text_content(Some(&words));
        button.set_class_name("fold");
        let _ = button.set_attribute("type", "button");
        let _ = button.set_attribute("aria-expanded", "false");
        gloo::events::EventListener::new(&button, "click", move |_| {
            explorer.open_fold(first);
        })
        .forget();
        // A list item cannot have a button for a neighbour: the list can.
        let anchor = block
            .closest("ul")
            .ok()
            .flatten()
            .unwrap_or_else(|| block.clone());
        anchor
            .parent_node()?
            .insert_before(&button, Some(&anchor))
            .ok()?;
        button.dyn_into().ok()
    }
}
