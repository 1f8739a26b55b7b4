//! Preferences: the reader's, not the link's. Kept in local storage.

/// How much is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Marks {
    /// Nothing.
    Off,
    /// Underlines.
    #[default]
    Calm,
    /// Underlines with letters, plain counts too.
    Full,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The size of the article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TextSize {
    /// Smaller.
    Small,
    /// As designed.
    #[default]
    Normal,
    /// Larger.
    Large,
}

/// All preferences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Prefs {
    /// How much is marked.
    pub(crate) marks: Marks,
    /// Light or dark.
    pub(crate) theme: Theme,
    /// The size of the article's text.
    pub(crate) size: TextSize,
    /// Whether single letters are shortcuts (WCAG 2.1.4).
    pub(crate) keys: bool,
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            marks: Marks::default(),
            theme: Theme::default(),
            size: TextSize::default(),
            keys: true,
        }
    }
}

impl Marks {
    /// The levels with their keys and names.
    pub(crate) const ALL: [(Self, &str, &str); 3] = [
        (Self::Off, "off", "Off"),
        (Self::Calm, "calm", "Calm"),
        (Self::Full, "full", "Full"),
    ];
}

impl Theme {
    /// The themes with their keys and names.
    pub(crate) const ALL: [(Self, &str, &str); 3] = [
        (Self::Auto, "auto", "As my system"),
        (Self::Light, "light", "Light"),
        (Self::Dark, "dark", "Dark"),
    ];
}

impl TextSize {
    /// The sizes with their keys and names.
    pub(crate) const ALL: [(Self, &str, &str); 3] = [
        (Self::Small, "small", "Smaller"),
        (Self::Normal, "normal", "Normal"),
        (Self::Large, "large", "Larger"),
    ];
}

/// The key of `value` in one of the tables.
pub(crate) fn key_of<T: PartialEq>(table: &[(T, &'static str, &str)], value: &T) -> &'static str {
    table
        .iter()
        .find(|(other, ..)| other == value)
        .map_or("", |(_, key, _)| *key)
}

/// The value of `key` in one of the tables.
pub(crate) fn value_of<T: Copy>(table: &[(T, &str, &str)], key: &str) -> Option<T> {
    table
        .iter()
        .find(|(_, other, _)| *other == key)
        .map(|(value, ..)| *value)
}

impl Prefs {
    /// Names and values as they are kept, and set on the page's root as `data-…`.
    pub(crate) fn pairs(self) -> [(&'static str, &'static str); 4] {
        [
            ("marks", key_of(&Marks::ALL, &self.marks)),
            ("theme", key_of(&Theme::ALL, &self.theme)),
            ("size", key_of(&TextSize::ALL, &self.size)),
            ("keys", if self.keys { "on" } else { "off" }),
        ]
    }

    /// The preferences with `name` set to `value`; unknown ones stay as they are.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        match name {
            "marks" => self.marks = value_of(&Marks::ALL, value).unwrap_or(self.marks),
            "theme" => self.theme = value_of(&Theme::ALL, value).unwrap_or(self.theme),
            "size" => self.size = value_of(&TextSize::ALL, value).unwrap_or(self.size),
            "keys" => self.keys = value != "off",
            _ => {}
        }
        self
    }

    /// Preferences from what was kept; what is missing or unknown stays as it is by default.
    pub(crate) fn read(kept: impl Fn(&str) -> Option<String>) -> Self {
        let names = Self::default().pairs().map(|(name, _)| name);
        names.into_iter().fold(Self::default(), |prefs, name| {
            prefs.with(name, &kept(name).unwrap_or_default())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_survive_being_kept_and_nonsense_is_the_default() {
        let prefs = Prefs {
            marks: Marks::Full,
            theme: Theme::Dark,
            size: TextSize::Large,
            keys: false,
        };
        let pairs = prefs.pairs();
        let kept = |name: &str| {
            pairs
                .iter()
                .find(|(n, _)| *n == name)
                .map(|(_, v)| (*v).to_owned())
        };
        assert_eq!(Prefs::read(kept), prefs);
        assert_eq!(Prefs::read(|_| Some("?".to_owned())), Prefs::default());
        assert_eq!(Prefs::read(|_| None), Prefs::default());
    }
}
