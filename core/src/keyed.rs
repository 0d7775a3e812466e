//! The one way to write a closed set of names that are kept in storage or in an address.

/// Defines an enum whose every variant has a key: short, stable, never reused for another meaning.
///
/// Besides the enum it gives `ALL` (in the order written), `key` and `from_key`.
macro_rules! keyed_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $key:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $( $(#[$variant_meta])* $variant, )+
        }

        impl $name {
            /// Every one of them, in the order in which a person meets them.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The stable name under which it is stored.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$variant => $key, )+ }
            }

            /// The one with that stored name, if there is one.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.key() == key)
            }
        }
    };
}

pub(crate) use keyed_enum;
