#include "TestRegistry.h"
#include "app/verify/ArchiveWalk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

/// An archive whose documents get other forms while they are being verified.
class tst_ArchiveWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char* name : {"aa/1", "aa/2", "bb/3"})
            write(pathOf("containers", name));
    }

    void eachIsVerifiedOnce()
    {
        const auto verified = verifyArchive(m_folder->filePath(QStringLiteral("containers")),
                                            [](const QStringList& files) { return read(files); });
        QVERIFY(verified);
        QCOMPARE(namesOf(*verified),
                 (QStringList{QStringLiteral("aa/1"), QStringLiteral("aa/2"), QStringLiteral("bb/3")}));
    }

    void aFormSetAsideGivesWayToTheNext()
    {
        int calls = 0;
        const auto verified =
            verifyArchive(m_folder->filePath(QStringLiteral("containers")), [&](const QStringList& files) {
                ++calls;
                if (calls == 1)
                    complete("aa/2", "cc/4");
                else if (calls == 2)
                    complete("cc/4", "aa/5");
                return read(files);
            });
        QVERIFY(verified);
        QCOMPARE(calls, 3);
        QCOMPARE(namesOf(*verified),
                 (QStringList{QStringLiteral("aa/1"), QStringLiteral("aa/5"), QStringLiteral("bb/3")}));
        for (const VerifiedFile& file : *verified)
            QCOMPARE(file.report.error().code,
                     ErrorCode::ImageUnsupported); // what read() says of what is there
    }

    void whatIsLostIsNamed()
    {
        const auto verified =
            verifyArchive(m_folder->filePath(QStringLiteral("containers")), [&](const QStringList& files) {
                (void)QFile::remove(pathOf("containers", "aa/1"));
                return read(files);
            });
        QVERIFY(verified);
        QCOMPARE(verified->size(), 3U);
        QCOMPARE(verified->front().report.error().code, ErrorCode::FileUnreadable);
    }

private:
    [[nodiscard]] QString pathOf(const char* folder, const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(folder) + QLatin1Char('/') + QLatin1String(name) +
                                  QStringLiteral(".asice"));
    }
    static void write(const QString& path)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
    }
    void complete(const char* former, const char* next) const
    {
        const QString aside = pathOf("superseded", former);
        QVERIFY(QDir().mkpath(QFileInfo(aside).path()));
        QVERIFY(QFile::rename(pathOf("containers", former), aside));
        write(pathOf("containers", next));
    }
    /// Without a validator: what is there is said not to be supported.
    static std::vector<VerifiedFile> read(const QStringList& files)
    {
        std::vector<VerifiedFile> read;
        for (const QString& file : files)
            read.push_back(
                {file,
                 fail(QFileInfo::exists(file) ? ErrorCode::ImageUnsupported : ErrorCode::FileUnreadable,
                      file),
                 {}});
        return read;
    }
    [[nodiscard]] QStringList namesOf(const std::vector<VerifiedFile>& verified) const
    {
        QStringList names;
        for (const VerifiedFile& file : verified)
            names << QDir(m_folder->filePath(QStringLiteral("containers")))
                         .relativeFilePath(file.file)
                         .chopped(static_cast<qsizetype>(qstrlen(".asice")));
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static const aiqyn::tests::Registered<tst_ArchiveWalk> registered;
#include "tst_ArchiveWalk.moc"
