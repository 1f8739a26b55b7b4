//! The doors under random input: any bytes, any text, and real input with changes.

mod made;

use crate::samples::{ARTICLES, CORRECTIONS, LINKS, PAGES, SHOWN, TOKENS, WORDS};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What makes trouble where it does not belong.
const PIECES: [&str; 24] = [
    "\n", "\n\n", "\r", "---\n", "# ", "- ", "> ", "\u{feff}", "\0", "“", "”", "\"", "'", "’", "ß",
    "İ", "…", "e\u{301}", "\u{200b}", "😀", "&", "=", "%", ".",
];

/// What trees are made of, and what does not belong in them.
const TAGS: [&str; 56] = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<a href=https://a.example>",
    "<a href=javascript:b>",
    "</a>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<li>",
    "<ul>",
    "</ul>",
    "<h1>",
    "</h1>",
    "<h2>",
    "</h2>",
    "<br>",
    "<blockquote>",
    "</blockquote>",
    "<pre>",
    "</pre>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mtext>",
    "<foreignObject>",
    "<style>",
    "</style>",
    "<script>",
    "</script>",
    "<template>",
    "</template>",
    "<select>",
    "</select>",
    "<nav>",
    "</nav>",
    "<body>",
    "</body>",
    "<head>",
    "</html>",
    "<title>",
    "</title>",
    "<!--",
    "-->",
    "<p class=share>",
    "a",
    " ",
    "&nbsp;",
    "A sentence that is long enough to be taken, with a comma or two, for a part of some article in some paper.",
    "\n",
    "<button>",
];

/// A change to some bytes.
#[derive(Clone, Debug)]
enum Change {
    Remove(Index, usize),
    Repeat(Index, usize),
    Insert(Index, &'static str),
    Set(Index, u8),
}

impl Change {
    fn make(&self, bytes: &mut Vec<u8>) {
        let places = bytes.len() + 1;
        let run = |at: &Index, len: usize| {
            let start = at.index(places);
            start..(start + len).min(places - 1)
        };
        match self {
            Self::Remove(at, len) => drop(bytes.drain(run(at, *len))),
            Self::Repeat(at, len) => {
                let range = run(at, *len);
                let (end, copy) = (range.end, bytes[range].to_vec());
                bytes.splice(end..end, copy);
            }
            Self::Insert(at, piece) => {
                let at = at.index(places);
                bytes.splice(at..at, piece.bytes());
            }
            Self::Set(at, byte) => {
                if let Some(old) = bytes.get_mut(at.index(places)) {
                    *old = *byte;
                }
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let (at, run) = (any::<Index>, 1..200_usize);
    prop_oneof![
        (at(), run.clone()).prop_map(|(at, len)| Change::Remove(at, len)),
        (at(), run).prop_map(|(at, len)| Change::Repeat(at, len)),
        (at(), select(&PIECES[..])).prop_map(|(at, piece)| Change::Insert(at, piece)),
        (at(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
    ]
}

fn input(samples: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let changed = (select(samples), vec(change(), 1..12)).prop_map(|(sample, changes)| {
        let mut bytes = sample.as_bytes().to_vec();
        for change in changes {
            change.make(&mut bytes);
        }
        bytes
    });
    prop_oneof![
        1 => vec(any::<u8>(), 0..300),
        1 => any::<String>().prop_map(String::into_bytes),
        4 => changed,
    ]
}

#[test]
fn every_sample_goes_through_its_door() {
    for (door, samples) in [
        (crate::parse as fn(&[u8]), &ARTICLES[..]),
        (crate::analysis, &ARTICLES),
        (crate::report, &ARTICLES),
        (crate::tag, &TOKENS),
        (crate::link, &LINKS),
        (crate::show, &LINKS),
        (crate::show, &SHOWN),
        (crate::corrections, &CORRECTIONS),
        (crate::page, &PAGES),
        (crate::wire, &[""]),
        (crate::file, &ARTICLES),
        (crate::file, &WORDS),
        (crate::carry, &[""]),
    ] {
        for sample in samples {
            door(sample.as_bytes());
        }
    }
}

proptest! {
    #[test]
    fn any_article_file(data in input(&ARTICLES)) {
        crate::parse(&data);
    }

    #[test]
    fn any_text_is_analysed(data in input(&ARTICLES)) {
        crate::analysis(&data);
    }

    #[test]
    fn any_text_is_reported(data in input(&ARTICLES)) {
        crate::report(&data);
    }

    #[test]
    fn any_tokens_are_tagged(data in input(&TOKENS)) {
        crate::tag(&data);
    }

    #[test]
    fn any_file(data in prop_oneof![input(&ARTICLES), input(&WORDS)]) {
        crate::file(&data);
    }

    #[test]
    fn any_carried_article(data in input(&LINKS)) {
        crate::carry(&data);
    }

    #[test]
    fn any_link(data in input(&LINKS)) {
        crate::link(&data);
    }

    #[test]
    fn any_link_is_shown(data in input(&LINKS)) {
        crate::show(&data);
    }

    #[test]
    fn any_article_is_shown(data in input(&SHOWN)) {
        crate::show(&data);
    }

    #[test]
    fn any_corrections_file(data in input(&CORRECTIONS)) {
        crate::corrections(&data);
    }

    #[test]
    fn any_corrections_of_an_article(data in made::corrections()) {
        crate::corrections(data.as_bytes());
    }

    #[test]
    fn any_page(data in input(&PAGES)) {
        crate::page(&data);
    }

    #[test]
    fn any_tags(tags in vec(select(&TAGS[..]), 0..60)) {
        crate::page(tags.concat().as_bytes());
    }

    #[test]
    fn any_baked_bytes(edits in vec(any::<u8>(), 0..40)) {
        crate::wire(&edits);
    }
}
