//! A few articles, and what of them is written and can be chosen.

use super::*;
use archive::Name;
use article::Kind;
use flate2::read::GzDecoder;
use std::io::Read;

/// `slug | date | names | text`; a name is `kind:Name`.
fn record(line: &str) -> Record {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let names = parts[2].split(',').filter_map(|name| {
        let (kind, name) = name.trim().split_once(':')?;
        Some(Name {
            slug: article::slug(name),
            name: name.to_owned(),
            kind: Kind::from_key(kind)?,
            mentions: 1,
            role: String::new(),
        })
    });
    Record {
        slug: parts[0].to_owned(),
        title: format!("About {}", parts[0]),
        date: parts[1].to_owned(),
        author: String::new(),
        names: names.collect(),
        text: parts[3].to_owned(),
    }
}

fn written(lines: &[&str], language: &str) -> (BTreeMap<String, Vec<u8>>, SearchReport) {
    let mut files = BTreeMap::new();
    let report = index(
        lines.iter().map(|line| record(line)),
        language,
        &mut |path, bytes| {
            files.insert(path.display().to_string(), bytes.to_vec());
            Ok(())
        },
    );
    (files, report.unwrap())
}

/// The kinds of files: what is behind the last dot, or all of a name without a hash.
fn kinds(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut kinds: Vec<String> = files
        .keys()
        .map(|path| match path.rsplit_once('.') {
            Some((_, end)) if end.starts_with("pf_") => end.to_owned(),
            _ => path.clone(),
        })
        .collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

/// What is in all files of a kind, unpacked and put together.
fn inside(files: &BTreeMap<String, Vec<u8>>, end: &str) -> String {
    let mut all = String::new();
    for bytes in files.iter().filter(|f| f.0.ends_with(end)).map(|f| f.1) {
        let mut unpacked = Vec::new();
        GzDecoder::new(&**bytes).read_to_end(&mut unpacked).unwrap();
        all.push_str(&String::from_utf8_lossy(&unpacked));
    }
    all
}

const TWO: [&str; 2] = [
    "korea | 2015-08-21 | person:Kim Jong Un, place:Seoul, person:Ban Ki Moon | The shells fell near Seoul.",
    "talks | 2018-04-27 | person:Kim Jong Un, organisation:Kim Jong Un, person:Moon Jae In | They met.",
];

#[test]
fn what_is_written() {
    let check = |language: &str, wasm: &str| {
        let (files, report) = written(&TWO, language);
        let wanted = [
            "pagefind-entry.json",
            "pagefind-worker.js",
            "pagefind.js",
            "parts.json",
            "pf_filter",
            "pf_fragment",
            "pf_index",
            "pf_meta",
            wasm,
        ];
        assert_eq!(kinds(&files), wanted, "{language}");
        assert_eq!(report.articles, 2);
        assert_eq!(report.files, files.len());
        assert_eq!(
            report.bytes,
            files.values().map(|b| b.len() as u64).sum::<u64>()
        );
    };
    check("en", "wasm.en.pagefind");
    check("en-GB", "wasm.en.pagefind");
    check("ja", "wasm.unknown.pagefind");
    check("", "wasm.unknown.pagefind");
    check("../x", "wasm.unknown.pagefind");
}

#[test]
fn nothing_is_written_of_nothing() {
    let (files, report) = written(&[], "en");
    assert_eq!((files.len(), report), (0, SearchReport::default()));
}

#[test]
fn the_order_of_the_folder_does_not_matter() {
    let (one, _) = written(&TWO, "en");
    let (other, _) = written(&[TWO[1], TWO[0]], "en");
    assert!(one == other);
}

#[test]
fn all_names_of_a_few_articles_can_be_chosen() {
    let (files, report) = written(&TWO, "en");
    let filters = inside(&files, "pf_filter");
    for value in [
        "kim-jong-un Kim Jong Un",
        "moon-jae-in Moon Jae In",
        "seoul Seoul",
        "2015",
        "2018",
    ] {
        assert!(filters.contains(value), "{value} in {filters}");
    }
    assert_eq!((report.names, report.left_out), (5, 0));
}

#[test]
fn a_name_of_one_article_is_no_choice_among_many() {
    let line = |number: usize| {
        format!("a{number} | 2020-01-01 | person:Kim Jong Un, person:Witness {number} | Words.")
    };
    let records: Vec<Record> = (0..500).map(|number| record(&line(number))).collect();
    let chosen = Chosen::of(&records);
    assert_eq!((chosen.len(), chosen.left_out()), (1, 500));
}

#[test]
fn a_name_is_written_as_most_articles_write_it() {
    let check = |names: [&str; 3], wanted: &str| {
        let lines = names.map(|name| format!("{} | | person:{name} | Words.", name.len()));
        let records: Vec<Record> = lines.iter().map(|line| record(line)).collect();
        let filters = Chosen::of(&records).filters(&records[0]);
        assert_eq!(filters["person"], [wanted], "{names:?}");
    };
    check(["Kim", "KIM", "Kim"], "kim Kim");
    check(["Kim", "KIM", "KIM"], "kim KIM");
    check(["Kím", "Kim", "K.im"], "kim K.im");
}

#[test]
fn a_day_that_is_not_known() {
    let check = |date: &str, year: Option<&str>, sort: &str| {
        let record = record(&format!("a | {date} | | Words."));
        assert_eq!(record.year(), year, "{date}");
        assert_eq!(record.sort()["date"], sort, "{date}");
    };
    check("2015-08-21", Some("2015"), "2015-08-21");
    check("2015", Some("2015"), "2015");
    check("", None, "0000");
    check("so-so", None, "so-so");
    check("日本", None, "日本");
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let failed = index(TWO.iter().map(|line| record(line)), "en", &mut |_, _| {
        Err(io::Error::other("the disk is full"))
    });
    let words = failed.unwrap_err().to_string();
    assert!(
        words.contains("search/") && words.contains("the disk is full"),
        "{words}"
    );
}

#[test]
fn the_headline_is_no_part_of_the_text() {
    let check = |title: &str, text: &str, wanted: &str| {
        let summary = archive::Summary {
            title: title.to_owned(),
            ..archive::Summary::default()
        };
        assert_eq!(Record::new(&summary, text).text, wanted, "{title}: {text}");
    };
    check("A flood", "A flood\nIt rained.", "It rained.");
    check("A flood", "A flood\nA flood\nIt rained.", "It rained.");
    check("A flood", "A floodgate broke.", "A floodgate broke.");
    check("A flood", "It rained.", "It rained.");
    check("A flood", "A flood", "A flood");
    check("", "It rained.", "It rained.");
}

#[test]
fn many_articles_are_parted_by_their_days() {
    let check = |most: usize, parts: &str, folders: &[&str]| {
        let mut files = BTreeMap::new();
        let articles = TWO.iter().map(|line| record(line)).collect();
        indexed(articles, "en", most, &mut |path, bytes| {
            files.insert(path.display().to_string(), bytes.to_vec());
            Ok(())
        })
        .unwrap();
        let facets = files.iter().filter(|file| file.0.contains("filter/"));
        let facets: usize = facets.map(|file| file.1.len()).sum();
        let wanted = format!("[{parts},{facets}]");
        assert_eq!(String::from_utf8_lossy(&files["parts.json"]), wanted);
        for folder in folders {
            let path = format!("{folder}pagefind-entry.json");
            assert!(files.contains_key(&path), "{path}");
        }
        assert_eq!(
            files.keys().filter(|path| path.contains("worker")).count(),
            1
        );
        assert_eq!(inside(&files, "pf_fragment").matches("About").count(), 2);
    };
    check(1, "2", &["", "1/"]);
    check(2, "1", &[""]);
    check(3, "1", &[""]);
}
