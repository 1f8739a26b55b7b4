//! Words in a line, as a browser sets them: white space collapsed, links joined, lines parted.

use article::{Link, Span};
use dom_query::NodeId;

/// Text that was set, without white space around it and never empty.
#[derive(Debug)]
pub(super) struct Line {
    /// The words.
    pub(super) text: String,
    /// The links in it.
    pub(super) links: Vec<Link>,
    /// Which text nodes it comes from, and how many bytes are of each.
    pub(super) nodes: Vec<(NodeId, usize)>,
    /// The mark under which all of it stands; `None` if it stands under several.
    pub(super) mark: Option<usize>,
    /// How many bytes are links, wherever they lead.
    pub(super) linked: usize,
}

/// Where a run of text stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The text node.
    pub(super) node: NodeId,
    /// Whether its white space counts.
    pub(super) pre: bool,
    /// The link around it.
    pub(super) link: Around,
    /// The mark it stands under.
    pub(super) mark: usize,
}

/// The link around some text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Around {
    /// There is none.
    None,
    /// It leads where no page of ours may lead.
    Nowhere,
    /// To an address, as a number of `hrefs`.
    To(usize),
}

/// Text that is being set.
#[derive(Default)]
pub(super) struct Flow {
    now: Unset,
    /// A space is due before the next word.
    space: bool,
    /// A line break is due before the next word.
    broken: bool,
    after_link: bool,
    done: Vec<Unset>,
}

/// A line before it is trimmed.
#[derive(Default)]
struct Unset {
    text: String,
    /// Start, end and link of the runs that are links.
    runs: Vec<(usize, usize, usize)>,
    nodes: Vec<(NodeId, usize)>,
    marks: Vec<usize>,
    linked: usize,
}

impl Flow {
    /// Sets some text.
    pub(super) fn push(&mut self, text: &str, place: Place) {
        let mut start = self.now.text.len();
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\x0c' | '\r') {
                if place.pre && matches!(c, '\n') {
                    self.note(place, start);
                    self.line_break();
                    start = self.now.text.len();
                } else if place.pre && c != '\r' && !self.broken && !self.now.text.is_empty() {
                    self.now.text.push(' ');
                } else {
                    self.space = true;
                }
            } else if !is_nothing(c) {
                let parted = self.part();
                // The space before a link is not the link's.
                if self.now.text.len() - parted == start {
                    start = self.now.text.len();
                }
                self.now.text.push(c);
                self.after_link = false;
            }
        }
        self.note(place, start);
    }

    /// Breaks the line; at an empty one it ends.
    pub(super) fn line_break(&mut self) {
        let line = self.now.text.rsplit('\n').next().unwrap_or_default();
        let empty = self.broken || line.trim().is_empty();
        self.broken = true;
        self.space = false;
        if empty {
            self.end();
        }
    }

    /// A link begins: one that follows another at once is set apart, as menus do by their style.
    pub(super) fn link_begins(&mut self) {
        self.space |= self.after_link;
    }

    /// A link ends.
    pub(super) fn link_ends(&mut self) {
        self.after_link = !self.now.text.is_empty();
    }

    /// All that was set, in lines.
    pub(super) fn take(&mut self, hrefs: &[String]) -> Vec<Line> {
        self.end();
        self.after_link = false;
        let done = std::mem::take(&mut self.done);
        done.into_iter()
            .filter_map(|unset| line(unset, hrefs))
            .collect()
    }

    /// Writes the space or the break that is due, and says how long it is.
    fn part(&mut self) -> usize {
        let c = match (self.now.text.is_empty(), self.broken, self.space) {
            (false, true, _) => Some('\n'),
            (false, false, true) if !self.now.text.ends_with(' ') => Some(' '),
            _ => None,
        };
        self.now.text.extend(c);
        (self.broken, self.space) = (false, false);
        usize::from(c.is_some())
    }

    /// Notes where the text from `start` to here comes from.
    fn note(&mut self, place: Place, start: usize) {
        let end = self.now.text.len();
        if start >= end {
            return;
        }
        if let Around::To(link) = place.link {
            match self.now.runs.last_mut() {
                Some((_, last, of)) if *of == link => *last = end,
                _ => self.now.runs.push((start, end, link)),
            }
        }
        self.now.nodes.push((place.node, end - start));
        if place.link != Around::None {
            self.now.linked += end - start;
        }
        if self.now.marks.last() != Some(&place.mark) {
            self.now.marks.push(place.mark);
        }
    }

    fn end(&mut self) {
        let now = std::mem::take(&mut self.now);
        (self.space, self.broken) = (false, false);
        if !now.text.is_empty() {
            self.done.push(now);
        }
    }
}

fn line(unset: Unset, hrefs: &[String]) -> Option<Line> {
    let Unset {
        text,
        runs,
        nodes,
        marks,
        linked,
    } = unset;
    let trimmed = text.trim_start_matches(is_space).len();
    let offset = text.len() - trimmed;
    let text = text.trim_matches(is_space);
    if !text.contains(|c: char| !is_space(c)) {
        return None;
    }
    let link = |&(start, end, link): &(usize, usize, usize)| {
        let start = start.saturating_sub(offset);
        let end = end.saturating_sub(offset).min(text.len());
        let words = text.get(start..end)?;
        let start = start + words.len() - words.trim_start().len();
        let span = Span::of(text, start, start + words.trim().len())?;
        let href = hrefs.get(link)?.clone();
        Some(Link { span, href })
    };
    Some(Line {
        links: runs.iter().filter_map(link).collect(),
        text: text.to_owned(),
        nodes,
        mark: (marks.len() == 1).then(|| marks[0]),
        linked,
    })
}

/// White space, and what takes no room at the ends of a line.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fffc}')
}

/// What is not seen, and parts words for those who look them up: soft hyphens, byte order marks, controls.
fn is_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{feff}') || c.is_control()
}

/// The text's first bytes, so many at most.
pub(super) fn start_of(text: &str, most: usize) -> &str {
    let ends = (0..=most.min(text.len())).rev();
    let mut whole = ends.filter_map(|end| text.get(..end));
    whole.next().unwrap_or_default()
}
