#include "CutTexts.h"
#include "TestRegistry.h"
#include "app/administration/DialogPrompt.h"
#include "app/administration/SecretDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>
#include <QThread>

using namespace aiqyn;
using namespace aiqyn::app;
using namespace aiqyn::tests;

namespace {

SecretRequest pin(std::optional<ErrorCode> refused = {}, bool lastTry = false)
{
    return {SecretRequest::Kind::TokenPin,
            evidence::SigningRole::Customer,
            QStringLiteral("Bank token"),
            QStringLiteral("0A1B2C"),
            refused,
            lastTry};
}

SecretRequest password(std::optional<ErrorCode> refused = {})
{
    return {SecretRequest::Kind::FilePassword,
            evidence::SigningRole::Provider,
            QStringLiteral("AUTH_RSA256_provider.p12"),
            {},
            refused};
}

QByteArray textOf(const WipedBytes& bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

} // namespace

class tst_SecretDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesAndHandsOverOnce()
    {
        SecretDialog dialog(password());
        dialog.show();
        auto& edit = part<QLineEdit>(dialog, "secretEdit");
        QCOMPARE(edit.echoMode(), QLineEdit::Password);
        QVERIFY(edit.inputMethodHints().testFlag(Qt::ImhSensitiveData));
        edit.setText(QString::fromUtf8("Пароль 1")); // no literal: those are left alone
        const QString held = edit.text();
        QCOMPARE(textOf(dialog.takeSecret()), QByteArray("Пароль 1"));
        QVERIFY(edit.text().isEmpty());
        // The field's own block was overwritten, which this copy shared.
        QCOMPARE(held, QString(8, QChar(0)));
        QVERIFY(dialog.takeSecret().empty());
    }

    void theKeyboardAlone()
    {
        SecretDialog dialog(pin());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto& edit = part<QLineEdit>(dialog, "secretEdit");
        auto& accept = part<QPushButton>(dialog, "secretAccept");
        QVERIFY(edit.hasFocus());
        QVERIFY(!accept.isEnabled()); // no token has an empty PIN
        QTest::keyClick(&edit, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QTest::keyClicks(&edit, QStringLiteral("1234"));
        QVERIFY(accept.isEnabled());
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(textOf(dialog.takeSecret()), QByteArray("1234"));
        SecretDialog second(pin());
        second.show();
        QTest::keyClick(&second, Qt::Key_Escape);
        QVERIFY(!second.isVisible());
        QCOMPARE(second.result(), static_cast<int>(QDialog::Rejected));
    }

    void aFileMayHaveAnEmptyPassword()
    {
        SecretDialog dialog(password());
        QVERIFY(part<QPushButton>(dialog, "secretAccept").isEnabled());
    }

    void hintsAtCapsLock()
    {
        SecretDialog dialog(password());
        dialog.show();
        auto& edit = part<QLineEdit>(dialog, "secretEdit");
        const auto& hint = part<QLabel>(dialog, "capsLockHint");
        QVERIFY(!hint.isVisible());
        QTest::keyClick(&edit, 'a');
        QVERIFY(!hint.isVisible());
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
        QVERIFY(hint.isVisible());
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, QStringLiteral("A"), Qt::ShiftModifier);
        QVERIFY(!hint.isVisible());
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, QStringLiteral("ж"), Qt::ShiftModifier);
        QVERIFY(hint.isVisible());
        QTest::keyClick(&edit, '1'); // has no case, says nothing
        QVERIFY(hint.isVisible());
        QTest::keyClick(&edit, Qt::Key_CapsLock);
        QVERIFY(!hint.isVisible());
    }

    void saysWhatWasWrongBefore_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("warns");
        QTest::addColumn<QString>("has");
        QTest::newRow("first time") << 0 << false << QString();
        QTest::newRow("wrong password") << 1 << true << QStringLiteral("password of the key is wrong");
        QTest::newRow("wrong PIN") << 2 << true << QStringLiteral("PIN of the token is wrong");
        QTest::newRow("last try") << 3 << true << QStringLiteral("Only one try is left");
        QTest::newRow("wrong, and last try") << 4 << true << QStringLiteral("Only one try is left");
    }
    void saysWhatWasWrongBefore()
    {
        QFETCH(int, which);
        QFETCH(bool, warns);
        QFETCH(QString, has);
        const std::array<SecretRequest, 5> requests{password(), password(ErrorCode::KeyPasswordWrong),
                                                    pin(ErrorCode::TokenPinWrong), pin({}, true),
                                                    pin(ErrorCode::TokenPinLastTry, true)};
        SecretDialog dialog(requests.at(static_cast<std::size_t>(which)));
        dialog.show();
        const auto& warning = part<QLabel>(dialog, "attemptNotice");
        QCOMPARE(warning.isVisible(), warns);
        QVERIFY2(warning.text().contains(has), qPrintable(warning.text()));
        QCOMPARE(warning.text().contains(QStringLiteral("PIN of the token is wrong")),
                 which == 2 || which == 4);
        QVERIFY(part<QLabel>(dialog, "secretKeyName")
                    .text()
                    .contains(which < 2 ? QStringLiteral(".p12") : QStringLiteral("0A1B2C")));
    }

    void cutsNoText_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"kk", "ru", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void cutsNoText()
    {
        QFETCH(QString, language);
        const Language words(language);
        for (const SecretRequest& request :
             {pin(ErrorCode::TokenPinLastTry, true), pin(ErrorCode::TokenPinWrong), password()}) {
            SecretDialog dialog(request);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            const QStringList cut = cutTexts(dialog);
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        }
    }

    void aWorkerAsksThroughTheWindow()
    {
        QWidget window;
        window.show();
        const auto prompt = std::make_shared<DialogPrompt>(window);
        std::optional<WipedBytes> first;
        std::optional<WipedBytes> second{WipedBytes{1}};
        const std::unique_ptr<QThread> worker(QThread::create([&] {
            first = prompt->ask(password());
            second = prompt->ask(pin(ErrorCode::TokenPinWrong));
        }));
        worker->start();
        // A failed test must not leave the worker waiting.
        const auto end = qScopeGuard([&] {
            prompt->close();
            worker->wait();
        });
        const auto asked = [&window](const QString& title) -> SecretDialog* {
            for (auto* dialog : window.findChildren<SecretDialog*>())
                if (dialog->isVisible() && dialog->windowTitle() == title)
                    return dialog;
            return nullptr;
        };
        QTRY_VERIFY(asked(QStringLiteral("Password of the key file")));
        auto* dialog = asked(QStringLiteral("Password of the key file"));
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("word"));
        dialog->accept();
        QTRY_VERIFY(asked(QStringLiteral("PIN of the token")));
        asked(QStringLiteral("PIN of the token"))->reject();
        worker->wait();
        QCOMPARE(textOf(first.value()), QByteArray("word"));
        QVERIFY(!second);
    }

    void closingAnswersForThePerson()
    {
        auto window = std::make_unique<QWidget>();
        const auto prompt = std::make_shared<DialogPrompt>(*window);
        int cancelled = 0;
        const std::unique_ptr<QThread> worker(QThread::create([&] {
            cancelled += prompt->ask(password()) ? 0 : 1;
            cancelled += prompt->ask(password()) ? 0 : 1; // asks no more
        }));
        worker->start();
        QTRY_VERIFY(window->findChild<SecretDialog*>());
        prompt->close();
        QVERIFY(!window->findChild<SecretDialog*>());
        window.reset();
        worker->wait();
        QCOMPARE(cancelled, 2);
    }

private:
    template <typename T>
    static T& part(const QDialog& dialog, const char* name)
    {
        return *dialog.findChild<T*>(QString::fromLatin1(name));
    }
};

static const Registered<tst_SecretDialog> registered;
#include "tst_SecretDialog.moc"
