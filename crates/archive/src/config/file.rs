//! The text of `site.toml` → settings.

mod accent;
mod address;
#[cfg(test)]
mod tests;

use super::{Config, Warning, language_tag, nearest};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What the file is called, wherever it is named to a publisher.
const FILE: &str = "site.toml";

/// Every key, in the order of [`Config`].
const KEYS: [&str; 14] = [
    "title",
    "description",
    "url",
    "language",
    "publisher",
    "accent",
    "include",
    "exclude",
    "search",
    "cards",
    "compress",
    "feed",
    "embed",
    "own",
];

impl Config {
    /// Reads the text of a `site.toml`: the settings, with what the publisher should look at (keys that are not known, colours that
    /// are hard to read). What the file does not say stays as [`Config::default`] has it. Each warning's place is `site.toml:LINE`.
    ///
    /// # Errors
    /// All that keeps the settings from being used, by line: the file is no TOML, or a value is not of its key's sort. What is wrong, and
    /// what to write instead.
    pub fn parse(text: &str) -> Result<(Self, Vec<Warning>), Vec<Warning>> {
        let text = text.trim_start_matches('\u{feff}');
        let table = DeTable::parse(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let advice = format!(
                "{}. A line of settings looks like this: `title = \"The Harbour Gazette\"`.",
                error.message()
            );
            vec![warning(line_at(text, at), "this is not TOML", advice)]
        })?;
        let mut reader = Reader {
            text,
            config: Self::default(),
            warnings: Vec::new(),
            errors: Vec::new(),
        };
        for (key, value) in table.get_ref() {
            reader.setting(key, value);
        }
        let Reader {
            config,
            warnings,
            errors,
            ..
        } = reader;
        if errors.is_empty() {
            Ok((config, in_order(warnings)))
        } else {
            Err(in_order(errors))
        }
    }
}

/// Warnings with their lines.
type Found = Vec<(usize, Warning)>;

fn in_order(mut found: Found) -> Vec<Warning> {
    found.sort_by_key(|(line, _)| *line);
    found.into_iter().map(|(_, warning)| warning).collect()
}

fn warning(line: usize, what: impl Into<String>, advice: impl Into<String>) -> Warning {
    Warning {
        what: what.into(),
        place: format!("{FILE}:{line}"),
        advice: advice.into(),
    }
}

/// The number of the line in which a byte stands.
fn line_at(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|&b| b == b'\n').count()
}

type Key<'t> = Spanned<std::borrow::Cow<'t, str>>;
type Value<'t> = Spanned<DeValue<'t>>;

/// What has been read of the file.
struct Reader<'t> {
    text: &'t str,
    config: Config,
    warnings: Found,
    errors: Found,
}

impl Reader<'_> {
    fn setting(&mut self, key: &Key, value: &Value) {
        let name: &str = key.get_ref();
        match name {
            "title" => {
                if let Some(title) = self.words(name, value) {
                    if title.is_empty() {
                        let advice = "Say what the site is called, or remove the line.";
                        self.error(value, "the title is empty", advice);
                    }
                    self.config.title = title;
                }
            }
            "description" => {
                self.config.description = self.words(name, value).unwrap_or_default();
            }
            "publisher" => self.config.publisher = self.words(name, value).unwrap_or_default(),
            "url" => self.address(value),
            "language" => self.language(value),
            "accent" => self.accent(value),
            "include" => self.config.include = self.list(name, value),
            "exclude" => self.config.exclude = self.list(name, value),
            "search" => self.config.search = self.switch(name, value),
            "cards" => self.config.cards = self.switch(name, value),
            "compress" => self.config.compress = self.switch(name, value),
            "feed" => self.config.feed = self.switch(name, value),
            "embed" => self.config.embed = self.switch(name, value),
            "own" => self.config.own = self.switch(name, value),
            _ => self.unknown(key, value, &KEYS),
        }
    }

    /// Notes a key that says nothing here.
    fn unknown(&mut self, key: &Key, value: &Value, known: &[&str]) {
        let name: &str = key.get_ref();
        let meant = match nearest(name, known) {
            Some(near) => format!("Did you mean `{near}`?"),
            None if matches!(value.get_ref(), DeValue::Table(_)) => format!(
                "Settings stand at the top of the file, not below `[{name}]`: remove that line."
            ),
            None => format!("The settings are {}.", known.join(", ")),
        };
        let line = line_at(self.text, key.span().start);
        let what = format!("unknown setting `{name}`");
        let advice = format!("It was not read. {meant}");
        self.warnings.push((line, warning(line, what, advice)));
    }

    fn error(&mut self, value: &Value, what: impl Into<String>, advice: impl Into<String>) {
        let line = line_at(self.text, value.span().start);
        self.errors.push((line, warning(line, what, advice)));
    }

    /// A value in quotes, without white space around it.
    fn words(&mut self, name: &str, value: &Value) -> Option<String> {
        if let DeValue::String(words) = value.get_ref() {
            return Some(words.trim().to_owned());
        }
        let what = format!("`{name}` is {}", sort(value));
        let advice = format!("It has to be text: write `{name} = \"…\"`, in quotes.");
        self.error(value, what, advice);
        None
    }

    fn switch(&mut self, name: &str, value: &Value) -> bool {
        if let DeValue::Boolean(on) = value.get_ref() {
            return *on;
        }
        let what = format!("`{name}` is {}", sort(value));
        let advice = format!(
            "It is switched on or off: write `{name} = true` or `{name} = false`, without quotes."
        );
        self.error(value, what, advice);
        false
    }

    fn list(&mut self, name: &str, value: &Value) -> Vec<String> {
        let advice = format!(
            "It has to be a list of patterns: write `{name} = [\"news/**\"]`, in square brackets, each pattern in quotes."
        );
        let DeValue::Array(items) = value.get_ref() else {
            self.error(value, format!("`{name}` is {}", sort(value)), advice);
            return Vec::new();
        };
        let mut patterns = Vec::new();
        for item in items {
            if let DeValue::String(pattern) = item.get_ref() {
                patterns.push(pattern.clone().into_owned());
            } else {
                let what = format!("in the list `{name}` is {}", sort(item));
                self.error(item, what, advice.clone());
            }
        }
        patterns
    }

    fn language(&mut self, value: &Value) {
        let Some(said) = self.words("language", value) else {
            return;
        };
        match language_tag(&said) {
            Some(tag) => self.config.language = tag,
            None => self.error(
                value,
                format!("“{said}” is not the code of a language"),
                "Write its code of two or three letters: `language = \"en\"` for English, `\"de\"` for German, `\"pt-BR\"` for \
                 Brazilian Portuguese.",
            ),
        }
    }
}

/// What a value is, in words.
fn sort(value: &Value) -> &'static str {
    match value.get_ref() {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
