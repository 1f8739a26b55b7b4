//! What is found in texts of many languages.

use super::{Works, analyse_in, works};
use crate::check::article;
use article::{Article, QuoteKind};
use proptest::prelude::*;

/// The quotes of `text`, terms as `~words`, nested ones too, parts joined by ` / `.
fn quotes(language: &str, text: &str, want: &[&str]) {
    let article = article(text);
    let analysis = analyse_in(&article, language);
    assert_eq!(analysis.check(&article), Ok(()), "{text}");
    let got: Vec<String> = analysis
        .quotes
        .iter()
        .map(|q| {
            let term = if q.kind == QuoteKind::Term { "~" } else { "" };
            format!("{term}{}", q.words(&article.text).join(" / "))
        })
        .collect();
    assert_eq!(got, want, "{language}: {text}");
}

#[test]
fn german_marks() {
    quotes(
        "de",
        "„Wir gehen jetzt nach Hause“, sagte er.",
        &["Wir gehen jetzt nach Hause"],
    );
    quotes(
        "de-AT",
        "»Das geht's so nicht«, sagte sie. Die »Zeit«.",
        &["Das geht's so nicht", "~Zeit"],
    );
    quotes(
        "de-CH",
        "«Wir gehen jetzt.» Und „das war \"gut\" so“.",
        &["Wir gehen jetzt.", "das war \"gut\" so", "~gut"],
    );
    quotes(
        "de",
        "„Er sagte ‚Komm her zu mir‘ –“, so sie.",
        &["Er sagte ‚Komm her zu mir‘ –", "~Komm her zu mir"],
    );
    quotes(
        "de",
        "Er sagte: \"Das geht so nicht.\" Und \"nein\".",
        &["Das geht so nicht.", "~nein"],
    );
    quotes("de", "Ein 5\" Rohr, ’s ist so, und „nie geschlossen.", &[]);
}

#[test]
fn french_marks_have_spaces_inside() {
    quotes(
        "fr",
        "Il dit : «\u{a0}L'été n'est pas fini.\u{a0}»",
        &["L'été n'est pas fini."],
    );
    quotes(
        "fr",
        "Le «\u{202f}Monde\u{202f}» et « aujourd’hui on l’a vu ».",
        &["~Monde", "aujourd’hui on l’a vu"],
    );
    quotes(
        "fr",
        "« Il a dit « oui » à tous. »",
        &["Il a dit « oui » à tous.", "~oui"],
    );
    quotes("fr", "— Tu viens ? — Oui, dit-il.", &[]);
}

#[test]
fn marks_of_other_languages() {
    quotes(
        "es",
        "Dijo: «Vamos a casa ya» y “no hay más que decir”.",
        &["Vamos a casa ya", "no hay más que decir"],
    );
    quotes(
        "it",
        "L'uomo ha detto: “Un po' d'acqua”.",
        &["Un po' d'acqua"],
    );
    quotes(
        "ru",
        "«Мы идём домой „сейчас же“», — сказал он.",
        &["Мы идём домой „сейчас же“", "~сейчас же"],
    );
    quotes(
        "pl",
        "„Idziemy do domu” – powiedział. „Tak.\"",
        &["Idziemy do domu", "Tak."],
    );
    quotes(
        "sv",
        "”Vi går hem nu”, sa Lars’ bror. »Det är så.»",
        &["Vi går hem nu", "Det är så."],
    );
    quotes("da", "»Vi går hjem nu,« sagde han.", &["Vi går hjem nu,"]);
    quotes(
        "nl",
        "‘Mama’s auto is weg,’ zei hij 's avonds. ‘Trouw’",
        &["Mama’s auto is weg,", "~Trouw"],
    );
    quotes("hi", "उसने कहा, “हम घर जा रहे हैं”।", &["हम घर जा रहे हैं"]);
    quotes("ha", "“Za mu tafi gida,” in ji shi.", &["Za mu tafi gida,"]);
}

#[test]
fn marks_of_scripts_without_spaces_or_from_the_right() {
    quotes(
        "ja",
        "彼は「もう帰ります」と言った。「東京」",
        &["もう帰ります", "~東京"],
    );
    quotes(
        "ja",
        "「『はい』と言った。」",
        &["『はい』と言った。", "~はい"],
    );
    quotes(
        "zh-Hans",
        "他说：“我们现在回家。”《人民日报》报道“一带一路”。",
        &["我们现在回家。", "~一带一路"],
    );
    quotes(
        "ko",
        "'반도체' 그는 \"우리는 집에 간다\"라고 말했다.",
        &["~반도체", "우리는 집에 간다"],
    );
    quotes(
        "ar",
        "وقال: «سنذهب إلى البيت الآن». و”هذا هو الحق“ قال.",
        &["سنذهب إلى البيت الآن"],
    );
    quotes(
        "ar",
        "قال ”هذا هو الحق“ ثم “هذا هو الحق”.",
        &["هذا هو الحق", "هذا هو الحق"],
    );
    quotes(
        "he",
        "צה\"ל הודיע: \"ארה\"ב לא תגיב על כך\".",
        &["ארה\"ב לא תגיב על כך"],
    );
}

#[test]
fn quotes_run_over_paragraphs() {
    quotes(
        "de",
        "„Eins ist so.\n\n„Zwei ist so.“ Ende.",
        &["Eins ist so. / Zwei ist so."],
    );
    quotes(
        "es",
        "«Uno es así.\n\n»Dos es así». Fin.",
        &["Uno es así. / Dos es así"],
    );
    quotes(
        "sv",
        "”Ett är så.\n\n”Två är så.” Slut.",
        &["Ett är så. / Två är så."],
    );
    quotes(
        "de",
        "Nur „ein Zeichen im Text\n\n„Das ist alles gut.“",
        &["Das ist alles gut."],
    );
    quotes("de", "„Eins ist so.\n\nKein Zeichen.", &[]);
}

#[test]
fn the_reason_names_the_language() {
    let article = article("„Wir gehen jetzt nach Hause“, sagte er.");
    let analysis = analyse_in(&article, "de");
    let want = "in German quote marks; who speaks is only found in English texts";
    assert_eq!(analysis.reason(analysis.quotes[0].because), want);
    assert!(analysis.quotes[0].speakers.is_empty() && analysis.quotes[0].confidence == 0);
}

#[test]
fn the_same_words_are_one_value_and_every_value_has_a_slug() {
    let article = article("5 € und 5 € und 5 $ und 5\u{a0}€.");
    let analysis = analyse_in(&article, "de");
    let slugs: Vec<&str> = analysis.entities.iter().map(|e| e.slug.as_str()).collect();
    assert_eq!((analysis.mentions.len(), slugs), (4, vec!["5", "5-2"]));
}

#[test]
fn what_works_is_told() {
    let told = |language: &str| {
        let Works {
            names,
            speakers,
            quotes,
            numbers,
            dates,
        } = works(language);
        assert!(names == speakers && quotes && numbers);
        (names, dates)
    };
    for (language, want) in [
        ("", (true, true)),
        ("en-GB", (true, true)),
        ("de", (false, true)),
        ("ja", (false, true)),
        ("no", (false, true)),
        ("th", (false, false)),
        ("und", (false, false)),
    ] {
        assert_eq!(told(language), want, "{language}");
    }
}

/// A text of that many values, each another.
fn many(count: usize, mark: &str) -> Article {
    let text = |i| format!("{mark}{i}, {i}$, {i}°, ");
    article(&(0..count).map(text).collect::<Vec<_>>().concat())
}

#[test]
fn many_values_take_no_longer_each() {
    let article = many(7_000, "€");
    let analysis = analyse_in(&article, "de");
    assert_eq!(analysis.check(&article), Ok(()));
    assert_eq!(analysis.entities.len(), 21_000);
}

/// Pieces that make trouble: marks of all styles, figures, units, months.
const PIECES: [&str; 64] = [
    "„",
    "“",
    "”",
    "‘",
    "’",
    "‚",
    "«",
    "»",
    "‹",
    "›",
    "\"",
    "'",
    "「",
    "」",
    "『",
    "』",
    "״",
    "«\u{a0}",
    "\u{202f}»",
    "wort",
    "Été",
    "мир",
    "今日は",
    "كلمة",
    "घर",
    "1",
    "20",
    "2015",
    "٣",
    "５",
    "०",
    "000",
    ".",
    ",",
    "-",
    "–",
    "/",
    ":",
    "°C",
    "%",
    "€",
    "$",
    "US",
    "EUR",
    "km",
    "Mio.",
    "milliards",
    "d’",
    "de ",
    "億",
    "円",
    "年",
    "月",
    "日",
    "년",
    "September",
    "сентября",
    "mai",
    "سبتمبر",
    "。",
    "؟",
    "।",
    "\n\n",
    "e\u{301}",
];

const LANGUAGES: [&str; 14] = [
    "de", "fr", "es", "nl", "sv", "da", "pl", "ru", "ja", "zh", "ko", "ar", "he", "xx",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text_is_sound(
        language in proptest::sample::select(&LANGUAGES[..]),
        pieces in proptest::collection::vec((proptest::sample::select(&PIECES[..]), any::<bool>()), 0..60),
        odd in "(?s).{0,30}",
    ) {
        let text: String = pieces.into_iter().flat_map(|(piece, space)| [piece, if space { " " } else { "" }]).collect();
        let Ok(article) = article::parse("a", &format!("A story\n\n{text}{odd}")) else {
            return Ok(());
        };
        let analysis = analyse_in(&article, language);
        prop_assert_eq!(analysis.check(&article), Ok(()), "{}: {}", language, article.text);
        prop_assert_eq!(analyse_in(&article, language), analysis);
    }

    #[test]
    fn english_is_unchanged(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..30),
        tag in proptest::sample::select(vec!["", "en", "en-US", "EN_gb"]),
    ) {
        let Ok(article) = article::parse("a", &format!("A story\n\nSo {} John Smith said.", pieces.join(" "))) else {
            return Ok(());
        };
        prop_assert_eq!(analyse_in(&article, tag), crate::analyse(&article));
    }
}
