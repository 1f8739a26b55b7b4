//! Bytes to text.

use crate::{Note, limit::first};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// How much is looked at to find out what bytes are.
const PROBE: usize = 64 * 1024;

/// Where a page says its encoding, if it does.
const HEAD: usize = 1024;

/// How many control characters there may be: one in so many.
const RARE: usize = 50;

/// The text that `bytes` are, in whatever encoding, with a note if it is not UTF-8; `None` if they are no text. A page may say what it
/// is; it is believed where that is possible.
pub fn decode(bytes: &[u8]) -> Option<(String, Option<Note>)> {
    let (encoding, mark) = match Encoding::for_bom(bytes) {
        Some(found) => found,
        None => (utf_16(bytes).unwrap_or(UTF_8), 0),
    };
    let bytes = &bytes[mark..];
    let encoding = if encoding == UTF_8 && mark == 0 {
        eight_bits(bytes)?
    } else {
        encoding
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let probe = first(&text, PROBE);
    let controls = probe.chars().filter(|&c| c < ' ' && is_odd(c as u8));
    if controls.count() * RARE > probe.len() {
        return None;
    }
    let note = (encoding != UTF_8).then(|| Note::Encoding(name(encoding)));
    // A page cannot hold NUL: browsers drop it, and every place after it would be off by one.
    let text = if text.contains('\0') {
        text.replace('\0', "")
    } else {
        text.into_owned()
    };
    Some((text, note))
}

/// The encoding of bytes that are not UTF-16; `None` if they are no text.
fn eight_bits(bytes: &[u8]) -> Option<&'static Encoding> {
    let probe = &bytes[..bytes.len().min(PROBE)];
    let odd = probe.iter().filter(|&&b| is_odd(b)).count();
    if odd * RARE > probe.len() {
        return None;
    }
    let escapes = probe.contains(&0x1b);
    if !escapes && is_utf_8(bytes) {
        return Some(UTF_8);
    }
    let said = stated(&bytes[..bytes.len().min(HEAD)]);
    if let Some(said) = said.filter(|&said| said != UTF_8 && (said == ISO_2022_JP || !escapes)) {
        return Some(said);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    Some(detector.guess(None, Utf8Detection::Allow))
}

/// Whether bytes are UTF-8, but for a few that were damaged.
fn is_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        let long = chunk.valid().bytes().filter(|&b| b >= 0xc0);
        good += long.count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad * 10 <= good
}

/// Whether a byte is a control character that no text has.
const fn is_odd(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0e..=0x1a | 0x1c..=0x1f)
}

/// UTF-16 without a mark: of two bytes, always the same one is zero where letters are Latin, and at least at spaces elsewhere.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let probe = &bytes[..bytes.len().min(PROBE)];
    let units = probe.len() / 2;
    let zeros = |first: usize| {
        probe
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|&&b| b == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, low) if low * 20 >= units.max(1) => Some(UTF_16LE),
        (high, 0) if high * 20 >= units.max(1) => Some(UTF_16BE),
        _ => None,
    }
}

/// What a page says of its encoding: `charset` in a `meta` element, or `encoding` in an XML declaration.
fn stated(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let label = if head.starts_with("<?xml") {
        let declaration = head.split("?>").next()?;
        label(declaration, "encoding")
    } else {
        None
    };
    let mut metas = head.split("<meta").skip(1);
    let label = label.or_else(|| metas.find_map(label_in_tag))?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // As browsers have it: who could read the label has not read UTF-16.
    Some(match encoding {
        e if e == UTF_16BE || e == UTF_16LE => UTF_8,
        e if e == X_USER_DEFINED => WINDOWS_1252,
        e => e,
    })
}

fn label_in_tag(meta: &str) -> Option<&str> {
    label(meta.split('>').next()?, "charset")
}

/// The value that stands behind `key` and an equals sign, with or without quotes.
fn label<'t>(tag: &'t str, key: &str) -> Option<&'t str> {
    let (_, behind) = tag.split_once(key)?;
    let value = behind.trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/');
    value.split(ends).next()
}

/// An encoding's name as people write it.
fn name(encoding: &'static Encoding) -> String {
    encoding.name().replace("windows-", "Windows-")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What bytes read as, and in which encoding that is not UTF-8.
    fn check(bytes: &[u8], text: &str, encoding: &str) {
        let (got, note) = decode(bytes).expect(text);
        assert_eq!(got, text);
        let want = (!encoding.is_empty()).then(|| Note::Encoding(encoding.to_owned()));
        assert_eq!(note, want, "{text}");
    }

    fn units(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn utf_8_needs_no_note() {
        check("Café".as_bytes(), "Café", "");
        check("\u{feff}Café".as_bytes(), "Café", "");
        check(b"", "", "");
    }

    #[test]
    fn a_damaged_byte_does_not_make_another_encoding() {
        let mut bytes = "é".repeat(20).into_bytes();
        bytes.pop();
        check(&bytes, &["é".repeat(19).as_str(), "\u{fffd}"].concat(), "");
    }

    #[test]
    fn utf_16_is_known_by_its_mark() {
        let text = "Das Café.\r\n日本";
        let marked = format!("\u{feff}{text}");
        check(&units(&marked, u16::to_le_bytes), text, "UTF-16LE");
        check(&units(&marked, u16::to_be_bytes), text, "UTF-16BE");
    }

    #[test]
    fn utf_16_is_known_by_its_zeros() {
        for text in ["The café.\n", "Город принял решение. Это важно.\n"]
        {
            check(&units(text, u16::to_le_bytes), text, "UTF-16LE");
            check(&units(text, u16::to_be_bytes), text, "UTF-16BE");
        }
    }

    #[test]
    fn older_encodings_are_guessed() {
        let text = "“It’s the café’s,” said Señor Núñez.";
        let (bytes, _, _) = WINDOWS_1252.encode(text);
        check(&bytes, text, "Windows-1252");
        for (encoding, text) in [
            (
                encoding_rs::SHIFT_JIS,
                "市議会は月曜日、新しい橋の建設を承認した。",
            ),
            (ISO_2022_JP, "市議会は月曜日、新しい橋の建設を承認した。"),
            (
                encoding_rs::WINDOWS_1251,
                "Город принял решение о новом мосте.",
            ),
            (encoding_rs::EUC_KR, "시의회는 월요일 새 다리를 승인했다."),
        ] {
            let (bytes, _, _) = encoding.encode(text);
            check(&bytes, text, &name(encoding));
        }
    }

    #[test]
    fn a_page_says_what_it_is() {
        let text = "ż ó ł";
        let (words, _, _) = encoding_rs::ISO_8859_2.encode(text);
        for head in [
            "<meta charset=iso-8859-2>",
            "<html><META CHARSET = 'ISO-8859-2' />",
            "<meta name=a><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\">",
            "<?xml version='1.0' encoding='iso-8859-2'?>",
        ] {
            let bytes = [head.as_bytes(), &words].concat();
            check(&bytes, &[head, text].concat(), "ISO-8859-2");
        }
        let head = "<meta charset=windows-1252>";
        let utf_8 = [head, "café"].concat();
        check(utf_8.as_bytes(), &utf_8, "");
    }

    #[test]
    fn a_nul_or_two_are_left_out() {
        let text =
            "The council voted on Monday to build a bridge over the river, and then went home.";
        let bytes = text.replace("Monday", "Mon\0day");
        assert_eq!(decode(bytes.as_bytes()), Some((text.to_owned(), None)));
    }

    #[test]
    fn what_is_no_text_is_told() {
        for bytes in [
            &[0; 64][..],
            &[1, 2, 3, 4, 5, 6, 7, 8],
            b"a\x01b\x02c\x03",
            &[0, 1, 0, 2],
        ] {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
    }
}
