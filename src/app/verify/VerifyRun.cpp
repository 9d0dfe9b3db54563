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

Result<QStringList> filesOf(const VerifyArguments& arguments)
{
    QStringList files;
    for (const QString& path : arguments.paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return fail(ErrorCode::FileNotFound, path);
        if (!info.isDir()) {
            files << path;
            continue;
        }
        if (!info.isReadable())
            return fail(ErrorCode::FileUnreadable, path);
        QStringList found;
        QDirIterator walk(path, {QStringLiteral("*.asice")}, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            found << walk.next();
        if (found.isEmpty() && !arguments.wholeArchive)
            return fail(ErrorCode::FileNotFound, QStringLiteral("no *.asice in ") + path);
        found.sort();
        files << found;
    }
    return files;
}

} // namespace

Result<VerifyReport> runVerification(const VerifyArguments& arguments)
{
    auto trust = evidence::TrustStore::load(QDir(arguments.trustFolder));
    if (!trust)
        return tl::make_unexpected(trust.error());
    const auto files = filesOf(arguments);
    if (!files)
        return tl::make_unexpected(files.error());
    const evidence::Validator validator(std::move(*trust));
    const UtcTime at = arguments.at.value_or(SystemClock().now());
    VerifyReport report;
    for (const QString& name : *files) {
        QFile file(name);
        if (!file.open(QFile::ReadOnly))
            return fail(ErrorCode::FileUnreadable, name + QStringLiteral(": ") + file.errorString());
        const QByteArray bytes = file.read(largestFile);
        if (file.error() != QFile::NoError)
            return fail(ErrorCode::FileUnreadable, name + QStringLiteral(": ") + file.errorString());
        report.add(name, validator.validate(bytes, at));
    }
    return report;
}

} // namespace aiqyn::app
