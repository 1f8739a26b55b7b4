//! How a card is set: what goes where, at which size, and what is left out where there is no room.
//!
//! From top to bottom: a bar in the accent's colour, the masthead (site and byline over a thin rule), the headline, a quotation, a row of
//! names. The headline has first call on the room, then the row, then the quotation. A name that stands in the headline or beside the
//! quotation is marked there, as the app marks it in an article, and not named again in the row.

use crate::block::{Block, marked, side};
use crate::colour::{Colour, INK, LINE, SOFT};
use crate::fonts::{Fonts, Style};
use crate::line::{Line, is_rtl};
use crate::mark;
use crate::names::find;
use crate::scene::{HEIGHT, Scene, WIDTH};
use crate::sizes::{alone, with_quotation};
use crate::wrap::{Words, one_line};

/// What a card says, all of it fit to be set.
#[derive(Clone, Debug)]
pub(crate) struct Content<'a> {
    pub site: String,
    pub title: String,
    pub byline: String,
    /// Keys of kinds, and names.
    pub names: Vec<(&'a str, String)>,
    /// Words and speaker.
    pub quote: Option<(String, String)>,
    pub accent: Colour,
}

/// What is free at both sides.
pub(crate) const MARGIN: f32 = 72.0;
/// How wide what stands between them is.
pub(crate) const COLUMN: f32 = WIDTH as f32 - 2.0 * MARGIN;
/// Where the last part ends.
pub(crate) const BOTTOM: f32 = HEIGHT as f32 - 54.0;
const BAR: f32 = 14.0;
/// The masthead's baseline, and the rule under it.
const MASTHEAD: f32 = 78.0;
const RULE: f32 = 106.0;
/// The least room between two parts.
const GAP: f32 = 32.0;

/// How far a quotation stands from the margin, behind its mark; its speaker's size, and the room the speaker takes.
pub(crate) const INDENT: f32 = 64.0;
const SPEAKER: f32 = 28.0;
const SPEAKER_ROOM: f32 = 56.0;
/// The size of the row's names and how high the row is.
const NAME: f32 = 29.0;
const ROW: f32 = 54.0;

/// Sets a card.
pub(crate) fn lay_out(fonts: &Fonts, card: &Content) -> Scene {
    let names: Vec<(&str, &str)> = card.names.iter().map(|(k, n)| (*k, n.as_str())).collect();
    let rtl = is_rtl(&card.title);
    let mut scene = Scene::default();
    masthead(fonts, card, rtl, &mut scene);

    let speaker = card
        .quote
        .as_ref()
        .map_or("", |(_, speaker)| speaker.as_str());
    let rest = unsaid(&names, [&card.title, speaker]);
    let row = if rest.is_empty() { 0.0 } else { GAP + ROW };
    let words = Words::new(fonts, Style::Headline, &card.title, rtl);
    let room = BOTTOM - RULE - GAP - row;
    let both = card.quote.as_ref().and_then(|(said, speaker)| {
        let said = Words::new(fonts, Style::Quote, said, is_rtl(said));
        with_quotation(&words, &said, room - GAP - speaker_room(speaker))
    });
    let (title, quote) = match both {
        Some((title, quote)) => (title, Some((quote, speaker))),
        None => (alone(&words), None),
    };

    // What is left goes between the parts.
    let quoted = |(block, speaker): &(Block, &str)| GAP + block.height() + speaker_room(speaker);
    let filled = GAP + title.height() + quote.as_ref().map_or(0.0, quoted) + row;
    let air = (BOTTOM - RULE - filled).max(0.0) / if quote.is_some() { 3.0 } else { 2.0 };

    let mut y = RULE + GAP + air * 0.8;
    let height = title.height();
    title.place(MARGIN, y, &names, &mut scene);
    y += height + GAP + air;
    if let Some((block, speaker)) = quote {
        place_quote(fonts, block, speaker, y, card.accent, &names, &mut scene);
    }
    row_of_names(fonts, &rest, rtl, &mut scene);
    scene
}

/// The names that stand in none of the texts.
fn unsaid<'a>(names: &[(&'a str, &'a str)], texts: [&str; 2]) -> Vec<(&'a str, &'a str)> {
    let only: Vec<&str> = names.iter().map(|(_, name)| *name).collect();
    let said: Vec<usize> = texts
        .iter()
        .flat_map(|text| find(text, &only))
        .map(|(_, number)| number)
        .collect();
    let rest = names.iter().enumerate().filter(|(n, _)| !said.contains(n));
    rest.map(|(_, name)| *name).collect()
}

fn masthead(fonts: &Fonts, card: &Content, rtl: bool, scene: &mut Scene) {
    scene.rect(0.0, 0.0, f32::from(WIDTH), BAR, 0.0, card.accent);
    scene.rect(MARGIN, RULE, COLUMN, 2.0, 0.0, LINE);
    let line =
        |style, text: &str, size, width| one_line(fonts, style, text, size, width, is_rtl(text));
    let site = line(Style::Label, &card.site, 30.0, 0.6 * COLUMN);
    let room = COLUMN - site.width - if card.site.is_empty() { 0.0 } else { 48.0 };
    let byline = line(Style::Byline, &card.byline, 28.0, room);
    let x = side(MARGIN, byline.width, rtl == card.site.is_empty());
    scene.text(byline, x, MASTHEAD, SOFT);
    let x = side(MARGIN, site.width, rtl);
    scene.text(site, x, MASTHEAD, card.accent);
}

fn speaker_room(speaker: &str) -> f32 {
    if speaker.is_empty() {
        0.0
    } else {
        SPEAKER_ROOM
    }
}

/// The quotation with a large mark before it, as in the app's gallery, and its speaker below.
fn place_quote(
    fonts: &Fonts,
    block: Block,
    speaker: &str,
    top: f32,
    accent: Colour,
    names: &[(&str, &str)],
    scene: &mut Scene,
) {
    let (rtl, height) = (block.rtl, block.height());
    let sign = if rtl { "”" } else { "“" };
    let sign = Line::new(fonts, Style::Headline, sign, 120.0, false);
    let x = side(MARGIN - 4.0, sign.width, rtl);
    scene.text(sign, x, top + 82.0, accent);
    block.place(MARGIN + INDENT, top, &[], scene);
    if !speaker.is_empty() {
        let width = COLUMN - INDENT;
        let line = one_line(
            fonts,
            Style::Label,
            speaker,
            SPEAKER,
            width,
            is_rtl(speaker),
        );
        let x = side(MARGIN + INDENT, line.width, rtl);
        marked(line, x, top + height + SPEAKER_ROOM - 17.0, names, scene);
    }
}

/// As many of the names, in order, as stand beside each other; one that is too wide for what is left makes room for the next.
fn row_of_names(fonts: &Fonts, names: &[(&str, &str)], rtl: bool, scene: &mut Scene) {
    const PAD: f32 = 15.0;
    let mut pen = 0.0;
    for (kind, name) in names {
        let line = Line::new(fonts, Style::Label, name, NAME, is_rtl(name));
        let width = line.width + 2.0 * PAD;
        if pen + width > COLUMN {
            continue;
        }
        let x = side(MARGIN + pen, width, rtl);
        let (colour, pattern) = mark::of(kind);
        scene.rect(x, BOTTOM - ROW, width, ROW, 9.0, colour.tint(11));
        let (left, right) = (x + PAD, x + PAD + line.width);
        scene.area(mark::line(pattern, left, right, BOTTOM - 11.0, 3.5), colour);
        scene.text(line, left, BOTTOM - 20.0, INK);
        pen += width + 16.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Part;
    use proptest::prelude::*;

    /// Every line keeps to the column, and each is clear of the one above it.
    fn check(fonts: &Fonts, card: &Content) {
        let (left, right) = (MARGIN - 6.0, f32::from(WIDTH) - MARGIN + 0.5);
        let (mut below, mut row) = (RULE, RULE);
        for part in lay_out(fonts, card).0 {
            let Part::Text { line, x, y, .. } = part else {
                continue;
            };
            let said = format!("{:?} at {x}, {y} in {card:?}", line.text);
            assert!(x >= left && x + line.width <= right, "{said}");
            assert!(y + 0.2 * line.size <= BOTTOM, "{said}");
            // The masthead is above; the quotation's large mark and the names of a row stand beside others.
            if y > RULE && !["“", "”"].contains(&line.text.as_str()) {
                if y > row {
                    below = row;
                }
                assert!(y - 0.7 * line.size >= below + 2.0, "{below} {said}");
                row = y;
            }
        }
    }

    #[test]
    fn headlines_of_real_news_keep_to_the_card() {
        let fonts = Fonts::new();
        for title in [
            "Reports: 'streamlined' UK asylum process to replace interview with questionnaire for five nationalities",
            "After visa snags, all-girl Afghan team honored for 'courageous achievement' at international robotics competition",
            "New faces emerge as veteran politicians step down in Hong Kong legislative election",
            "Wikinews interviews academic Simon Licen about attitudes towards US Paralympics",
            "Cold as ice: Wikinews interviews Marymegan Daly on unusual new sea anemone",
            "Keep your eyes peeled for cosmic debris: Andrew Westphal about Stardust@home",
            "FIFA World Cup 2018 day five: Sweden, Belgium, England win three points",
            "Frank Messina: An interview with the 'Mets Poet'",
            "North Korea puts military in 'quasi-state of war'",
            "Hundreds dead in Hajj stampede",
            "زعيم كوريا الشمالية يلتقي الرئيس الروسي في قمة تاريخية ويناقشان أوكرانيا مع NATO",
            "Президент России и лидер КНДР обсудили сотрудничество на космодроме Восточный",
        ] {
            let names = [
                ("place", "Hong Kong"),
                ("person", "Andrew Westphal"),
                ("organisation", "Wikinews"),
                ("event", "FIFA World Cup 2018"),
                ("facility", "Vostochny Cosmodrome"),
            ];
            let long = "We are in contact with all relevant parties, with whom we share the desire to find a \
                        solution to this crisis, and we will go on until one is found for all of them.";
            check(&fonts, &content(title, None, &[]));
            check(&fonts, &content(title, None, &names));
            check(
                &fonts,
                &content(title, Some(("It is time.", "Ann Lee")), &names),
            );
            check(
                &fonts,
                &content(title, Some((long, "Andrew Westphal")), &names),
            );
        }
    }

    /// Parts from top to bottom: what the first texts below the masthead say, and their sizes.
    fn texts(card: &Content) -> Vec<(String, String)> {
        let scene = lay_out(&Fonts::new(), card);
        let lines = scene.0.into_iter().filter_map(|part| match part {
            Part::Text { line, y, .. } if y > RULE => Some((line.text, line.size.to_string())),
            _ => None,
        });
        lines.collect()
    }

    fn content<'a>(
        title: &str,
        quote: Option<(&str, &str)>,
        names: &[(&'a str, &str)],
    ) -> Content<'a> {
        Content {
            site: "Site".to_owned(),
            title: title.to_owned(),
            byline: "Today".to_owned(),
            names: names.iter().map(|(k, n)| (*k, (*n).to_owned())).collect(),
            quote: quote.map(|(words, speaker)| (words.to_owned(), speaker.to_owned())),
            accent: INK,
        }
    }

    #[test]
    fn a_short_headline_is_large_and_a_long_one_is_cut() {
        assert_eq!(
            texts(&content("Earthquake", None, &[])),
            [("Earthquake".to_owned(), "120".to_owned())]
        );
        let cut = texts(&content(&"many words ".repeat(40), None, &[]));
        assert_eq!(cut.len(), 4);
        assert!(cut[3].0.ends_with('…') && cut.iter().all(|line| line.1 == "48"));
    }

    #[test]
    fn a_name_is_said_once() {
        let names = [
            ("person", "Kim"),
            ("place", "Rome"),
            ("person", "Ann Lee"),
            ("work", "Dune"),
        ];
        let said: Vec<_> = texts(&content(
            "Kim in town",
            Some(("Yes, we do.", "Ann Lee")),
            &names,
        ))
        .into_iter()
        .map(|(text, _)| text)
        .collect();
        assert_eq!(
            said,
            ["Kim in town", "“", "Yes, we do.", "Ann Lee", "Rome", "Dune"]
        );
    }

    #[test]
    fn a_quotation_without_room_is_cut_between_words() {
        let said = texts(&content("Title", Some((&"word ".repeat(200), "")), &[]));
        let (last, size) = said.last().unwrap();
        assert!(last.ends_with("word…") && size == "31", "{last} {size}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn nothing_leaves_its_column(
            title in "[A-Za-zа-яא-ת ,’-]{1,60}( [a-zA-Z]{1,50}){0,12}",
            words in "([a-zа-я]{1,14}[ ,.]){1,90}",
            speaker in "[A-Z]{0,90}",
            names in proptest::collection::vec("[A-Zا-ي]{1,40}", 0..9),
        ) {
            let names: Vec<_> = names.iter().map(|name| ("place", name.as_str())).collect();
            check(&Fonts::new(), &content(&title, Some((&words, &speaker)), &names));
            check(&Fonts::new(), &content(&title, None, &names));
        }
    }
}
