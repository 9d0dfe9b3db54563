#include "ArchiveFixture.h"
#include "TestRegistry.h"
#include "app/identification/DocumentCompletion.h"
#include "completion/CompletionFixture.h"

using namespace aiqyn;
using namespace aiqyn::app;
using tests::ArchiveFixture;
using tests::CompletionFixture;
using tests::timeAt;
using Service = evidence::ServiceEndpoint::Service;
using namespace std::chrono_literals;

namespace {

const QString id = QStringLiteral("d1");

using Services = std::vector<evidence::ServiceEndpoint>;

Services servicesWith(const Services& status)
{
    Services services = {{Service::Timestamp, QStringLiteral("https://tsp.test/"), false}};
    services.insert(services.end(), status.begin(), status.end());
    return services;
}

const Services plainStatus = {{Service::Ocsp, QStringLiteral("http://ocsp.test/"), true},
                              {Service::Crl, QStringLiteral("http://crl.test/root.crl"), true}};

} // namespace

/// What the policy says of services, and what of a document comes to lie in the archive.
class tst_DocumentCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<CompletionFixture>();
        m_folder = std::make_unique<ArchiveFixture>();
        m_archive = evidence::Archive::open(m_folder->folder(), m_fixture->clock).value();
        m_trust = evidence::TrustStore::fromPem(m_fixture->pki.root.pem() + m_fixture->tsa.anchorPem());
        const UtcTime saidAt = timeAt("2026-11-24T05:00:10Z");
        m_fixture->network.handlers[QStringLiteral("http://ocsp.test/")] =
            [this, saidAt](const QByteArray& body) -> Result<QByteArray> {
            return tests::TestOcspResponder(m_fixture->pki.responder)
                .answer(body, {.producedAt = saidAt, .thisUpdate = saidAt});
        };
        m_fixture->network.serve(
            "http://crl.test/root.crl",
            makeCrl(m_fixture->pki.root, {.thisUpdate = timeAt("2026-11-01T00:00:00Z"),
                                          .nextUpdate = timeAt("2048-01-01T00:00:00Z")}));
        auto document = m_folder->document(id);
        document.completionDue = m_fixture->now;
        m_original = m_fixture->withServices();
        QVERIFY(m_archive->seal(document, m_original));
    }
    void cleanup()
    {
        m_archive.reset();
        m_folder.reset();
        m_fixture.reset();
    }

    void theStatusServicesOfThePolicyAreAsked()
    {
        const auto outcome = complete(servicesWith(plainStatus));
        QVERIFY2(outcome, outcome ? "" : qPrintable(describe(outcome.error())));
        QVERIFY(outcome->missing.empty());
        QCOMPARE(outcome->level, QStringLiteral("T-LT"));
        QCOMPARE(m_archive->find(id)->document.level, QStringLiteral("T-LT"));
        QVERIFY(!m_archive->find(id)->document.completionDue);
        QCOMPARE(m_archive->originalForm(id).value(), m_original);
        // Nothing is awaited any more, so nothing is asked.
        m_fixture->network.asked.clear();
        QCOMPARE(complete(servicesWith(plainStatus))->level, QStringLiteral("T-LT"));
        QVERIFY(m_fixture->network.asked.isEmpty());
    }

    void whatThePolicyDoesNotNameIsNotAskedOverPlainHttp()
    {
        const auto outcome = complete(servicesWith({}));
        QVERIFY(outcome);
        QCOMPARE(outcome->level, QStringLiteral("T"));
        QCOMPARE(outcome->missing.front().code, ErrorCode::RevocationUnavailable);
        QCOMPARE(m_fixture->network.asked, QStringList{QStringLiteral("https://tsp.test/")});
        // The timestamp is in the archive already, and the status is still awaited.
        QCOMPARE(m_archive->find(id)->document.level, QStringLiteral("T"));
        QVERIFY(m_archive->find(id)->document.completionDue == m_fixture->now);
        // Later it comes; three forms there have been then.
        QCOMPARE(complete(servicesWith(plainStatus))->level, QStringLiteral("T-LT"));
        QCOMPARE(m_archive->originalForm(id).value(), m_original);
    }

    void aStaleCrlPutsTheDocumentOff()
    {
        const UtcTime next = timeAt("2026-11-25T00:00:00Z");
        m_fixture->network.handlers.erase(QStringLiteral("http://ocsp.test/"));
        m_fixture->network.serve("http://crl.test/authority.crl",
                                 makeCrl(m_fixture->pki.authority,
                                         {.thisUpdate = timeAt("2026-11-24T00:00:00Z"), .nextUpdate = next}));
        const auto outcome = complete(servicesWith(plainStatus));
        QVERIFY(outcome);
        QCOMPARE(outcome->level, QStringLiteral("T"));
        QVERIFY(outcome->retryAfter == next);
        QVERIFY(m_archive->find(id)->document.completionDue == next);
    }

    void unknownDocument()
    {
        m_archive = evidence::Archive::open(QDir(m_folder->folder().filePath(QStringLiteral("other"))),
                                            m_fixture->clock)
                        .value();
        QCOMPARE(complete(servicesWith({})).error().code, ErrorCode::DocumentNotFound);
    }

private:
    [[nodiscard]] Result<CompletionOutcome> complete(const Services& services)
    {
        const evidence::Validator validator(*m_trust);
        // The transport outlives the completion; nobody but the fixture owns it.
        const std::shared_ptr<evidence::Transport> network(&m_fixture->network, [](evidence::Transport*) {});
        return DocumentCompletion::make(services, *m_archive, validator, *m_trust, network, m_fixture->clock)
            .and_then([](const auto& completion) { return completion->complete(id, 5s, {}); });
    }

    std::unique_ptr<CompletionFixture> m_fixture;
    std::unique_ptr<ArchiveFixture> m_folder;
    std::unique_ptr<evidence::Archive> m_archive;
    Result<evidence::TrustStore> m_trust = fail(ErrorCode::Internal, QString());
    QByteArray m_original;
};

static const tests::Registered<tst_DocumentCompletion> registered;
#include "tst_DocumentCompletion.moc"
