//! What the page has: so that it is sent only what differs.

use crate::Out;

/// The most markup in one message, in bytes: so much a page takes in within a frame, on a slow phone too.
const CHUNK: usize = 16 * 1024;

/// The article's elements and the parts, as the page has them.
#[derive(Debug, Default)]
pub(crate) struct Sent {
    units: Vec<String>,
    parts: Vec<(&'static str, String)>,
}

impl Sent {
    /// Another article comes: the page's is emptied.
    pub(crate) fn begin(&mut self) {
        self.units.clear();
    }

    /// Sends what of the article's elements differs.
    pub(crate) fn article(&mut self, units: Vec<String>, out: &mut Vec<Out>) {
        if units.len() == self.units.len() {
            let mut at = 0;
            while at < units.len() {
                let same = |index: &usize| units[*index] == self.units[*index];
                let from = (at..units.len()).find(|index| !same(index));
                let Some(from) = from else { break };
                let to = (from..units.len()).find(same).unwrap_or(units.len());
                exchange(from, to - from, &units[from..to], out);
                at = to;
            }
        } else {
            let pairs = || units.iter().zip(&self.units);
            let start = pairs().take_while(|(new, old)| new == old).count();
            let most = units.len().min(self.units.len()) - start;
            let pairs = units.iter().rev().zip(self.units.iter().rev());
            let end = pairs.take(most).take_while(|(new, old)| new == old).count();
            let (old, new) = (self.units.len() - end, units.len() - end);
            exchange(start, old - start, &units[start..new], out);
        }
        self.units = units;
    }

    /// Sends a part if it differs.
    pub(crate) fn part(&mut self, id: &'static str, html: String, out: &mut Vec<Out>) {
        match self.parts.iter_mut().find(|(of, _)| *of == id) {
            Some((_, old)) if *old == html => return,
            Some((_, old)) => old.clone_from(&html),
            None => self.parts.push((id, html.clone())),
        }
        out.push(Out::Part(id, html));
    }

    /// The page has lost the part: what it was in was written anew.
    pub(crate) fn forget(&mut self, id: &str) {
        self.parts.retain(|(of, _)| *of != id);
    }
}

/// Exchanges `count` elements from `first` on for `new`, in pieces that the page can take in one at a time.
fn exchange(first: usize, count: usize, new: &[String], out: &mut Vec<Out>) {
    let (mut at, mut left, mut rest) = (first, count, new);
    loop {
        let mut bytes = 0;
        let fits = |unit: &&String| {
            bytes += unit.len();
            bytes <= CHUNK
        };
        let these = rest.iter().take_while(fits).count().max(rest.len().min(1));
        let last = these == rest.len();
        let gone = if last { left } else { left.min(these) };
        if these > 0 || gone > 0 {
            out.push(Out::Blocks(at, gone, rest[..these].concat()));
        }
        if last {
            return;
        }
        (at, left, rest) = (at + these, left - gone, &rest[these..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn units(of: &[&str]) -> Vec<String> {
        of.iter().map(ToString::to_string).collect()
    }

    /// What the messages make of a page that holds `page`.
    fn applied(mut page: Vec<String>, out: &[Out]) -> Vec<String> {
        for message in out {
            if let Out::Blocks(first, count, html) = message {
                page.splice(*first..first + count, html.chars().map(|c| c.to_string()));
            }
        }
        page
    }

    fn check(old: &[&str], new: &[&str], messages: usize) {
        let (mut sent, mut out) = (Sent::default(), Vec::new());
        sent.article(units(old), &mut Vec::new());
        sent.article(units(new), &mut out);
        assert_eq!(out.len(), messages, "{old:?} {new:?} {out:?}");
        assert_eq!(applied(units(old), &out).concat(), new.concat());
    }

    #[test]
    fn only_what_differs_is_sent() {
        check(&[], &["a"], 1);
        check(&["a"], &["a"], 0);
        check(&["a", "b", "c", "d"], &["a", "x", "c", "y"], 2);
        check(&["a", "b", "c"], &["a", "b", "x", "c"], 1);
        check(&["a", "b", "c"], &["a", "c"], 1);
        check(&["a", "b"], &[], 1);
        check(&["a", "a"], &["a"], 1);
    }

    proptest! {
        #[test]
        fn the_page_ends_up_with_what_is_meant(old in "[a-c]{0,12}", new in "[a-c]{0,12}", long in 0..3_usize) {
            let grow = |text: &str| -> Vec<String> { text.chars().map(|c| c.to_string().repeat(1 + long * 9000)).collect() };
            let (mut sent, mut out) = (Sent::default(), Vec::new());
            sent.article(grow(&old), &mut Vec::new());
            sent.article(grow(&new), &mut out);
            // A message holds whole elements: parted again as the page would.
            let mut page = grow(&old);
            for message in &out {
                if let Out::Blocks(first, count, html) = message {
                    let size = 1 + long * 9000;
                    let new: Vec<String> = html.as_bytes().chunks(size).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
                    page.splice(*first..first + count, new);
                }
            }
            prop_assert_eq!(page, grow(&new));
        }
    }
}
