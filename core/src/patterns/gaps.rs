//! How even the gaps between events are: three numbers that are 1 where events come by chance alone.

/// The gaps between moments that are in order, in their unit.
pub fn gaps(moments: &[i64]) -> Vec<i64> {
    moments.windows(2).filter_map(|it| it.get(1)?.checked_sub(*it.first()?)).collect()
}

/// The coefficient of variation: standard deviation over mean, of all gaps (divided by their number).
/// `None` under two gaps, or where all are 0.
pub fn cv(gaps: &[i64]) -> Option<f64> {
    if gaps.len() < 2 {
        return None;
    }
    let count = float(gaps.len());
    let mean = gaps.iter().map(|it| exactly(*it)).sum::<f64>() / count;
    let squares = gaps.iter().map(|it| (exactly(*it) - mean).powi(2)).sum::<f64>();
    (mean > 0.0).then(|| (squares / count).sqrt() / mean)
}

/// CV2: the mean over neighbours of twice their difference over their sum (Holt, Softky, Koch and
/// Douglas, J Neurophysiol 75:1806, 1996). `None` without two neighbours, or where both of two are 0.
pub fn cv2(gaps: &[i64]) -> Option<f64> {
    let parts = over_neighbours(gaps, |one, next| 2.0 * (next - one).abs() / (one + next))?;
    Some(parts.iter().sum::<f64>() / float(parts.len()))
}

/// Lv, the local variation: three times the mean over neighbours of the square of their difference over
/// their sum (Shinomoto, Shima and Tanji, Neural Comput 15:2823, 2003). `None` as for [`cv2`].
pub fn lv(gaps: &[i64]) -> Option<f64> {
    let parts = over_neighbours(gaps, |one, next| ((one - next) / (one + next)).powi(2))?;
    Some(3.0 * parts.iter().sum::<f64>() / float(parts.len()))
}

fn over_neighbours(gaps: &[i64], part: impl Fn(f64, f64) -> f64) -> Option<Vec<f64>> {
    let pairs = gaps.iter().zip(gaps.iter().skip(1));
    let parts: Vec<f64> = pairs.map(|(one, next)| part(exactly(*one), exactly(*next))).collect();
    (!parts.is_empty() && parts.iter().all(|it| it.is_finite())).then_some(parts)
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of a life are below 2^53")]
pub(super) const fn exactly(gap: i64) -> f64 {
    gap as f64
}

#[expect(clippy::cast_precision_loss, reason = "no diary has 2^53 entries")]
pub(super) const fn float(count: usize) -> f64 {
    count as f64
}
