use super::*;
use archive::Config;
use site::sources::{self, Found};
use std::collections::BTreeMap;

const TODAY: &str = "2026-11-29";

/// A folder that was just begun, in a folder of its own.
fn begun() -> (tempfile::TempDir, PathBuf) {
    let scratch = tempfile::tempdir().expect("a folder");
    let folder = scratch.path().join("news/articles");
    begin(&folder, TODAY).expect("begun");
    (scratch, folder)
}

/// All files below a folder, with what is in them.
fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let text = fs::read_to_string(&path).expect("text");
            found.insert(path, text);
        }
    }
    found
}

/// That nothing is begun in the folder, and that it stays as it was.
fn check_refused(folder: &Path) {
    let before = folder.is_dir().then(|| files(folder));
    match begin(folder, TODAY) {
        Err(Problem::Failed(words)) => assert!(words.contains("Nothing was changed"), "{words}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(folder.is_dir().then(|| files(folder)), before);
}

#[test]
fn a_new_folder_is_filled() {
    let (_scratch, folder) = begun();
    for name in [
        "site.toml",
        "README.md",
        "2026-11-29-welcome.md",
        "welcome.corrections.jsonl",
        "static/.gitkeep",
    ] {
        assert!(folder.join(name).is_file(), "{name}");
    }
    let texts = files(&folder);
    assert_eq!(texts.len(), FILES.len());
    assert!(texts.values().all(|text| !text.contains(DAY)));
}

#[test]
fn an_empty_folder_is_filled_too() {
    let scratch = tempfile::tempdir().expect("a folder");
    begin(scratch.path(), TODAY).expect("begun");
    assert!(scratch.path().join("site.toml").is_file());
}

#[test]
fn a_folder_that_is_in_use_stays_as_it_was() {
    let (_scratch, folder) = begun();
    check_refused(&folder);
    check_refused(&folder.join("site.toml"));
    let scratch = tempfile::tempdir().expect("a folder");
    fs::write(scratch.path().join(".hidden"), "").expect("a file");
    check_refused(scratch.path());
}

#[test]
fn the_settings_are_right_with_and_without_remarks() {
    let text = include_str!("site.toml");
    let (_, warnings) = Config::parse(text).expect("TOML");
    assert_eq!(warnings, []);
    let mut names = Vec::new();
    for line in text.lines() {
        let setting = line.trim_start_matches("# ");
        let name = setting.split_once(" = ").map(|(name, _)| name);
        let Some(name) = name.filter(|name| name.chars().all(char::is_alphabetic)) else {
            continue;
        };
        let (_, warnings) = Config::parse(setting).unwrap_or_else(|why| panic!("{line}: {why:?}"));
        assert_eq!(warnings, [], "{line}");
        names.push(name);
    }
    // Two ways to say the colour.
    names.dedup();
    assert_eq!(
        names,
        [
            "title",
            "description",
            "url",
            "language",
            "publisher",
            "accent",
            "include",
            "exclude",
            "search",
            "cards",
            "compress",
            "feed",
            "embed",
            "own"
        ]
    );
}

#[test]
fn the_settings_that_are_remarks_are_the_defaults() {
    let text = include_str!("site.toml");
    let given = Config::parse(text).expect("TOML").0;
    for (line, ..) in text.match_indices("= true") {
        let name = text[..line].trim_end().rsplit("# ").next().expect("a name");
        let (config, _) = Config::parse(&format!("{text}\n{name} = true")).expect("TOML");
        assert_eq!(config, given, "{name}");
    }
}

#[test]
fn the_example_is_an_article_without_fault() {
    let (_scratch, folder) = begun();
    let (config, warnings) = sources::settings(&folder).expect("settings");
    assert_eq!(warnings, []);
    let listing = sources::scan(&folder, &config).expect("a folder of articles");
    assert_eq!((listing.articles.len(), &*listing.warnings), (1, &[][..]));
    assert_eq!(listing.assets, []);
    let found = sources::read(&listing.articles[0], &folder, &config).expect("no faults");
    let Found::Article(source) = found else {
        panic!("{found:?}");
    };
    assert_eq!(source.warnings, []);
    assert_eq!(
        (&*source.slug, &*source.article.meta.date),
        ("welcome", TODAY)
    );
    let words = source.article.text.split_whitespace().count();
    assert!((250..400).contains(&words), "{words} words");

    let (_, corrections) = source.corrections.expect("corrections");
    let corrections: Vec<_> = corrections.into_iter().map(|(_, it)| it).collect();
    let mut analysis = analysis::analyse(&source.article);
    let failed = article::correction::correct(&source.article, &mut analysis, &corrections);
    assert_eq!(failed, []);
    for slug in [
        "ellen-marsh",
        "peter-lowell",
        "rosa-almeida",
        "james-whitby",
        "tide-mill",
    ] {
        assert!(analysis.entity_by_slug(slug).is_some(), "{slug}");
    }
    assert!(analysis.quotes.len() >= 6, "{}", analysis.quotes.len());
}

#[test]
fn the_next_steps_name_the_folder() {
    let check = |folder: &str, holds: &str| {
        let steps = next_steps(Path::new(folder), TODAY);
        assert!(steps.contains(holds), "{steps}");
    };
    check("articles", "article-explorer serve\n");
    check("news", "article-explorer serve news\n");
    check("my news", "article-explorer build 'my news' --out site\n");
    check(".", "article-explorer build . --out ../site\n");
    check("it's", "article-explorer serve 'it'\\''s'\n");
}
