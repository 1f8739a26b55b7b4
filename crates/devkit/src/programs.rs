//! Where programs are: on `PATH`, and browsers elsewhere too.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The names that Chromium goes by.
pub const CHROMIUM: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
/// The names that Firefox goes by.
pub const FIREFOX: &[&str] = &["firefox", "firefox-esr"];

/// The first of the programs `names` that is in the folders of `path`.
pub fn find(names: &[&str], path: &OsStr) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        let places = folders.iter().map(|folder| folder.join(&file));
        places.into_iter().find(|file| file.is_file())
    })
}

/// The first of the programs `names` that is on `PATH`.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    find(names, &env::var_os("PATH")?)
}

/// The Chromium of this machine: what `CHROME_PATH` names, or the first name that is found in the folders of `path`.
pub fn chromium(path: &OsStr) -> Option<PathBuf> {
    let set = env::var_os("CHROME_PATH")
        .map(PathBuf::from)
        .filter(|file| file.is_file());
    set.or_else(|| find(CHROMIUM, path))
}

/// `WebKitGTK`'s `MiniBrowser`, which is on no `PATH`: it lives beside the library, in a folder named after the machine.
pub fn mini_browser() -> Option<PathBuf> {
    let of_this_machine = format!("/usr/lib/{}-linux-gnu", env::consts::ARCH);
    let folders = [&of_this_machine, "/usr/libexec", "/usr/lib64", "/usr/lib"];
    let versions = ["webkit2gtk-4.1", "webkitgtk-6.0"];
    let mut places = folders.iter().flat_map(|folder| {
        versions.map(|version| Path::new(folder).join(version).join("MiniBrowser"))
    });
    places.find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::Scratch;

    #[test]
    fn takes_the_first_name_in_the_first_folder() {
        let scratch = Scratch::new().unwrap();
        let (one, two) = (scratch.path().join("one"), scratch.path().join("two"));
        for folder in [&one, &two] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join(format!("old{}", env::consts::EXE_SUFFIX)), "").unwrap();
        }
        let new = two.join(format!("new{}", env::consts::EXE_SUFFIX));
        fs::write(&new, "").unwrap();
        let path = env::join_paths([&one, &two]).unwrap();
        assert_eq!(find(&["new", "old"], &path), Some(new));
        let old = find(&["old"], &path).unwrap();
        assert!(old.starts_with(one));
        assert_eq!(find(&["none"], &path), None);
    }
}
