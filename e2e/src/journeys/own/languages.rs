//! Texts that are not English: what works is said, and nothing is guessed.

use devkit::{Outcome, same};
use serde_json::json;

use super::super::{ALL, Row};
use super::doors::paste;
use super::{is_marked, opens, start, tells, wait_long};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "of other languages it is said what works",
        ALL,
        it_is_said_what_works,
    ),
    (
        "a text is said to be English",
        ALL,
        a_text_is_said_to_be_english,
    ),
];

/// A language's name, a text in it with a name that is no more marked than any, and what is quoted in it.
const TEXTS: [(&str, &str, &str, &str); 4] = [
    (
        "German",
        "de",
        "Brücke eröffnet\n\nAngela Merkel hat in Hamburg die neue Brücke über die Elbe eröffnet, auf die alle seit vielen Jahren gewartet haben.\n\n„Wir haben zehn Jahre darauf gewartet“, sagte Angela Merkel.",
        "Wir haben zehn Jahre darauf gewartet",
    ),
    (
        "Spanish",
        "es",
        "Se abre el puente\n\nAngela Merkel inauguró en Hamburgo el nuevo puente sobre el río, que todos los vecinos esperaban desde hace muchos años.\n\n«Hemos esperado diez años para esto», dijo Angela Merkel.",
        "Hemos esperado diez años para esto",
    ),
    (
        "Japanese",
        "ja",
        "橋が開通\n\nアンゲラ・メルケル氏は、市民が長い間待ち望んでいた新しい橋をハンブルクで開通させた。\n\n「私たちは十年もこの日を待っていました」とメルケル氏は述べた。",
        "私たちは十年もこの日を待っていました",
    ),
    (
        "Arabic",
        "ar",
        "افتتاح الجسر\n\nافتتحت أنغيلا ميركل الجسر الجديد في مدينة هامبورغ بعد سنوات طويلة من الانتظار والعمل.\n\nوقالت ميركل: «لقد انتظرنا عشر سنوات من أجل هذا اليوم».",
        "لقد انتظرنا عشر سنوات من أجل هذا اليوم",
    ),
];

fn it_is_said_what_works(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    for (name, code, text, quoted) in TEXTS {
        start(page, site)?;
        paste(page, text)?;
        opens(page, quoted)?;
        tells(page, &format!("This text seems to be {name}"))?;
        tells(page, "quotes in the marks of that language")?;
        let seen = page.js(
            "[document.querySelector('#article').lang,
              document.querySelectorAll('#article .m.person, #article .m.place, #article .m.organisation').length,
              [...document.querySelectorAll('#article [data-b]')].every((block) => block.dir === 'auto'),
              getComputedStyle(document.querySelector('#article .par')).direction]",
        )?;
        let direction = if code == "ar" { "rtl" } else { "ltr" };
        same(
            &format!("language, names, dir, direction of the {name} text"),
            &seen,
            &json!([code, 0, true, direction]),
        )?;
        // The lists beside the article follow it.
        page.wait_js(
            &format!("the quote of the {name} text is in the gallery"),
            &format!(
                "document.querySelector('#panel').textContent.includes({})",
                json!(quoted)
            ),
        )?;
    }
    Ok(())
}

fn a_text_is_said_to_be_english(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    start(page, site)?;
    paste(page, TEXTS[0].2)?;
    opens(page, TEXTS[0].3)?;
    // WebKit has another role for a field that opens a list.
    let choice = || page.by_css("#own-language");
    page.by_css("#bench-head .bench-actions [data-of=details]")?
        .click()?;
    same(
        "what the field is called",
        &choice()?.name()?,
        &"Language".to_owned(),
    )?;
    choice()?.js(
        "(element.value = 'en', element.dispatchEvent(new Event('change', {bubbles: true})))",
    )?;
    wait_long(page, "Angela Merkel is marked", &is_marked("Angela Merkel"))?;
    page.wait_js(
        "the article is said to be English",
        "document.querySelector('#article').lang === 'en'",
    )?;
    // And back to what was found.
    choice()?
        .js("(element.value = '', element.dispatchEvent(new Event('change', {bubbles: true})))")?;
    wait_long(
        page,
        "no name is marked any more",
        "!document.querySelector('#article .m.person')",
    )?;
    page.wait_js(
        "the article is said to be German",
        "document.querySelector('#article').lang === 'de'",
    )
}
