//! Changes of a folder.

use notify::event::{EventKind, MetadataKind, ModifyKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

/// How long nothing has to happen before a change is over: editors save in several steps, and several files at once.
const QUIET: Duration = Duration::from_millis(200);
/// How often the folder is looked at where the system does not tell.
const LOOK: Duration = Duration::from_secs(2);

/// Somebody who watches a folder and all in it.
pub(crate) struct Watch {
    changes: Receiver<()>,
    /// Watches as long as it is there.
    _watcher: Box<dyn Watcher>,
}

impl Watch {
    /// Begins to watch; changes from now on are noticed.
    ///
    /// # Errors
    /// If the folder cannot be watched.
    pub(crate) fn new(folder: &Path) -> notify::Result<Self> {
        let folder = folder.canonicalize().map_err(notify::Error::io)?;
        let (send, changes) = mpsc::channel();
        let root = folder.clone();
        let handler = move |event: notify::Result<Event>| {
            // Of what the system could not tell, it is better to think that something has changed.
            if event.map_or(true, |event| counts(&event, &root)) {
                let _ = send.send(());
            }
        };
        let told =
            RecommendedWatcher::new(handler.clone(), Config::default()).and_then(|mut it| {
                it.watch(&folder, RecursiveMode::Recursive)?;
                Ok(Box::new(it) as Box<dyn Watcher>)
            });
        // Systems let only so many folders be watched.
        let watcher = told.or_else(|_| {
            let mut it = PollWatcher::new(handler, Config::default().with_poll_interval(LOOK))?;
            it.watch(&folder, RecursiveMode::Recursive)?;
            notify::Result::Ok(Box::new(it) as Box<dyn Watcher>)
        })?;
        Ok(Self {
            changes,
            _watcher: watcher,
        })
    }

    /// Waits for a change, and until it is over; `false` if none will come any more.
    pub(crate) fn wait(&self) -> bool {
        let mut next = self.changes.recv().map_err(RecvTimeoutError::from);
        while next.is_ok() {
            next = self.changes.recv_timeout(QUIET);
        }
        next == Err(RecvTimeoutError::Timeout)
    }
}

/// Whether an event can change the site: reading does not, which a build does itself, nor do hidden files.
fn counts(event: &Event, root: &Path) -> bool {
    let reads = matches!(
        event.kind,
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime))
    );
    !reads && (event.paths.is_empty() || event.paths.iter().any(|path| !is_hidden(path, root)))
}

/// Whether the path is of a file or in a folder that is no article's: version control, an editor's copies. In `static` all count.
fn is_hidden(path: &Path, root: &Path) -> bool {
    let below = path.strip_prefix(root).unwrap_or(path);
    !below.starts_with("static")
        && below
            .iter()
            .any(|name| name.as_encoded_bytes().starts_with(b"."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind};
    use std::{fs, thread};

    #[test]
    fn what_can_change_the_site_counts() {
        let root = Path::new("/a/.b");
        let check = |kind: EventKind, path: &str, want: bool| {
            let event = Event::new(kind).add_path(root.join(path));
            assert_eq!(counts(&event, root), want, "{kind:?} {path}");
        };
        let made = EventKind::Create(CreateKind::File);
        check(made, "x.md", true);
        check(made, "sub/x.md", true);
        check(made, ".git/index", false);
        check(made, "sub/.x.md.swp", false);
        check(made, "static/.well-known/x", true);
        check(EventKind::Access(AccessKind::Any), "x.md", false);
        assert!(counts(&Event::new(EventKind::Other), root));
    }

    #[test]
    fn several_changes_are_one() {
        let scratch = tempfile::tempdir().expect("a folder");
        let watch = Watch::new(scratch.path()).expect("watched");
        let folder = scratch.path().to_owned();
        let writer = thread::spawn(move || {
            for name in ["a.md", "b.md"] {
                fs::write(folder.join(name), name).expect("a file");
                thread::sleep(QUIET / 10);
            }
        });
        assert!(watch.wait());
        writer.join().expect("ends");
        fs::read(scratch.path().join("a.md")).expect("a file");
        thread::sleep(QUIET);
        assert!(watch.changes.try_recv().is_err(), "reading is no change");
    }

    #[test]
    fn a_folder_that_is_not_there_cannot_be_watched() {
        assert!(Watch::new(Path::new("/none/of/these")).is_err());
    }
}
