//! The small words that tell clauses and phrases apart.

/// Verbs that only help others, and the forms of *be*.
pub(crate) const AUXILIARIES: [&str; 24] = [
    "is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could",
    "may", "might", "must", "shall", "should", "cannot", "be", "been", "being",
];

/// The forms of *be*.
pub(crate) const BEING: [&str; 8] = [
    "is", "are", "was", "were", "be", "been", "being", "am",
];

/// Words that end as adverbs do and are none.
pub(crate) const NO_ADVERBS: [&str; 8] = [
    "family", "italy", "early", "assembly", "july", "ally", "reply", "supply",
];

/// Adverbs that do not end in *-ly*, and words that stand where they do.
pub(crate) const ADVERBS: [&str; 36] = [
    "also", "later", "then", "once", "further", "even", "again", "just", "never", "not", "often", "still", "now",
    "only", "first", "long", "always", "ever", "already", "soon", "instead", "earlier", "too", "himself", "herself",
    "itself", "themselves", "both", "all", "sometimes", "since", "yet", "merely", "twice", "longer", "quietly",
];

/// Pronouns that are subjects.
pub(crate) const SUBJECTS: [&str; 15] = [
    "he", "she", "they", "it", "we", "i", "you", "there", "this", "these", "those", "nobody", "everyone", "everybody",
    "nothing", 
];

/// Words that open a noun phrase.
pub(crate) const DETERMINERS: [&str; 34] = [
    "the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "this", "that", "these", "those", "some",
    "any", "no", "each", "every", "many", "several", "few", "both", "all", "another", "other", "most", "more", "one",
    "two", "three", "such", "half", "much",
];

/// Words that join a noun phrase to what stands before it.
pub(crate) const PREPOSITIONS: [&str; 47] = [
    "of", "in", "on", "at", "by", "for", "from", "with", "without", "to", "into", "onto", "over", "under", "after",
    "before", "during", "since", "until", "against", "between", "through", "throughout", "about", "across", "along",
    "around", "behind", "beyond", "despite", "near", "per", "toward", "towards", "upon", "via", "within", "amid",
    "among", "like", "than", "as", "outside", "inside", "following", "including", "alongside",
];

/// Words that open a clause that asks or leaves open.
pub(crate) const ASKING: [&str; 9] = [
    "how", "what", "whether", "why", "when", "where", "who", "which", "if",
];

/// Words behind *said* with which no clause starts.
pub(crate) const NO_CLAUSE: [&str; 9] = [
    "so", "as", "enough", "much", "before", "after", "goodbye", "something", "nothing",
];

/// Finite verbs that do not end in *-ed*, the commonest.
pub(crate) const FINITE: [&str; 35] = [
    "said", "went", "came", "took", "made", "got", "saw", "gave", "found", "told", "became", "began", "kept", "left",
    "met", "ran", "won", "lost", "knew", "brought", "sent", "held", "wants", "needs", "makes", "takes", "gives",
    "goes", "comes", "says", "shows", "remains", "plans", "appears", "seems",
];

/// Words of time, and of manner, between a verb and what it reports.
pub(crate) const TIMES: [&str; 17] = [
    "yesterday", "today", "recently", "again", "repeatedly", "publicly", "earlier", "later", "ago", "last", "week",
    "here", "too", "then", "simply", "explicitly", "flatly",
];

/// Prepositions of where, when and how something is said.
pub(crate) const CIRCUMSTANCES: [&str; 13] = [
    "in", "on", "at", "during", "of", "after", "via", "through", "before", "by", "with", "from", "for",
];

/// Verbs that report only with their particle: *point out*, *refer to*.
pub(crate) const WITH_OUT: [&str; 22] = [
    "lay", "laid", "lays", "laying", "point", "pointed", "points", "pointing", "spell", "spelled", "spells",
    "spelling", "rail", "lash", "refer", "referred", "talk", "talked", "talks", "speak", "speaks", "spoke",
];

/// Words that show that the adverb before them belongs to the verb.
pub(crate) const BEHIND_ADVERB: [&str; 7] = [
    "that", "to", "about", "against", "for", "of", "on",
];

/// Pronouns that are objects.
pub(crate) const OBJECTS: [&str; 7] = [
    "him", "her", "them", "us", "me", "you", "it",
];

/// Small words with which an object may start.
pub(crate) const OBJECT_OPENINGS: [&str; 6] = [
    "him", "her", "them", "it", "what", "how",
];

/// Words that end what a noun phrase reports.
pub(crate) const CIRCUMSTANTIAL: [&str; 6] = [
    "as", "during", "before", "amid", "until", "since",
];

/// Conjunctions that end what is not a clause.
pub(crate) const TURNING: [&str; 7] = [
    "while", "but", "because", "although", "when", "after", "if",
];

/// Words behind a comma that parts no list.
pub(crate) const NO_LIST: [&str; 8] = [
    "and", "but", "which", "who", "while", "when", "as", "after",
];

/// Conjunctions of a clause that waits for the main one.
pub(crate) const SUBORDINATE: [&str; 12] = [
    "while", "after", "although", "though", "as", "when", "if", "because", "since", "even", "before", "despite",
];

/// Determiners that can be subjects by themselves.
pub(crate) const PRONOMINAL: [&str; 14] = [
    "all", "both", "that", "those", "these", "some", "many", "most", "others", "few", "one", "several", "two", "each",
];

/// Verbs that may only name a thing.
pub(crate) const NAMING: [&str; 6] = [
    "called", "dubbed", "termed", "labeled", "labelled", "branded",
];

/// Words that are plural, or may be.
pub(crate) const PLURALS: [&str; 21] = [
    "they", "we", "i", "you", "who", "that", "which", "people", "police", "men", "women", "children", "others",
    "many", "some", "most", "few", "both", "all", "those", "media",
];

/// Words that may follow the source in *said Smith in a letter*.
pub(crate) const BEHIND_SOURCE: [&str; 11] = [
    "in", "of", "on", "at", "who", "during", "as", "after", "with", "for", "from",
];

/// Words with which the reported words do not go on behind *he said,*.
pub(crate) const NO_REST: [&str; 13] = [
    "adding", "citing", "who", "which", "referring", "noting", "a", "an", "and", "but", "while", "as", "after",
];

/// Words that connect a sentence to the one before.
pub(crate) const CONNECTIVES: [&str; 8] = [
    "but", "and", "however", "meanwhile", "still", "also", "so", "later",
];

/// Nouns whose *to* says what is meant to be done.
pub(crate) const PURPOSES: [&str; 14] = [
    "threat", "threats", "promise", "promises", "pledge", "pledges", "vow", "vows", "demand", "demands", "request",
    "requests", "plea", "proposal",
];

/// Words before a participle that shares the subject of the clause.
pub(crate) const PARTICIPIAL: [&str; 14] = [
    "by", "and", "in", "while", "or", "but", "before", "after", "then", "when", "whilst", "thus", "for", "without",
];

/// Words with which an apposition or an aside starts.
pub(crate) const APPOSED: [&str; 39] = [
    "a", "an", "the", "who", "whose", "which", "one", "himself", "herself", "his", "her", "its", "along", "like",
    "speaking", "citing", "in", "at", "on", "when", "asked", "meanwhile", "too", "also", "however", "of", "then",
    "now", "former", "then-mayor", "using", "referring", "noting", "himself,", "for", "known", "nicknamed", "dubbed", "born",
];

/// Conjunctions of a clause before the subject.
pub(crate) const OPENING_CLAUSE: [&str; 6] = [
    "when", "while", "although", "though", "because", "if",
];

/// Words that can be a subject by themselves.
pub(crate) const STANDING_ALONE: [&str; 22] = [
    "he", "she", "they", "it", "we", "you", "i", "others", "some", "many", "all", "both", "one", "none", "most",
    "neither", "everyone", "everybody", "nobody", "someone", "few", "those",
];

/// Personal pronouns.
pub(crate) const PERSONAL: [&str; 7] = [
    "he", "she", "they", "it", "we", "you", "i",
];

/// Pronouns that cannot be subjects.
pub(crate) const NO_SUBJECTS: [&str; 6] = [
    "him", "her", "them", "us", "me", "whom",
];

/// Words before a word of time.
pub(crate) const BEFORE_TIME: [&str; 9] = [
    "on", "in", "at", "last", "late", "early", "a", "earlier", "this",
];

/// Prepositions that join a noun phrase to its head.
pub(crate) const JOINING: [&str; 28] = [
    "of", "for", "at", "from", "in", "with", "on", "by", "to", "against", "and", "into", "close", "near", "about",
    "or", "through", "outside", "inside", "across", "within", "around", "among", "over", "under", "behind", "during",
    "between",
];

/// Heads of *many of them*.
pub(crate) const PARTITIVE: [&str; 10] = [
    "one", "some", "many", "most", "all", "both", "several", "few", "others", "those",
];

/// Prepositions that make an object of the phrase behind them.
pub(crate) const OBJECTIVE: [&str; 8] = [
    "of", "by", "from", "into", "than", "toward", "towards", "between",
];

/// Determiners before which another may stand.
pub(crate) const COUNTS: [&str; 8] = [
    "two", "three", "other", "many", "several", "few", "more", "most",
];

/// Forms of *you*.
pub(crate) const YOU: [&str; 6] = [
    "you", "your", "you've", "you’ve", "you're", "you’re",
];

/// Numbers in words.
pub(crate) const NUMBERS: [&str; 27] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundreds", "thousands", "dozens",
    "millions", "half", "several",
];
