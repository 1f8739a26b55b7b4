//! Units, currencies and words of scale that are the same or alike in many languages.

use super::letters::{Run, is_letter};
use article::fold::fold;

/// What a unit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Money,
    Measure,
}

/// Signs for units, as they are written. Single letters that have other uses (*h*, *A*, *V*) are left out.
const SIGNS: &str = " km m cm mm kg g mg t ha l L dl cl ml ha km/h km/t km/s m/s kW MW GW TW W kWh MWh GWh TWh Hz kHz MHz GHz kB KB MB GB TB hPa kcal \
    км м см мм кг мг т га л мл км/ч м/с кВт МВт ГВт кВт·ч км/год كم كلم كغ كجم سم ق״מ ק\"מ ק״ג ק\"ג किमी किग्रा กม กก ";

/// Codes of currencies (ISO 4217).
const CODES: &str = " EUR USD GBP JPY CHF CNY RUB SEK NOK DKK ISK PLN CZK HUF RON BGN RSD UAH TRY ILS INR PKR KRW TWD HKD SGD AUD NZD CAD MXN BRL ARS CLP COP \
    ZAR EGP SAR AED QAR KWD IRR THB IDR MYR PHP VND KZT GEL MAD TND NGN KES ";

/// Words for currencies, folded, whole.
const MONEY: &str = " euro euros eura eurot euroa euroon eur eurow евро євро yen yuan renminbi pesos peso reais libras lire lira liras liralik sterlin kronor \
    kronen kroner kr kc zl zlotych ft forint lei leva лв лева грн гривен гривень руб dong rupiah won دولار دولارا دولارات يورو جنيه ريال درهم دينار ليرة یورو دلار تومان \
    שקל שקלים דולר יורו אירו रुपये रुपए डॉलर यूरो บาท ευρώ δολάρια ";

/// How words for currencies start, folded.
const MONEY_STEMS: [&str; 8] = [
    "dollar",
    "dolar",
    "доллар",
    "долар",
    "рубл",
    "rubel",
    "franken",
    "korun",
];

/// Words for units, folded, whole.
const MEASURES: &str = " meter metern meters metre metres metro metros metri metrow metru metra metr metria метр метров метра метри метрів ton tons tone toneladas tonelada \
    tonn tonni grad grader gradi grados grado degres degre graus stopni stupnu градусов градуса liter liters litern litro litros litri litre litres литров литра \
    szazalek proc persen prosentti prozent przent متر كيلومتر كيلومترا كيلومترات كيلوغرام طن بالمئة بالمائة درصد کیلومتر אחוז אחוזים קילומטר קילומטרים प्रतिशत फीसदी किलोमीटर ";

/// How words for units start, folded.
const STEMS: [&str; 27] = [
    "kilomet",
    "quilomet",
    "chilomet",
    "kilogram",
    "kilogramm",
    "centimet",
    "zentimet",
    "millimet",
    "milimet",
    "quadratmet",
    "kvadratmet",
    "километр",
    "кілометр",
    "килограмм",
    "кілограм",
    "сантиметр",
    "тонн",
    "tonne",
    "hektar",
    "hectar",
    "гектар",
    "prozent",
    "procent",
    "prosent",
    "процент",
    "відсотк",
    "megawatt",
];

/// Units of scripts that part no words.
const EASTERN: [(&str, Unit); 40] = [
    ("円", Unit::Money),
    ("元", Unit::Money),
    ("圓", Unit::Money),
    ("ドル", Unit::Money),
    ("ユーロ", Unit::Money),
    ("ポンド", Unit::Money),
    ("ウォン", Unit::Money),
    ("美元", Unit::Money),
    ("欧元", Unit::Money),
    ("歐元", Unit::Money),
    ("港元", Unit::Money),
    ("日元", Unit::Money),
    ("韩元", Unit::Money),
    ("英镑", Unit::Money),
    ("人民币", Unit::Money),
    ("人民幣", Unit::Money),
    ("원", Unit::Money),
    ("달러", Unit::Money),
    ("유로", Unit::Money),
    ("위안", Unit::Money),
    ("บาท", Unit::Money),
    ("キロ", Unit::Measure),
    ("メートル", Unit::Measure),
    ("センチ", Unit::Measure),
    ("トン", Unit::Measure),
    ("パーセント", Unit::Measure),
    ("公里", Unit::Measure),
    ("公斤", Unit::Measure),
    ("千米", Unit::Measure),
    ("厘米", Unit::Measure),
    ("平方米", Unit::Measure),
    ("平方公里", Unit::Measure),
    ("公顷", Unit::Measure),
    ("吨", Unit::Measure),
    ("公噸", Unit::Measure),
    ("킬로미터", Unit::Measure),
    ("미터", Unit::Measure),
    ("퍼센트", Unit::Measure),
    ("กิโลเมตร", Unit::Measure),
    ("เปอร์เซ็นต์", Unit::Measure),
];

/// Short words of scale as they are written.
const SCALES: &str = " M k K Md Mds Mio Mrd mio mrd mil mld mln bn млн млрд тыс tys tis ribu juta triệu tỷ lakh crore लाख करोड़ ألف آلاف مليون ملايين مليار مليارات \
    هزار میلیون میلیارد אלף מיליון מיליארד ezer millió mila mille bin duizend εκατ δισ εκατομμύρια δισεκατομμύρια ";

/// How words of scale start, folded.
const SCALE_STEMS: [&str; 14] = [
    "million",
    "millon",
    "milion",
    "miljon",
    "miljoen",
    "milhoes",
    "milhao",
    "милли",
    "мільй",
    "milyon",
    "milyar",
    "miliard",
    "miljard",
    "billion",
];
const MORE_SCALES: [&str; 18] = [
    "miljoon",
    "тысяч",
    "tysiac",
    "tisic",
    "tusen",
    "tusind",
    "tuhat",
    "tausend",
    "milliard",
    "billon",
    "bilion",
    "biljon",
    "bilhoes",
    "trillion",
    "mitjon",
    "bilhao",
    "мільяр",
    "trilyon",
];

/// Words that start so and are people: *Millionäre*, *миллионеров*.
const RICH: [&str; 6] = ["onar", "onnair", "onair", "онер", "ardar", "ardair"];

/// The unit at `at`, and past it.
pub(crate) fn unit(run: &Run, at: usize) -> Option<(Unit, usize)> {
    let c = run.at(at);
    match c {
        '%' | '‰' | '٪' | '％' | '℃' | '℉' => return Some((Unit::Measure, at + 1)),
        '°' | 'º' => {
            let scale = matches!(run.at(at + 1), 'C' | 'F') && !is_letter(run.at(at + 2));
            return (scale || !is_letter(run.at(at + 1)))
                .then_some((Unit::Measure, at + 1 + usize::from(scale)));
        }
        _ if is_currency(c) => return Some((Unit::Money, at + 1)),
        _ => {}
    }
    let eastern = EASTERN.iter().find(|(word, _)| run.starts(at, word));
    if let Some((word, unit)) = eastern {
        return Some((*unit, at + word.chars().count()));
    }
    let end = run.past_letters(at);
    let word = run.words(at, end);
    if end == at || end > at + LONGEST {
        return None;
    }
    if is_dollar(word) && run.at(end) == '$' {
        return Some((Unit::Money, end + 1));
    }
    signed(run, at, end)
        .or_else(|| worded(run, word, end))
        .filter(|(_, end)| !is_letter(run.at(*end)))
}

/// Longer words are no units.
const LONGEST: usize = 24;

/// A sign for a unit: *km*, *km/h*, *m²*, *m3*.
fn signed(run: &Run, at: usize, end: usize) -> Option<(Unit, usize)> {
    let further = run.past_letters(end + 1);
    let per = matches!(run.at(end), '/' | '·' | '"' | '״') && further <= end + LONGEST;
    if per && listed(SIGNS, run.words(at, further)) {
        return Some((Unit::Measure, further));
    }
    let word = run.words(at, end);
    let power = matches!(run.at(end), '²' | '³' | '2' | '3')
        && matches!(word, "m" | "km" | "cm" | "mm" | "м" | "км" | "см");
    listed(SIGNS, word).then_some((Unit::Measure, end + usize::from(power)))
}

/// A code or word for a currency or unit.
fn worded(run: &Run, word: &str, end: usize) -> Option<(Unit, usize)> {
    let folded = fold(word);
    let stem = |stems: &[&str]| stems.iter().any(|s| folded.starts_with(s));
    if is_code(word) || listed(MONEY, &folded) || stem(&MONEY_STEMS) {
        return Some((Unit::Money, end));
    }
    // *Per cento*, *pour cent*, *por ciento*.
    let next = run.past_space(end);
    if matches!(folded.as_str(), "per" | "pour" | "por" | "pro") && next > end {
        let to = run.past_letters(next);
        let hundred = matches!(run.words(next, to), "cento" | "cent" | "ciento");
        return hundred.then_some((Unit::Measure, to));
    }
    (listed(MEASURES, &folded) || stem(&STEMS)).then_some((Unit::Measure, end))
}

/// Past the word of scale at `at`.
pub(crate) fn scale(run: &Run, at: usize) -> Option<usize> {
    if "十百千万萬億亿兆천백만억조".contains(run.at(at)) {
        return (!run.starts(at, "千米")).then_some(at + 1);
    }
    let end = run.past_letters(at);
    if end == at || end > at + LONGEST || is_letter(run.at(end)) {
        return None;
    }
    let word = run.words(at, end);
    let point = usize::from(run.at(end) == '.');
    if listed(SCALES, word) {
        return Some(end + point);
    }
    let folded = fold(word);
    let is = SCALE_STEMS
        .iter()
        .chain(&MORE_SCALES)
        .any(|s| folded.starts_with(s));
    (is && !RICH.iter().any(|r| folded.contains(r))).then_some(end)
}

/// Past the word that joins a scale and its currency: *de*, *di*, *d’*.
pub(crate) fn of(run: &Run, at: usize) -> Option<usize> {
    let words = ["de ", "di ", "d’", "d'", "de\u{a0}"];
    let word = words.iter().find(|w| run.starts(at, w))?;
    Some(at + word.chars().count())
}

/// Whether it is a sign for a currency.
pub(crate) fn is_currency(c: char) -> bool {
    matches!(
        c,
        '$' | '£' | '¥' | '฿' | '＄' | '￡' | '￥' | '￦' | '\u{20a0}'..='\u{20c0}' | '﷼'
    )
}

/// Whether a dollar or the like is said to be that country's: *US$*, *R$*.
pub(crate) fn is_dollar(word: &str) -> bool {
    matches!(
        word,
        "US" | "A" | "AU" | "C" | "CA" | "NZ" | "HK" | "S" | "NT" | "R" | "MX" | "CAN"
    )
}

/// Whether it is the code of a currency.
pub(crate) fn is_code(word: &str) -> bool {
    word.len() == 3 && listed(CODES, word)
}

/// Whether `word` is one of the words in `list`, which spaces part.
fn listed(list: &str, word: &str) -> bool {
    let mut rest = list;
    while let Some(at) = rest.find(word).filter(|_| !word.is_empty()) {
        let end = at + word.len();
        if rest[..at].ends_with(' ') && rest[end..].starts_with(' ') {
            return true;
        }
        rest = &rest[end..];
    }
    false
}
