//! Where names stand in a text.

use std::ops::Range;

/// Every place at which one of `names` stands in `text` as whole words, with the name's number, in text order. Where two overlap, the
/// longer name is taken.
pub(crate) fn find(text: &str, names: &[&str]) -> Vec<(Range<usize>, usize)> {
    let mut order: Vec<usize> = (0..names.len()).filter(|&n| !names[n].is_empty()).collect();
    order.sort_by_key(|&n| (std::cmp::Reverse(names[n].len()), n));
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for number in order {
        for (start, name) in text.match_indices(names[number]) {
            let range = start..start + name.len();
            let apart = |other: &Range<usize>| range.end <= other.start || other.end <= range.start;
            if is_whole(text, &range) && found.iter().all(|(other, _)| apart(other)) {
                found.push((range, number));
            }
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !letter(text[..range.start].chars().next_back()) && !letter(text[range.end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, names: &[&str], found: &[(&str, usize)]) {
        let places = find(text, names);
        let seen: Vec<_> = places
            .iter()
            .map(|(range, n)| (&text[range.clone()], *n))
            .collect();
        assert_eq!(seen, found, "{text}");
    }

    #[test]
    fn names_are_found_as_whole_words() {
        check(
            "Kim meets Putin",
            &["Putin", "Kim"],
            &[("Kim", 1), ("Putin", 0)],
        );
        check("Kimono of Kim’s", &["Kim"], &[("Kim", 0)]);
        check(
            "North Korea’s Korea",
            &["Korea", "North Korea"],
            &[("North Korea", 1), ("Korea", 0)],
        );
        check("nobody", &["", "Kim"], &[]);
    }
}
