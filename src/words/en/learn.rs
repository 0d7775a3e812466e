//! The facts of the Learn page in English, each with its source.
//!
//! Every sentence restates `clinical.md`; what is marked unverified there has no place here.

use fascicle_core::sources::Source;

use crate::words::{Fact, Topic};

/// The topics in the order they are read: what it is first, what to do next, studies late.
pub(super) const TOPICS: &[Topic] = &[
    // clinical.md 1.1, 2.1, 6.1
    Topic {
        key: "what",
        title: "What a twitch is",
        facts: &[
            Fact {
                text: "A twitch is a small movement of a muscle that you do not make on purpose (fasciculation).",
                sources: &[Source::Ng127Movements, Source::IcdFasciculation],
            },
            Fact {
                text: "Twitches are very common and seldom serious. They usually stop within days or weeks.",
                sources: &[Source::NhsTwitch],
            },
            Fact {
                text: "About 7 in 10 healthy people notice them.",
                sources: &[Source::BlexrudDetail, Source::Filippakis2017],
            },
        ],
    },
    // clinical.md 0, 1.1, 2.1
    Topic {
        key: "where",
        title: "Where people notice them",
        facts: &[
            Fact {
                text: "Eyelids, calves and the arches of the feet are often named. The NHS gives eyes and legs as typical places.",
                sources: &[Source::Seed, Source::NhsTwitch],
            },
            Fact {
                text: "In 50 healthy people aged 18 to 25, electrodes on the skin found twitches in a muscle of the foot in every one. Calves had some, shins hardly any.",
                sources: &[Source::HealthyFeet1994],
            },
            Fact {
                text: "In healthy people twitches often come after exercise, above all in the calves. A review also describes some that come now and then and some that last.",
                sources: &[Source::CrampReview, Source::DesaiSwash1997],
            },
            Fact {
                text: "In people whose twitching doctors call harmless (benign), the calves are the most common place.",
                sources: &[Source::Filippakis2018],
            },
        ],
    },
    // clinical.md 0, 2.3, 9 N2
    Topic {
        key: "patterns",
        title: "Patterns, and why counting does not help",
        facts: &[
            Fact {
                text: "People describe three patterns: a few twitches every day, many on most days, or runs with long quiet gaps. A neurologist asked about them keeps no count; the article still advises seeing a doctor when twitching is frequent and lasts long.",
                sources: &[Source::Seed],
            },
            Fact {
                text: "What you feel does not measure the muscle. In people with ALS (a motor neurone disease), what they felt was little and uneven, while recordings from an arm muscle stayed steady all day.",
                sources: &[Source::Bashford2020Daytime],
            },
            Fact {
                text: "Counts vary widely in healthy people too. In the foot they at times passed 100 a minute, and they fell during the day.",
                sources: &[Source::HealthyFeet1994],
            },
            Fact {
                text: "Pairs of twitches about a tenth of a second apart or less were found in benign twitching and in ALS alike, so they do not tell one from the other. No source we read gives longer runs a meaning, good or bad.",
                sources: &[Source::Kleine2012],
            },
        ],
    },
    // clinical.md 1.1, 2.2, 2.4; 9 D3, D7
    Topic {
        key: "company",
        title: "What often goes with twitching",
        facts: &[
            Fact {
                text: "Stress, anxiety, tiredness, caffeine and alcohol are commonly linked with it. Exercise and poor sleep are named too.",
                sources: &[Source::NhsTwitch, Source::Seed],
            },
            Fact {
                text: "Tingling or cramps in the same place can go with a twitch.",
                sources: &[Source::NhsTwitch],
            },
            Fact {
                text: "Among 34 people in a study of benign twitching, 71 in 100 had tingling, 65 cramps, 47 numbness, and 35 felt weak. Feeling weak is still a reason to see your doctor, and so is numbness or tingling that lasts.",
                sources: &[Source::Filippakis2017, Source::NhsTwitch, Source::MndaRedFlag],
            },
            Fact {
                text: "In one study it began after a viral illness in 19 of 121 people.",
                sources: &[Source::Blexrud1993],
            },
            Fact {
                text: "Some medicines are linked with it, such as salbutamol and lithium. Lists for doctors also name an overactive thyroid, low sodium, and calcium or magnesium out of balance.",
                sources: &[Source::CharlesUniversity, Source::GpnotebookCauses],
            },
        ],
    },
    // clinical.md 9: E1, E2, E4 to E8, E10, E11, E4b, E8b, S1 to S5b, D1 to D4, N1; 1.1 (NICE). The Check holds the whole list.
    Topic {
        key: "when",
        title: "When to see whom",
        facts: &[
            Fact {
                text: "Get emergency help now (999, 112, 911 or your local emergency number) for sudden weakness or numbness of the face, an arm or a leg, or sudden trouble speaking. Call even if you are not sure or it has passed.",
                sources: &[Source::NhsFast, Source::Ng127Weakness, Source::NiceNg127],
            },
            Fact {
                text: "Emergency too: one limb or side getting weaker over hours, or both sides within 4 weeks; breathlessness at rest or lying flat with weakness; severe breathlessness at rest, even alone. For hours, and for breath alone, we chose the careful side.",
                sources: &[Source::Ng127Weakness],
            },
            Fact {
                text: "Emergency too: a first seizure, or any longer than 5 minutes; new numbness between the legs; not being able to pass urine; or new loss of bladder or bowel control.",
                sources: &[Source::NhsSeizure, Source::Ng127Weakness, Source::RoyalFreeCaudaEquina],
            },
            Fact {
                text: "Emergency too: fever, agitation or confusion with twitching after a new, raised or combined medicine; or tingling round the mouth or in both hands with hands or feet pulled into a fixed shape. The Check asks about more signs.",
                sources: &[Source::MayoSerotonin, Source::PaperGpCalcium],
            },
            Fact {
                text: "Emergency too: twitching with a high fever, or being so confused or ill that others notice, whatever the medicines. No source was read for this level: we chose the careful side.",
                sources: &[],
            },
            Fact {
                text: "Ask for an urgent appointment, within days, if something you could do has become hard: grip, buttons, stairs, walking without trips. Also if a muscle looks thinner.",
                sources: &[
                    Source::Ng127Weakness,
                    Source::Ng42,
                    Source::Bmj2022,
                    Source::MedlineTwitch,
                    Source::Ng127Movements,
                ],
            },
            Fact {
                text: "Urgent too: speech newly slurred, quiet or hoarse; trouble swallowing; a twitching tongue; being breathless lying flat, or on effort without a clear reason. If you cannot swallow your saliva, or choke again and again, get emergency help now: no source was read for that level, we chose the careful side.",
                sources: &[
                    Source::Bmj2022,
                    Source::Ng127Weakness,
                    Source::Ng42,
                    Source::MndaRedFlag,
                ],
            },
            Fact {
                text: "See your doctor if a twitch lasts more than 2 weeks, is in more than one place, or the area feels weak or stiff, or if you think a prescribed medicine is behind it.",
                sources: &[Source::NhsTwitch],
            },
            Fact {
                text: "With one place, no other sign and no more than 2 weeks (an eyelid: 1 week), self-care is where to start.",
                sources: &[Source::NhsTwitch, Source::AaoEyelid, Source::AdamEyelid],
            },
        ],
    },
    // clinical.md 1.1
    Topic {
        key: "yourself",
        title: "What you can do yourself",
        facts: &[
            Fact {
                text: "Rest, and find ways to relax. Stretch or massage a muscle that cramps. Cut down on caffeine and alcohol. If you drink every day, ask a doctor before you cut down (we chose the careful side here).",
                sources: &[Source::NhsTwitch],
            },
            Fact {
                text: "Do not stop a prescribed medicine on your own, even if you think it is behind the twitch. Ask first.",
                sources: &[Source::NhsTwitch],
            },
            Fact {
                text: "Try not to worry, says the NHS, because worry can make it worse. That is hard; “Worry and checking” below may help.",
                sources: &[Source::NhsTwitch],
            },
        ],
    },
    // clinical.md 3; 9 D5, D6, S7, E1; 9.1 X1, X2
    Topic {
        key: "eyelids",
        title: "Eyelids",
        facts: &[
            Fact {
                text: "A twitching eyelid (eyelid myokymia) is usually on one side, more often the lower lid. It lasts seconds to hours, sometimes days to a few weeks.",
                sources: &[Source::StatPearlsEyelid, Source::MedscapeEyelid],
            },
            Fact {
                text: "Tiredness, stress, effort, caffeine, alcohol and smoking are commonly linked with it.",
                sources: &[Source::EbmMyokymia],
            },
            Fact {
                text: "Of 15 people whose lid had twitched for over 7 years on average, none had a disease of the nervous system behind it. In 4 it went away; in 1 it became a spasm of half the face (hemifacial spasm).",
                sources: &[Source::BanikMiller2004],
            },
            Fact {
                text: "Sources differ on when to have it seen: after 1 week, 2 weeks or a few weeks. We take 1 week; an ordinary visit is fine. Go as well if the lid shuts fully, both eyes clamp shut, or the eye is red, swollen or has discharge.",
                sources: &[
                    Source::AaoEyelid,
                    Source::AdamEyelid,
                    Source::NhsTwitch,
                    Source::MayoEye,
                ],
            },
            Fact {
                text: "Ask for an urgent appointment if the lid and another part of the same half of the face twitch, or a lid newly droops. If a lid droops suddenly, or the face is weak, get emergency help now. For a drooping lid, slow or sudden, we chose the careful side.",
                sources: &[
                    Source::AaoEyelid,
                    Source::MayoEye,
                    Source::Ng127Movements,
                    Source::NhsFast,
                ],
            },
        ],
    },
    // clinical.md 1.4, 2.4; 9 E8, E12, D4.
    // Left out: diuretics (unverified), and stimulants and others (weak).
    Topic {
        key: "medicines",
        title: "Medicines",
        facts: &[
            Fact {
                text: "Lists for doctors name salbutamol, lithium, succinylcholine and medicines called anticholinesterases. Topiramate, clozapine, flunarizine and gold salts are named for the eyelid, as rare. Yours may be missing: we show only what we found in a usable source.",
                sources: &[
                    Source::CharlesUniversity,
                    Source::GpnotebookCauses,
                    Source::MedscapeEyelid,
                ],
            },
            Fact {
                text: "Medicines that act on serotonin, such as SSRI and SNRI antidepressants, can bring on a reaction within hours of being started, raised or combined (serotonin syndrome). Twitching can be part of it; severe forms have high fever and seizures.",
                sources: &[Source::MayoSerotonin],
            },
            Fact {
                text: "Get emergency help now if you twitch within 2 weeks of a new, raised or combined medicine or drug, and have a fever, are very restless (agitation) or confused, or have two of these: sweats, a racing heart, diarrhoea. With only one of the three, ask for an urgent appointment. The 2 weeks and the number of signs are our own reading.",
                sources: &[Source::MayoSerotonin],
            },
            Fact {
                text: "Emergency too, within 4 weeks of stopping or cutting down daily alcohol or a daily sedative (a benzodiazepine, a sleeping tablet, pregabalin, gabapentin or baclofen): shaking beyond the twitch, confusion, or seeing things. The source names benzodiazepines only; for the rest we chose the careful side.",
                sources: &[Source::WikiDoc],
            },
            Fact {
                text: "If you think that a prescribed medicine is behind the twitch, and there is no warning sign, make an ordinary appointment. Keep taking the medicine until a doctor advises otherwise.",
                sources: &[Source::NhsTwitch],
            },
        ],
    },
    // clinical.md 0, 1.1, 1.2, 2.5, 5
    Topic {
        key: "doctors",
        title: "What doctors look at",
        facts: &[
            Fact {
                text: "The neurologist in one article does not go by how often a muscle twitches. What matters to her is whether there is evidence of a muscle losing its nerve supply (denervation).",
                sources: &[Source::Seed],
            },
            Fact {
                text: "Doctors first tell true weakness from tiredness. Then they ask about its pattern, other signs, your medicines and your family.",
                sources: &[Source::AafpWeakness],
            },
            Fact {
                text: "UK guidance (NICE) tells doctors not to refer twitches routinely unless they go with weakness and thinner muscles (wasting), or with rigid muscles. So a specialist is often not needed.",
                sources: &[Source::Ng127Movements],
            },
            Fact {
                text: "The criteria specialists use for ALS ask for loss of movement that gets worse, signs at the examination, and other diseases excluded. Twitching alone does not meet them.",
                sources: &[Source::GoldCoast2022],
            },
        ],
    },
    // clinical.md 2.3, 2.5; 9.1 X12
    Topic {
        key: "tests",
        title: "What nerve tests look at",
        facts: &[
            Fact {
                text: "Recordings from a muscle (EMG) look for signs that it has lost its nerve supply. Doctors call these signs fibrillation, sharp waves, and large or unstable motor units.",
                sources: &[Source::Awaji2008],
            },
            Fact {
                text: "Criteria of 2008 (Awaji) let recorded twitches count as such a sign too, when doctors already suspect ALS from the examination. Recordings then weigh as much as the examination.",
                sources: &[Source::Awaji2008],
            },
            Fact {
                text: "Criteria agreed on in 2019 (Gold Coast) leave the diagnosis to the doctor’s judgement; recordings only add to it. They ask for more than twitching, as “What doctors look at” above tells.",
                sources: &[Source::GoldCoast2022],
            },
            Fact {
                text: "One study tried three sets of criteria at the first visit, on 131 people with ALS and 104 without. Of those without, only 29 to 45 in 100 were rightly left out; of those with ALS, 72 to 93 were found. Such false alarms are why we suggest no test. Your doctor can examine you, and decides.",
                sources: &[Source::Ferullo2024],
            },
            Fact {
                text: "In recordings of half an hour, twitches came more often in ALS than in benign twitching, most clearly in the upper arm. Only 5 people had the benign kind. That says nothing about how many twitches you feel, so we give no number to compare with.",
                sources: &[Source::Bashford2020Recordings, Source::Bashford2020Daytime],
            },
        ],
    },
    // clinical.md 2.2, 9.1 X4
    Topic {
        key: "studies",
        title: "What follow-up studies found, and what they cannot tell",
        facts: &[
            Fact {
                text: "Of 137 people with twitching and otherwise normal examination and nerve tests, 121 were asked again 2 to 32 years later. None of them had motor neurone disease.",
                sources: &[Source::Blexrud1993, Source::BlexrudDetail],
            },
            Fact {
                text: "Of 35 people followed for 24 months, none had motor neurone disease. Most (93 in 100) still twitched.",
                sources: &[Source::Filippakis2018],
            },
            Fact {
                text: "A review of 3 studies with 180 people found no motor neurone disease in them. Twitching stayed in 98 in 100; about half said it got better, 4 in 100 that it got worse. Going on to disease was reported only in single cases.",
                sources: &[Source::MattiuzziLippi2024],
            },
            Fact {
                text: "Other reports differ. Of 20 clinicians with twitching, 1 had ALS and 2 another nerve disease (neuropathy); these had weakness or changes in feeling (sensory symptoms).",
                sources: &[Source::SimonKiernan2013],
            },
            Fact {
                text: "Four people first told that it was benign later had ALS. Those authors want at least 4 to 5 years of follow-up before calling it secure; another suggests about a year or more.",
                sources: &[Source::Singh2011, Source::Kincaid1997],
            },
            Fact {
                text: "These studies have limits: few people; one asked them by phone, one followed them for only 24 months. What they found in a group is no promise to one person.",
                sources: &[Source::Blexrud1993, Source::Filippakis2018],
            },
            Fact {
                text: "Both hold: twitching without weakness, wasting or stronger reflexes suggests a benign form, and twitching can also be the first sign in ALS. So we give no promise, only what would change the advice.",
                sources: &[Source::DeCarvalho2017],
            },
        ],
    },
    // clinical.md 1.1, 1.2, 2.2, 2.4, 4.1, 4.2; 9 D12; 9.1 X3.
    // Left out: the daily need of magnesium, which could be read as a dose.
    Topic {
        key: "living",
        title: "Living with it",
        facts: &[
            Fact {
                text: "Twitches usually stop within days or weeks. Some stay: in follow-up studies of benign twitching more than 9 in 10 people still had it at the end, and in one review about half said that it got better. The benign kind usually needs no treatment.",
                sources: &[
                    Source::NhsTwitch,
                    Source::Filippakis2018,
                    Source::MattiuzziLippi2024,
                    Source::MedlineTwitch,
                ],
            },
            Fact {
                text: "Your doctor may look for stress or a medicine behind it, ask you to come back if it has not stopped in a few weeks, or send you to a specialist. With several places and no other sign, a specialist is often not needed.",
                sources: &[Source::NhsTwitch, Source::Ng127Movements],
            },
            Fact {
                text: "What would change the advice, even after a doctor has looked: new weakness, a thinner muscle, or a change in speech, swallowing or breathing. If it is sudden or severe, get emergency help now. “When to see whom” above says how fast.",
                sources: &[Source::Ng42, Source::Ng127Weakness, Source::Bmj2022, Source::NhsFast],
            },
            Fact {
                text: "You need no diary. If you want one for your doctor, keep it for 2 weeks, then enough. The 2 weeks are our own choice: in trials of other diaries, people did worse with one. If checking wears you out, note your checks instead, as the NHS suggests.",
                sources: &[
                    Source::Ferrari2015,
                    Source::FerrariLouw2013,
                    Source::MacKrill2020,
                    Source::NhsHealthAnxiety,
                ],
            },
            Fact {
                text: "Magnesium tablets are used for twitching, but there is no research evidence that they help. Ask your doctor before you take any supplement, above all with kidney disease (we chose the careful side here).",
                sources: &[Source::EbmMyokymia],
            },
        ],
    },
    // clinical.md 4.1, 4.3, 9.1 X9, 11
    Topic {
        key: "worry",
        title: "Worry and checking",
        facts: &[
            Fact {
                text: "A diary can make symptoms louder. In two small trials by one group, people who kept one recovered less often: 52 against 79 in 100 after a back sprain, 59 against 86 after whiplash.",
                sources: &[Source::Ferrari2015, Source::FerrariLouw2013],
            },
            Fact {
                text: "In a trial of 91 people, those who tracked their periods with an app had about one symptom more after 4 months than those with a plain calendar. We found no such trial of a twitch diary.",
                sources: &[Source::MacKrill2020],
            },
            Fact {
                text: "Among 731 adults, those very worried about illness recalled feeling worse after looking up symptoms online. Those with little worry felt relieved.",
                sources: &[Source::DohertyTorstrick2016],
            },
            Fact {
                text: "Watching or prodding your body can make symptoms stronger. Being reassured helps for a short while, then the worry grows. Cut down on checks bit by bit.",
                sources: &[Source::HerefordshireAnxiety],
            },
            Fact {
                text: "The NHS suggests a diary of checking, not of symptoms: note how often you check, ask or look things up, and do it less.",
                sources: &[Source::NhsHealthAnxiety],
            },
            Fact {
                text: "Sources differ on worry. A review of 8 studies with 384 people finds it likely that benign twitching and worry about health feed each other, and supports a talking therapy (CBT). The study of 35 people found that it usually does not go with anxiety that is an illness.",
                sources: &[Source::Blackman2019, Source::Filippakis2018],
            },
            Fact {
                text: "Twitching is not simply worry: in the study of 35 people most said they were anxious, but only 14 in 100 were so on a standard scale. Still, if worry stops you living your normal life, or self-help does not help, talk to your doctor.",
                sources: &[Source::Filippakis2018, Source::NhsHealthAnxiety],
            },
            Fact { text: super::CRISIS, sources: &[] },
        ],
    },
];
