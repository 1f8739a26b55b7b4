//! The bench as the browser's side sees it: asks in, replies out.

use crate::{Answer, Bench, Out, Record, StoreAsk};
use article::wire::{Bundle, decode};
use intake::Brought;

const TEXT: &str = "Mayor opens bridge\n\nMayor Jane Smith said on Monday: “It is a great day for Paris.” She thanked John Brown.";

fn plain(text: &str) -> Brought {
    Brought::Plain(text.to_owned())
}

fn file(name: &str, text: &str) -> Brought {
    Brought::File {
        name: name.to_owned(),
        media: String::new(),
        bytes: text.as_bytes().to_vec(),
    }
}

/// A page that does what it is told.
#[derive(Default)]
struct Page {
    bench: Bench,
    article: String,
    bundle: Bundle,
    head: String,
    panel: String,
    shelf: String,
    session: String,
    source: String,
    pushed: usize,
    toast: String,
    saved: Vec<(String, Vec<u8>)>,
    asked: Vec<StoreAsk>,
    done: usize,
    refused: String,
}

impl Page {
    fn new() -> Self {
        Self::default()
    }

    /// Asks, and lets the analysis run to its end.
    fn ask(&mut self, ask: impl FnOnce(&mut Bench) -> Vec<Out>) -> &mut Self {
        let out = ask(&mut self.bench);
        self.take(out);
        while self.bench.has_work() {
            let out = self.bench.step();
            self.take(out);
        }
        self
    }

    fn bring(&mut self, brought: &[Brought]) -> &mut Self {
        self.ask(|bench| bench.bring(brought))
    }

    fn deed(&mut self, deed: &str, of: &str) -> &mut Self {
        self.ask(|bench| bench.deed(deed, of, &[]))
    }

    fn stored(&mut self, answer: Answer) -> &mut Self {
        self.ask(|bench| bench.stored(answer))
    }

    fn take(&mut self, out: Vec<Out>) {
        for one in out {
            match one {
                Out::Head(_, _, _, true) => self.article.clear(),
                // Elements are told apart by the line they are numbered with.
                Out::Blocks(_, 0, html) => self.article.push_str(&html),
                Out::Blocks(_, _, html) => self.article = html,
                Out::Reading(bytes) => {
                    self.bundle = decode(&bytes)
                        .and_then(|mut all| all.pop())
                        .expect("a bundle");
                }
                Out::Part("bench-head", html) => self.head = html,
                Out::Part("bench-panel", html) => self.panel = html,
                Out::Part("shelf", html) => self.shelf = html,
                Out::Part(..) | Out::Head(..) => {}
                Out::Session(words) => self.session = words,
                Out::Source(source, another) => {
                    self.source = source;
                    self.pushed += usize::from(another);
                }
                Out::Save(name, bytes) => self.saved.push((name, bytes)),
                Out::Toast(words) => self.toast = words,
                Out::Done => self.done += 1,
                Out::Refused(why) => self.refused = why,
                Out::Store(ask) => self.asked.push(ask),
            }
        }
    }

    fn names(&self) -> Vec<&str> {
        let entities = self.bundle.analysis.entities.iter();
        entities.map(|entity| entity.name.as_str()).collect()
    }
}

#[test]
fn what_is_pasted_is_shown_with_its_marks() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT)]);
    assert!(
        page.article.contains("<span class=\"m person\""),
        "{}",
        page.article
    );
    assert!(page.names().contains(&"Jane Smith"));
    assert_eq!(page.bundle.analysis.check(&page.bundle.article), Ok(()));
    assert_eq!(
        (page.source.as_str(), page.pushed, page.done),
        ("own=1", 1, 1)
    );
    assert!(page.head.contains("on this device only"));
}

#[test]
fn what_is_typed_takes_the_place_of_what_was_there() {
    let mut page = Page::new();
    page.deed("write", "");
    assert!(page.panel.contains("id=\"editor\""));
    page.ask(|bench| bench.typed(TEXT.to_owned()));
    page.ask(|bench| bench.typed(TEXT.replace("Jane Smith", "Mary Jones")));
    assert!(page.names().contains(&"Mary Jones") && !page.names().contains(&"Jane Smith"));
    assert_eq!(page.pushed, 1, "typing is no other article");
}

#[test]
fn a_long_text_comes_at_once_and_its_marks_from_the_top() {
    let text = format!("Long\n\n{}", format!("{}\n\n", &TEXT[20..]).repeat(600));
    let mut page = Page::new();
    let out = page.bench.bring(&[plain(&text)]);
    page.take(out);
    assert!(page.article.contains("data-b=\"600\"") && page.names().is_empty());
    let out = page.bench.step();
    page.take(out);
    assert!(page.head.contains("Marking") && page.names().contains(&"Jane Smith"));
    page.deed("stop", "");
    assert!(page.head.contains("Stopped") && !page.bench.has_work());
    let marked = page.bundle.analysis.mentions.len();
    page.deed("on", "");
    assert!(page.bundle.analysis.mentions.len() > marked);
    assert!(!page.head.contains("Marking"));
    let whole = analysis::analyse(&page.bundle.article);
    assert_eq!(page.bundle.analysis, whole, "as if it had been embedded");
}

#[test]
fn marks_of_a_long_text_stay_while_it_is_edited() {
    let text = format!("Long\n\n{}", format!("{}\n\n", &TEXT[20..]).repeat(600));
    let mut page = Page::new();
    page.bring(&[plain(&text)]);
    let out = page.bench.typed(text.replacen("Long", "Longer", 1));
    page.take(out);
    assert!(page.names().contains(&"Jane Smith"));
    let out = page.bench.step();
    page.take(out);
    assert!(!page.bench.has_work() && page.bundle.article.text.starts_with("Longer"));
}

#[test]
fn several_files_are_there_together_and_one_that_cannot_be_read_says_why() {
    let mut page = Page::new();
    page.bring(&[
        file("a.pdf", "%PDF-1.4 x"),
        file("b.txt", TEXT),
        file("c.txt", "Other\n\nBy Ann Lee in Rome."),
    ]);
    assert!(
        page.head.contains("a.pdf: This is a PDF file"),
        "{}",
        page.head
    );
    page.deed("item", "2");
    assert!(page.article.contains("Ann Lee"), "{}", page.article);
    page.bring(&[file("a.pdf", "%PDF-1.4 x")]);
    assert!(page.refused.starts_with("a.pdf: This is a PDF file"));
    assert!(page.article.contains("Ann Lee"), "what was open stays");
}

#[test]
fn what_was_open_and_not_kept_can_be_gone_back_to() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT)])
        .bring(&[plain("Other\n\nBy Ann Lee in Rome.")]);
    assert!(
        page.head
            .contains("Back to “<bdi>Mayor opens bridge</bdi>”"),
        "{}",
        page.head
    );
    page.deed("before", "1");
    assert!(page.names().contains(&"Jane Smith"));
    assert!(page.head.contains("Back to “<bdi>Other</bdi>”"));
}

#[test]
fn a_reload_goes_on_with_all_of_it() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT), plain("Other\n\nBy Ann Lee in Rome.")])
        .deed("item", "1");
    let (session, mut again) = (page.session.clone(), Page::new());
    again.bench.recall(&session);
    again.ask(|bench| bench.resume("1"));
    assert_eq!(again.article, page.article);
    assert!(again.head.contains("Brought together"));
    again.ask(|bench| bench.resume("9"));
    assert!(again.refused.contains("not there any more"));
    let mut none = Page::new();
    none.bench.recall("no such thing");
    none.ask(|bench| bench.resume(""));
    assert!(none.refused.contains("not there any more"));
}

#[test]
fn each_unkept_text_has_its_own_address_and_survives_a_reload() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT)]);
    page.deed("keep", "")
        .stored(Answer::Put("x1".to_owned(), 1));
    page.bring(&[plain("Other\n\nBy Ann Lee in Rome.")]);
    assert_eq!(page.source, "own=2");
    page.bring(&[plain("Third\n\nBy Bob Ray in Oslo.")]);
    page.ask(|bench| bench.resume("2"));
    assert!(page.names().contains(&"Ann Lee") && page.head.contains("Third"));
    let mut again = Page::new();
    again.bench.recall(&page.session);
    again.ask(|bench| bench.resume("3"));
    assert!(
        again.names().contains(&"Bob Ray") && again.head.contains("Back to “<bdi>Other"),
        "{}",
        again.head
    );
}

#[test]
fn what_was_changed_since_it_was_kept_is_there_after_a_reload() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT)])
        .deed("keep", "")
        .stored(Answer::Put("x1".to_owned(), 1));
    page.ask(|bench| bench.typed(TEXT.replace("Jane", "Joan")));
    let mut again = Page::new();
    again.bench.recall(&page.session);
    again.ask(|bench| bench.kept("x1"));
    assert!(
        again.names().contains(&"Joan Smith") && again.head.contains("changed since it was kept")
    );
    let mut other = Page::new();
    other.ask(|bench| bench.kept("x1"));
    assert_eq!(other.asked.pop(), Some(StoreAsk::Get("x1".to_owned())));
}

#[test]
fn a_link_carries_the_article_and_says_its_size() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT)]).deed("share", "");
    assert!(
        page.panel
            .contains("This link contains the article's text, "),
        "{}",
        page.panel
    );
    let words = page
        .panel
        .split("article=")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let words = words.expect("a link").to_owned();
    let mut other = Page::new();
    other.ask(|bench| bench.link(&words));
    assert_eq!(other.source, format!("article={words}"));
    assert!(other.names().contains(&"Jane Smith"));
    other.ask(|bench| bench.link(&words[..words.len() / 2]));
    assert!(
        other.head.contains("cut off") || other.refused.contains("cut off"),
        "{}",
        other.head
    );
    other.ask(|bench| bench.link("A"));
    assert!(other.refused.contains("cut off"), "{}", other.refused);
}

#[test]
fn what_is_too_long_for_a_link_is_saved_as_a_file_that_opens_again() {
    let mut page = Page::new();
    let word = |n: u32| format!("{:x} ", n.wrapping_mul(2_654_435_761));
    let text = format!("{TEXT}\n\n{}.", (0..12_000).map(word).collect::<String>());
    page.bring(&[plain(&text)]).deed("share", "");
    assert!(page.panel.contains("too long for a link"));
    page.deed("save", "");
    let (name, bytes) = page.saved.pop().expect("saved");
    assert_eq!(name, "mayor-opens-bridge.article");
    let mut other = Page::new();
    other.bring(&[Brought::File {
        name,
        media: String::new(),
        bytes,
    }]);
    assert_eq!(other.bundle.article.text, page.bundle.article.text);
}

#[test]
fn details_are_taken_over() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT)]).deed("panel", "details");
    let form = [
        ("own-title", "Another"),
        ("own-date", "2026-11-27"),
        ("own-language", "de"),
    ];
    let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
    page.ask(|bench| bench.deed("meta", "", &form));
    assert_eq!(page.bundle.article.meta.date, "2026-11-27");
    assert!(page.article.contains("Another"), "{}", page.article);
    assert!(
        page.names().is_empty(),
        "taken for German: {:?}",
        page.names()
    );
    assert!(page.head.contains("German") && page.head.contains("Names and speakers"));
}

#[test]
fn keeping_tells_two_tabs_of_each_other() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT)]).deed("keep", "");
    assert!(
        matches!(&page.asked[..], [StoreAsk::Put(record, false)] if record.id.is_empty() && !record.bundle.is_empty())
    );
    page.stored(Answer::Put("x1".to_owned(), 1));
    assert_eq!(page.source, "kept=x1");
    assert!(page.head.contains("kept on this device"));
    page.ask(|bench| bench.typed(TEXT.replace("Jane", "Joan")));
    page.deed("keep", "").stored(Answer::Conflict);
    assert!(page.head.contains("Another tab has kept this article"));
    assert!(page.names().contains(&"Joan Smith"), "nothing is lost");
    page.deed("keep-over", "");
    assert!(matches!(page.asked.last(), Some(StoreAsk::Put(record, true)) if record.id == "x1"));
    page.deed("keep-copy", "");
    assert!(
        matches!(page.asked.last(), Some(StoreAsk::Put(record, false)) if record.id.is_empty())
    );
}

#[test]
fn what_cannot_be_kept_stays_open_and_says_why() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT)])
        .deed("keep", "")
        .stored(Answer::Failed("No room.".to_owned()));
    assert!(page.head.contains("No room.") && page.names().contains(&"Jane Smith"));
}

#[test]
fn a_kept_article_opens_with_its_analysis() {
    let mut page = Page::new();
    page.bring(&[plain(TEXT)]).deed("keep", "");
    let Some(StoreAsk::Put(record, _)) = page.asked.pop() else {
        panic!("asked to keep");
    };
    let record = Record {
        id: "x1".to_owned(),
        revision: 1,
        ..*record
    };
    let mut other = Page::new();
    let out = other.bench.stored(Answer::Got(Some(Box::new(record))));
    other.take(out);
    assert!(!other.bench.has_work(), "nothing is left to be analysed");
    assert!(other.names().contains(&"Jane Smith"));
    assert_eq!((other.source.as_str(), other.done), ("kept=x1", 1));
    other.ask(|bench| bench.stored(Answer::Got(None)));
    assert!(other.refused.contains("another browser"));
}

#[test]
fn the_list_exports_imports_deletes_and_wipes() {
    let mut page = Page::new();
    let record = Record {
        id: "x1".to_owned(),
        title: "A & B".to_owned(),
        ..Record::default()
    };
    page.stored(Answer::List(vec![crate::Row {
        id: "x1".to_owned(),
        title: "A & B".to_owned(),
        when: "today".to_owned(),
        size: 4100,
    }]));
    assert!(page.shelf.contains("A &amp; B") && page.shelf.contains("4.1 KB"));
    page.stored(Answer::All(vec![record.clone()]));
    let (name, bytes) = page.saved.pop().expect("saved");
    page.bring(&[Brought::File {
        name,
        media: String::new(),
        bytes,
    }]);
    assert_eq!(
        page.asked.pop(),
        Some(StoreAsk::Import(vec![record.clone()]))
    );
    page.stored(Answer::Deleted(Some(Box::new(record.clone()))))
        .stored(Answer::List(Vec::new()));
    assert!(page.shelf.contains("was deleted"));
    page.deed("undelete", "");
    assert_eq!(page.asked.pop(), Some(StoreAsk::Import(vec![record])));
    page.stored(Answer::Wiped(2));
    assert_eq!(page.toast, "Wiped: 2 articles.");
}

#[test]
fn what_names_nothing_does_nothing() {
    for deed in [
        "item", "put-back", "take-out", "before", "keep", "meta", "rename", "undelete", "save",
        "on", "stop", "?",
    ] {
        let mut page = Page::new();
        page.deed(deed, "7");
        page.bring(&[plain(TEXT)]).deed(deed, "77");
        assert!(page.names().contains(&"Jane Smith"), "{deed}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_shown_to_the_letter(text in "(?s).{0,200}") {
        let mut page = Page::new();
        page.bring(&[plain(&text)]);
        if page.refused.is_empty() {
            let mut shown = String::new();
            let mut inside = false;
            for c in page.article.chars() {
                match c {
                    '<' => inside = true,
                    '>' => inside = false,
                    c if !inside => shown.push(c),
                    _ => {}
                }
            }
            let shown = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
            let blocks = page.bundle.article.blocks.iter().map(|block| page.bundle.article.block_text(block));
            proptest::prop_assert_eq!(shown, blocks.collect::<String>());
        }
    }
}
