//! What stands beside an article: its picture, its corrections.

use super::*;
use crate::sources::ImageAt;

/// The smallest beginning of a picture.
const PICTURE: &str = "GIF89a\u{1}\0\u{1}\0\0\0\0;";
const UNMARK: &str = "{\"do\":\"unmark\",\"at\":{\"exact\":\"council\"}}\n";

#[test]
fn a_picture_is_beside_the_article_or_in_the_folder() {
    for (said, file) in [
        ("a.jpg", "news/a.jpg"),
        ("b.PNG", "b.PNG"),
        ("/a.jpg", "a.jpg"),
        ("c.svg", "static/c.svg"),
        ("/c.svg", "static/c.svg"),
        ("../a.jpg", "news/../a.jpg"),
        ("my photo.webp", "news/my photo.webp"),
    ] {
        let text = with(&format!("image: {said}\nimage-alt: \"\""));
        let mut files = vec![("news/a.md", text.as_str())];
        let names = [
            "news/a.jpg",
            "a.jpg",
            "b.PNG",
            "static/c.svg",
            "news/my photo.webp",
        ];
        files.extend(names.map(|name| (name, PICTURE)));
        let folder = Folder::of(&files);
        let source = folder.source("news/a.md");
        assert_eq!(
            source.image,
            Some((ImageAt::File(folder.at(file)), String::new())),
            "{said}"
        );
        assert_eq!(source.warnings, []);
    }
}

/// What is said of an article with this picture.
fn check_image(said: &str, told: &str) {
    let outside = tempfile::tempdir().expect("a folder");
    fs::write(outside.path().join("a.jpg"), PICTURE).expect("written");
    let said = said.replace("OUTSIDE", &outside.path().display().to_string());
    let folder = Folder::of(&[
        ("news/a.md", with(&format!("image: {said}"))),
        ("a.tiff", String::new()),
        ("empty.svg", String::new()),
        ("text.jpg", "no picture".to_owned()),
    ]);
    #[cfg(unix)]
    std::os::unix::fs::symlink(outside.path().join("a.jpg"), folder.at("link.jpg"))
        .expect("linked");
    let told = told.replace("OUTSIDE", &outside.path().display().to_string());
    assert_eq!(folder.told("news/a.md"), [format!("news/a.md:4: {told}")]);
    assert_eq!(folder.source("news/a.md").image, None, "{said}");
}

#[test]
fn an_article_goes_without_a_picture_that_cannot_be_shown() {
    check_image(
        "b.jpg",
        "an image that is not there. The article goes without. “b.jpg” is neither beside the article nor in the site's folder. Put it \
         there, or mend its name; capitals count.",
    );
    check_image(
        "OUTSIDE/a.jpg",
        "an image that is not there. The article goes without. “OUTSIDE/a.jpg” is neither beside the article nor in the site's folder. \
         Put it there, or mend its name; capitals count.",
    );
    check_image(
        "a.tiff",
        "an image of another sort. The article goes without. “a.tiff” is not of a sort that browsers show. Save it as JPEG, PNG, WebP, \
         GIF, AVIF or SVG.",
    );
    check_image(
        "ftp://example.org/a.jpg",
        "an image whose address is wrong. The article goes without. “ftp://example.org/a.jpg” is no address of the web. Write one that \
         begins with `https://`.",
    );
    for said in ["empty.svg", "text.jpg"] {
        check_image(
            said,
            &format!(
                "an image that cannot be read. The article goes without. “{said}” is empty, damaged, or of another sort than its name \
                 says. Save the picture again."
            ),
        );
    }
    #[cfg(unix)]
    check_image(
        "link.jpg",
        "an image from outside the folder. The article goes without. “link.jpg” is outside the site's folder. Put it into the folder.",
    );
}

#[test]
fn a_picture_should_be_described() {
    let folder = Folder::of(&[
        ("a.md", with("image: a.jpg")),
        ("a.jpg", PICTURE.to_owned()),
    ]);
    assert_eq!(
        folder.told("a.md"),
        [
            "a.md:4: an image without a description. Say what it shows, for those who do not see it: `image_alt: …`."
        ]
    );
}

#[test]
fn corrections_are_found_by_name_by_address_or_by_file() {
    for (lines, file) in [
        ("", "my_story.corrections.jsonl"),
        ("slug: bridge", "bridge.corrections.jsonl"),
        ("slug: bridge", "my_story.corrections.jsonl"),
        ("corrections: more/c.jsonl", "more/c.jsonl"),
    ] {
        let folder = Folder::of(&[
            ("my_story.md", &*with(lines)),
            (file, UNMARK),
            ("other.corrections.jsonl", UNMARK),
        ]);
        let (found, list) = folder.source("my_story.md").corrections.expect(file);
        assert_eq!(found, folder.at(file));
        assert_eq!(list.len(), 1);
        assert_eq!(list[0].0, 1);
    }
    assert_eq!(
        Folder::of(&[("a.md", with(""))]).source("a.md").corrections,
        None
    );
}

#[test]
fn wrong_corrections_are_told_together_with_what_else_is_wrong() {
    let folder = Folder::of(&[
        ("a.md", &*with("slug: ../a")),
        ("a.corrections.jsonl", "{\"do\":\"erase\"}\n"),
    ]);
    let told = folder.told("a.md");
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("a.md:4: the slug “../a” cannot be an address"),
        "{told:?}"
    );
    assert!(
        told[1].starts_with("a.corrections.jsonl:1: column 13: unknown variant `erase`"),
        "{told:?}"
    );
}

#[test]
fn corrections_that_are_named_and_not_there_stop_the_build() {
    check(
        "a.md",
        with("corrections: b.jsonl"),
        &[
            "a.md:4: the file of corrections “b.jsonl” is not beside the article. Mend the name, or remove the line.",
        ],
    );
    let outside = Folder::of(&[("c.jsonl", UNMARK)]);
    let file = outside.at("c.jsonl").display().to_string();
    check(
        "a.md",
        with(&format!("corrections: {file}")),
        &[&format!(
            "a.md:4: the file of corrections “{file}” is outside the site's folder. Put the file beside the article."
        )],
    );
}
