//! The article, and what stands around it.

mod bar;
mod card;
mod empty;
mod strip;

use crate::dom;
use crate::dom::blocks::Blocks;
use crate::state::Explorer;
use article::Kind;
use bar::Bar;
use card::Card;
use empty::Empty;
use leptos::ev;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use strip::Strip;
use view::markup;

/// How long the pointer rests on a mark before its card opens, and how long it may be away before it closes, in milliseconds.
const REST: u32 = 280;

/// The article with its sentence, strip and card.
#[component]
pub(crate) fn Reader() -> impl IntoView {
    let explorer = Explorer::here();
    let reading = explorer.reading();
    // The prerendered markup is taken as it stands; hydration never reads this string.
    let html = if cfg!(feature = "ssr") {
        markup::article(&reading)
    } else {
        String::new()
    };
    let long = reading.article.blocks.len() > markup::LONG;
    let language = reading.article.meta.language.clone();
    show_blocks(explorer);
    show_marks(explorer);
    let hidden = move || {
        let kinds = explorer.view(|view| view.kinds);
        let hidden = Kind::ALL
            .into_iter()
            .filter(|&kind| !kinds.has(kind))
            .map(Kind::key);
        hidden.fold("-".to_owned(), |list, key| [&list, " ", key].concat())
    };
    let timer: Rc<RefCell<Option<gloo::timers::callback::Timeout>>> = Rc::default();
    let hover = move |event: ev::PointerEvent| hovered(explorer, &event, &timer);
    view! {
        <Bar />
        <Empty />
        <div class="page">
            <article
                id="article"
                class:long=long
                lang=language
                tabindex="0"
                aria-label="Article"
                data-hidden=hidden
                on:click=move |event| clicked(explorer, &event)
                on:pointerover=hover.clone()
                on:pointerout=hover
                inner_html=html
            ></article>
            <Strip />
        </div>
        <Card />
    }
}

/// Keeps the blocks' classes as the view has them.
fn show_blocks(explorer: Explorer) {
    let blocks = StoredValue::new_local(None::<Blocks>);
    Effect::new(move |_| {
        let reading = explorer.reading();
        let rest = explorer.view(|view| view.rest);
        explorer.shown.with(|shown| {
            explorer.opened.with(|opened| {
                blocks.update_value(|blocks| {
                    blocks
                        .get_or_insert_with(Blocks::find)
                        .show(explorer, &reading, shown, rest, opened);
                });
            });
        });
    });
}

/// Keeps the chosen marks, the focused place and the hits as the view has them.
fn show_marks(explorer: Explorer) {
    let chosen = Memo::new(move |_| {
        let reading = explorer.reading();
        explorer.view(|view| {
            let indices = view
                .entities
                .iter()
                .filter_map(|slug| reading.analysis.entity_by_slug(slug));
            indices
                .map(|entity| format!("#article [data-e=\"{entity}\"]"))
                .collect::<Vec<_>>()
                .join(",")
        })
    });
    Effect::new(move |_| chosen.with(|selector| dom::marks::only("on", selector)));
    Effect::new(move |_| {
        let place = explorer.place.get();
        let selector = match place.map(|place| (place.mention, place.quote)) {
            Some((Some(mention), _)) => format!("#article [data-m=\"{mention}\"]"),
            Some((None, Some(quote))) => format!("#article [data-q~=\"{quote}\"]"),
            _ => String::new(),
        };
        dom::marks::only("here", &selector);
        let span = place.map(|place| place.span);
        dom::highlight::set(&explorer.reading().article, "place", span.as_slice());
    });
    let hits = Memo::new(move |_| explorer.shown.with(|shown| shown.hits.clone()));
    Effect::new(move |_| {
        hits.with(|hits| dom::highlight::set(&explorer.reading().article, "search", hits))
    });
}

fn clicked(explorer: Explorer, event: &ev::MouseEvent) {
    if let Some(mark) = dom::focus::closest(event, "#article .m")
        && let Some(mention) = dom::marks::number(&mark, "data-m")
    {
        explorer.open_card(mention, true);
    } else {
        explorer.close_card();
    }
}

/// Opens a card when the pointer rests on a mark, and closes an unpinned one when it has left mark and card.
fn hovered(
    explorer: Explorer,
    event: &ev::PointerEvent,
    timer: &Rc<RefCell<Option<gloo::timers::callback::Timeout>>>,
) {
    if event.pointer_type() == "touch" {
        return;
    }
    let mark = if event.type_() == "pointerover" {
        dom::focus::closest(event, "#article .m")
    } else {
        None
    };
    let mention = mark.and_then(|mark| dom::marks::number(&mark, "data-m"));
    let pinned = explorer
        .card
        .get_untracked()
        .is_some_and(|card| card.pinned);
    let later = gloo::timers::callback::Timeout::new(REST, move || match mention {
        Some(mention) => explorer.open_card(mention, false),
        None if !dom::marks::pointer_on_card() => explorer.close_card(),
        None => {}
    });
    // Replacing the old timer stops it.
    *timer.borrow_mut() = (!pinned).then_some(later);
}
