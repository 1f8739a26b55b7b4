//! Articles that a reader brings, in the place of the page's own.
//!
//! Where what is read comes from stands at the head of the link: `own=…` for what this tab alone has, `kept=…` for what this browser keeps,
//! `article=…` for what the link itself carries. The page's own article has nothing there.

use super::{Explorer, Toast};
use crate::dom;
use article::wire::decode;
use js_sys::Array;
use messages::{Ask, NOBODY};
use std::rc::Rc;
use view::link::{self, Ignored};
use view::{Reading, View, markup};

/// The heads of links that say where another article comes from.
const HEADS: [&str; 3] = ["own=", "kept=", "article="];

impl Explorer {
    /// Reads what the reader brought: files, and pairs of `"html"` or `"text"` with words.
    pub(crate) fn bring(self, brought: &Array) {
        dom::focus::close_dialogs();
        dom::worker::ask(self, Ask::Bring, &[brought]);
    }

    /// Does a deed of the bench: some are the page's, the rest the worker's.
    pub(crate) fn run_own(self, deed: &str, of: &str) {
        match deed {
            "open" => {
                dom::focus::open_dialog("open", None);
                dom::worker::ask(self, Ask::Shelf, &[]);
            }
            "pick" => dom::focus::click("files"),
            "again" => dom::worker::again(self),
            "copy" => {
                let link = dom::history::link_from(of, &link::print(&self.view_now()));
                self.copy(
                    link,
                    "Link copied. It contains the article's text.".to_owned(),
                );
            }
            "close" => self.choose_source(""),
            _ => {
                if matches!(deed, "write" | "kept") {
                    dom::focus::close_dialogs();
                }
                dom::worker::focus_editor(deed == "write" || (deed == "panel" && of == "edit"));
                let form = dom::bring::form(".own");
                dom::worker::ask(self, Ask::Deed, &[&deed.into(), &of.into(), &form]);
            }
        }
    }

    /// Parts a fragment into where what is read comes from and the view.
    pub(crate) fn parted(fragment: &str) -> (&str, &str) {
        let (head, rest) = fragment.split_once('&').unwrap_or((fragment, ""));
        let is_source = HEADS.iter().any(|of| head.starts_with(of));
        if is_source {
            (head, rest)
        } else {
            ("", fragment)
        }
    }

    /// Opens what a link says is to be read, if it is not open already; says whether the view has to wait for it.
    pub(crate) fn open_source(self, source: &str) -> bool {
        if source == self.source.now() {
            return false;
        }
        self.source.set(source.to_owned());
        dom::history::set_source(source);
        if source.is_empty() {
            self.read_home();
            return false;
        }
        let (head, rest) = source.split_once('=').unwrap_or((source, ""));
        let kept = dom::session::kept();
        let ask = match head {
            "kept" => Ask::Kept,
            "article" => Ask::Link,
            _ if kept.is_empty() => {
                self.refused(
                    NOBODY,
                    "The article was open in another tab only, and is not in this link. Ask for a link with its text.",
                );
                return true;
            }
            _ => Ask::Resume,
        };
        let id = dom::worker::ask(self, ask, &[&rest.into()]);
        self.waits.set(id);
        true
    }

    /// Goes to another source with the plain view.
    fn choose_source(self, source: &str) {
        self.choose(|view| *view = View::default());
        self.open_source(source);
        self.choose(|_| {});
    }

    /// What is read comes from there, the worker says; if it is `another` article the view is plain.
    pub(crate) fn come_from(self, source: String, another: bool) {
        if !dom::opened::is_there() {
            return;
        }
        let is_new = self.source.now() != source;
        dom::history::set_source(&source);
        self.source.set(source);
        if another {
            // What was said of another article.
            self.notices.set(Vec::new());
            self.toast.set(None);
        }
        if another && self.waits.now() == 0 {
            self.choose(|view| *view = View::default());
            dom::scroll::to_start();
        } else if is_new {
            self.adjust(|_| {});
        }
    }

    /// Reads the bundle in `bytes`.
    pub(crate) fn read_bytes(self, bytes: &[u8]) {
        let Some(bundle) = decode(bytes).and_then(|mut bundles| bundles.pop()) else {
            return;
        };
        let reading = Rc::new(Reading::new(bundle));
        // In a task of its own: what follows from it takes as long as making it.
        dom::frame::settled(move || {
            if dom::opened::is_there() {
                dom::patch::note(None);
                self.read(reading);
                crate::live::refresh(self, 0);
            }
        });
    }

    /// An ask is done: if the link's view waited for it, it can be followed.
    pub(crate) fn opened(self, id: u32) {
        if self.waits.now() == id {
            self.waits.set(0);
            // Behind the reading that came before.
            dom::frame::settled(move || self.follow_link(&dom::history::fragment()));
        }
    }

    /// Says why what the ask `id` wanted could not be done. If it was what a link says is to be read, the page's own article is.
    pub(crate) fn refused(self, id: u32, why: &str) {
        if self.waits.now() == id {
            self.waits.set(NOBODY);
            self.open_source("");
        }
        self.notices.set(vec![Ignored::new("", why)]);
    }

    /// Says that something was done.
    pub(crate) fn say(self, words: String) {
        self.toast.set(Some(Toast {
            words,
            back_to: None,
        }));
    }

    /// Reads the page's own article again.
    fn read_home(self) {
        let home = self.home.clone();
        let article = &home.article;
        dom::opened::end(&article.meta.language, article.blocks.len() > markup::LONG);
        self.read(home.clone());
        crate::live::refresh(self, 0);
    }
}
