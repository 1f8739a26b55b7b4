//! Share of voice: who says how much, and how much is nobody's.

use super::{ROWS, counted};
use crate::state::Explorer;
use maud::{Markup, html};

/// A bar for each voice; choosing one filters everywhere.
pub(crate) fn shares(explorer: Explorer) -> Markup {
    let (reading, view, shown) = (&explorer.reading(), explorer.view(), explorer.shown());
    let shares = view::quotes::shares(reading);
    let most = shares.first().map_or(1, |share| share.words.max(1));
    let all = shares.iter().map(|share| share.words).sum::<u32>().max(1);
    html! {
        section.shares aria-labelledby="shares-title" {
            h2 #shares-title { "Share of voice" }
            ul {
                @for share in shares.iter().take(ROWS) {
                    @let voice = &reading.voices[share.voice as usize];
                    @let none = if shown.voices[share.voice as usize] == 0 { " none" } else { "" };
                    li data-key=(voice.slug) {
                        button class={"voice" (none)} type="button" aria-pressed=(view.speakers.has(&voice.slug)) data-do="speaker" data-of=(voice.slug) {
                            span.voice-name { bdi { (voice.name) } }
                            " "
                            svg.voice-bar viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
                                rect.track width="100" height="8" {}
                                rect.fill width=(share.words * 100 / most) height="8" {}
                            }
                            span.voice-count {
                                ((share.words * 100 + all / 2) / all) " % · " (counted(share.words as usize, "word")) " · " (counted(share.quotes as usize, "quote"))
                            }
                        }
                    }
                }
            }
        }
    }
}
