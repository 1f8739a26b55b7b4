use crate::{Brought, Draft, Note, Refused, read, samples};
use miniz_oxide::deflate::compress_to_vec;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};
use std::io::Write;

const RELS: &str = "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='word/document.xml'/></Relationships>";
const STYLES: &str = "<w:styles><w:style w:styleId='Titel'><w:name w:val='Title'/></w:style>\
    <w:style w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style>\
    <w:style w:styleId='Zitat'><w:name w:val='Quote'/></w:style></w:styles>";
const LINKS: &str = "<Relationships><Relationship Id='r7' Type='http://x/hyperlink' Target='https://a.example/?a=1&amp;b=2'/></Relationships>";
const CORE: &str = "<cp:coreProperties><dc:title>Document1</dc:title><dc:creator>Jane &amp; Joe</dc:creator>\
    <dcterms:created>2023-01-02T03:04:05Z</dcterms:created><dcterms:modified>2024-05-06T07:08:09Z</dcterms:modified></cp:coreProperties>";

/// An archive of these files.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, text) in files {
        let method = CompressionMethod::DEFLATE;
        let file = archive.new_file(*name).compression_method(method);
        let (mut file, _) = file.start().expect("starts");
        file.write_all(&compress_to_vec(text.as_bytes(), 6))
            .expect("writes");
        let sum = rawzip::crc32(text.as_bytes());
        let end = DataDescriptorOutput::new(sum, text.len() as u64);
        file.finish(end).expect("ends");
    }
    archive.finish().expect("writes");
    bytes
}

/// A document with this body.
fn document(body: &str) -> Vec<u8> {
    let story = format!("<?xml version='1.0'?>\n<w:document><w:body>{body}</w:body></w:document>");
    zip(&[
        ("_rels/.rels", RELS),
        ("word/document.xml", &story),
        ("word/styles.xml", STYLES),
        ("word/_rels/document.xml.rels", LINKS),
        ("docProps/core.xml", CORE),
    ])
}

fn open(name: &str, bytes: Vec<u8>) -> Result<Draft, Refused> {
    read(&Brought::File {
        name: name.to_owned(),
        media: String::new(),
        bytes,
    })
}

/// A paragraph of a style.
fn p(style: &str, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>"
    )
}

/// The blocks of a document with this body.
fn check(body: &str, want: &[&str]) -> Draft {
    let draft = open("a.docx", document(body)).expect("opens");
    assert_eq!(samples::lines(&draft), want, "{body}");
    draft
}

fn links(draft: &Draft) -> Vec<(String, String)> {
    let article = draft.article("a").article;
    let links = article.links.iter();
    links
        .map(|l| (l.span.text(&article.text).to_owned(), l.href.clone()))
        .collect()
}

#[test]
fn paragraphs_have_the_roles_of_their_styles() {
    let list = "<w:p><w:pPr><w:pStyle w:val='x'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>";
    let body = [
        &p("Titel", "A bridge"),
        &p("", " It &lt;costs&gt; &#8364;10. "),
        &p("berschrift2", "Costs"),
        list,
        &p("Zitat", "said"),
        "<w:p/>",
        "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>",
    ]
    .concat();
    let draft = check(
        &body,
        &[
            "Title A bridge",
            "Paragraph It <costs> €10.",
            "Heading Costs",
            "Item one",
            "Blockquote said",
            "Paragraph a\nb\u{2011}c",
        ],
    );
    assert_eq!(draft.meta.title, "A bridge");
    assert_eq!(draft.meta.author, "Jane & Joe");
    assert_eq!(draft.meta.date, "2024-05-06");
    assert!(draft.notes.is_empty());
}

#[test]
fn a_headline_need_not_be_marked() {
    check(
        &[p("berschrift2", "Town votes"), p("", "It does.")].concat(),
        &["Title Town votes", "Paragraph It does."],
    );
    check(
        &[p("", "Town votes for a bridge"), p("", "It does.")].concat(),
        &["Title Town votes for a bridge", "Paragraph It does."],
    );
}

#[test]
fn tracked_changes_are_accepted() {
    check(
        "<w:p><w:r><w:t>Ten </w:t></w:r><w:del><w:r><w:delText>old </w:delText><w:t>x</w:t></w:r></w:del><w:ins><w:r><w:t>new </w:t></w:r></w:ins>\
         <w:r><w:rPr><w:del/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>bridges.</w:t></w:r><w:moveFrom><w:r><w:t>Moved</w:t></w:r></w:moveFrom></w:p>",
        &["Title Document1", "Paragraph Ten new bridges."],
    );
}

#[test]
fn links_are_elements_or_fields() {
    let draft = check(
        "<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id='r7'><w:r><w:t>this</w:t></w:r></w:hyperlink><w:r><w:t>, </w:t></w:r>\
         <w:hyperlink w:anchor='x'><w:r><w:t>below</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType='begin'/></w:r>\
         <w:r><w:instrText> HYPERLINK \"https://b.example/\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\
         <w:r><w:t> that</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:fldSimple w:instr='HYPERLINK \"mailto:a@b\"'><w:r><w:t> me</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>",
        &["Title Document1", "Paragraph See this, below that me."],
    );
    let want = [
        ("this", "https://a.example/?a=1&b=2"),
        ("that", "https://b.example/"),
        ("me", "mailto:a@b"),
    ];
    assert_eq!(
        links(&draft),
        want.map(|(w, h)| (w.to_owned(), h.to_owned()))
    );
}

#[test]
fn rows_are_paragraphs_and_layouts_are_taken_apart() {
    let cell = |inner: &str| format!("<w:tc>{inner}</w:tc>");
    let row = |cells: &[String]| format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cells.concat());
    check(
        &[p("", "One."), row(&[cell(&p("", "a")), cell(&p("", "b"))])].concat(),
        &["Title Document1", "Paragraph One.", "Paragraph a | b"],
    );
    let inner = row(&[cell(&p("", "x")), cell(&p("", "y"))]);
    check(
        &row(&[
            cell(&[p("", "One."), p("", "Two."), inner].concat()),
            cell(&p("", "z")),
        ]),
        &[
            "Title Document1",
            "Paragraph One.",
            "Paragraph Two.",
            "Paragraph x | y",
            "Paragraph z",
        ],
    );
}

#[test]
fn what_is_left_out_is_noted() {
    let draft = check(
        "<w:p><w:r><w:t>One.</w:t><w:footnoteReference w:id='1'/><w:endnoteReference w:id='1'/></w:r><w:r><w:commentReference w:id='1'/>\
         <mc:AlternateContent><mc:Choice><w:drawing><a:blip/></w:drawing></mc:Choice><mc:Fallback><v:imagedata/><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        &["Title Document1", "Paragraph One."],
    );
    let want = ["1 image", "2 footnotes", "1 comment"].map(|what| Note::LeftOut(what.to_owned()));
    assert_eq!(draft.notes, want);
}

#[test]
fn a_document_without_words_is_empty() {
    assert_eq!(open("a.docx", document("<w:p/>")), Err(Refused::Empty));
}

#[test]
fn a_broken_document_is_named() {
    let broken = Err(Refused::Broken("a Word document".to_owned()));
    let whole = document(&p("", "One."));
    for cut in [5, 40, whole.len() / 2, whole.len() - 30] {
        assert_eq!(open("a.DOCX", whole[..cut].to_vec()), broken, "{cut}");
    }
    for body in ["<w:p>", "</w:p>", "<w:p></w:r>", "&nothing;", "<w:p"] {
        assert_eq!(open("a.docx", document(body)), broken, "{body}");
    }
    // What is packed is not what was packed.
    let mut changed = whole.clone();
    let at = changed
        .windows(17)
        .position(|w| w == b"word/document.xml")
        .expect("named");
    changed[at + 40] ^= 0x55;
    assert_eq!(open("a.docx", changed), broken);
}

#[test]
fn no_changed_byte_makes_reading_fail_otherwise_than_in_words() {
    let whole = document(&[p("Titel", "T"), p("", "One.")].concat());
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0xff;
        if let Ok(draft) = open("a.docx", changed) {
            assert_eq!(draft.article("a").article.check(), Ok(()), "{at}");
        }
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bytes = document(&" ".repeat(65 << 20));
    assert!(bytes.len() < 1 << 20);
    assert_eq!(
        open("a.docx", bytes),
        Err(Refused::Broken("a Word document".to_owned()))
    );
}

#[test]
fn what_is_nested_deeply_is_read_in_step() {
    let depth = 20_000;
    let table = [
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc>".repeat(depth),
        "</w:tc></w:tr></w:tbl>".repeat(depth),
    ]
    .concat();
    let draft = open("a.docx", document(&table)).expect("opens");
    assert!(draft.pieces().len() > depth - 100);
}

#[test]
fn other_archives_are_named() {
    let book = "<Relationships><Relationship Id='r' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>";
    for (files, what) in [
        (&[("a.txt", "words")][..], "a ZIP archive"),
        (&[("mimetype", "application/epub+zip")], "an e-book (EPUB)"),
        (
            &[("mimetype", "application/vnd.oasis.opendocument.text")],
            "an OpenDocument text",
        ),
        (
            &[("_rels/.rels", book), ("xl/workbook.xml", "")],
            "a spreadsheet",
        ),
    ] {
        assert_eq!(
            open("a.zip", zip(files)),
            Err(Refused::NotText(what.to_owned()))
        );
    }
    let cut = open("a.zip", b"PK\x03\x04 and no more".to_vec());
    assert_eq!(cut, Err(Refused::NotText("a ZIP archive".to_owned())));
}
