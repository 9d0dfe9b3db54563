#pragma once

#include "evidence/document/SessionConformance.h"
#include "evidence/signature/completion/StatusLookup.h"

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

/// How files are verified; the references outlive it.
struct VerifyContext
{
    const evidence::Validator& validator;
    UtcTime at;
    evidence::StatusLookup* status = nullptr; ///< null: no service is asked
};

/// Reads and verifies. Thread-safe.
[[nodiscard]] VerifiedFile verifyFile(const QString& file, const VerifyContext& context);

/// For the way from a worker process to the one that asked, both of one version of the program.
[[nodiscard]] QJsonObject toJson(const VerifiedFile& verified);
[[nodiscard]] std::optional<VerifiedFile> verifiedFileFromJson(const QJsonObject& json);

} // namespace aiqyn::app
