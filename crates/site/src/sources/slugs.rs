//! Addresses of articles: from the front matter or the file's name.

use archive::RESERVED;
use bake::Problem;
use std::collections::BTreeMap;
use std::path::Path;

/// The longest address, in bytes. Systems let a folder's name have 255, and links are read and copied by people.
const LONGEST: usize = 150;

/// The address that an article's front matter gives.
///
/// # Errors
/// If it cannot be one, with what to write instead.
pub(super) fn given(said: &str, stem: &str) -> Result<String, String> {
    let slug = article::slug(said);
    if said.len() <= LONGEST && slug == said {
        return free(slug);
    }
    // Where nothing is left of it, the file's name says more.
    let letters = said.chars().any(char::is_alphanumeric);
    let slug = if letters { slug } else { article::slug(stem) };
    let instead = shortened(&slug);
    let why = if said.len() > LONGEST {
        format!(
            "the slug has {} characters, and an address at most {LONGEST}",
            said.chars().count()
        )
    } else {
        format!(
            "the slug “{said}” cannot be an address: it may have the letters a–z, digits, and single hyphens between them"
        )
    };
    Err(format!(
        "{why}. Write `slug: {instead}`, or remove the line."
    ))
}

/// The address that an article has by its file's name.
///
/// # Errors
/// As [`given`].
pub(super) fn of_file(stem: &str) -> Result<String, String> {
    let slug = article::slug(stem);
    if slug.len() <= LONGEST {
        return free(slug);
    }
    Err(format!(
        "the file's name is too long for an address, which has at most {LONGEST} characters. Put a line `slug: {}` or the like into its \
         front matter.",
        shortened(&slug)
    ))
}

/// The slug, if the site does not need it itself.
fn free(slug: String) -> Result<String, String> {
    if RESERVED.contains(&&*slug) {
        return Err(format!(
            "its address would be `{slug}`, which is a folder of the site itself. Write `slug: {slug}-article` or the like into its \
             front matter."
        ));
    }
    Ok(slug)
}

/// The words of a slug that fit, at least one.
fn shortened(slug: &str) -> &str {
    const FITS: usize = 60;
    if slug.len() <= FITS {
        return slug;
    }
    let head = &slug[..FITS];
    head.rsplit_once('-').map_or(head, |(words, _)| words)
}

/// Addresses that several articles have: a problem for every article but the first by path, which names that one too. All at once.
pub fn duplicates<'s>(sources: impl IntoIterator<Item = (&'s str, &'s Path)>) -> Vec<Problem> {
    // The order in which articles were read is nobody's affair.
    let mut sources: Vec<_> = sources.into_iter().collect();
    sources.sort_by_key(|(_, path)| *path);
    let mut first: BTreeMap<&str, &Path> = BTreeMap::new();
    let mut problems = Vec::new();
    for (slug, path) in sources {
        if let Some(other) = first.get(slug) {
            let message = format!(
                "its address would be `{slug}`, which {} has already. Rename one of the two files, or write a `slug:` into the front \
                 matter of one.",
                other.display()
            );
            problems.push(Problem::new(path, None, message));
        } else {
            first.insert(slug, path);
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: &Result<String, String>, want: Result<&str, &str>) {
        assert_eq!(found.as_deref().map_err(|e| &**e), want);
    }

    #[test]
    fn a_slug_is_taken_as_it_is_given() {
        for slug in ["a", "my-story", "2024-06-12", "u91d1"] {
            check(&given(slug, "file"), Ok(slug));
        }
    }

    #[test]
    fn a_slug_that_is_no_address_is_refused_with_one() {
        for (said, instead) in [
            ("../etc/passwd", "etc-passwd"),
            ("..", "my-file"),
            ("/", "my-file"),
            ("a/b", "a-b"),
            ("My Story", "my-story"),
            ("-a-", "a"),
            ("a--b", "a-b"),
            ("été", "ete"),
            ("a.html", "ahtml"),
            ("con\\aux", "con-aux"),
        ] {
            let message = format!(
                "the slug “{said}” cannot be an address: it may have the letters a–z, digits, and single hyphens between them. Write \
                 `slug: {instead}`, or remove the line."
            );
            check(&given(said, "My file"), Err(&message));
        }
        let long = "word-".repeat(40);
        let message = format!(
            "the slug has 200 characters, and an address at most 150. Write `slug: {}`, or remove the line.",
            &long[..59]
        );
        check(&given(&long, "file"), Err(&message));
    }

    #[test]
    fn the_sites_own_folders_are_not_given_away() {
        for slug in RESERVED {
            let message = format!(
                "its address would be `{slug}`, which is a folder of the site itself. Write `slug: {slug}-article` or the like into its \
                 front matter."
            );
            check(&given(slug, "file"), Err(&message));
            check(&of_file(&slug.to_uppercase()), Err(&message));
        }
    }

    #[test]
    fn a_file_gives_its_name() {
        check(&of_file("My Story (2)"), Ok("my-story-2"));
        check(&of_file("…"), Ok("x"));
        let message = format!(
            "the file's name is too long for an address, which has at most 150 characters. Put a line `slug: {}` or the like into its \
             front matter.",
            "u91d1".repeat(12)
        );
        check(&of_file(&"金".repeat(80)), Err(&message));
    }

    #[test]
    fn each_article_with_anothers_address_is_named() {
        let sources = [
            ("b", "z.md"),
            ("a", "2/a.md"),
            ("a", "1/a.md"),
            ("a", "A.txt"),
        ];
        let found = duplicates(sources.map(|(slug, path)| (slug, Path::new(path))));
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        let end = "Rename one of the two files, or write a `slug:` into the front matter of one.";
        assert_eq!(
            found,
            [
                format!("2/a.md: its address would be `a`, which 1/a.md has already. {end}"),
                format!("A.txt: its address would be `a`, which 1/a.md has already. {end}"),
            ]
        );
    }
}
