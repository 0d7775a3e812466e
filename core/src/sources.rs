//! The published sources that rules and facts name, with how each was read.
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
    // Twitching, for the public.
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

    // Guidance for doctors.
    /// What NICE means by "immediately" and "urgently".
    NiceTerms = (
        "NICE-TERMS", "Guideline NG127: terms used", "NICE", None,
        Some("https://nice.org.uk/guidance/NG127/chapter/terms-used-in-this-guideline"), Original
    ),
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
    /// The summary of NICE NG127 that notes the change of October 2023.
    Ng127Change = (
        "NG127-MS", "Guideline NG127: summary for adults", "NICE, at Medscape UK", Some(2023), None,
        Original
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
    /// The full NICE NG42, in part.
    Ng42Full = (
        "NG42-NCBI", "Guideline NG42: full text, excerpt", "NCGC, at NCBI Bookshelf", Some(2016),
        Some("https://ncbi.nlm.nih.gov/books/NBK349620"), Original
    ),
    /// The Red Flag tool for doctors.
    MndaRedFlag = (
        "MNDA-RF", "Painless, progressive weakness: Red Flag tool", "MND Association and RCGP",
        None, None, SecondHand
    ),
    /// A summary of the Red Flag tool.
    MndaRedFlagSummary = (
        "MNDA-RF2", "Red Flag tool, summary", "MND Association and RCGP, at nasgp.org.uk", None,
        None, SecondHand
    ),
    /// Another summary by the MND Association.
    MndaGuidelines = (
        "MNDA-GL", "Motor neurone disease, summary", "MND Association, at guidelines.co.uk", None,
        None, SecondHand
    ),
    /// A paper for doctors on assessing suspected motor neurone disease.
    Bmj2022 = (
        "BMJ22", "Assessment of suspected MND", "Mahoney, Sleeman & Errington, BMJ 379:e073857",
        Some(2022), None, Original
    ),
    /// A review of motor neurone disease, with how rare it is.
    Bmj2014 = (
        "BMJ14", "Motor neurone disease", "Nageshwaran et al., BMJ 349:g4052", Some(2014), None,
        Original
    ),
    /// A regional pathway in England.
    HertfordshirePathway = (
        "HWE", "MND suspected pathway", "Hertfordshire & West Essex ICB", None, None, Original
    ),

    // Medicines, eyelids and the face.
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
    /// A hospital page on hemifacial spasm.
    FloridaHemifacial = (
        "FH-HFS", "Symptoms of hemifacial spasm", "Florida Hospital", None, None, Original
    ),
    /// A hospital page on hemifacial spasm and whom to see.
    WeillCornellHemifacial = (
        "WC-HFS", "Hemifacial spasm", "Weill Cornell Neurosurgery", Some(2024), None, Original
    ),

    // Follow-up and other studies of twitching.
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
    /// A view on twitching without other signs, and its exceptions.
    TurnerTalbot2013 = (
        "TT13", "On twitching and what to make of it", "Turner & Talbot, Pract Neurol 13:153–64",
        Some(2013), None, SecondHand
    ),
    /// The encyclopaedia page on benign fasciculation syndrome.
    WikipediaBfs = (
        "WIKI-BFS", "Benign fasciculation syndrome", "Wikipedia", None, None, SecondHand
    ),
    /// The encyclopaedia page on fasciculation.
    WikipediaFasciculation = ("WIKI-F", "Fasciculation", "Wikipedia", None, None, SecondHand),
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
    /// Thirty-minute recordings in two groups.
    Bashford2020Recordings = (
        "BAS20A", "Thirty-minute recordings of twitching", "PMC7425399", Some(2020),
        Some("https://pmc.ncbi.nlm.nih.gov/articles/PMC7425399"), Original
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
    /// Age, caffeine and exercise; only the citation was seen, so nothing may rest on it.
    Fermont2010 = (
        "FER10", "Age, caffeine, exercise and twitching",
        "Fermont et al., Amyotroph Lateral Scler 11:181", Some(2010), None, SecondHand
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

    // What examinations and tests look at.
    /// The Awaji criteria.
    Awaji2008 = (
        "AWAJI08", "The Awaji criteria", "de Carvalho et al., Clin Neurophysiol 119:497–503",
        Some(2008), None, Original
    ),
    /// The Gold Coast criteria.
    GoldCoast2022 = (
        "GC22", "The Gold Coast criteria", "Turner, Pract Neurol", Some(2022),
        Some("https://doi.org/10.1136/practneurol-2021-003256"), Original
    ),
    /// How three sets of criteria did in one cohort.
    Ferullo2024 = (
        "GC24", "Three sets of criteria compared", "Ferullo et al., Brain Sci 14:1055", Some(2024),
        None, Original
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
    /// How often its symptoms occur.
    Jiang2023 = (
        "DCM23", "Symptoms of degenerative cervical myelopathy",
        "Jiang et al., Global Spine J", Some(2023),
        Some("https://pmc.ncbi.nlm.nih.gov/articles/PMC11289544"), Original
    ),

    // Poisons and minerals.
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
    /// For doctors, on low calcium after operations on the neck and otherwise.
    EndobibleCalcium = ("ENDO-CA", "Hypocalcaemia", "endobible.com", None, None, Original),
    /// The encyclopaedia page on low magnesium.
    AdamMagnesium = ("ADAM-MG", "Hypomagnesemia", "A.D.A.M.", None, None, SecondHand),
    /// How much magnesium adults need.
    OdsMagnesium = (
        "ODS-MG", "Magnesium, consumer sheet", "NIH Office of Dietary Supplements", None, None,
        SecondHand
    ),

    // Diaries, checking and worry.
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
    /// A review of twitching and health anxiety.
    Blackman2019 = (
        "BLA19", "Benign twitching and health anxiety, review",
        "Blackman et al., Psychosomatics 60:499–507", Some(2019),
        Some("https://doi.org/10.1016/j.psym.2019.04.001"), Original
    ),
    /// The model of health anxiety by Salkovskis, Warwick and Deale (2003).
    HealthAnxietyModel = (
        "PT-SAL", "CBT model of health anxiety", "Psychology Tools", None, None, Original
    ),
    /// An NHS trust's advice on health anxiety.
    HerefordshireAnxiety = (
        "HACW", "Health anxiety", "Herefordshire and Worcestershire Health and Care NHS Trust",
        None, Some("https://hacw.nhs.uk/health-anxiety"), Original
    ),

    // Short scales.
    /// A comment on the GAD-7 paper by Kroenke et al. (2007), with its cut-offs.
    Gad2007 = (
        "GAD07", "The GAD-7, commentary", "Evid Based Med 12:149", Some(2007), None, Original
    ),
    /// Pooled accuracy of GAD-7 and GAD-2.
    Plummer2016 = (
        "PLU16", "GAD-7 and GAD-2, pooled accuracy",
        "Plummer et al., Gen Hosp Psychiatry 39:24–31", Some(2016), None, Original
    ),
    /// What GAD-7 and GAD-2 cannot do; lay summary.
    Cochrane2025 = ("COC25", "CD015455, lay summary", "Cochrane", Some(2025), None, Original),
    /// Accuracy of the PHQ-2 in primary care.
    Arroll2010 = (
        "ARR10", "PHQ-2 in primary care", "PMC2906530", Some(2010),
        Some("https://pmc.ncbi.nlm.nih.gov/articles/PMC2906530"), Original
    ),
    /// The usual cut-off of the PHQ-2.
    Phq2Table = (
        "PHQ2-H", "PHQ-2, table 1 of article 695925", "Hindawi", Some(2013),
        Some("https://hindawi.com/journals/cpn/2013/695925/tab1"), Original
    ),
    /// The release that made the scales free, as news sites printed it.
    Pfizer2010 = (
        "PFI10", "Release on free use of the PHQ and GAD scales", "Pfizer", Some(2010), None,
        Original
    ),
    /// Questionnaires in FHIR that were compared.
    FhirScales = (
        "FSH-PHQ", "Public FHIR questionnaires", "glow-mdsol/vulcan-soa-connectathon-37 and others",
        None, None, Original
    ),
    /// LOINC on the panel 69729-2.
    LoincSads = (
        "LOINC-SADS", "LOINC 69729-2", "LOINC", None, Some("https://loinc.org/69729-2"), Original
    ),
    /// LOINC's codes for the GAD-7.
    LoincGad = (
        "LOINC-GAD", "LOINC codes of the GAD-7", "piglix.com and healthassure.in", None, None,
        SecondHand
    ),
    /// LOINC on the PHQ-2.
    LoincPhq2 = (
        "LOINC-PHQ2", "LOINC 55757-9", "LOINC", None, Some("https://cdn.loinc.org/55757-9"),
        Original
    ),
    /// LOINC on the PHQ-4.
    LoincPhq4 = ("LOINC-PHQ4", "LOINC 70272-0", "healthassure.in", None, None, SecondHand),
    /// LOINC's list of answers.
    LoincAnswers = (
        "LOINC-LL358", "LOINC LL358-3", "LOINC", None, Some("https://loinc.org/LL358-3"), Original
    ),
    /// LOINC's list of answers on difficulty.
    LoincDifficulty = (
        "LOINC-LL359", "LOINC LL359-1", "LOINC", None, Some("https://cdn.loinc.org/LL359-1"),
        Original
    ),
    /// LOINC on the note a patient writes.
    LoincPatientNote = (
        "LOINC-PN", "LOINC 51855-5", "LOINC", None, Some("https://cdn.loinc.org/51855-5"), Original
    ),
    /// LOINC on the monitoring report.
    LoincMonitoring = ("LOINC-PHM", "LOINC 53576-5", "findacode.com", None, None, SecondHand),
    /// LOINC's licence; a copy of 2010.
    LoincLicence = ("LOINC-LIC", "LOINC licence", "loinc.org", Some(2010), None, Original),
    /// The paper on the Sleep Condition Indicator.
    Espie2014 = (
        "SCI14", "The Sleep Condition Indicator", "Espie et al., BMJ Open 4:e004183", Some(2014),
        None, Original
    ),
    /// Its appendix.
    Espie2014Appendix = (
        "SCI-APP", "The Sleep Condition Indicator, appendix", "Espie et al., BMJ Open 4:e004183",
        Some(2014), None, Original
    ),
    /// Who distributes the Insomnia Severity Index.
    InsomniaIndexLicence = (
        "ISI-MAPI", "Insomnia Severity Index, distribution", "Mapi, eprovide.mapi-trust.org", None,
        None, Original
    ),
    /// The Athens Insomnia Scale.
    Athens2000 = (
        "AIS00", "Athens Insomnia Scale", "Soldatos et al., J Psychosom Res 48:555–60", Some(2000),
        None, Original
    ),
    /// The Pittsburgh Insomnia Rating Scale.
    PittsburghInsomnia = (
        "PIRS", "Pittsburgh Insomnia Rating Scale", "inventions.pitt.edu 02570", None, None,
        Original
    ),
    /// For family doctors, on weakness; abstract.
    AafpWeakness = (
        "AAFP05", "Evaluation of the patient with muscle weakness", "Am Fam Physician", None, None,
        Original
    ),

    // Codes and export.
    /// ICD-10 for twitching.
    IcdFasciculation = (
        "ICD-R253", "ICD-10 R25.3", "diseasedb.com", None,
        Some("https://diseasedb.com/icd10/R25.3"), Original
    ),
    /// ICD-10 for hemifacial spasm.
    IcdHemifacial = ("ICD-G513", "ICD-10 G51.3", "icd10.blog", None, None, Original),
    /// The code system of the Human Phenotype Ontology in FHIR.
    HpoCodeSystem = ("HPO-CS", "CodeSystem-HPO", "HL7 UTG", None, None, Original),
    /// A file that confirms the label of HP:0002380.
    HpoLabel = ("HPO-LBL", "Label of HP:0002380", "Public validation file", None, None, Original),
    /// SNOMED CT's facial spasm.
    SnomedFacialSpasm = ("SCT-FS", "SNOMED CT 32402008", "tx.fhir.ch", None, None, Original),
    /// Who may use SNOMED CT.
    SnomedLicence = (
        "SCT-LIC", "SNOMED CT licence", "covid19ia.org and endeavourhealth.net", None, None,
        SecondHand
    ),
    /// Body sites in DICOM's value sets, at 9f09827.
    DicomBodySites = (
        "DCM-FSH", "dicom-terminology-in-fhir", "bvdh, GitHub", Some(2026),
        Some("https://github.com/bvdh/dicom-terminology-in-fhir"), Original
    ),
    /// Body sites in another value set.
    RoadSafetyBodySites = (
        "UPM-BS", "PH-RoadSafetyIG, value set", "UPM-NTHC, GitHub", None,
        Some("https://github.com/UPM-NTHC/PH-RoadSafetyIG"), Original
    ),
    /// HL7's guide for personal health records, at af4b716.
    Hl7PersonalRecord = (
        "HL7-PHR", "Personal Health Record Format guide", "HL7, GitHub", Some(2026),
        Some("https://github.com/HL7/personal-health-record-format-ig"), Original
    ),
    /// FHIR on the `QuestionnaireResponse`.
    FhirQuestionnaireResponse = (
        "FHIR-QR", "FHIR QuestionnaireResponse", "HL7", None,
        Some("https://hl7.org/fhir/4.3.0-snapshot1/questionnaireresponse.html"), Original
    ),
    /// FHIR R4 on the Bundle; its invariants were read in public code.
    FhirBundle = (
        "FHIR-BDL", "FHIR R4 Bundle", "HL7", None, Some("https://hl7.org/fhir/R4"), Original
    ),

    // Regulation.
    /// On the FDA's wellness guidance.
    DlaPiper2026 = (
        "DLA26", "On the FDA wellness guidance", "DLA Piper", Some(2026), None, Original
    ),
    /// On the FDA's wellness guidance as well.
    Honigman2026 = (
        "HON26", "On the FDA wellness guidance", "Honigman", Some(2026), None, Original
    ),
    /// The FDA's guidance on decision support.
    FdaDecisionSupport = (
        "FDA26", "Clinical decision support guidance", "FDA, via formiventos.com", Some(2026), None,
        SecondHand
    ),
    /// A law firm's advice on decision support.
    DecisionSupportAdvisory = (
        "AP22", "Advisory on decision support", "Law firm, via empiresrenalvalley.pages.dev",
        Some(2022), None, SecondHand
    ),
    /// The FDA on mobile medical apps.
    FdaMobileApps = (
        "FDA-MMA", "Mobile medical applications, ucm368744", "FDA, and healthsprocket.com", None,
        None, Original
    ),
    /// The UK regulator on software as a device.
    MhraSoftware = (
        "D4D20", "MHRA on software", "MHRA, via devicesfordignity.org.uk", Some(2020), None,
        SecondHand
    ),
    /// The UK regulator's guidance and its list of verbs.
    MhraVerbs = (
        "GMP24", "MHRA guidance on software", "MHRA, via gmp-compliance.org", None, None, SecondHand
    ),
    /// The European rule for software.
    MdrRule11 = ("JOH11", "MDR Rule 11", "Johner Institut", None, None, Original),
    /// On the European guidance of June 2025.
    MdcgRevision = (
        "CMDM25", "On MDCG 2019-11 revision 1", "blog.cm-dm.com", Some(2025), None, Original
    ),
    /// One symptom checker's own statement.
    NowPatient = (
        "NOW26", "Help page of a symptom checker, 13832720", "NowPatient", None, None, Original
    ),
    /// Another symptom checker's own statement.
    Babylon = (
        "BAB", "Help page of a symptom checker, KB0010143", "Babylon Health", None, None, Original
    ),
    /// A review of symptom checkers, on Chambers et al. (2019).
    NihrCheckers = (
        "NIHR", "On symptom checkers (Chambers et al. 2019)", "NIHR Evidence", None, None, Original
    ),

    // Statistics.
    /// Kleinberg's bursts in R, at 71de4e0; the method is Data Min Knowl Discov 2003;7:373–97.
    KleinbergBursts = (
        "CRAN-B", "R package bursts", "CRAN mirror, GitHub; method by Kleinberg", Some(2022),
        Some("https://github.com/cran/bursts"), Original
    ),
    /// The same in Python.
    PyBursts = (
        "PYB", "pybursts 0.1.1", "PyPI", None, Some("https://pypi.org/project/pybursts"), Original
    ),
    /// Bursts in batched counts.
    BurstDetection = (
        "PBD", "burst-detection", "PyPI", None, Some("https://pypi.org/project/burst-detection"),
        Original
    ),
    /// Eight ways to find bursts, compared.
    Cotterill2016 = (
        "COT16", "Eight burst methods compared", "Cotterill et al., J Neurophysiol 116:306–21",
        Some(2016), None, Original
    ),
    /// The code of that comparison, at 8068028.
    BurstAnalysis = (
        "ELB", "burstanalysis", "ellesec, GitHub", None,
        Some("https://github.com/ellesec/burstanalysis"), Original
    ),
    /// `MaxInterval` and Poisson surprise in R, at 623e12d.
    MeaRtools = (
        "MEAR", "R package meaRtools", "CRAN mirror, GitHub", None,
        Some("https://github.com/cran/meaRtools"), Original
    ),
    /// Measures of rhythm in Python, at be0d70b.
    Elephant = (
        "ELE", "elephant", "NeuralEnsemble, GitHub", Some(2026),
        Some("https://github.com/NeuralEnsemble/elephant"), Original
    ),
    /// Exact intervals for a ratio of rates.
    RateRatioTest = (
        "RRT", "rateratio.test 1.1 and its vignette", "Fay, CRAN", Some(2022),
        Some("https://cran.r-project.org/package=rateratio.test"), Original
    ),
    /// statsmodels on intervals for two rates.
    StatsmodelsInterval = (
        "SM-CI", "confint_poisson_2indep", "statsmodels.org", None, None, Original
    ),
    /// statsmodels on stratified tables.
    StatsmodelsStratified = ("SM-ST", "StratifiedTable", "statsmodels.org", None, None, Original),
    /// scipy on Fisher's test.
    ScipyFisher = ("SP-FE", "fisher_exact", "docs.scipy.org", None, None, Original),
    /// On the case-crossover design.
    CaseCrossover2018 = (
        "CCO18", "The case-crossover design", "PMC6167149", None,
        Some("https://pmc.ncbi.nlm.nih.gov/articles/PMC6167149"), Original
    ),
    /// On choosing control windows.
    Janes2003 = (
        "JAN03", "Referents in the case-crossover design", "UW Biostatistics paper 214", Some(2003),
        None, Original
    ),
    /// On exposures that last from day to day.
    VinesFarrington2001 = (
        "VIN01", "Case-crossover with autocorrelated exposure", "Vines & Farrington, Stat Med",
        Some(2001), Some("https://doi.org/10.1002/sim.960"), Original
    ),
    /// How a trial in one person is reported.
    Cent2015 = (
        "CENT15", "Reporting standard for N-of-1 trials", "Vohra et al., BMJ 350:h1738", Some(2015),
        None, Original
    ),
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Reading, Source};

    /// The keys of `clinical.md`, section 10, sorted; † or second-hand in words marked with `~`.
    const KEYS: &str = "
        AAFP05 AAO~ ADAM-MG~ AIS00 AP22~ ARR10 AWAJI08 BAB BAN04 BAS20A BAS20B BLA19 BLEX-D~
        BLEX93~ BMJ14 BMJ22 BMJBP-OP CCO18 CENT15 CMDM25 COC25 COT16 CRAN-B CUNI D4D20~
        DCM-FSH DCM23 DCS17 DLA26 DOH16~ DS97 EBMG~ ELB ELE ENDO-CA FDA-MMA FDA26~ FER10~
        FER13 FER15 FH-HFS FHIR-BDL FHIR-QR FIL17 FIL18 FSH-PHQ GAD07 GC22 GC24 GMP24~
        GPN-AET HACW HL7-PHR HON26 HPO-CS HPO-LBL HWE ICD-G513 ICD-R253 ISI-MAPI JAN03 JOH11
        KIN97~ KLE12 LOINC-GAD~ LOINC-LIC LOINC-LL358 LOINC-LL359 LOINC-PHM~ LOINC-PHQ2
        LOINC-PHQ4~ LOINC-PN LOINC-SADS MACK20 MAT24~ MC-EYE MC-SS~ MEAR ML-EYE~ ML-TW~
        MNDA-GL~ MNDA-RF2~ MNDA-RF~ MS-EM MSD-IS NG127-CH5 NG127-MS NG127-T~ NG127-W~
        NG42-NCBI NG42~ NHS-FAST~ NHS-HA~ NHS-MND~ NHS-SZ~ NHS-TW~ NICE-127 NICE-TERMS NIHR
        NOW26 ODS-MG~ PBD PFI10 PGP-CA PHQ2-H PIRS PLU16 PQ-MOV PT-SAL PYB RF-CES RF-DCM RRT
        SCI-APP SCI14 SCT-FS SCT-LIC~ SEED~ SIM13 SIN11 SM-CI SM-ST SP-EM SP-FE SP-OP TT13~
        UPM-BS VDH94 VIN01 WC-HFS WIKI-BFS~ WIKI-F~ WIKIDOC
    ";

    #[test]
    fn every_key_of_section_10_has_its_source_and_reading() {
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
        assert_eq!(keys.len(), 133);
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
