#pragma once

#include <QString>

#include <optional>

namespace aiqyn::evidence {

enum class DocumentKind { Liveness = 1, Comparison, Decision, Destruction, Policy };
enum class DocumentMode { Training = 1, Production };

/// "liveness", "comparison", "decision", "destruction", "policy".
[[nodiscard]] QString nameOf(DocumentKind kind);
[[nodiscard]] std::optional<DocumentKind> documentKindOf(const QString& name);

/// "training", "production".
[[nodiscard]] QString nameOf(DocumentMode mode);
[[nodiscard]] std::optional<DocumentMode> documentModeOf(const QString& name);

/// The "schema" field of this version's records, e.g. "aiqyn/liveness/1".
[[nodiscard]] QString schemaOf(DocumentKind kind);

/// What a "schema" field says, e.g. "aiqyn/liveness/2".
struct SchemaName
{
    std::optional<DocumentKind> kind; ///< nullopt: a kind this version does not know
    int version = 0;                  ///< from 1
};
/// nullopt when the text is no name of a schema.
[[nodiscard]] std::optional<SchemaName> schemaNameOf(const QString& text);

} // namespace aiqyn::evidence
