//! A draft as the article it makes, and as the text an editor shows.

use crate::{Body, Draft, Piece, relink::relink};
use article::{
    Article, Link, Read, Role, Span, find_repeats, read_marked, read_text, write_marked,
};

impl Draft {
    /// The article this draft makes, whatever it holds; [`Article::check`] finds nothing in it. The map leads to [`Draft::source`],
    /// where all of it stands but a headline that the reader set above a text. Without a language it is taken as English.
    pub fn article(&self, slug: &str) -> Read {
        self.shown(slug).0
    }

    /// The text to edit: as it was brought, or pieces with light marks.
    pub fn source(&self) -> String {
        match &self.body {
            Body::Text(text) | Body::Marked { text, .. } => text.clone(),
            Body::Pieces(_) => self.shown("").1,
        }
    }

    /// This draft with what the reader made of [`Draft::source`]. A headline that was changed there is the article's; pieces that
    /// were left out are gone.
    #[must_use]
    pub fn edited(&self, text: String) -> Self {
        let source = self.source();
        let (old, new, body) = match &self.body {
            Body::Text(_) => {
                let title = |text: &str| read_text("", text).article.meta.title;
                (title(&source), title(&text), Body::Text(text))
            }
            Body::Marked { .. } | Body::Pieces(_) => {
                let title = |text: &str| read_marked("", text).article.meta.title;
                let links = self.link_words();
                (title(&source), title(&text), Body::Marked { text, links })
            }
        };
        let mut meta = self.meta.clone();
        let followed = words(&meta.title) == words(&old);
        if new != old && (followed || !new.is_empty()) {
            meta.title = new;
        }
        Self {
            meta,
            body,
            notes: self.notes.clone(),
        }
    }

    /// The article, and the text to which its map leads; empty where that is the body's own.
    fn shown(&self, slug: &str) -> (Read, String) {
        let mut read = match &self.body {
            Body::Text(text) => read_text(slug, text),
            Body::Marked { text, links } => {
                let mut read = read_marked(slug, text);
                read.article.links = relink(&read.article, links);
                read
            }
            Body::Pieces(pieces) => Read {
                article: of_pieces(slug, pieces),
                ..Read::default()
            },
        };
        read.article.meta = self.meta.clone();
        if read.article.meta.language.trim().is_empty() {
            "en".clone_into(&mut read.article.meta.language);
        }
        read = read.titled(&self.meta.title);
        let mut source = String::new();
        if let Body::Pieces(_) = &self.body {
            (source, read.map) = write_marked(&read.article);
        }
        (read, source)
    }

    /// The links in the text, words and address.
    fn link_words(&self) -> Vec<(String, String)> {
        if let Body::Marked { links, .. } = &self.body {
            return links.clone();
        }
        let article = self.article("").article;
        let links = article.links.iter();
        links
            .map(|l| (l.span.text(&article.text).to_owned(), l.href.clone()))
            .collect()
    }
}

/// A title's words.
fn words(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pieces that belong to the article, as one. Of several titles the first is the title.
fn of_pieces(slug: &str, pieces: &[Piece]) -> Article {
    let mut article = Article {
        slug: slug.to_owned(),
        ..Article::default()
    };
    let mut titled = false;
    for piece in pieces.iter().filter(|piece| piece.removed.is_none()) {
        let role = match piece.role {
            Role::Title if titled => Role::Heading,
            role => role,
        };
        let text = without_empty_lines(&piece.text);
        if let Some(index) = article.push(role, &text) {
            titled |= role == Role::Title;
            let lead = text.len() - text.trim_start().len();
            let block = article.blocks[index].span;
            place_links(&mut article, block, lead, &piece.links);
        }
    }
    find_repeats(&mut article);
    article
}

/// A text with spaces for carriage returns, and for the line feeds that make empty lines, which part blocks. It is as long as before,
/// so that the links stay where they are.
fn without_empty_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.replace('\r', " ").split_inclusive('\n') {
        match line.strip_suffix('\n') {
            Some(blank) if blank.trim().is_empty() => out.extend([blank, " "]),
            _ => out.push_str(line),
        }
    }
    out
}

/// Adds the links of a piece, from whose text `lead` bytes were dropped, as far as they are sound.
fn place_links(article: &mut Article, block: Span, lead: usize, links: &[Link]) {
    let start = block.range().start;
    let place = |at: u32| Some((at as usize).checked_sub(lead)? + start);
    let mut found: Vec<Link> = Vec::new();
    for link in links.iter().filter(|link| Link::safe(&link.href)) {
        let ends = place(link.span.start).zip(place(link.span.end));
        let span = ends.and_then(|(from, to)| Span::of(&article.text, from, to));
        found.extend(span.filter(|&s| block.contains(s)).map(|span| Link {
            span,
            href: link.href.clone(),
        }));
    }
    found.sort_by_key(|link| link.span);
    let mut end = 0;
    found.retain(|link| {
        let apart = link.span.start >= end;
        end = if apart { link.span.end } else { end };
        apart
    });
    article.links.extend(found);
}

#[cfg(test)]
mod tests;
