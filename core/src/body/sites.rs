//! SNOMED CT codes of places, as far as they were verified (clinical.md 6.2); none is guessed.

use super::Spot;

/// A body structure of SNOMED CT, without its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its code.
    pub code: &'static str,
    /// What it names, for people.
    pub name: &'static str,
}

/// How a spot stands to the site that codes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sited {
    /// It is that site.
    Is(Site),
    /// It is a part of that site; no code for the spot itself was verified, so its name goes along.
    PartOf(Site),
}

const fn site(code: &'static str, name: &'static str) -> Site {
    Site { code, name }
}

const UPPER_LID: Site = site("38934000", "Upper eyelid");
const LOWER_LID: Site = site("62736007", "Lower eyelid");
const LIP: Site = site("48477009", "Lip");
const CHEEK: Site = site("60819002", "Cheek");
const FACE: Site = site("89545001", "Face");
const TONGUE: Site = site("21974007", "Tongue");
const NECK: Site = site("45048000", "Neck");
const SHOULDER: Site = site("16982005", "Shoulder");
const UPPER_ARM: Site = site("40983000", "Upper arm");
const FOREARM: Site = site("14975008", "Forearm");
const HAND: Site = site("85562004", "Hand");
const CHEST: Site = site("816094009", "Chest");
const ABDOMEN: Site = site("818981001", "Abdomen");
const BUTTOCK: Site = site("46862004", "Buttock");
const THIGH: Site = site("68367000", "Thigh");
const LOWER_LEG: Site = site("30021000", "Lower leg");
const FOOT: Site = site("56459004", "Foot");
const UPPER_LIMB: Site = site("53120007", "Upper limb");
const LOWER_LIMB: Site = site("61685007", "Lower limb");

impl Spot {
    /// Its verified code, or that of the larger part it surely belongs to; `None` where there is none.
    pub const fn site(self) -> Option<Sited> {
        use Sited::{Is, PartOf};
        Some(match self {
            Self::LowerEyelid => Is(LOWER_LID),
            Self::UpperEyelid => Is(UPPER_LID),
            Self::Cheek => Is(CHEEK),
            Self::Lip => Is(LIP),
            Self::Tongue => Is(TONGUE),
            Self::Shoulder => Is(SHOULDER),
            Self::Chest => Is(CHEST),
            Self::Belly => Is(ABDOMEN),
            Self::Buttock => Is(BUTTOCK),
            // The brow is more than the forehead, which has a code.
            Self::Brow | Self::Nose | Self::Chin | Self::Jaw => PartOf(FACE),
            Self::NeckFront | Self::NeckSide | Self::NeckBack => PartOf(NECK),
            Self::UpperArmFront | Self::UpperArmBack => PartOf(UPPER_ARM),
            Self::ForearmInner | Self::ForearmOuter => PartOf(FOREARM),
            // The web beside the thumb is no thumb, which has a code.
            Self::Palm | Self::HandBack | Self::ThumbWeb | Self::Fingers => PartOf(HAND),
            Self::Elbow | Self::Wrist => PartOf(UPPER_LIMB),
            Self::ThighFront | Self::ThighInner | Self::ThighOuter | Self::ThighBack => {
                PartOf(THIGH)
            }
            Self::Calf | Self::CalfInner | Self::CalfOuter | Self::Shin => PartOf(LOWER_LEG),
            Self::FootArch | Self::Heel | Self::Foot | Self::Toes => PartOf(FOOT),
            Self::Knee | Self::Ankle => PartOf(LOWER_LIMB),
            Self::Scalp
            | Self::Temple
            | Self::Ribs
            | Self::UpperBack
            | Self::LowerBack
            | Self::Groin
            | Self::Hip => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes that clinical.md 6.2 lists as read in a value set, each with what it names.
    const VERIFIED: [(&str, &str); 22] = [
        ("80243003", "Eyelid"),
        ("38934000", "Upper eyelid"),
        ("62736007", "Lower eyelid"),
        ("52795006", "Forehead"),
        ("60819002", "Cheek"),
        ("89545001", "Face"),
        ("48477009", "Lip"),
        ("21974007", "Tongue"),
        ("45048000", "Neck"),
        ("16982005", "Shoulder"),
        ("40983000", "Upper arm"),
        ("14975008", "Forearm"),
        ("85562004", "Hand"),
        ("76505004", "Thumb"),
        ("816094009", "Chest"),
        ("818981001", "Abdomen"),
        ("46862004", "Buttock"),
        ("68367000", "Thigh"),
        ("30021000", "Lower leg"),
        ("56459004", "Foot"),
        ("53120007", "Upper limb"),
        ("61685007", "Lower limb"),
    ];

    fn is_verified(site: Site) -> bool {
        VERIFIED.contains(&(site.code, site.name))
    }

    #[test]
    fn every_code_is_one_that_was_verified_for_what_it_names() {
        for spot in Spot::ALL {
            if let Some(Sited::Is(site) | Sited::PartOf(site)) = spot.site() {
                assert!(is_verified(site), "{spot:?}: {site:?}");
            }
        }
        assert!(!is_verified(Site { name: FOOT.name, ..HAND }), "a planted one is seen");
    }

    #[test]
    fn what_was_found_in_no_value_set_falls_back_to_the_larger_part() {
        assert_eq!(Spot::Lip.site(), Some(Sited::Is(LIP)));
        assert_eq!(Spot::Calf.site(), Some(Sited::PartOf(LOWER_LEG)));
        assert_eq!(Spot::FootArch.site(), Some(Sited::PartOf(FOOT)));
        assert_eq!(Spot::Scalp.site(), None);
    }

    #[test]
    fn one_code_is_the_whole_of_one_spot_at_most() {
        let whole = |code: &str| {
            let is_it =
                |spot: &&Spot| matches!(spot.site(), Some(Sited::Is(it)) if it.code == code);
            Spot::ALL.iter().filter(is_it).count()
        };
        assert!(VERIFIED.iter().all(|(code, _)| whole(code) <= 1));
    }
}
