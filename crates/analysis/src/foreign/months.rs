//! The months by name, with the forms they take in dates.

use article::fold::fold;

/// Per language the names of its months in order, parted by commas, its forms by bars; one that ends with `~` may have up to three more
/// letters.
const NAMES: [(&str, &str); 22] = [
    (
        "de",
        "Januar|Jänner|Jan,Februar|Feber|Feb,März,April|Apr,Mai,Juni,Juli,August|Aug,September|Sept|Sep,Oktober|Okt,November|Nov,\
        Dezember|Dez",
    ),
    (
        "fr",
        "janvier|janv,février|févr,mars,avril|avr,mai,juin,juillet|juil,août,septembre|sept,octobre|oct,novembre|nov,décembre|déc",
    ),
    (
        "es",
        "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre|setiembre|sept,octubre|oct,noviembre|nov,diciembre|dic",
    ),
    (
        "it",
        "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre",
    ),
    (
        "pt",
        "janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
    ),
    (
        "nl",
        "januari|jan,februari|feb,maart,april|apr,mei,juni,juli,augustus|aug,september|sept,oktober|okt,november|nov,december|dec",
    ),
    (
        "sv",
        "januari|jan,februari|feb,mars,april,maj,juni,juli,augusti|aug,september|sept,oktober|okt,november|nov,december|dec",
    ),
    (
        "da",
        "januar|jan,februar|feb,marts,april,maj,juni,juli,august|aug,september|sept,oktober|okt,november|nov,december|dec",
    ),
    (
        "nb nn",
        "januar|jan,februar|feb,mars,april,mai,juni,juli,august|aug,september|sept,oktober|okt,november|nov,desember|des",
    ),
    (
        "fi",
        "tammikuu~,helmikuu~,maaliskuu~,huhtikuu~,toukokuu~,kesäkuu~,heinäkuu~,elokuu~,syyskuu~,lokakuu~,marraskuu~,joulukuu~",
    ),
    (
        "pl",
        "stycz~,lut~,marca|marzec|marcu,kwietnia|kwiecień|kwietniu,maja|maj|maju,czerwca|czerwiec|czerwcu,lipca|lipiec|lipcu,\
        sierpnia|sierpień|sierpniu,września|wrzesień|wrześniu,październik~,listopad~,grudnia|grudzień|grudniu",
    ),
    (
        "cs",
        "leden|ledna|lednu,únor~,březen|března|březnu,duben|dubna|dubnu,květen|května|květnu,červen|června|červnu,\
        červenec|července|červenci,srpen|srpna|srpnu,září,říjen|října|říjnu,listopad~,prosinec|prosince|prosinci",
    ),
    (
        "sk",
        "január~,február~,marec|marca|marci,apríl~,máj~,jún~,júl~,august~,september|septembra|septembri,október|októbra|októbri,\
        november|novembra|novembri,december|decembra|decembri",
    ),
    (
        "ru",
        "январ~,феврал~,март|марта|марте|марту,апрел~,май|мая|мае|маю,июн~,июл~,август|августа|августе|августу,сентябр~,октябр~,\
        ноябр~,декабр~",
    ),
    (
        "uk",
        "січень|січня|січні,лютий|лютого|лютому,березень|березня|березні,квітень|квітня|квітні,травень|травня|травні,\
        червень|червня|червні,липень|липня|липні,серпень|серпня|серпні,вересень|вересня|вересні,жовтень|жовтня|жовтні,\
        листопад|листопада|листопаді,грудень|грудня|грудні",
    ),
    (
        "bg",
        "януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември",
    ),
    (
        "tr",
        "Ocak,Şubat,Mart,Nisan,Mayıs,Haziran,Temmuz,Ağustos,Eylül,Ekim,Kasım,Aralık",
    ),
    (
        "ca",
        "gener,febrer,març,abril,maig,juny,juliol,agost,setembre,octubre,novembre,desembre",
    ),
    (
        "ro",
        "ianuarie,februarie,martie,aprilie,mai,iunie,iulie,august,septembrie,octombrie,noiembrie,decembrie",
    ),
    (
        "id",
        "Januari,Februari,Maret,April,Mei,Juni,Juli,Agustus,September,Oktober,November,Desember",
    ),
    (
        "el",
        "Ιανουάριο~|Ιανουαρίου,Φεβρουάριο~|Φεβρουαρίου,Μάρτιο~|Μαρτίου,Απρίλιο~|Απριλίου,Μάιο~|Μαΐου,Ιούνιο~|Ιουνίου,\
        Ιούλιο~|Ιουλίου,Αύγουστο~|Αυγούστου,Σεπτέμβριο~|Σεπτεμβρίου,Οκτώβριο~|Οκτωβρίου,Νοέμβριο~|Νοεμβρίου,\
        Δεκέμβριο~|Δεκεμβρίου",
    ),
    (
        "ar",
        "يناير|كانون الثاني|جانفي,فبراير|شباط|فيفري,مارس|آذار,أبريل|إبريل|نيسان|أفريل,مايو|أيار|ماي,يونيو|يونيه|حزيران|جوان,\
        يوليو|يوليه|تموز|جويلية,أغسطس|آب|أوت,سبتمبر|أيلول,أكتوبر|تشرين الأول,نوفمبر|تشرين الثاني,ديسمبر|كانون الأول",
    ),
];

/// So many letters may follow a stem.
const TAIL: usize = 3;

/// Longer words name no month.
const LONGEST: usize = 48;

/// The names of one language's months.
#[derive(Debug, Default)]
pub(crate) struct Months {
    /// Folded; whether more letters may follow.
    names: Vec<(String, bool)>,
}

/// Whether the months of that language are known by name.
pub(crate) fn known(code: &str) -> bool {
    listed(code).is_some()
}

fn listed(code: &str) -> Option<&'static str> {
    let has = |codes: &str| codes.split(' ').any(|c| c == code);
    NAMES
        .iter()
        .find(|(codes, _)| has(codes))
        .map(|(_, names)| *names)
}

impl Months {
    /// The months of the language with that subtag; none if they are not known.
    pub(crate) fn new(code: &str) -> Self {
        let names = listed(code).into_iter();
        let names = names.flat_map(|names| names.split([',', '|']));
        let folded = |name: &str| {
            let stem = name.strip_suffix('~');
            (fold(stem.unwrap_or(name)), stem.is_some())
        };
        Self {
            names: names.map(folded).collect(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether the words name a month.
    pub(crate) fn has(&self, words: &str) -> bool {
        if words.is_empty() || words.len() > LONGEST {
            return false;
        }
        let folded = fold(words);
        self.names.iter().any(|(name, stem)| {
            let rest = folded.strip_prefix(name.as_str());
            rest.is_some_and(|rest| rest.is_empty() || *stem && rest.chars().count() <= TAIL)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, words: &str, want: bool) {
        assert_eq!(Months::new(code).has(words), want, "{code} {words}");
    }

    #[test]
    fn months_are_known_in_the_forms_of_dates() {
        check("de", "März", true);
        check("de", "Märzen", false);
        check("fi", "syyskuuta", true);
        check("ru", "сентября", true);
        check("ru", "мартышка", false);
        check("cs", "července", true);
        check("ar", "كانون الثاني", true);
        check("tr", "AĞUSTOS", true);
        check("fr", "", false);
    }

    #[test]
    fn languages_without_names_have_none() {
        assert!(Months::new("xx").is_empty() && !known("xx") && !known(""));
        assert!(known("nn") && known("pt"));
    }

    #[test]
    fn every_language_has_twelve_months_with_names() {
        for (codes, names) in &NAMES {
            let months: Vec<&str> = names.split(',').collect();
            assert!(
                months.len() == 12 && months.iter().all(|n| n.len() > 2),
                "{codes}"
            );
        }
    }
}
