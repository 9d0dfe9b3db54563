#pragma once

#include "evidence/document/SessionConformance.h"
#include "evidence/signature/Validator.h"

#include <QJsonObject>

#include <optional>

namespace aiqyn::app {

/// What came of one file.
struct VerifiedFile
{
    QString file;
    tl::expected<evidence::ValidationReport, Error> report; ///< or why the file could not be read
    std::optional<evidence::SessionDocument> witness; ///< what it says about its session; see witnessOf()
};

/// Reads and verifies. Thread-safe.
[[nodiscard]] VerifiedFile verifyFile(const QString& file, const evidence::Validator& validator, UtcTime at);

/// For the way from a worker process to the one that asked, both of one version of the program.
[[nodiscard]] QJsonObject toJson(const VerifiedFile& verified);
[[nodiscard]] std::optional<VerifiedFile> verifiedFileFromJson(const QJsonObject& json);

} // namespace aiqyn::app
