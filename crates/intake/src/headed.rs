//! The headline and the last lines of what was read in pieces.

use crate::{Body, Draft};
use article::{Role, find_asides, is_headline};

/// Finds the headline among the pieces where none is marked as such: the first heading, if the text begins with it, or a first line that
/// is called as the document or reads like a headline. The title that is known gives way to it, for a document often carries that of
/// another; but what `stated` itself about the article counts.
pub(crate) fn find_title(draft: &mut Draft, stated: bool) {
    let known = draft
        .meta
        .title
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let Body::Pieces(pieces) = &mut draft.body else {
        return;
    };
    let several = pieces.len() > 1;
    let marked = pieces.iter().position(|piece| piece.role == Role::Title);
    let at = marked.or_else(|| {
        let first = pieces.first()?;
        let fits = match first.role {
            Role::Heading => true,
            Role::Paragraph => {
                first.text == known || several && !stated && is_headline(&first.text)
            }
            _ => false,
        };
        fits.then_some(0)
    });
    let Some(at) = at else {
        return;
    };
    let same = pieces[at].text == known;
    if stated && !known.is_empty() && !same {
        return;
    }
    pieces[at].role = Role::Title;
    pieces[at].text.clone_into(&mut draft.meta.title);
}

/// Sets trailing lines apart that are not part of the story.
pub(crate) fn set_asides(draft: &mut Draft) {
    let mut article = draft.article("").article;
    let titled = article
        .blocks
        .first()
        .is_some_and(|b| b.role == Role::Title);
    let count = article.blocks.len();
    find_asides(&mut article);
    let Body::Pieces(pieces) = &mut draft.body else {
        return;
    };
    let kept = pieces.iter_mut().filter(|piece| piece.removed.is_none());
    let kept: Vec<_> = kept.filter(|piece| !piece.text.trim().is_empty()).collect();
    // A title that is known may stand above the pieces.
    let above = usize::from(titled && count > kept.len());
    for (piece, block) in kept.into_iter().zip(&article.blocks[above..]) {
        if block.role == Role::Aside {
            piece.role = Role::Aside;
        }
    }
}
