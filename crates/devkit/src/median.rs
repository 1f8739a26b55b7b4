//! The figure in the middle.

/// The median; of an even number of figures halfway between the two in the middle, of none not a number.
pub fn median(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    match figures.get(middle) {
        None => f64::NAN,
        Some(figure) if figures.len() % 2 == 1 => *figure,
        Some(figure) => figures[middle - 1].midpoint(*figure),
    }
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn takes_the_middle() {
        assert!((median([90.0, 100.0, 95.0]) - 95.0).abs() < 1e-9);
        assert!((median([100.0, 90.0]) - 95.0).abs() < 1e-9);
        assert!(median([]).is_nan());
    }
}
