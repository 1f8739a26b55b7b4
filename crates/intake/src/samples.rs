//! Drafts for tests.

use crate::{Body, Clutter, Draft, Piece};
use article::{Link, Meta, Role, Span};
use proptest::{collection::vec, option, prelude::*};

const ROLES: [Role; 7] = [
    Role::Title,
    Role::Standfirst,
    Role::Paragraph,
    Role::Heading,
    Role::Item,
    Role::Blockquote,
    Role::Aside,
];

/// A draft of pieces, each a role's first letter (`Q` a quoted block) and its words; addresses in angles make what is before a link.
pub(crate) fn pieces(of: &[(&str, &str)]) -> Draft {
    let piece = |&(letter, text): &(&str, &str)| {
        let index = "TSPHIQA".find(letter).expect("a role");
        let mut piece = Piece {
            role: ROLES[index],
            text: text.to_owned(),
            links: Vec::new(),
            removed: None,
        };
        if let Some((words, href)) = text.split_once(" <") {
            words.clone_into(&mut piece.text);
            piece.links.push(Link {
                span: Span::new(0, words.len()),
                href: href.trim_end_matches('>').to_owned(),
            });
        }
        piece
    };
    Draft {
        body: Body::Pieces(of.iter().map(piece).collect()),
        ..Draft::default()
    }
}

/// The article's blocks as lines `Role text`.
pub(crate) fn lines(draft: &Draft) -> Vec<String> {
    let article = draft.article("a").article;
    assert_eq!(article.check(), Ok(()));
    let blocks = article.blocks.iter();
    blocks
        .map(|b| format!("{:?} {}", b.role, article.block_text(b)))
        .collect()
}

/// Text with marks, line ends and letters of every length.
fn words() -> impl Strategy<Value = String> {
    "([a-c]|[a-c]|[é😀日]| |\t|\n|\r|\r\n|\n\n|\\\\|- |# |## |> |  |\u{feff}|\\PC){0,16}"
}

/// Any draft at all, sound or not.
pub(crate) fn any_draft() -> impl Strategy<Value = Draft> {
    let address = prop_oneof![
        "https://[a-z\\\\]{1,9}",
        "mailto:[a-z]{1,3}",
        "javascript:[a-z]{1,3}",
        words()
    ];
    let address = address.boxed();
    let link = (0_u32..20, 0_u32..20, address.clone()).prop_map(|(start, length, href)| Link {
        span: Span {
            start,
            end: start.wrapping_add(length).wrapping_sub(2),
        },
        href,
    });
    let piece = (
        prop::sample::select(&ROLES[..]),
        words(),
        vec(link, 0..3),
        option::weighted(0.2, Just(Clutter::Share)),
    );
    let piece = piece.prop_map(|(role, text, links, removed)| Piece {
        role,
        text,
        links,
        removed,
    });
    let body = prop_oneof![
        words().prop_map(Body::Text),
        (words(), vec(("[a-c]{0,2}", address), 0..4))
            .prop_map(|(text, links)| Body::Marked { text, links }),
        vec(piece, 0..6).prop_map(Body::Pieces),
    ];
    let meta = (words(), words(), words()).prop_map(|(title, author, language)| Meta {
        title,
        author,
        language,
        ..Meta::default()
    });
    (meta, body).prop_map(|(meta, body)| Draft {
        meta,
        body,
        notes: Vec::new(),
    })
}
