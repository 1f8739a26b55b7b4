//! Which mentions name the same thing.

use crate::{
    doc::Doc, index::Index, links::Links, names::Name, people::People, roles, values::Value,
};
use article::{Analysis, Entity, Form, Kind, Mention, fold::fold, slug};
use std::collections::BTreeSet;

/// What mentions of one entity have in common.
pub(crate) type Key = (Kind, String);

/// An entity being built.
struct Draft {
    entity: Entity,
    /// Folded forms seen.
    forms: BTreeSet<String>,
    /// The listed name it is a form of.
    canon: Option<String>,
    /// The mention's index whose role was taken was a full name.
    first: u32,
}

/// The words of the tokens, white space levelled.
pub(crate) fn written(doc: &Doc, from: usize, to: usize) -> String {
    let text = doc.span(from, to).text(doc.text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reasons, each kept once.
#[derive(Default)]
pub(crate) struct Reasons {
    index: Index<String, u32>,
}

impl Reasons {
    /// The index of `reason` in the analysis.
    pub(crate) fn add(&mut self, analysis: &mut Analysis, reason: String) -> u32 {
        *self.index.entry(reason).or_insert_with_key(|reason| {
            analysis.reasons.push(reason.clone());
            analysis.reasons.len() as u32 - 1
        })
    }
}

/// Slugs, each given once.
#[derive(Default)]
pub(crate) struct Slugs {
    used: BTreeSet<String>,
    /// How many of a base were given.
    counts: Index<String, u32>,
}

impl Slugs {
    /// A slug for `name` that was not given yet: a second *Kim* is `kim-2`.
    pub(crate) fn free(&mut self, name: &str) -> String {
        let base = slug(name);
        let mut free = base.clone();
        while !self.used.insert(free.clone()) {
            let count = self.counts.entry(base.clone()).or_insert(1);
            *count += 1;
            free = format!("{base}-{count}");
        }
        free
    }
}

/// Turns names and values into mentions of entities. Returns, for each mention, its first and last token.
pub(crate) fn resolve(
    doc: &Doc,
    names: &[Name],
    values: &[Value],
    analysis: &mut Analysis,
    reasons: &mut Reasons,
) -> Vec<(usize, usize)> {
    let mut links = Links::new(doc, names);
    let mut people = People::new(doc, names);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut known: Index<Key, usize> = Index::default();
    let mut tokens = Vec::new();
    let (mut n, mut v) = (0, 0);
    while n < names.len() || v < values.len() {
        let name = names
            .get(n)
            .filter(|a| values.get(v).is_none_or(|b| a.from < b.from));
        let (from, to, key, found) = if let Some(name) = name {
            n += 1;
            let (key, found) = named(doc, name, &mut links, &mut people);
            (name.from, name.to, key, found)
        } else {
            let value = &values[v];
            v += 1;
            let found = Found::value(value);
            (
                value.from,
                value.to,
                (value.kind, doc.folded(value.from, value.to)),
                found,
            )
        };
        let kind = key.0;
        let id = *known.entry(key).or_insert(drafts.len());
        let form = written(doc, from, to);
        if id == drafts.len() {
            drafts.push(Draft::new(
                kind,
                &form,
                &found,
                analysis.mentions.len() as u32,
            ));
        }
        let draft = &mut drafts[id];
        draft.see(form, doc.title_case[doc.tokens[from].block]);
        if kind == Kind::Person && draft.entity.role.is_none() {
            draft.entity.role = roles::role(doc, from, to).map(|(from, to)| doc.span(from, to));
        }
        let because = reasons.add(analysis, found.why);
        analysis.mentions.push(Mention {
            span: doc.span(from, to),
            entity: id as u32,
            form: Form::Name,
            plain: found.plain,
            confidence: found.sure,
            because,
        });
        tokens.push((from, to));
    }
    finish(drafts, analysis);
    tokens
}

/// A name less sure than this, per cent, may be another kind's.
const SURE: u8 = 60;

/// What is known of one mention.
struct Found {
    why: String,
    sure: u8,
    plain: bool,
    canon: Option<String>,
}

impl Found {
    fn value(value: &Value) -> Self {
        let why = match (value.kind, value.plain) {
            (Kind::Date, _) => "a date, time, period or age",
            (Kind::Money, _) => "an amount with its currency",
            (_, true) => "a plain count",
            _ => "a number with its unit",
        };
        Self {
            why: why.to_owned(),
            sure: 90,
            plain: value.plain,
            canon: None,
        }
    }
}

fn named(doc: &Doc, name: &Name, links: &mut Links, people: &mut People) -> (Key, Found) {
    let mut found = Found {
        why: name.why.clone(),
        sure: name.sure,
        plain: false,
        canon: name.canon.clone(),
    };
    if name.kind == Kind::Person {
        let meant = people.meant(doc, name);
        // *Goldman* where only *Goldman Sachs* is known.
        let body = if meant.body {
            let body = Name {
                kind: Kind::Organisation,
                ..name.clone()
            };
            links.get(doc, &body)
        } else if !meant.full && meant.why.is_none() && name.sure < SURE {
            links.get(doc, name)
        } else {
            None
        };
        if let Some((key, Some(why))) = body {
            found.why = why;
            return (key, found);
        }
        if let Some(why) = meant.why {
            (found.why, found.sure) = why;
        }
        return ((Kind::Person, meant.key), found);
    }
    // A surname that was taken for something else.
    if name.sure < SURE && name.canon.is_none() && name.to == name.from + 1 {
        let meant = people.meant(doc, name);
        if let (true, Some(why)) = (meant.full, meant.why) {
            (found.why, found.sure) = why;
            return ((Kind::Person, meant.key), found);
        }
    }
    if let Some((key, why)) = links.get(doc, name) {
        found.why = why.unwrap_or(found.why);
        return (key, found);
    }
    let canon = name.canon.clone();
    let canon = canon.unwrap_or_else(|| doc.folded(name.from, name.to));
    ((name.kind, canon), found)
}

impl Draft {
    fn new(kind: Kind, form: &str, found: &Found, first: u32) -> Self {
        Self {
            entity: Entity {
                slug: String::new(),
                kind,
                name: form.to_owned(),
                other_names: Vec::new(),
                role: None,
            },
            forms: BTreeSet::new(),
            canon: found.canon.clone(),
            first,
        }
    }

    /// Takes a form into account: the fullest is the name.
    fn see(&mut self, form: String, shouted: bool) {
        let folded = fold(&form);
        if !self.forms.insert(folded) {
            return;
        }
        let words = |name: &str| name.split([' ', '-']).count();
        let listed = |name: &str| self.canon.as_deref() == Some(&fold(name));
        let name = &self.entity.name;
        let better = if *name == form {
            false
        } else if self.entity.kind == Kind::Group {
            listed(&form)
        } else {
            !shouted && (words(&form), form.len()) > (words(name), name.len())
        };
        if better {
            let old = core::mem::replace(&mut self.entity.name, form);
            self.entity.other_names.push(old);
        } else if *name != form {
            self.entity.other_names.push(form);
        }
    }
}

/// Slugs, and the order in which the entities are first mentioned.
fn finish(drafts: Vec<Draft>, analysis: &mut Analysis) {
    let mut slugs = Slugs::default();
    debug_assert!(drafts.is_sorted_by_key(|d| d.first));
    for draft in drafts {
        let mut entity = draft.entity;
        entity.slug = slugs.free(&entity.name);
        analysis.entities.push(entity);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::entities;
    use article::Kind;

    fn check(text: &str, kind: Kind, want: &[&str]) {
        assert_eq!(entities(text, kind), want, "{text}");
    }

    #[test]
    fn a_surname_is_the_person_named_in_full() {
        check(
            "Then Putin came. So Vladimir Putin left. Putin spoke.",
            Kind::Person,
            &["Vladimir Putin (Putin)"],
        );
        check(
            "Then Kim Jong Un came, and Kim left.",
            Kind::Person,
            &["Kim Jong Un (Kim)"],
        );
    }

    #[test]
    fn two_people_with_one_surname_are_two() {
        check(
            "So Bill Clinton met Hillary Clinton. Then Clinton left.\n\nThen Hillary Clinton came; Clinton spoke.",
            Kind::Person,
            &["Bill Clinton", "Hillary Clinton (Clinton)", "Clinton"],
        );
    }

    #[test]
    fn countries_have_forms_and_their_people_are_apart() {
        check(
            "The U.S. and the United States.",
            Kind::Place,
            &["United States (U.S.)"],
        );
        check(
            "So Russians and Russian men of Russia.",
            Kind::Group,
            &["Russian (Russians)"],
        );
    }

    #[test]
    fn initials_in_brackets_stand_for_the_name() {
        check(
            "The Korean Central News Agency (KCNA) said so. Later KCNA left.",
            Kind::Organisation,
            &["Korean Central News Agency (KCNA)"],
        );
    }
}
