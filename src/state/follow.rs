//! Taking over a link.

use super::Explorer;
use crate::dom;
use view::anchor::Found;
use view::link::{self, Ignored};

impl Explorer {
    /// Takes over the view that the browser's link carries, and notes what of it leads nowhere.
    pub(crate) fn follow_link(self, fragment: &str) {
        let (source, fragment) = Self::parted(fragment);
        if self.open_source(source) {
            return;
        }
        let (mut view, mut ignored) = link::parse(fragment);
        let reading = &self.reading();
        let mut known = |slug: &str, is: bool, why: &str| {
            if !is {
                ignored.push(Ignored::new(slug, why));
            }
            is
        };
        view.entities.retain(|slug| {
            let is = reading.analysis.entity_by_slug(slug).is_some();
            known(slug, is, "nothing in this article is called that")
        });
        view.speakers.retain(|slug| {
            let is = reading.voices.iter().any(|voice| voice.slug == slug);
            known(slug, is, "nobody of that name is quoted in this article")
        });
        if let Some(at) = &view.at {
            let (is, why) = match at.find(&reading.article) {
                Found::Here(_) => (true, ""),
                Found::Moved(_) => (
                    false,
                    "these words have moved since the link was made; this is the nearest place",
                ),
                Found::Lost => (false, "these words are no longer in the article"),
            };
            known(&at.words, is, why);
        }
        view.at = view
            .at
            .filter(|at| at.find(&reading.article).span().is_some());
        let moved = view.at.is_some() && self.view_now().at != view.at;
        dom::patch::note(None);
        self.card.set(None);
        self.notices.set(ignored);
        self.opened.set(Vec::new());
        self.set_view(view);
        if moved {
            self.reveal();
        }
    }
}
