//! Who said what, as far as quote marks show it.

mod attribute;
mod blocks;
mod clause;
mod complement;
mod cue;
mod extent;
mod marks;
mod report;
mod shape;
mod source;
mod speaker;
mod subject;
mod turns;
mod verbs;

use crate::{doc::Doc, lists::lists, who::Reasons};
use article::{Analysis, Kind, Quote, QuoteKind, Span};
use attribute::{Attribution, How};
use marks::Marked;
use report::Report;
use source::Source;
use turns::Turn;
use verbs::Verb;

/// What the rules for quotes look at.
pub(crate) struct Scene<'a> {
    /// The tokens.
    pub(crate) doc: &'a Doc<'a>,
    /// What has been found so far.
    pub(crate) analysis: &'a Analysis,
    /// The first and past-the-last token of each mention.
    pub(crate) tokens: &'a [(usize, usize)],
    /// For each token the mention it is part of.
    mention: Vec<Option<usize>>,
    /// For each token whether it stands between quote marks.
    pub(crate) quoted: Vec<bool>,
    /// For each token the reporting verb it may be.
    verbs: Vec<Option<&'static Verb>>,
    /// For each token whether it is one of the small words.
    function: Vec<bool>,
    /// Where a person is named as the source of a report: the cue's token, and who.
    pub(crate) said: Vec<(usize, u32)>,
    /// The two people the body speaks of most, in the order of their first mention.
    pub(crate) leading: Vec<u32>,
}

impl<'a> Scene<'a> {
    fn new(
        doc: &'a Doc<'a>,
        analysis: &'a Analysis,
        tokens: &'a [(usize, usize)],
        marked: &[Marked],
        turns: &[Turn],
    ) -> Self {
        let mut mention = vec![None; doc.tokens.len() + 1];
        for (index, &(from, to)) in tokens.iter().enumerate() {
            mention[from..to].fill(Some(index));
        }
        let mut quoted = vec![false; doc.tokens.len() + 1];
        for quote in marked.iter().filter(|q| !q.nested) {
            for &(from, to) in &quote.parts {
                quoted[from..to].fill(true);
            }
        }
        for &(from, to) in turns.iter().flat_map(|t| &t.parts) {
            quoted[from..to].fill(true);
        }
        let leading = speaker::leading(doc, analysis, tokens);
        Self {
            doc,
            analysis,
            tokens,
            mention,
            quoted,
            verbs: doc.tokens.iter().map(|t| verbs::verb(&t.fold)).collect(),
            function: doc
                .tokens
                .iter()
                .map(|t| lists().is("function", &t.fold))
                .collect(),
            said: Vec::new(),
            leading,
        }
    }

    /// The mention that the token is part of.
    pub(crate) fn mention_at(&self, token: usize) -> Option<usize> {
        self.mention.get(token).copied().flatten()
    }

    /// The reporting verb that the token may be, by its letters.
    pub(crate) fn verb(&self, token: usize) -> Option<&'static Verb> {
        self.verbs.get(token).copied().flatten()
    }

    /// Whether the token is one of the small words that hold sentences together.
    pub(crate) fn function(&self, token: usize) -> bool {
        self.function.get(token).copied().unwrap_or_default()
    }

    /// The kind of what the mention names.
    pub(crate) fn kind(&self, mention: usize) -> Kind {
        self.analysis.entities[self.analysis.mentions[mention].entity as usize].kind
    }

    /// Whether the token is a noun for people or bodies that speak, as far as lists can tell.
    pub(crate) fn is_noun(&self, token: usize) -> bool {
        let fold = self.doc.fold(token);
        let singular = fold.strip_suffix('s').unwrap_or(fold);
        let is = |section: &str| lists().is(section, fold) || lists().is(section, singular);
        is("role")
            || is("organisationnoun")
            || is("speaking")
            || fold.ends_with("ists")
            || fold.ends_with("ians")
    }
}

/// Finds the quotes in marks, and the block quotes.
pub(crate) fn find(
    doc: &Doc,
    tokens: &[(usize, usize)],
    analysis: &mut Analysis,
    reasons: &mut Reasons,
) {
    let turns = turns::turns(doc);
    let mut marked = marks::marked(doc);
    apart(&turns, &mut marked);
    if turns.is_empty() {
        blocks::add(doc, &mut marked);
    }
    let found: Vec<(Quote, String)> = {
        let mut scene = Scene::new(doc, analysis, tokens, &marked, &turns);
        let pulled: Vec<(Marked, Attribution)> = doc
            .blocks()
            .filter_map(|(start, end)| blocks::pulled(&scene, start, end))
            .collect();
        for &(from, to) in pulled.iter().flat_map(|(p, _)| &p.parts) {
            scene.quoted[from..to].fill(true);
        }
        let groups = attribute::group(&scene, &marked);
        let reports = report::reports(&scene);
        scene.said = said(&scene, &reports);
        let mut found: Vec<(Quote, String)> = Vec::new();
        let mut previous: Option<(usize, Attribution, Quote)> = None;
        let mut spoken: Vec<(usize, usize)> = Vec::new();
        for group in groups {
            let attribution = attribute::attribute(&scene, &group, within(&reports, &group));
            let (quote, why) = quote(&scene, &group, attribution, previous.as_ref());
            if !group.nested && quote.kind != QuoteKind::Term {
                previous = Some((group.close, attribution, quote.clone()));
            }
            if quote.kind != QuoteKind::Term {
                spoken.extend(&group.parts);
            }
            found.push((quote, why));
        }
        for (pulled, attribution) in pulled {
            spoken.extend(&pulled.parts);
            found.push(quote(&scene, &pulled, attribution, None));
        }
        found.extend(turns.iter().map(|t| transcript(&scene, t)));
        spoken.sort_unstable();
        // One attribution, one record.
        let mut cues: Vec<u32> = found
            .iter()
            .filter_map(|(q, _)| q.cue)
            .map(|c| c.start)
            .collect();
        cues.sort_unstable();
        let free = |r: &&Report| cues.binary_search(&doc.tokens[r.cue.0].span.start).is_err();
        found.extend(
            reports
                .iter()
                .filter(free)
                .filter_map(|r| indirect(&scene, r, &spoken)),
        );
        found
    };
    for (mut quote, why) in found {
        quote.because = reasons.add(analysis, why);
        analysis.quotes.push(quote);
    }
    analysis
        .quotes
        .sort_by_key(|q| (q.content[0].start, q.content[0].end));
}

/// The people whom reports name as their sources.
fn said(scene: &Scene, reports: &[Report]) -> Vec<(usize, u32)> {
    let mut out: Vec<(usize, u32)> = reports
        .iter()
        .filter_map(|r| match r.source?.sort {
            source::Sort::Name(m) if scene.kind(m) == Kind::Person => {
                Some((r.cue.0, scene.analysis.mentions[m].entity))
            }
            _ => None,
        })
        .collect();
    out.sort_unstable();
    out
}

/// Takes the turns' own marks out of the quotes in marks: *“SMITH: …* opens each turn, and closes none.
fn apart(turns: &[Turn], marked: &mut Vec<Marked>) {
    let labels: Vec<usize> = turns.iter().filter_map(|t| t.label).map(|l| l.0).collect();
    let inside = |at: usize| {
        let next = turns.partition_point(|t| t.parts[0].0 <= at);
        next.checked_sub(1)
            .is_some_and(|t| turns[t].parts.last().is_some_and(|p| at < p.1))
    };
    marked.retain(|q| {
        let first = q.parts[0].0;
        let opens =
            labels.binary_search(&first).is_ok() || labels.binary_search(&(first + 1)).is_ok();
        !(opens || q.parts.len() > 1 && inside(first))
    });
}

/// A turn of an interview, with who speaks.
fn transcript(scene: &Scene, turn: &Turn) -> (Quote, String) {
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

/// The innermost report that the words in marks are part of.
fn within<'r>(reports: &'r [Report], group: &Marked) -> Option<&'r Report> {
    let at = group.parts[0].0;
    let end = reports.partition_point(|r| r.cue.0 < at + clause::REACH);
    let near = reports[..end]
        .iter()
        .rev()
        .take_while(|r| r.cue.0 + 2 * clause::REACH > at)
        .take(24);
    let word = group.parts.len() == 1 && group.parts[0].1 - at <= 2;
    let holds = |r: &&Report| {
        r.source.is_some()
            && (!word || r.sure >= SAID || at - r.cue.1.min(at) < 8)
            && r.parts.iter().any(|&(from, to)| from <= at && at < to)
    };
    // *Smith said he thought it “a shame”*: rather what is said, and by a name, than what is thought.
    let rank = |r: &Report| {
        let pronoun = r.source.is_some_and(|s| s.sort == source::Sort::Pronoun);
        2 * u8::from(r.sure >= SAID) + u8::from(!pronoun)
    };
    near.filter(holds)
        .reduce(|best, r| if rank(r) > rank(best) { r } else { best })
}

/// How sure a report is whose verb is one of saying, at least.
const SAID: u8 = 80;

/// Reported speech without marks; `None` where words in marks stand for it.
fn indirect(scene: &Scene, report: &Report, spoken: &[(usize, usize)]) -> Option<(Quote, String)> {
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
            .map(|&(from, to)| doc.span(from, to))
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
fn quote(
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
    let mut quote = Quote {
        kind: shape.kind(&attribution),
        content,
        source: None,
        speakers: Vec::new(),
        cue: None,
        citing: None,
        confidence: 0,
        because: 0,
    };
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

/// Gives `quote` the attribution of the one it goes on from; says why.
fn go_on(quote: &mut Quote, before: &Quote) -> String {
    quote.speakers.clone_from(&before.speakers);
    quote.source = before.source;
    quote.cue = quote.cue.or(before.cue);
    quote.confidence = before.confidence.saturating_sub(15);
    "goes on from the quote before it".to_owned()
}

/// Whether a quote inside another has a speaker of its own there.
fn own_speaker(scene: &Scene, attribution: &Attribution) -> bool {
    attribution.source.is_some_and(|s| {
        scene.quoted[s.from]
            && !matches!(scene.doc.fold(s.from), "i" | "we" | "you")
            && attribution.cue.is_some_and(|c| scene.quoted[c.0])
    })
}

/// Whether only *and* and a word or two stand between two quotes: *“losers” and “sad”*.
fn joined(scene: &Scene, close: usize, open: usize) -> bool {
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

/// Whether the quote stands in the paragraph of the one before it, close behind.
fn continues(scene: &Scene, close: usize, group: &Marked) -> bool {
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

#[cfg(test)]
mod tests {
    use crate::check::quotes;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(quotes(text), want, "{text}");
    }

    #[test]
    fn a_name_beside_the_cue() {
        check(
            "So Vladimir Putin stated, “That’s why we came here.” The end.",
            &["direct|That’s why we came here.|Vladimir Putin|Vladimir Putin|stated|-"],
        );
        check(
            "\"We will go,\" said John Smith.",
            &["direct|We will go,|John Smith|John Smith|said|-"],
        );
        check(
            "\"We will go,\" John Smith told reporters.",
            &["direct|We will go,|John Smith|John Smith|told|-"],
        );
        check(
            "\"We will go,\" according to President John Smith.",
            &["direct|We will go,|John Smith|John Smith|according to|-"],
        );
    }

    #[test]
    fn a_pronoun_means_the_person_before() {
        check(
            "Then Vladimir Putin left. He added, “This is fully true.”",
            &["direct|This is fully true.|Vladimir Putin|He|added|-"],
        );
    }

    #[test]
    fn interrupted_quotes_are_one() {
        check(
            "\"We will go,\" said John Smith, \"and we will stay.\"",
            &["direct|We will go, … and we will stay.|John Smith|John Smith|said|-"],
        );
    }

    #[test]
    fn a_quote_behind_a_quote_goes_on() {
        check(
            "\"We will go,\" said John Smith. \"And we will stay.\"",
            &["direct|We will go, … And we will stay.|John Smith|John Smith|said|-"],
        );
        check(
            "\"We will go,\" said John Smith. We know that. \"And we will stay.\"",
            &[
                "direct|We will go,|John Smith|John Smith|said|-",
                "direct|And we will stay.|John Smith|John Smith|said|-",
            ],
        );
    }

    #[test]
    fn a_few_words_are_mixed_and_nobodys_a_term() {
        check(
            "So John Smith proposed a toast to “great Russia,” and left.",
            &["mixed|great Russia,|John Smith|John Smith|proposed a toast|-"],
        );
        check(
            "A lunch featuring “pelmeni” dumplings.",
            &["term|pelmeni||-|-|-"],
        );
    }

    #[test]
    fn the_two_leaders_are_the_two_people_of_the_article() {
        let intro = "So John Smith met Mary Jones.\n\n";
        check(
            &format!("{intro}Later the two leaders addressed each other as “comrades,” he left."),
            &["mixed|comrades,|John Smith+Mary Jones|the two leaders|addressed each other|-"],
        );
        check(
            &format!("{intro}Later two officials said “we will not go there.”"),
            &["mixed|we will not go there.||two officials|said|-"],
        );
    }

    #[test]
    fn what_the_speaker_cites() {
        check(
            "Then John Smith ended, citing an old proverb: “Good clothes are new.\n\n” He added, “So it is.”",
            &[
                "direct|Good clothes are new.|John Smith|John Smith|citing|an old proverb",
                "direct|So it is.|John Smith|He|added|-",
            ],
        );
    }
}
