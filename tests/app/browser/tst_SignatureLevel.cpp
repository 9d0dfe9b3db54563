#include "TestRegistry.h"
#include "app/browser/DocumentDetail.h"
#include "app/browser/DocumentTableModel.h"
#include "app/messages/EvidenceNames.h"

#include <QIcon>
#include <QLabel>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

namespace {

DocumentRow rowOf(const char* level, bool isAwaiting)
{
    return {.documentId = QStringLiteral("d"),
            .sessionId = QStringLiteral("s"),
            .kind = QStringLiteral("liveness"),
            .result = QStringLiteral("passed"),
            .serviceType = QStringLiteral("deposit"),
            .contractNumber = QStringLiteral("C"),
            .sealedAt = UtcTime::fromMilliseconds(0).value(),
            .level = QString::fromLatin1(level),
            .isAwaiting = isAwaiting};
}

} // namespace

/// How far a signature has come, in the list and in the detail.
class tst_SignatureLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levels_data()
    {
        QTest::addColumn<QByteArray>("level");
        QTest::addColumn<bool>("awaiting");
        QTest::addColumn<QString>("words");
        QTest::newRow("B") << QByteArray("B") << false << "without a timestamp";
        QTest::newRow("B, awaiting") << QByteArray("B") << true << "timestamp is still to come";
        QTest::newRow("T") << QByteArray("T") << false << "with a timestamp";
        QTest::newRow("T, awaiting") << QByteArray("T") << true
                                     << "status of the certificates is still to come";
        QTest::newRow("T-LT") << QByteArray("T-LT") << false << "the status of the certificates";
    }
    void levels()
    {
        QFETCH(QByteArray, level);
        QFETCH(bool, awaiting);
        QFETCH(QString, words);
        const DocumentRow row = rowOf(level, awaiting);
        DocumentTableModel model;
        model.setRows({row});
        const QModelIndex cell = model.index(0, DocumentTableModel::Level);
        QCOMPARE(model.data(cell, Qt::DisplayRole).toString(), QString::fromLatin1(level));
        // A mark to see beside the document's name, and words for who does not see it.
        const QModelIndex name = model.index(0, DocumentTableModel::Kind);
        QCOMPARE(model.data(name, Qt::DecorationRole).value<QIcon>().isNull(), !awaiting);
        const QString sentence = EvidenceNames::signatureLevel(row.level, awaiting);
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QCOMPARE(model.data(cell, Qt::AccessibleTextRole).toString(), sentence);
        QCOMPARE(model.data(cell, Qt::ToolTipRole).toString(), sentence);
        QCOMPARE(model.data(name, Qt::AccessibleTextRole).toString().endsWith(sentence), awaiting);
        QVERIFY(!model.data(model.index(0, DocumentTableModel::Time), Qt::DecorationRole).isValid());
        QVERIFY(!model.data(cell, Qt::DecorationRole).isValid());

        DocumentDetail detail;
        const UtcTime signedAt = UtcTime::fromIso(QStringLiteral("2026-11-24T05:00:00Z")).value();
        evidence::ValidationReport report{.validatedAt = signedAt};
        report.claimedTime = signedAt;
        OpenedDocument document{row, {}, {}, report, {}, false, false};
        detail.showDocument(document);
        QCOMPARE(detail.findChild<QLabel*>(QStringLiteral("levelLabel"))->text(), sentence);
        const auto* time = detail.findChild<QLabel*>(QStringLiteral("timeLabel"));
        QVERIFY2(time->text().contains(QStringLiteral("as the signer states")), qPrintable(time->text()));
        document.report.provenTime = signedAt;
        detail.showDocument(document);
        QVERIFY2(time->text().contains(QStringLiteral("a timestamp proves it")), qPrintable(time->text()));
    }

    void theMarkIsThere() { QVERIFY(!QIcon(QStringLiteral(":/icons/waiting.svg")).pixmap(16, 16).isNull()); }
};

static const tests::Registered<tst_SignatureLevel> registered;
#include "tst_SignatureLevel.moc"
