//! Numbers that look random and are the same for the same seed; whole numbers only, so on every machine.

/// The generator `SplitMix64` (Steele, Lea and Flood 2014, in the form of Vigna's `splitmix64.c`).
pub(super) struct SplitMix64(u64);

impl SplitMix64 {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub(super) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to and without `end`; 0 where there is none. Even to one part in
    /// `2^32 / end`, which is enough for a sample.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        let scaled = (self.next() >> 32) * u64::from(end);
        u32::try_from(scaled >> 32).unwrap_or_default()
    }

    /// True that many times out of a hundred.
    pub(super) fn percent(&mut self, share: u32) -> bool {
        self.below(100) < share
    }

    /// A number from `2^first` to `2^last`, small ones more often: every doubling is as likely as
    /// the next.
    pub(super) fn doublings(&mut self, first: u32, last: u32) -> u32 {
        let floor = 1 << (first + self.below(last.saturating_sub(first))).min(31);
        floor + self.below(floor)
    }

    /// One of these, each as likely as the next; `None` where there are none.
    pub(super) fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let count = u32::try_from(of.len()).unwrap_or(u32::MAX);
        of.get(index(self.below(count))).copied()
    }

    /// One of these, the first ones more often: of a hundred, the first comes about five times as
    /// often as it would evenly, the last a hundredth as often.
    pub(super) fn pick_early<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let count = u32::try_from(of.len()).unwrap_or(u32::MAX);
        let end = self.below(count) + 1;
        of.get(index(self.below(end))).copied()
    }

    /// As many bytes as wanted.
    pub(super) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        for part in bytes.chunks_mut(8) {
            part.iter_mut().zip(self.next().to_le_bytes()).for_each(|(it, byte)| *it = byte);
        }
        bytes
    }
}

/// A number as the place in a list.
fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers that `splitmix64.c` gives for the seed 1234567, as many ports quote them.
    #[test]
    fn it_agrees_with_the_published_reference() {
        let mut random = SplitMix64::new(1_234_567);
        for expected in [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ] {
            assert_eq!(random.next(), expected);
        }
    }

    #[test]
    fn numbers_stay_below_their_end_and_reach_all_of_it() {
        let mut random = SplitMix64::new(1);
        let mut seen = [0; 7];
        (0..7_000).for_each(|_| seen[index(random.below(7))] += 1);
        assert!(seen.iter().all(|it| (850..1_150).contains(it)), "{seen:?}");
        assert_eq!((random.below(0), random.below(1)), (0, 0));
        assert!((0..1_000).all(|_| (4..32).contains(&random.doublings(2, 5))));
    }

    #[test]
    fn early_ones_come_more_often() {
        let mut random = SplitMix64::new(1);
        let list: Vec<usize> = (0..100).collect();
        let mut seen = [0; 100];
        (0..100_000).for_each(|_| seen[random.pick_early(&list).unwrap()] += 1);
        assert!((4_900..5_500).contains(&seen[0]) && seen[99] < 50, "{seen:?}");
        assert_eq!(random.pick_early::<u8>(&[]), None);
        assert_eq!(random.pick::<u8>(&[]), None);
    }
}
