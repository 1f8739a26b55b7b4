//! The built sites under test, and the articles they were built from.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use article::Article;
use devkit::host::{Files, Server};
use devkit::process::root;
use devkit::{At, Failure, Outcome, Scratch};

/// Brotli's quality while testing. What the page weighs is measured elsewhere; here the best would only take time.
const QUALITY: i32 = 4;

/// The folders that an article may have come from.
const SOURCES: &[&str] = &["articles", "e2e/articles", "target/e2e/articles"];

/// The path of the very long article, which is there to be timed; the journeys leave it out.
pub const LONG: &str = "long/";

/// A built site: its files, and what its pages were made from.
pub struct Built {
    folder: PathBuf,
    files: Arc<Files>,
    /// Its pages; the first is the one at the root.
    pub pages: Vec<BuiltPage>,
}

/// A page of a built site.
pub struct BuiltPage {
    /// Its path below the site's root: empty, or a folder with a slash behind it.
    pub path: String,
    /// The article, parsed from its source file once more.
    pub article: Article,
}

impl Built {
    /// Reads the site in `folder`.
    ///
    /// # Errors
    /// If there is no page at its root, or the source of an article is not found.
    pub fn read(folder: &Path) -> Outcome<Self> {
        let mut paths = vec![String::new()];
        for entry in fs::read_dir(folder).at(folder)? {
            let entry = entry?;
            if entry.path().join("index.html").is_file() {
                paths.push(format!("{}/", entry.file_name().to_string_lossy()));
            }
        }
        paths.sort();
        let mut pages = Vec::new();
        let mut is_published = false;
        for path in paths {
            let file = folder.join(&path).join("index.html");
            let html = fs::read_to_string(&file).at(&file)?;
            match slug_of(&html) {
                Some(slug) => {
                    let article = source_of(slug, is_published)?;
                    pages.push(BuiltPage { path, article });
                }
                // A published site begins with a page that lists its articles.
                None => is_published |= path.is_empty(),
            }
        }
        Ok(Self {
            pages,
            files: Files::compressed_at(folder, QUALITY),
            folder: folder.to_owned(),
        })
    }

    /// Serves it under `base`. Each server has an origin of its own, so whoever opens it comes for the first time.
    ///
    /// # Errors
    /// If no port can be had.
    pub fn serve(&self, base: &str) -> Outcome<Server> {
        Server::start(&self.files, base)
    }
}

/// What a journey goes to.
pub struct Site<'a> {
    /// The site with the project's own articles.
    pub usual: Server,
    /// The same below a path, as on many a host.
    pub below: Server,
    /// A site of other articles, awkward ones among them.
    pub others: Server,
    /// A folder of articles to be brought, besides the project's own.
    pub brought: Option<&'a Path>,
    usual_built: &'a Built,
    others_built: &'a Built,
}

impl<'a> Site<'a> {
    /// Serves both sites anew.
    ///
    /// # Errors
    /// If no port can be had.
    pub fn serve(usual: &'a Built, others: &'a Built, brought: Option<&'a Path>) -> Outcome<Self> {
        Ok(Self {
            usual: usual.serve("/")?,
            below: usual.serve("/news/explorer/")?,
            others: others.serve("/")?,
            brought,
            usual_built: usual,
            others_built: others,
        })
    }

    /// Serves the site of other articles once more, on a host that can go away.
    ///
    /// # Errors
    /// If no port can be had.
    pub fn serve_others(&self) -> Outcome<Server> {
        self.others_built.serve("/")
    }

    /// The address of the first article with this fragment.
    pub fn link(&self, fragment: &str) -> String {
        self.usual.url(&format!("#{fragment}"))
    }

    /// The first article.
    pub fn article(&self) -> &'a Article {
        &self.usual_built.pages[0].article
    }

    /// Copies the site with the project's own articles into `folder`, for journeys that change it or go on when it is gone.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn copy_to(&self, folder: &Path) -> Outcome<Arc<Files>> {
        copy(&self.usual_built.folder, folder)?;
        // Each copy is compressed anew, the analyser with it: quickly.
        Ok(Files::compressed_at(folder, 0))
    }

    /// Every page of both sites but the long one: its address and its article.
    pub fn every_page(&self) -> Vec<(String, &'a Article)> {
        let usual = self
            .usual_built
            .pages
            .iter()
            .map(|page| (&self.usual, page));
        let others = self
            .others_built
            .pages
            .iter()
            .map(|page| (&self.others, page));
        usual
            .chain(others)
            .filter(|(_, page)| page.path != LONG)
            .map(|(server, page)| (server.url(&page.path), &page.article))
            .collect()
    }

    /// The first site on a host that has lost the files of these names; and what brings them back.
    ///
    /// # Errors
    /// If no port can be had, or the disk is full.
    pub fn without(&self, is_lost: impl Fn(&str) -> bool) -> Outcome<(Server, Lost)> {
        let (home, mut lost) = (Scratch::new()?, Vec::new());
        for entry in fs::read_dir(&self.usual_built.folder)? {
            let (from, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
            let to = home.path().join(&name);
            if is_lost(&name.to_string_lossy()) {
                lost.push((from, to));
            } else if from.is_file() {
                fs::copy(&from, &to).at(&to)?;
            }
        }
        let server = Server::start(&Files::compressed_at(home.path(), QUALITY), "/")?;
        Ok((server, Lost { _home: home, lost }))
    }

    /// The paths that were asked for in vain, on all the hosts, since this was last asked.
    pub fn take_missing(&self) -> Vec<String> {
        let hosts = [&self.usual, &self.below, &self.others];
        let answers = hosts.iter().flat_map(|host| host.take_answers());
        answers
            .filter(|answer| answer.status == 404)
            .map(|answer| answer.path)
            .collect()
    }
}

/// Files that a host has lost.
pub struct Lost {
    _home: Scratch,
    lost: Vec<(PathBuf, PathBuf)>,
}

impl Lost {
    /// Brings them back.
    ///
    /// # Errors
    /// If the disk is full.
    pub fn restore(&self) -> Outcome {
        for (from, to) in &self.lost {
            fs::copy(from, to).at(to)?;
        }
        Ok(())
    }
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).at(to)?;
    for entry in fs::read_dir(from).at(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to).at(&from)?;
        }
    }
    Ok(())
}

/// What the article is called that a page shows; `None` for a page of another sort.
fn slug_of(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("data-article=\"")?;
    rest.split_once('"').map(|(slug, _)| slug)
}

/// The article called `slug`, read from its source: as what publishes sites reads it, or as the build of the app does.
fn source_of(slug: &str, is_published: bool) -> Outcome<Article> {
    let root = root();
    for folder in SOURCES {
        for ending in ["txt", "md"] {
            let file = root.join(folder).join(format!("{slug}.{ending}"));
            let Ok(source) = fs::read_to_string(&file) else {
                continue;
            };
            return if is_published {
                brought(slug, &file, source)
            } else if ending == "txt" {
                article::parse_plain(slug, &source).at(&file)
            } else {
                article::parse(slug, &source).at(&file)
            };
        }
    }
    Err(Failure::new(format!(
        "the source of `{slug}` is in none of {SOURCES:?}"
    )))
}

fn brought(slug: &str, file: &Path, source: String) -> Outcome<Article> {
    let brought = intake::Brought::File {
        name: file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        media: String::new(),
        bytes: source.into_bytes(),
    };
    let draft = intake::read(&brought)
        .map_err(|refused| Failure::new(format!("{}: {refused:?}", file.display())))?;
    Ok(draft.article(slug).article)
}
