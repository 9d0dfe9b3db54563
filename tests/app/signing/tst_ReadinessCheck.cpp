#include "SigningFixture.h"
#include "TestRegistry.h"
#include "app/signing/KeyTrial.h"
#include "app/signing/ReadinessCheck.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using namespace aiqyn::tests;
using evidence::SigningRole;

/// Key work beside the GUI thread: the check, trying a key, and a driver that does not come back.
class tst_ReadinessCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<SigningFixture>(); }

    void reportsWhatItFound()
    {
        QVERIFY(m_fixture->files().save(m_fixture->profile()));
        ReadinessCheck check(m_fixture->desk(false), [] {
            return std::make_shared<ScriptedPrompt>(
                QList<QByteArray>{SigningFixture::password, SigningFixture::password});
        });
        QSignalSpy checked(&check, &ReadinessCheck::checked);
        check.start();
        QVERIFY(check.isRunning());
        check.start(); // once is enough
        QVERIFY(checked.wait());
        QCOMPARE(checked.count(), 1);
        QVERIFY(!check.isRunning());
        QVERIFY(check.report() && check.report()->findings.empty());
        QSignalSpy locked(&check, &ReadinessCheck::locked);
        check.lockKeys();
        QVERIFY(locked.wait());
        QVERIFY(!check.report());
        QVERIFY(check.desk().readiness->isDue());
    }

    void reportsWhatFailed()
    {
        m_fixture->store(QStringLiteral("signing.json"), "{}");
        ReadinessCheck check(m_fixture->desk(false), [] { return std::make_shared<ScriptedPrompt>(); });
        std::optional<ErrorCode> code;
        connect(&check, &ReadinessCheck::failed, this, [&code](const Error& error) { code = error.code; });
        check.start();
        QTRY_COMPARE(code, std::optional(ErrorCode::SigningSettingsInvalid));
    }

    void cancellingEndsTheQuestion()
    {
        class WaitingPrompt final : public SecretPrompt
        {
        public:
            std::optional<WipedBytes> ask(const SecretRequest&) override
            {
                m_closed.acquire();
                return std::nullopt;
            }
            void close() override { m_closed.release(); }

        private:
            QSemaphore m_closed;
        };
        QVERIFY(m_fixture->files().save(m_fixture->profile()));
        ReadinessCheck check(m_fixture->desk(false), [] { return std::make_shared<WaitingPrompt>(); });
        QSignalSpy failed(&check, &ReadinessCheck::failed);
        check.start();
        check.cancel();
        QCOMPARE(failed.count(), 1);
        QVERIFY(!check.isRunning());
    }

    void workThatHangsIsLeftBehind()
    {
        const auto release = std::make_shared<QSemaphore>();
        const auto ended = std::make_shared<QSemaphore>();
        bool heard = false;
        auto activity = std::make_unique<KeyActivity>();
        QSignalSpy running(activity.get(), &KeyActivity::runningChanged);
        const auto hang = [release, ended] {
            release->acquire();
            ended->release();
            return 1;
        };
        activity->run<int>(hang, [&heard](int) { heard = true; });
        activity->cancel();
        QVERIFY(!activity->isRunning());
        // The next piece of work does not wait for the first.
        int answer = 0;
        activity->run<int>([] { return 2; }, [&answer](int value) { answer = value; });
        QTRY_COMPARE(answer, 2);
        QCOMPARE(running.count(), 4);
        activity->run<int>(hang, [&heard](int) { heard = true; });
        activity.reset(); // gives up waiting
        release->release(2);
        ended->acquire(2);
        QCoreApplication::processEvents();
        QVERIFY(!heard);
    }

    void aTriedKeyIsJudgedForItsPurpose_data()
    {
        QTest::addColumn<TrialPurpose>("purpose");
        QTest::addColumn<bool>("training");
        QTest::addColumn<SigningRole>("owner");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("sameAsOther");
        QTest::addColumn<bool>("canSign");
        const auto provider = SigningRole::Provider;
        const auto customer = SigningRole::Customer;
        QTest::newRow("chosen") << TrialPurpose::Choose << false << provider << 99 << false << true;
        QTest::newRow("chosen, a warning") << TrialPurpose::Choose << false << provider << 3 << false << true;
        QTest::newRow("chosen, expired") << TrialPurpose::Choose << false << provider << -1 << false << false;
        QTest::newRow("chosen, another organisation's")
            << TrialPurpose::Choose << false << customer << 99 << false << false;
        QTest::newRow("chosen, the other role's")
            << TrialPurpose::Choose << false << provider << 99 << true << false;
        QTest::newRow("tried in training, any organisation's")
            << TrialPurpose::TryOut << true << customer << 99 << false << true;
        QTest::newRow("tried in training, expired")
            << TrialPurpose::TryOut << true << customer << -1 << false << false;
    }
    void aTriedKeyIsJudgedForItsPurpose()
    {
        QFETCH(TrialPurpose, purpose);
        QFETCH(bool, training);
        QFETCH(SigningRole, owner);
        QFETCH(int, days);
        QFETCH(bool, sameAsOther);
        QFETCH(bool, canSign);
        const QString file =
            m_fixture->keyFile(QStringLiteral("tried"), owner, m_fixture->in(days * SigningFixture::dayMs));
        const SigningDesk desk = m_fixture->desk(training);
        const auto other = sameAsOther ? std::optional(m_fixture->signer(file)->certificate()) : std::nullopt;
        ScriptedPrompt prompt({SigningFixture::password});
        const auto tried = tryKey(desk, SigningRole::Provider, FileKeySource{file}, purpose, other, prompt);
        QVERIFY(tried);
        QCOMPARE(tried->canSign(), canSign);
        if (purpose == TrialPurpose::TryOut)
            return;
        const auto adopted = adopt(desk, SigningRole::Provider, *tried);
        QCOMPARE(adopted.has_value(), canSign);
        const SigningSettings saved = desk.settings().value();
        QCOMPARE(saved.provider == KeySource(FileKeySource{file}), canSign);
        QCOMPARE(QFile::exists(m_fixture->folder.filePath(QStringLiteral("signing.json"))), canSign);
    }

    void trainingKeysAreNotTriedOut()
    {
        ScriptedPrompt prompt;
        const auto tried = tryKey(m_fixture->desk(true), SigningRole::Provider, TrainingKeySource{},
                                  TrialPurpose::TryOut, {}, prompt);
        QCOMPARE(tried.error().code, ErrorCode::InvalidArgument);
    }

private:
    std::unique_ptr<SigningFixture> m_fixture;
};

static const aiqyn::tests::Registered<tst_ReadinessCheck> registered;
#include "tst_ReadinessCheck.moc"
