#include "PolicyFixture.h"
#include "TestRegistry.h"
#include "app/policy/PolicyDesk.h"

using namespace aiqyn;
using namespace aiqyn::app;
using evidence::PolicyContent;
using tests::PolicyFixture;

/// Who writes a policy, who approves it, and who may look.
class tst_PolicyDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<PolicyFixture>();
        m_desk =
            std::make_unique<PolicyDesk>(m_fixture->book, *m_fixture->archive, m_access, m_fixture->clock);
    }
    void cleanup()
    {
        m_desk.reset();
        m_fixture.reset();
    }

    void oneWritesAndAnotherApproves()
    {
        enter("maker", Role::Administrator);
        PolicyContent content = m_fixture->content("1");
        content.approvedBy = QStringLiteral("nobody yet");
        QVERIFY(m_desk->saveDraft(content));
        QVERIFY(!m_desk->inForce().value()); // of no force

        m_fixture->clock.advance(1000);
        enter("checker", Role::ComplianceOfficer);
        QCOMPARE(m_desk->draft().value()->maker, QStringLiteral("maker"));
        const auto approved = approve();
        QVERIFY2(approved, approved ? "" : qPrintable(describe(approved.error())));
        QCOMPARE(approved->content().approvedBy, QStringLiteral("Person checker"));
        QVERIFY(approved->content().approvedAt == m_fixture->clock.now());
        QVERIFY(approved->content().validFrom == m_fixture->clock.now());
        QVERIFY(m_desk->inForce().value()->manifest == approved->manifest);
        QVERIFY(!m_desk->draft().value());
        QCOMPARE(approve().error().code, ErrorCode::PolicyDraftMissing);
        QStringList acts;
        const auto entries = m_fixture->archive->auditLog().list(10);
        for (const auto& entry : *entries)
            acts.prepend(entry.event.actor + QStringLiteral(": ") + entry.event.action);
        QCOMPARE(acts, (QStringList{QStringLiteral("maker: policy-drafted"),
                                    QStringLiteral("checker: policy-approved")}));
    }

    void whoWroteItDoesNotApproveIt()
    {
        enter("one", Role::Administrator);
        QVERIFY(m_desk->saveDraft(m_fixture->content("1")));
        enter("one", Role::ComplianceOfficer); // the role was changed meanwhile
        QCOMPARE(approve().error().code, ErrorCode::MakerIsChecker);
        QVERIFY(!m_desk->inForce().value());
    }

    void whoeverSavedItLastIsItsMaker()
    {
        enter("one", Role::Administrator);
        QVERIFY(m_desk->saveDraft(m_fixture->content("1")));
        enter("two", Role::Administrator);
        QVERIFY(m_desk->saveDraft(m_fixture->content("1")));
        QCOMPARE(m_desk->draft().value()->maker, QStringLiteral("two"));
    }

    /// What is signed is what was read.
    void aDraftThatChangedMeanwhileIsNotSigned()
    {
        enter("maker", Role::Administrator);
        QVERIFY(m_desk->saveDraft(m_fixture->content("1")));
        const Sha256 read = shown();
        QVERIFY(m_desk->saveDraft(m_fixture->content("2")));
        enter("checker", Role::ComplianceOfficer);
        QCOMPARE(m_desk->approve(read, m_fixture->customer()).error().code, ErrorCode::PolicyDraftMissing);
        QVERIFY(!m_desk->inForce().value());
        QVERIFY(approve());
        QCOMPARE(m_fixture->versionInForce(), QStringLiteral("2"));
    }

    void whatSuitsNobodyIsNotApproved()
    {
        PolicyBook book(*m_fixture->archive, m_fixture->evidence.validator, m_fixture->clock,
                        {evidence::DocumentMode::Training,
                         evidence::TrainingAuthority::customerRequisites().bin,
                         evidence::TrainingAuthority::providerRequisites().bin},
                        [](const PolicyContent&) { return fail(ErrorCode::PolicyUnsuitable, {}); });
        PolicyDesk desk(book, *m_fixture->archive, m_access, m_fixture->clock);
        enter("maker", Role::Administrator);
        QVERIFY(desk.saveDraft(m_fixture->content("1")));
        const QByteArray other = m_fixture->sealed(m_fixture->content("2"), m_fixture->customer());
        enter("checker", Role::ComplianceOfficer);
        QCOMPARE(desk.approve(shown(), m_fixture->customer()).error().code, ErrorCode::PolicyUnsuitable);
        QCOMPARE(desk.import(other).error().code, ErrorCode::PolicyUnsuitable);
        QVERIFY(m_fixture->archive->list({}, 10)->empty());
    }

    void unlawfulDraftsAreNotKept()
    {
        enter("one", Role::Administrator);
        PolicyContent content = m_fixture->content("1");
        content.liveness.challengesPerAttempt = 2;
        QCOMPARE(m_desk->saveDraft(content).error().code, ErrorCode::DocumentInvalid);
        QVERIFY(!m_desk->draft().value());
    }

    void aDayInTheFutureIsKept()
    {
        enter("one", Role::Administrator);
        PolicyContent content = m_fixture->content("1");
        content.validFrom =
            UtcTime::fromMilliseconds(m_fixture->clock.now().milliseconds() + 86'400'000).value();
        QVERIFY(m_desk->saveDraft(content));
        enter("two", Role::ComplianceOfficer);
        QVERIFY(approve()->content().validFrom == content.validFrom);
        QVERIFY(!m_desk->inForce().value());
    }

    void theProvidersKeyDoesNotApprove()
    {
        enter("one", Role::Administrator);
        QVERIFY(m_desk->saveDraft(m_fixture->content("1")));
        enter("two", Role::ComplianceOfficer);
        QCOMPARE(m_desk->approve(shown(), *m_fixture->evidence.authority.provider()).error().code,
                 ErrorCode::DocumentInvalid);
        QVERIFY(m_desk->draft().value()); // nothing is lost
    }

    void eachActionNeedsItsRole_data()
    {
        QTest::addColumn<QString>("role");
        for (const Role role : allRoles)
            QTest::newRow(qPrintable(nameOf(role))) << nameOf(role);
    }
    void eachActionNeedsItsRole()
    {
        QFETCH(QString, role);
        enter("maker", Role::Administrator);
        QVERIFY(m_desk->saveDraft(m_fixture->content("1")));
        const Role own = roleFromName(role).value();
        enter("somebody", own);
        const auto answers = [own](Action action, const auto& result) {
            return permits(own, action) ? result || result.error().code != ErrorCode::NotPermitted
                                        : !result && result.error().code == ErrorCode::NotPermitted;
        };
        QVERIFY(answers(Action::ReadPolicy, m_desk->inForce()));
        QVERIFY(answers(Action::ReadPolicy, m_desk->history()));
        QVERIFY(answers(Action::ReadPolicy, m_desk->draft()));
        QVERIFY(answers(Action::ReadPolicy, m_desk->cited(Sha256::of(QByteArray("x")))));
        QVERIFY(answers(Action::ExportPolicy, m_desk->exported(QStringLiteral("x"))));
        QVERIFY(answers(Action::ImportPolicy, m_desk->import("x")));
        QVERIFY(answers(Action::ApprovePolicy, approve()));
        QVERIFY(answers(Action::DraftPolicy, m_desk->saveDraft(m_fixture->content("2"))));
        QVERIFY(answers(Action::DraftPolicy, m_desk->dropDraft()));
        m_access.lock();
        QCOMPARE(m_desk->inForce().error().code, ErrorCode::LogInRequired);
        QCOMPARE(approve().error().code, ErrorCode::LogInRequired);
    }

private:
    [[nodiscard]] Sha256 shown() const
    {
        const auto draft = m_desk->draft();
        return draft && *draft ? (*draft)->content : Sha256::of(QByteArray());
    }
    [[nodiscard]] Result<PolicyInForce> approve() { return m_desk->approve(shown(), m_fixture->customer()); }
    void enter(const char* id, Role role)
    {
        m_access.enter({QString::fromLatin1(id), QString::fromLatin1(id),
                        QStringLiteral("Person ") + QString::fromLatin1(id), role});
    }

    std::unique_ptr<PolicyFixture> m_fixture;
    Access m_access;
    std::unique_ptr<PolicyDesk> m_desk;
};

static const tests::Registered<tst_PolicyDesk> registered;
#include "tst_PolicyDesk.moc"
