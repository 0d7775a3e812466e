//! The signs that are asked about: "yes" is the worrying answer to all but `Examined`, which changes no level.

use crate::keyed::keyed_enum;

keyed_enum! {
    /// A sign with its own yes, no or not sure. The rows are those of clinical.md section 9.
    pub enum Sign {
        /// E1: sudden weakness or numbness of face, arm or leg, or sudden speech trouble.
        NowStroke = "now-stroke",
        /// E1: sudden double or lost vision, drooping lid or worst-ever headache.
        NowSight = "now-sight",
        /// E2: first, long, repeated or injuring seizure.
        NowSeizure = "now-seizure",
        /// E4b: severe breathlessness at rest.
        NowBreath = "now-breath",
        /// E7(a): numbness between the legs, no urine, or lost bladder or bowel control.
        NowSaddle = "now-saddle",
        /// E8b: twitching with high fever, or confused or ill so that others notice.
        NowFever = "now-fever",
        /// E11: cannot swallow saliva, or choking again and again.
        NowChoking = "now-choking",
        /// E13: chest pain or pressure.
        NowChest = "now-chest",
        /// E13: severe muscle pain with dark urine, or locked jaw.
        NowMuscle = "now-muscle",
        /// E13: pregnant or within 6 weeks of birth with severe headache or disturbed sight.
        NowPregnancy = "now-pregnancy",

        /// S1: hands.
        Hands = "hands",
        /// S1: legs.
        Legs = "legs",
        /// S1: neck.
        Neck = "neck",
        /// S1: weaker over weeks to months.
        Weaker = "weaker",
        /// S2: thinner muscle.
        Thinner = "thinner",
        /// S10: weight loss without trying.
        WeightLoss = "weight-loss",

        /// S3: speech.
        Speech = "speech",
        /// S3: swallowing.
        Swallowing = "swallowing",
        /// S4: twitching of the tongue.
        Tongue = "tongue",
        /// S11: crying, laughing or behaviour.
        Emotion = "emotion",

        /// E4 and S5b: breathless at rest or lying flat.
        BreathLying = "breath-lying",
        /// S5 and S5b: breathless on exertion, unexplained.
        BreathExertion = "breath-exertion",
        /// S5: morning headache or unusual sleepiness.
        Mornings = "mornings",

        /// S7: lid and more of the same half of the face, or a part pulled.
        HalfFace = "half-face",
        /// S8: double vision or drooping lid, not sudden.
        LidDroop = "lid-droop",
        /// D6: lid shut, both eyes clamped, or a red, swollen or weeping eye.
        LidShut = "lid-shut",

        /// D3 and E4: feels weak, function unchanged.
        FeltWeak = "felt-weak",
        /// D3 and S9: stiff.
        Stiff = "stiff",
        /// S9: constant rippling.
        Rippling = "rippling",
        /// S9: slow to let go.
        SlowRelease = "slow-release",
        /// D7 and S6: lasting numbness or tingling in a limb.
        Numbness = "numbness",

        /// E7(b): new or worse severe back or leg pain.
        BackPain = "back-pain",
        /// E7(b) and S6: new bladder, bowel or sexual change.
        Bladder = "bladder",

        /// E3: blackout with fit-like features today, not assessed.
        BlackoutToday = "blackout-today",
        /// E3: a blackout with fit-like features before today, not assessed.
        BlackoutBefore = "blackout-before",
        /// E5: both-sided limb weakness worsening within 4 weeks.
        BothSides = "both-sides",
        /// E6: one limb or side worse over hours.
        OneSideHours = "one-side-hours",
        /// E6: one limb or side worse over days.
        OneSideDays = "one-side-days",

        /// E8: the severe picture after a new, raised or combined medicine or drug.
        DrugSevere = "drug-severe",
        /// E8: one of sweats, racing heart and diarrhoea after it.
        DrugMild = "drug-mild",
        /// E9: contact with a pesticide or another chemical in the last 4 days.
        Chemical = "chemical",
        /// E9: saliva, tears, small pupils, vomiting or breathing trouble since then.
        ChemicalSigns = "chemical-signs",
        /// E10: tingling round the mouth or in both hands.
        MouthTingling = "mouth-tingling",
        /// E10: hands or feet pulled into a fixed shape.
        FixedShape = "fixed-shape",
        /// E12: within 4 weeks of stopping or cutting down alcohol or a daily sedative.
        Stopped = "stopped",
        /// E12: shaking beyond the twitch, confusion or seeing things.
        Shaking = "shaking",

        /// The same as `NowStroke`, longer ago, and no doctor has looked at it.
        EarlierStroke = "earlier-stroke",
        /// The same as `NowSight`, longer ago.
        EarlierSight = "earlier-sight",
        /// The same as `NowSeizure`, longer ago.
        EarlierSeizure = "earlier-seizure",
        /// The same as `NowBreath`, longer ago.
        EarlierBreath = "earlier-breath",
        /// The same as `NowSaddle`, longer ago.
        EarlierSaddle = "earlier-saddle",
        /// The same as `NowFever`, longer ago.
        EarlierFever = "earlier-fever",
        /// The same as `NowChoking`, longer ago.
        EarlierChoking = "earlier-choking",
        /// The same as `NowChest`, longer ago.
        EarlierChest = "earlier-chest",
        /// The same as `NowMuscle`, longer ago.
        EarlierMuscle = "earlier-muscle",
        /// The same as `NowPregnancy`, longer ago.
        EarlierPregnancy = "earlier-pregnancy",

        /// D4: thinks that a prescribed medicine is the cause.
        Medicine = "medicine",
        /// D8: thyroid, kidney, vomiting or diarrhoea, poor diet, water tablets.
        Minerals = "minerals",
        /// D9: close relative with motor neurone disease or frontotemporal dementia.
        Relative = "relative",
        /// D10: worry stops normal life.
        WorryStopsLife = "worry-stops-life",
        /// D11: under 16, or a known neurological disease.
        OutsideScope = "outside-scope",
        /// D12: examined by a doctor for this, and nothing new since. It never changes a level.
        Examined = "examined",
    }
}

impl Sign {
    /// For a sign asked of longer ago, the same sign asked of now; every other sign itself.
    #[must_use]
    pub const fn of_now(self) -> Self {
        match self {
            Self::EarlierStroke => Self::NowStroke,
            Self::EarlierSight => Self::NowSight,
            Self::EarlierSeizure => Self::NowSeizure,
            Self::EarlierBreath => Self::NowBreath,
            Self::EarlierSaddle => Self::NowSaddle,
            Self::EarlierFever => Self::NowFever,
            Self::EarlierChoking => Self::NowChoking,
            Self::EarlierChest => Self::NowChest,
            Self::EarlierMuscle => Self::NowMuscle,
            Self::EarlierPregnancy => Self::NowPregnancy,
            other => other,
        }
    }

    /// Whether it is asked of longer ago than 7 days.
    pub fn is_longer_ago(self) -> bool {
        self != self.of_now()
    }
}
