//! Prints what is found in article files: `cargo run -p analysis --example show FILE…`.

use article::{Analysis, Article, Form, Kind, Mention, Span, parse};
use std::{fs, process::ExitCode};

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in std::env::args().skip(1) {
        let source = match fs::read_to_string(&file) {
            Ok(source) => source,
            Err(error) => {
                eprintln!("{file}: {error}");
                code = ExitCode::FAILURE;
                continue;
            }
        };
        match parse("article", &source) {
            Ok(article) => show(&file, &article),
            Err(error) => {
                eprintln!("{file}: {error}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

fn show(file: &str, article: &Article) {
    println!("== {file}");
    let analysis = analysis::findings(article).analysis;
    for kind in Kind::ALL {
        println!("-- {}", kind.key());
        for (index, entity) in analysis.entities.iter().enumerate() {
            if entity.kind != kind {
                continue;
            }
            let of = |m: &&Mention| m.entity == index as u32;
            let count = analysis.mentions.iter().filter(of).count();
            let first = analysis.mentions.iter().find(of);
            let (sure, why) = first.map_or((0, ""), |m| (m.confidence, analysis.reason(m.because)));
            let others = entity.other_names.join(", ");
            let role = entity.role.map_or("", |r| r.text(&article.text));
            println!(
                "  {} ({others}) ×{count} [{role}] {sure}: {why}",
                entity.name
            );
        }
    }
    for mention in &analysis.mentions {
        if mention.form != Form::Name {
            println!("{}", reference(article, &analysis, mention));
        }
    }
    for quote in &analysis.quotes {
        let text = |s: Option<Span>| s.map_or("–", |s| s.text(&article.text));
        println!("“{}”", quote.words(&article.text).join(" // "));
        println!(
            "    {} by [{}] source [{}] cue [{}] citing [{}] {}: {}",
            quote.kind.key(),
            analysis.speakers(quote).join(", "),
            text(quote.source),
            text(quote.cue),
            text(quote.citing),
            quote.confidence,
            analysis.reason(quote.because),
        );
    }
}

/// A role or pronoun in its sentence, and whom it means.
fn reference(article: &Article, analysis: &Analysis, mention: &Mention) -> String {
    let sentence = analysis
        .sentence_at(mention.span.start)
        .unwrap_or(mention.span);
    let part = |start, end| Span { start, end }.text(&article.text);
    format!(
        "{}[{}]{}\n    → {} {}: {}",
        part(sentence.start, mention.span.start),
        mention.span.text(&article.text),
        part(mention.span.end, sentence.end),
        analysis.entities[mention.entity as usize].name,
        mention.confidence,
        analysis.reason(mention.because),
    )
}
