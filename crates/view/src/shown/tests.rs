use super::*;
use crate::link;
use crate::reading::tests::reading;

const TEXT: &str = "Title with [Kim|person]\n\n[Kim|person] met [Putin|person] in [Russia|place].\n\n\
    [Putin|person] said “{Hello [Kim|person]|Putin}”.\n\n# Head\n\nNothing here.\n\n[Rome|place] and “{so|}” in [2006|date].";

/// `stays` as x and -, then what `got` reads.
fn check(fragment: &str, stays: &str, got: impl Fn(&Shown) -> String, want: &str) {
    let reading = reading(TEXT);
    let (view, ignored) = link::parse(fragment);
    assert!(ignored.is_empty(), "{ignored:?}");
    let shown = show(&reading, &view);
    let drawn: String = shown
        .stays
        .iter()
        .map(|&s| if s { 'x' } else { '-' })
        .collect();
    assert_eq!(
        (drawn.as_str(), got(&shown).as_str()),
        (stays, want),
        "{fragment}"
    );
}

fn matching(shown: &Shown) -> String {
    format!("{} of {}", shown.matching, shown.paragraphs)
}

#[test]
fn filters_combine() {
    check("", "xxxxxx", matching, "4 of 4");
    check("e=kim", "xxx---", matching, "2 of 4");
    check("e=kim.rome", "xxxx-x", matching, "3 of 4");
    check("e=kim.russia&m=all", "xx----", matching, "1 of 4");
    check("e=kim&s=putin", "x-x---", matching, "1 of 4");
    check("c=direct", "x-xx-x", matching, "2 of 4");
    check("s=unknown", "x--x-x", matching, "1 of 4");
    check("k=place", "xx-x-x", matching, "2 of 4");
    check("k=none", "xxxxxx", matching, "4 of 4");
    check("q=NOTHING", "x--xx-", matching, "1 of 4");
    check("q=hello&e=rome", "x-----", matching, "0 of 4");
    check("e=nobody", "x-----", matching, "0 of 4");
}

#[test]
fn a_count_follows_the_other_filters_and_not_its_own() {
    let people = |s: &Shown| {
        format!(
            "{} people, Kim {}, Putin {}",
            s.kinds[0], s.entities[0], s.entities[1]
        )
    };
    check("", "xxxxxx", people, "5 people, Kim 3, Putin 2");
    check("e=putin", "xxx---", people, "4 people, Kim 3, Putin 2");
    check(
        "e=putin.rome&m=all",
        "x-----",
        people,
        "0 people, Kim 0, Putin 0",
    );
    check("k=date", "x--x-x", people, "5 people, Kim 0, Putin 0");
    check("s=putin", "x-x---", people, "2 people, Kim 1, Putin 1");
    let voices = |s: &Shown| format!("{:?} {:?} {:?}", s.voices, s.quote_kinds, s.quotes);
    check("s=putin", "x-x---", voices, "[1, 1] [1, 0, 0, 0] [0]");
    check("c=mixed", "x-----", voices, "[0, 0] [2, 0, 0, 0] []");
    check("e=kim", "xxx---", voices, "[1, 0] [1, 0, 0, 0] [0]");
}

#[test]
fn next_goes_through_what_was_asked_for() {
    let stops = |s: &Shown| format!("{}", s.stops.len());
    check("", "xxxxxx", stops, "8");
    check("e=kim", "xxx---", stops, "3");
    check("q=i&e=kim", "xxx---", stops, "10");
    check("s=putin", "x-x---", stops, "1");
}

#[test]
fn next_and_previous_go_round() {
    let shown = show(&reading(TEXT), &link::parse("e=kim").0);
    let start = |at, back| shown.step(at, back).map(|(index, _)| index);
    assert_eq!(start(None, false), Some(0));
    assert_eq!(start(None, true), Some(2));
    assert_eq!(start(Some(shown.stops[0].span.start), false), Some(1));
    assert_eq!(start(Some(shown.stops[2].span.start), false), Some(0));
    assert_eq!(start(Some(shown.stops[0].span.start), true), Some(2));
    assert_eq!(Shown::default().step(None, true), None);
}

#[test]
fn what_steps_back_collapses_in_runs() {
    let reading = reading(TEXT);
    assert_eq!(
        show(&reading, &link::parse("s=putin").0).folds(&reading),
        [(1, 1, 1), (3, 5, 2)]
    );
}
