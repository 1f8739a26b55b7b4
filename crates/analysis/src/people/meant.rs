//! Which of the people a name means, where they share it.

use super::{Full, Holders, MOST, People, name::PersonName};
use crate::{doc::Doc, gender, lists::lists, names::Name};

/// Whom a name means, and how that is known.
pub(crate) struct Meant {
    /// What stands for the person.
    pub(crate) key: String,
    /// Why, if it is not the full name itself, and how sure that is.
    pub(crate) why: Option<(String, u8)>,
    /// Whether the person is named in full in the article.
    pub(crate) full: bool,
    /// Whether the name may be that of an organisation instead.
    pub(crate) body: bool,
}

impl People {
    /// Whom the name at this place means; to be asked in text order.
    pub(crate) fn meant(&mut self, doc: &Doc, name: &Name) -> Meant {
        let block = doc.tokens[name.from].block;
        let parts = PersonName::new(doc, name.from, name.to);
        let form = parts.form();
        if let Some(&id) = self.forms.get(&form) {
            self.see(&parts, id, block);
            let known = &self.full[id];
            let why = (known.name.form() != form).then(|| {
                (
                    format!("another form of {}, named {}", known.written, known.place),
                    88,
                )
            });
            return Meant::person(id, why);
        }
        let word = parts.last();
        let addressed = gender::addressed(doc, name.from);
        let surname = self.last.get(word);
        let Some(holders) = surname.or_else(|| self.any.get(word)) else {
            if let Some(Some(reigning)) = self.reigning.get(&form) {
                let why = "the one of that name with a number".to_owned();
                return Meant::unknown(reigning.clone(), Some((why, 80)));
            }
            return Meant::unknown(self.single(form, word, addressed), None);
        };
        let relation = if surname.is_some() {
            "surname of"
        } else {
            "short for"
        };
        let mut left: Vec<usize> = holders.ids.clone();
        let fits = |&id: &usize| {
            let full = &self.full[id];
            let other = addressed.is_some_and(|a| full.gender.is_some_and(|g| g != a));
            let whole = parts.words.iter().all(|word| full.name.has(word));
            !other && whole && (parts.suffix.is_none() || parts.suffix == full.name.suffix)
        };
        left.retain(fits);
        if left.len() > 1 && parts.suffix.is_none() {
            // The father goes by the bare name, the son by *Jr.*
            let bare = |&id: &usize| self.full[id].name.suffix.is_none();
            if left.iter().any(bare) {
                left.retain(bare);
            }
        }
        let counted = holders.ids.len() <= MOST;
        if let [id] = left[..]
            && counted
        {
            let full = &self.full[id];
            // *Ford announced cuts* before anybody of that name has come up, where *Ford Motor Co.* is spoken of.
            if self.bodies.contains(word)
                && addressed.is_none()
                && name.from < full.earliest
                && name.to == name.from + 1
                && doc.is_body(block)
            {
                return Meant {
                    body: true,
                    ..Meant::unknown(form, None)
                };
            }
            let why = format!("{relation} {}, named in full {}", full.written, full.place);
            return Meant::person(id, Some((why, 90)));
        }
        if left.is_empty() && counted {
            let other = addressed.filter(|_| surname.is_some()).map(|_| {
                let full = &self.full[holders.ids[0]];
                (
                    format!("not {}: the title is somebody else’s", full.written),
                    70,
                )
            });
            return Meant::unknown(self.single(form, word, addressed), other);
        }
        self.told_apart(doc, name, holders, &left)
            .unwrap_or_else(|| {
                let several = if holders.ids.len() > MOST {
                    "many".to_owned()
                } else {
                    left.len().to_string()
                };
                let why = format!(
                    "{several} people in the article have that name; which is meant is not clear"
                );
                Meant::unknown(form, Some((why, 70)))
            })
    }

    /// Who of several with one name is meant, if the text tells.
    fn told_apart(
        &self,
        doc: &Doc,
        name: &Name,
        holders: &Holders,
        left: &[usize],
    ) -> Option<Meant> {
        let only = |fits: &dyn Fn(&Full) -> bool| {
            let mut fitting = left.iter().copied().filter(|&id| fits(&self.full[id]));
            let id = fitting.next()?;
            fitting.next().is_none().then_some(id)
        };
        let found = |id: usize, what: &str, sure: u8| {
            let why = format!(
                "of those with that name, only {} {what}",
                self.full[id].written
            );
            Some(Meant::person(id, Some((why, sure))))
        };
        if let Some(gender) = gender::addressed(doc, name.from)
            && let Some(id) = only(&|full| full.gender == Some(gender))
        {
            return found(
                id,
                &format!(
                    "is known to be a {}",
                    if gender == 'm' { "man" } else { "woman" }
                ),
                84,
            );
        }
        let title = doc.before(name.from);
        if lists().is("role", title)
            && let Some(id) = only(&|full| full.titles.contains(title))
        {
            return found(id, &format!("is called {title}"), 80);
        }
        let block = doc.tokens[name.from].block;
        if let Some((here, id, false)) = holders.here
            && here == block
            && (left.contains(&id) || holders.ids.len() > MOST)
        {
            return found(id, "is named in full in this paragraph", 75);
        }
        if holders
            .here
            .is_some_and(|(here, _, several)| here == block && several)
            || holders.ids.len() > MOST
        {
            return None;
        }
        if let Some(id) = only(&|full| full.first < name.from) {
            return found(id, "has been named in full by then", 72);
        }
        let most = left.iter().copied().max_by_key(|&id| self.full[id].count)?;
        let count = self.full[most].count;
        only(&|full| full.count * 3 >= count)
            .filter(|_| count >= 3)
            .and_then(|id| found(id, "is named in full again and again", 66))
    }

    /// Notes that somebody is named in full in a paragraph.
    fn see(&mut self, name: &PersonName, id: usize, block: usize) {
        let note = |holders: Option<&mut Holders>| {
            let Some(holders) = holders else { return };
            holders.here = match holders.here {
                Some((here, other, several)) if here == block => {
                    Some((here, id, several || other != id))
                }
                _ => Some((block, id, false)),
            };
        };
        for surname in [name.last(), name.surname()] {
            note(self.last.get_mut(surname));
        }
        for word in &name.words {
            note(self.any.get_mut(word));
        }
    }

    /// What stands for somebody never named in full: *Mr. Smith* and *Mrs. Smith* are two.
    fn single(&self, form: String, word: &str, addressed: Option<char>) -> String {
        match (self.addressed.get(word), addressed) {
            (Some((true, true)), Some(gender)) => format!("{form}/{gender}"),
            _ => form,
        }
    }
}

impl Meant {
    fn person(id: usize, why: Option<(String, u8)>) -> Self {
        Self {
            key: format!("#{id}"),
            why,
            full: true,
            body: false,
        }
    }

    fn unknown(key: String, why: Option<(String, u8)>) -> Self {
        Self {
            key,
            why,
            full: false,
            body: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::entities;
    use article::Kind;

    fn check(text: &str, want: &[&str]) {
        let got: Vec<String> = entities(text, Kind::Person)
            .into_iter()
            .map(|name| name.split(": ").next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn forms_of_one_full_name_are_one_person() {
        check(
            "So George W. Bush left. Then George Bush came, and Bush spoke.",
            &["George W. Bush (George Bush, Bush)"],
        );
        check(
            "So Bill Smith left. Then William Smith came.",
            &["William Smith (Bill Smith)"],
        );
        check("So José Pérez left. Then Jose Perez came.", &["José Pérez"]);
        check(
            "So Kristin Wilkins left. Then Kristen Wilkins came.",
            &["Kristin Wilkins (Kristen Wilkins)"],
        );
    }

    #[test]
    fn a_father_and_his_son_are_two() {
        check(
            "So John Smith Jr. met John Smith. Then Smith left.",
            &["John Smith Jr.", "John Smith (Smith)"],
        );
        check(
            "So John A. Smith met John B. Smith.",
            &["John A. Smith", "John B. Smith"],
        );
        check(
            "President George H. W. Bush met his son, President George W. Bush. Then Bush left.",
            &["George H. W. Bush", "George W. Bush", "Bush"],
        );
        check(
            "So John Peter Smith met his son, John Smith. Then Smith left.",
            &["John Peter Smith", "John Smith", "Smith"],
        );
    }

    #[test]
    fn a_surname_that_stands_first_is_shared_too() {
        check(
            "So Kim Jong Un met Kim Yo Jong. Kim said that it was over.",
            &["Kim Jong Un", "Kim Yo Jong", "Kim"],
        );
        check(
            "So Kim Jong-un met Kim Yo-jong. Kim said that it was over.",
            &["Kim Jong-un", "Kim Yo-jong", "Kim"],
        );
    }

    #[test]
    fn titles_tell_men_from_women() {
        check(
            "So Mr. Zorb met Mrs. Zorb. Mr. Zorb left.",
            &["Zorb", "Zorb"],
        );
        check(
            "So John Clinton met Mary Clinton.\n\nThen Mrs. Clinton left.",
            &["John Clinton", "Mary Clinton (Clinton)"],
        );
        check(
            "So John Zorb left. Then Mrs. Zorb left.",
            &["John Zorb", "Zorb"],
        );
    }

    #[test]
    fn the_one_introduced_by_then_is_meant() {
        check(
            "So Mary Clinton left.\n\nThen Clinton spoke.\n\nHer brother John Clinton came.\n\nThen Clinton ate.",
            &["Mary Clinton (Clinton)", "John Clinton", "Clinton"],
        );
    }

    #[test]
    fn a_company_is_nobody() {
        check(
            "Ford announced 200 job cuts. Former President Gerald Ford died in 2006. Ford Motor Co. shares fell.",
            &["Ford", "Gerald Ford"],
        );
        check(
            "Paris Hilton came. The Hilton hotel was full.",
            &["Paris Hilton"],
        );
        check(
            "Gerald Ford died in 2006. Ford was old. Ford Motor Co. shares fell.",
            &["Gerald Ford (Ford)"],
        );
    }

    #[test]
    fn a_ruler_goes_without_the_number() {
        check(
            "So King Charles III came. Then Charles left.",
            &["Charles III (Charles)"],
        );
    }
}
