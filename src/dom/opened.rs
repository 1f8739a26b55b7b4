//! An article that the worker sends, in the place of the page's own.

use super::{blocks, document, patch};
use maud::{Markup, html};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlElement, Url};

/// What of the page is the article's: it goes when another comes, and comes back with it.
const PLACES: [&str; 3] = ["article", "printed", "origin"];

thread_local! {
    /// The page's own: its title, and what its places hold.
    static OWN: RefCell<Option<(String, Vec<String>)>> = const { RefCell::new(None) };
}

fn place(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}

/// Whether it is not the page's own that is shown. What still comes of another that was closed meanwhile is not taken in.
pub(crate) fn is_there() -> bool {
    OWN.with_borrow(Option::is_some)
}

/// Calls the window as the article is called, and says its language; if it is `another` one, empties the page's places for it.
pub(crate) fn begin(language: &str, title: &str, is_long: bool, another: bool) {
    if !another && !is_there() {
        return;
    }
    let page = document();
    OWN.with_borrow_mut(|own| {
        own.get_or_insert_with(|| {
            let held = |id: &str| place(id).map(|place| place.inner_html());
            let held = PLACES.map(|id| held(id).unwrap_or_default());
            (page.title(), held.into())
        });
    });
    page.set_title(title);
    if another {
        blocks::forget();
        for element in PLACES.iter().filter_map(|id| place(id)) {
            element.set_text_content(None);
        }
    }
    if let Some(article) = place("article") {
        let _ = article.set_attribute("lang", language);
        let _ = article.class_list().toggle_with_force("long", is_long);
    }
}

/// Brings the page's own article back.
pub(crate) fn end(language: &str, is_long: bool) {
    let Some((title, held)) = OWN.with_borrow_mut(Option::take) else {
        return;
    };
    begin(language, &title, is_long, true);
    for (id, html) in PLACES.iter().zip(&held) {
        if let Some(element) = place(id) {
            element.set_inner_html(html);
        }
    }
    OWN.set(None);
    patch::patch("bench", "");
}

/// Writes a part of the page, unless it is the article's and that has been closed.
pub(crate) fn patch(id: &str, html: &str) {
    if is_there() || !PLACES.contains(&id) {
        patch::patch(id, html);
    }
}

/// Exchanges `count` of the article's elements, from `first` on, for others.
pub(crate) fn exchange(first: u32, count: u32, html: &str) {
    blocks::forget();
    let Some(article) = place("article").filter(|_| is_there()) else {
        return;
    };
    let children = article.children();
    for _ in 0..count {
        if let Some(child) = children.item(first) {
            child.remove();
        }
    }
    let _ = match children.item(first) {
        Some(child) => child.insert_adjacent_html("beforebegin", html),
        None => article.insert_adjacent_html("beforeend", html),
    };
}

/// Offers a file to be saved.
pub(crate) fn save(blob: &JsValue, name: &str) {
    let blob: &Blob = blob.unchecked_ref();
    let Ok(url) = Url::create_object_url_with_blob(blob) else {
        return;
    };
    if let Ok(link) = document().create_element("a") {
        let _ = link.set_attribute("href", &url);
        let _ = link.set_attribute("download", name);
        link.unchecked_into::<HtmlElement>().click();
    }
}

/// Shows how much of the analyser has come.
pub(crate) fn loading(loaded: u32, whole: u32) {
    // Whole numbers: to write others would cost the download kilobytes.
    let share = loaded.saturating_mul(100) / whole.max(1);
    show(html! {
        section.bench aria-label="Your article" {
            p role="status" { "Getting the analyser, once: " (share) " %" }
            progress max="100" value=(share) aria-label="Loaded" {}
        }
    });
}

/// The analyser is there.
pub(crate) fn clear_loading() {
    show(Markup::default());
}

/// Says that the analyser cannot do what was asked, and offers another try.
pub(crate) fn failed(why: &str) {
    show(html! {
        section.bench.notice role="alert" aria-label="Your article" {
            p { b { "It did not work: " (why) "." } " What you brought is still here, and so is the page." }
            p { button.primary type="button" data-do="own-again" { "Try again" } }
        }
    });
}

fn show(markup: Markup) {
    patch::patch("loading", &markup.into_string());
}
