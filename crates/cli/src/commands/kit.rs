//! The built app, without which no site can be made.

use crate::problem::Problem;
use site::Kit;
use std::path::Path;

/// The build script's.
#[cfg(test)]
#[path = "../../pack.rs"]
mod pack;

/// The app that was packed into the command when it was built.
#[cfg(feature = "carry")]
const CARRIED: Option<&[u8]> = Some(include_bytes!(concat!(env!("OUT_DIR"), "/kit")));
#[cfg(not(feature = "carry"))]
const CARRIED: Option<&[u8]> = None;

/// The kit in `folder`, or else the one that the command carries.
///
/// # Errors
/// If it is not there or not whole.
pub(super) fn kit(folder: Option<&Path>) -> Result<Kit, Problem> {
    match (folder, CARRIED) {
        (Some(folder), _) if !folder.is_dir() => Err(Problem::Failed(format!(
            "{}: there is no such folder. `cargo xtask kit` makes it, in target/kit.",
            folder.display()
        ))),
        (Some(folder), _) => Ok(Kit::read(folder)?),
        (None, Some(bytes)) => Ok(Kit::from_bytes(bytes)?),
        (None, None) => Err(Problem::Failed(
            "this command was built without the app that it makes sites with. Build the app with `cargo xtask kit`, and say where it is: \
             `--kit target/kit`."
                .to_owned(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::pack;
    use std::collections::BTreeMap;
    use std::fs;

    #[test]
    fn the_build_script_packs_as_the_site_unpacks() {
        let scratch = tempfile::tempdir().expect("a folder");
        let mut files = BTreeMap::new();
        for (name, bytes) in [
            ("sw.js", &b"0;"[..]),
            ("index.html", b"<p>\xff"),
            ("empty", b""),
        ] {
            fs::write(scratch.path().join(name), bytes).expect("a file");
            files.insert(name.to_owned(), bytes.to_owned());
        }
        fs::create_dir(scratch.path().join("folder")).expect("a folder");
        let packed = pack::pack(scratch.path()).expect("packed");
        assert_eq!(packed, site::pack(&files));
        let nothing = pack::pack(&scratch.path().join("folder"));
        assert!(nothing.expect("packed").is_empty());
    }
}
