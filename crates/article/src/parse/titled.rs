//! An article under another headline than the one it was read with.

use super::{Read, apart::find_repeats};
use crate::{Article, Block, Role, Span};

impl Read {
    /// This article with `title` as its headline: in place of the one it has, or above all else. White space in it is made one
    /// space; a blank one changes nothing, nor does the one it has. A new headline stands nowhere in the input.
    #[must_use]
    pub fn titled(mut self, title: &str) -> Self {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = words(title);
        let article = &mut self.article;
        let at = article.blocks.iter().position(|b| b.role == Role::Title);
        let old = at.map(|at| article.blocks[at].span);
        if title.is_empty() || old.is_some_and(|old| words(old.text(&article.text)) == title) {
            let old = old.map_or("", |old| old.text(&article.text));
            article.meta.title = words(old);
            return self;
        }
        let index = at.unwrap_or_default();
        let (old, new) = match old {
            Some(old) => {
                article.blocks.remove(index);
                (old, title.clone())
            }
            None if article.blocks.is_empty() => (Span::new(0, 0), title.clone()),
            None => (Span::new(0, 0), format!("{title}\n")),
        };
        self.map.replace(old, new.len() as u32);
        replace(article, old, &new);
        let start = old.range().start;
        let block = Block {
            role: Role::Title,
            span: Span::new(start, start + title.len()),
            repeats: None,
        };
        article.blocks.insert(index, block);
        article.meta.title = title;
        find_repeats(article);
        self
    }
}

/// Puts `new` into the text instead of `old`, in which no block or link is.
fn replace(article: &mut Article, old: Span, new: &str) {
    article.text.replace_range(old.range(), new);
    let moved = |at: &mut u32| {
        if *at >= old.end {
            *at = *at - old.end + old.start + new.len() as u32;
        }
    };
    article
        .links
        .retain(|link| !link.span.overlaps(old) || old.is_empty());
    let blocks = article.blocks.iter_mut().map(|b| &mut b.span);
    for span in blocks.chain(article.links.iter_mut().map(|l| &mut l.span)) {
        moved(&mut span.start);
        moved(&mut span.end);
    }
}

#[cfg(test)]
mod tests {
    use crate::{Role, Span, read_marked, read_text};

    /// The blocks after another headline, and what the map finds for them in the input.
    fn check(source: &str, title: &str, want: &[(&str, &str)]) {
        let read = read_marked("a", source).titled(title);
        let article = &read.article;
        let found = article.blocks.iter().map(|b| {
            let place = read.map.span(b.span);
            (article.block_text(b), place.text(source))
        });
        assert_eq!(found.collect::<Vec<_>>(), want);
        assert_eq!(article.check(), Ok(()));
        let shown = article.blocks.iter().find(|b| b.role == Role::Title);
        let shown = shown.map_or("", |b| article.block_text(b));
        assert_eq!(article.meta.title, shown);
    }

    #[test]
    fn a_headline_is_replaced_or_put_above() {
        check("# A\n\nB.", "A", &[("A", "A"), ("B.", "B.")]);
        check("# A\n\nB.", " ", &[("A", "A"), ("B.", "B.")]);
        check("# A\n\nB.", " C\n d ", &[("C d", ""), ("B.", "B.")]);
        check("B.\n\nD.", "C", &[("C", ""), ("B.", "B."), ("D.", "D.")]);
        check(
            "Opinion\n\n# A\n\nB.",
            "Long one",
            &[("Opinion", "Opinion"), ("Long one", ""), ("B.", "B.")],
        );
        check("", "C", &[("C", "")]);
    }

    #[test]
    fn what_a_standfirst_repeats_is_found_again() {
        let read = read_marked("a", "# A\n\nB.\n\nC.\n\nB.").titled("D");
        assert_eq!(read.article.blocks[1].repeats, Some(3));
        let bare = read_text("a", "One line.").titled("T");
        assert_eq!(bare.map.span(Span::new(2, 5)), Span::new(0, 3));
    }
}
