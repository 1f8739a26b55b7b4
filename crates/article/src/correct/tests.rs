use super::*;

const TEXT: &str = "Kim and Putin meet\n\nKim Jong Un said “so be it,” and Vladimir Putin agreed.\n\nKim left Café Noir. \
                    Kimono sellers cheered.\n\nFollow us on Example News";

fn words(exact: &str) -> Words {
    Words {
        exact: exact.to_owned(),
        ..Words::default()
    }
}

fn mark(exact: &str, kind: Kind, name: Option<&str>, every: bool) -> Correction {
    Correction::Mark {
        at: words(exact),
        kind,
        name: name.map(str::to_owned),
        every,
        plain: false,
    }
}

fn quote(exact: &[&str], speakers: &[&str]) -> Correction {
    Correction::Quote {
        at: exact.iter().map(|e| words(e)).collect(),
        kind: QuoteKind::Direct,
        speakers: speakers.iter().map(|&s| s.to_owned()).collect(),
        source: Some(words("Kim Jong Un")),
        cue: Some(words("said")),
        citing: None,
        because: None,
    }
}

fn rename(entity: &str, name: &str) -> Correction {
    Correction::Entity {
        entity: entity.to_owned(),
        name: Some(name.to_owned()),
        kind: None,
        role: None,
    }
}

/// The entities as `slug (other names) ×mentions`, the quotes as `words – speakers`, then what failed.
fn check(corrections: &[Correction], want: &[&str]) {
    let article = crate::parse("a", TEXT).expect("parses");
    let mut analysis = Analysis::default();
    let failed = correct(&article, &mut analysis, corrections);
    analysis.check(&article).expect("holds together");
    let mut got: Vec<String> = Vec::new();
    for (index, entity) in analysis.entities.iter().enumerate() {
        let count = analysis
            .mentions
            .iter()
            .filter(|m| m.entity as usize == index);
        let names = entity.other_names.join(", ");
        got.push(format!("{} ({names}) ×{}", entity.slug, count.count()));
    }
    for quote in &analysis.quotes {
        let parts: Vec<&str> = quote
            .content
            .iter()
            .map(|p| p.text(&article.text))
            .collect();
        let who = quote
            .speakers
            .iter()
            .map(|&s| analysis.entities[s as usize].slug.as_str());
        got.push(format!(
            "{} – {}",
            parts.join(" / "),
            who.collect::<Vec<_>>().join(", ")
        ));
        assert!(analysis.reason(quote.because).starts_with(BY_HAND));
    }
    got.extend(
        failed
            .into_iter()
            .map(|(index, why)| format!("{index}: {why}")),
    );
    assert_eq!(got, want);
}

#[test]
fn a_mark_finds_whole_words_in_the_story() {
    check(&[mark("kim", Kind::Person, None, true)], &["kim () ×3"]);
    check(
        &[mark("cafe noir", Kind::Facility, None, false)],
        &["cafe-noir () ×1"],
    );
    check(
        &[mark("Example News", Kind::Organisation, None, false)],
        &[
            "0: the words “Example News” are no longer in the article. Correct the words, or remove this line.",
        ],
    );
}

#[test]
fn a_mark_takes_the_place_of_what_it_overlaps() {
    check(
        &[
            mark("Kim", Kind::Person, Some("Kim Jong Un"), true),
            mark("Kim Jong Un", Kind::Person, None, false),
        ],
        &["kim-jong-un (Kim) ×3"],
    );
    check(
        &[
            mark("Kim", Kind::Person, None, true),
            Correction::Unmark {
                at: words("Kim"),
                every: true,
            },
            Correction::Unmark {
                at: words("left"),
                every: false,
            },
        ],
        &["2: “left” is not marked. Remove this line."],
    );
}

#[test]
fn context_chooses_the_place() {
    let at = Words {
        exact: "Kim".to_owned(),
        prefix: "agreed.".to_owned(),
        suffix: " left".to_owned(),
    };
    let article = crate::parse("a", TEXT).expect("parses");
    let mut analysis = Analysis::default();
    let desk = Desk {
        article: &article,
        folded: FoldedText::new(&article.text),
        analysis: &mut analysis,
    };
    let place = desk.first(&at).expect("found");
    assert!(article.text[..place.start as usize].ends_with("agreed.\n"));
}

#[test]
fn entities_are_merged_and_renamed() {
    let people = [
        mark("Kim", Kind::Person, None, false),
        mark("Kim Jong Un", Kind::Person, None, false),
    ];
    let mut corrections = people.to_vec();
    corrections.push(Correction::Merge {
        entity: "kim".to_owned(),
        into: "kim-jong-un".to_owned(),
    });
    check(&corrections, &["kim-jong-un (Kim) ×2"]);
    let mut corrections = people.to_vec();
    corrections.push(rename("kim-jong-un", "Kim"));
    corrections.push(rename("nobody", "Kim"));
    check(
        &corrections,
        &[
            "kim () ×1",
            "kim-2 (Kim Jong Un) ×1",
            "3: nothing in the article is called `nobody`. Correct the name, or remove this line.",
        ],
    );
}

#[test]
fn a_quote_is_put_or_left_out_whole() {
    let kim = mark("Kim Jong Un", Kind::Person, None, false);
    check(
        &[kim.clone(), quote(&["“so be it,”"], &["kim-jong-un"])],
        &["kim-jong-un () ×1", "so be it, – kim-jong-un"],
    );
    check(
        &[
            kim.clone(),
            quote(&["so", "be it,"], &["kim-jong-un", "kim-jong-un"]),
        ],
        &["kim-jong-un () ×1", "so / be it, – kim-jong-un"],
    );
    check(
        &[kim, quote(&["so be it,"], &["putin"])],
        &[
            "kim-jong-un () ×1",
            "1: nothing in the article is called `putin`. Correct the name, or remove this line.",
        ],
    );
}

proptest::proptest! {
    #[test]
    fn any_corrections_leave_the_analysis_whole(
        steps in proptest::collection::vec((0usize..7, 0usize..9, 0usize..9, proptest::bool::ANY), 0..14),
    ) {
        let article = crate::parse("a", TEXT).expect("parses");
        let pool = ["Kim", "Kim Jong Un", "Putin", "so be it", "be", "said", "Café", "gone", "it,” and Vladimir"];
        let slugs = ["kim", "kim-jong-un", "putin", "so-be-it", "be", "x", "kim-2", "gone", "cafe"];
        let corrections: Vec<Correction> = steps
            .iter()
            .map(|&(what, a, b, every)| match what {
                0 | 1 => mark(pool[a], Kind::ALL[b], every.then_some(pool[b]), every),
                2 => Correction::Unmark { at: words(pool[a]), every },
                3 => Correction::Merge { entity: slugs[a].to_owned(), into: slugs[b].to_owned() },
                4 => rename(slugs[a], pool[b]),
                5 => quote(&[pool[a], pool[b]][..=usize::from(every)], &[slugs[b], slugs[a]]),
                _ => Correction::Unquote { at: words(pool[a]) },
            })
            .collect();
        let mut analysis = Analysis::default();
        correct(&article, &mut analysis, &corrections);
        proptest::prop_assert_eq!(analysis.check(&article), Ok(()));
        for mention in &analysis.mentions {
            proptest::prop_assert_eq!(analysis.reason(mention.because), BY_HAND);
        }
    }
}
