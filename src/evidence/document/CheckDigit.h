#pragma once

#include <QStringView>

#include <optional>

namespace aiqyn::evidence {

/// The twelfth digit of an IIN or BIN from its first eleven (decimal digits). nullopt: both rounds of weights
/// give 10, so the number is never issued.
[[nodiscard]] std::optional<int> checkDigit(QStringView elevenDigits);

} // namespace aiqyn::evidence
