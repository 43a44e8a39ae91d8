//! Fields of a change: absent means unchanged, `null` means empty.

use serde::{Deserialize, Deserializer};

/// A field of a change: `None` is absent, `Some(None)` is `null`.
pub type Patch<T> = Option<Option<T>>;

/// Reads a present field, `null` included, as `Some`.
///
/// # Errors
/// When the value is of another type.
pub fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Patch<T>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}
