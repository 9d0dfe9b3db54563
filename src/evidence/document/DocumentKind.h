#pragma once

#include <QString>

#include <optional>

namespace aiqyn::evidence {

enum class DocumentKind { Liveness = 1, Comparison, Decision };
enum class DocumentMode { Training = 1, Production };

/// "liveness", "comparison", "decision".
[[nodiscard]] QString nameOf(DocumentKind kind);
[[nodiscard]] std::optional<DocumentKind> documentKindOf(const QString& name);

/// "training", "production".
[[nodiscard]] QString nameOf(DocumentMode mode);
[[nodiscard]] std::optional<DocumentMode> documentModeOf(const QString& name);

/// The "schema" field of this version's records, e.g. "aiqyn/liveness/1".
[[nodiscard]] QString schemaOf(DocumentKind kind);

} // namespace aiqyn::evidence
