//! The article's marks. Its markup never changes, only classes in it.

use crate::dom::{self, marks::Chosen};
use crate::state::{Explorer, effect};
use article::Kind;
use std::cell::RefCell;
use std::rc::Rc;
use view::Kinds;

/// Keeps the article's classes as the view has them.
pub(crate) fn follow(explorer: Explorer) {
    effect(move || {
        explorer.swapped.get();
        let (rest, shown) = (explorer.view().rest, explorer.shown());
        let opened = explorer.opened.get();
        dom::blocks::show(&explorer.reading(), &shown, rest, &opened);
    });
    let chosen = Rc::new(RefCell::new(Chosen::default()));
    effect(move || {
        let swapped = explorer.swapped.get();
        let (reading, view) = (&explorer.reading(), explorer.view());
        dom::marks::hide(&hidden(view.kinds));
        let entities = view.entities.iter();
        let entities = entities.filter_map(|slug| reading.analysis.entity_by_slug(slug));
        dom::marks::choose(&chosen, swapped, entities.collect());
    });
    effect(move || {
        explorer.swapped.get();
        let place = explorer.place();
        let selector = match place.map(|place| (place.mention, place.quote)) {
            Some((Some(mention), _)) => {
                ["#article [data-m=\"", &mention.to_string(), "\"]"].concat()
            }
            Some((None, Some(quote))) => {
                ["#article [data-q~=\"", &quote.to_string(), "\"]"].concat()
            }
            _ => String::new(),
        };
        dom::marks::only("here", &selector);
        let span = place.map(|place| place.span);
        dom::highlight::set(&explorer.reading().article, "place", span.as_slice());
    });
    effect(move || {
        explorer.swapped.get();
        dom::highlight::set(
            &explorer.reading().article,
            "search",
            &explorer.shown().hits,
        );
    });
}

/// The keys of the kinds that are not marked, as the style sheet reads them.
fn hidden(kinds: Kinds) -> String {
    let hidden = Kind::ALL.into_iter().filter(|&kind| !kinds.has(kind));
    hidden.fold("-".to_owned(), |list, kind| {
        [&list, " ", kind.key()].concat()
    })
}
