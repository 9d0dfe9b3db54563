#include "TestRegistry.h"
#include "evidence/document/RulesCatalogue.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;

class tst_RulesCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolutionIsBuiltIn()
    {
        const auto catalogue = RulesCatalogue::builtIn();
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(describe(catalogue.error())));
        QCOMPARE(catalogue->ids(), QStringList{QStringLiteral("KZ-2024-56")});
        const auto* rules = catalogue->find(QStringLiteral("KZ-2024-56"));
        QVERIFY(rules != nullptr);
        QCOMPARE(rules->clauses.size(), std::size_t(17)); // the resolution has seventeen, all answered
        for (std::size_t i = 0; i < rules->clauses.size(); ++i)
            QCOMPARE(rules->clauses[i].clause, QString::number(i + 1));
        QVERIFY(catalogue->find(QStringLiteral("KZ-2026")) == nullptr);
        QVERIFY(!catalogue->basisOf(QStringLiteral("KZ-2026"), DocumentKind::Liveness));
    }

    /// The law's own text, where it is at hand.
    void titleIsTheLaws()
    {
        QFile law(QStringLiteral(AIQYN_SOURCE_DIR "/../shared/rules/resolution-56-kk.txt"));
        if (!law.open(QFile::ReadOnly))
            QSKIP("the text of the resolution is not here");
        const auto basis =
            RulesCatalogue::builtIn()->basisOf(QStringLiteral("KZ-2024-56"), DocumentKind::Liveness);
        const QString heading = QStringLiteral("## **%1**\n").arg(basis.value().titleKk);
        QVERIFY(QString::fromUtf8(law.readAll()).contains(heading));
    }

    void documentsCiteTheirClauses_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("clauses");
        const auto row = [](DocumentKind kind, const char* clauses) {
            QTest::newRow(qPrintable(nameOf(kind))) << static_cast<int>(kind) << QString::fromLatin1(clauses);
        };
        row(DocumentKind::Liveness, "1 6 7 8 9 10");
        row(DocumentKind::Comparison, "1 6 11 12 13 14");
        row(DocumentKind::Decision, "1 4 16 17");
        row(DocumentKind::Destruction, "3 17");
        row(DocumentKind::Policy, "4 5 6 7 8 11 12 15 16 17");
    }
    void documentsCiteTheirClauses()
    {
        QFETCH(int, kind);
        QFETCH(QString, clauses);
        const auto basis =
            RulesCatalogue::builtIn()->basisOf(QStringLiteral("KZ-2024-56"), static_cast<DocumentKind>(kind));
        QCOMPARE(basis.value().clauses.join(u' '), clauses);
        QCOMPARE(basis->id, QStringLiteral("KZ-2024-56"));
        QVERIFY(basis->titleRu.startsWith(QStringLiteral("Правила")));
        QVERIFY(basis->titleEn.startsWith(QStringLiteral("Rules")));
    }

    void aSuccessorNeedsAFileAlone()
    {
        const QTemporaryDir folder;
        write(folder, successor(QStringLiteral("KZ-2026-1")));
        const auto catalogue = RulesCatalogue::load(QDir(folder.path()));
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(describe(catalogue.error())));
        QCOMPARE(catalogue->ids(), QStringList({QStringLiteral("KZ-2024-56"), QStringLiteral("KZ-2026-1")}));
        const auto basis = catalogue->basisOf(QStringLiteral("KZ-2026-1"), DocumentKind::Liveness);
        QCOMPARE(basis.value().clauses, QStringList{QStringLiteral("12")});
        QVERIFY(RulesCatalogue::load(QDir(folder.filePath(QStringLiteral("none")))));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray good = successor(QStringLiteral("KZ-2026-1"));
        const auto row = [](const char* name, const QByteArray& file,
                            ErrorCode code = ErrorCode::DocumentInvalid) {
            QTest::newRow(name) << file << code;
        };
        row("id of a built-in", successor(QStringLiteral("KZ-2024-56")));
        row("no JSON", "rules");
        row("other schema", QByteArray(good).replace("rules/1", "rules/2"));
        row("no id", QByteArray(good).replace("KZ-2026-1", ""));
        row("unknown field", QByteArray(good).replace("{\"schema", "{\"x\":1,\"schema"));
        row("no Kazakh title", QByteArray(good).replace("\"kk\":\"k\"", "\"kk\":\"\""));
        row("unknown document", QByteArray(good).replace("\"liveness\"", "\"passport\""));
        row("requirement that is no text", QByteArray(good).replace("\"R9\"", "9"));
        row("no clauses", QByteArray(good).replace(good.mid(good.indexOf("[{"), -1), "[]}"));
        row("too large", good + QByteArray(2 << 20, ' '), ErrorCode::FileTooLarge);
    }
    void refuses()
    {
        QFETCH(QByteArray, file);
        QFETCH(ErrorCode, code);
        const QTemporaryDir folder;
        write(folder, file);
        const auto catalogue = RulesCatalogue::load(QDir(folder.path()));
        QVERIFY(!catalogue);
        QCOMPARE(catalogue.error().code, code);
        QVERIFY(catalogue.error().detail.contains(QStringLiteral("next.json")));
    }

private:
    static void write(const QTemporaryDir& folder, const QByteArray& bytes)
    {
        QFile file(folder.filePath(QStringLiteral("next.json")));
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] static QByteArray successor(const QString& id)
    {
        return QStringLiteral(
                   R"({"schema":"aiqyn/rules/1","id":"%1",)"
                   R"("titles":{"kk":"k","ru":"r","en":"e"},)"
                   R"("clauses":[{"clause":"12","requirements":["R9"],"documents":["liveness"]}]})")
            .arg(id)
            .toUtf8();
    }
};

static const aiqyn::tests::Registered<tst_RulesCatalogue> registered;
#include "tst_RulesCatalogue.moc"
