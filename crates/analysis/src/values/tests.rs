//! What values are found, and what they say.

mod dates;

use crate::check::mentions;
use article::{Article, Qualifier, Value, parse};

/// An article of Sunday, 12 March 2006 with this paragraph.
fn article(text: &str) -> Article {
    parse(
        "a",
        &format!("---\ntitle: A story\ndate: 2006-03-12\n---\n\n{text}\n"),
    )
    .expect("parses")
}

/// `words = value..upto unit qualifier [noun]`.
fn shown(article: &Article, value: &Value) -> String {
    let mut out = format!("{} =", value.span.text(&article.text));
    let mut add = |part: &str| {
        out.push(' ');
        out.push_str(part);
    };
    match (&value.value, &value.upto) {
        (None, _) => add("?"),
        (Some(low), None) => add(low),
        (Some(low), Some(high)) => add(&format!("{low}..{high}")),
    }
    if let Some(unit) = &value.unit {
        add(unit);
    }
    match value.qualifier {
        None => {}
        Some(Qualifier::Approximate) => add("about"),
        Some(Qualifier::Nearly) => add("nearly"),
        Some(Qualifier::AtLeast) => add("at least"),
        Some(Qualifier::AtMost) => add("at most"),
        Some(Qualifier::MoreThan) => add("more"),
        Some(Qualifier::LessThan) => add("less"),
        Some(Qualifier::Multiple) => add("times n"),
    }
    if let Some(noun) = value.counts {
        add(&format!("[{}]", noun.text(&article.text)));
    }
    out
}

fn check(text: &str, want: &[&str]) {
    let article = article(text);
    let findings = crate::findings(&article);
    let got: Vec<String> = findings.values.iter().map(|v| shown(&article, v)).collect();
    assert_eq!(got, want, "{text}");
    for value in &findings.values {
        assert!(!value.because.is_empty(), "{text}: {value:?}");
    }
}

#[test]
fn money_has_its_currency_and_its_exact_amount() {
    check("It cost $1.2 billion.", &["$1.2 billion = 1200000000 USD"]);
    check(
        "It cost €40m or £3.5bn.",
        &["€40m = 40000000 EUR", "£3.5bn = 3500000000 GBP"],
    );
    check("It cost Rs 500 crore.", &["Rs 500 crore = 5000000000"]);
    check("It cost US$5 and A$6.", &["US$5 = 5 USD", "A$6 = 6 AUD"]);
    check("It cost $5, A$6 there.", &["$5 = 5", "A$6 = 6 AUD"]);
    check("It cost 50 cents.", &["50 cents = 0.5 USD"]);
    check(
        "It cost 1.5 million euros.",
        &["1.5 million euros = 1500000 EUR"],
    );
    check("It cost about 40 yen.", &["about 40 yen = 40 JPY about"]);
    check(
        "It cost $5 million to $10 million.",
        &["$5 million to $10 million = 5000000..10000000 USD"],
    );
    check("It cost $20 to $30.", &["$20 to $30 = 20..30 USD"]);
    check(
        "It cost hundreds of billions of dollars.",
        &["hundreds of billions of dollars = 100000000000 USD times n"],
    );
    check(
        "It cost half a billion dollars.",
        &["half a billion dollars = 500000000 USD"],
    );
    check(
        "A two-billion-dollar plan.",
        &["two-billion-dollar = 2000000000 USD"],
    );
    check(
        "It lent 16 Canadian dollars.",
        &["16 Canadian dollars = 16 CAD"],
    );
    check(
        "It paid $ 2 million or $1,000 or more.",
        &[
            "$ 2 million = 2000000 USD",
            "$1,000 or more = 1000 USD at least",
        ],
    );
    check(
        "Shares rose 6 pence to 388 pence.",
        &["6 pence = 0.06 GBP", "388 pence = 3.88 GBP"],
    );
    check(
        "It gave 20 million pounds, 5 pounds.",
        &["20 million pounds = 20000000 GBP", "5 pounds = 5 lb"],
    );
}

#[test]
fn parts_and_measures() {
    check(
        "Some 80 percent, 5%, 5-10 percent.",
        &[
            "Some 80 percent = 80 about",
            "5% = 5",
            "5-10 percent = 5..10",
        ],
    );
    check(
        "Up 5.5 percentage points, 3 per cent, 20 %.",
        &["5.5 percentage points = 5.5", "3 per cent = 3", "20 % = 20"],
    );
    check("A 42.7-meter mast.", &["42.7-meter = 42.7 m"]);
    check(
        "He is 5'11\" and 6’2 tall.",
        &["5'11\" = 71 in", "6’2 = 74 in"],
    );
    check(
        "He ran at 80 km/h, 50 miles an hour.",
        &["80 km/h = 80 km/h", "50 miles an hour = 50 mi/h"],
    );
    check(
        "A six-foot wall, 30,000 square miles.",
        &["six-foot = 6 ft", "30,000 square miles = 30000 mi²"],
    );
    check(
        "It is 5 feet 11 inches, 20°C, 20 degrees Celsius.",
        &[
            "5 feet 11 inches = 71 in",
            "20°C = 20 °C",
            "20 degrees Celsius = 20 °C",
        ],
    );
    check(
        "Hundreds of kilometers, 5km, 200 metric tons of rice.",
        &[
            "Hundreds of kilometers = 100 km times n",
            "5km = 5 km",
            "200 metric tons = 200 t [rice]",
        ],
    );
    check(
        "A third of them, two-thirds of voters, half.",
        &["third = 1/3", "two-thirds = 2/3 [voters]", "half = 0.5"],
    );
    check(
        "Some 4 out of 10 people, one in five children.",
        &["Some 4 out of 10 = 0.4 about", "one in five = 0.2"],
    );
}

#[test]
fn temperatures_have_their_sign() {
    check(
        "From -5 °C to minus 10 degrees, −3 to 4 °C, rain 3-5 °C.",
        &[
            "-5 °C = -5 °C",
            "minus 10 degrees = -10 °",
            "−3 to 4 °C = -3..4 °C",
            "3-5 °C = 3..5 °C",
        ],
    );
    check("A minus 5 km leap.", &["5 km = 5 km"]);
}

#[test]
fn counts_have_their_noun() {
    check("He sent two satellites.", &["two = 2 [satellites]"]);
    check(
        "At least 20 Iraqi police officers died.",
        &["At least 20 = 20 at least [officers]"],
    );
    check(
        "Two dozen came, then three and a half million people.",
        &[
            "Two dozen = 24",
            "three and a half million = 3500000 [people]",
        ],
    );
    check(
        "A six-member team won 4-0.",
        &["six-member = 6 [team]", "4-0 = 4..0"],
    );
    check(
        "There were 20 to 30 boats, 20 to 30 million boats.",
        &[
            "20 to 30 = 20..30 [boats]",
            "20 to 30 million = 20000000..30000000 [boats]",
        ],
    );
    check(
        "Hundreds of people, tens of thousands, a few hundred.",
        &[
            "Hundreds = 100 times n [people]",
            "tens of thousands = 10000 times n",
            "few hundred = 100 times n",
        ],
    );
    check(
        "More than a dozen men, nearly 2,500 men.",
        &[
            "More than a dozen = 12 more [men]",
            "nearly 2,500 = 2500 nearly [men]",
        ],
    );
    check(
        "Two hundred and three, a hundred thousand, twenty-five.",
        &[
            "Two hundred and three = 203",
            "hundred thousand = 100000",
            "twenty-five = 25",
        ],
    );
    check(
        "It is his third book, the 21st one.",
        &["third = 3 [book]", "21st = 21"],
    );
    check(
        "Between 5,000 and 10,000 people came.",
        &["Between 5,000 and 10,000 = 5000..10000 [people]"],
    );
    check(
        "Some 99999999999999999999999999999999999 men.",
        &["Some 99999999999999999999999999999999999 = ? about [men]"],
    );
    check(
        "It is No. 2, over 1.5 million.",
        &["No. 2 = 2", "over 1.5 million = 1500000 more"],
    );
}

#[test]
fn letters_behind_figures() {
    check(
        "Some 1.5m people fled, with 60m tonnes, 2m Syrians.",
        &[
            "Some 1.5m = 1500000 about [people]",
            "60m tonnes = 60000000 t",
            "2m = 2000000 [Syrians]",
        ],
    );
    check(
        "The 100m hurdles, a 5m wall, it rose 5m, the 100m men's final.",
        &["100m = 100 m", "5m = 5 m", "5m = 5 m", "100m = 100 m"],
    );
    check(
        "It cost 50p or $.50, in 720p.",
        &["50p = 0.5 GBP", "$.50 = 0.5 USD"],
    );
    check(
        "It cost 10 Swiss francs, not 20 francs.",
        &["10 Swiss francs = 10 CHF", "20 francs = 20"],
    );
    check("He is 5ft 11in tall.", &["5ft 11in = 71 in"]);
    check(
        "He was 54. She is 20, he was 30 points behind.",
        &["54 = P54Y", "20 = P20Y", "30 = 30 [points]"],
    );
}

#[test]
fn a_value_ends_before_a_name() {
    check(
        "42.7-meterRussian- WarDoe JaneJane",
        &["42.7-meterRussian = 42.7"],
    );
}

#[test]
fn counts_are_plain_and_one_may_be_nobody() {
    assert_eq!(
        mentions("The two came first; no one left, one-on-one, one another."),
        ["quantity two", "quantity first"]
    );
    assert_eq!(
        mentions("It may be. They march; 70 men were out (see Figure 3)."),
        ["quantity 70"]
    );
}

#[test]
fn each_value_is_a_mention_and_each_mention_of_these_kinds_a_value() {
    let text = "On Friday 2006 $5 million went to 20 men in Baghdad, the first 5% of 4-0 in two days, US$5, 12 Canadian dollars.";
    let article = article(text);
    let findings = crate::findings(&article);
    let mentions = findings.analysis.mentions.iter();
    let kind = |m: &&article::Mention| {
        findings.analysis.entities[m.entity as usize].kind >= article::Kind::Date
    };
    let mentions: Vec<_> = mentions.filter(kind).map(|m| m.span).collect();
    let values: Vec<_> = findings.values.iter().map(|v| v.span).collect();
    assert_eq!(mentions, values);
    assert!(values.len() > 7);
}
