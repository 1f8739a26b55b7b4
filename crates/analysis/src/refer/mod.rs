//! Mentions by role and pronoun of what is named.

mod epithet;
mod introduce;
mod nouns;
mod pronoun;
mod seen;

use crate::{doc::Doc, gender, people::levelled, who::Reasons};
use article::{Analysis, Form, Kind, Mention, QuoteKind, fold::fold};

use epithet::Epithets;
use pronoun::{Antecedent, Pronoun};

pub(crate) use pronoun::antecedent;
pub(crate) use seen::Seen;

/// How much of what was seen a pronoun may look at.
pub(crate) const RECENT: usize = 32;

/// Finds the mentions by role and pronoun; `tokens` has the first and past-the-last token of each mention by name. Where one of them names a
/// source, whom it means speaks. They are added to `analysis` if `kept`.
pub(crate) fn refer(
    doc: &Doc,
    tokens: &[(usize, usize)],
    analysis: &mut Analysis,
    reasons: &mut Reasons,
    kept: bool,
) {
    let mut reader = Reader {
        doc,
        analysis,
        genders: genders(doc, tokens, analysis),
        quoted: quoted(doc, analysis),
        epithets: Epithets::new(analysis.entities.len()),
        seen: Vec::new(),
        found: Vec::new(),
    };
    reader.read(tokens);
    let found = reader.found;
    speak(&found, analysis, reasons);
    if !kept {
        return;
    }
    for (mut mention, why) in found {
        mention.because = reasons.add(analysis, why);
        analysis.mentions.push(mention);
    }
    analysis.mentions.sort_by_key(|m| m.span.start);
}

/// Makes whom a source means the speaker.
fn speak(found: &[(Mention, String)], analysis: &mut Analysis, reasons: &mut Reasons) {
    let mut quotes = core::mem::take(&mut analysis.quotes);
    for quote in &mut quotes {
        let Some(source) = quote.source else {
            continue;
        };
        let next = found.partition_point(|(m, _)| m.span.start < source.start);
        let meant = found.get(next).filter(|(m, _)| m.span == source);
        if let Some((mention, why)) = meant.filter(|m| quote.speakers != [m.0.entity]) {
            quote.speakers = vec![mention.entity];
            quote.confidence = mention.confidence;
            quote.because = reasons.add(analysis, why.clone());
        }
    }
    analysis.quotes = quotes;
}

struct Reader<'a> {
    doc: &'a Doc<'a>,
    analysis: &'a Analysis,
    genders: Vec<Option<char>>,
    /// For each token the quote it stands in.
    quoted: Vec<Option<u32>>,
    epithets: Epithets,
    /// What has been spoken of so far.
    seen: Vec<Seen>,
    found: Vec<(Mention, String)>,
}

impl Reader<'_> {
    fn read(&mut self, tokens: &[(usize, usize)]) {
        let doc = self.doc;
        let mut next = 0;
        let mut at = 0;
        while at < doc.tokens.len() {
            if let Some(&(from, to)) = tokens.get(next).filter(|t| t.0 <= at) {
                self.name(next, from, to);
                next += 1;
                at = to.max(at);
            } else if doc.title_case[doc.tokens[at].block] {
                at += 1;
            } else if let Some(end) = self.role(at, tokens, &mut next) {
                at = end;
            } else {
                if Pronoun::new(doc.fold(at)).is_some() {
                    self.pronoun(at);
                }
                let limit = tokens.get(next).map_or(doc.tokens.len(), |t| t.0);
                self.unnamed(at, limit);
                at += 1;
            }
        }
    }

    fn kind(&self, entity: u32) -> Kind {
        self.analysis.entities[entity as usize].kind
    }

    fn name(&mut self, mention: usize, from: usize, to: usize) {
        let entity = self.analysis.mentions[mention].entity;
        let kind = self.kind(entity);
        if matches!(kind, Kind::Date | Kind::Money | Kind::Quantity) {
            return;
        }
        // *A spokesman, John Smith, …* is one person.
        let apart = |s: &Seen| from - s.to <= 1 && (s.to == from || self.doc.word(s.to) == ",");
        if kind == Kind::Person
            && self
                .seen
                .last()
                .is_some_and(|s| s.entity.is_none() && apart(s))
        {
            self.seen.pop();
        }
        self.epithets.named(self.doc, entity, kind, from, to);
        self.see(Some(entity), (from, to));
    }

    fn see(&mut self, entity: Option<u32>, range: (usize, usize)) {
        let kind = entity.map_or(Kind::Person, |e| self.kind(e));
        let gender = entity.and_then(|e| self.genders[e as usize]);
        let seen = Seen::new(self.doc, entity, kind, gender, range);
        self.seen.push(seen);
    }

    fn add(
        &mut self,
        entity: u32,
        form: Form,
        (from, to): (usize, usize),
        confidence: u8,
        why: String,
    ) {
        self.found.push((
            Mention {
                span: self.doc.span(from, to),
                entity,
                form,
                plain: false,
                confidence,
                because: 0,
            },
            why,
        ));
    }

    /// The role that starts at token `at`; returns the token after it.
    fn role(&mut self, at: usize, tokens: &[(usize, usize)], next: &mut usize) -> Option<usize> {
        if !matches!(self.doc.fold(at), "the" | "this") {
            return None;
        }
        let called = self.epithets.meant(self.doc, at, &self.analysis.entities)?;
        let inside = tokens[*next..]
            .iter()
            .take_while(|t| t.0 <= called.noun)
            .count();
        let mut from = at;
        if let Some(last) = inside.checked_sub(1) {
            from = tokens[*next + last].1;
            if from > called.noun {
                return None;
            }
        }
        // Names inside the phrase stay mentions of their own.
        for _ in 0..inside {
            let (from, to) = tokens[*next];
            self.name(*next, from, to);
            *next += 1;
        }
        let range = (from, called.noun + 1);
        self.epithets.spoken_of(self.doc, called.entity, at);
        self.add(called.entity, Form::Role, range, called.sure, called.why);
        self.see(Some(called.entity), range);
        Some(range.1)
    }

    fn pronoun(&mut self, at: usize) {
        let doc = self.doc;
        let quote = self.quoted[at];
        let speakers = quote.map_or(&[][..], |q| &self.analysis.quotes[q as usize].speakers);
        let counts = |s: &Seen| {
            let theirs = self.quoted[s.from];
            (theirs.is_none() || theirs == quote) && s.entity.is_none_or(|e| !speakers.contains(&e))
        };
        let recent = self.seen.len().saturating_sub(RECENT);
        let seen: Vec<Seen> = self.seen[recent..]
            .iter()
            .filter(|s| counts(s))
            .copied()
            .collect();
        let Some(Antecedent { entity, sure, back }) = antecedent(doc, &seen, at) else {
            return;
        };
        self.see(entity, (at, at + 1));
        let Some(entity) = entity else {
            return;
        };
        if let (Some(Pronoun::Human(gender)), gender_known @ None) = (
            Pronoun::new(doc.fold(at)),
            &mut self.genders[entity as usize],
        ) && sure > 70
        {
            *gender_known = Some(gender);
        }
        let name = &self.analysis.entities[entity as usize].name;
        let place = match back {
            0 => "spoken of before in the sentence",
            1 => "spoken of in the sentence before",
            _ => "spoken of just before",
        };
        let why = format!("“{}” most likely means {name}, {place}", doc.word(at));
        self.epithets.spoken_of(doc, entity, at);
        self.add(entity, Form::Pronoun, (at, at + 1), sure, why);
    }

    /// Somebody at token `at` who is not named, and whom a pronoun may mean.
    fn unnamed(&mut self, at: usize, limit: usize) {
        let doc = self.doc;
        // *John Smith, a spokesman*; *he is a teacher*.
        let beside = self
            .seen
            .last()
            .is_some_and(|s| s.entity.is_some() && s.to + 1 == at && doc.word(s.to) == ",");
        let said = matches!(
            doc.before(at),
            "is" | "was" | "be" | "been" | "as" | "became" | "being"
        );
        if beside || said {
            return;
        }
        self.epithets.another(doc, at);
        let Some((end, gender)) = nouns::unnamed(doc, at).filter(|u| u.0 <= limit) else {
            return;
        };
        self.epithets.unnamed(doc, end - 1);
        self.see(None, (at, end));
        if let Some(last) = self.seen.last_mut() {
            last.gender = gender;
        }
    }
}

/// What names, titles and roles tell of each entity.
pub(crate) fn genders(
    doc: &Doc,
    tokens: &[(usize, usize)],
    analysis: &Analysis,
) -> Vec<Option<char>> {
    let mut genders: Vec<Option<char>> = vec![None; analysis.entities.len()];
    for (mention, &(from, _)) in analysis.mentions.iter().zip(tokens) {
        let known = &mut genders[mention.entity as usize];
        *known = known.or_else(|| gender::addressed(doc, from));
    }
    for (known, entity) in genders.iter_mut().zip(&analysis.entities) {
        if entity.kind != Kind::Person {
            *known = None;
            continue;
        }
        let role = entity.role.map_or("", |r| r.text(doc.text));
        let mut words = role
            .split_whitespace()
            .take_while(|w| !matches!(*w, "of" | "for" | "to"));
        let told = || words.find_map(|word| gender::told(&fold(word)));
        let first = entity.name.split_once(' ').map(|(first, _)| fold(first));
        *known = known
            .or_else(told)
            .or_else(|| gender::by_first_name(levelled(&first?)));
    }
    genders
}

/// For each token the quote it stands in.
fn quoted(doc: &Doc, analysis: &Analysis) -> Vec<Option<u32>> {
    let mut quoted = vec![None; doc.tokens.len()];
    for (index, quote) in analysis.quotes.iter().enumerate() {
        if matches!(quote.kind, QuoteKind::Term | QuoteKind::Indirect) {
            continue;
        }
        for part in &quote.content {
            let from = doc.tokens.partition_point(|t| t.span.end <= part.start);
            let to = doc.tokens.partition_point(|t| t.span.start < part.end);
            quoted[from..to.max(from)].fill(Some(index as u32));
        }
    }
    quoted
}
