//! Which file of the site an address leads to.

use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A file.
    File(PathBuf),
    /// A folder, named without the slash that its pages' links need.
    Folder,
    /// Nothing that is served.
    Nothing,
}

/// Looks up the path of an address, as it was sent, in the folder `root`. Nothing outside of it is found, wherever links lead.
pub(super) fn find(root: &Path, path: &str) -> Found {
    look(root, path).unwrap_or(Found::Nothing)
}

fn look(root: &Path, path: &str) -> Option<Found> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let path = path.strip_prefix('/')?;
    let (folder, last) = path.rsplit_once('/').unwrap_or(("", path));
    let is_name = |name: &str| {
        !name.is_empty() && name != "." && name != ".." && !name.contains(['\\', '\0', ':'])
    };
    let fits = (last.is_empty() || is_name(last))
        && (!path.contains('/') || folder.split('/').all(is_name));
    if !fits {
        return None;
    }
    // Looked up anew each time: a build puts another folder in this one's place.
    let root = root.canonicalize().ok()?;
    let file = root.join(path).canonicalize().ok()?;
    if !file.starts_with(&root) {
        return None;
    }
    match (file.is_dir(), last.is_empty()) {
        (true, true) => {
            Some(Found::File(file.join("index.html"))).filter(|_| file.join("index.html").is_file())
        }
        (true, false) => Some(Found::Folder),
        (false, true) => None,
        (false, false) => Some(Found::File(file)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn site() -> tempfile::TempDir {
        let scratch = tempfile::tempdir().expect("a folder");
        let root = scratch.path().join("site");
        fs::create_dir_all(root.join("kim/empty")).expect("folders");
        for file in [
            "site/index.html",
            "site/kim/index.html",
            "site/a b.txt",
            "site/ü.txt",
            "secret.txt",
        ] {
            fs::write(scratch.path().join(file), file).expect("a file");
        }
        scratch
    }

    #[test]
    fn addresses_lead_to_files() {
        let scratch = site();
        let root = scratch.path().join("site").canonicalize().expect("there");
        let check = |path: &str, want: &str| {
            assert_eq!(find(&root, path), Found::File(root.join(want)), "{path}");
        };
        check("/", "index.html");
        check("/index.html", "index.html");
        check("/kim/", "kim/index.html");
        check("/kim/index.html", "kim/index.html");
        check("/a%20b.txt", "a b.txt");
        check("/%C3%BC.txt", "ü.txt");
        assert_eq!(find(&root, "/kim"), Found::Folder);
    }

    #[test]
    fn nothing_else_is_found() {
        let scratch = site();
        let root = scratch.path().join("site");
        for path in [
            "",
            "index.html",
            "/none",
            "/index.html/",
            "/kim/empty/",
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/kim/../../secret.txt",
            "/kim/../index.html",
            "/..\\secret.txt",
            "//kim",
            "//kim/",
            "/kim//",
            "/./index.html",
            "/C:/secret.txt",
            "/a%00",
            "/%ff",
        ] {
            assert_eq!(find(&root, path), Found::Nothing, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_no_further_than_the_folder() {
        let scratch = site();
        let root = scratch.path().join("site");
        std::os::unix::fs::symlink("../secret.txt", root.join("out.txt")).expect("a link");
        std::os::unix::fs::symlink("index.html", root.join("in.html")).expect("a link");
        assert_eq!(find(&root, "/out.txt"), Found::Nothing);
        let whole = root.canonicalize().expect("there");
        assert_eq!(
            find(&root, "/in.html"),
            Found::File(whole.join("index.html"))
        );
    }
}
