//! The optional scales in English: stem, items, answers and notice exactly as the instrument has them (clinical.md 4.3).

use crate::words::check::Scales;
use fascicle_core::check::{Item, Often};
use fascicle_core::sources::Source;

pub(in crate::words) static SCALES: Scales = Scales {
    heading: "Worry and mood",
    help: "All of this is optional. It can add the advice to talk to your doctor about how you feel, and changes nothing else. If you feel low, talk to someone anyway.",
    stem: "Over the last 2 weeks, how often have you been bothered by the following problems?",
    item: |item| match item {
        Item::Nervous => "Feeling nervous, anxious or on edge",
        Item::Control => "Not being able to stop or control worrying",
        Item::TooMuch => "Worrying too much about different things",
        Item::Relaxing => "Trouble relaxing",
        Item::Restless => "Being so restless that it is hard to sit still",
        Item::Irritable => "Becoming easily annoyed or irritable",
        Item::Afraid => "Feeling afraid as if something awful might happen",
        Item::Interest => "Little interest or pleasure in doing things",
        Item::Down => "Feeling down, depressed, or hopeless",
    },
    often: |often| match often {
        Often::NotAtAll => "Not at all",
        Often::SeveralDays => "Several days",
        Often::MoreThanHalf => "More than half the days",
        Often::NearlyEveryDay => "Nearly every day",
    },
    more: "Five more questions about worry",
    notice: "GAD-7 and PHQ-2, developed by Drs Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute. They indicate; alone they cannot diagnose or rule out.",
    sources: &[
        Source::Gad7,
        Source::Plummer2016,
        Source::Cochrane2025,
        Source::Phq2,
        Source::PfizerScales,
    ],
    done: "Done",
    clear: "Take these answers back",
};
