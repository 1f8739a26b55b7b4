//! Dates, amounts and quantities as the report gives them.

use crate::{places::Places, report::Value};
use article::{Analysis, Kind};

/// The values among what was found, in text order.
pub(crate) fn values(analysis: &Analysis, places: &Places<'_>) -> Vec<Value> {
    let value = |mention: &article::Mention| {
        let kind = analysis.entities.get(mention.entity as usize)?.kind;
        let sense = match kind {
            Kind::Date => "date",
            Kind::Money => "money",
            Kind::Quantity => "count",
            _ => return None,
        };
        Some(Value {
            span: places.span(mention.span),
            kind,
            sense: sense.to_owned(),
            normalised: None,
            upto: None,
            unit: None,
            qualifier: None,
            counts: None,
            because: analysis.reason(mention.because).to_owned(),
        })
    };
    analysis.mentions.iter().filter_map(value).collect()
}
