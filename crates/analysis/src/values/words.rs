//! The words that values are made of.

use std::sync::OnceLock;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Century,
    Millennium,
}

/// A word or sign for hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// `%`, *percent*.
    Percent,
    /// *Percentage*, before *point*.
    Percentage,
}

/// What a word can be in a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// Nothing.
    Other,
    /// Starts or qualifies a value, and has other uses.
    Lead,
    /// Starts with a digit.
    Figure,
    /// A hyphen, in a token or alone.
    Hyphen,
    /// A dash that may mean *to*.
    Dash,
    /// *One* … *nineteen*.
    Small(u8),
    /// *Twenty* … *ninety*.
    Tens(u8),
    /// *Hundred*, *million*: the power of ten.
    Scale(u8),
    /// *Bn*, *mn*: a scale behind figures only.
    ScaleSign(u8),
    /// *Dozen*.
    Dozen,
    /// *Hundreds*: the power of ten.
    Plural(u8),
    /// *Dozens*, *scores*: how many in each.
    PluralOf(u8),
    /// *Several*, *few*, *couple*.
    Vague,
    /// *Third*.
    Ordinal(u8),
    /// *Thirds*.
    Parts(u8),
    /// *Half*.
    Half,
    /// *Quarter*, *quarters*: a fraction or a part of the year.
    Quarter,
    /// *Year*, and whether it is a plural.
    Time(Unit, bool),
    /// *January*, 1 to 12; a capital is not yet asked for.
    Month(u8),
    /// *Monday*, 1 to 7; a capital is not yet asked for.
    Weekday(u8),
    /// *Spring*, as EDTF counts: 21 to 24.
    Season(u8),
    /// *Morning*.
    Daypart,
    /// *Yesterday*, −1 and so on.
    Today(i8),
    /// *Overnight*.
    Overnight,
    /// *Daily*.
    Often(Unit),
    /// *Percent*.
    Percent(Sign),
    /// *Meters*: the unit's symbol.
    Measure(&'static str),
    /// *Square*, *cubic*, before a measure.
    Power,
    /// *Euros*: the ISO 4217 code, empty where the word serves several countries.
    Currency(&'static str),
    /// *Cents*: the code of the currency of which it is a hundredth.
    Cent(&'static str),
    /// *Pounds*: money or weight.
    Pound,
    /// A sign of money: `$`.
    Money(&'static str),
    /// *USD*, *Rs*: a code that stands before the amount.
    Code(&'static str),
}

/// Number words and the like, one line a kind.
const SMALL: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS: &str = "- - twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINALS: &str = "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
const PARTS: &str =
    "- - - thirds fourths fifths sixths sevenths eighths ninths tenths - - - - - - - - - -";
const MONTHS: &str = "- january february march april may june july august september october november december - jan feb mar apr - jun jul aug sep oct nov dec";
const WEEKDAYS: &str = "- monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue wed thu fri sat sun";

/// Words that start a value and are nothing of it otherwise.
const LEADS: &str = "last next this past that same recent these other coming previous following current final many another early late \
                     earlier later mid end beginning start middle every each age aged ages ' a.d ad fiscal between hourlong daylong \
                     weeklong monthlong yearlong decadelong decadeslong about around approximately approx roughly some circa ca \
                     estimated nearly almost over above under below at up close more greater higher less fewer lower slightly little \
                     well no nos not as # twentieth thirtieth fortieth fiftieth sixtieth hundredth thousandth ½ ¼ ¾ ⅓ ⅔ ⅛ us u.s \
                     minus american a au australian c cdn can canadian nz hk s singapore nt taiwan r jamaican zimbabwean zimbabwe";

/// A unit's symbol and the words for it.
const MEASURES: &[(&str, &str)] = &[
    ("mm", "mm millimeter millimeters millimetre millimetres"),
    ("cm", "cm centimeter centimeters centimetre centimetres"),
    ("m", "m meter meters metre metres"),
    ("km", "km kms kilometer kilometers kilometre kilometres"),
    ("in", "inch inches"),
    ("ft", "ft foot feet"),
    ("yd", "yard yards yd yds"),
    ("mi", "mi mile miles"),
    ("ly", "light-year light-years lightyear lightyears"),
    ("ac", "acre acres"),
    ("ha", "ha hectare hectares"),
    ("mg", "mg milligram milligrams"),
    ("g", "gram grams gramme grammes"),
    (
        "kg",
        "kg kilogram kilograms kilo kilos kilogramme kilogrammes",
    ),
    ("t", "tonne tonnes"),
    ("ton", "ton tons"),
    ("lb", "lb lbs"),
    ("oz", "oz ounce ounces"),
    ("ml", "ml milliliter milliliters millilitre millilitres"),
    ("l", "liter liters litre litres"),
    ("gal", "gallon gallons"),
    ("barrel", "barrel barrels bbl"),
    ("km/h", "km/h kph kmh"),
    ("mi/h", "mph"),
    ("kn", "knot knots"),
    ("V", "volt volts"),
    ("W", "watt watts"),
    ("kW", "kw kilowatt kilowatts"),
    ("MW", "mw megawatt megawatts"),
    ("GW", "gw gigawatt gigawatts"),
    ("kWh", "kwh kilowatt-hour kilowatt-hours"),
    ("Hz", "hertz hz"),
    ("kHz", "khz kilohertz"),
    ("MHz", "mhz megahertz"),
    ("GHz", "ghz gigahertz"),
    ("kB", "kb kilobyte kilobytes"),
    ("MB", "mb megabyte megabytes"),
    ("GB", "gb gigabyte gigabytes"),
    ("TB", "tb terabyte terabytes"),
    ("°", "° degree degrees"),
    ("°C", "°c"),
    ("°F", "°f"),
    ("kt", "kiloton kilotons"),
    ("Mt", "megaton megatons"),
    ("bit", "bit bits"),
    ("caliber", "caliber calibre"),
    ("mSv", "millisievert millisieverts msv"),
    ("µSv", "microsievert microsieverts"),
    ("Bq", "becquerel becquerels"),
    ("cal", "calorie calories"),
];

/// A currency's code and the words for it.
const CURRENCIES: &[(&str, &str)] = &[
    ("", "dollar dollars"),
    ("EUR", "euro euros"),
    ("USD", "buck bucks"),
    ("GBP", "sterling"),
    ("JPY", "yen"),
    ("CNY", "yuan renminbi"),
    ("RUB", "ruble rubles rouble roubles"),
    (
        "",
        "rupee rupees franc francs peso pesos krona kronor krone kroner dinar dinars riyal riyals lira liras dirham dirhams shilling shillings reais",
    ),
    ("KRW", "won"),
    ("ILS", "shekel shekels"),
    ("ZAR", "rand"),
    ("THB", "baht"),
    ("MYR", "ringgit"),
    ("IDR", "rupiah"),
    ("PLN", "zloty zlotys"),
    ("HUF", "forint forints"),
    ("UAH", "hryvnia hryvnias"),
    ("BDT", "taka"),
    ("NGN", "naira"),
    ("GHS", "cedi cedis"),
    ("VND", "dong"),
    ("FIM", "markka markkaa"),
    ("NLG", "guilder guilders"),
    ("DEM", "deutschmark deutschmarks"),
    ("ITL", "lire"),
    ("ESP", "peseta pesetas"),
    ("GRD", "drachma drachmas"),
];

/// A code or sign that stands before an amount.
const SIGNS: &[(&str, &str)] = &[
    ("", "$"),
    ("EUR", "€"),
    ("GBP", "£"),
    ("JPY", "¥"),
    ("RUB", "₽"),
    ("INR", "₹"),
    ("KRW", "₩"),
    ("ILS", "₪"),
    ("NGN", "₦"),
    ("PHP", "₱"),
    ("VND", "₫"),
    ("UAH", "₴"),
    ("TRY", "₺"),
];

/// All words, sorted.
#[expect(clippy::too_many_lines, reason = "a table")]
fn words() -> &'static [(&'static str, Word)] {
    static WORDS: OnceLock<Vec<(&str, Word)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words: Vec<(&str, Word)> = Vec::new();
        let mut line = |text: &'static str, word: &dyn Fn(usize) -> Word| {
            let each = text.split(' ').enumerate();
            words.extend(each.filter(|(_, w)| *w != "-").map(|(i, w)| (w, word(i))));
        };
        line(SMALL, &|i| Word::Small(i as u8));
        line(TENS, &|i| Word::Tens(i as u8 * 10));
        line(ORDINALS, &|i| Word::Ordinal(i as u8));
        line(PARTS, &|i| Word::Parts(i as u8));
        line(MONTHS, &|i| Word::Month((i % 13) as u8));
        line("sept", &|_| Word::Month(9));
        line(WEEKDAYS, &|i| Word::Weekday(((i + 6) % 7 + 1) as u8));
        line("tues", &|_| Word::Weekday(2));
        line("thur thurs", &|_| Word::Weekday(4));
        line("spring summer autumn winter", &|i| Word::Season(21 + i as u8));
        line("fall", &|_| Word::Season(23));
        line("morning mornings afternoon afternoons evening evenings noon midday midnight midmorning dawn dusk daytime nighttime", &|_| Word::Daypart);
        line("yesterday today tomorrow", &|i| Word::Today(i as i8 - 1));
        line("tonight", &|_| Word::Today(0));
        line("overnight", &|_| Word::Overnight);
        line("dozens", &|_| Word::PluralOf(12));
        line("scores", &|_| Word::PluralOf(20));
        line("dozen", &|_| Word::Dozen);
        line("half", &|_| Word::Half);
        line("halves", &|_| Word::Parts(2));
        line("quarter quarters", &|_| Word::Quarter);
        line("several few couple", &|_| Word::Vague);
        line("square cubic nautical metric", &|_| Word::Power);
        line("sq", &|_| Word::Power);
        line("% percent pct pc", &|_| Word::Percent(Sign::Percent));
        line("percentage", &|_| Word::Percent(Sign::Percentage));
        words.extend(LEADS.split_whitespace().map(|text| (text, Word::Lead)));
        let mut line = |text: &'static str, word: &dyn Fn(usize) -> Word| {
            let each = text.split(' ').enumerate();
            words.extend(each.filter(|(_, w)| *w != "-").map(|(i, w)| (w, word(i))));
        };
        for (power, text) in [(2, "hundred"), (3, "thousand"), (5, "lakh"), (6, "million"), (7, "crore"), (9, "billion"), (12, "trillion"), (15, "quadrillion")] {
            line(text, &|_| Word::Scale(power));
        }
        line("lakhs", &|_| Word::Scale(5));
        line("crores", &|_| Word::Scale(7));
        for (power, text) in [(3, "k"), (6, "mn mln"), (9, "bn b"), (12, "tn")] {
            line(text, &|_| Word::ScaleSign(power));
        }
        for (power, text) in [(1, "tens"), (2, "hundreds"), (3, "thousands"), (6, "millions"), (9, "billions"), (12, "trillions")] {
            line(text, &|_| Word::Plural(power));
        }
        for (unit, one, more) in [
            (Unit::Second, "sec", "seconds secs"),
            (Unit::Minute, "minute min", "minutes mins"),
            (Unit::Hour, "hour hr", "hours hrs"),
            (Unit::Day, "day", "days"),
            (Unit::Night, "night", "nights"),
            (Unit::Weekend, "weekend", "weekends"),
            (Unit::Week, "week", "weeks"),
            (Unit::Fortnight, "fortnight", "fortnights"),
            (Unit::Month, "month", "months"),
            (Unit::Season, "season", "seasons"),
            (Unit::Year, "year yr", "years yrs"),
            (Unit::Decade, "decade", "decades"),
            (Unit::Century, "century", "centuries"),
            (Unit::Millennium, "millennium", "millennia millenniums"),
        ] {
            line(one, &|_| Word::Time(unit, false));
            line(more, &|_| Word::Time(unit, true));
        }
        for (unit, text) in [
            (Unit::Hour, "hourly"),
            (Unit::Day, "daily"),
            (Unit::Night, "nightly"),
            (Unit::Week, "weekly"),
            (Unit::Fortnight, "fortnightly"),
            (Unit::Month, "monthly"),
            (Unit::Quarter, "quarterly"),
            (Unit::Year, "annual annually yearly"),
        ] {
            line(text, &|_| Word::Often(unit));
        }
        for (symbol, text) in MEASURES {
            line(text, &|_| Word::Measure(symbol));
        }
        for (code, text) in CURRENCIES {
            line(text, &|_| Word::Currency(code));
        }
        line("pound pounds", &|_| Word::Pound);
        line("cent cents", &|_| Word::Cent(""));
        line("penny pence", &|_| Word::Cent("GBP"));
        for (code, text) in SIGNS {
            line(text, &|_| Word::Money(code));
        }
        line("rs re", &|_| Word::Code(""));
        line("usd", &|_| Word::Code("USD"));
        line("eur", &|_| Word::Code("EUR"));
        line("gbp", &|_| Word::Code("GBP"));
        line("chf", &|_| Word::Code("CHF"));
        line("cad", &|_| Word::Code("CAD"));
        line("aud", &|_| Word::Code("AUD"));
        line("jpy", &|_| Word::Code("JPY"));
        line("cny rmb", &|_| Word::Code("CNY"));
        line("inr", &|_| Word::Code("INR"));
        line("krw", &|_| Word::Code("KRW"));
        line("rub", &|_| Word::Code("RUB"));
        words.sort_by_key(|(text, _)| *text);
        words.dedup_by_key(|(text, _)| *text);
        words
    })
}

/// What the folded word can be; a point behind it is passed over.
pub(crate) fn word(fold: &str) -> Word {
    if fold.starts_with(|c: char| c.is_ascii_digit()) {
        return Word::Figure;
    }
    let bare = fold.strip_suffix('.').unwrap_or(fold);
    let found = words().binary_search_by_key(&bare, |(text, _)| text);
    found.map_or(Word::Other, |at| words()[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_what_it_is_listed_as() {
        for (text, want) in [
            ("seven", Word::Small(7)),
            ("ninety", Word::Tens(90)),
            ("third", Word::Ordinal(3)),
            ("tenths", Word::Parts(10)),
            ("december", Word::Month(12)),
            ("sept.", Word::Month(9)),
            ("oct", Word::Month(10)),
            ("sunday", Word::Weekday(7)),
            ("mondays", Word::Weekday(1)),
            ("sun.", Word::Weekday(7)),
            ("fall", Word::Season(23)),
            ("yesterday", Word::Today(-1)),
            ("years", Word::Time(Unit::Year, true)),
            ("metres", Word::Measure("m")),
            ("€", Word::Money("EUR")),
            ("24", Word::Figure),
            ("house", Word::Other),
        ] {
            assert_eq!(word(text), want, "{text}");
        }
    }
}
