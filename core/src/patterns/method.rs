//! The methods by their names, each with where it was published.

/// A method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Shares of days.
    Wilson,
    /// Shares of few days.
    ClopperPearson,
    /// Runs with quiet gaps.
    MaxInterval,
    /// The second opinion on them.
    Kleinberg,
    /// How uneven gaps are.
    Lv,
    /// Whether they are so by chance.
    Moran,
    /// The difference of two shares of days.
    MiettinenNurminen,
    /// Difference and ratio within weeks.
    MantelHaenszel,
    /// Whether days that resemble their neighbours go together as much by chance.
    Shift,
}

impl Method {
    /// Those of what the notes show, in the order in which the page uses them.
    pub const OF_NOTES: [Self; 6] = [
        Self::Wilson,
        Self::ClopperPearson,
        Self::MaxInterval,
        Self::Kleinberg,
        Self::Lv,
        Self::Moran,
    ];
    /// Those of what went together, likewise.
    pub const OF_FACTORS: [Self; 4] =
        [Self::Wilson, Self::MiettinenNurminen, Self::MantelHaenszel, Self::Shift];

    /// Its name, as those who know it say it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wilson => "Wilson score interval, 95 %",
            Self::ClopperPearson => "Clopper-Pearson interval, 95 %",
            Self::MaxInterval => "MaxInterval",
            Self::Kleinberg => "Kleinberg's automaton, s = 2, gamma = 1",
            Self::Lv => "Coefficient of variation (CV), local variation (Lv)",
            Self::Moran => "Moran's test for exponential gaps, 5 %",
            Self::MiettinenNurminen => "Miettinen and Nurminen's score interval",
            Self::MantelHaenszel => {
                "Mantel-Haenszel by weeks, variances of Sato and of Greenland and Robins"
            }
            Self::Shift => "Circular shifts of the days",
        }
    }

    /// Where it was published.
    pub const fn reference(self) -> &'static str {
        match self {
            Self::Wilson => "E. B. Wilson, J Am Stat Assoc 22:209 (1927)",
            Self::ClopperPearson => "C. J. Clopper, E. S. Pearson, Biometrika 26:404 (1934)",
            Self::MaxInterval => "E. Cotterill and others, J Neurophysiol 116:306 (2016)",
            Self::Kleinberg => "J. Kleinberg, Data Min Knowl Disc 7:373 (2003)",
            Self::Lv => "S. Shinomoto and others, Neural Comput 15:2823 (2003)",
            Self::Moran => "P. A. P. Moran, J R Stat Soc B 13:147 (1951)",
            Self::MiettinenNurminen => "O. Miettinen, M. Nurminen, Stat Med 4:213 (1985)",
            Self::MantelHaenszel => {
                "T. Sato, Biometrics 45:1323 (1989); S. Greenland, J. M. Robins, Biometrics 41:55 (1985)"
            }
            Self::Shift => "H. W. Lotwick, B. W. Silverman, J R Stat Soc B 44:406 (1982)",
        }
    }
}
