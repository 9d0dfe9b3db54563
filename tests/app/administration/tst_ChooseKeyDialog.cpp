#include "CutTexts.h"
#include "SigningFixture.h"
#include "SoftToken.h"
#include "TestPki.h"
#include "TestRegistry.h"
#include "app/administration/ChooseKeyDialog.h"
#include "app/administration/SecretDialog.h"
#include "app/shell/Appearance.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using namespace aiqyn::tests;
using evidence::SigningRole;

class tst_ChooseKeyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(); }
    void init() { m_fixture = std::make_unique<SigningFixture>(); }

    void savesOnlyWhatCanSign_data()
    {
        QTest::addColumn<SigningRole>("owner");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("good");
        QTest::newRow("good") << SigningRole::Provider << 99 << true;
        QTest::newRow("a warning") << SigningRole::Provider << 3 << true;
        QTest::newRow("expired") << SigningRole::Provider << -1 << false;
        QTest::newRow("another organisation's") << SigningRole::Customer << 99 << false;
    }
    void savesOnlyWhatCanSign()
    {
        QFETCH(SigningRole, owner);
        QFETCH(int, days);
        QFETCH(bool, good);
        const QString file =
            m_fixture->keyFile(QStringLiteral("chosen"), owner, m_fixture->in(days * SigningFixture::dayMs));
        ChooseKeyDialog dialog(m_fixture->desk(false), SigningRole::Provider, TrialPurpose::Choose, {});
        dialog.show();
        QVERIFY(!button(dialog, "tryKey").isEnabled());
        part<QLineEdit>(dialog, "keyFile").setText(file);
        QVERIFY(button(dialog, "tryKey").isEnabled());
        QVERIFY(!button(dialog, "saveKey").isEnabled());
        button(dialog, "tryKey").click();
        answer(dialog, SigningFixture::password);
        QTRY_VERIFY(part<QLabel>(dialog, "keyVerdict").isVisible());
        QCOMPARE(button(dialog, "saveKey").isEnabled(), good);
        QVERIFY(part<QLabel>(dialog, "certificateHolder").text().contains(QStringLiteral("Bank chosen")));
        // What is changed afterwards was not checked.
        part<QLineEdit>(dialog, "keyFile").setText(file + u'2');
        QVERIFY(!button(dialog, "saveKey").isEnabled());
        QVERIFY(!part<QLabel>(dialog, "keyVerdict").isVisible());
        if (!good)
            return;
        part<QLineEdit>(dialog, "keyFile").setText(file);
        button(dialog, "tryKey").click();
        answer(dialog, SigningFixture::password);
        QTRY_VERIFY(button(dialog, "saveKey").isEnabled());
        std::optional<TriedKey> chosen;
        connect(&dialog, &ChooseKeyDialog::chosen, this, [&chosen](const TriedKey& key) { chosen = key; });
        button(dialog, "saveKey").click();
        QVERIFY(chosen);
        QCOMPARE(chosen->source, KeySource(FileKeySource{file}));
        QVERIFY(!dialog.isVisible());
    }

    void aWrongPasswordIsAskedForAgainAndCancelled()
    {
        const QString file = m_fixture->keyFile(QStringLiteral("chosen"), SigningRole::Provider,
                                                m_fixture->in(SigningFixture::dayMs));
        ChooseKeyDialog dialog(m_fixture->desk(false), SigningRole::Provider, TrialPurpose::Choose, {});
        dialog.show();
        part<QLineEdit>(dialog, "keyFile").setText(file);
        button(dialog, "tryKey").click();
        answer(dialog, "wrong");
        QTRY_VERIFY(secret(dialog) != nullptr);
        QVERIFY(part<QLabel>(*secret(dialog), "attemptNotice").isVisible());
        secret(dialog)->reject();
        QTRY_VERIFY(button(dialog, "tryKey").isEnabled());
        QVERIFY(!part<QLabel>(dialog, "errorSentence").isVisible());
        QVERIFY(!button(dialog, "saveKey").isEnabled());
    }

    void cancellingClosesTheQuestion()
    {
        const QString file = m_fixture->keyFile(QStringLiteral("chosen"), SigningRole::Provider,
                                                m_fixture->in(SigningFixture::dayMs));
        ChooseKeyDialog dialog(m_fixture->desk(false), SigningRole::Provider, TrialPurpose::Choose, {});
        dialog.show();
        part<QLineEdit>(dialog, "keyFile").setText(file);
        button(dialog, "tryKey").click();
        QTRY_VERIFY(secret(dialog) != nullptr);
        QVERIFY(button(dialog, "busyCancel").isVisible());
        button(dialog, "busyCancel").click();
        QVERIFY(secret(dialog) == nullptr);
        QVERIFY(!button(dialog, "busyCancel").isVisible());
        QVERIFY(button(dialog, "tryKey").isEnabled());
    }

    void saysWhyAKeyCannotBeOpened()
    {
        ChooseKeyDialog dialog(m_fixture->desk(false), SigningRole::Provider, TrialPurpose::Choose, {});
        dialog.show();
        part<QLineEdit>(dialog, "keyFile").setText(m_fixture->folder.filePath(QStringLiteral("none.p12")));
        button(dialog, "tryKey").click();
        QTRY_VERIFY(part<QLabel>(dialog, "errorSentence").isVisible());
        QVERIFY(secret(dialog) == nullptr);
    }

    void tryingOutSavesNothing()
    {
        const QString file = m_fixture->keyFile(QStringLiteral("tried"), SigningRole::Customer,
                                                m_fixture->in(99 * SigningFixture::dayMs));
        ChooseKeyDialog dialog(m_fixture->desk(true), SigningRole::Provider, TrialPurpose::TryOut, {});
        dialog.show();
        QVERIFY(!button(dialog, "saveKey").isVisible());
        part<QLineEdit>(dialog, "keyFile").setText(file);
        button(dialog, "tryKey").click();
        answer(dialog, SigningFixture::password);
        QTRY_VERIFY(part<QLabel>(dialog, "keyVerdict").isVisible());
        QVERIFY(part<QLabel>(dialog, "keyVerdict").text().contains(QStringLiteral("could sign")));
        QVERIFY(!QFile::exists(m_fixture->folder.filePath(QStringLiteral("signing.json"))));
    }

    void aTokensKeyIsChosenWithOnePin()
    {
        if (SoftToken::modulePath().isEmpty())
            QSKIP("SoftHSM2 is not installed");
        const TestPki pki;
        SoftToken token;
        const openssl::Key key = makeKey(KeyKind::EcP256);
        const QByteArray certificate = derOf(pki.issue(key.get()).get());
        token.importKey(key.get(), "\x01");
        token.importCertificate(certificate, "\x01");
        token.handOver();
        // The certificate is a training one, so is the station: then it can sign.
        ChooseKeyDialog dialog(m_fixture->desk(true), SigningRole::Provider, TrialPurpose::Choose, {});
        dialog.show();
        part<QRadioButton>(dialog, "fromToken").click();
        QVERIFY(!button(dialog, "findTokens").isEnabled());
        part<QLineEdit>(dialog, "tokenModule").setText(SoftToken::modulePath());
        button(dialog, "findTokens").click();
        QTRY_COMPARE(part<QComboBox>(dialog, "tokenList").count(), 1);
        QTRY_VERIFY(button(dialog, "findKeys").isEnabled());
        button(dialog, "findKeys").click();
        answer(dialog, "0000");
        answer(dialog, SoftToken::pin);
        QTRY_COMPARE(part<QComboBox>(dialog, "tokenKeys").count(), 1);
        QTRY_VERIFY(button(dialog, "tryKey").isEnabled());
        button(dialog, "tryKey").click();
        QTRY_VERIFY(button(dialog, "saveKey").isEnabled());
        QSignalSpy chosen(&dialog, &ChooseKeyDialog::chosen);
        button(dialog, "saveKey").click();
        QCOMPARE(chosen.count(), 1);
    }

    void cutsNoText_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("token");
        for (const char* language : {"kk", "ru", "en"}) {
            QTest::newRow(qPrintable(QString::fromLatin1(language) + QStringLiteral(", file")))
                << QString::fromLatin1(language) << false;
            QTest::newRow(qPrintable(QString::fromLatin1(language) + QStringLiteral(", token")))
                << QString::fromLatin1(language) << true;
        }
    }
    void cutsNoText()
    {
        QFETCH(QString, language);
        QFETCH(bool, token);
        const Language words(language);
        const QString file =
            m_fixture->keyFile(QStringLiteral("login"), SigningRole::Customer,
                               m_fixture->in(-SigningFixture::dayMs), "clientAuth,1.2.398.3.3.4.1.2.3");
        ChooseKeyDialog dialog(m_fixture->desk(false), SigningRole::Provider, TrialPurpose::Choose, {});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        if (token) {
            part<QRadioButton>(dialog, "fromToken").click();
        } else {
            part<QLineEdit>(dialog, "keyFile").setText(file);
            button(dialog, "tryKey").click();
            answer(dialog, SigningFixture::password);
            QTRY_VERIFY(part<QLabel>(dialog, "keyVerdict").isVisible());
        }
        QCoreApplication::processEvents();
        QTRY_VERIFY2(cutTexts(dialog).isEmpty(), qPrintable(cutTexts(dialog).join(u'\n')));
        QVERIFY2(dialog.height() <= 720, qPrintable(QString::number(dialog.height())));
    }

private:
    template <typename T>
    static T& part(const QWidget& dialog, const char* name)
    {
        return *dialog.findChild<T*>(QString::fromLatin1(name));
    }
    static QPushButton& button(const QWidget& dialog, const char* name)
    {
        return part<QPushButton>(dialog, name);
    }
    /// The question that stands unanswered.
    static SecretDialog* secret(const QWidget& dialog)
    {
        for (auto* found : dialog.findChildren<SecretDialog*>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    static void answer(const QWidget& dialog, const char* text)
    {
        QTRY_VERIFY(secret(dialog) != nullptr);
        part<QLineEdit>(*secret(dialog), "secretEdit").setText(QString::fromUtf8(text));
        secret(dialog)->accept();
    }

    std::unique_ptr<SigningFixture> m_fixture;
};

static const Registered<tst_ChooseKeyDialog> registered;
#include "tst_ChooseKeyDialog.moc"
