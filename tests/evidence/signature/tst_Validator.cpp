#include "EvidenceFixture.h"
#include "TestRegistry.h"
#include "evidence/container/Container.h"
#include "evidence/container/StoredZip.h"
#include "evidence/signature/CertificateIssuer.h"
#include "evidence/signature/KeySigner.h"

#include <QJsonDocument>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;
using aiqyn::tests::timeAt;

namespace {

using Entries = std::vector<ZipEntry>;

/// The container again with its entries changed by `change`; headers and checksums are made anew.
QByteArray repacked(const QByteArray& container, const std::function<void(Entries&)>& change)
{
    Entries entries = readStoredZip(container).value().entries;
    change(entries);
    return writeStoredZip(entries);
}

ZipEntry& entry(Entries& entries, const char* name)
{
    return *std::find_if(entries.begin(), entries.end(),
                         [name](const ZipEntry& e) { return e.name == QString::fromLatin1(name); });
}

/// A container with images of the size that cameras give.
QByteArray sealedInRealSize(const EvidenceFixture& fixture)
{
    QByteArray image = EvidenceFixture::smallestJpeg();
    image.insert(image.size() - 2, QByteArray(16'000, 'c'));
    auto document = fixture.liveness();
    DocumentSealer::Images images;
    for (ImageReference& reference : document.images) {
        reference.sha256 = Sha256::of(image);
        images.emplace(reference.file, image);
    }
    return DocumentSealer(*fixture.authority.provider(), fixture.clock).seal(document, images).value().bytes;
}

/// A container whose manifest lists `content` and is signed by the key, whatever it says.
QByteArray signedAnyway(const ContainerContent& content, const Manifest& manifest, const Signer& signer,
                        UtcTime at)
{
    const QByteArray xml = manifest.toXml();
    return writeContainer(content, xml, signer.sign(xml, at).value());
}

} // namespace

class tst_Validator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_container = m_fixture.sealedLiveness(); }

    void goodDocumentsPass()
    {
        const auto report = m_fixture.validator.validate(m_container, m_fixture.now);
        QVERIFY2(report.causes.isEmpty(), qPrintable(report.causes.join(u',')));
        QCOMPARE(report.indication, Indication::TotalPassed);
        QCOMPARE(report.kind, std::optional(DocumentKind::Liveness));
        QVERIFY(report.signerSubject.contains(QStringLiteral("TRAINING")));

        const auto comparison = m_fixture.comparison();
        const auto second = DocumentSealer(*m_fixture.authority.provider(), m_fixture.clock)
                                .seal(comparison, m_fixture.images({comparison.currentImage}));
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE(m_fixture.validator.validate(second->bytes, m_fixture.now).indication,
                 Indication::TotalPassed);
        const auto third =
            DocumentSealer(*m_fixture.authority.customer(), m_fixture.clock).seal(m_fixture.decision());
        QVERIFY2(third, third ? "" : qPrintable(third.error().detail));
        const auto decided = m_fixture.validator.validate(third->bytes, m_fixture.now);
        QCOMPARE(decided.indication, Indication::TotalPassed);
        QCOMPARE(decided.manifest, std::optional(third->manifest));
    }

    void contentIsHandedOnOnlyWhenConfirmed()
    {
        const auto good = Validator::diagnose(m_container);
        QCOMPARE(good.content.frames.size(), std::size_t(3));
        const auto bad = Validator::diagnose(
            repacked(m_container, [](Entries& e) { entry(e, "frames/c1.jpg").bytes += '\0'; }));
        QCOMPARE(bad.content.frames.size(), std::size_t(2));
    }

    void attacksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<QString>("indication");
        QTest::addColumn<QString>("subIndication");
        const auto row = [](const char* name, const QByteArray& container, const char* sub,
                            const char* indication = "TOTAL-FAILED") {
            QTest::newRow(name) << container << QString::fromLatin1(indication) << QString::fromLatin1(sub);
        };
        const auto changed = [this](const std::function<void(Entries&)>& change) {
            return repacked(m_container, change);
        };
        row("empty file", QByteArray(), "FORMAT_FAILURE");
        row("not a container", QByteArray("hello"), "FORMAT_FAILURE");
        row("record changed", changed([](Entries& e) { entry(e, "document.json").bytes += ' '; }),
            "HASH_FAILURE");
        row("image changed", changed([](Entries& e) { entry(e, "frames/c0.jpg").bytes += ' '; }),
            "HASH_FAILURE");
        row("image removed", changed([](Entries& e) { e.erase(e.begin() + 2); }), "SIGNED_DATA_NOT_FOUND",
            "INDETERMINATE");
        row("image added", changed([](Entries& e) {
                e.insert(e.begin() + 2, {QStringLiteral("frames/a.jpg"), QByteArray("x")});
            }),
            "FORMAT_FAILURE");
        row("stray META-INF file", changed([](Entries& e) {
                e.push_back({QStringLiteral("META-INF/x.xml"), QByteArray("x")});
            }),
            "FORMAT_FAILURE");
        row("second manifest", changed([](Entries& e) {
                e.push_back({QStringLiteral("META-INF/ASiCManifest1.xml"),
                             entry(e, "META-INF/ASiCManifest.xml").bytes});
            }),
            "FORMAT_FAILURE");
        row("mimetype not first", changed([](Entries& e) { std::swap(e[0], e[1]); }), "FORMAT_FAILURE");
        row("other mimetype", changed([](Entries& e) { e[0].bytes = "application/zip"; }), "FORMAT_FAILURE");
        row("no mimetype", changed([](Entries& e) { e.erase(e.begin()); }), "FORMAT_FAILURE");
        row("no signature", changed([](Entries& e) { e.pop_back(); }), "FORMAT_FAILURE");
        row("name in other case", changed([](Entries& e) {
                e.push_back({QStringLiteral("DOCUMENT.json"), QByteArray("{}")});
            }),
            "FORMAT_FAILURE");
        for (const char* name : {"../x.jpg", "/etc/x.jpg", "frames//x.jpg", "frames\\x.jpg", "C:x.jpg"})
            row(name, changed([name](Entries& e) {
                    e.push_back({QString::fromLatin1(name), QByteArray("x")});
                }),
                "FORMAT_FAILURE");
        row("entry twice", changed([](Entries& e) { e.push_back(e[2]); }), "FORMAT_FAILURE");
        row("prefix", "x" + m_container, "FORMAT_FAILURE");
        row("suffix", m_container + "x", "FORMAT_FAILURE");
        row("DTD in the manifest", changed([](Entries& e) {
                entry(e, "META-INF/ASiCManifest.xml").bytes.replace("<asic:ASiC", "<!DOCTYPE a><asic:ASiC");
            }),
            "HASH_FAILURE");
        row("manifest names another hash", changed([](Entries& e) {
                entry(e, "META-INF/ASiCManifest.xml").bytes = manifestOf({QByteArray("{}"), {}}).toXml();
            }),
            "HASH_FAILURE");
        row("byte after the signature",
            changed([](Entries& e) { entry(e, "META-INF/signature.p7s").bytes += '\0'; }), "FORMAT_FAILURE");
        row("signature emptied",
            changed([](Entries& e) { entry(e, "META-INF/signature.p7s").bytes.clear(); }), "FORMAT_FAILURE");
        const QByteArray other = m_fixture.sealedLiveness();
        row("signature of another document", changed([&other](Entries& e) {
                Entries others = readStoredZip(other).value().entries;
                entry(e, "META-INF/signature.p7s") = entry(others, "META-INF/signature.p7s");
            }),
            "HASH_FAILURE");
        const QByteArray p7s = readContainer(m_container).value().signature;
        row("signature value changed", changed([&p7s](Entries& e) {
                entry(e, "META-INF/signature.p7s").bytes.back() = static_cast<char>(p7s.back() ^ 1);
            }),
            "SIG_CRYPTO_FAILURE");
    }
    void attacksAreRefused()
    {
        QFETCH(QByteArray, container);
        QFETCH(QString, indication);
        QFETCH(QString, subIndication);
        const auto report = m_fixture.validator.validate(container, m_fixture.now);
        QCOMPARE(nameOf(report.indication), indication);
        QCOMPARE(report.subIndication, subIndication);
        QVERIFY(!report.causes.isEmpty());
    }

    void signedButOutOfRules_data()
    {
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("indication");
        const auto row = [this](const char* name, const QJsonObject& json, const char* cause,
                                const char* indication = "TOTAL-FAILED", bool byCustomer = false) {
            const auto document = m_fixture.liveness();
            const ContainerContent content{QJsonDocument(json).toJson(), m_fixture.images(document.images)};
            const Signer& signer =
                byCustomer ? *m_fixture.authority.customer() : *m_fixture.authority.provider();
            QTest::newRow(name) << signedAnyway(content, manifestOf(content), signer, m_fixture.now)
                                << QString::fromLatin1(cause) << QString::fromLatin1(indication);
        };
        const QJsonObject good = m_fixture.liveness().toJson();
        row("customer signs liveness", good, "SIGNER_NOT_AS_EXPECTED", "INDETERMINATE", true);
        row("two challenges", m_fixture.liveness(2).toJson(), "TOO_FEW_CHALLENGES");
        QJsonObject without = good;
        without.remove(QStringLiteral("customer"));
        row("no customer's requisites", without, "DOCUMENT_MALFORMED");
        QJsonObject unknown = good;
        unknown.insert(QStringLiteral("extra"), 1);
        row("unknown field", unknown, "DOCUMENT_MALFORMED");
        QJsonObject production = good;
        production.insert(QStringLiteral("mode"), QStringLiteral("production"));
        production.insert(QStringLiteral("iin"), QJsonValue());
        production.insert(QStringLiteral("iinStatus"), QStringLiteral("not_obtained"));
        row("production under a training anchor", production, "MODE_NOT_OF_ANCHOR", "INDETERMINATE");
        auto fewer = m_fixture.liveness();
        fewer.images.pop_back();
        row("image not named", fewer.toJson(), "IMAGE_NOT_NAMED");
        row("challenge without image", fewer.toJson(), "CHALLENGE_WITHOUT_IMAGE");
        QJsonObject negative = good;
        negative.insert(QStringLiteral("result"), QStringLiteral("negative"));
        row("result against the attempts", negative, "ATTEMPTS_CONTRADICT");
        QJsonObject late = good;
        late.insert(QStringLiteral("checkedAt"), QStringLiteral("2026-11-24T06:00:00Z"));
        row("checked after signing", late, "CHECKED_AFTER_SIGNING", "INDETERMINATE");
    }
    void signedButOutOfRules()
    {
        QFETCH(QByteArray, container);
        QFETCH(QString, cause);
        QFETCH(QString, indication);
        const auto report = m_fixture.validator.validate(container, m_fixture.now);
        QVERIFY2(report.causes.contains(cause), qPrintable(report.causes.join(u',')));
        QCOMPARE(nameOf(report.indication), indication);
        QCOMPARE(report.axes.at(ValidationAxis::Integrity), AxisState::Passed);
    }

    void timeAndTrust_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("foreign");
        QTest::addColumn<QString>("indication");
        QTest::addColumn<QString>("subIndication");
        const auto row = [](const char* name, const char* at, bool foreign, const char* indication,
                            const char* sub) {
            QTest::newRow(name) << QString::fromLatin1(at) << foreign << QString::fromLatin1(indication)
                                << QString::fromLatin1(sub);
        };
        row("now", "2026-11-24T05:00:00Z", false, "TOTAL-PASSED", "");
        row("years later", "2035-01-01T00:00:00Z", false, "TOTAL-PASSED", "");
        row("expired", "2038-01-01T00:00:00Z", false, "INDETERMINATE", "OUT_OF_BOUNDS_NO_POE");
        row("before the certificate", "2020-01-01T00:00:00Z", false, "TOTAL-FAILED", "NOT_YET_VALID");
        row("before signing", "2026-11-24T04:30:00Z", false, "INDETERMINATE", "TIMESTAMP_ORDER_FAILURE");
        row("foreign anchor", "2026-11-24T05:00:00Z", true, "INDETERMINATE", "NO_CERTIFICATE_CHAIN_FOUND");
    }
    void timeAndTrust()
    {
        QFETCH(QString, at);
        QFETCH(bool, foreign);
        QFETCH(QString, indication);
        QFETCH(QString, subIndication);
        const EvidenceFixture other;
        const Validator& validator = foreign ? other.validator : m_fixture.validator;
        const auto report = validator.validate(m_container, UtcTime::fromIso(at).value());
        QCOMPARE(nameOf(report.indication), indication);
        QCOMPARE(report.subIndication, subIndication);
    }

    void authenticationCertificateIsNoSigner()
    {
        const CertificateIssuer::Validity validity{timeAt("2026-01-01T00:00:00Z"),
                                                   timeAt("2030-01-01T00:00:00Z")};
        const auto issuer = CertificateIssuer::make(QStringLiteral("TRAINING test root"), validity).value();
        const auto requisites = TrainingAuthority::providerRequisites();
        const auto file =
            issuer.issue({QStringLiteral("TRAINING"), requisites.name, requisites.bin.toString()}, validity,
                         QStringLiteral("p"), "clientAuth");
        const KeySigner signer(SigningKey::fromPkcs12(file.value(), QStringLiteral("p")).value());
        QVERIFY(!signer.certificate().allowsDocuments);
        const auto document = m_fixture.liveness();
        const auto sealed =
            DocumentSealer(signer, m_fixture.clock).seal(document, m_fixture.images(document.images));
        const auto report = Validator(TrustStore::fromPem(issuer.rootPem()).value())
                                .validate(sealed.value().bytes, m_fixture.now);
        QCOMPARE(report.indication, Indication::Indeterminate);
        QCOMPARE(report.causes, QStringList{QStringLiteral("CERTIFICATE_NOT_FOR_DOCUMENTS")});
    }

    /// A sample of the signed objects and all else, every bit of it. AIQYN_FULL_SWEEP=1 (minutes): every byte
    /// of a container of real size, in parts that end before Qt Test's time limit.
    void everyFlippedByteIsNoticed_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("parts");
        const int parts = qEnvironmentVariableIsSet("AIQYN_FULL_SWEEP") ? 8 : 1;
        for (int part = 0; part < parts; ++part)
            QTest::addRow("part %d of %d", part + 1, parts) << part << parts;
    }
    void everyFlippedByteIsNoticed()
    {
        QFETCH(int, part);
        QFETCH(int, parts);
        const bool full = parts > 1;
        const QByteArray container = full ? sealedInRealSize(m_fixture) : m_container;
        const qsizetype step = full ? 1 : 5;
        const auto reading = readContainer(container).value();
        QVERIFY(reading.isOwnForm());
        std::vector<QByteArray> signedObjects{reading.content.document, reading.manifestXml};
        for (const auto& [name, bytes] : reading.content.frames)
            signedObjects.push_back(bytes);
        // Frames share their bytes: mark every place where a signed object lies.
        QByteArray inSigned(container.size(), '\0');
        for (const auto& object : signedObjects)
            for (auto at = container.indexOf(object); at >= 0; at = container.indexOf(object, at + 1))
                inSigned.replace(at, object.size(), QByteArray(object.size(), '\1'));
        QByteArray flipped = container;
        for (qsizetype i = part; i < flipped.size(); i += parts) {
            if (inSigned[i] != 0 && i % step != 0)
                continue;
            const char original = flipped[i];
            // Inside signed objects one bit will do (a hash sees all alike); elsewhere try every bit.
            for (int bit = inSigned[i] != 0 ? static_cast<int>(i % 8) : 0; bit < 8; ++bit) {
                flipped[i] = static_cast<char>(original ^ (1 << bit));
                const auto report = m_fixture.validator.validate(flipped, m_fixture.now);
                const QString what =
                    QStringLiteral("byte %1 bit %2: %3").arg(i).arg(bit).arg(nameOf(report.indication));
                QVERIFY2(report.indication != Indication::TotalPassed, qPrintable(what));
                if (inSigned[i] != 0) {
                    QVERIFY2(report.indication == Indication::TotalFailed, qPrintable(what));
                    break;
                }
            }
            flipped[i] = original;
        }
    }

    void sealerRefusesWhatTheRulesForbid()
    {
        const DocumentSealer sealer(*m_fixture.authority.provider(), m_fixture.clock);
        const auto two = m_fixture.liveness(2);
        QCOMPARE(sealer.seal(two, m_fixture.images(two.images)).error().code, ErrorCode::DocumentInvalid);
        const auto good = m_fixture.liveness();
        QCOMPARE(sealer.seal(good, {}).error().code, ErrorCode::DocumentInvalid);
        auto images = m_fixture.images(good.images);
        images.begin()->second += 'x';
        QCOMPARE(sealer.seal(good, images).error().code, ErrorCode::DocumentInvalid);
        QCOMPARE(sealer.seal(m_fixture.decision()).error().detail, QStringLiteral("SIGNER_NOT_AS_EXPECTED"));
        auto production = m_fixture.decision();
        production.common.mode = DocumentMode::Production;
        production.common.iin.reset();
        production.result = DecisionResult::Refused;
        const DocumentSealer customer(*m_fixture.authority.customer(), m_fixture.clock);
        QCOMPARE(customer.seal(production).error().detail, QStringLiteral("MODE_NOT_OF_ANCHOR"));
    }

private:
    EvidenceFixture m_fixture;
    QByteArray m_container;
};

static const aiqyn::tests::Registered<tst_Validator> registered;
#include "tst_Validator.moc"
