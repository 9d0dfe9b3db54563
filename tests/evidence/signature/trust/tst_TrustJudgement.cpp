#include "TestRegistry.h"
#include "TestTimestampAuthority.h"
#include "TrustFixture.h"
#include "evidence/container/Container.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;
using aiqyn::tests::TestTimestampAuthority;
using aiqyn::tests::timeAt;

namespace {

/// A root of a story, and what it is approved for.
struct Approved
{
    std::vector<AnchorPurpose> purposes;
    TrustWindow window = {};
};

const std::vector<AnchorPurpose> forProviders{AnchorPurpose::Provider};
const std::vector<AnchorPurpose> forCustomers{AnchorPurpose::Customer};
const std::vector<AnchorPurpose> forTimestamps{AnchorPurpose::Timestamp};

/// A document, the approvals of the three roots, and when it is judged.
struct Story
{
    DocumentKind kind = DocumentKind::Liveness;
    bool stamped = false; ///< on 24 November 2026
    Approved provider = {forProviders};
    Approved customer = {forCustomers};
    Approved authority = {forTimestamps};
    const char* judgedAt = "2026-12-01T00:00:00Z";
    const char* nextReview = "2049-01-01T00:00:00Z";
    const char* tokenProvenAt = nullptr; ///< by a checkpoint
    std::function<void(DiagnosticData&)> alter = {};
};

TrustWindow until(const char* time)
{
    return {.from = std::nullopt, .until = timeAt(time)};
}

TrustWindow since(const char* time)
{
    return {.from = timeAt(time), .until = std::nullopt};
}

} // namespace

Q_DECLARE_METATYPE(Story)

/// Provider, customer and timestamp authority each have a root of their own; the documents were signed on
/// 24 November 2026 at five, with certificates that end in 2027.
class tst_TrustJudgement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stories_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<QString>("indication");
        QTest::addColumn<QString>("subIndication");
        QTest::addColumn<QStringList>("causes");
        QTest::addColumn<QStringList>("notes");
        const auto row = [](const char* name, const Story& story, const QStringList& causes,
                            const QStringList& notes = {}, const char* subIndication = nullptr) {
            const char* const reason = subIndication != nullptr ? subIndication : "CHAIN_CONSTRAINTS_FAILURE";
            QTest::newRow(name) << story
                                << (causes.isEmpty() ? QStringLiteral("TOTAL-PASSED")
                                                     : QStringLiteral("INDETERMINATE"))
                                << (causes.isEmpty() ? QString() : QString::fromLatin1(reason)) << causes
                                << notes;
        };
        const QStringList unstamped{QStringLiteral("TIMESTAMP_MISSING")};
        const QStringList otherPurpose{QStringLiteral("ANCHOR_NOT_FOR_PURPOSE")};
        const QStringList notThen{QStringLiteral("ANCHOR_NOT_TRUSTED_THEN")};
        const QString authority = QStringLiteral("TIMESTAMP_AUTHORITY_NOT_TRUSTED");

        row("liveness by the provider", {}, {}, unstamped);
        row("comparison by the provider", {.kind = DocumentKind::Comparison}, {}, unstamped);
        row("decision by the customer", {.kind = DocumentKind::Decision}, {}, unstamped);
        row("liveness, stamped", {.stamped = true}, {});
        row("a provider's anchor under a decision",
            {.kind = DocumentKind::Decision, .customer = {forProviders}}, otherPurpose, unstamped);
        row("a customer's anchor under a liveness document", {.provider = {forCustomers}}, otherPurpose,
            unstamped);
        row("a timestamp authority's anchor under a signer", {.provider = {forTimestamps}}, otherPurpose,
            unstamped);
        row("a provider's anchor under a timestamp", {.stamped = true, .authority = {forProviders}},
            {authority, otherPurpose.front()});
        row("one root for everything",
            {.kind = DocumentKind::Decision,
             .stamped = true,
             .customer = {{AnchorPurpose::Provider, AnchorPurpose::Customer, AnchorPurpose::Timestamp}}},
            {});
        row("no approval at all", {.provider = {{}}}, {QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND")},
            unstamped, "NO_CERTIFICATE_CHAIN_FOUND");

        const Approved tillSigned{forProviders, until("2026-11-24T05:00:05Z")};
        row("trusted until it was stamped", {.stamped = true, .provider = tillSigned}, {});
        row("trusted until it was signed, which nothing proves", {.provider = tillSigned}, notThen,
            unstamped);
        row("trusted until just before it was stamped",
            {.stamped = true, .provider = {forProviders, until("2026-11-24T05:00:04Z")}}, notThen);
        row("trusted since it was stamped",
            {.stamped = true, .provider = {forProviders, since("2026-11-24T05:00:05Z")}}, {});
        row("trusted since after it was stamped",
            {.stamped = true, .provider = {forProviders, since("2026-11-24T05:00:06Z")}}, notThen);
        row("no longer trusted, and expired since",
            {.stamped = true, .provider = tillSigned, .judgedAt = "2029-01-01T00:00:00Z"}, {},
            {QStringLiteral("CERTIFICATE_EXPIRED_LATER")});

        const Approved formerAuthority{forTimestamps, until("2026-11-30T00:00:00Z")};
        row("an authority that is no longer trusted", {.stamped = true, .authority = formerAuthority},
            {authority, notThen.front()});
        row("the same, its token proven before",
            {.stamped = true, .authority = formerAuthority, .tokenProvenAt = "2026-11-29T00:00:00Z"}, {});
        row("the same, its token proven too late",
            {.stamped = true, .authority = formerAuthority, .tokenProvenAt = "2026-11-30T00:00:01Z"},
            {authority, notThen.front()});

        row("an old list", {.stamped = true, .nextReview = "2026-11-30T23:59:59Z"}, {},
            {QStringLiteral("TRUST_LIST_OLD")});
        const auto laterVersion = [](DiagnosticData& facts) {
            facts.conformance = checkConformance("{\"schema\":\"aiqyn/decision/7\"}");
        };
        row("a later version's record, whoever signed it", {.stamped = true, .alter = laterVersion},
            {QStringLiteral("SCHEMA_UNKNOWN_VERSION")}, {}, "SIG_CONSTRAINTS_FAILURE");
        row("the same by nobody who signs records",
            {.stamped = true, .provider = {forTimestamps}, .alter = laterVersion},
            {otherPurpose.front(), QStringLiteral("SCHEMA_UNKNOWN_VERSION")});
    }
    void stories()
    {
        QFETCH(Story, story);
        QFETCH(QString, indication);
        QFETCH(QString, subIndication);
        QFETCH(QStringList, causes);
        QFETCH(QStringList, notes);
        DiagnosticData facts = Validator::diagnose(container(story));
        if (story.alter)
            story.alter(facts);
        JudgementContext context{trustOf(story)};
        if (story.tokenProvenAt != nullptr)
            context.proofOfExistence = [&](const Sha256& of) {
                return of == facts.timestampToken ? std::optional(timeAt(story.tokenProvenAt)) : std::nullopt;
            };
        const ValidationReport report = Validator(context).judge(facts, timeAt(story.judgedAt));
        QCOMPARE(report.causes, causes);
        QCOMPARE(nameOf(report.indication), indication);
        QCOMPARE(report.subIndication, subIndication);
        QCOMPARE(report.notes, notes);
        QCOMPARE(report.trustList, QStringLiteral("stories"));
        QCOMPARE(report.toJson().value(QStringLiteral("trustList")).toString(), QStringLiteral("stories"));
    }

    void theSameFactsUnderTwoLists()
    {
        const Story story{.stamped = true};
        const DiagnosticData facts = Validator::diagnose(container(story));
        const auto judged = [&facts](const Trust& trust) {
            return Validator(trust).judge(facts, timeAt("2026-12-01T00:00:00Z"));
        };
        const auto causesUnder = [&](const Story& other) { return judged(trustOf(other)).causes; };
        QCOMPARE(causesUnder(story), QStringList());
        QCOMPARE(causesUnder({.provider = {forProviders, until("2026-11-01T00:00:00Z")}}),
                 QStringList{QStringLiteral("ANCHOR_NOT_TRUSTED_THEN")});
        QCOMPARE(causesUnder(story), QStringList());
        // A list without training anchors knows nobody of a training document.
        const Trust production = openedProductionList().trust();
        const ValidationReport report = judged(production);
        QCOMPARE(report.subIndication, QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND"));
        QVERIFY(report.causes.contains(QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND")));
        QCOMPARE(report.trustList, QStringLiteral("bank-2026.1"));
    }

    void plainCertificatesAreNamedUnderProductionRecordsAlone()
    {
        DiagnosticData facts = Validator::diagnose(container({}));
        const Validator validator(trustOf({}).providers);
        const auto notes = [&] { return validator.judge(facts, m_documents.now).notes; };
        QCOMPARE(notes(), QStringList{QStringLiteral("TIMESTAMP_MISSING")});
        QCOMPARE(validator.judge(facts, m_documents.now).trustList, QString());
        facts.conformance->mode = DocumentMode::Production;
        QVERIFY(notes().contains(QStringLiteral("TRUST_LIST_UNSIGNED")));
        QVERIFY(!Validator(trustOf({}))
                     .judge(facts, m_documents.now)
                     .notes.contains(QStringLiteral("TRUST_LIST_UNSIGNED")));
    }

private:
    struct Party
    {
        CertificateIssuer issuer;
        KeySigner signer;

        Party(const char* root, const Requisites& requisites)
            : issuer(CertificateIssuer::make(QString::fromLatin1(root),
                                             {timeAt("2020-01-01T00:00:00Z"), timeAt("2049-01-01T00:00:00Z")})
                         .value())
            , signer(SigningKey::fromPkcs12(
                         issuer
                             .issue({QStringLiteral("TRAINING signer"), requisites.name,
                                     requisites.bin.toString()},
                                    {timeAt("2020-01-01T00:00:00Z"), timeAt("2027-01-01T00:00:00Z")},
                                    QStringLiteral("secret"))
                             .value(),
                         QStringLiteral("secret"))
                         .value())
        {}
    };

    QByteArray container(const Story& story)
    {
        const DocumentSealer byProvider(m_provider.signer, m_documents.clock);
        const DocumentSealer byCustomer(m_customer.signer, m_documents.clock);
        const auto liveness = m_documents.liveness();
        const auto comparison = m_documents.comparison();
        const auto sealed = story.kind == DocumentKind::Liveness
                                ? byProvider.seal(liveness, m_documents.images(liveness.images))
                            : story.kind == DocumentKind::Comparison
                                ? byProvider.seal(comparison, m_documents.images({comparison.currentImage}))
                                : byCustomer.seal(m_documents.decision());
        if (!story.stamped)
            return sealed->bytes;
        const auto reading = readContainer(sealed->bytes);
        m_tsa.settings().time = timeAt("2026-11-24T05:00:05Z");
        const QByteArray token = m_tsa.token(readSignatureTimestamp(reading->signature).signatureValue);
        return writeContainer(reading->content, reading->manifestXml,
                              addSignatureTimestamp(reading->signature, token).value());
    }

    [[nodiscard]] Trust trustOf(const Story& story) const
    {
        const std::array<std::pair<QByteArray, Approved>, 3> roots{
            {{m_provider.issuer.rootPem(), story.provider},
             {m_customer.issuer.rootPem(), story.customer},
             {m_tsa.anchorPem(), story.authority}}};
        const auto storeFor = [&roots](AnchorPurpose purpose) {
            std::vector<WindowedCertificate> certificates;
            for (const auto& [pem, approved] : roots)
                if (std::ranges::find(approved.purposes, purpose) != approved.purposes.end())
                    certificates.push_back({tests::derOfPem(pem), approved.window});
            return TrustStore::of(certificates).value();
        };
        return {.providers = storeFor(AnchorPurpose::Provider),
                .customers = storeFor(AnchorPurpose::Customer),
                .timestampAuthorities = storeFor(AnchorPurpose::Timestamp),
                .list = TrustListReference{.id = QStringLiteral("stories"),
                                           .issuedAt = timeAt("2026-01-01T00:00:00Z"),
                                           .nextReview = timeAt(story.nextReview),
                                           .approver = QStringLiteral("Approver")}};
    }

    [[nodiscard]] static OpenedTrustList openedProductionList()
    {
        const tests::TrustFixture fixture;
        const auto sealed =
            sealTrustList(fixture.list(), fixture.signerOf(fixture.approver), fixture.clock).value();
        return openTrustList(sealed, Sha256::of(fixture.approver.der())).value();
    }

    EvidenceFixture m_documents;
    Party m_provider{"TRAINING provider root", TrainingAuthority::providerRequisites()};
    Party m_customer{"TRAINING customer root", TrainingAuthority::customerRequisites()};
    TestTimestampAuthority m_tsa{{.validTo = timeAt("2049-01-01T00:00:00Z")}};
};

static const aiqyn::tests::Registered<tst_TrustJudgement> registered;
#include "tst_TrustJudgement.moc"
