//! All that is no article's page: the front page, the names, feed, maps, what hosts read, and the files that are copied.

use crate::articles::Site;
use crate::failure::{At, Failure};
use crate::fingerprint::fingerprint;
use crate::gather::Gathered;
use crate::progress::{Stage, each};
use crate::sources::Asset;
use archive::{Archive, Page, Summary};
use explorer::{POLICY, Shell};
use std::fs;
use std::path::Path;

/// How much of a picture's name is kept, in bytes; file systems take 255 in all.
const STEM: usize = 80;

/// Writes the lists and what is made from all articles together.
pub(crate) fn lists(site: &Site, summaries: &[Summary], archive: &Archive) -> Result<(), Failure> {
    let config = site.config;
    let shell = site.kit.shell().without_program();
    let mut pages = archive::front(config, archive);
    if let (Some(front), Some(script), true) =
        (pages.first_mut(), site.kit.file("archive-"), config.search)
    {
        let load = ["<script type=\"module\" src=\"./", script, "\"></script>\n"];
        front.head.push_str(&load.concat());
    }
    let fronts = pages.len();
    let names: Vec<Page> = archive::names(config, archive).collect();
    pages.extend(names);
    each(site.progress, Stage::Lists, &pages, |page| {
        write(site, &shell, page)
    })?;
    let mut addresses: Vec<(&str, &str)> = pages[..fronts]
        .iter()
        .map(|page| (&*page.path, ""))
        .collect();
    let slugs: Vec<String> = summaries
        .iter()
        .map(|summary| format!("{}/", summary.slug))
        .collect();
    addresses.extend(
        slugs
            .iter()
            .zip(summaries)
            .map(|(path, summary)| (path.as_str(), summary.date.as_str())),
    );
    addresses.extend(pages[fronts..].iter().map(|page| (&*page.path, "")));
    for (name, text) in archive::sitemap(config, &addresses) {
        site.staging.write(&name, text.as_bytes(), "")?;
    }
    if let Some(feed) = archive::feed(config, summaries) {
        site.staging.write(archive::FEED, feed.as_bytes(), "")?;
    }
    let robots = archive::robots(config);
    site.staging.write("robots.txt", robots.as_bytes(), "")?;
    not_found(site, &shell)
}

/// What hosts that read `_headers` send along. That a file never changes is known of those that are called by what is in them, and not of the
/// publisher's own `assets`.
pub(crate) fn headers(site: &Site, assets: &[Asset]) -> Result<(), Failure> {
    let written = site.staging.written();
    let is_own = |path: &str| assets.iter().any(|asset| asset.to == path);
    let root = written
        .iter()
        .map(|(path, _)| path.as_str())
        .filter(|path| !path.contains('/') && archive::is_hashed(path) && !is_own(path));
    let mut lasting: Vec<&str> = root.collect();
    let folders = [
        "media/",
        "cards/",
        "search/index/",
        "search/filter/",
        "search/fragment/",
    ];
    lasting.extend(
        folders
            .into_iter()
            .filter(|folder| written.iter().any(|(path, _)| path.starts_with(folder)))
            .filter(|folder| !assets.iter().any(|asset| asset.to.starts_with(folder))),
    );
    let text = archive::headers(POLICY, &lasting);
    site.staging.write("_headers", text.as_bytes(), "")
}

/// Copies the kit's files, the publisher's own, and the articles' pictures, whose summaries learn where they are.
pub(crate) fn files(
    site: &Site,
    assets: &[Asset],
    articles: &mut [Gathered],
) -> Result<(), Failure> {
    // First the publisher's: what is written first, stays.
    for asset in assets {
        let bytes = fs::read(&asset.path).at(&asset.path)?;
        site.staging.write(&asset.to, &bytes, "")?;
    }
    for (name, bytes) in site.kit.files() {
        if name != "embed.js" || site.config.embed {
            site.staging.write(name, bytes, "")?;
        }
    }
    for article in articles {
        let (Some(file), Some(image)) = (&article.image, &mut article.summary.image) else {
            continue;
        };
        let bytes = fs::read(file).at(file)?;
        image.path = media(file, &bytes);
        let pixels = imagesize::blob_size(&bytes).ok();
        image.size = pixels.and_then(|size| {
            Some((
                u32::try_from(size.width).ok()?,
                u32::try_from(size.height).ok()?,
            ))
        });
        site.staging.write(&image.path, &bytes, "")?;
    }
    Ok(())
}

/// Where a picture goes: called by what is in it, as it never changes.
fn media(file: &Path, bytes: &[u8]) -> String {
    let mut stem = article::slug(&file.file_stem().unwrap_or_default().to_string_lossy());
    // A slug is ASCII, and longer than the name it was made of where that is not.
    stem.truncate(STEM);
    let ending = file
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase();
    format!("media/{stem}-{}.{ending}", fingerprint(&[bytes]))
}

fn write(site: &Site, shell: &Shell, page: &Page) -> Result<(), Failure> {
    let depth = page.path.matches('/').count();
    let up = if depth == 0 {
        "./".to_owned()
    } else {
        "../".repeat(depth)
    };
    let head = [&*page.head, &sheet(site, &up)].concat();
    let html = shell.page_at(&up, &page.language, &head, &page.body);
    site.staging
        .write(&format!("{}index.html", page.path), html.as_bytes(), "")
}

/// The page for what is not there: served at any depth, so that its addresses begin at the host's root.
fn not_found(site: &Site, shell: &Shell) -> Result<(), Failure> {
    let page = archive::not_found(site.config);
    let root = archive::root(site.config);
    let head = [&*page.head, &sheet(site, root)].concat();
    let html = shell.page_at(root, &page.language, &head, &page.body);
    site.staging.write("404.html", html.as_bytes(), "")
}

/// The link to the style sheet of lists, for a page from which `up` leads to the site's root.
fn sheet(site: &Site, up: &str) -> String {
    let sheet = site.kit.file("lists-");
    sheet.map_or_else(String::new, |name| {
        format!("<link rel=\"stylesheet\" href=\"{up}{name}\">\n")
    })
}
