//! Whole cards: their size, their bytes, their margins.

use std::fs;
use std::path::Path;
use std::thread;

use card::{Card, Painter};

const NAMES: [(&str, &str); 5] = [
    ("person", "Kim Jong Un"),
    ("place", "Ukraine"),
    ("organisation", "Kremlin"),
    ("group", "Russian"),
    ("facility", "Vostochny Cosmodrome"),
];

const CARD: Card = Card {
    site: "Archive",
    title: "Kim Jong Un discusses Ukraine at the cosmodrome",
    byline: "13 September 2023 · Desk",
    names: &NAMES,
    quote: Some(("That’s why we came here.", "Vladimir Putin")),
    accent: None,
};

/// The picture's pixels, red, green and blue.
fn pixels(bytes: &[u8]) -> Vec<[u8; 3]> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut data = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut data).expect("its pixels");
    assert_eq!((info.width, info.height), (1200, 630));
    assert_eq!(info.color_type, png::ColorType::Rgb);
    data.chunks_exact(3)
        .map(|rgb| [rgb[0], rgb[1], rgb[2]])
        .collect()
}

/// Nothing but paper at both sides and below, under the bar at the top.
fn check_margins(painter: &Painter, card: &Card) {
    let pixels = pixels(&painter.draw(card).expect("letters that the fonts have"));
    let paper = pixels[629 * 1200];
    for (at, pixel) in pixels.iter().enumerate() {
        let (x, y) = (at % 1200, at / 1200);
        let free = y > 20 && !(60..1140).contains(&x) || y > 585;
        assert!(!free || *pixel == paper, "ink at {x}, {y}: {card:?}");
    }
}

#[test]
fn the_same_card_is_the_same_bytes_on_every_thread() {
    let painter = Painter::new();
    let first = painter.draw(&CARD).unwrap();
    assert!(first.len() < 60_000, "{} bytes", first.len());
    thread::scope(|scope| {
        let drawn: Vec<_> = (0..3)
            .map(|_| scope.spawn(|| painter.draw(&CARD)))
            .collect();
        for card in drawn {
            assert_eq!(card.join().unwrap().as_ref(), Ok(&first));
        }
    });
    assert_eq!(Painter::new().draw(&CARD), Ok(first));
}

#[test]
fn no_card_has_ink_in_its_margins() {
    let painter = Painter::new();
    let long = "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(4);
    let words = "and then some more of it ".repeat(40);
    let names = [("person", long.as_str()), ("work", "Ж"), ("place", &words)];
    for card in [
        CARD,
        Card {
            title: "Go",
            names: &[],
            quote: None,
            ..CARD
        },
        Card {
            title: &long,
            site: &long,
            byline: &long,
            names: &names,
            quote: Some((&long, &long)),
            ..CARD
        },
        Card {
            title: &words,
            site: &words,
            byline: &words,
            names: &names,
            quote: Some((&words, &words)),
            ..CARD
        },
        Card {
            title: "زعيم كوريا الشمالية يلتقي الرئيس الروسي في قمة NATO",
            ..CARD
        },
        Card {
            title: "בית המשפט ביוון: פולחן האלים מותר",
            quote: None,
            ..CARD
        },
    ] {
        check_margins(&painter, &card);
    }
}

#[test]
fn signs_of_markup_are_letters_like_others() {
    let painter = Painter::new();
    let marked = Card {
        title: "<b>R&amp;D</b> \"grows\"",
        ..CARD
    };
    let plain = Card {
        title: "R&D grows",
        ..CARD
    };
    assert_ne!(
        painter.draw(&marked).unwrap(),
        painter.draw(&plain).unwrap()
    );
}

#[test]
fn what_cannot_be_set_is_said_or_left_out() {
    let painter = Painter::new();
    let draw = |card: Card| painter.draw(&card);
    let unfit = draw(Card {
        title: "新聞 today",
        ..CARD
    })
    .unwrap_err();
    assert_eq!(
        (unfit.scripts(), unfit.letters),
        (vec!["Han"], vec!['新', '聞'])
    );
    assert!(
        draw(Card {
            site: "新聞",
            ..CARD
        })
        .is_err()
    );
    assert!(
        draw(Card {
            title: "🎉 …",
            ..CARD
        })
        .unwrap_err()
        .letters
        .is_empty()
    );
    let without = Card {
        quote: None,
        names: &[],
        ..CARD
    };
    let left_out = Card {
        quote: Some(("新聞", "A")),
        names: &[("person", "张三")],
        ..CARD
    };
    assert_eq!(draw(left_out), draw(without));
    assert_eq!(
        draw(Card {
            title: "Won 🎉",
            ..CARD
        }),
        draw(Card {
            title: "Won",
            ..CARD
        })
    );
    assert_eq!(
        draw(Card {
            accent: Some("red"),
            ..CARD
        }),
        draw(CARD)
    );
    assert_ne!(
        draw(Card {
            accent: Some("#0b6e99"),
            ..CARD
        }),
        draw(CARD)
    );
}

#[test]
fn the_fonts_stay_small() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
    let files = fs::read_dir(folder).unwrap();
    let sum: u64 = files
        .map(|file| file.unwrap().metadata().unwrap().len())
        .sum();
    assert!(sum < 1_000_000, "{sum} bytes");
}
