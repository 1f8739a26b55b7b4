//! Temporary.
use std::io::Read;
fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut out = String::new();
    let model = std::env::args()
        .nth(1)
        .map(|f| analysis::tagger::Model::read(&std::fs::read(f).unwrap()).unwrap());
    let model = model
        .as_ref()
        .unwrap_or(analysis::tagger::Model::built_in());
    let names = [
        "PERSON", "ORG", "PLACE", "FACILITY", "GROUP", "EVENT", "WORK", "DATE", "MONEY", "QUANTITY",
    ];
    for doc in text.split("-DOCSTART-\n\n").skip(1) {
        out.push_str("-DOCSTART-\n\n");
        let sents: Vec<Vec<&str>> = doc
            .split("\n\n")
            .map(|s| s.lines().collect::<Vec<_>>())
            .filter(|s: &Vec<_>| !s.is_empty())
            .collect();
        for (s, spans) in sents.iter().zip(analysis::tagger::tag_by(model, &sents)) {
            let mut tags = vec!["O".to_owned(); s.len()];
            for sp in spans {
                for i in sp.from..sp.to {
                    tags[i] = format!(
                        "{}-{}",
                        if i == sp.from { "B" } else { "I" },
                        names[sp.kind as usize]
                    );
                }
            }
            for (w, t) in s.iter().zip(tags) {
                out.push_str(w);
                out.push('\t');
                out.push_str(&t);
                out.push('\n');
            }
            out.push('\n');
        }
    }
    print!("{out}");
}
