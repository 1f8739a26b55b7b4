//! Whether a person is a man or a woman, as far as the text or a first name tells.

use crate::{doc::Doc, lists::lists};

/// *Mr.*, *Queen*, *spokeswoman*: `m` or `f`, if the word tells.
pub(crate) fn told(word: &str) -> Option<char> {
    match word.strip_suffix('.').unwrap_or(word) {
        "mr" | "sir" | "lord" | "king" | "prince" | "duke" | "baron" | "emperor" | "sultan"
        | "father" | "pope" | "cardinal" | "imam" | "ayatollah" | "mullah" | "spokesman"
        | "chairman" | "congressman" | "businessman" | "policeman" | "fireman" | "actor"
        | "husband" | "dad" | "son" | "brother" | "uncle" | "nephew" | "grandfather"
        | "grandson" | "boyfriend" | "man" | "boy" | "gentleman" | "widower" => Some('m'),
        "mrs" | "ms" | "miss" | "lady" | "dame" | "queen" | "princess" | "duchess" | "baroness"
        | "empress" | "spokeswoman" | "chairwoman" | "congresswoman" | "businesswoman"
        | "policewoman" | "actress" | "wife" | "mum" | "mom" | "mother" | "daughter" | "sister"
        | "aunt" | "niece" | "grandmother" | "granddaughter" | "girlfriend" | "woman" | "girl"
        | "widow" | "waitress" | "hostess" => Some('f'),
        _ => None,
    }
}

/// What the word before a name tells: *Mrs. Smith*, *his wife, Anna Smith*.
pub(crate) fn addressed(doc: &Doc, name: usize) -> Option<char> {
    match doc.before(name) {
        "," => told(doc.before(name - 1)),
        word => told(word),
    }
}

/// What a folded first name tells, its familiar forms levelled.
pub(crate) fn by_first_name(first: &str) -> Option<char> {
    lists().gender(first).filter(|&g| g != 'x')
}
