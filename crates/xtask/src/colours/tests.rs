use super::*;

/// A sheet that keeps every rule: pairs far apart in lightness.
fn sheet() -> String {
    let mut css = ":root { --paper: oklch(1 0 0); --card: oklch(.98 0 0); --ink: oklch(.2 0 0); /* --ink: x; */\n\
        --soft: oklch(.45 0 0); --accent: light-dark(oklch(.45 .1 250), oklch(45% .1 250deg));"
        .to_owned();
    for (at, kind) in KINDS.into_iter().enumerate() {
        let lightness = if at % 2 == 0 { ".3" } else { ".55" };
        css += &[
            " --",
            kind,
            ": oklch(",
            lightness,
            " .1 255); --pattern-",
            kind,
            ": ",
            PATTERNS[at / 2],
            ";",
        ]
        .concat();
    }
    css + "}\n@media (prefers-contrast: more) { :root { --ink: oklch(.9 0 0); } }"
}

fn broken(css: &str) -> Vec<String> {
    let checks = measure(&Tokens::read(css)).unwrap();
    checks
        .into_iter()
        .filter(|check| check.broken.is_some())
        .map(|check| check.rule)
        .collect()
}

#[test]
fn a_good_sheet_keeps_every_rule() {
    assert_eq!(broken(&sheet()), Vec::<String>::new());
}

#[test]
fn each_rule_is_seen_to_fail() {
    let pale_text = broken(&sheet().replace("--soft: oklch(.45 0 0)", "--soft: oklch(.7 0 0)"));
    assert_eq!(
        pale_text,
        [
            "light: soft ≥ 4.5 : 1 on paper and card",
            "dark: soft ≥ 4.5 : 1 on paper and card"
        ]
    );
    let mark = sheet().replace(
        "--date: oklch(.55 .1 255)",
        "--date: light-dark(oklch(.55 .1 255), oklch(.8 .1 255))",
    );
    assert_eq!(broken(&mark), ["dark: date ≥ 3 : 1 on paper and card"]);
    let near = sheet().replace(
        "--organisation: oklch(.55 .1 255)",
        "--organisation: oklch(.35 .1 255)",
    );
    assert_eq!(broken(&near).len(), 2);
    let three = sheet().replace("--pattern-place: double", "--pattern-place: solid");
    assert_eq!(
        broken(&three),
        ["two kinds are solid", "two kinds are double"]
    );
}

#[test]
fn red_and_green_of_one_lightness_are_far_apart_only_to_normal_sight() {
    let (red, green) = ("oklch(.6 .15 30)", "oklch(.6 .15 140)");
    let tokens = Tokens::read(&[":root{--a:", red, ";--b:", green, "}"].concat());
    let (red, green) = (
        tokens.colour("a", Scheme::Light).unwrap(),
        tokens.colour("b", Scheme::Light).unwrap(),
    );
    let apart = |sight: &Sight| Oklab::of(sight.see(red)).distance(Oklab::of(sight.see(green)));
    assert!(apart(&SIGHTS[0]) > 0.2);
    assert!(apart(&SIGHTS[2]) < DISTANCE);
}

#[test]
fn known_figures() {
    assert!((contrast([1.0; 3], [0.0; 3]) - 21.0).abs() < 1e-9);
    let white = Oklab::of([1.0; 3]);
    assert!((white.lightness - 1.0).abs() < 1e-4 && white.a.abs() < 1e-4 && white.b.abs() < 1e-4);
    let back = Oklab::of([0.2, 0.4, 0.6]).to_linear();
    assert!(
        back.iter()
            .zip([0.2, 0.4, 0.6])
            .all(|(got, want)| (got - want).abs() < 1e-4)
    );
}

#[test]
fn says_which_token_is_missing_or_unread() {
    let tokens = Tokens::read(":root { --ink: #123; }");
    assert!(
        tokens
            .colour("paper", Scheme::Dark)
            .is_err_and(|failure| failure.to_string().contains("--paper"))
    );
    assert!(
        tokens
            .colour("ink", Scheme::Dark)
            .is_err_and(|failure| failure.to_string().contains("#123"))
    );
}
