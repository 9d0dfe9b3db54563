#include "PolicyFixture.h"
#include "TestRegistry.h"

using namespace aiqyn;
using namespace aiqyn::app;
using evidence::PolicyContent;
using tests::PolicyFixture;

class tst_PolicyBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<PolicyFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void withoutApprovalThereIsNone() { QVERIFY(!m_fixture->book.inForce().value()); }

    void anApprovedPolicyIsInForceAndCited()
    {
        const auto approved = m_fixture->approve(m_fixture->content("1"));
        QVERIFY2(approved, approved ? "" : qPrintable(describe(approved.error())));
        const auto inForce = m_fixture->book.inForce().value();
        QVERIFY(inForce->manifest == approved->manifest);
        QCOMPARE(inForce->content().version, QStringLiteral("1"));
        QVERIFY(inForce->reference().sha256 == approved->manifest);
        // It is a document like others, and passes verification by itself.
        const QByteArray container = m_fixture->book.exported(approved->content().id).value();
        const auto report = m_fixture->evidence.validator.validate(container, m_fixture->clock.now());
        QCOMPARE(report.indication, evidence::Indication::TotalPassed);
        QVERIFY(report.manifest == approved->manifest);
        QVERIFY(m_fixture->archive->find(approved->content().id)->document.completionDue);
    }

    void theNextOneWaitsForItsDayAndTheLastIsStillCited()
    {
        const auto first = m_fixture->approve(m_fixture->content("1"));
        m_fixture->clock.advance(1000);
        PolicyContent next = m_fixture->content("2");
        next.validFrom = UtcTime::fromMilliseconds(m_fixture->clock.now().milliseconds() + 1000).value();
        QVERIFY(m_fixture->approve(next));
        QCOMPARE(m_fixture->versionInForce(), QStringLiteral("1"));
        m_fixture->clock.advance(1000);
        QCOMPARE(m_fixture->versionInForce(), QStringLiteral("2"));
        QCOMPARE(m_fixture->book.cited(first->manifest)->content().version, QStringLiteral("1"));
        QCOMPARE(m_fixture->book.history()->size(), 2U);
    }

    void anotherWorkstationTakesItOver()
    {
        const auto approved = m_fixture->approve(m_fixture->content("1"));
        const QByteArray container = m_fixture->book.exported(approved->content().id).value();
        const auto other = evidence::Archive::open(
            QDir(m_fixture->folder.folder().filePath(QStringLiteral("other"))), m_fixture->clock);
        PolicyBook book = m_fixture->bookOf(**other);
        QVERIFY(book.accept(container, QStringLiteral("somebody")));
        QVERIFY(book.accept(container, QStringLiteral("somebody"))); // again: nothing changes
        const auto entries = (*other)->auditLog().list(10);
        QCOMPARE(entries->size(), 1U);
        QCOMPARE(entries->front().event.action, QStringLiteral("policy-imported"));
        QCOMPARE(entries->front().event.actor, QStringLiteral("somebody"));
        QCOMPARE(entries->front().event.object, approved->content().id);
        QVERIFY(book.inForce().value()->manifest == approved->manifest);
        QCOMPARE(book.history()->size(), 1U);
    }

    void theSignersCertificateMayEnd()
    {
        QVERIFY(m_fixture->approve(m_fixture->content("1")));
        m_fixture->clock.advance(12LL * 365 * 24 * 3'600'000);
        QCOMPARE(m_fixture->versionInForce(), QStringLiteral("1"));
    }

    void refusals_data()
    {
        using Spoil = std::function<QByteArray(PolicyFixture&, PolicyContent)>;
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char* name, const char* refusal, Spoil spoil) {
            QTest::newRow(name) << std::move(spoil) << QString::fromLatin1(refusal);
        };
        const auto asSigned = [](PolicyFixture& fixture, const PolicyContent& content) {
            return fixture.sealed(content, fixture.customer());
        };
        row("good", "", asSigned);
        row("edited by one byte", "PolicyUntrusted",
            [=](PolicyFixture& fixture, const PolicyContent& content) {
                QByteArray bytes = asSigned(fixture, content);
                const auto at = bytes.indexOf("Live image");
                bytes[at] = 'l';
                return bytes;
            });
        row("cut off", "PolicyUntrusted", [=](PolicyFixture& fixture, const PolicyContent& content) {
            return asSigned(fixture, content).chopped(1);
        });
        row("nothing", "PolicyUntrusted", [](PolicyFixture&, const PolicyContent&) { return QByteArray(); });
        row("another kind of document", "PolicyUntrusted",
            [](PolicyFixture& fixture, const PolicyContent&) { return fixture.evidence.sealedLiveness(); });
        row("by another authority's key", "PolicyUntrusted",
            [](PolicyFixture& fixture, const PolicyContent& content) {
                const tests::EvidenceFixture foreign;
                return fixture.sealed(content, *foreign.authority.customer());
            });
        row("of another customer", "PolicyOfAnother", [](PolicyFixture& fixture, PolicyContent content) {
            std::swap(content.customer, content.provider);
            return fixture.sealed(content, *fixture.evidence.authority.provider());
        });
        row("older than the one in force", "PolicyOutdated",
            [=](PolicyFixture& fixture, PolicyContent content) {
                content.approvedAt =
                    UtcTime::fromMilliseconds(content.approvedAt.milliseconds() - 2000).value();
                return asSigned(fixture, content);
            });
        row("a version that is taken", "DocumentConflict",
            [=](PolicyFixture& fixture, PolicyContent content) {
                content.version = QStringLiteral("1");
                return asSigned(fixture, content);
            });
        row("approved in the future", "PolicyUntrusted", [=](PolicyFixture& fixture, PolicyContent content) {
            content.approvedAt = content.validFrom =
                UtcTime::fromMilliseconds(content.approvedAt.milliseconds() + 1).value();
            return asSigned(fixture, content);
        });
    }
    void refusals()
    {
        using Spoil = std::function<QByteArray(PolicyFixture&, PolicyContent)>;
        QFETCH(Spoil, spoil);
        QFETCH(QString, refusal);
        QVERIFY(m_fixture->approve(m_fixture->content("1")));
        m_fixture->clock.advance(1000);
        const auto accepted = m_fixture->book.accept(spoil(*m_fixture, m_fixture->content("2")), {});
        QCOMPARE(accepted ? QString() : nameOf(accepted.error().code), refusal);
        QCOMPARE(m_fixture->versionInForce(), refusal.isEmpty() ? QStringLiteral("2") : QStringLiteral("1"));
        // Nothing of what was refused is kept.
        QCOMPARE(m_fixture->archive->list({}, 10)->size(), refusal.isEmpty() ? 2U : 1U);
    }

    void theProvidersKeyApprovesNothing()
    {
        const auto refused =
            m_fixture->book.approve(evidence::PolicyDocument::of(m_fixture->content("1")).value(),
                                    *m_fixture->evidence.authority.provider(), {});
        QCOMPARE(refused.error().code, ErrorCode::DocumentInvalid);
        QVERIFY(m_fixture->archive->list({}, 10)->empty());
    }

    void whatWasChangedInTheArchiveIsNotWorkedUnder()
    {
        const auto approved = m_fixture->approve(m_fixture->content("1"));
        const QByteArray bytes = m_fixture->book.exported(approved->content().id).value();
        QFile file(m_fixture->folder.containerPath(bytes));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(file.open(QFile::ReadWrite) && file.seek(100) && file.write("x") == 1);
        file.close();
        QCOMPARE(m_fixture->book.inForce().error().code, ErrorCode::ArchiveDamaged);
    }

private:
    std::unique_ptr<PolicyFixture> m_fixture;
};

static const tests::Registered<tst_PolicyBook> registered;
#include "tst_PolicyBook.moc"
