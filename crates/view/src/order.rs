//! Orders. Every list of the page is sorted here: each type of item and key given to the library's sort would be compiled into
//! some kilobytes of its own.

/// The numbers below `count` in the order of `key`; equal ones stay as they are.
pub fn by_key(count: usize, key: &dyn Fn(usize) -> u64) -> Vec<usize> {
    let mut order: Vec<(u64, usize)> = (0..count).map(|index| (key(index), index)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, index)| index).collect()
}

/// The numbers of `names` in the order of their bytes; equal ones stay as they are.
pub fn by_name(names: &[String]) -> Vec<usize> {
    let length = names.iter().map(String::len).max().unwrap_or_default();
    let mut order: Vec<usize> = (0..names.len()).collect();
    // From the last eight bytes to the first: what is equal in the first keeps the order of those behind.
    for from in (0..length).step_by(8).rev() {
        let part = |index: usize| {
            let bytes = names[order[index]].bytes().skip(from);
            let bytes = bytes.chain(std::iter::repeat(0)).take(8);
            bytes.fold(0, |part, byte| part << 8 | u64::from(byte))
        };
        order = by_key(names.len(), &part)
            .into_iter()
            .map(|index| order[index])
            .collect();
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        assert_eq!(by_key(4, &|index| [2, 1, 2, 0][index]), [3, 1, 0, 2]);
        assert_eq!(by_key(0, &|_| 0), []);
    }

    proptest::proptest! {
        #[test]
        fn names_are_sorted_as_the_library_does(names in proptest::collection::vec("[ab]{0,9}|[a-cé]{0,20}", 0..20)) {
            let mut want: Vec<usize> = (0..names.len()).collect();
            want.sort_by_key(|&index| &names[index]);
            proptest::prop_assert_eq!(by_name(&names), want);
        }
    }
}
