//! In which language a text is.

use crate::limit::first;
use whatlang::{Lang, detect as guess};

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its code, BCP 47.
    pub code: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// Whether the text leaves little doubt.
    pub reliable: bool,
}

/// How much of a text is looked at, in bytes: more does not make it clearer.
const ENOUGH: usize = 20_000;

/// The fewest letters that tell a language; where a letter is a syllable or a word, the fewest of those.
const FEWEST: usize = 60;
const FEWEST_SYLLABLES: usize = 20;

/// The language of `text`; `None` if there is too little of it to tell, and it may be taken as English.
pub fn detect(text: &str) -> Option<Language> {
    let text = first(text, ENOUGH);
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let syllables = letters().filter(|&c| c >= '\u{1100}').count();
    if letters().nth(FEWEST - 1).is_none() && syllables < FEWEST_SYLLABLES {
        return None;
    }
    if is_english(text) {
        return Some(language(Lang::Eng, true));
    }
    let info = guess(text)?;
    Some(language(
        info.lang(),
        info.is_reliable() || is_foreign(text),
    ))
}

/// All languages that [`detect`] tells apart: code and English name, by name.
pub fn all() -> Vec<(&'static str, &'static str)> {
    let all = Lang::all().iter().map(|&lang| language(lang, true));
    let mut all: Vec<_> = all.map(|language| (language.code, language.name)).collect();
    all.sort_by_key(|(_, name)| *name);
    all
}

/// Words that are common in English and in no other language spelled so. Foreign names, of which a report may be full, have letters
/// that are common elsewhere, and so trigrams do not suffice.
const ENGLISH: [&str; 14] = [
    "the", "and", "that", "with", "from", "for", "by", "his", "were", "which", "this", "has",
    "their", "said",
];

/// Whether a text of some length has hardly one of those words: then it is not English, and the likeliest other language is meant.
fn is_foreign(text: &str) -> bool {
    let (words, english) = counted(text);
    words >= 15 && english * 40 < words
}

/// Whether so many of the words are such words that the text is English whatever its names are: one in ten.
fn is_english(text: &str) -> bool {
    let (words, english) = counted(text);
    english * 10 >= words
}

/// How many words there are, and how many of them are such words.
fn counted(text: &str) -> (usize, usize) {
    let (mut words, mut english) = (0, 0);
    let parts = text.split(|c: char| !c.is_alphabetic());
    for word in parts.filter(|word| !word.is_empty()) {
        words += 1;
        english += usize::from(ENGLISH.iter().any(|e| e.eq_ignore_ascii_case(word)));
    }
    (words, english)
}

fn language(lang: Lang, reliable: bool) -> Language {
    let name = match lang {
        Lang::Cmn => "Chinese",
        Lang::Nob => "Norwegian",
        Lang::Slv => "Slovenian",
        Lang::Ori => "Odia",
        Lang::Sin => "Sinhala",
        lang => lang.eng_name(),
    };
    Language {
        code: code(lang),
        name,
        reliable,
    }
}

const fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::Epo => "eo",
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Ben => "bn",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Pol => "pl",
        Lang::Amh => "am",
        Lang::Jav => "jv",
        Lang::Kor => "ko",
        Lang::Nob => "nb",
        Lang::Dan => "da",
        Lang::Swe => "sv",
        Lang::Fin => "fi",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Uzb => "uz",
        Lang::Pan => "pa",
        Lang::Aze => "az",
        Lang::Ind => "id",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Ori => "or",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Sin => "si",
        Lang::Khm => "km",
        Lang::Tuk => "tk",
        Lang::Aka => "ak",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Afr => "af",
        Lang::Lat => "la",
        Lang::Slk => "sk",
        Lang::Cat => "ca",
        Lang::Tgl => "tl",
        Lang::Hye => "hy",
        Lang::Cym => "cy",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The code of the language of a text; empty if there is too little.
    fn check(code: &str, text: &str) {
        let found = detect(text);
        assert_eq!(found.map_or("", |l| l.code), code, "{text}: {found:?}");
    }

    #[test]
    fn a_short_text_without_english_words_is_foreign_without_doubt() {
        for (reliable, text) in [
            (
                true,
                "Wir bleiben hier, sagte die Bürgermeisterin am Abend vor dem Rathaus. Hundert Leute kamen, um sie zu sehen, und gingen spät nach Hause.",
            ),
            (
                true,
                "The mayor said that she would stay in the town hall, and a hundred people came to see her on that evening.",
            ),
        ] {
            assert_eq!(
                detect(text).is_some_and(|found| found.reliable),
                reliable,
                "{text}"
            );
        }
    }

    #[test]
    fn a_report_tells_its_language() {
        for (code, text) in [
            (
                "en",
                "The council voted on Monday for a new bridge across the river, which will cost ten million pounds. Work begins in spring.",
            ),
            (
                "de",
                "Der Stadtrat hat am Montag für eine neue Brücke über den Fluss gestimmt, die zehn Millionen Euro kosten soll. Die Arbeiten beginnen im Frühjahr.",
            ),
            (
                "fr",
                "Le conseil municipal a voté lundi la construction d'un nouveau pont sur la rivière, qui coûtera dix millions d'euros. Les travaux commencent au printemps.",
            ),
            (
                "es",
                "El ayuntamiento aprobó el lunes la construcción de un nuevo puente sobre el río, que costará diez millones de euros. Las obras comienzan en primavera.",
            ),
            (
                "pt",
                "A câmara municipal aprovou na segunda-feira a construção de uma nova ponte sobre o rio, que vai custar dez milhões de euros. As obras não começam antes da primavera.",
            ),
            (
                "it",
                "Il consiglio comunale ha approvato lunedì la costruzione di un nuovo ponte sul fiume, che costerà dieci milioni di euro. I lavori inizieranno in primavera.",
            ),
            (
                "nl",
                "De gemeenteraad heeft maandag gestemd voor een nieuwe brug over de rivier, die tien miljoen euro gaat kosten. Het werk begint in het voorjaar.",
            ),
            (
                "sv",
                "Kommunfullmäktige röstade på måndagen för en ny bro över floden som ska kosta tio miljoner kronor. Arbetet börjar till våren och är klart nästa år.",
            ),
            (
                "pl",
                "Rada miasta zagłosowała w poniedziałek za budową nowego mostu przez rzekę, który będzie kosztował dziesięć milionów złotych. Prace rozpoczną się wiosną.",
            ),
            (
                "cs",
                "Zastupitelstvo v pondělí schválilo stavbu nového mostu přes řeku, který bude stát deset milionů korun. Práce začnou na jaře příštího roku.",
            ),
            (
                "fi",
                "Kaupunginvaltuusto päätti maanantaina rakentaa joen yli uuden sillan, joka maksaa kymmenen miljoonaa euroa. Työt alkavat keväällä.",
            ),
            (
                "hu",
                "A városi tanács hétfőn megszavazta az új folyami híd építését, amely tízmillió euróba kerül. A munka tavasszal kezdődik.",
            ),
            (
                "tr",
                "Belediye meclisi pazartesi günü nehrin üzerine on milyon liraya mal olacak yeni bir köprü yapılmasına karar verdi. Çalışmalar ilkbaharda başlayacak.",
            ),
            (
                "ru",
                "Городской совет в понедельник проголосовал за строительство нового моста через реку, который обойдётся в десять миллионов рублей. Работы начнутся весной.",
            ),
            (
                "uk",
                "Міська рада в понеділок проголосувала за будівництво нового мосту через річку, який коштуватиме десять мільйонів гривень. Роботи почнуться навесні.",
            ),
            (
                "el",
                "Το δημοτικό συμβούλιο ψήφισε τη Δευτέρα για μια νέα γέφυρα πάνω από το ποτάμι, που θα κοστίσει δέκα εκατομμύρια ευρώ.",
            ),
            (
                "ar",
                "صوّت مجلس المدينة يوم الاثنين لصالح بناء جسر جديد فوق النهر بتكلفة عشرة ملايين، وتبدأ الأعمال في الربيع المقبل.",
            ),
            (
                "he",
                "מועצת העיר הצביעה ביום שני בעד הקמת גשר חדש מעל הנהר שיעלה עשרה מיליון שקלים והעבודות יתחילו באביב.",
            ),
            (
                "hi",
                "नगर परिषद ने सोमवार को नदी पर एक नए पुल के निर्माण के पक्ष में मतदान किया, जिस पर दस करोड़ रुपये खर्च होंगे।",
            ),
            (
                "ja",
                "市議会は月曜日、川に新しい橋を架けることを承認した。費用は一千万円で、工事は春に始まる。",
            ),
            (
                "zh",
                "市议会星期一投票通过在河上修建一座新桥，费用为一千万元，工程将于春季开始。",
            ),
            (
                "ko",
                "시의회는 월요일 강 위에 새 다리를 건설하기로 의결했다. 비용은 천만 원이며 공사는 봄에 시작된다.",
            ),
            (
                "vi",
                "Hội đồng thành phố hôm thứ Hai đã bỏ phiếu thông qua việc xây một cây cầu mới bắc qua sông, tốn mười triệu đồng.",
            ),
        ] {
            check(code, text);
        }
    }

    #[test]
    fn english_with_many_foreign_names_is_english() {
        check(
            "en",
            "Przemysław Wojciechowski and Małgorzata Dąbrowska of Szczecin met Jiří Dvořák from České Budějovice, Zoltán Szabó from Székesfehérvár and the mayor of Łódź.",
        );
        check(
            "en",
            "Bundeskanzleramtssprecher Müller-Lüdenscheidt said the Bundesverfassungsgericht in Karlsruhe was slow.",
        );
    }

    #[test]
    fn a_short_text_tells_nothing() {
        check("", "");
        check("", "Der Rat hat entschieden.");
        check("", "市議会");
        check("", "1234567890 ".repeat(20).as_str());
    }
}
