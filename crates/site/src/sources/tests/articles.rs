//! What is read of articles that can be published.

use super::*;
use article::{Meta, Role};

/// What an article's blocks are.
fn check_blocks(name: &str, text: &str, want: &[&str]) {
    let folder = Folder::of(&[(name, text)]);
    assert_eq!(blocks(&folder.source(name)), want, "{text}");
}

#[test]
fn all_of_the_front_matter_is_read() {
    let text = "---\ntitle: \"The bridge\"\nbyline: Ann Lee\ndate: 12 June 2009\nsource: https://example.org/a\nlicense: CC-BY-4.0\nlang: en_GB\n\
                description: A vote.\nimage: https://example.org/a.jpg\nimage_alt: A bridge\nslug: bridge\ndraft: false\n---\n\nText.\n";
    for name in ["a.md", "a.markdown", "a.txt", "a.html", "a.HTM"] {
        let source = Folder::of(&[(name, text)]).source(name);
        let meta = Meta {
            title: "The bridge".into(),
            author: "Ann Lee".into(),
            date: "2009-06-12".into(),
            source: "https://example.org/a".into(),
            licence: "CC-BY-4.0".into(),
            language: "en-GB".into(),
        };
        assert_eq!(source.article.meta, meta, "{name}");
        assert_eq!(
            blocks(&source),
            ["Title The bridge", "Standfirst A vote.", "Paragraph Text."],
            "{name}"
        );
        assert_eq!((&*source.slug, &*source.article.slug), ("bridge", "bridge"));
        let web = super::super::ImageAt::Web("https://example.org/a.jpg".into());
        assert_eq!(source.image, Some((web, "A bridge".into())));
        assert_eq!(source.warnings, []);
    }
}

#[test]
fn several_authors_may_be_a_list() {
    for lines in [
        "byline: Ann Lee, Bob Ray",
        "byline:\n  - Ann Lee\n  - \"Bob Ray\"",
        "author:\n- Ann Lee\n# and\n- Bob Ray",
        "author: [Ann Lee, 'Bob Ray']",
        "author: [Ann Lee, Bob Ray] # both",
        "author: # two\n- Ann Lee\n- Bob Ray",
        "author:\n  - name: Ann Lee\n  - name: Bob Ray",
    ] {
        let text = format!("---\ntitle: A\n{lines}\ndate: 2009-06-12 # a Friday\n---\nText.");
        let source = Folder::of(&[("a.md", text)]).source("a.md");
        let meta = &source.article.meta;
        assert_eq!(
            (&*meta.author, &*meta.date),
            ("Ann Lee, Bob Ray", "2009-06-12"),
            "{lines}"
        );
        assert_eq!(source.warnings, [], "{lines}");
    }
}

#[test]
fn front_matter_outweighs_the_page_and_no_words_are_lost() {
    check_blocks(
        "a.html",
        "---\ntitle: Ours\n---\n<!doctype html><html><body><h1>Theirs</h1><p>The council voted on Monday.</p></body></html>",
        &["Title Ours", "Paragraph The council voted on Monday."],
    );
    check_blocks(
        "a.md",
        "---\ntitle: Ours\n---\n# Theirs\n\nText.",
        &["Title Ours", "Heading Theirs", "Paragraph Text."],
    );
    check_blocks(
        "a.txt",
        "---\ntitle: Ours\n---\nA first line\nText.",
        &["Title Ours", "Paragraph A first line", "Paragraph Text."],
    );
    check_blocks(
        "a.txt",
        "---\ndate: 2009-06-12\n---\nA first line\nText.",
        &["Title A first line", "Paragraph Text."],
    );
    check_blocks(
        "a.txt",
        "---\ntitle: Ours\n---\n# Theirs\n\nText.\n\n## More\n\nText.",
        &[
            "Title Ours",
            "Heading Theirs",
            "Paragraph Text.",
            "Heading More",
            "Paragraph Text.",
        ],
    );
}

#[test]
fn plain_text_is_taken_as_it_stands() {
    check_blocks(
        "a.txt",
        "Council votes\n\n- Yes, she *said*.\n\n> No.",
        &[
            "Title Council votes",
            "Paragraph - Yes, she *said*.",
            "Paragraph > No.",
        ],
    );
}

#[test]
fn a_rule_behind_front_matter_is_no_second_one() {
    check_blocks(
        "a.md",
        "---\ntitle: A\n---\n\n---\n\nOne.\n\n---\n\nTwo.",
        &["Title A", "Paragraph One.", "Paragraph Two."],
    );
}

#[test]
fn of_html_only_words_are_kept() {
    let html = "<!doctype html><html lang=en><head><title>Vote</title><script>alert(1)</script><style>p{}</style></head><body><h1>Vote</h1>\
                <p onclick=\"alert(2)\">The council voted <b>yes</b> on <a href=\"javascript:alert(3)\">Monday</a>.</p>\
                <script>document.write('<p>four</p>')</script><iframe src=//evil.example></iframe><p>It was late &lt;b&gt;.</p></body></html>";
    let source = Folder::of(&[("a.html", html)]).source("a.html");
    assert_eq!(
        blocks(&source),
        [
            "Title Vote",
            "Paragraph The council voted yes on Monday.",
            "Paragraph It was late <b>."
        ]
    );
    assert_eq!(source.article.links, []);
}

/// The title of a file that says none, and whether that is worth a warning.
fn check_title(name: &str, text: &str, title: &str, warned: bool) {
    let source = Folder::of(&[(name, text)]).source(name);
    assert_eq!(source.article.meta.title, title, "{text}");
    let first = source.article.blocks.iter().find(|b| b.role == Role::Title);
    assert_eq!(first.map(|b| source.article.block_text(b)), Some(title));
    let found = source.warnings.iter().any(|w| w.what == "no title");
    assert_eq!(found, warned, "{text}");
}

#[test]
fn a_title_is_found() {
    check_title("a.md", "# Council votes\n\nText.", "Council votes", false);
    check_title("a.md", "Council votes\n\nText.", "Council votes", false);
    check_title(
        "a.md",
        "By Ann Lee.\n\n# Council votes\n\nText.",
        "Council votes",
        false,
    );
    check_title("a.txt", "Council votes\n\nText.", "Council votes", false);
    check_title(
        "2009-06-12-my_own-story.md",
        "The council voted.\n\nText.",
        "My own story",
        true,
    );
    check_title("été.txt", "The council voted.", "Été", true);
    check_title("__.txt", "The council voted.", "__", true);
}

#[test]
fn an_address_follows_from_the_name_of_the_file_alone() {
    for (name, slug) in [
        ("2024/my-story.md", "my-story"),
        ("My Story.v2.txt", "my-storyv2"),
        ("Übersicht.md", "ubersicht"),
        ("金.md", "u91d1"),
    ] {
        assert_eq!(Folder::of(&[(name, with(""))]).source(name).slug, slug);
    }
}

#[test]
fn any_encoding_and_line_end_is_read() {
    let text =
        "---\r\ntitle: \"Café\"\r\ndate: 2009-06-12\r\n---\r\n\r\nThe café’s council voted.\r\n";
    let utf_16 = |unit: fn(u16) -> [u8; 2]| {
        let marked = format!("\u{feff}{text}");
        marked.encode_utf16().flat_map(unit).collect::<Vec<u8>>()
    };
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), None),
        (format!("\u{feff}{text}").into_bytes(), None),
        (text.replace("\r\n", "\r").into_bytes(), None),
        (utf_16(u16::to_le_bytes), Some("UTF-16LE")),
        (utf_16(u16::to_be_bytes), Some("UTF-16BE")),
        (
            text.replace('é', "\u{1}")
                .replace('’', "\u{2}")
                .bytes()
                .map(|b| match b {
                    1 => 0xe9,
                    2 => 0x92,
                    b => b,
                })
                .collect(),
            Some("Windows-1252"),
        ),
    ] {
        for name in ["a.md", "a.txt"] {
            let source = Folder::of(&[(name, &bytes)]).source(name);
            assert_eq!(
                blocks(&source),
                ["Title Café", "Paragraph The café’s council voted."],
                "{name} {encoding:?}"
            );
            let told: Vec<String> = source.warnings.iter().map(warning).collect();
            let want = encoding.map(|encoding| {
                format!(
                    "{name}: not UTF-8. It was read as {encoding}. See whether its letters are right, and save it as UTF-8."
                )
            });
            assert_eq!(told, want.into_iter().collect::<Vec<_>>());
        }
    }
}

#[test]
fn any_script_is_kept_to_the_character() {
    let title = "👩‍👩‍👧 المجلس صوّت اليوم";
    let text = "قالت رئيسة البلدية «نعم» 🎉.";
    let source = Folder::of(&[(
        "a.md",
        format!("---\ntitle: {title}\ndate: 2009-06-12\nlanguage: ar\n---\n\n{text}"),
    )])
    .source("a.md");
    assert_eq!(
        blocks(&source),
        [format!("Title {title}"), format!("Paragraph {text}")]
    );
    assert_eq!(source.warnings, []);
}

#[test]
fn a_language_is_the_files_or_the_pages_or_the_sites() {
    let config = Config {
        language: "de".into(),
        ..Config::default()
    };
    for (name, text, language) in [
        ("a.md", with(""), "de"),
        ("a.md", with("language: fr"), "fr"),
        ("a.md", with("language: Portuguese"), "pt"),
        ("a.html", "<html lang=fr><body><p>Oui.".to_owned(), "fr"),
        ("a.html", "<html><body><p>Oui.".to_owned(), "de"),
    ] {
        let folder = Folder::of(&[(name, text)]);
        let found = read(&folder.at(name), folder.path(), &config);
        let Ok(Found::Article(source)) = found else {
            panic!("{found:?}");
        };
        assert_eq!(source.article.meta.language, language);
    }
}

#[test]
fn what_is_a_draft_is_left_out_whatever_is_wrong_with_it() {
    for (line, draft) in [
        ("draft: true", true),
        ("draft: yes\nslug: ../a", true),
        ("draft: until Monday", true),
        ("draft: false", false),
        ("draft: false   # ready", false),
        ("draft:", false),
        ("# draft: true", false),
    ] {
        let found = Folder::of(&[("a.md", with(line))]).read("a.md");
        assert_eq!(found == Ok(Found::Draft), draft, "{line}");
    }
}

#[test]
fn a_document_of_word_is_read_or_told() {
    check(
        "a.docx",
        b"PK\x03\x04 and then nothing",
        &[
            "a.docx: this should be a Word document, but it is damaged. Save it again, or remove it.",
        ],
    );
}
