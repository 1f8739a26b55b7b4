//! Who said what, as far as quote marks show it.

mod attribute;
mod blocks;
mod clause;
mod complement;
mod cue;
mod dialogue;
mod extent;
mod fronted;
mod interrupted;
mod marks;
mod phrase;
mod record;
mod report;
mod shape;
mod source;
mod speaker;
mod subject;
mod turns;
mod unlisted;
mod verbs;
#[rustfmt::skip]
mod words;
mod worded;

use crate::{
    doc::Doc,
    lists::lists,
    refer::{self, Seen},
    who::Reasons,
};
use article::{Analysis, Kind, Quote, QuoteKind};
use attribute::Attribution;
use marks::Marked;
use record::{indirect, quote, transcript};
use report::Report;
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
    /// For each entity `m` or `f`, where the text or a first name tells.
    pub(crate) genders: Vec<Option<char>>,
    /// Whom and what a pronoun may mean: the names outside quotes.
    pub(crate) seen: Vec<Seen>,
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
        let genders = refer::genders(doc, tokens, analysis);
        let seen = analysis
            .mentions
            .iter()
            .zip(tokens)
            .map(|(mention, &range)| (mention.entity, range))
            .map(|(entity, range)| (entity, analysis.entities[entity as usize].kind, range))
            .filter(|&(_, kind, (from, _))| {
                !quoted[from] && !matches!(kind, Kind::Date | Kind::Money | Kind::Quantity)
            })
            .map(|(entity, kind, range)| {
                Seen::new(doc, Some(entity), kind, genders[entity as usize], range)
            })
            .collect();
        let leading = speaker::leading(doc, analysis, tokens);
        Self {
            doc,
            analysis,
            tokens,
            mention,
            quoted,
            seen,
            genders,
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

/// Which reported speech is wanted, and how much of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// How sure it must be that speech is reported, per cent.
    pub(crate) least: u8,
    /// The *that* before a clause is part of it: so corpora of attribution have it, while it reads better without.
    pub(crate) that: bool,
}

/// Finds the quotes in marks, block quotes and turns, and the wanted reported speech.
pub(crate) fn find(
    doc: &Doc,
    tokens: &[(usize, usize)],
    wanted: Wanted,
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
        let groups = interrupted::group(&scene, &marked);
        let reports = report::reports(&scene);
        scene.said = said(&scene, &reports);
        let mut found: Vec<(Quote, String)> = Vec::new();
        let mut previous: Option<(usize, Attribution, Quote)> = None;
        let mut turn = [None, None];
        let mut spoken: Vec<(usize, usize)> = Vec::new();
        for group in groups {
            let attribution = attribute::attribute(&scene, &group, within(&reports, &group));
            let (mut quote, mut why) = quote(&scene, &group, attribution, previous.as_ref());
            if !group.nested && quote.kind != QuoteKind::Term {
                if attribution.source.is_none()
                    && let Some(entity) = dialogue::in_turn(&scene, &group, turn)
                {
                    let name = &analysis.entities[entity as usize].name;
                    why = format!("{name} and another speak in turn");
                    quote.speakers = vec![entity];
                    quote.source = None;
                    quote.cue = None;
                    quote.confidence = 60;
                }
                turn = [turn[1], dialogue::Spoken::new(&scene, &group, &quote)];
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
        spoken.extend(turns.iter().flat_map(|t| &t.parts));
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
                .filter(|r| r.sure >= wanted.least)
                .filter_map(|r| indirect(&scene, r, wanted.that, &spoken)),
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
    fn a_pronoun_means_a_man_or_a_woman() {
        check(
            "Senator Ann Lee and Senator Ted Cruz met. “He's wrong,” she said. “She's wrong,” he said.",
            &[
                "direct|He's wrong,|Ann Lee|she|said|-",
                "direct|She's wrong,|Ted Cruz|he|said|-",
            ],
        );
    }

    #[test]
    fn a_role_means_who_has_it() {
        check(
            "The Bank of England raised rates. “Inflation will fall,” the bank said.",
            &["direct|Inflation will fall,|Bank of England|the bank|said|-"],
        );
    }

    #[test]
    fn two_names_are_two_speakers() {
        for said in [
            "Maria Gomez and Luis Perez said",
            "said Maria Gomez and Luis Perez",
        ] {
            let cue = "Maria Gomez+Luis Perez|Maria Gomez and Luis Perez|said|-";
            check(
                &format!("“We are happy,” {said}."),
                &[&format!("direct|We are happy,|{cue}")],
            );
        }
    }

    #[test]
    fn any_verb_may_attribute_behind_a_comma() {
        check(
            "“I am not,” replied John Kerry. “You are,” Donald Trump shot back.",
            &[
                "direct|I am not,|John Kerry|John Kerry|replied|-",
                "direct|You are,|Donald Trump|Donald Trump|shot|-",
            ],
        );
        check(
            "“We won,” Tom Hall posted on Facebook. “Go home,” chanted the crowd.",
            &[
                "direct|We won,|Tom Hall|Tom Hall|posted|-",
                "direct|Go home,||the crowd|chanted|-",
            ],
        );
        check(
            "“Go,” Carl Dean shrugged.",
            &["direct|Go,|Carl Dean|Carl Dean|shrugged|-"],
        );
    }

    #[test]
    fn what_names_somebody_is_no_quote() {
        check(
            "So John Smith, known as “Jo”, said France would go.",
            &["term|Jo||-|-|-"],
        );
    }

    #[test]
    fn a_name_below_a_quote_speaks() {
        check(
            "“This is a quote.”\n\n— John Smith",
            &["direct|This is a quote.|John Smith|John Smith|-|-"],
        );
    }

    #[test]
    fn a_relative_clause_quotes_its_own() {
        check(
            "The minister, who said he was “deeply sorry,” added that it was over.",
            &["mixed|deeply sorry,||who|said|-"],
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
