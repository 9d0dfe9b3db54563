#include "CutTexts.h"
#include "SigningFixture.h"
#include "TestRegistry.h"
#include "app/administration/ChooseKeyDialog.h"
#include "app/administration/SigningKeysPage.h"
#include "app/shell/Appearance.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;
using namespace aiqyn::tests;
using evidence::SigningRole;

namespace {

const QByteArray right(SigningFixture::password);

/// What a window of the smallest size leaves for a page.
constexpr QSize pageSize(1100 - 252, 720 - 56);

} // namespace

class tst_SigningKeysPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(); }
    void init() { m_fixture = std::make_unique<SigningFixture>(); }

    void showsTheTrainingKeysAsTheProgramsOwn()
    {
        auto check = training();
        SigningKeysPage page(*check);
        show(page);
        QVERIFY(label(page, "keySource").contains(QStringLiteral("made by this program")));
        QVERIFY(label(page, "attemptNotice").contains(QStringLiteral("Training mode")));
        QCOMPARE(button(page, "chooseProvider").text(), QStringLiteral("Try a key..."));
        QVERIFY(!button(page, "lockKeys").isVisible());
        QVERIFY(!page.findChild<QLabel*>(QStringLiteral("certificateHolder"))->isVisible());
        run(*check, page);
        QVERIFY(label(page, "certificateHolder").contains(QStringLiteral("Training Provider")));
        QVERIFY(label(page, "certificateValidUntil").contains(QStringLiteral("days left: 3650")));
        QVERIFY(label(page, "lastCheck").contains(QStringLiteral("24")));
        QVERIFY(sentences(page).isEmpty());
        m_fixture->clock->set(m_fixture->in(3650 * SigningFixture::dayMs + 1));
        run(*check, page);
        QCOMPARE(sentences(page).size(), 2);
        QVERIFY(steps(page).front().contains(QStringLiteral("new training profile")));
        QVERIFY(label(page, "certificateValidUntil").contains(QStringLiteral("expired")));
    }

    void showsWhatTheStationSignsWith()
    {
        SigningSettings settings = m_fixture->files();
        settings.customer = FileKeySource{m_fixture->keyFile(QStringLiteral("soon"), SigningRole::Customer,
                                                             m_fixture->in(3 * SigningFixture::dayMs))};
        QVERIFY(settings.save(m_fixture->profile()));
        auto check = production({right, right, right, right});
        SigningKeysPage page(*check);
        show(page);
        QVERIFY(label(page, "keySource").contains(QStringLiteral("provider.p12")));
        QVERIFY(page.findChild<QLabel*>(QStringLiteral("keyClosed"))->isVisible());
        run(*check, page);
        QCOMPARE(sentences(page).size(), 1);
        QVERIFY(sentences(page).front().contains(QStringLiteral("within 7 days")));
        QSignalSpy locked(check.get(), &ReadinessCheck::locked);
        button(page, "lockKeys").click();
        QVERIFY(locked.wait());
        QVERIFY(page.findChild<QLabel*>(QStringLiteral("keyClosed"))->isVisible());
        QVERIFY(sentences(page).isEmpty());
    }

    void saysThatTheSettingsAreDamaged()
    {
        m_fixture->store(QStringLiteral("signing.json"), "{}");
        auto check = production({});
        SigningKeysPage page(*check);
        show(page);
        QVERIFY(page.findChild<QLabel*>(QStringLiteral("errorSentence"))->isVisible());
        QVERIFY(label(page, "keySource").contains(QStringLiteral("cannot be read")));
    }

    void choosingSavesAndChecks()
    {
        auto check = production({right});
        SigningKeysPage page(*check);
        show(page);
        SigningSettings settings;
        settings.customer = m_fixture->files().customer;
        QVERIFY(settings.save(m_fixture->profile()));
        const QString file = m_fixture->keyFile(QStringLiteral("chosen"), SigningRole::Provider,
                                                m_fixture->in(99 * SigningFixture::dayMs));
        button(page, "chooseProvider").click();
        auto* dialog = page.findChild<ChooseKeyDialog*>();
        QVERIFY(dialog);
        QSignalSpy checked(check.get(), &ReadinessCheck::checked);
        Q_EMIT dialog->chosen({FileKeySource{file}, m_fixture->signer(file), {}});
        QVERIFY(checked.wait());
        QCOMPARE(check->desk().settings()->provider, KeySource(FileKeySource{file}));
        QVERIFY(label(page, "keySource").contains(QStringLiteral("chosen.p12")));
        QVERIFY(label(page, "certificateHolder").contains(QStringLiteral("Bank chosen")));
    }

    void theKeyboardReachesEverything()
    {
        QVERIFY(m_fixture->files().save(m_fixture->profile()));
        auto check = production({});
        SigningKeysPage page(*check);
        show(page);
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setFocus();
        QVERIFY(button(page, "checkKeys").hasFocus());
        QSet<QString> reached;
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached << QApplication::focusWidget()->objectName();
        }
        for (const char* name : {"chooseProvider", "chooseCustomer", "lockKeys", "checkKeys"})
            QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
        button(page, "chooseProvider").setFocus();
        QTest::keyClick(&button(page, "chooseProvider"), Qt::Key_Space);
        QVERIFY(page.findChild<ChooseKeyDialog*>());
    }

    void cutsNoText_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("trainingMode");
        for (const char* language : {"kk", "ru", "en"}) {
            QTest::newRow(qPrintable(QString::fromLatin1(language) + QStringLiteral(", training")))
                << QString::fromLatin1(language) << true;
            QTest::newRow(qPrintable(QString::fromLatin1(language) + QStringLiteral(", files")))
                << QString::fromLatin1(language) << false;
        }
    }
    void cutsNoText()
    {
        QFETCH(QString, language);
        QFETCH(bool, trainingMode);
        const Language words(language);
        SigningSettings settings = m_fixture->files();
        settings.provider = FileKeySource{m_fixture->keyFile(QStringLiteral("login"), SigningRole::Customer,
                                                             m_fixture->in(-SigningFixture::dayMs),
                                                             "clientAuth,1.2.398.3.3.4.1.2.3")};
        QVERIFY(settings.save(m_fixture->profile()));
        auto check = trainingMode ? training() : production({right, right});
        SigningKeysPage page(*check);
        show(page);
        run(*check, page);
        QCOMPARE(sentences(page).isEmpty(), trainingMode);
        const QStringList cut = cutTexts(page);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void speaksTheLanguageThatIsChosen()
    {
        auto check = training();
        SigningKeysPage page(*check);
        show(page);
        run(*check, page);
        const Language words(QStringLiteral("ru"));
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(button(page, "checkKeys").text(), QStringLiteral("&Проверить сейчас"));
        QVERIFY(label(page, "certificateValidUntil").contains(QStringLiteral("осталось дней")));
    }

private:
    [[nodiscard]] std::unique_ptr<ReadinessCheck> training() const
    {
        const auto authority =
            evidence::TrainingAuthority::open(m_fixture->profile(), *m_fixture->clock).value();
        return std::make_unique<ReadinessCheck>(
            m_fixture->desk(true, {authority.provider(), authority.customer()}),
            [] { return std::make_shared<ScriptedPrompt>(); });
    }
    [[nodiscard]] std::unique_ptr<ReadinessCheck> production(const QList<QByteArray>& answers) const
    {
        return std::make_unique<ReadinessCheck>(
            m_fixture->desk(false), [answers] { return std::make_shared<ScriptedPrompt>(answers); });
    }
    static void show(QWidget& page)
    {
        page.setFixedSize(pageSize);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }
    static void run(ReadinessCheck& check, const QWidget& page)
    {
        QSignalSpy checked(&check, &ReadinessCheck::checked);
        button(page, "checkKeys").click();
        QVERIFY(checked.wait());
        QCoreApplication::processEvents();
    }
    static QPushButton& button(const QWidget& page, const char* name)
    {
        return *page.findChild<QPushButton*>(QString::fromLatin1(name));
    }
    static QString label(const QWidget& page, const char* name)
    {
        return page.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    static QStringList texts(const QWidget& page, const char* name)
    {
        QStringList all;
        for (const auto* found : page.findChildren<QLabel*>(QString::fromLatin1(name)))
            all << found->text();
        return all;
    }
    static QStringList sentences(const QWidget& page) { return texts(page, "findingSentence"); }
    static QStringList steps(const QWidget& page) { return texts(page, "findingNextStep"); }

    std::unique_ptr<SigningFixture> m_fixture;
};

static const Registered<tst_SigningKeysPage> registered;
#include "tst_SigningKeysPage.moc"
