//! Small ordered sets and maps, each one vector: for a few dozen values at most.
//!
//! The B-trees of the standard library are as right and larger: for the five that stood here they
//! were 6,000 bytes (brotli) of what a person waits for.

use std::cmp::Ordering;

/// These values in order. One sort of places for all kinds of values: each of its own would be
/// 1,000 bytes (brotli) more.
pub fn in_order<T>(values: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    if values.is_sorted_by(|one, other| compare(one, other).is_le()) {
        return values;
    }
    let order = order(values.len(), &|one, other| match (values.get(one), values.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut values: Vec<Option<T>> = values.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| values.get_mut(place)?.take()).collect()
}

/// Two lists in order as one; of equal values those of the first come first.
///
/// Quick where the second is short: of the first each next stretch is found by doubling steps.
pub fn merged<T: Copy>(one: &[T], other: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut rest = one;
    for value in other {
        let is_before = |it: &T| compare(it, value).is_le();
        let mut end = 1;
        while rest.get(end - 1).is_some_and(is_before) {
            end *= 2;
        }
        let near = rest.get(..end).unwrap_or(rest);
        let (before, after) = rest.split_at(near.partition_point(is_before));
        all.extend_from_slice(before);
        all.push(*value);
        rest = after;
    }
    all.extend_from_slice(rest);
    all
}

fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_unstable_by(|one, other| compare(*one, *other));
    order
}

/// Values in order, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedSet<T>(Vec<T>);

impl<T: Ord + Copy> SortedSet<T> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a value; one that is there changes nothing.
    pub fn insert(&mut self, value: T) {
        if let Err(place) = self.0.binary_search(&value) {
            self.0.insert(place, value);
        }
    }

    /// Adds a value that is not there, and removes one that is.
    pub fn turn(&mut self, value: T) {
        match self.0.binary_search(&value) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, value),
        }
    }

    /// Whether it is there.
    pub fn contains(&self, value: T) -> bool {
        self.0.contains(&value)
    }

    /// The values, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = T> + '_ {
        self.0.iter().copied()
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Ord + Copy> Default for SortedSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Ord + Copy> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::new();
        values.into_iter().for_each(|it| set.insert(it));
        set
    }
}

impl<T: Ord + Copy> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        values.into_iter().for_each(|it| self.insert(it));
    }
}

impl<T: Ord + Copy, const N: usize> From<[T; N]> for SortedSet<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

/// Values under keys, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

impl<K: Ord, V> SortedMap<K, V> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Puts a value under a key, in place of the one before.
    pub fn insert(&mut self, key: K, value: V) {
        let place = self.0.partition_point(|(it, _)| *it < key);
        match self.0.get_mut(place) {
            Some(pair) if pair.0 == key => pair.1 = value,
            _ => self.0.insert(place, (key, value)),
        }
    }

    /// The value under a key.
    pub fn get<Q: PartialEq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.0.iter().find(|(it, _)| it.borrow() == key).map(|(_, value)| value)
    }

    /// Takes a key and its value away.
    pub fn remove(&mut self, key: &K) {
        self.0.retain(|(it, _)| it != key);
    }

    /// Keys and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }
}

impl<K: Ord, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Self::new();
        map.extend(pairs);
        map
    }
}

impl<K: Ord, V> Extend<(K, V)> for SortedMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, pairs: I) {
        pairs.into_iter().for_each(|(key, value)| self.insert(key, value));
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for SortedMap<K, V> {
    fn from(pairs: [(K, V); N]) -> Self {
        pairs.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn any_values_come_into_order() {
        let shuffled: Vec<u32> = (0..1000).map(|it| it * 7919 % 1000).collect();
        assert_eq!(in_order(shuffled, u32::cmp), (0..1000).collect::<Vec<_>>());
        assert_eq!(in_order(vec!["b", "a", "b"], Ord::cmp), ["a", "b", "b"]);
        assert_eq!(in_order(Vec::<u8>::new(), u8::cmp), [] as [u8; 0]);
    }

    #[test]
    fn two_lists_in_order_become_one() {
        let by_first = |one: &(u8, char), other: &(u8, char)| one.0.cmp(&other.0);
        let merged = merged(&[(1, 'a'), (2, 'a')], &[(0, 'b'), (2, 'b')], by_first);
        assert_eq!(merged, [(0, 'b'), (1, 'a'), (2, 'a'), (2, 'b')]);
    }

    proptest! {
        #[test]
        fn lists_merge_as_they_would_sort(mut one: Vec<u8>, mut other: Vec<u8>) {
            one.sort_unstable();
            other.sort_unstable();
            let mut sorted = [&one[..], &other[..]].concat();
            sorted.sort_unstable();
            prop_assert_eq!(merged(&one, &other, u8::cmp), sorted);
        }
    }

    #[test]
    fn values_are_in_order_and_there_once() {
        let mut set = SortedSet::from([3, 1, 2, 3]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [1, 2, 3]);
        set.turn(2);
        set.turn(0);
        assert_eq!(set, SortedSet::from([0, 1, 3]));
        assert!(set.contains(0) && !set.contains(2) && set.len() == 3 && !set.is_empty());
    }

    #[test]
    fn a_key_holds_the_value_put_there_last() {
        let mut map = SortedMap::from([("b", 1), ("a", 2), ("b", 3)]);
        assert_eq!(map.iter().copied().collect::<Vec<_>>(), [("a", 2), ("b", 3)]);
        assert_eq!((map.get("b"), map.get("c")), (Some(&3), None));
        map.remove(&"b");
        assert_eq!(map, SortedMap::from([("a", 2)]));
    }
}
