use super::*;
use proptest::prelude::*;

fn check(fragment: &str, ignored: &[&str]) -> View {
    let (view, found) = parse(fragment);
    let pieces: Vec<String> = found
        .iter()
        .map(|i| format!("{}: {}", i.piece, i.why))
        .collect();
    assert_eq!(pieces, ignored, "{fragment}");
    view
}

#[test]
fn a_link_reads_as_what_it_shows() {
    let fragment = "k=person.place&e=kim-jong-un.vladimir-putin&m=all&s=vladimir-putin&c=direct&q=north_korea&r=hide\
                    &p=entity&o=speaker&l=name&at=5.12.great_Russia%2c";
    let view = check(fragment, &[]);
    assert_eq!(view.query, "north korea");
    assert_eq!(
        view.at.as_ref().map(|at| at.words.as_str()),
        Some("great Russia,")
    );
    assert_eq!(print(&view), fragment);
}

#[test]
fn the_plain_article_has_an_empty_link() {
    assert_eq!(print(&View::default()), "");
    for plain in ["", "#", "&&", "m=any&r=dim", ":~:text=Kim"] {
        assert_eq!(check(plain, &[]), View::default(), "{plain}");
    }
}

#[test]
fn what_is_not_understood_is_named_and_the_rest_kept() {
    let view = check(
        "k=person.wizard&e=Kim&x=1&m=most&q=kim&at=1.2&hello&q=%ff",
        &[
            "k=person.wizard: “wizard” is no kind",
            "e=Kim: “Kim” is no name in a link",
            "x=1: no part of a link has that name",
            "m=most: it may only be any or all",
            "at=1.2: it does not point to a place",
            "hello: no part of a link has that name",
            "q=%ff: its letters are damaged",
        ],
    );
    assert_eq!(
        view,
        View {
            query: "kim".to_owned(),
            ..View::default()
        }
    );
}

#[test]
fn what_others_made_of_a_link_is_still_read() {
    assert_eq!(check("#q=Kim+Jong%20Un", &[]).query, "Kim Jong Un");
    assert_eq!(check("q=100%", &[]).query, "100%");
}

fn any_slugs() -> impl Strategy<Value = Slugs> {
    proptest::collection::vec("[a-z0-9-]{1,12}", 0..4)
        .prop_map(|slugs| slugs.iter().filter_map(|slug| Slug::new(slug)).collect())
}

fn any_view() -> impl Strategy<Value = View> {
    let choices = (any::<bool>(), 0..2u8, 0..2u8, 0..2u8, 0..3u8);
    let anchor = proptest::option::of((any::<u32>(), any::<u32>(), any::<String>()));
    (
        0u16..1024,
        0u8..16,
        any_slugs(),
        any_slugs(),
        any::<String>(),
        choices,
        anchor,
    )
        .prop_map(
            |(
                kinds,
                quotes,
                entities,
                speakers,
                query,
                (all, rest, panel, order, sort),
                anchor,
            )| View {
                kinds: Kind::ALL
                    .into_iter()
                    .filter(|&k| kinds >> k as u16 & 1 == 1)
                    .collect(),
                quotes: QuoteKind::SPOKEN
                    .into_iter()
                    .filter(|&k| quotes >> k as u8 & 1 == 1)
                    .collect(),
                entities,
                speakers,
                query,
                all,
                rest: [Rest::Dim, Rest::Hide][rest as usize],
                panel: [Panel::Quotes, Panel::Entity][panel as usize],
                order: [Order::Text, Order::Speaker][order as usize],
                sort: [Sort::Count, Sort::First, Sort::Name][sort as usize],
                at: anchor.map(|(block, offset, words)| Anchor {
                    block,
                    offset,
                    words,
                }),
            },
        )
}

proptest! {
    #[test]
    fn every_view_survives_its_link(view in any_view()) {
        prop_assert_eq!(parse(&print(&view)), (view, Vec::new()));
    }

    #[test]
    fn every_link_is_of_characters_that_survive(view in any_view()) {
        prop_assert!(print(&view).chars().all(|c| c.is_ascii_alphanumeric() || "=&.-_%".contains(c)));
    }

    #[test]
    fn no_fragment_is_too_strange(fragment in "\\PC{0,60}|[kemscqrploat=&.%_0-9a-f-]{0,60}") {
        let (view, _) = parse(&fragment);
        prop_assert_eq!(parse(&print(&view)).0, view);
    }
}
