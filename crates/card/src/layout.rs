//! How a card is set: what goes where, at which size, and what is left out where there is no room.
//!
//! From top to bottom: a bar in the accent's colour, the masthead (site and byline over a thin rule), the headline, a quotation, a row of
//! names. The headline has first call on the room, then the row, then the quotation. A name that stands in the headline or beside the
//! quotation is marked there, as the app marks it in an article, and not named again in the row.

use crate::block::{Block, Fill, lines_in, marked, side};
use crate::colour::{Colour, INK, LINE, SOFT};
use crate::fonts::{Fonts, Style};
use crate::line::{Line, is_rtl};
use crate::mark;
use crate::names::find;
use crate::scene::{HEIGHT, Scene, WIDTH};
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
const COLUMN: f32 = WIDTH as f32 - 2.0 * MARGIN;
/// Where the last part ends.
pub(crate) const BOTTOM: f32 = HEIGHT as f32 - 54.0;
const BAR: f32 = 14.0;
/// The masthead's baseline, and the rule under it.
const MASTHEAD: f32 = 78.0;
const RULE: f32 = 106.0;
/// The least room between two parts.
const GAP: f32 = 32.0;

/// Sizes of a headline and how many lines each may fill: above a quotation, and without.
const ABOVE_QUOTE: [(f32, usize); 8] = [
    (92.0, 1),
    (84.0, 2),
    (76.0, 2),
    (70.0, 2),
    (64.0, 3),
    (58.0, 3),
    (52.0, 3),
    (48.0, 4),
];
const ALONE: [(f32, usize); 8] = [
    (120.0, 1),
    (104.0, 2),
    (94.0, 3),
    (86.0, 3),
    (78.0, 4),
    (70.0, 4),
    (62.0, 4),
    (54.0, 4),
];
/// Sizes of a quotation, how far it stands from the margin, behind its mark, and the room its speaker takes.
const QUOTE: [f32; 4] = [40.0, 37.0, 34.0, 31.0];
const INDENT: f32 = 64.0;
const SPEAKER: f32 = 28.0;
const SPEAKER_ROOM: f32 = 50.0;
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
    let mut title = headline(fonts, &card.title, rtl, &ABOVE_QUOTE);
    let room = BOTTOM - RULE - GAP - title.height() - row;
    let quote = card.quote.as_ref().and_then(|(words, speaker)| {
        quotation(fonts, words, room - GAP - speaker_room(speaker)).map(|block| (block, speaker))
    });
    if quote.is_none() {
        title = headline(fonts, &card.title, rtl, &ALONE);
    }

    // What is left goes between the parts.
    let quoted = |(block, speaker): &(Block, &String)| GAP + block.height() + speaker_room(speaker);
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

/// The headline at the first size at which it keeps to its lines with no word broken; else at the last, cut.
fn headline(fonts: &Fonts, text: &str, rtl: bool, sizes: &[(f32, usize)]) -> Block {
    let words = Words::new(fonts, Style::Headline, text, rtl);
    let fits = |&(size, most): &(f32, usize)| {
        (words.widest() * size <= COLUMN)
            .then(|| Block::new(&words, size, COLUMN, Fill::Even))
            .filter(|block| block.len() <= most)
    };
    sizes.iter().find_map(fits).unwrap_or_else(|| {
        let (size, most) = sizes[sizes.len() - 1];
        Block::new(&words, size, COLUMN, Fill::Cut(most))
    })
}

/// The quotation at the first size at which four lines or less hold all of it in `room` pixels; else at the last, cut. `None` if there
/// is not even room for two lines of it.
fn quotation(fonts: &Fonts, text: &str, room: f32) -> Option<Block> {
    let rtl = is_rtl(text);
    let words = Words::new(fonts, Style::Quote, text, rtl);
    let width = COLUMN - INDENT;
    let whole = QUOTE.into_iter().find_map(|size| {
        let most = lines_in(Style::Quote, rtl, size, room, 4);
        let block = Block::new(&words, size, width, Fill::Even);
        (block.len() <= most).then_some(block)
    });
    whole.or_else(|| {
        let size = QUOTE[QUOTE.len() - 1];
        let most = lines_in(Style::Quote, rtl, size, room, 4);
        (most >= 2).then(|| Block::new(&words, size, width, Fill::Cut(most)))
    })
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
        marked(line, x, top + height + SPEAKER_ROOM - 16.0, names, scene);
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

    /// Every line keeps to the column, and each is below the one before it.
    fn check(fonts: &Fonts, card: &Content) {
        let (left, right) = (MARGIN - 6.0, f32::from(WIDTH) - MARGIN + 0.5);
        for part in lay_out(fonts, card).0 {
            if let Part::Text { line, x, y, .. } = part {
                let said = format!("{:?} in {card:?}", line.text);
                assert!(x >= left && x + line.width <= right, "{x} {said}");
                assert!(y > BAR + 0.8 * line.size || y == MASTHEAD, "{y} {said}");
                assert!(y + 0.2 * line.size <= BOTTOM, "{y} {said}");
            }
        }
    }

    /// Parts from top to bottom: what the first texts below the masthead say, and their sizes.
    fn texts(card: &Content) -> Vec<(String, f32)> {
        let scene = lay_out(&Fonts::new(), card);
        let lines = scene.0.into_iter().filter_map(|part| match part {
            Part::Text { line, y, .. } if y > RULE => Some((line.text, line.size)),
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
            [("Earthquake".to_owned(), 120.0)]
        );
        let cut = texts(&content(&"many words ".repeat(40), None, &[]));
        assert_eq!(cut.len(), 4);
        assert!(cut[3].0.ends_with('…') && cut.iter().all(|line| line.1 == 54.0));
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
        assert!(last.ends_with("word…") && *size == 31.0, "{last} {size}");
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
