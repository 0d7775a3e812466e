//! All of patterns, from the diary to every result: for 1,000, 10,000 and 100,000 notes with a line for each day of as many tenths of ten years.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use fascicle_core::calendar::TimeOfDay;
use fascicle_core::diary::{Awake, Diary};
use fascicle_core::patterns::{Log, Results};
use fascicle_core::sample::{self, Truth};

const SEED: u64 = 1;
const SIZES: [(usize, u16); 3] = [(1_000, 37), (10_000, 365), (100_000, 3_650)];

fn diary(notes: usize, days: u16) -> Diary {
    let truth = Truth { days, told: 100, notes: 0, ..Truth::default() };
    let mut revisions = sample::revisions(SEED, notes);
    revisions.extend(sample::diary(SEED, &truth));
    Diary::from_revisions(revisions)
}

fn patterns(criterion: &mut Criterion) {
    let clock = |hour| TimeOfDay { hour, minute: 0 };
    let awake = Awake::Times(clock(7), clock(23));
    let mut group = criterion.benchmark_group("patterns");
    for (notes, days) in SIZES {
        let diary = diary(notes, days);
        group.throughput(Throughput::Elements(u64::try_from(notes).unwrap_or_default()));
        group.bench_with_input(BenchmarkId::from_parameter(notes), &diary, |bencher, diary| {
            bencher.iter(|| {
                let log = Log::of(diary);
                Results::of(&log, awake).calendar.len()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, patterns);
criterion_main!(benches);
