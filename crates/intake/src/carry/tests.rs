use super::*;
use crate::{Brought, samples};
use article::Article;
use proptest::prelude::*;

/// A draft of some length, with links.
fn sample() -> Draft {
    let mut draft = samples::pieces(&[
        ("T", "A bridge for Anytown"),
        ("P", "The council of Anytown voted on Monday for a bridge."),
        ("Q", "“It was time,” said the mayor,\n\tJane Doe \\o/."),
        ("H", "What it costs"),
        ("I", "10 million for the bridge — and a café"),
        ("P", "日本語のテキスト。"),
    ]);
    draft.meta.author = "A. Writer".to_owned();
    draft.meta.date = "2024-02-03".to_owned();
    draft.meta.source = "https://news.example/bridge?a=1".to_owned();
    draft
}

/// What of an article travels.
fn travels(draft: &Draft) -> Article {
    draft.article("a").article
}

fn broken() -> Result<Draft, Refused> {
    Err(Refused::Broken("a link with an article in it".to_owned()))
}

#[test]
fn a_link_is_short_and_made_of_plain_letters() {
    let link = to_link(&sample());
    assert!(link.len() < 600, "{}", link.len());
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    assert!(link.chars().all(plain), "{link}");
    let back = from_link(&link).expect("opens");
    assert_eq!(travels(&back), travels(&sample()));
    assert!(back.notes.is_empty());
}

#[test]
fn what_programs_put_behind_or_into_a_link_is_overlooked() {
    let link = to_link(&sample());
    let (head, tail) = link.split_at(link.len() / 2);
    for changed in [
        format!("{link}."),
        format!("{link})"),
        format!("{link},"),
        format!("{link}%3D%3D"),
        format!("{link}="),
        format!("{link}_"),
        format!("{link}”"),
        format!("{link}&utm_source=chat"),
        format!(" {head}\r\n {tail}\n"),
    ] {
        let back = from_link(&changed).expect("opens");
        assert_eq!(travels(&back), travels(&sample()), "{changed}");
        assert!(back.notes.is_empty());
    }
}

#[test]
fn a_cut_at_every_byte_gives_a_first_part_or_says_so() {
    let whole = encode(&sample());
    let all = travels(&sample());
    let mut opened = 0;
    for cut in 0..whole.len() {
        match decode(&whole[..cut]) {
            Ok(draft) => {
                opened += 1;
                let got = travels(&draft);
                assert!(all.text.starts_with(&got.text), "{cut}");
                // The very last bits of a deflate stream say only that it ends.
                assert!(draft.notes == [Note::CutOff] || got == all, "{cut}");
            }
            Err(error) => assert_eq!(Err(error), broken(), "{cut}"),
        }
    }
    assert!(opened * 2 > whole.len(), "{opened} of {}", whole.len());
    let link = to_link(&sample());
    for cut in 0..link.len() {
        if let Ok(draft) = from_link(&link[..cut]) {
            assert!(all.text.starts_with(&travels(&draft).text), "{cut}");
        }
    }
}

#[test]
fn a_newer_version_is_named() {
    let mut bytes = encode(&sample());
    bytes[0] = VERSION + 1;
    assert_eq!(decode(&bytes), Err(Refused::Newer));
}

#[test]
fn what_is_no_article_is_broken() {
    for text in ["", "a", "!", "AQ", "AAAA", "hello-world", "AQAA"] {
        assert_eq!(from_link(text), broken(), "{text}");
    }
    let packed = |lines: &str| [vec![VERSION], compress_to_vec(lines.as_bytes(), 1)].concat();
    for lines in [
        "",
        "\n",
        "Pwords\n",
        "Pwords\n.0\n",
        "?words\n",
        "Pwords\t9\t1\thttps://a.example\n",
        "Pwords\t1\n",
    ] {
        assert_eq!(decode(&packed(lines)), broken(), "{lines:?}");
    }
}

#[test]
fn a_changed_byte_never_gives_another_article() {
    let whole = encode(&sample());
    for at in 1..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        if let Ok(draft) = decode(&bytes) {
            assert!(draft.notes == [Note::CutOff] || travels(&draft) == travels(&sample()));
        }
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bytes = [vec![VERSION], compress_to_vec(&vec![b'P'; MOST + 1], 9)].concat();
    assert!(bytes.len() < 100_000);
    assert_eq!(decode(&bytes), broken());
}

#[test]
fn an_article_of_nothing_is_empty() {
    assert_eq!(decode(&encode(&Draft::default())), Err(Refused::Empty));
}

#[test]
fn a_file_opens_as_it_was_saved() {
    let brought = Brought::File {
        name: "bridge.article".to_owned(),
        media: String::new(),
        bytes: to_file(&sample()),
    };
    let back = crate::read(&brought).expect("opens");
    assert_eq!(travels(&back), travels(&sample()));
}

proptest! {
    #[test]
    fn whatever_is_sent_arrives(draft in samples::any_draft()) {
        let sent = travels(&draft);
        match decode(&encode(&draft)) {
            Ok(back) => {
                let arrived = travels(&back);
                prop_assert_eq!(&arrived.text, &sent.text);
                prop_assert_eq!(&arrived.links, &sent.links);
                prop_assert_eq!(&arrived.meta, &sent.meta);
                let roles = |a: &Article| a.blocks.iter().map(|b| b.role).collect::<Vec<_>>();
                prop_assert_eq!(roles(&arrived), roles(&sent));
                prop_assert_eq!(from_link(&to_link(&draft)), Ok(back));
            }
            Err(error) => {
                prop_assert_eq!(error, Refused::Empty);
                prop_assert!(sent.blocks.is_empty());
            }
        }
    }

    #[test]
    fn any_bytes_open_or_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
        if let Ok(draft) = decode(&[&[VERSION], &bytes[..]].concat()) {
            prop_assert_eq!(travels(&draft).check(), Ok(()));
        }
    }
}
