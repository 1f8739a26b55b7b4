//! Small screens, and other ways of seeing.

use devkit::{Outcome, ensure, same};

use super::{PRETENDING, Row};
use crate::page::Page;
use crate::site::Site;

pub(super) const JOURNEYS: &[Row] = &[
    (
        "no sideways scrolling at 320 px",
        PRETENDING,
        no_sideways_scrolling,
    ),
    (
        "a phone's sheets open and close",
        PRETENDING,
        sheets_open_and_close,
    ),
    (
        "forced colours keep every mark",
        PRETENDING,
        forced_colours_keep_marks,
    ),
    ("reduced motion moves nothing", PRETENDING, reduced_motion),
];

fn no_sideways_scrolling(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    // 640 px at 200 % zoom are 320 CSS pixels, too.
    page.emulate_size(320, 640, true)?;
    for (url, article) in site.every_page() {
        for fragment in ["", "#q=the", "#p=entity"] {
            page.open("about:blank")?;
            page.open(&format!("{url}{fragment}"))?;
            page.ready()?;
            page.frame()?;
            let width = page.js("document.documentElement.scrollWidth")?;
            same(
                &format!("the width of {}{fragment}", article.slug),
                &width,
                &320.into(),
            )?;
        }
    }
    Ok(())
}

fn sheets_open_and_close(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.emulate_size(360, 740, true)?;
    page.open(&site.link(""))?;
    page.ready()?;
    for (button, close) in [("Lens", "Close Lens"), ("Quotes", "Close Desk")] {
        page.by_role("button", button)?.click()?;
        let close = page.by_role("button", close)?;
        page.frame()?;
        close.click()?;
        page.wait("the sheet is closed", |_| {
            Ok(close.js("element.checkVisibility({visibilityProperty: true})")? == false)
        })?;
        page.wait(&format!("the focus is back on {button}"), |page| {
            Ok(page.js("document.activeElement.textContent.trim()")? == button)
        })?;
    }
    let small = page.js(
        "[...document.querySelectorAll('.toolbar button')].filter((button) => {
            const {width, height} = button.getBoundingClientRect();
            return width < 44 || height < 44;
        }).map((button) => button.textContent)",
    )?;
    ensure(small.as_array().is_some_and(Vec::is_empty), || {
        format!("too small for a thumb: {small}")
    })
}

fn forced_colours_keep_marks(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.emulate_media(&[("forced-colors", "active")])?;
    page.open(&site.link(""))?;
    page.ready()?;
    let unmarked = page.js(
        "[...document.querySelectorAll('#article .m:not(.plain)')].filter((mark) =>
            getComputedStyle(mark).textDecorationLine !== 'underline').length",
    )?;
    same(
        "how many marks have no line under them in forced colours",
        &unmarked,
        &0.into(),
    )
}

fn reduced_motion(page: &Page<'_>, site: &Site<'_>) -> Outcome {
    page.emulate_media(&[("prefers-reduced-motion", "reduce")])?;
    page.open(&site.link(""))?;
    page.ready()?;
    page.by_role("button", "Next match")?.click()?;
    page.by_role("button", "Help and display")?.click()?;
    let moving = page.js(
        "document.getAnimations().filter((a) => a.effect.getComputedTiming().duration > 1).length",
    )?;
    same(
        "how many things move, although less motion is wished",
        &moving,
        &0.into(),
    )
}
