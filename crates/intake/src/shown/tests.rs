use super::*;
use crate::{Brought, Clutter, samples};
use proptest::prelude::*;

fn plain(text: &str) -> Draft {
    crate::read(&Brought::Plain(text.to_owned())).expect("reads")
}

/// The blocks of a draft as lines `Role text`.
fn check(draft: &Draft, want: &[&str]) {
    assert_eq!(samples::lines(draft), want);
}

/// The links of a draft, words and address.
fn links(draft: &Draft) -> Vec<(String, String)> {
    let article = draft.article("a").article;
    let links = article.links.iter();
    links
        .map(|l| (l.span.text(&article.text).to_owned(), l.href.clone()))
        .collect()
}

const BODY: &str = "The council met.\n\nIt voted.";

#[test]
fn a_pasted_text_is_shown_as_it_stands() {
    let text = "Town votes for a bridge\n\n- Yes, it does.\n";
    let draft = plain(text);
    check(
        &draft,
        &["Title Town votes for a bridge", "Paragraph - Yes, it does."],
    );
    assert_eq!(draft.meta.title, "Town votes for a bridge");
    assert_eq!(draft.source(), text);
}

#[test]
fn the_title_of_the_details_is_what_is_shown() {
    let mut draft = plain("Town votes\n\nIt does.");
    draft.meta.title = "Another".to_owned();
    check(&draft, &["Title Another", "Paragraph It does."]);
    let mut draft = plain(BODY);
    check(
        &draft,
        &["Paragraph The council met.", "Paragraph It voted."],
    );
    draft.meta.title = " A  bridge ".to_owned();
    check(
        &draft,
        &[
            "Title A bridge",
            "Paragraph The council met.",
            "Paragraph It voted.",
        ],
    );
    assert_eq!(draft.article("a").article.meta.title, "A bridge");
    draft.meta.title.clear();
    check(
        &draft,
        &["Paragraph The council met.", "Paragraph It voted."],
    );
}

#[test]
fn a_title_that_is_edited_is_the_title() {
    let draft = plain("Town votes\n\nIt does.");
    let draft = draft.edited("Town voted\n\nIt did.".to_owned());
    check(&draft, &["Title Town voted", "Paragraph It did."]);
    let mut without = draft.edited("It did.\n\nYes.".to_owned());
    check(&without, &["Paragraph It did.", "Paragraph Yes."]);
    without.meta.title = "Set".to_owned();
    let edited = without.edited("It did.\n\nNo.".to_owned());
    check(
        &edited,
        &["Title Set", "Paragraph It did.", "Paragraph No."],
    );
}

#[test]
fn pieces_are_edited_as_marked_text() {
    let mut draft = samples::pieces(&[
        ("P", "Opinion"),
        ("T", "A bridge"),
        ("P", "Jane Doe <https://a.example/doe>"),
        ("H", "Costs"),
        ("I", "one"),
        ("Q", "said"),
        ("P", "- Yes."),
    ]);
    draft.take_out(0);
    let source = "# A bridge\n\nJane Doe\n\n## Costs\n\n- one\n\n> said\n\n\\- Yes.";
    assert_eq!(draft.source(), source);
    let edited = draft.edited(source.replace("Jane", "Mayor Jane").replace("one", "two"));
    check(
        &edited,
        &[
            "Title A bridge",
            "Paragraph Mayor Jane Doe",
            "Heading Costs",
            "Item two",
            "Blockquote said",
            "Paragraph - Yes.",
        ],
    );
    assert_eq!(
        links(&edited),
        [("Jane Doe".to_owned(), "https://a.example/doe".to_owned())]
    );
    let again = edited.edited(edited.source().replace("Doe", "Roe"));
    assert!(links(&again).is_empty());
    let undone = again.edited(edited.source());
    assert_eq!(links(&undone), links(&edited));
}

#[test]
fn pieces_are_taken_out_and_put_back() {
    let mut draft = samples::pieces(&[("P", "One."), ("P", "Two.")]);
    draft.take_out(1);
    draft.take_out(7);
    check(&draft, &["Paragraph One."]);
    let removed: Vec<_> = draft.removed().map(|(at, p)| (at, p.removed)).collect();
    assert_eq!(removed, [(1, Some(Clutter::ByHand))]);
    draft.put_back(1);
    check(&draft, &["Paragraph One.", "Paragraph Two."]);
    assert_eq!(draft.removed().count(), 0);
}

#[test]
fn only_sound_links_are_kept() {
    let mut draft = samples::pieces(&[("P", " é one ")]);
    let Body::Pieces(pieces) = &mut draft.body else {
        unreachable!()
    };
    let link = |start, end, href: &str| Link {
        span: Span { start, end },
        href: href.to_owned(),
    };
    pieces[0].links = vec![
        link(4, 7, "https://a.example/one"),
        link(1, 3, "https://a.example/e"),
        link(2, 5, "https://a.example/inside"),
        link(0, 3, "https://a.example/outside"),
        link(5, 7, "https://a.example/over"),
        link(4, 99, "https://a.example/far"),
        link(1, 3, "javascript:alert(1)"),
    ];
    let found: Vec<String> = links(&draft).into_iter().map(|(words, _)| words).collect();
    assert_eq!(found, ["é", "one"]);
}

proptest! {
    #[test]
    fn any_draft_makes_a_sound_article(draft in samples::any_draft()) {
        let read = draft.article("a");
        prop_assert_eq!(read.article.check(), Ok(()));
        let source = draft.source();
        for (at, c) in read.article.text.char_indices().filter(|(_, c)| *c != '\n') {
            let place = read.map.span(Span::new(at, at + c.len_utf8()));
            let found = place.text(&source);
            let title = read.article.block_at(at as u32).is_some_and(|b| read.article.blocks[b].role == Role::Title);
            prop_assert!(found == c.to_string() || title && found.is_empty(), "{found:?} {c:?} {source:?}");
        }
    }

    #[test]
    fn an_edit_that_changes_nothing_changes_no_word(draft in samples::any_draft()) {
        let edited = draft.edited(draft.source());
        let words = |draft: &Draft| {
            let text = draft.article("a").article.text;
            text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        prop_assert_eq!(words(&edited), words(&draft));
        prop_assert_eq!(edited.edited(draft.source()), edited);
    }
}
