//! Made-up news of any length, to measure speed and growth on: the same text every time, with ever new names in it.

/// What the sentences are made from: `{p}` a person, `{s}` the last one's surname, `{l}` a place, `{o}` a body, `{n}` a number.
const SENTENCES: [&str; 16] = [
    "{p}, the mayor of {l}, said on Monday that the {o} had lost ${n} million since 20{n}.",
    "“We did not expect this,” {s} told reporters in {l}, “and we will not accept it.”",
    "The {o} declined to comment, according to two officials who were not allowed to speak in public.",
    "About {n} people from {l} and {l} marched through the streets for {n} hours, carrying signs.",
    "He said the plan would “change everything” within {n} months, but gave no details.",
    "It was the third time in {n} years that prices rose by more than {n} percent.",
    "President {p} and Prime Minister {p} of {l} met for {n} minutes at the {o} in {l}.",
    "“Nobody asked us,” said {p}, a {n}-year-old teacher. “They came, they measured, they left.”",
    "Critics have called the bill, which passed on March {n}, a gift to companies such as {o}.",
    "The river is {n}.{n} kilometers long and {n} meters wide where it meets the old bridge.",
    "{s} denied that; she added that the {o} had been told in {l} as early as last week.",
    "In a statement, the {o} ({l}) said: “The safety of our workers comes first.”",
    "No one was hurt, and the road was open again by {n} p.m., the police said.",
    "Dr. {p}, who leads the study, warned that the results, though clear, are not final.",
    "Asked whether he would resign, {s} answered that he had “no such plans.”",
    "The rest of the story is known: rain, then snow, and a winter that would not end.",
];

const SYLLABLES: [&str; 24] = [
    "ba", "ren", "ko", "li", "mar", "dun", "vel", "sa", "tor", "ner", "wick", "ham", "ost", "ri",
    "ga", "lin", "per", "ton", "fer", "mo", "del", "sin", "ka", "burg",
];

/// About `words` words of news in paragraphs of four sentences, below a headline.
pub fn prose(words: usize) -> String {
    let mut dice = Dice(1);
    let mut text = "Prices Rise Again, and Nobody Knows Why\n".to_owned();
    let mut surname = "Smith".to_owned();
    let (mut count, mut sentences) = (7, 0);
    while count < words {
        text.push_str(if sentences % 4 == 0 { "\n\n" } else { " " });
        let sentence = SENTENCES[dice.below(SENTENCES.len())];
        count += sentence.split(' ').count();
        sentences += 1;
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let words = match &after[..1] {
                "p" => {
                    surname = dice.name(3);
                    format!("{} {surname}", dice.name(2))
                }
                "s" => surname.clone(),
                "l" => dice.name(2),
                "o" => format!("{} Council", dice.name(2)),
                _ => (dice.below(89) + 10).to_string(),
            };
            text.push_str(&words);
            rest = &after[2..];
        }
        text.push_str(rest);
    }
    text.push('\n');
    text
}

/// Numbers that look like chance and are not.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    /// A name of so many syllables.
    fn name(&mut self, syllables: usize) -> String {
        let mut name: String = (0..syllables)
            .map(|_| SYLLABLES[self.below(SYLLABLES.len())])
            .collect();
        name[..1].make_ascii_uppercase();
        name
    }
}
