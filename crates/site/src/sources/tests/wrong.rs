//! Bad input, with the exact words a publisher sees.

use super::*;
use article::Role;

#[test]
fn an_article_without_a_title_is_called_after_its_file() {
    check(
        "2024/my-story.md",
        "---\ndate: 2009-06-12\n---\n\nThe council voted.\n",
        &[
            "2024/my-story.md: no title. Neither a `title:` nor a first line that reads like a headline: it is called “My story”, after its \
           file. Write `title: …` into its front matter.",
        ],
    );
}

#[test]
fn a_title_of_a_thousand_characters_is_kept_and_told() {
    let title = "é".repeat(1000);
    let want = "It has 1000 characters, and fits neither into lists nor where links to it are shown. It was kept; up to 220 are good to read.";
    check(
        "a.md",
        format!("---\ntitle: {title}\ndate: 2009-06-12\n---\nText."),
        &[&format!("a.md:2: a very long title. {want}")],
    );
    let heading = format!("---\ndate: 2009-06-12\n---\n# {title}\n\nText.");
    check(
        "a.md",
        &heading,
        &[&format!("a.md: a very long title. {want}")],
    );
    let source = Folder::of(&[("a.md", heading)]).source("a.md");
    assert_eq!(
        blocks(&source),
        [format!("Title {title}"), "Paragraph Text.".into()]
    );
}

#[test]
fn a_key_that_is_there_twice_is_told() {
    check(
        "a.md",
        "\n---\ntitle: A\ndate: 2009-06-12\ntitle: B\n---\nText.",
        &[
            "a.md:5: a key that is there twice. `title` is in line 3 too; this one counts. Remove one of them.",
        ],
    );
}

/// What is said of an article with this line for its date.
fn check_date(line: &str, date: &str, told: &[&str]) {
    let text = format!("---\ntitle: A\n{line}\n---\nText.");
    let folder = Folder::of(&[("a.md", text)]);
    assert_eq!(folder.told("a.md"), told, "{line}");
    assert_eq!(folder.source("a.md").article.meta.date, date, "{line}");
}

#[test]
fn a_date_is_understood_or_told() {
    check_date("date: \"2009-06-12\"", "2009-06-12", &[]);
    check_date("date: 12 June 2009", "2009-06-12", &[]);
    check_date("date: 2009-06-12T10:00:00Z", "2009-06-12", &[]);
    for none in ["", "date:", "date: ''"] {
        check_date(
            none,
            "",
            &[
                "a.md: no date. It stands behind all others. Write the day into its front matter, year first: `date: 2009-06-12`.",
            ],
        );
    }
    check_date(
        "date: 12/06/2009",
        "",
        &[
            "a.md:3: a date that can be two days. “12/06/2009” is `2009-06-12` for some and `2009-12-06` for others, and was not read. Write \
           the one you mean, year first.",
        ],
    );
    check_date(
        "date: last week",
        "",
        &[
            "a.md:3: a date that is none. “last week” was not read. Write year, month and day: `date: 2009-06-12`.",
        ],
    );
}

#[test]
fn a_files_name_dates_an_article_that_does_not() {
    let folder = Folder::of(&[("2009-06-12-vote.md", "# Vote\n\nText.")]);
    let source = folder.source("2009-06-12-vote.md");
    assert_eq!(source.article.meta.date, "2009-06-12");
    assert_eq!(source.warnings, []);
}

#[test]
fn an_unreadable_file_stops_the_build_and_not_the_others() {
    let folder = Folder::of(&[("b.md", with(""))]);
    fs::create_dir(folder.at("a.md")).expect("made");
    assert_eq!(
        folder.told("gone.md"),
        [
            "gone.md: the file cannot be read (No such file or directory (os error 2)). Check its permissions."
        ]
    );
    assert_eq!(
        folder.told("a.md"),
        ["a.md: the file cannot be read (Is a directory (os error 21)). Check its permissions."]
    );
    assert_eq!(folder.told("b.md"), [""; 0]);
}

#[test]
fn an_unknown_key_is_told_with_the_nearest_known() {
    check(
        "a.md",
        with("autor: Ann Lee\nheadline: A\nImage_Alt: B\ntags: [a, b]"),
        &[
            "a.md:4: unknown front-matter key `autor`. It was not read. Did you mean `author`?",
            "a.md:5: unknown front-matter key `headline`. It was not read. Did you mean `title`?",
            "a.md:6: unknown front-matter key `Image_Alt`. It was not read. Did you mean `image_alt`?",
            "a.md:7: unknown front-matter key `tags`. It was not read. The keys are title, author, date, source, licence, language, \
             standfirst, image, image_alt, corrections, slug, draft.",
        ],
    );
}

#[test]
fn front_matter_that_says_nothing_is_told() {
    check(
        "a.md",
        with("A paragraph that was\ndescription: >\n  A long: vote\n\n  in two lines\nauthor: Ann"),
        &[
            "a.md:4: a line of front matter without a key. “A paragraph that was” was not read. Write it as `key: value`, or below the \
             closing `---` if it is text.",
            "a.md:5: a value over several lines. `description` was not read. Write its value on the same line.",
        ],
    );
    let folder = Folder::of(&[("a.md", with("description: |\n  A long: vote\nauthor: Ann"))]);
    let source = folder.source("a.md");
    assert_eq!(source.article.meta.author, "Ann");
    assert_eq!(
        blocks(&source),
        ["Title Bridge", "Paragraph The council voted."]
    );
}

#[test]
fn front_matter_that_is_never_closed_stops_the_build() {
    for name in ["a.md", "a.txt", "a.html"] {
        check(
            name,
            "---\ntitle: A\n\nText.\n",
            &[&format!(
                "{name}:1: the front matter opened here is never closed. End it with a line of three hyphens (---)."
            )],
        );
    }
}

#[test]
fn a_slug_that_leaves_the_folder_stops_the_build() {
    check(
        "a.md",
        with("slug: ../../etc"),
        &[
            "a.md:4: the slug “../../etc” cannot be an address: it may have the letters a–z, digits, and single hyphens between them. Write \
           `slug: etc`, or remove the line.",
        ],
    );
    check(
        "names.md",
        with(""),
        &[
            "names.md: its address would be `names`, which is a folder of the site itself. Write `slug: names-article` or the like into its \
           front matter.",
        ],
    );
}

#[test]
fn an_article_of_no_words_is_left_out() {
    for (name, text) in [
        ("a.md", ""),
        ("a.md", " \n\n"),
        ("a.md", "# Only a title\n"),
        ("a.md", "---\ntitle: A\ndate: 2009-06-12\n---\n"),
        ("a.txt", "---\ntitle: A\n---\n\n…\n"),
        ("a.txt", "\u{feff}"),
        (
            "a.html",
            "<html><body><script>alert('words')</script></body></html>",
        ),
        ("a.md", "![A picture](a.jpg)"),
    ] {
        check(
            name,
            text,
            &[&format!(
                "{name}: no text. It was left out: there is not a word in it besides its title. Write the article, or remove the file."
            )],
        );
    }
}

#[test]
fn an_article_of_more_than_is_read_is_shortened() {
    let paragraph = "The council voted for a bridge. ".repeat(100);
    let count = intake::LIMIT / paragraph.len() + 10;
    let text = format!(
        "---\ntitle: A\ndate: 2009-06-12\n---\n{}",
        format!("\n{paragraph}\n").repeat(count)
    );
    for name in ["a.md", "a.txt"] {
        let folder = Folder::of(&[(name, &text)]);
        let told = folder.told(name);
        let [told] = &told[..] else {
            panic!("{told:?}");
        };
        let start = format!("{name}: too long. Of ");
        assert!(told.starts_with(&start), "{told}");
        let end = " were kept. Part it into several articles.";
        assert!(told.ends_with(end), "{told}");
        let article = folder.source(name).article;
        let length = article.text.len();
        assert!(
            length <= intake::LIMIT && length > intake::LIMIT - 2 * paragraph.len(),
            "{length}"
        );
        assert_eq!(article.blocks[0].role, Role::Title);
    }
}

#[test]
fn what_is_no_text_stops_the_build() {
    for (bytes, what) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0"[..], "an image"),
        (b"%PDF-1.7\n1 0 obj", "a PDF file"),
        (
            &[0, 1, 2, 3, 0, 200, 7, 9, 1, 0, 0, 3],
            "a file of some program",
        ),
    ] {
        check(
            "a.md",
            bytes,
            &[&format!(
                "a.md: this is {what}, and no article. Remove it from the folder, or save its text as .md, .txt, .html or .docx. A file that \
                 should be copied as it is belongs into the folder `static`."
            )],
        );
    }
}

#[test]
fn a_language_that_is_none_and_one_that_is_another_are_told() {
    check(
        "a.md",
        with("language: Klingonish"),
        &[
            "a.md:4: a language that is none. “Klingonish” is not the code of a language. Write one of two or three letters, as `language: \
           en` or `language: pt-BR`.",
        ],
    );
    let german = "Der Stadtrat hat am Montag für eine neue Brücke über den Fluss gestimmt, die zehn Millionen Euro kosten soll. Die \
                  Arbeiten beginnen im Frühjahr.";
    check("a.md", format!("{}{german}", with("language: de")), &[]);
    check(
        "a.md",
        with("").replace("The council voted.", german),
        &[
            "a.md: another language. It reads as German, and is taken for the site's language (`en`). Write `language: de` into its front matter.",
        ],
    );
}

#[test]
fn what_is_not_kept_of_the_text_is_told() {
    check(
        "a.md",
        with("").replace(
            "voted.",
            "voted, [as we said](../b/) [here](b.md). [Note](#note)",
        ),
        &[
            "a.md: links without a whole address. Of 2 only the words are there. Write in full where they lead, as `https://…`: articles are \
           read elsewhere too.",
        ],
    );
    check(
        "a.md",
        with("").replace("voted.", "voted. ![A](a.jpg) ![B](b.jpg)"),
        &[
            "a.md: pictures or notes in the text. 2 images left out: an article's text is words. One picture can be named by `image:` in its \
           front matter.",
        ],
    );
}
