#include "SessionRows.h"
#include "TestRegistry.h"
#include "app/access/AccountDesk.h"
#include "app/identification/IdentificationSession.h"
#include "app/identification/TrainingStation.h"
#include "app/identification/WorkplacePrivate.h"
#include "app/signing/KeyTrial.h"

#include <QTemporaryDir>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

/// Every action of the table, asked of the service that does it, in every role: what the table denies is
/// refused there, whatever a window shows.
class tst_RolesAtServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto workplace = Workplace::open({QDir(m_folder.path()), {}, QStringLiteral("builtin"), 11});
        QVERIFY2(workplace, workplace ? "" : qPrintable(describe(workplace.error())));
        m_workplace = std::move(*workplace);
        m_policyId = m_workplace->policy()->content().id;
    }
    void cleanupTestCase() { m_workplace.reset(); }

    void matrix_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("role");
        for (const Action action : allActions)
            for (const Role role : allRoles)
                QTest::newRow(qPrintable(nameOf(action) + QStringLiteral(" as ") + nameOf(role)))
                    << static_cast<int>(action) << static_cast<int>(role);
    }
    void matrix()
    {
        QFETCH(int, action);
        QFETCH(int, role);
        const auto asked = static_cast<Action>(action);
        const auto own = static_cast<Role>(role);
        QVERIFY(m_workplace->actAs(own));
        const auto answer = refusalOf(asked);
        QCOMPARE(answer == ErrorCode::NotPermitted, !permits(own, asked));
        QVERIFY(answer != ErrorCode::LogInRequired);
        m_workplace->access().lock();
        QVERIFY(refusalOf(asked) == ErrorCode::LogInRequired);
        m_workplace->access().leave();
        QVERIFY(refusalOf(asked) == ErrorCode::LogInRequired);
    }

    void readingAndCopyingIsNoted()
    {
        const tests::ActingAs reader(*m_workplace, Role::ComplianceOfficer);
        const auto opened = m_workplace->openDocument(m_policyId);
        QVERIFY(opened);
        QCOMPARE(opened->report.indication, evidence::Indication::TotalPassed); // of no session
        QVERIFY(m_workplace->exportDocument(m_policyId, QDir(m_folder.filePath(QStringLiteral("out")))));
        const auto entries = m_workplace->d->archive->auditLog().list(2);
        QCOMPARE(entries->front().event.action, QStringLiteral("document-exported"));
        QCOMPARE(entries->back().event.action, QStringLiteral("document-opened"));
        for (const auto& entry : *entries) {
            QCOMPARE(entry.event.actor, QStringLiteral("training-compliance-officer"));
            QCOMPARE(entry.event.object, m_policyId);
        }
    }

    void whereThereAreAccountsRolesAreNotTaken()
    {
        QTemporaryDir folder;
        const Workplace::Options options{QDir(folder.path()), {}, QStringLiteral("builtin"), 11};
        {
            const auto workplace = Workplace::open(options);
            const QByteArray password("four lamps under the bridge");
            QVERIFY((*workplace)
                        ->accounts()
                        .createFirstAdministrator(QStringLiteral("admin"), QStringLiteral("Asel Omar"),
                                                  WipedBytes(password.begin(), password.end())));
            QCOMPARE((*workplace)->actAs(Role::Operator).error().code, ErrorCode::LogInRequired);
            QCOMPARE((*workplace)->access().person()->role, Role::Administrator);
        }
        const auto workplace = Workplace::open(options);
        QVERIFY(workplace);
        QVERIFY(!(*workplace)->access().person());
        QCOMPARE((*workplace)->documents(1).error().code, ErrorCode::LogInRequired);
    }

private:
    template <typename T>
    [[nodiscard]] static std::optional<ErrorCode> refusal(const Result<T>& result)
    {
        return result ? std::nullopt : std::optional(result.error().code);
    }
    /// What the service answers when the action is asked of it with something harmless.
    [[nodiscard]] std::optional<ErrorCode> refusalOf(Action action)
    {
        const QString nothing = QStringLiteral("nothing");
        PolicyDesk& policies = m_workplace->policies();
        switch (action) {
        case Action::HoldSession: {
            IdentificationSession session(*m_workplace,
                                          std::make_unique<TrainingStation>(TrainingStation::Options{}));
            return refusal(session.begin({nothing, nothing}));
        }
        case Action::ConfirmDecision:
            // The roles are those of accounts, the log-in is that of the workplace.
            if (m_workplace->access().person() && !m_workplace->access().isLocked())
                return refusal(vouched(m_workplace->access().person()->role));
            return refusal(m_workplace->accounts().vouch(action, nothing, nothing, {}));
        case Action::ListDocuments:
            return refusal(m_workplace->documents(1));
        case Action::OpenDocument:
            return refusal(m_workplace->openDocument(nothing));
        case Action::ExportDocument:
            return refusal(m_workplace->exportDocument(nothing, QDir(m_folder.path())));
        case Action::ReadPolicy:
            return refusal(policies.inForce());
        case Action::ExportPolicy:
            return refusal(policies.exported(nothing));
        case Action::DraftPolicy:
            return refusal(policies.dropDraft());
        case Action::ApprovePolicy:
            return refusal(policies.approve(Sha256::of(QByteArray()), *m_workplace->d->keys.customer()));
        case Action::ImportPolicy:
            return refusal(policies.import("nothing"));
        case Action::ChangeKeys:
            return refusal(adopt(m_workplace->signing(), evidence::SigningRole::Customer, TriedKey{}));
        case Action::ReadAccounts:
            return refusal(m_workplace->accounts().accounts());
        case Action::ChangeAccounts:
            return refusal(m_workplace->accounts().setActive(nothing, true));
        }
        return ErrorCode::Internal;
    }

    /// A second person is asked by password, so this one has an account, in an archive of its own.
    [[nodiscard]] static Result<Person> vouched(Role role)
    {
        const QTemporaryDir folder;
        const SystemClock clock;
        const auto archive = evidence::Archive::open(QDir(folder.path()), clock).value();
        Access access;
        AccountDesk desk(archive->accounts(), archive->auditLog(), access, clock);
        const QByteArray text("four lamps under the bridge");
        const WipedBytes password(text.begin(), text.end());
        const QString login = QStringLiteral("colleague");
        (void)desk.createFirstAdministrator(QStringLiteral("admin"), QStringLiteral("Asel Omar"), password);
        (void)desk.add(login, QStringLiteral("Dana Serik"), role, password);
        const QByteArray own("seven boats on a dry lake");
        (void)desk.changePassword(login, password, WipedBytes(own.begin(), own.end()));
        return desk.vouch(Action::ConfirmDecision, QStringLiteral("a session"), login,
                          WipedBytes(own.begin(), own.end()));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workplace> m_workplace;
    QString m_policyId;
};

static const tests::Registered<tst_RolesAtServices> registered;
#include "tst_RolesAtServices.moc"
