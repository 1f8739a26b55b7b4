//! Names that fit into links.

use crate::fold::fold_char;

/// After how many bytes a slug ends. It may become a folder's name, which systems let have 255, with a number behind it.
const ENOUGH: usize = 200;

/// `name` as a slug: folded, letters and digits kept (of any script: others than `[a-z0-9]` as `u` and their
/// code point in hex), everything else one hyphen. Never empty: a name without letters is `x`. What
/// comes behind 200 bytes is left out, after a whole letter.
pub fn slug(name: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for folded in name.chars().flat_map(fold_char) {
        if !is_letter(folded) {
            // `U.N.` is `un`, `Kim's` is `kims`: marks inside a word do not part it.
            gap |= !matches!(folded, '.' | '\'');
            continue;
        }
        if out.len() >= ENOUGH {
            break;
        }
        if gap && !out.is_empty() {
            out.push('-');
        }
        gap = false;
        if folded.is_ascii() {
            out.push(folded);
        } else {
            use core::fmt::Write;
            let _ = write!(out, "u{:x}", folded as u32);
        }
    }
    if out.is_empty() { "x".to_owned() } else { out }
}

/// Whether a folded character is kept: beyond ASCII all but marks and symbols, by their blocks. (The library's table of letters
/// costs the reader's download 2 KB.)
const fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{2000}'..='\u{206f}'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{3000}'..='\u{303f}'
        | '\u{fe10}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn long_names_end() {
        for (letter, want) in [("a", "a"), ("金", "u91d1"), ("a ", "a-"), ("🚲", "u1f6b2")] {
            let slug = slug(&letter.repeat(500));
            assert!((200..210).contains(&slug.len()), "{slug}");
            assert!(want.repeat(200).starts_with(&slug), "{slug}");
        }
    }

    #[test]
    fn slugs_read_as_the_name_does() {
        for (name, want) in [
            ("Kim Jong Un", "kim-jong-un"),
            ("U.N. Security Council", "un-security-council"),
            ("Komsomolsk-on-Amur", "komsomolsk-on-amur"),
            ("Côte d’Ivoire", "cote-divoire"),
            ("42.7-meter", "427-meter"),
            ("…", "x"),
            ("金", "u91d1"),
            ("「金」、€", "u91d1"),
        ] {
            assert_eq!(slug(name), want, "{name}");
        }
    }
}
