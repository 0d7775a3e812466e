//! What stands on the doctor's page of some diaries.

use super::*;
use crate::check::Level;
use crate::diary::{Content, Health, Revision, RevisionId, SavedCheck};
use crate::sample::{Truth, diary};

fn whole(revisions: Vec<Revision>) -> Report {
    let diary = Diary::from_revisions(revisions);
    Report::of(&diary, &Log::of(&diary), None)
}

fn with(mut revisions: Vec<Revision>, content: Content) -> Vec<Revision> {
    let at = Moment::new(1_795_824_000_000, 0).unwrap();
    let number = u8::try_from(revisions.len() % 200).unwrap();
    let id = RevisionId::new(1_795_824_000_000, [number; 10]);
    revisions.push(Diary::begin(id, at, content));
    revisions
}

fn check(said: &[&str]) -> Content {
    let at = Moment::new(1_795_824_000_000, 0).unwrap();
    let said = said.iter().map(|it| (*it).to_owned()).collect();
    Content::Check(SavedCheck::new(at, Level::SeeDoctor, "1".to_owned(), said).unwrap())
}

#[test]
fn an_empty_diary_says_nothing_in_any_part() {
    let report = whole(Vec::new());
    assert!(Part::ALL.iter().all(|it| !report.says(*it)));
    assert_eq!((report.span, report.told), (None, 0));
}

#[test]
fn every_answer_of_a_check_stands_in_one_part() {
    let said: Vec<String> = Sign::ALL.iter().map(|it| format!("{}=no", it.key())).collect();
    let mut said: Vec<&str> = said.iter().map(String::as_str).collect();
    said[30] = "weaker=yes";
    let report = whole(with(Vec::new(), check(&said)));
    let answers = &report.check.as_ref().unwrap().answers;
    let stands = |it: &Part| {
        let Replies { yes, not_sure, no } = report.replies(*it);
        yes.len() + not_sure.len() + no.len()
    };
    assert_eq!(Part::ALL.iter().map(stands).sum::<usize>(), answers.signs.iter().count());
    assert!(answers.signs.iter().count() > 40);
    assert_eq!(report.replies(Part::Function).yes, [Sign::Weaker]);
}

#[test]
fn only_the_span_is_told() {
    let all = whole(diary(3, &Truth { days: 60, ..Truth::default() }));
    let (first, last) = all.span.unwrap();
    let from = last.earlier_by(13);
    let diary = Diary::from_revisions(diary(3, &Truth { days: 60, ..Truth::default() }));
    let report = Report::of(&diary, &Log::of(&diary), from);
    assert_eq!(report.span, from.map(|it| (it, last)));
    assert!(report.told <= 14 && report.told < all.told && first < from.unwrap());
    assert_eq!(report.days.len(), 14);
    assert!(all.days.len() <= 7 * usize::from(WEEKS));
    // From a day on that is after the last, there is nothing.
    let after = Report::of(&diary, &Log::of(&diary), last.later_by(1));
    assert_eq!((after.span, after.twitchy, after.days), (None, None, Vec::new()));
}

#[test]
fn what_is_least_important_goes_first_and_what_a_doctor_must_see_stays() {
    let mut health = History::default();
    health.health.insert(Health::Thyroid, false);
    let said = ["hands=yes", "thinner=no", "now-stroke=no", "relative=no", "stiff=no"];
    let revisions = with(diary(3, &Truth::default()), check(&said));
    let report = whole(with(revisions, Content::History(health)));
    let wanted: SortedSet<Part> = Part::ALL.iter().copied().collect();
    let all = report.fitted(&wanted, 0);
    assert_eq!(all.left_out, []);
    let less = report.fitted(&wanted, 1);
    assert_eq!(less.left_out, [Part::Days]);
    let least = report.fitted(&wanted, usize::MAX);
    assert_eq!(least.standing, [Part::Function, Part::Medicines, Part::Emergency]);
    assert_eq!((all.medicines, least.medicines), (16, 1));
    assert_eq!(report.fitted(&wanted, 5).medicines, 8);
    assert_eq!(least.standing.len() + least.left_out.len(), all.standing.len());
    let not_wanted: SortedSet<Part> = [Part::Function].into_iter().collect();
    assert_eq!(report.fitted(&not_wanted, 0).standing, [Part::Function]);
}

#[test]
fn scales_count_once() {
    let item = |it: &str| format!("{it}=several-days");
    let gad: Vec<String> = (1..=7).map(|it| item(&format!("gad-{it}"))).collect();
    let gad: Vec<&str> = gad.iter().map(String::as_str).collect();
    assert_eq!(whole(with(Vec::new(), check(&gad))).scales(), [(Scale::Gad7, 7)]);
    assert_eq!(whole(with(Vec::new(), check(&gad[..2]))).scales(), [(Scale::Gad2, 2)]);
}
