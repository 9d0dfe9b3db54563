#include "app/verify/VerifiedFile.h"

#include "evidence/signature/SessionJudgement.h"

#include <QFile>
#include <QFileInfo>

namespace aiqyn::app {

namespace {

/// Above what any container may hold; the reader refuses it by its own limit.
constexpr qint64 largestFile = 257LL << 20;
/// Read of a file that says it has no size.
constexpr qint64 leastRead = 64LL << 10;

Result<QByteArray> contentOf(const QString& name)
{
    // A pipe or a device would be waited for.
    if (!QFileInfo(name).isFile())
        return fail(ErrorCode::FileUnreadable, name + QStringLiteral(": no regular file"));
    QFile file(name);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::FileUnreadable, name + QStringLiteral(": ") + file.errorString());
    QByteArray bytes = file.read(std::clamp(file.size(), leastRead, largestFile));
    if (file.error() != QFile::NoError)
        return fail(ErrorCode::FileUnreadable, name + QStringLiteral(": ") + file.errorString());
    return bytes;
}

} // namespace

VerifiedFile verifyFile(const QString& file, const VerifyContext& context)
{
    const auto bytes = contentOf(file);
    if (!bytes)
        return {file, tl::make_unexpected(bytes.error()), {}};
    const evidence::DiagnosticData facts = evidence::Validator::diagnose(*bytes);
    evidence::ValidationReport report = context.status != nullptr
                                            ? context.status->judge(context.validator, facts, context.at)
                                            : context.validator.judge(facts, context.at);
    auto witness = evidence::witnessOf(facts, report);
    return {file, std::move(report), std::move(witness)};
}

QJsonObject toJson(const VerifiedFile& verified)
{
    QJsonObject json{{QStringLiteral("file"), verified.file}};
    if (!verified.report) {
        json.insert(QStringLiteral("code"), static_cast<int>(verified.report.error().code));
        json.insert(QStringLiteral("detail"), verified.report.error().detail);
        return json;
    }
    json.insert(QStringLiteral("report"), verified.report->toJson());
    if (verified.witness)
        json.insert(QStringLiteral("record"), verified.witness->record);
    return json;
}

std::optional<VerifiedFile> verifiedFileFromJson(const QJsonObject& json)
{
    const QString file = json.value(QStringLiteral("file")).toString();
    if (json.contains(QStringLiteral("code")))
        return VerifiedFile{file,
                            fail(static_cast<ErrorCode>(json.value(QStringLiteral("code")).toInt()),
                                 json.value(QStringLiteral("detail")).toString()),
                            {}};
    auto report = evidence::ValidationReport::fromJson(json.value(QStringLiteral("report")).toObject());
    if (!report)
        return std::nullopt;
    VerifiedFile verified{file, *std::move(report), {}};
    if (json.contains(QStringLiteral("record")) && verified.report->kind && verified.report->manifest)
        verified.witness = evidence::SessionDocument{*verified.report->kind, *verified.report->manifest,
                                                     json.value(QStringLiteral("record")).toObject()};
    return verified;
}

} // namespace aiqyn::app
