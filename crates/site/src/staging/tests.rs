use super::*;

/// A folder of its own for each test.
fn scratch(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!(
        "article-explorer-staging-{}-{name}",
        std::process::id()
    ));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn build(out: &Path, files: &[(&str, &str)]) -> Finished {
    let staging = Staging::begin(out, false).expect("begun");
    for (path, words) in files {
        staging.write(path, words.as_bytes(), "").expect("written");
    }
    staging.finish().expect("finished")
}

fn has(out: &Path) -> Vec<String> {
    files_below(out, out).expect("listed")
}

#[test]
fn a_site_takes_the_place_of_the_one_before() {
    let home = scratch("place");
    let out = home.join("site");
    build(&out, &[("index.html", "one"), ("a/index.html", "a")]);
    let second = build(&out, &[("index.html", "two"), ("b/index.html", "b")]);
    assert_eq!(has(&out), [manifest::NAME, "b/index.html", "index.html"]);
    assert_eq!(
        fs::read_to_string(out.join("index.html")).expect("read"),
        "two"
    );
    assert_eq!((second.files, second.same), (2, 0));
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn what_is_the_same_is_kept_and_what_no_build_made_too() {
    let home = scratch("same");
    let out = home.join("site");
    build(&out, &[("index.html", "one"), ("a.txt", "a")]);
    fs::write(out.join("CNAME"), "news.example").expect("written");
    let staging = Staging::begin(&out, false).expect("begun");
    staging.write("index.html", b"one", "").expect("written");
    assert!(!staging.keep("a.txt", "another key").expect("asked"));
    assert!(staging.keep("a.txt", "").expect("asked"));
    assert!(!staging.keep("nothing.txt", "").expect("asked"));
    let finished = staging.finish().expect("finished");
    assert_eq!((finished.files, finished.same), (2, 2));
    assert_eq!(finished.foreign, ["CNAME"]);
    assert_eq!(has(&out), [manifest::NAME, "CNAME", "a.txt", "index.html"]);
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn what_is_not_ours_is_never_lost() {
    let home = scratch("replaced");
    let out = home.join("site");
    build(&out, &[("a.txt", "a")]);
    let theirs = ["kim/index.html", "same.txt", "page", "folder/a/b.txt"];
    for path in theirs {
        let file = out.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, "theirs").expect("written");
    }
    let staging = Staging::begin(&out, false).expect("begun");
    for (path, bytes) in [
        ("kim/index.html", "ours"),
        ("same.txt", "theirs"),
        ("page/index.html", "ours"),
        ("folder/a", "ours"),
    ] {
        staging.write(path, bytes.as_bytes(), "").expect("written");
    }
    let finished = staging.finish().expect("finished");
    assert!(finished.foreign.is_empty(), "{:?}", finished.foreign);
    let aside = home.join(".site.replaced");
    let want = ["folder/a/b.txt", "kim/index.html", "page"];
    assert_eq!(has(&aside), want);
    let places = want.map(|path| aside.join(path).display().to_string());
    assert_eq!(finished.replaced, places);
    for path in want {
        let text = fs::read_to_string(aside.join(path));
        assert_eq!(text.expect("kept"), "theirs");
    }
    // Nor is what was kept before.
    build(&out, &[]);
    fs::write(out.join("page"), "theirs again").expect("written");
    let finished = build(&out, &[("page/index.html", "ours")]);
    let place = aside.join("2/page");
    assert_eq!(finished.replaced, [place.display().to_string()]);
    assert_eq!(fs::read_to_string(place).expect("kept"), "theirs again");
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn a_build_that_ends_early_leaves_the_old_site() {
    let home = scratch("early");
    let out = home.join("site");
    build(&out, &[("index.html", "one")]);
    let staging = Staging::begin(&out, false).expect("begun");
    staging.write("index.html", b"two", "").expect("written");
    drop(staging);
    assert_eq!(
        fs::read_to_string(out.join("index.html")).expect("read"),
        "one"
    );
    build(&out, &[("index.html", "three")]);
    assert_eq!(has(&out), [manifest::NAME, "index.html"]);
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn a_fresh_build_writes_everything_and_keeps_what_is_not_ours() {
    let home = scratch("fresh");
    let out = home.join("site");
    build(&out, &[("a.txt", "a")]);
    fs::write(out.join("a.txt"), "b").expect("changed by hand");
    fs::write(out.join("CNAME"), "x").expect("written");
    let staging = Staging::begin(&out, true).expect("begun");
    assert!(!staging.keep("a.txt", "").expect("asked"));
    staging.write("a.txt", b"a", "").expect("written");
    assert_eq!(staging.finish().expect("finished").foreign, ["CNAME"]);
    assert_eq!(fs::read_to_string(out.join("a.txt")).expect("read"), "a");
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn a_file_that_is_written_twice_stays_whole_in_both_sites() {
    let home = scratch("twice");
    let out = home.join("site");
    let twice = [("photo.jpg", "light"), ("photo.jpg", "light")];
    build(&out, &twice);
    for _ in 0..2 {
        let staging = Staging::begin(&out, false).expect("begun");
        for (path, words) in twice {
            staging.write(path, words.as_bytes(), "").expect("written");
        }
        let old = fs::read_to_string(out.join("photo.jpg")).expect("read");
        staging.finish().expect("finished");
        let new = fs::read_to_string(out.join("photo.jpg")).expect("read");
        assert_eq!((&*old, &*new), ("light", "light"));
    }
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn what_is_written_first_stays_and_never_through_a_link() {
    let home = scratch("first");
    let out = home.join("site");
    build(&out, &[("robots.txt", "the site's")]);
    let staging = Staging::begin(&out, false).expect("begun");
    staging.write("robots.txt", b"mine", "").expect("written");
    staging
        .write("robots.txt", b"the site's", "")
        .expect("left");
    assert_eq!(
        fs::read_to_string(out.join("robots.txt")).expect("read"),
        "the site's"
    );
    assert_eq!(
        staging.displaced().into_iter().collect::<Vec<_>>(),
        ["robots.txt"]
    );
    staging.finish().expect("finished");
    assert_eq!(
        fs::read_to_string(out.join("robots.txt")).expect("read"),
        "mine"
    );
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn all_of_a_kind_is_kept_or_nothing() {
    let home = scratch("all");
    let out = home.join("site");
    build(&out, &[("s/a", "a"), ("s/b", "b")]);
    fs::remove_file(out.join("s/b")).expect("removed");
    let staging = Staging::begin(&out, false).expect("begun");
    let kept = staging.keep_all("", |path| path.starts_with("s/"));
    assert!(!kept.expect("asked") && !staging.has("s/a"));
    staging.write("s/a", b"another", "").expect("written");
    assert_eq!(fs::read_to_string(out.join("s/a")).expect("read"), "a");
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn an_empty_folder_of_others_is_kept() {
    let home = scratch("empty");
    let out = home.join("site");
    build(&out, &[("a.txt", "a")]);
    fs::create_dir_all(out.join(".git/refs")).expect("made");
    build(&out, &[("a.txt", "b")]);
    assert!(out.join(".git/refs").is_dir());
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn a_build_that_ended_between_two_renamings_is_mended() {
    let home = scratch("between");
    let out = home.join("site");
    build(&out, &[("a.txt", "a")]);
    fs::rename(&out, home.join(".site.work/old")).expect("put aside");
    drop(Staging::begin(&out, false).expect("begun"));
    assert_eq!(fs::read_to_string(out.join("a.txt")).expect("read"), "a");
    fs::remove_dir_all(home).expect("gone");
}

#[cfg(unix)]
#[test]
fn a_link_to_the_site_stays_a_link() {
    let home = scratch("linked");
    let (real, out) = (home.join("www"), home.join("site"));
    fs::create_dir_all(&real).expect("a folder");
    std::os::unix::fs::symlink(&real, &out).expect("linked");
    build(&out, &[("a.txt", "a")]);
    assert!(out.is_symlink());
    assert_eq!(fs::read_to_string(real.join("a.txt")).expect("read"), "a");
    fs::remove_dir_all(home).expect("gone");
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let home = scratch("refused");
    let check = |out: &Path, words: &str| {
        let failure = Staging::begin(out, false).err().expect("refused").words();
        assert!(failure.contains(words), "{failure}");
    };
    let foreign = home.join("photos");
    fs::create_dir_all(&foreign).expect("a folder");
    fs::write(foreign.join("cat.jpg"), "cat").expect("written");
    check(&foreign, "not made by `article-explorer build`");
    assert_eq!(has(&foreign), ["cat.jpg"]);
    check(&foreign.join("cat.jpg"), "a file, not a folder");
    check(Path::new("/"), "cannot be the folder of a site");
    let out = home.join("site");
    let first = Staging::begin(&out, false).expect("an empty place is fine");
    check(&out, "another build is writing this site");
    drop(first);
    fs::create_dir_all(&out).expect("a folder");
    assert!(
        Staging::begin(&out, false).is_ok(),
        "an empty folder is fine"
    );
    fs::remove_dir_all(home).expect("gone");
}
