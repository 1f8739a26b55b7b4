//! Amounts that start with their currency.

use super::{
    language::Language,
    letters::{Run, is_letter},
    numbers, units,
    values::End,
};
use article::Kind;

/// The amount at `at`: *€5*, *US$ 5 Mio.*, *CHF 12.50*, *Rp5.000*.
pub(crate) fn money(run: &Run, at: usize, language: Language) -> Option<End> {
    let figures = run.past_space(currency(run, at)?);
    let to = numbers::range(run, figures, language)?;
    let (to, _) = numbers::scale(run, to, language);
    (!is_letter(run.at(to))).then_some((to, Kind::Money))
}

/// Past the sign, code or word for a currency at `at`.
fn currency(run: &Run, at: usize) -> Option<usize> {
    if units::is_currency(run.at(at)) {
        return Some(at + 1);
    }
    let end = run.past_letters(at);
    let word = run.words(at, end);
    if units::is_dollar(word) && run.at(end) == '$' {
        return Some(end + 1);
    }
    let before = matches!(word, "kr" | "Kr" | "Rs" | "Rp" | "RM" | "RMB" | "Fr" | "zł");
    if before || units::is_code(word) {
        // *kr. 500*.
        return Some(end + usize::from(before && run.at(end) == '.'));
    }
    None
}
