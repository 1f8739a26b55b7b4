//! A Word document (`.docx`) to pieces: a ZIP archive of XML files.

mod archive;
mod fields;
mod story;
mod styles;
mod xml;

use crate::{Body, Draft, Refused, headed::find_title, limit::shorten_pieces, markdown::left_out};
use archive::Archive;
use article::Meta;
use std::collections::BTreeMap;
use xml::Xml;

/// Where the text of a document is, unless it says otherwise.
const STORY: &str = "word/document.xml";

/// What could not be read, and why; turned to words for the reader.
#[derive(Debug)]
struct Broken;

/// Reads an archive that may be a Word document.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Draft, Refused> {
    let broken = || Refused::Broken("a Word document".to_owned());
    let Ok(archive) = Archive::new(bytes) else {
        let word = name.to_ascii_lowercase().ends_with(".docx");
        return Err(if word {
            broken()
        } else {
            other("a ZIP archive")
        });
    };
    let main = archive
        .text("_rels/.rels")
        .and_then(|rels| relations(&rels))
        .unwrap_or_default();
    let main = main.into_values().find(|r| r.sort == "officeDocument");
    let path = main.map_or_else(
        || STORY.to_owned(),
        |r| r.target.trim_start_matches('/').to_owned(),
    );
    if !archive.has(&path) || !path.starts_with("word/") {
        return Err(other(sort(&archive, &path)));
    }
    document(&archive, &path)
        .map_err(|Broken| broken())
        .and_then(|draft| {
            let empty = draft.pieces().is_empty();
            if empty {
                Err(Refused::Empty)
            } else {
                Ok(draft)
            }
        })
}

fn other(what: &str) -> Refused {
    Refused::NotText(what.to_owned())
}

/// What an archive is that is no Word document.
fn sort(archive: &Archive, main: &str) -> &'static str {
    let media = archive.text("mimetype").unwrap_or_default();
    match media.trim() {
        "application/epub+zip" => "an e-book (EPUB)",
        "application/vnd.oasis.opendocument.text" => "an OpenDocument text",
        _ if media.contains("opendocument") => "an OpenDocument file",
        _ if main.starts_with("xl/") => "a spreadsheet",
        _ if main.starts_with("ppt/") => "a presentation",
        _ if archive.has("Index/Document.iwa") => "a Pages document",
        _ => "a ZIP archive",
    }
}

fn document(archive: &Archive, path: &str) -> Result<Draft, Broken> {
    let (folder, file) = path.rsplit_once('/').ok_or(Broken)?;
    // Without these it can still be read, only with fewer roles and links.
    let rels = archive
        .text(&format!("{folder}/_rels/{file}.rels"))
        .and_then(|rels| relations(&rels))
        .unwrap_or_default();
    let styles = archive.text(&format!("{folder}/styles.xml"));
    let styles = styles.and_then(|styles| styles::read(&styles));
    let story = archive.text(path)?;
    let story = story::read(&story, &styles.unwrap_or_default(), &rels)?;
    let meta = archive
        .text("docProps/core.xml")
        .and_then(|core| known(&core));
    let notes = [
        left_out(story.images, "image"),
        left_out(story.footnotes, "footnote"),
        left_out(story.comments, "comment"),
    ];
    let mut draft = Draft {
        meta: meta.unwrap_or_default(),
        body: Body::Pieces(story.pieces),
        notes: notes.into_iter().flatten().collect(),
    };
    shorten_pieces(&mut draft);
    find_title(&mut draft, false);
    Ok(draft)
}

/// Where one file of the archive leads, by the name under which it does.
struct Relation {
    /// The last part of its type.
    sort: String,
    target: String,
}

fn relations(rels: &str) -> Result<BTreeMap<String, Relation>, Broken> {
    let mut found = BTreeMap::new();
    let mut xml = Xml::new(rels);
    while let Some(event) = xml.next()? {
        if let xml::Event::Start(tag) = event
            && let (Some(id), Some(target)) = (tag.attribute("Id"), tag.attribute("Target"))
        {
            let sort = tag.attribute("Type").unwrap_or_default();
            let sort = sort.rsplit('/').next().unwrap_or_default().to_owned();
            found.insert(id, Relation { sort, target });
        }
    }
    Ok(found)
}

/// What a document says of itself.
fn known(core: &str) -> Result<Meta, Broken> {
    let mut meta = Meta::default();
    let (mut created, mut modified) = (String::new(), String::new());
    let mut xml = Xml::new(core);
    let mut inside = String::new();
    while let Some(event) = xml.next()? {
        match event {
            xml::Event::Start(tag) => tag.name().clone_into(&mut inside),
            xml::Event::End(_) => inside.clear(),
            xml::Event::Text(text) => {
                let value = match &*inside {
                    "title" => &mut meta.title,
                    "creator" => &mut meta.author,
                    "language" => &mut meta.language,
                    "created" => &mut created,
                    "modified" => &mut modified,
                    _ => continue,
                };
                value.push_str(&text);
            }
        }
    }
    // When it was last changed says more than when its template was made.
    let day = |time: &str| {
        let day = time.trim().get(..10)?;
        let digits = day.bytes().enumerate().all(|(at, b)| {
            if at == 4 || at == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
        digits.then(|| day.to_owned())
    };
    meta.date = day(&modified).or_else(|| day(&created)).unwrap_or_default();
    Ok(meta)
}

#[cfg(test)]
mod tests;
