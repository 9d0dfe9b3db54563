#include "RecordSamples.h"
#include "TestRegistry.h"
#include "app/administration/PolicyEditor.h"
#include "evidence/document/PolicyDocument.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using evidence::PolicyContent;

namespace {

const QStringList challenges = {QStringLiteral("turn-left"), QStringLiteral("turn-right"),
                                QStringLiteral("smile"),     QStringLiteral("open-mouth"),
                                QStringLiteral("look-up"),   QStringLiteral("light-signal")};

} // namespace

/// Nothing unlawful comes out of it, and what stands against a policy is said in words.
class tst_PolicyEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_start = std::make_unique<PolicyContent>(tests::goodPolicy(m_fixture));
        m_start->liveness.challengeSet = challenges;
        m_start->reviewBand.reset();
        m_installation = {.modelPack = m_start->modelPack,
                          .models = m_start->models,
                          .challenges = challenges,
                          .rules = {QStringLiteral("KZ-2024-56")},
                          .calibration = m_start->threshold.calibration,
                          .points = {{1e-2, 0.4}, {1e-3, 0.5}}};
        m_editor = std::make_unique<PolicyEditor>(*m_start, true, m_installation);
        m_saved.reset();
        connect(m_editor.get(), &PolicyEditor::saveRequested, this,
                [this](const PolicyContent& content) { m_saved = std::make_unique<PolicyContent>(content); });
    }
    void cleanup() { m_editor.reset(); }

    void whatIsGoodIsSavedUnderTheNextVersion()
    {
        QCOMPARE(m_editor->problem(), QString());
        part<QPushButton>("policySave")->click();
        QVERIFY(m_saved);
        const PolicyContent& content = *m_saved;
        QCOMPARE(content.version, QStringLiteral("3"));
        QCOMPARE(content.liveness.challengeSet, challenges);
        QCOMPARE(content.threshold.similarity.value(), 0.5);
        QCOMPARE(content.retention.size(), m_start->retention.size());
        QVERIFY(!content.retention.back().years);
        QCOMPARE(content.endpoints.size(), m_start->endpoints.size());
        QVERIFY(content.endpoints.front().plainHttp);
    }

    void everyFieldReachesThePolicy()
    {
        part<QLineEdit>("policyVersion")->setText(QStringLiteral("2026-12"));
        part<QPlainTextEdit>("policyProcess")->setPlainText(QStringLiteral("As the board wants it."));
        part<QCheckBox>("challenge-smile")->setChecked(false);
        part<QSpinBox>("challengesPerAttempt")->setValue(3);
        part<QComboBox>("failedAttempts")->setCurrentIndex(1);
        part<QComboBox>("lightSignal")->setCurrentIndex(1);
        part<QCheckBox>("reviewsPassiveCues")->setChecked(false);
        part<QComboBox>("falseMatchRate")->setCurrentIndex(0);
        part<QCheckBox>("hasReviewBand")->setChecked(true);
        part<QDoubleSpinBox>("reviewFrom")->setValue(0.35);
        part<QDoubleSpinBox>("reviewTo")->setValue(0.45);
        part<QCheckBox>("sourceIdentified")->setChecked(true);
        part<QCheckBox>("continuesWithoutTimestamp")->setChecked(true);
        QCOMPARE(m_editor->problem(), QString());
        const PolicyContent content = m_editor->content();
        QCOMPARE(content.version, QStringLiteral("2026-12"));
        QCOMPARE(content.processDescription, QStringLiteral("As the board wants it."));
        QCOMPARE(content.liveness.challengeSet.size(), 5);
        QCOMPARE(content.liveness.challengesPerAttempt, 3);
        QCOMPARE(content.liveness.failedAttemptsForNegative, 4);
        QCOMPARE(content.liveness.lightSignal, evidence::LivenessCriteria::LightSignal::WhenMeasurable);
        QVERIFY(!content.liveness.reviewsPassiveCues && content.liveness.required);
        QCOMPARE(content.threshold.targetFmr, 1e-2);
        QCOMPARE(content.threshold.similarity.value(), 0.4);
        QCOMPARE(content.reviewBand->from.value(), 0.35);
        QCOMPARE(content.referenceSources.size(), 2U);
        QVERIFY(content.continuesWithoutTimestamp);
    }

    void problemsAreSaid_data()
    {
        using Spoil = std::function<void(tst_PolicyEditor&)>;
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* said, Spoil spoil) {
            QTest::newRow(name) << std::move(spoil) << QString::fromLatin1(said);
        };
        row("no version", "needs a version",
            [](tst_PolicyEditor& test) { test.part<QLineEdit>("policyVersion")->clear(); });
        row("no description", "needs a description",
            [](tst_PolicyEditor& test) { test.part<QPlainTextEdit>("policyProcess")->clear(); });
        row("too few challenges", "at least as many", [](tst_PolicyEditor& test) {
            for (const char* const name : {"challenge-smile", "challenge-look-up", "challenge-open-mouth"})
                test.part<QCheckBox>(name)->setChecked(false);
        });
        row("no light signal to draw", "light signal", [](tst_PolicyEditor& test) {
            test.part<QCheckBox>("challenge-light-signal")->setChecked(false);
        });
        row("a band beside the threshold", "hold the threshold", [](tst_PolicyEditor& test) {
            test.part<QCheckBox>("hasReviewBand")->setChecked(true);
            test.part<QDoubleSpinBox>("reviewFrom")->setValue(0.55);
        });
        row("no source", "at least one source",
            [](tst_PolicyEditor& test) { test.part<QCheckBox>("sourceState")->setChecked(false); });
        row("for ever without a basis", "legal basis", [](tst_PolicyEditor& test) {
            auto* const table = test.part<QTableWidget>("retentionTable");
            table->item(table->rowCount() - 1, 2)->setText(QString());
        });
        row("a service twice", "there twice", [](tst_PolicyEditor& test) {
            auto* const table = test.part<QTableWidget>("retentionTable");
            table->item(1, 0)->setText(table->item(0, 0)->text());
        });
        row("no service", "at least one service", [](tst_PolicyEditor& test) {
            auto* const table = test.part<QTableWidget>("retentionTable");
            for (int rows = table->rowCount(); rows > 0; --rows) {
                table->setCurrentCell(0, 0);
                test.part<QPushButton>("retentionRemove")->click();
            }
        });
        row("no address", "no address of a service", [](tst_PolicyEditor& test) {
            test.part<QTableWidget>("endpointTable")->item(0, 1)->setText(QStringLiteral("ftp://x/"));
        });
        row("production with weak protection", "protection",
            [](tst_PolicyEditor& test) { test.part<QComboBox>("levelIntegrity")->setCurrentIndex(2); });
    }
    void problemsAreSaid()
    {
        QFETCH(std::function<void(tst_PolicyEditor&)>, spoil);
        QFETCH(QString, said);
        spoil(*this);
        const QString shown = part<QLabel>("policyProblem")->text();
        QVERIFY2(shown.contains(said), qPrintable(shown));
        QVERIFY(!part<QPushButton>("policySave")->isEnabled());
    }

    void aWeakerThresholdCannotBeEntered()
    {
        part<QDoubleSpinBox>("threshold")->setValue(0.1);
        QCOMPARE(m_editor->content().threshold.similarity.value(), 0.5);
        part<QDoubleSpinBox>("threshold")->setValue(0.7);
        QCOMPARE(m_editor->content().threshold.similarity.value(), 0.7);
        QCOMPARE(m_editor->problem(), QString());
    }

    void fewerThanThreeCannotBeEntered()
    {
        part<QSpinBox>("challengesPerAttempt")->setValue(1);
        QCOMPARE(m_editor->content().liveness.challengesPerAttempt, 3);
        QCOMPARE(part<QComboBox>("failedAttempts")->count(), 2);
    }

    void theInstalledModelsGoIntoIt()
    {
        m_installation.models.front().sha256 = Sha256::of(QByteArray("new"));
        const PolicyEditor editor(*m_start, false, m_installation);
        QCOMPARE(editor.problem(), QString());
        QVERIFY(editor.content().models.front().sha256 == Sha256::of(QByteArray("new")));
        QCOMPARE(editor.content().version, QStringLiteral("2"));
    }

private:
    template <typename T>
    [[nodiscard]] T* part(const char* name) const
    {
        return m_editor->findChild<T*>(QString::fromLatin1(name));
    }

    tests::EvidenceFixture m_fixture;
    std::unique_ptr<PolicyContent> m_start;
    Installation m_installation;
    std::unique_ptr<PolicyEditor> m_editor;
    std::unique_ptr<PolicyContent> m_saved;
};

static const tests::Registered<tst_PolicyEditor> registered;
#include "tst_PolicyEditor.moc"
