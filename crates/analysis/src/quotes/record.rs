//! From what was found to the record of a quote, with who speaks and why.

use super::{
    Scene,
    attribute::{self, Attribution, How},
    marks::Marked,
    report::Report,
    shape,
    source::Source,
    speaker,
    turns::Turn,
};
use article::{Quote, QuoteKind, Span};

/// A turn of an interview, with who speaks.
pub(crate) fn transcript(scene: &Scene, turn: &Turn) -> (Quote, String) {
    let doc = scene.doc;
    let mut quote = Quote {
        kind: QuoteKind::Transcript,
        content: turn
            .parts
            .iter()
            .map(|&(from, to)| doc.span(from, to))
            .collect(),
        source: turn.label.map(|(from, to)| doc.span(from, to)),
        speakers: Vec::new(),
        cue: None,
        citing: None,
        confidence: 0,
        because: 0,
    };
    let found = match turn.label {
        Some(label) => speaker::labelled(scene, label),
        None => speaker::interviewed(scene, turn.asks),
    };
    let why = match (found, turn.label) {
        (Some(entity), Some(_)) => {
            quote.confidence = 88;
            format!(
                "{} is named before the turn",
                scene.analysis.entities[entity as usize].name
            )
        }
        (Some(entity), None) => {
            quote.confidence = 55;
            let does = if turn.asks { "asks" } else { "answers" };
            format!(
                "{} {does} in this interview",
                scene.analysis.entities[entity as usize].name
            )
        }
        (None, Some((from, to))) => {
            quote.confidence = 70;
            format!(
                "“{}” stands before the turn, and no name goes with it",
                doc.span(from, to).text(doc.text)
            )
        }
        (None, None) => "a turn in an interview; the text does not say whose".to_owned(),
    };
    quote.speakers.extend(found);
    (quote, why)
}

/// Reported speech without marks; `None` where words in marks stand for it.
pub(crate) fn indirect(
    scene: &Scene,
    report: &Report,
    that: bool,
    spoken: &[(usize, usize)],
) -> Option<(Quote, String)> {
    let doc = scene.doc;
    let first_person =
        |s: Source| matches!(doc.fold(s.from), "i" | "we" | "you") && s.to == s.from + 1;
    // What is said inside a quote is its speaker's affair.
    if scene.quoted[report.cue.0] || report.source.is_some_and(first_person) {
        return None;
    }
    let holds = |&(from, to): &(usize, usize)| {
        let next = spoken.partition_point(|s| s.0 < from);
        spoken.get(next).is_some_and(|s| s.0 < to)
    };
    if report.parts.iter().any(holds) {
        return None;
    }
    let told = speaker::speakers(
        scene,
        Attribution {
            how: How::Before,
            cue: Some(report.cue),
            source: report.source,
            citing: None,
        },
    );
    let quote = Quote {
        kind: QuoteKind::Indirect,
        content: report
            .parts
            .iter()
            .map(|&(from, to)| doc.span(from - usize::from(that && doc.before(from) == "that"), to))
            .collect(),
        source: report.source.map(|s| doc.span(s.from, s.to)),
        speakers: told.speakers,
        cue: Some(doc.span(report.cue.0, report.cue.1)),
        citing: None,
        confidence: told.sure.min(report.sure),
        because: 0,
    };
    Some((quote, told.why))
}

/// The quote with its kind and speaker, and why that speaker.
pub(crate) fn quote(
    scene: &Scene,
    group: &Marked,
    attribution: Attribution,
    previous: Option<&(usize, Attribution, Quote)>,
) -> (Quote, String) {
    let doc = scene.doc;
    let span = |range: Option<(usize, usize)>| range.map(|(from, to)| doc.span(from, to));
    let content: Vec<Span> = group
        .parts
        .iter()
        .map(|&(from, to)| doc.span(from, to))
        .collect();
    let shape = shape::shape(scene, group);
    let mut quote = Quote::of_nobody(shape.kind(&attribution), content, 0);
    if group.nested && !own_speaker(scene, &attribution) {
        quote.kind = QuoteKind::Term;
    }
    if quote.kind == QuoteKind::Term {
        // A whole sentence in marks behind another goes on from it.
        let goes_on =
            shape.clause && !shape.title && attribution.how == How::Nothing && !group.nested;
        let goes_on = |p: &&(usize, Attribution, Quote)| {
            goes_on && continues(scene, p.0, group)
                || !group.nested && joined(scene, p.0, group.open)
        };
        match previous.filter(goes_on) {
            Some((_, _, before)) => {
                quote.kind = before.kind;
                let why = go_on(&mut quote, before);
                return (quote, why);
            }
            None => return (quote, "marks that quote nobody".to_owned()),
        }
    }
    quote.cue = span(attribution.cue);
    quote.citing = span(attribution.citing);
    quote.source = attribution.source.map(|s| doc.span(s.from, s.to));
    let before = previous.filter(|p| attribution.source.is_none() && continues(scene, p.0, group));
    if let Some((_, _, before)) = before {
        let why = go_on(&mut quote, before);
        return (quote, why);
    }
    if attribution.source.is_none() && !group.nested {
        let source = attribute::spoke_before(scene, group.open);
        let told = speaker::speakers(
            scene,
            Attribution {
                source,
                ..attribution
            },
        );
        if source.is_some() && !told.speakers.is_empty() {
            quote.source = source.map(|s| doc.span(s.from, s.to));
            quote.speakers = told.speakers;
            quote.confidence = 56;
            return (quote, "speaks in the sentence before it".to_owned());
        }
    }
    let told = speaker::speakers(scene, attribution);
    quote.speakers = told.speakers;
    quote.confidence = told.sure;
    (quote, told.why)
}

/// Whether a quote inside another has a speaker of its own there.
pub(crate) fn own_speaker(scene: &Scene, attribution: &Attribution) -> bool {
    attribution.source.is_some_and(|s| {
        scene.quoted[s.from]
            && !matches!(scene.doc.fold(s.from), "i" | "we" | "you")
            && attribution.cue.is_some_and(|c| scene.quoted[c.0])
    })
}

/// Whether only *and* and a word or two stand between two quotes: *“losers” and “sad”*.
pub(crate) fn joined(scene: &Scene, close: usize, open: usize) -> bool {
    let doc = scene.doc;
    let near = close < open && open - close <= 4 && doc.together(close, open);
    near && (close..open).any(|i| matches!(doc.fold(i), "and" | "or" | ","))
        && (close..open).all(|i| {
            matches!(
                doc.fold(i),
                "and" | "or" | "," | "a" | "an" | "the" | "also" | "as" | "even"
            )
        })
}

/// Gives `quote` the attribution of the one it goes on from; says why.
pub(crate) fn go_on(quote: &mut Quote, before: &Quote) -> String {
    quote.speakers.clone_from(&before.speakers);
    quote.source = before.source;
    quote.cue = quote.cue.or(before.cue);
    quote.confidence = before.confidence.saturating_sub(15);
    "goes on from the quote before it".to_owned()
}

/// Whether the quote stands in the paragraph of the one before it, close behind.
pub(crate) fn continues(scene: &Scene, close: usize, group: &Marked) -> bool {
    let block = |at: usize| scene.doc.tokens.get(at).map(|t| t.block);
    if close == 0 || group.open < close {
        return false;
    }
    let (last, this) = (block(close - 1), block(group.open));
    if last == this {
        return group.open - close < 60;
    }
    // A paragraph that is all quote goes on where the paragraph before it ended, or nearly.
    let whole =
        group.open.checked_sub(1).is_none_or(|b| block(b) != this) && block(group.close) != this;
    whole && block(group.open - 1) == last && group.open - close < 12
}
