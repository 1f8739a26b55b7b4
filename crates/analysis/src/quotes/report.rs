//! Reported speech: verbs and phrases that report, who is their subject, and how far the words go that they report.

use super::{
    Scene,
    clause::{self, REACH, asking, clause, past_circumstances, past_time, phrase_end},
    source::{Source, forward},
    subject::{Group, Subject, group, opening, subject},
    verbs::{self, Form, Frames, Verb},
};
use crate::{doc::Doc, token::Is};
use article::{Kind, Role};

/// One report: its cue, its source and what it reports, as token ranges.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// The words that attribute.
    pub(crate) cue: (usize, usize),
    /// Who says it.
    pub(crate) source: Option<Source>,
    /// The words reported, in text order.
    pub(crate) parts: Vec<(usize, usize)>,
    /// The cue stands behind the words or between them.
    pub(crate) behind: bool,
    /// How surely it is a report, per cent.
    pub(crate) sure: u8,
}

/// What follows a reporting verb.
#[derive(Clone, Copy, Debug)]
struct Complement {
    /// Its first token.
    from: usize,
    /// The token after the cue.
    cue_end: usize,
    /// How far it may go.
    sort: Sort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Clause,
    Infinitive,
    Noun,
}

/// All reports of the article, by their cues.
pub(crate) fn reports(scene: &Scene) -> Vec<Report> {
    let doc = scene.doc;
    let mut out: Vec<Report> = Vec::new();
    let mut start = 0;
    for sentence in doc.tokens.chunk_by(|a, b| a.sentence == b.sentence) {
        let end = start + sentence.len();
        let first = out.len();
        if doc.article.blocks[doc.tokens[start].block].role == Role::Title {
            out.extend(headline(scene, start, end));
        }
        for at in start..end {
            if let Some(report) = report(scene, (start, end), at, &out[first..]) {
                out.push(report);
            }
        }
        start = end;
    }
    out
}

/// *Smith: The law is dead*, as a headline.
fn headline(scene: &Scene, start: usize, end: usize) -> Option<Report> {
    let doc = scene.doc;
    let colon = (start + 1..end.min(start + 7)).find(|&i| doc.tokens[i].is_mark(':'))?;
    let mention = scene.mention_at(colon - 1).filter(|&m| matches!(scene.kind(m), Kind::Person | Kind::Organisation));
    let source = match mention.filter(|&m| scene.tokens[m].1 == colon) {
        Some(mention) => Source { from: scene.tokens[mention].0, to: colon, sort: super::source::Sort::Name(mention) },
        None if scene.is_noun(colon - 1) => Source { from: start, to: colon, sort: super::source::Sort::Noun },
        None => return None,
    };
    let parts = trimmed(scene, colon + 1, end.min(colon + REACH))?;
    (parts.1 - parts.0 > 2).then_some(Report { cue: (colon, colon + 1), source: Some(source), parts: vec![parts], behind: false, sure: 60 })
}

fn report(scene: &Scene, sentence: (usize, usize), at: usize, before: &[Report]) -> Option<Report> {
    let doc = scene.doc;
    let token = &doc.tokens[at];
    if token.is != Is::Word {
        return None;
    }
    match token.fold.as_str() {
        "according" if doc.fold(at + 1) == "to" => return according(scene, sentence, at),
        _ => {}
    }
    if let Some(verb) = verbs::verb(&token.fold) {
        if doc.capital(at) && !token.starts && !doc.title_case[token.block] {
            return None;
        }
        if let Some(found) = by_verb(scene, sentence, at, verb, before) {
            return Some(found);
        }
    }
    verbs::saying(&token.fold).then(|| by_noun(scene, sentence, at)).flatten()
}

/// *X said that …*, *…, X said*, *…, said X*.
fn by_verb(scene: &Scene, sentence: (usize, usize), at: usize, verb: &Verb, before: &[Report]) -> Option<Report> {
    let doc = scene.doc;
    let group = group(scene, at);
    let previous = doc.before(at);
    let articled = clause::determiner(previous) && !matches!(previous, "all" | "both" | "that" | "those" | "these" | "some" | "many" | "most" | "others" | "few" | "one" | "several" | "two" | "each");
    if articled || clause::preposition(previous) && verb.form != Form::Ing || matches!(previous, "’s" | "'s") && !group.helped {
        return None;
    }
    // *was told*: who tells is not the subject.
    if group.being && verb.form == Form::Past {
        return passive(scene, sentence, at, verb);
    }
    if group.negated && !verb.frames.has(Frames::WH) {
        return None;
    }
    if !group.helped && verb.form == Form::Past && doc.fold(at + 1) == "by" {
        return None;
    }
    let complement = complement(scene, at, verb);
    let subject = subject(scene, at, group, verb.form);
    if !(matches!(subject, Subject::Found(..)) && complement.is_some())
        && let Some(found) = inverted(scene, sentence, at, verb, group)
    {
        return Some(found);
    }
    let (source, subject_from, relative) = match subject {
        Subject::Not => return None,
        Subject::Found(source, from) => (Some(source), from, false),
        Subject::Relative(source) => (Some(source), group.from, true),
        Subject::Shared => {
            let spoken = |r: &&Report| r.cue.0 < at && r.source.is_some() && r.sure >= 80;
            let last = before.iter().rev().find(spoken).filter(|_| verb.frames.has(Frames::SPEECH));
            let shared = last.or(before.last()).and_then(|r| r.source).or_else(|| opening(scene, sentence.0, group.from));
            shared?;
            (shared, group.from, false)
        }
    };
    // *a drink called Santorum* names it.
    let naming = matches!(doc.fold(at), "called" | "dubbed" | "termed" | "labeled" | "labelled" | "branded");
    if naming && !group.helped && source.is_some_and(|s| s.sort == super::source::Sort::Noun && !scene.is_noun(s.to - 1)) {
        return None;
    }
    if let Some(source) = source
        && !agrees(doc, source, verb.form, group)
    {
        return None;
    }
    if let Some(complement) = complement {
        let under = subordinate(scene, sentence.0, group.from);
        let end = extent(scene, sentence.1, complement, relative, at);
        let end = if under { (complement.from + 1..end).find(|&i| doc.tokens[i].is_mark(',')).unwrap_or(end) } else { end };
        let parts = trimmed(scene, complement.from, end)?;
        return Some(Report {
            cue: (at, complement.cue_end),
            source,
            parts: vec![parts],
            behind: false,
            sure: if verb.frames.has(Frames::SPEECH) { 80 } else { 65 },
        });
    }
    if !verb.frames.has(Frames::SPEECH) || verb.form == Form::Ing && !group.helped || relative {
        return None;
    }
    fronted(scene, sentence, (at, at + 1), subject_from, source)
}

/// Whether the verb stands in a clause that opens the sentence and waits for the main one: *After he said so, …*.
fn subordinate(scene: &Scene, start: usize, verb: usize) -> bool {
    let doc = scene.doc;
    let opens = matches!(doc.fold(start), "while" | "after" | "although" | "though" | "as" | "when" | "if" | "because" | "since" | "even" | "before" | "despite");
    opens && verb - start < 24 && !(start..verb).any(|i| doc.tokens[i].is_mark(','))
}

/// *was told that …*, *was asked by Smith to …*: the subject only hears it.
fn passive(scene: &Scene, sentence: (usize, usize), at: usize, verb: &Verb) -> Option<Report> {
    let doc = scene.doc;
    if !verb.frames.has(Frames::ADDRESSEE) {
        return None;
    }
    let source = (doc.fold(at + 1) == "by").then(|| forward(scene, at + 2)).flatten();
    let next = source.map_or(at + 1, |s| phrase_end(scene, s.to).max(s.to));
    let complement = match doc.fold(next) {
        "that" if verb.frames.has(Frames::THAT) => Complement { from: next + 1, cue_end: at + 1, sort: Sort::Clause },
        "to" if verb.frames.has(Frames::INFINITIVE) && round_to(doc, next) => Complement { from: next, cue_end: at + 1, sort: Sort::Infinitive },
        _ => return None,
    };
    if !doc.together(at, complement.from) {
        return None;
    }
    let end = extent(scene, sentence.1, complement, false, at);
    let parts = trimmed(scene, complement.from, end)?;
    Some(Report { cue: (at, at + 1), source, parts: vec![parts], behind: false, sure: 55 })
}

/// *…, said Smith.*
fn inverted(scene: &Scene, sentence: (usize, usize), at: usize, verb: &Verb, group: Group) -> Option<Report> {
    let doc = scene.doc;
    if !verb.frames.has(Frames::SPEECH) || verb.form == Form::Ing || group.helped {
        return None;
    }
    let comma = group.from.checked_sub(1).filter(|&c| doc.together(c, at) && matches!(doc.tokens[c].is, Is::Mark(',' | '”' | '"' | '\'' | '’')))?;
    let source = forward(scene, at + 1)?;
    let ends = !doc.together(at, source.to)
        || matches!(doc.tokens[source.to].is, Is::Mark(',' | '.' | ';' | ':' | '“' | '"' | '('))
        || matches!(doc.fold(source.to), "in" | "of" | "on" | "at" | "who" | "during" | "as" | "after" | "with" | "for" | "from")
        || past_time(scene, source.to) > source.to;
    if !ends {
        return None;
    }
    fronted(scene, sentence, (at, at + 1), comma + 1, Some(source))
}

/// The report whose words stand before its subject, which begins at `subject`: *The law is dead, he said.*
fn fronted(scene: &Scene, sentence: (usize, usize), cue: (usize, usize), subject: usize, source: Option<Source>) -> Option<Report> {
    let doc = scene.doc;
    let comma = subject.checked_sub(1).filter(|&c| c > sentence.0 && doc.together(c, cue.0))?;
    // *“…,” he said*, and with two single marks for each double one.
    let mut comma = comma;
    while comma > sentence.0 && comma + 2 >= subject && matches!(doc.tokens[comma].is, Is::Mark('\'' | '’' | '”' | '"')) {
        comma -= 1;
    }
    if !matches!(doc.tokens[comma].is, Is::Mark(',' | '—' | '–' | '-' | '?' | '!')) {
        return None;
    }
    let behind = past_circumstances(scene, cue.1.max(source.map_or(0, |s| s.to)), true);
    let mut from = sentence.0.max(comma.saturating_sub(REACH));
    if matches!(doc.fold(comma - 1), "which" | "who" | "that" | "where") {
        from = comma - 1;
    }
    while from < comma && (matches!(doc.fold(from), "and" | "but" | "still" | "yet" | "so") || doc.tokens[from].is_mark(',')) {
        from += 1;
    }
    let words = (from..comma).filter(|&i| doc.tokens[i].is_word()).count();
    let first = trimmed(scene, from, comma);
    let last = doc.tokens.get(behind).filter(|_| behind < sentence.1).filter(|t| t.is_mark(',') || t.is_mark('—'));
    let mut parts: Vec<(usize, usize)> = first.into_iter().collect();
    if last.is_some() {
        let end = sentence.1.min(behind + REACH);
        let rest = trimmed(scene, behind + 1, end);
        // *…, said Smith, a spokesman.* goes on with who Smith is; *The law, Smith said, is dead.* with what he says.
        let more = source.is_none_or(|s| s.from < cue.0) && !matches!(doc.fold(behind + 1), "adding" | "citing" | "who" | "which" | "referring" | "noting" | "a" | "an" | "and" | "but" | "while" | "as" | "after");
        if more || words < 2 {
            parts.extend(rest);
        }
    }
    if words < 2 && parts.len() < 2 {
        return None;
    }
    Some(Report {
        cue,
        source,
        parts,
        behind: true,
        sure: 80,
    })
}

/// *According to Smith, …*; *…, according to Smith.*
fn according(scene: &Scene, sentence: (usize, usize), at: usize) -> Option<Report> {
    let doc = scene.doc;
    let cue = (at, at + 2);
    let source = forward(scene, at + 2).or_else(|| {
        let end = phrase_end(scene, at + 2);
        (end > at + 2).then_some(Source { from: at + 2, to: end, sort: super::source::Sort::Noun })
    })?;
    let comma = |i: usize| doc.tokens[i].is_mark(',');
    let low = sentence.0.max(at.saturating_sub(REACH));
    let opens = !(low..at).any(|i| doc.tokens[i].is_word() && !matches!(doc.fold(i), "but" | "and" | "however" | "meanwhile" | "still" | "also"));
    if opens {
        let behind = (source.to..sentence.1.min(source.to + 40)).find(|&i| comma(i))?;
        let parts = trimmed(scene, behind + 1, sentence.1.min(behind + REACH))?;
        return Some(Report { cue, source: Some(source), parts: vec![parts], behind: false, sure: 85 });
    }
    let end = if comma(at - 1) { at - 1 } else { at };
    let mut low = low;
    while low < end && (matches!(doc.fold(low), "and" | "but" | "still" | "yet" | "so") || doc.tokens[low].is_mark(',')) {
        low += 1;
    }
    let mut parts: Vec<(usize, usize)> = trimmed(scene, low, end).into_iter().collect();
    // *The law, according to Smith, is dead.*
    let behind = phrase_end(scene, source.to).max(source.to);
    if behind < sentence.1 && comma(behind) && comma(at - 1) && (low..end).filter(|&i| doc.tokens[i].is_word()).count() < 7 && !matches!(doc.fold(behind + 1), "which" | "who" | "a" | "an" | "the") {
        parts.extend(trimmed(scene, behind + 1, sentence.1.min(behind + REACH)));
    }
    (!parts.is_empty()).then_some(Report { cue, source: Some(source), parts, behind: true, sure: 85 })
}

/// Verbs that go with a noun for what is said.
const LIGHT: [&str; 24] = [
    "made", "makes", "issued", "issues", "gave", "gives", "released", "releases", "published", "filed", "offered", "expressed", "expresses", "presented", "raised",
    "raises", "repeated", "voiced", "delivered", "has", "had", "have", "sent", "reached",
];

/// *his claim that …*, *Smith’s threat to …*.
fn by_noun(scene: &Scene, sentence: (usize, usize), at: usize) -> Option<Report> {
    let doc = scene.doc;
    let next = doc.after(at);
    let sort = match next {
        "that" => Sort::Clause,
        "to" => Sort::Infinitive,
        _ => return None,
    };
    let low = at.saturating_sub(6);
    // *issued a warning that …*: who issued it.
    let light = (low..at).rev().take_while(|&i| doc.together(i, at) && (clause::nominal(doc, i) || clause::determiner(doc.fold(i)))).find(|&i| LIGHT.contains(&doc.fold(i)));
    let issued = light.and_then(|verb| {
        let group = group(scene, verb);
        match subject(scene, verb, group, Form::Past) {
            Subject::Found(source, _) | Subject::Relative(source) if !group.being => Some(source),
            _ => None,
        }
    });
    let owner = (low..at).rev().take_while(|&i| doc.together(i, at) && (clause::nominal(doc, i) || clause::determiner(doc.fold(i)))).find(|&i| doc.tokens[i].is == Is::Possessive || matches!(doc.fold(i), "his" | "her" | "their" | "its"));
    let owner = owner.and_then(|i| {
        if doc.tokens[i].is == Is::Possessive {
            super::subject::ending(scene, i.checked_sub(1)?, at).map(|f| f.0)
        } else {
            Some(Source { from: i, to: i + 1, sort: super::source::Sort::Pronoun })
        }
    });
    let owner = owner.or(issued);
    if sort == Sort::Infinitive && (owner.is_none() || !matches!(doc.fold(at), "threat" | "threats" | "promise" | "promises" | "pledge" | "pledges" | "vow" | "vows" | "demand" | "demands" | "request" | "requests" | "plea" | "proposal")) {
        return None;
    }
    let complement = Complement { from: if sort == Sort::Clause { at + 2 } else { at + 1 }, cue_end: at + 1, sort };
    // A verb behind *that* would be a relative clause: *the claim that was made*.
    if sort == Sort::Clause && !clause(scene, at + 2) {
        return None;
    }
    let end = extent(scene, sentence.1, complement, false, at);
    let parts = trimmed(scene, complement.from, end)?;
    Some(Report { cue: (at, at + 1), source: owner, parts: vec![parts], behind: false, sure: if owner.is_some() { 60 } else { 45 } })
}

/// Whether subject and verb go together in number, as far as they tell.
fn agrees(doc: &Doc, source: Source, form: Form, group: Group) -> bool {
    if group.helped || matches!(form, Form::Past | Form::Ing) {
        return true;
    }
    let last = doc.fold(source.to - 1);
    let pair = (source.from..source.to).any(|i| doc.fold(i) == "and");
    let plural = pair || matches!(last, "they" | "we" | "i" | "you" | "who" | "that" | "which" | "people" | "police" | "men" | "women" | "children" | "others" | "many" | "some" | "most" | "few" | "both" | "all" | "those" | "media") || last.ends_with('s') && !last.ends_with("ss") && !matches!(source.sort, super::source::Sort::Name(_));
    let named = matches!(source.sort, super::source::Sort::Name(_));
    match form {
        Form::Base => plural || named && last.ends_with('s'),
        Form::Third => !plural || matches!(last, "who" | "that" | "which" | "some" | "all") || last.ends_with("ics") || last.ends_with('s') && doc.capital(source.to - 1),
        _ => true,
    }
}

/// What the verb at `at` reports behind it.
fn complement(scene: &Scene, at: usize, verb: &Verb) -> Option<Complement> {
    let doc = scene.doc;
    let frames = verb.frames;
    let mut cue_end = at + 1;
    let speech = frames.has(Frames::SPEECH);
    let infinitive = frames.has(Frames::INFINITIVE) && doc.fold(at + 1) == "to" && round_to(doc, at + 1);
    let particle = verb.particles.contains(&doc.after(at)) && !infinitive;
    let noun = |from: usize, cue_end: usize| Complement { from, cue_end, sort: Sort::Noun };
    if particle && !(speech && matches!(doc.fold(at + 1), "on" | "to" | "in") && said_in(scene, at)) {
        cue_end = at + 2;
        if doc.fold(at + 2) == "that" && doc.fold(at + 1) == "out" {
            return Some(Complement { from: at + 3, cue_end, sort: Sort::Clause });
        }
        let opens = doc.together(at, at + 2) && (clause::determiner(doc.fold(at + 2)) || clause::nominal(doc, at + 2) || asking(doc.fold(at + 2)) || matches!(doc.fold(at + 2), "him" | "her" | "them" | "it"));
        return opens.then(|| noun(at + 2, cue_end));
    }
    if verb.particles.contains(&"out") && matches!(doc.fold(at), "lay" | "laid" | "lays" | "laying" | "point" | "pointed" | "points" | "pointing" | "spell" | "spelled" | "spells" | "spelling" | "rail" | "lash" | "refer" | "referred" | "talk" | "talked" | "talks" | "speak" | "speaks" | "spoke") {
        return None;
    }
    let mut i = past_time(scene, at + 1);
    while i < at + 3 && doc.together(at, i + 1) && doc.fold(i).ends_with("ly") && matches!(doc.fold(i + 1), "that" | "to" | "about" | "against" | "for" | "of" | "on") {
        i += 1;
    }
    if i > at + 1 && verb.particles.contains(&doc.fold(i)) && doc.together(at, i + 1) && !round_to(doc, i) {
        return Some(noun(i + 1, at + 1));
    }
    if doc.tokens.get(i).is_some_and(|t| t.is_mark(':')) && doc.together(at, i) && (speech || frames.has(Frames::NOUN)) {
        return Some(Complement { from: i + 1, cue_end, sort: Sort::Clause }).filter(|c| doc.together(at, c.from));
    }
    i += usize::from(speech && doc.together(at, i) && doc.tokens[i].is_mark(',') && opens_quote(doc, i + 1));
    let object = i;
    for round in 0..2 {
        if !doc.together(at, i) {
            return None;
        }
        let fold = doc.fold(i);
        if fold == "that" && frames.has(Frames::THAT) && doc.together(at, i + 1) && !matches!(doc.tokens[i + 1].is, Is::Mark('.' | ',')) {
            return Some(Complement { from: i + 1, cue_end, sort: Sort::Clause });
        }
        if opens_quote(doc, i) && (speech || frames.has(Frames::NOUN) || frames.has(Frames::BARE)) {
            return Some(Complement { from: i, cue_end, sort: Sort::Clause });
        }
        if asking(fold) && frames.has(Frames::WH) && doc.together(at, i + 1) {
            return Some(Complement { from: i, cue_end, sort: Sort::Clause });
        }
        if fold == "to" && frames.has(Frames::INFINITIVE) && !frames.has(Frames::ATTITUDE) && round_to(doc, i) {
            // *urged the countries to act* reports more than *to act*.
            let whole = round == 1 && !doc.fold(at).starts_with("ask") && !doc.fold(at).starts_with("promis");
            return Some(Complement { from: if whole { object } else { i }, cue_end, sort: Sort::Infinitive });
        }
        if round == 0 {
            // *said* and *argued* take a clause whatever follows, *announced* may take a noun.
            let clausal = speech && !frames.has(Frames::NOUN) && clause::opens(doc, i) || clause(scene, i);
            if frames.has(Frames::BARE) && !clause::preposition(fold) && clausal && !frames.has(Frames::ADDRESSEE) {
                return Some(Complement { from: i, cue_end, sort: Sort::Clause });
            }
            // Somebody spoken to, or the circumstances: *told reporters on Monday that*, *said in a statement that*.
            let beyond = if frames.has(Frames::ADDRESSEE) && addressed(scene, i) {
                let end = if matches!(fold, "him" | "her" | "them" | "us" | "me" | "you" | "it") { i + 1 } else { phrase_end(scene, i) };
                past_circumstances(scene, end, false)
            } else if speech || frames.has(Frames::THAT) {
                past_circumstances(scene, i, true)
            } else {
                i
            };
            if beyond == i {
                break;
            }
            i = beyond + usize::from(doc.tokens.get(beyond).is_some_and(|t| t.is_mark(',')) && (doc.fold(beyond + 1) == "that" || opens_quote(doc, beyond + 1)));
            cue_end = at + 1;
        } else if frames.has(Frames::BARE) && clause(scene, i) && !matches!(doc.tokens[i].is, Is::Mark(_)) {
            return Some(Complement { from: i, cue_end, sort: Sort::Clause });
        }
    }
    if frames.has(Frames::THAT)
        && let Some(that) = distant_that(scene, at + 1)
    {
        return Some(Complement { from: that + 1, cue_end: at + 1, sort: Sort::Clause });
    }
    let mut i = past_time(scene, at + 1);
    if matches!(doc.fold(i), "on" | "in") && i == at + 1 {
        i = past_circumstances(scene, i, false);
    }
    if frames.has(Frames::BARE) && frames.has(Frames::SPEECH) && frames.has(Frames::ADDRESSEE) && clause(scene, i) {
        return Some(Complement { from: i, cue_end: at + 1, sort: Sort::Clause });
    }
    let object = doc.together(at, i) && (clause::determiner(doc.fold(i)) || clause::nominal(doc, i) || matches!(doc.fold(i), "him" | "her" | "them" | "it" | "what" | "how")) && !matches!(doc.tokens[i].is, Is::Mark('’' | '\''));
    (frames.has(Frames::NOUN) && !frames.has(Frames::ATTITUDE) && object).then(|| noun(i, at + 1))
}

/// *said at a meeting in Toledo, Ohio, that …*: the conjunction behind the circumstances.
fn distant_that(scene: &Scene, at: usize) -> Option<usize> {
    let doc = scene.doc;
    for i in at..at + 18 {
        if !doc.together(at, i) || scene.quoted[i] {
            return None;
        }
        let fold = doc.fold(i);
        if fold == "that" && i > at {
            let lists = doc.tokens[i - 1].is_mark(',') || doc.capital(i - 1) || clause(scene, i + 1);
            return lists.then_some(i);
        }
        if clause::auxiliary(fold) || verbs::verb(fold).is_some() || matches!(doc.tokens[i].is, Is::Mark(';' | ':' | '.')) {
            return None;
        }
    }
    None
}

fn said_in(scene: &Scene, at: usize) -> bool {
    scene.doc.fold(at + 1) == "on" && past_time(scene, at + 2) > at + 2
}

fn round_to(doc: &Doc, at: usize) -> bool {
    doc.together(at, at + 1) && opens_quote(doc, at + 1) || doc.together(at, at + 1) && doc.tokens[at + 1].is == Is::Word && !doc.capital(at + 1) && !clause::determiner(doc.fold(at + 1))
}

fn opens_quote(doc: &Doc, at: usize) -> bool {
    matches!(doc.tokens.get(at).map(|t| t.is), Some(Is::Mark('“' | '"' | '‘' | '«'))) && doc.tokens.get(at + 1).is_some_and(|t| !t.spaced)
}

fn addressed(scene: &Scene, at: usize) -> bool {
    let doc = scene.doc;
    matches!(doc.fold(at), "him" | "her" | "them" | "us" | "me" | "you" | "it") || phrase_end(scene, at) > at
}

/// Where the words reported end.
fn extent(scene: &Scene, end: usize, complement: Complement, relative: bool, cue: usize) -> usize {
    let doc = scene.doc;
    let end = end.min(complement.from + REACH);
    let quoted = scene.quoted[cue];
    let mut depth = 0_usize;
    let mut i = complement.from;
    while i < end {
        let token = &doc.tokens[i];
        if quoted && !scene.quoted[i] {
            return i;
        }
        match token.is {
            Is::Mark('(' | '[') => depth += 1,
            Is::Mark(')' | ']') if depth == 0 => return i,
            Is::Mark(')' | ']') => depth -= 1,
            _ if depth > 0 || scene.quoted[i] && !quoted => {}
            Is::Mark(';') => return i,
            Is::Mark(',') if complement.sort == Sort::Noun && !lists_on(doc, i, end) => return i,
            Is::Mark(',' | '—' | '–' | '-') if token.spaced || token.is == Is::Mark(',') || token.is == Is::Mark('—') => {
                if i > complement.from && ends_at_comma(scene, i, end, complement.sort, relative) {
                    return i;
                }
            }
            Is::Word if i > complement.from && joins_cue(scene, i, end) => return i,
            Is::Word if complement.sort == Sort::Noun && i > complement.from + 1 && matches!(token.fold.as_str(), "as" | "during" | "before" | "amid" | "until" | "since") => return i,
            Is::Word if complement.sort != Sort::Clause && i > complement.from + 1 && matches!(token.fold.as_str(), "while" | "but" | "because" | "although" | "when" | "after" | "if") && !scene.quoted[i] => {
                return i;
            }
            Is::Word if token.fold == "according" => return i,
            _ => {}
        }
        i += 1;
    }
    end
}

/// Whether the comma at `at` parts the items of a list: *the law, the tax and the wall*.
fn lists_on(doc: &Doc, at: usize, end: usize) -> bool {
    (at + 1..end.min(at + 8)).take_while(|&i| !doc.tokens[i].is_mark('.')).any(|i| matches!(doc.fold(i), "and" | "or") && !clause::auxiliary(doc.fold(i + 1)))
        && !matches!(doc.fold(at + 1), "and" | "but" | "which" | "who" | "while" | "when" | "as" | "after")
}

/// *and added that*: the next verb of the same subject.
fn joins_cue(scene: &Scene, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    if !matches!(doc.fold(at), "and" | "but") {
        return false;
    }
    let mut i = at + 1;
    while i < end && i < at + 4 && (clause::adverb(doc.fold(i)) || matches!(doc.fold(i), "has" | "had")) {
        i += 1;
    }
    let cue = |i: usize| i < end && verbs::verb(doc.fold(i)).is_some_and(|v| matches!(v.form, Form::Past | Form::Third) && v.frames.has(Frames::SPEECH));
    // *and has called for*: an auxiliary shows that it is a verb.
    let helped = i > at + 1 && i < end && matches!(doc.fold(i - 1), "has" | "had" | "also") && verbs::verb(doc.fold(i)).is_some_and(|v| v.form == Form::Past);
    let pronoun = matches!(doc.fold(i), "he" | "she" | "they") && cue(i + 1);
    cue(i) || helped || pronoun
}

/// Whether the words reported end with the comma or dash at `at`.
fn ends_at_comma(scene: &Scene, at: usize, end: usize, sort: Sort, relative: bool) -> bool {
    let doc = scene.doc;
    let next = at + 1;
    if next >= end {
        return true;
    }
    let fold = doc.fold(next);
    let verb = |i: usize| verbs::verb(doc.fold(i));
    if verb(next).is_some_and(|v| v.form == Form::Ing && (v.frames.has(Frames::SPEECH) || v.frames.has(Frames::THAT) || v.frames.has(Frames::NOUN))) {
        return true;
    }
    if fold == "according" || joins_cue(scene, next, end) {
        return true;
    }
    if relative {
        // The main clause goes on: *Smith, who said he was ill, left*.
        let i = (next..next + 3).find(|&i| !clause::adverb(doc.fold(i))).unwrap_or(next);
        if clause::auxiliary(doc.fold(i)) || doc.fold(i).ends_with("ed") || verb(i).is_some_and(|v| matches!(v.form, Form::Past | Form::Third)) {
            return true;
        }
    }
    match fold {
        "but" | "though" | "although" | "while" | "even" => sort != Sort::Clause || clause(scene, next + 1) && fold == "but",
        "as" | "when" | "after" | "with" | "and" | "because" | "where" | "which" => sort == Sort::Infinitive && fold != "which" && fold != "where" || sort == Sort::Noun && fold != "and" && fold != "which",
        _ => false,
    }
}

/// The words `from..to` without marks at their ends; `None` if there are none.
fn trimmed(scene: &Scene, from: usize, to: usize) -> Option<(usize, usize)> {
    let doc = scene.doc;
    let edge = |i: usize| matches!(doc.tokens[i].is, Is::Mark(m) if !matches!(m, '(' | '[' | '$' | '#' | '@' | '£' | '€' | '“' | '"' | '‘' | '«'));
    let (mut from, mut to) = (from, to);
    while from < to && edge(from) {
        from += 1;
    }
    while from < to && (edge(to - 1) && !matches!(doc.tokens[to - 1].is, Is::Mark('”' | '"' | '’' | '»' | ')' | ']' | '%')) ) {
        to -= 1;
    }
    (from < to && (from..to).any(|i| doc.tokens[i].is_word())).then_some((from, to))
}
