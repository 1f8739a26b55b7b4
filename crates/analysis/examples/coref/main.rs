//! Scores who is who: `cargo run --release -p analysis --example coref -- [--errors] FILE.conllu…`.
//!
//! The files are the Georgetown GUM's, whose `Entity=` says which words name the same thing. The text is built from their
//! tokens, analysed, and the clusters are compared, twice:
//!
//! - *names*: marked mentions whose head is a proper noun (a bare title behind *the* is none, nor is a date), against the
//!   mentions found by name;
//! - *all*: every marked mention of an entity that has at least one such name, by name, noun or pronoun of the third
//!   person (*I, we, you* are left out), against the mentions found by name, role and pronoun. A role or pronoun
//!   found where the marks have no such mention counts against precision.
//!
//! A mention found is the marked one whose head words (GUM's minimal span) it shares most of, and then the shortest; the
//! first of several that are the same one counts. Names found that are no marked mention are left out: how well names are
//! found is measured elsewhere. What one mention has in two nested marks counts once.
//!
//! Pairwise: of all pairs of mentions in one cluster, those that are in one cluster on the other side too. B³: per mention, the
//! share of its cluster that is right; for precision averaged over the mentions found, for recall over the marked ones,
//! where one that is not found counts nothing. `shared` leaves out marked mentions that are not found.
//! Documents whose `crc32(id) % 10` is 0 are held out of tuning and are counted apart.

mod gum;
mod score;

use article::Form;
use gum::Document;
use score::{Score, Scored};
use std::{env, fs, process::ExitCode};

fn main() -> ExitCode {
    let mut totals: [[Score; 4]; 2] = Default::default();
    let mut errors = false;
    for file in env::args().skip(1) {
        if file == "--errors" {
            errors = true;
            continue;
        }
        let source = match fs::read_to_string(&file) {
            Ok(source) => source,
            Err(error) => {
                eprintln!("{file}: {error}");
                return ExitCode::FAILURE;
            }
        };
        let document = Document::read(&source);
        let held_out = crc32(document.id.as_bytes()).is_multiple_of(10);
        let total = &mut totals[usize::from(held_out)];
        for (part, names_only) in [true, false].into_iter().enumerate() {
            let scored = compare(&document, names_only, errors && !names_only && !held_out);
            total[part * 2].add(&scored, false);
            total[part * 2 + 1].add(&scored, true);
        }
    }
    println!("documents  mentions       pairwise P / R / F1    B³ P / R / F1");
    for (total, which) in totals.iter().zip(["tuned on", "held out"]) {
        for (score, what) in total
            .iter()
            .zip(["names", "names, shared", "all", "all, shared"])
        {
            println!("{which:10} {what:14} {score}");
        }
    }
    ExitCode::SUCCESS
}

/// Aligns what is found with what is marked.
fn compare(document: &Document, names_only: bool, errors: bool) -> Scored {
    let article = &document.article;
    let analysis = analysis::findings(article).analysis;
    let mut scored = Scored::default();
    let mut taken = vec![false; document.mentions.len()];
    let counts = |i: usize| {
        let m = &document.mentions[i];
        document.named[m.entity] && !m.local && (m.named || !names_only)
    };
    let mut spurious = usize::MAX;
    for mention in &analysis.mentions {
        let kind = analysis.entities[mention.entity as usize].kind;
        let name = mention.form == Form::Name;
        if matches!(
            kind,
            article::Kind::Date | article::Kind::Money | article::Kind::Quantity
        ) || names_only && !name
        {
            continue;
        }
        let best = document.mention_at(mention.span);
        let gold = best.filter(|&i| counts(i));
        if let Some(i) = gold {
            if !taken[i] {
                taken[i] = true;
                scored
                    .found
                    .push((mention.entity as usize, document.mentions[i].entity));
            }
        } else if !name {
            scored.found.push((mention.entity as usize, spurious));
            spurious -= 1;
        }
        if errors {
            let entity = &analysis.entities[mention.entity as usize];
            let marked = best.map_or("–".to_owned(), |i| document.describe(i));
            println!(
                "{}\t{:?}\t{}\t{}\t{marked}\t{}\t{}",
                document.id,
                mention.form,
                mention.span.text(&article.text),
                entity.name,
                analysis.reason(mention.because),
                document.around(mention.span),
            );
        }
    }
    for (i, mention) in document.mentions.iter().enumerate() {
        if counts(i) {
            scored.marked.push((mention.entity, taken[i]));
            if errors && !taken[i] {
                println!(
                    "{}\tMissed\t{}\t\t{}\t\t{}",
                    document.id,
                    mention.span.text(&article.text),
                    document.describe(i),
                    document.around(mention.span),
                );
            }
        }
    }
    scored
}

/// The checksum by which documents are held out.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| {
            (c >> 1) ^ (0xedb8_8320 & (c & 1).wrapping_neg())
        })
    };
    !bytes.iter().fold(!0, step)
}
