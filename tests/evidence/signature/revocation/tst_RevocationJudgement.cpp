#include "RevocationFixture.h"
#include "TestRegistry.h"
#include "evidence/signature/revocation/RevocationJudgement.h"

#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::makeCrl;
using aiqyn::tests::RevocationFixture;
using aiqyn::tests::TestAnswer;
using aiqyn::tests::timeAt;

namespace {

StatusFacts good(const char* thisUpdate)
{
    return {.status = RevocationStatus::Good, .thisUpdate = timeAt(thisUpdate), .signatureHolds = true};
}

StatusFacts revoked(const char* at, RevocationReason reason = RevocationReason::KeyCompromise,
                    const char* thisUpdate = "2026-12-01T00:00:00Z")
{
    return {.status = RevocationStatus::Revoked,
            .revokedAt = timeAt(at),
            .reason = reason,
            .thisUpdate = timeAt(thisUpdate),
            .signatureHolds = true};
}

RevocationFacts factsOf(const std::vector<StatusFacts>& values, bool ofAuthority = false)
{
    RevocationFacts facts{.ocsp = {}, .crls = {}, .ofAuthority = ofAuthority};
    for (const StatusFacts& value : values)
        facts.crls.push_back(CrlFacts{value});
    return facts;
}

constexpr const char* now = "2026-11-24T05:00:00.400Z";

} // namespace

Q_DECLARE_METATYPE(RevocationFacts)
Q_DECLARE_METATYPE(RevocationState)

class tst_RevocationJudgement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states_data()
    {
        QTest::addColumn<RevocationFacts>("facts");
        QTest::addColumn<RevocationState>("state");
        QTest::addColumn<QStringList>("causes");
        const auto row = [](const char* name, const RevocationFacts& facts, RevocationState state,
                            const char* causes) {
            QTest::newRow(name) << facts << state
                                << QString::fromLatin1(causes).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        using enum RevocationState;
        using enum RevocationReason;
        row("nothing", factsOf({}), TryLater, "REVOCATION_MISSING");
        row("good after signing", factsOf({good("2026-11-24T05:00:10Z")}), Good, "");
        row("good in the same second", factsOf({good("2026-11-24T05:00:00Z")}), Good, "");
        row("good a second before", factsOf({good("2026-11-24T04:59:59Z")}), TryLater, "REVOCATION_STALE");
        row("stale, then fresh", factsOf({good("2026-11-01T00:00:00Z"), good("2026-11-25T00:00:00Z")}), Good,
            "");

        row("revoked before", factsOf({revoked("2026-11-24T04:00:00Z")}), Revoked, "REVOKED_BEFORE_SIGNING");
        row("revoked in that very moment", factsOf({revoked(now)}), Revoked, "REVOKED_BEFORE_SIGNING");
        row("revoked after", factsOf({revoked("2026-11-24T05:00:01Z")}), RevokedLater,
            "REVOKED_AFTER_SIGNING");
        row("revoked, said before the signing",
            factsOf({revoked("2026-11-01T00:00:00Z", Superseded, "2026-11-02T00:00:00Z")}), Revoked,
            "REVOKED_BEFORE_SIGNING");
        row("revoked, and good later",
            factsOf({revoked("2026-11-01T00:00:00Z"), good("2026-12-02T00:00:00Z")}), Revoked,
            "REVOKED_BEFORE_SIGNING");
        row("two dates, the earlier counts",
            factsOf({revoked("2026-11-25T00:00:00Z"), revoked("2026-11-01T00:00:00Z")}), Revoked,
            "REVOKED_BEFORE_SIGNING");

        const StatusFacts hold = revoked("2026-11-01T00:00:00Z", CertificateHold, "2026-11-20T00:00:00Z");
        row("on hold", factsOf({hold}), Revoked, "REVOKED_BEFORE_SIGNING CERTIFICATE_ON_HOLD");
        row("on hold since later", factsOf({revoked("2026-11-25T00:00:00Z", CertificateHold)}), RevokedLater,
            "REVOKED_AFTER_SIGNING CERTIFICATE_ON_HOLD");
        row("hold lifted", factsOf({hold, good("2026-11-24T06:00:00Z")}), Good, "");
        row("hold newer than the good status", factsOf({hold, good("2026-11-19T00:00:00Z")}), Revoked,
            "REVOKED_BEFORE_SIGNING CERTIFICATE_ON_HOLD");
        StatusFacts removed = good("2026-11-24T06:00:00Z");
        removed.reason = RemoveFromCrl;
        removed.revokedAt = timeAt("2026-11-01T00:00:00Z");
        row("removed from the list", factsOf({hold, removed}), Good, "");

        StatusFacts unknown = good("2026-11-24T05:00:10Z");
        unknown.status = RevocationStatus::Unknown;
        row("unknown", factsOf({unknown}), Unknown, "REVOCATION_UNKNOWN");
        row("unknown to one, good to another", factsOf({unknown, good("2026-11-24T05:00:10Z")}), Good, "");
        StatusFacts expired = good("2027-06-01T00:00:00Z");
        expired.afterExpiry = true;
        row("good after expiry", factsOf({expired}), TryLater, "REVOCATION_AFTER_EXPIRY");
        row("good before expiry and after", factsOf({expired, good("2026-11-25T00:00:00Z")}), Good, "");

        StatusFacts broken = good("2026-11-24T05:00:10Z");
        broken.causes = QStringList{QStringLiteral("REVOCATION_SIGNATURE_INVALID")};
        broken.signatureHolds = false;
        row("broken", factsOf({broken}), TryLater, "REVOCATION_SIGNATURE_INVALID");
        row("broken beside a good one", factsOf({good("2026-11-24T05:00:10Z"), broken}), TryLater,
            "REVOCATION_SIGNATURE_INVALID");
        row("broken beside revoked later", factsOf({revoked("2026-11-25T00:00:00Z"), broken}), TryLater,
            "REVOKED_AFTER_SIGNING REVOCATION_SIGNATURE_INVALID");
        row("broken beside a revocation", factsOf({broken, revoked("2026-11-01T00:00:00Z")}), Revoked,
            "REVOKED_BEFORE_SIGNING REVOCATION_SIGNATURE_INVALID");
        StatusFacts brokenRevocation = revoked("2026-11-01T00:00:00Z");
        brokenRevocation.causes = broken.causes;
        row("a revocation that proves nothing", factsOf({brokenRevocation}), TryLater,
            "REVOCATION_SIGNATURE_INVALID");
        StatusFacts notSigned = good("2026-11-24T05:00:10Z");
        notSigned.signatureHolds = false;
        row("signature not said to hold", factsOf({notSigned}), TryLater, "REVOCATION_UNREADABLE");

        StatusFacts statusInForce = good("2026-11-01T00:00:00Z");
        statusInForce.nextUpdate = timeAt("2026-12-01T00:00:00Z");
        row("in force, for an authority", factsOf({statusInForce}, true), Good, "");
        row("in force, for a signer", factsOf({statusInForce}), TryLater, "REVOCATION_STALE");
        statusInForce.nextUpdate = timeAt("2026-11-24T05:00:00Z");
        row("no longer in force, for an authority", factsOf({statusInForce}, true), TryLater,
            "REVOCATION_STALE");
        statusInForce.nextUpdate.reset();
        row("no end named, for an authority", factsOf({statusInForce}, true), TryLater, "REVOCATION_STALE");
    }

    void states()
    {
        QFETCH(RevocationFacts, facts);
        QFETCH(RevocationState, state);
        const RevocationFindings findings = judgeRevocation(facts, timeAt(now));
        QTEST(findings.causes, "causes");
        QVERIFY(findings.state == state);
    }

    void subIndications()
    {
        QCOMPARE(subIndicationOf(RevocationState::Good), QString());
        QCOMPARE(subIndicationOf(RevocationState::RevokedLater), QString());
        QCOMPARE(subIndicationOf(RevocationState::Revoked), QStringLiteral("REVOKED_NO_POE"));
        QCOMPARE(subIndicationOf(RevocationState::TryLater), QStringLiteral("TRY_LATER"));
        QCOMPARE(subIndicationOf(RevocationState::Unknown),
                 QStringLiteral("CERTIFICATE_CHAIN_GENERAL_FAILURE"));
    }

    void findingsSayWhenAndWhy()
    {
        const RevocationFindings findings =
            judgeRevocation(factsOf({revoked("2026-11-25T00:00:00Z")}), timeAt(now));
        QVERIFY(findings.revokedAt == timeAt("2026-11-25T00:00:00Z"));
        QVERIFY(findings.reason == RevocationReason::KeyCompromise);
        QVERIFY(findings.statusAt == timeAt("2026-12-01T00:00:00Z"));
    }

    // From real values to a state: readers and judgement agree on what a fact is.
    void valuesOfAPath()
    {
        RevocationFixture pki;
        const auto judged = [&pki](const RevocationValues& values) {
            std::vector<RevocationFindings> findings;
            for (const RevocationFacts& facts : readRevocation(issuedCertificates(pki.path()), values))
                findings.push_back(judgeRevocation(facts, pki.signedAt));
            return findings;
        };
        const RevocationValues values{{pki.ocsp(pki.good())},
                                      {makeCrl(pki.root, {.thisUpdate = timeAt("2026-06-01T00:00:00Z"),
                                                          .nextUpdate = timeAt("2026-12-01T00:00:00Z")})}};
        auto findings = judged(values);
        QCOMPARE(findings.size(), std::size_t(2));
        QVERIFY(findings[0].state == RevocationState::Good);
        QVERIFY(findings[1].state == RevocationState::Good);

        RevocationValues revokedLater = values;
        revokedLater.ocspResponses = {
            pki.ocsp(pki.revoked(timeAt("2026-11-24T05:00:05Z"), OCSP_REVOKED_STATUS_SUPERSEDED))};
        QVERIFY(judged(revokedLater)[0].state == RevocationState::RevokedLater);
        RevocationValues revokedBefore = values;
        revokedBefore.ocspResponses = {
            pki.ocsp(pki.revoked(timeAt("2026-11-24T04:00:00Z"), OCSP_REVOKED_STATUS_SUPERSEDED))};
        QVERIFY(judged(revokedBefore)[0].state == RevocationState::Revoked);

        RevocationValues unreadable = values;
        unreadable.crls.push_back(QByteArray("no list"));
        findings = judged(unreadable);
        QVERIFY(findings[0].state == RevocationState::TryLater);
        QVERIFY(findings[1].state == RevocationState::TryLater);
        QCOMPARE(findings[0].causes, QStringList{QStringLiteral("REVOCATION_UNREADABLE")});

        RevocationValues foreign = values;
        foreign.crls.push_back(makeCrl(pki.other, {.thisUpdate = pki.saidAt}));
        findings = judged(foreign);
        QVERIFY(findings[0].state == RevocationState::TryLater);
        QCOMPARE(findings[0].causes, QStringList{QStringLiteral("CRL_OTHER_ISSUER")});

        findings = judged({{}, values.crls});
        QCOMPARE(findings[0].causes, QStringList{QStringLiteral("REVOCATION_MISSING")});
        QVERIFY(findings[1].state == RevocationState::Good);
    }
};

static const aiqyn::tests::Registered<tst_RevocationJudgement> registered;
#include "tst_RevocationJudgement.moc"
