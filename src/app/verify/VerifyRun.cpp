#include "app/verify/VerifyRun.h"

#include "base/Clock.h"
#include "evidence/signature/Validator.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace aiqyn::app {

namespace {

/// Above what any container may hold; the reader refuses it by its own limit.
constexpr qint64 largestFile = 257LL << 20;

/// The files of one path: itself, or the containers below it in the order of their names.
Result<QStringList> filesOf(const QString& path, bool mayBeEmpty)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileNotFound, path);
    if (!info.isDir())
        return QStringList{path};
    if (!info.isReadable())
        return fail(ErrorCode::FileUnreadable, path);
    QStringList found;
    QDirIterator walk(path, {QStringLiteral("*.asice")}, QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        found << walk.next();
    if (found.isEmpty() && !mayBeEmpty)
        return fail(ErrorCode::FileNotFound, QStringLiteral("no *.asice in ") + path);
    found.sort();
    return found;
}

Result<QByteArray> contentOf(const QString& name)
{
    QFile file(name);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::FileUnreadable, name + QStringLiteral(": ") + file.errorString());
    QByteArray bytes = file.read(largestFile);
    if (file.error() != QFile::NoError)
        return fail(ErrorCode::FileUnreadable, name + QStringLiteral(": ") + file.errorString());
    return bytes;
}

} // namespace

Result<VerifyReport> runVerification(const VerifyArguments& arguments)
{
    auto trust = evidence::TrustStore::load(QDir(arguments.trustFolder));
    if (!trust)
        return tl::make_unexpected(trust.error());
    const evidence::Validator validator(std::move(*trust));
    const UtcTime at = arguments.at.value_or(SystemClock().now());
    VerifyReport report;
    for (const QString& path : arguments.paths) {
        const auto files = filesOf(path, arguments.wholeArchive);
        if (!files) {
            report.addUnreadable(path, files.error());
            continue;
        }
        for (const QString& name : *files) {
            if (const auto bytes = contentOf(name))
                report.add(name, validator.validate(*bytes, at));
            else
                report.addUnreadable(name, bytes.error());
        }
    }
    return report;
}

} // namespace aiqyn::app
