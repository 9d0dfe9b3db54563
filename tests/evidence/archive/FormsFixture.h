#pragma once

#include "ArchiveFixture.h"
#include "EvidenceFixture.h"
#include "TestTimestampAuthority.h"
#include "evidence/container/Container.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace aiqyn::tests {

/// An archive, and documents with later forms of them.
struct FormsFixture : ArchiveFixture
{
    EvidenceFixture evidence;
    TestTimestampAuthority authority;

    /// The same container with a timestamp of its own; another one each time.
    [[nodiscard]] QByteArray raised(const QByteArray& container)
    {
        const auto reading = evidence::readContainer(container).value();
        const QByteArray value = evidence::readSignatureTimestamp(reading.signature).signatureValue;
        return evidence::writeContainer(
            reading.content, reading.manifestXml,
            evidence::addSignatureTimestamp(reading.signature, authority.token(value)).value());
    }
    [[nodiscard]] QString supersededPath(const QByteArray& bytes) const
    {
        const QString hex = Sha256::of(bytes).toHex();
        return folder().filePath(QStringLiteral("superseded/%1/%2.asice").arg(hex.left(2), hex));
    }
    /// Statements on the catalogue behind the archive's back.
    [[nodiscard]] bool onCatalogue(const QStringList& statements) const
    {
        const QString name = QStringLiteral("behind");
        bool done = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(folder().filePath(QStringLiteral("catalogue.sqlite")));
            done = database.open();
            for (const QString& statement : statements)
                done = done && QSqlQuery(database).exec(statement);
        }
        QSqlDatabase::removeDatabase(name);
        return done;
    }
    [[nodiscard]] static bool write(const QString& path, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
};

} // namespace aiqyn::tests
