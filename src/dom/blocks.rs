//! The article's blocks: stepping back and collapsing by class. The markup itself never changes.

use super::{all, document, frame, patch};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use view::{Reading, Rest, Shown, markup};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// About the height of the page's header, in pixels: what is above is not in view.
const HEADER: f64 = 60.0;
/// How many blocks before and after the first one in view are changed in the same frame as a click; the others of a long article one
/// frame later. So many are more than a screen holds even when most of them collapse.
const BEFORE: usize = 10;
const AFTER: usize = 50;

/// A collapsed run: its first block, how many paragraphs it holds, and the button that stands for it.
type Fold = (usize, usize, Option<Element>);

/// The blocks' elements, what was done to them, and what is to be.
#[derive(Default)]
struct Blocks {
    elements: Vec<Element>,
    classes: Vec<&'static str>,
    folds: Vec<Fold>,
    wanted: Vec<&'static str>,
    wanted_folds: Vec<(usize, usize)>,
}

thread_local! {
    static BLOCKS: RefCell<Blocks> = RefCell::default();
    static IN_VIEW: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Shows which blocks stay; of the others, those in runs that were opened step back even where the rest collapses.
pub(crate) fn show(reading: &Reading, shown: &Shown, rest: Rest, opened: &[usize]) {
    BLOCKS.with_borrow_mut(|blocks| {
        blocks.find();
        blocks.want(reading, shown, rest, opened);
        if let Some(near) = blocks.near() {
            blocks.apply(near);
            let others = || BLOCKS.with_borrow_mut(|blocks| blocks.apply(0..usize::MAX));
            frame::after("blocks", Box::new(others));
        } else {
            frame::forget("blocks");
            blocks.apply(0..usize::MAX);
        }
    });
}

/// The element of a block. Known by its number: to look for it among thousands, for each of thousands of hits, takes seconds.
pub(crate) fn element(block: usize) -> Option<Element> {
    BLOCKS.with_borrow_mut(|blocks| {
        blocks.find();
        blocks.elements.get(block).cloned()
    })
}

/// Forgets the blocks: others come in their place. What stands for collapsed runs goes.
pub(crate) fn forget() {
    let old = BLOCKS.take();
    for button in old.folds.iter().filter_map(|fold| fold.2.as_ref()) {
        button.remove();
    }
    frame::forget("blocks");
    frame::forget("marks");
}

/// Notes which block is the first in view: before anything changes, when the browser knows it without a new layout.
pub(crate) fn note_view() {
    IN_VIEW.set(first_in_view());
}

/// The number of the first block in view.
pub(crate) fn first_in_view() -> Option<usize> {
    BLOCKS.with_borrow(|blocks| {
        let there = |&index: &usize| blocks.classes[index] != "gone";
        let there: Vec<usize> = (0..blocks.elements.len()).filter(there).collect();
        let above =
            |&index: &usize| blocks.elements[index].get_bounding_client_rect().bottom() < HEADER;
        there.get(there.partition_point(above)).copied()
    })
}

/// The blocks around the view, if the others may wait: in a long article, after a click.
pub(crate) fn near() -> Option<Vec<Element>> {
    BLOCKS.with_borrow_mut(|blocks| {
        blocks.find();
        let near = blocks.near()?;
        Some(
            blocks
                .elements
                .iter()
                .take(near.end)
                .skip(near.start)
                .cloned()
                .collect(),
        )
    })
}

impl Blocks {
    fn near(&self) -> Option<Range<usize>> {
        if self.elements.len() <= markup::LONG || !patch::is_clicked() {
            return None;
        }
        let first = IN_VIEW.get()?;
        Some(first.saturating_sub(BEFORE)..first + AFTER)
    }

    /// Looks the blocks up, once.
    fn find(&mut self) {
        if self.elements.is_empty() {
            self.elements = all("#article [data-b]");
            self.classes = vec![""; self.elements.len()];
        }
    }

    fn want(&mut self, reading: &Reading, shown: &Shown, rest: Rest, opened: &[usize]) {
        let class = |&stays: &bool| if stays || !shown.filtered { "" } else { "dim" };
        self.wanted = shown.stays.iter().map(class).collect();
        self.wanted_folds.clear();
        if !shown.filtered || rest != Rest::Hide {
            return;
        }
        for (first, last, paragraphs) in shown.folds(reading) {
            if !opened.contains(&first) {
                self.wanted[first..=last].fill("gone");
                self.wanted_folds.push((first, paragraphs));
            }
        }
    }

    /// Does to the blocks in `range` what is wanted.
    fn apply(&mut self, range: Range<usize>) {
        let wanted = &self.wanted_folds;
        self.folds.retain(|(first, paragraphs, button)| {
            let stays = !range.contains(first) || wanted.contains(&(*first, *paragraphs));
            if let Some(button) = button.as_ref().filter(|_| !stays) {
                button.remove();
            }
            stays
        });
        let have = |first: usize| self.folds.iter().any(|fold| fold.0 == first);
        let new: Vec<Fold> = wanted
            .iter()
            .filter(|(first, _)| range.contains(first) && !have(*first))
            .map(|&(first, count)| (first, count, self.fold(first, count)))
            .collect();
        self.folds.extend(new);
        // While another article comes, there are elements of it that the reading does not have yet.
        let to = range.end.min(self.elements.len()).min(self.wanted.len());
        let from = range.start;
        for index in from..to {
            let (old, new) = (self.classes[index], self.wanted[index]);
            if old != new {
                let list = self.elements[index].class_list();
                if !old.is_empty() {
                    let _ = list.remove_1(old);
                }
                if !new.is_empty() {
                    let _ = list.add_1(new);
                }
                self.classes[index] = new;
            }
        }
    }

    /// The button that stands for a collapsed run, put before its first block.
    fn fold(&self, first: usize, paragraphs: usize) -> Option<Element> {
        let block = self.elements.get(first)?;
        let button = document().create_element("button").ok()?;
        let button = button.dyn_into::<HtmlElement>().ok()?;
        let words = match paragraphs {
            0 => "… more".to_owned(),
            1 => "… 1 paragraph".to_owned(),
            n => ["… ", &n.to_string(), " paragraphs"].concat(),
        };
        button.set_text_content(Some(&words));
        button.set_class_name("fold");
        let _ = button.set_attribute("type", "button");
        let _ = button.set_attribute("aria-expanded", "false");
        let _ = button.set_attribute("data-do", "unfold");
        let _ = button.set_attribute("data-of", &first.to_string());
        // A list item cannot have a button for a neighbour: the list can.
        let list = block.closest("ul").ok().flatten();
        let anchor = list.unwrap_or_else(|| block.clone());
        anchor
            .parent_node()?
            .insert_before(&button, Some(&anchor))
            .ok()?;
        button.dyn_into().ok()
    }
}
