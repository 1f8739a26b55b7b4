//! Whom the words that name the source mean.

use super::{
    Scene,
    attribute::Attribution,
    source::{Sort, Source},
};
use crate::{doc::Doc, lists::lists, refer, roles, token::Is};
use article::{Analysis, Kind};

/// Who speaks, and how that is known.
pub(crate) struct Told {
    pub(crate) speakers: Vec<u32>,
    pub(crate) sure: u8,
    pub(crate) why: String,
}

impl Told {
    fn new(speakers: Vec<u32>, sure: u8, why: String) -> Self {
        Self {
            speakers,
            sure,
            why,
        }
    }
}

/// The two people whom the counted blocks mention most, in the order of their first mention.
pub(crate) fn leading(doc: &Doc, analysis: &Analysis, tokens: &[(usize, usize)]) -> Vec<u32> {
    let mut counts = vec![0_usize; analysis.entities.len()];
    let mut blocks: Vec<bool> = (0..doc.article.blocks.len())
        .map(|b| doc.article.counts(b))
        .collect();
    blocks.push(false);
    for (mention, &(from, _)) in analysis.mentions.iter().zip(tokens) {
        let counted = blocks[doc.tokens[from].block];
        counts[mention.entity as usize] += usize::from(counted);
    }
    let mut people: Vec<u32> = (0..analysis.entities.len() as u32)
        .filter(|&e| analysis.entities[e as usize].kind == Kind::Person)
        .collect();
    people.sort_by_key(|&e| core::cmp::Reverse(counts[e as usize]));
    people.truncate(2);
    people.sort_unstable();
    people
}

/// The person or body that a turn's label names: in full, or by the last word, in capitals or not.
pub(crate) fn labelled(scene: &Scene, (_, to): (usize, usize)) -> Option<u32> {
    if let Some(mention) = scene.mention_at(to - 1) {
        return Some(scene.analysis.mentions[mention].entity);
    }
    let label = scene.doc.fold(to - 1);
    let mut found = None;
    for (index, entity) in scene.analysis.entities.iter().enumerate() {
        let last = entity.name.rsplit([' ', '-']).next().unwrap_or_default();
        if entity.kind == Kind::Person && article::fold::fold(last) == label {
            if found.is_some() {
                return None;
            }
            found = Some(index as u32);
        }
    }
    found
}

/// Who asks or answers in an interview without labels: the subject or object of *interviewed*, *spoke with* and the like.
pub(crate) fn interviewed(scene: &Scene, asks: bool) -> Option<u32> {
    let doc = scene.doc;
    (0..doc.tokens.len().min(1500)).find_map(|i| {
        let end = match (doc.fold(i), doc.fold(i + 1)) {
            ("interviewed" | "interviews", _) => i + 1,
            ("interview" | "spoke" | "talked" | "spoken" | "chatted", "with" | "to") => i + 2,
            _ => return None,
        };
        let near = |m: &usize| doc.tokens[scene.tokens[*m].0].block == doc.tokens[i].block;
        let next = scene.tokens.partition_point(|t| t.0 < end);
        let found = if asks {
            next.checked_sub(1)
                .filter(near)
                .filter(|&m| scene.tokens[m].1 + 3 > i && scene.kind(m) != Kind::Date)
        } else {
            // *spoke with Professor Jane Doe about …*, not *with one of the owners about …*.
            let stop = (end..end + 25)
                .find(|&j| {
                    !doc.together(i, j)
                        || matches!(
                            doc.fold(j),
                            "about" | "on" | "regarding" | "after" | "who" | "one"
                        )
                })
                .unwrap_or(end + 25);
            (next..scene.tokens.len())
                .take(6)
                .find(|&m| scene.kind(m) == Kind::Person && scene.tokens[m].1 <= stop)
        };
        found.map(|m| scene.analysis.mentions[m].entity)
    })
}

/// Who the attribution says speaks.
pub(crate) fn speakers(scene: &Scene, attribution: Attribution) -> Told {
    let Some(source) = attribution.source else {
        return Told::new(Vec::new(), 0, "the text does not say who".to_owned());
    };
    let words = scene.doc.span(source.from, source.to).text(scene.doc.text);
    let cue = attribution
        .cue
        .map(|(from, to)| scene.doc.span(from, to).text(scene.doc.text));
    let name = |entity: u32| scene.analysis.entities[entity as usize].name.as_str();
    match source.sort {
        Sort::Name(mention) => {
            let entity = scene.analysis.mentions[mention].entity;
            let pair = pair(scene, source, mention);
            if let [one, .., other] = pair[..] {
                let why = format!("“{words}” names {} and {}", name(one), name(other));
                return Told::new(pair, 88, why);
            }
            let beside = cue.map_or("the quote".to_owned(), |cue| format!("“{cue}”"));
            Told::new(
                vec![entity],
                92,
                format!("{} is named beside {beside}", name(entity)),
            )
        }
        Sort::Pronoun => match antecedent(scene, source) {
            Some(entity) => {
                let why = format!(
                    "“{words}” most likely means {}, named just before",
                    name(entity)
                );
                Told::new(vec![entity], 72, why)
            }
            None => Told::new(
                Vec::new(),
                20,
                format!("the text says “{words}”, and whom that means is unclear"),
            ),
        },
        Sort::Noun => noun(scene, source, words),
    }
}

/// All whom *Smith and Jones* names, if the source goes on behind the name `first` with another joined to it.
fn pair(scene: &Scene, source: Source, first: usize) -> Vec<u32> {
    let doc = scene.doc;
    let mut found = vec![scene.analysis.mentions[first].entity];
    let mut end = scene.tokens[first].1;
    for mention in (first + 1..scene.tokens.len()).take(8) {
        let (from, to) = scene.tokens[mention];
        if to > source.to {
            break;
        }
        // *Smith, of the Foreign Office, and Jones* has a name that does not speak.
        let joined = (end..from).any(|i| doc.fold(i) == "and" || doc.tokens[i].is_mark(','));
        let entity = scene.analysis.mentions[mention].entity;
        if scene.kind(mention) == scene.kind(first) && joined && !found.contains(&entity) {
            found.push(entity);
        }
        end = to;
    }
    found
}

fn noun(scene: &Scene, source: Source, words: &str) -> Told {
    let doc = scene.doc;
    let fold = |at: usize| doc.fold(at);
    let pair =
        fold(source.from) == "both" || fold(source.from) == "the" && fold(source.from + 1) == "two";
    let last = source.to - 1;
    let name = |entity: u32| scene.analysis.entities[entity as usize].name.as_str();
    if pair
        && source.to - source.from <= 3
        && lists().is("collective", fold(last))
        && scene.leading.len() == 2
    {
        let (a, b) = (scene.leading[0], scene.leading[1]);
        let why = format!(
            "“{words}” are the two people the article speaks of most: {} and {}",
            name(a),
            name(b)
        );
        return Told::new(vec![a, b], 78, why);
    }
    if fold(source.from) == "the"
        && source.to - source.from <= 4
        && let Some(entity) = by_role(scene, source)
    {
        return Told::new(
            vec![entity],
            66,
            format!("“{words}” is the role the article gives {}", name(entity)),
        );
    }
    if let Some(entity) = holder(scene, source) {
        let why = format!("“{words}” ends in the name {}", name(entity));
        return Told::new(vec![entity], 85, why);
    }
    Told::new(
        Vec::new(),
        80,
        format!("the text says “{words}” and gives no name"),
    )
}

/// The person whose role and name the words are: *CEO of the Refugee Council Enver Solomon*.
fn holder(scene: &Scene, source: Source) -> Option<u32> {
    let mention = scene.tokens.partition_point(|t| t.1 < source.to);
    let &(from, to) = scene.tokens.get(mention)?;
    if to != source.to || from <= source.from || scene.kind(mention) != Kind::Person {
        return None;
    }
    let role = roles::role(scene.doc, from, to)?;
    (role.0 <= source.from + 1).then(|| scene.analysis.mentions[mention].entity)
}

/// The one recent person whose role has the words.
fn by_role(scene: &Scene, source: Source) -> Option<u32> {
    let wanted = scene.doc.fold(source.to - 1);
    if !lists().is("role", wanted) {
        return None;
    }
    let mut found = None;
    for &(mention, entity) in &people_before(scene, source.from, 12) {
        let role = scene.analysis.entities[entity as usize].role;
        let words = role.map_or("", |r| r.text(scene.doc.text)).to_lowercase();
        if mention.1 <= source.from && words.split_whitespace().any(|w| w == wanted) {
            if found.is_some_and(|f| f != entity) {
                return None;
            }
            found = Some(entity);
        }
    }
    found
}

/// The mentions of people before a token, nearest first, with their token ranges.
fn people_before(scene: &Scene, at: usize, most: usize) -> Vec<((usize, usize), u32)> {
    let end = scene.tokens.partition_point(|t| t.1 <= at);
    scene.tokens[..end]
        .iter()
        .enumerate()
        .rev()
        .take(most * 6)
        .filter(|(m, t)| scene.kind(*m) == Kind::Person && !scene.quoted[t.0])
        .map(|(m, t)| (*t, scene.analysis.mentions[m].entity))
        .take(most)
        .collect()
}

/// Words before a name that make it an object.
const OBJECT: [&str; 14] = [
    "to", "of", "for", "by", "from", "against", "about", "on", "with", "between", "into", "over",
    "at", "than",
];

/// Whom a pronoun means.
fn antecedent(scene: &Scene, source: Source) -> Option<u32> {
    let doc = scene.doc;
    let pronoun = doc.fold(source.from);
    let end = scene.seen.partition_point(|s| s.to <= source.from);
    let recent = &scene.seen[end.saturating_sub(refer::RECENT)..end];
    if let Some(meant) = refer::antecedent(doc, recent, source.from) {
        return meant.entity;
    }
    if pronoun == "it" {
        return body_before(scene, source.from);
    }
    let gender = match pronoun {
        "he" => 'm',
        "she" => 'f',
        "who" => 'x',
        _ => return None,
    };
    let near = people_before(scene, source.from, 8);
    let block = doc.tokens[source.from].block;
    let fits =
        |entity: u32| gender == 'x' || scene.genders[entity as usize].is_none_or(|g| g == gender);
    let subject = |(from, to): (usize, usize)| {
        let owner = doc.tokens.get(to).is_some_and(|t| t.is == Is::Possessive);
        !owner && !OBJECT.contains(&doc.before(from))
    };
    let close = |&&((from, _), entity): &&((usize, usize), u32)| {
        fits(entity) && doc.tokens[from].block + 3 > block
    };
    // Who has just been named as speaking goes on speaking.
    let before = scene.said.partition_point(|s| s.0 < source.from);
    let sentence = doc.tokens[source.from].sentence;
    let goes_on = scene.said[..before].last().filter(|s| {
        let said = &doc.tokens[s.0];
        said.block == block && said.sentence + 1 >= sentence && fits(s.1)
    });
    if let Some(&(_, entity)) = goes_on.filter(|_| pronoun != "who") {
        return Some(entity);
    }
    near.iter()
        .filter(close)
        .find(|(tokens, _)| subject(*tokens))
        .or_else(|| near.iter().find(close))
        .map(|&(_, entity)| entity)
}

/// The organisation or place before the token that *it* may mean.
fn body_before(scene: &Scene, at: usize) -> Option<u32> {
    let end = scene.tokens.partition_point(|t| t.1 <= at);
    let block = scene.doc.tokens[at].block;
    scene.tokens[..end]
        .iter()
        .enumerate()
        .rev()
        .take(20)
        .filter(|(_, t)| scene.doc.tokens[t.0].block == block && !scene.quoted[t.0])
        .find(|(m, t)| {
            matches!(scene.kind(*m), Kind::Organisation) && !OBJECT.contains(&scene.doc.before(t.0))
        })
        .map(|(m, _)| scene.analysis.mentions[m].entity)
}
