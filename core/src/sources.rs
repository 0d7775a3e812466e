//! The published sources that rules and facts name, with how each was read; only those in use, as each costs bytes.
//!
//! What each source says stands beside the rule or fact that names it, never here.

/// What is known of one published source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The key that `clinical.md`, section 10, gives it, such as `NHS-TW`.
    pub key: &'static str,
    /// Its title; where section 10 records none, what it is about in our words.
    pub title: &'static str,
    /// Its publisher, or its authors and journal.
    pub publisher: &'static str,
    /// The year it was published or last reviewed, where known.
    pub year: Option<u16>,
    /// Its own public page or DOI; never a mirror's, never a site's front page.
    pub address: Option<&'static str>,
    /// How it was read for this product.
    pub read: Reading,
}

/// How a source was read for this product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Not known to be second-hand; of most papers this was the abstract or an excerpt.
    Original,
    /// Read through a mirror, a summary or another work that tells of it (marked † in section 10,
    /// or described so there in words).
    SecondHand,
}

/// Makes the enum, its list and its references from one list, so that none can lack an entry.
macro_rules! sources {
    ($(
        $(#[$doc:meta])*
        $source:ident = (
            $key:literal, $title:literal, $publisher:literal, $year:expr, $address:expr, $read:ident
        ),
    )*) => {
        /// A published source, by name; its order is that of `clinical.md`, section 10.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Source {
            $( $(#[$doc])* $source, )*
        }

        impl Source {
            /// Every source, in the order of `clinical.md`, section 10.
            pub const ALL: &'static [Self] = &[$( Self::$source, )*];

            /// Title, publisher, year, address and reading of this source.
            pub const fn reference(self) -> Reference {
                // Constants by pointer: one small table in the compiled page, not a long function.
                *match self {
                    $( Self::$source => &Reference {
                        key: $key,
                        title: $title,
                        publisher: $publisher,
                        year: $year,
                        address: $address,
                        read: Reading::$read,
                    }, )*
                }
            }
        }
    };
}

// (key, title, publisher or authors and journal, year, address, reading)
sources! {
    /// The article this product began with; undated, read as a copy.
    Seed = ("SEED", "Article on muscle twitching", "L. Garrick", None, None, SecondHand),
    /// The NHS page on twitching. Reviewed 30 Oct 2023; its next review was due by 30 Oct 2026,
    /// so its thresholds are to be checked again on the live page.
    NhsTwitch = ("NHS-TW", "Twitching eyes and muscles", "NHS", Some(2023), None, SecondHand),
    /// The NHS page on motor neurone disease.
    NhsMnd = ("NHS-MND", "Motor neurone disease", "NHS", None, None, SecondHand),
    /// The NHS page on health anxiety, with its diary of checking.
    NhsHealthAnxiety = ("NHS-HA", "Health anxiety", "NHS", None, None, SecondHand),
    /// The NHS page on seizures.
    NhsSeizure = (
        "NHS-SZ", "What to do if someone has a seizure", "NHS", Some(2020), None, SecondHand
    ),
    /// The stroke advice as NHS practices print it.
    NhsFast = ("NHS-FAST", "Act FAST: stroke", "NHS practices", Some(2021), None, SecondHand),
    /// The `MedlinePlus` page on twitching.
    MedlineTwitch = ("ML-TW", "Muscle twitching", "MedlinePlus, NLM", None, None, SecondHand),
    /// The A.D.A.M. encyclopaedia page on eyelid twitches.
    AdamEyelid = ("ML-EYE", "Eyelid twitch", "A.D.A.M.", None, None, SecondHand),
    /// The overview of NICE NG127, with its change of July 2019.
    NiceNg127 = (
        "NICE-127", "Guideline NG127: overview", "NICE", Some(2019),
        Some("https://nice.org.uk/guidance/ng127"), Original
    ),
    /// NICE NG127 on twitches, tics and other movements.
    Ng127Movements = (
        "NG127-T", "Guideline NG127: tics and involuntary movements",
        "NICE, summary by GPnotebook", Some(2019), None, SecondHand
    ),
    /// NICE NG127 on weakness of the limbs or face.
    Ng127Weakness = (
        "NG127-W", "Guideline NG127: limb or facial weakness",
        "NICE, summary at nursing-notebook.com", Some(2019), None, SecondHand
    ),
    /// Chapter 5 of the full NICE NG127, with blackouts.
    Ng127Chapter5 = (
        "NG127-CH5", "Guideline NG127: full text, chapter 5", "NICE, at NCBI Bookshelf", Some(2019),
        Some("https://ncbi.nlm.nih.gov/books/n/niceng127/ch5"), Original
    ),
    /// NICE NG42 on motor neurone disease; published 2016, updated 2019.
    Ng42 = (
        "NG42", "Guideline NG42: motor neurone disease", "NICE, summary at Medscape UK", Some(2016),
        None, SecondHand
    ),
    /// The Red Flag tool for doctors.
    MndaRedFlag = (
        "MNDA-RF", "Painless, progressive weakness: Red Flag tool", "MND Association and RCGP",
        None, None, SecondHand
    ),
    /// A paper for doctors on assessing suspected motor neurone disease.
    Bmj2022 = (
        "BMJ22", "Assessment of suspected MND", "Mahoney, Sleeman & Errington, BMJ 379:e073857",
        Some(2022), None, Original
    ),
    /// Mayo Clinic on when to have a twitching eye seen; a copy of 2015 was read as well.
    MayoEye = (
        "MC-EYE", "Eye twitching: when to see a doctor", "Mayo Clinic", Some(2021),
        Some("https://mayoclinic.org/symptoms/eye-twitching"), Original
    ),
    /// Mayo's text on serotonin syndrome, as its care network prints it.
    MayoSerotonin = (
        "MC-SS", "Serotonin syndrome", "Mayo Clinic care network", Some(2021), None, SecondHand
    ),
    /// The American eye doctors' page on eyelid twitches; undated archive.
    AaoEyelid = (
        "AAO", "Eyelid spasm, twitch", "American Academy of Ophthalmology, EyeSmart", None, None,
        SecondHand
    ),
    /// `StatPearls` on eyelid twitching.
    StatPearlsEyelid = (
        "SP-EM", "Eyelid Myokymia", "StatPearls", Some(2023),
        Some("https://statpearls.com/point-of-care/21512"), Original
    ),
    /// Medscape on eyelid twitching.
    MedscapeEyelid = ("MS-EM", "Eyelid Myokymia", "Medscape", None, None, Original),
    /// The Finnish guidelines on myokymia, with magnesium.
    EbmMyokymia = (
        "EBMG", "Myokymia", "EBM Guidelines (Duodecim), edition 18", None, None, SecondHand
    ),
    /// Fifteen people with chronic twitching of the eyelid alone.
    BanikMiller2004 = (
        "BAN04", "Chronic twitching of the eyelid alone",
        "Banik & Miller, J Neuro-Ophthalmol 24:290–2", Some(2004),
        Some("https://doi.org/10.1097/00041327-200412000-00003"), Original
    ),
    /// The Mayo follow-up of 121 people; abstract.
    Blexrud1993 = (
        "BLEX93", "Long-term follow-up of benign twitching",
        "Blexrud, Windebank & Daube, Ann Neurol", Some(1993), None, SecondHand
    ),
    /// The Mayo follow-up in more detail.
    BlexrudDetail = (
        "BLEX-D", "The Mayo follow-up, detailed summary", "aboutbfs.com", None, None, SecondHand
    ),
    /// The abstract of a prospective study, 34 people.
    Filippakis2017 = (
        "FIL17", "A Prospective Study of BFS (S45.007)", "Neurology 88(16 Suppl)", Some(2017), None,
        Original
    ),
    /// The prospective study, 35 people over 24 months.
    Filippakis2018 = (
        "FIL18", "Prospective study of benign twitching",
        "Filippakis et al., Muscle Nerve 58:852–4", Some(2018),
        Some("https://doi.org/10.1002/mus.26193"), Original
    ),
    /// Twenty clinicians with twitching.
    SimonKiernan2013 = (
        "SIM13", "Twitching in clinicians", "Simon & Kiernan, J Neurol 260:1743–7", Some(2013),
        Some("https://doi.org/10.1007/s00415-013-6856-8"), Original
    ),
    /// A review of three studies with 180 people; only the abstract, on another site.
    MattiuzziLippi2024 = (
        "MAT24", "Review of studies of benign twitching", "Mattiuzzi & Lippi, Neurol Sci",
        Some(2024), None, SecondHand
    ),
    /// Four people whose twitching was first called benign.
    Singh2011 = (
        "SIN11", "Four people first told that their twitching was benign",
        "Singh et al., J Neurol 258:573–8", Some(2011),
        Some("https://doi.org/10.1007/s00415-010-5791-1"), Original
    ),
    /// A view on how long to follow up.
    Kincaid1997 = ("KIN97", "On follow-up of twitching", "Kincaid", Some(1997), None, SecondHand),
    /// Another encyclopaedia page on fasciculation.
    WikiDoc = ("WIKIDOC", "Fasciculation", "WikiDoc", Some(2017), None, Original),
    /// Specialists on what twitching without other signs may mean.
    DeCarvalho2017 = (
        "DCS17", "What twitching may mean", "de Carvalho, Kiernan & Swash, JNNP 88:773–9",
        Some(2017), None, Original
    ),
    /// A review of the forms twitching takes.
    DesaiSwash1997 = (
        "DS97", "Review of twitching", "Desai & Swash, J Neurol Sci 152 Suppl 1:S43–8", Some(1997),
        None, Original
    ),
    /// Fifty healthy people aged 18 to 25.
    HealthyFeet1994 = (
        "VDH94", "Fasciculation potentials in foot and leg muscles of healthy young adults",
        "Electroencephalogr Clin Neurophysiol 93:163–8", Some(1994), None, Original
    ),
    /// A review whose title and authors were not shown.
    CrampReview = (
        "PQ-MOV", "Review of cramps, fasciculation and restless legs", "ProQuest 231035181", None,
        None, Original
    ),
    /// Twitches recorded from muscles in ALS and in benign twitching.
    Bashford2020Recordings = (
        "BAS20A", "Twitches recorded in ALS and in benign twitching", "PMC7425399", Some(2020),
        None, Original
    ),
    /// Twitches felt against twitches recorded.
    Bashford2020Daytime = (
        "BAS20B", "Fasciculations demonstrate daytime consistency in ALS",
        "Bashford et al., Muscle Nerve", Some(2020), None, Original
    ),
    /// Pairs of twitches milliseconds apart.
    Kleine2012 = (
        "KLE12", "Pairs of twitches at short intervals",
        "Kleine et al., Clin Neurophysiol 123:399–405", Some(2012), None, Original
    ),
    /// The abstract of a review, with medicine and mineral causes.
    CharlesUniversity = (
        "CUNI", "Fasciculations, review abstract", "Charles University explorer 613643", None, None,
        Original
    ),
    /// A list of causes for doctors.
    GpnotebookCauses = (
        "GPN-AET", "Fasciculation: aetiology", "GPnotebook", Some(2018), None, Original
    ),
    /// The Awaji criteria, for recordings from muscles.
    Awaji2008 = (
        "AWAJI08", "The Awaji criteria", "de Carvalho et al., Clin Neurophysiol 119:497–503",
        Some(2008), None, Original
    ),
    /// The Gold Coast criteria.
    GoldCoast2022 = (
        "GC22", "The Gold Coast criteria", "Turner, Pract Neurol", Some(2022),
        Some("https://doi.org/10.1136/practneurol-2021-003256"), Original
    ),
    /// Three sets of criteria for ALS at the first visit.
    Ferullo2024 = (
        "GC24", "Three sets of criteria for ALS, compared", "Ferullo et al., Brain Sci 14:1055",
        Some(2024), None, Original
    ),
    /// A manual's page on Isaacs syndrome.
    MsdIsaacs = ("MSD-IS", "Isaacs syndrome", "MSD Manual", None, None, Original),
    /// A hospital leaflet on cauda equina syndrome.
    RoyalFreeCaudaEquina = (
        "RF-CES", "Cauda equina, leaflet", "Royal Free London NHS", None, None, Original
    ),
    /// A hospital leaflet on pressure on the spinal cord in the neck.
    RoyalFreeMyelopathy = (
        "RF-DCM", "Degenerative cervical myelopathy, leaflet", "Royal Free London NHS", None, None,
        Original
    ),
    /// For doctors, on pesticide poisoning.
    BmjOrganophosphate = (
        "BMJBP-OP", "Organophosphate poisoning", "BMJ Best Practice 852", None, None, Original
    ),
    /// `StatPearls` on pesticide poisoning.
    StatPearlsOrganophosphate = (
        "SP-OP", "Organophosphate poisoning", "StatPearls 30370", None, None, Original
    ),
    /// For doctors, on low calcium.
    PaperGpCalcium = ("PGP-CA", "Hypocalcaemia", "papergp.com", None, None, Original),
    /// A pain diary after a back sprain.
    Ferrari2015 = (
        "FER15", "A pain diary after a back sprain", "Ferrari, Rheumatol Int 35:55–9", Some(2015),
        Some("https://doi.org/10.1007/s00296-014-3082-3"), Original
    ),
    /// A diary after whiplash.
    FerrariLouw2013 = (
        "FER13", "A diary after whiplash", "Ferrari & Louw, J Zhejiang Univ Sci B 14:1049–53",
        Some(2013), None, Original
    ),
    /// A symptom-tracking app against a plain calendar; abstract.
    MacKrill2020 = (
        "MACK20", "A symptom-tracking app against a calendar",
        "MacKrill, Groom & Petrie, Br J Health Psychol", Some(2020), None, Original
    ),
    /// How people felt after looking up symptoms.
    DohertyTorstrick2016 = (
        "DOH16", "Looking up symptoms online", "Doherty-Torstrick et al., Psychosomatics",
        Some(2016), None, SecondHand
    ),
    /// A review of benign twitching and worry about health.
    Blackman2019 = (
        "BLA19", "Review of benign twitching and health anxiety",
        "Blackman et al., Psychosomatics 60:499–507", Some(2019),
        Some("https://doi.org/10.1016/j.psym.2019.04.001"), Original
    ),
    /// An NHS trust's advice on health anxiety.
    HerefordshireAnxiety = (
        "HACW", "Health anxiety", "Herefordshire and Worcestershire Health and Care NHS Trust",
        None, Some("https://hacw.nhs.uk/health-anxiety"), Original
    ),
    /// GAD-7 as a short measure of anxiety; a summary of the paper of 2007.
    Gad7 = (
        "GAD07", "GAD-7, a short measure of anxiety", "Kroenke et al., in Evid Based Med 12:149",
        Some(2007), None, Original
    ),
    /// Cut-offs of GAD-7 and GAD-2, pooled.
    Plummer2016 = (
        "PLU16", "Screening for anxiety with GAD-7 and GAD-2",
        "Plummer et al., Gen Hosp Psychiatry 39:24–31", Some(2016), None, Original
    ),
    /// What GAD-7 and GAD-2 can and cannot tell; lay summary.
    Cochrane2025 = (
        "COC25", "GAD-7 and GAD-2, lay summary CD015455", "Cochrane", Some(2025), None, Original
    ),
    /// The cut-off of PHQ-2.
    Phq2 = ("PHQ2-H", "PHQ-2 and its cut-off", "Hindawi, table", Some(2013), None, Original),
    /// The release that makes the scales free to use.
    PfizerScales = (
        "PFI10", "The PHQ and GAD scales are free to use", "Pfizer", Some(2010), None, Original
    ),
    /// For family doctors, on weakness; abstract.
    AafpWeakness = (
        "AAFP05", "Evaluation of the patient with muscle weakness", "Am Fam Physician", None, None,
        Original
    ),
    /// ICD-10 for twitching.
    IcdFasciculation = (
        "ICD-R253", "ICD-10 R25.3", "diseasedb.com", None,
        Some("https://diseasedb.com/icd10/R25.3"), Original
    ),
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Reading, Source};

    /// The keys that `clinical.md`, section 10, gives to the sources in use, sorted; † or second-hand in words marked with `~`.
    const KEYS: &str = "
        AAFP05 AAO~ AWAJI08 BAN04 BAS20A BAS20B BLA19 BLEX-D~ BLEX93~ BMJ22 BMJBP-OP COC25 CUNI
        DCS17 DOH16~ DS97 EBMG~ FER13 FER15 FIL17 FIL18 GAD07 GC22 GC24 GPN-AET HACW ICD-R253
        KIN97~ KLE12 MACK20 MAT24~ MC-EYE MC-SS~ ML-EYE~ ML-TW~ MNDA-RF~ MS-EM MSD-IS NG127-CH5
        NG127-T~ NG127-W~ NG42~ NHS-FAST~ NHS-HA~ NHS-MND~ NHS-SZ~ NHS-TW~ NICE-127 PFI10 PGP-CA
        PHQ2-H PLU16 PQ-MOV RF-CES RF-DCM SEED~ SIM13 SIN11 SP-EM SP-OP VDH94 WIKIDOC
    ";

    #[test]
    fn every_source_has_the_key_and_the_reading_of_section_10() {
        let mut found: Vec<String> = Source::ALL
            .iter()
            .map(|source| {
                let reference = source.reference();
                let mark = if reference.read == Reading::SecondHand { "~" } else { "" };
                format!("{}{mark}", reference.key)
            })
            .collect();
        found.sort();
        let mut expected: Vec<&str> = KEYS.split_whitespace().collect();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }

    #[test]
    fn keys_are_unique() {
        let keys: BTreeSet<&str> = Source::ALL.iter().map(|s| s.reference().key).collect();
        assert_eq!(keys.len(), Source::ALL.len());
    }

    #[test]
    fn the_list_is_in_the_order_of_the_names() {
        assert!(Source::ALL.is_sorted());
        assert_eq!(Source::ALL.iter().collect::<BTreeSet<_>>().len(), Source::ALL.len());
    }

    #[test]
    fn every_address_is_https_and_belongs_to_one_page() {
        for source in Source::ALL {
            if let Some(address) = source.reference().address {
                let page = address.strip_prefix("https://").unwrap_or_default();
                assert!(page.contains('/') && !page.contains(' '), "{source:?}: {address}");
                assert!(!page.ends_with('/'), "{source:?}: {address}");
            }
        }
    }

    #[test]
    fn a_second_hand_reading_gives_no_address_as_if_it_had_been_read_there() {
        for source in Source::ALL {
            let reference = source.reference();
            if reference.read == Reading::SecondHand {
                assert_eq!(reference.address, None, "{source:?}");
            }
        }
    }

    #[test]
    fn nothing_is_left_blank_and_years_are_plausible() {
        for source in Source::ALL {
            let reference = source.reference();
            for text in [reference.key, reference.title, reference.publisher] {
                assert!(!text.is_empty() && text == text.trim(), "{source:?}");
            }
            assert!(reference.year.is_none_or(|year| (1990..=2026).contains(&year)), "{source:?}");
        }
    }
}
