// Sealing and verifying containers. "verify/bare" does the same hashes and signature checks as
// "verify/strict" and nothing else, in the same run: their ratio is what strictness costs (budget: strict at
// least 0.8 times as many). "verify/program" is aiqyn-verify on a folder, by number of worker processes.
#include "EvidenceFixture.h"
#include "TestTimestampAuthority.h"
#include "evidence/archive/Archive.h"
#include "evidence/container/Container.h"
#include "evidence/signature/TrustStoreParts.h"
#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include <QFile>
#include <QProcess>

#include <openssl/cms.h>
#include <openssl/ts.h>

#include <benchmark/benchmark.h>
#include <unistd.h>

using namespace aiqyn;
using namespace aiqyn::evidence;
using aiqyn::tests::EvidenceFixture;
using aiqyn::tests::TestTimestampAuthority;

namespace {

constexpr int images = 10;
constexpr int imageBytes = 38 << 10;
constexpr int traceRows = 180; // a quarter of the container, as in one of a real session

/// A liveness document of about 500 KB: ten images and a trace.
struct Sample
{
    EvidenceFixture fixture;
    TestTimestampAuthority authority;
    LivenessDocument document = fixture.liveness(images);
    DocumentSealer::Images pictures;

    Sample()
    {
        for (std::size_t i = 0; i < document.images.size(); ++i) {
            QByteArray bytes("\xFF\xD8", 2);
            SeededRandom random(i);
            QByteArray comment(imageBytes, Qt::Uninitialized);
            for (char& byte : comment)
                byte = static_cast<char>(random.below(256).value());
            bytes += QByteArray("\xFF\xFE", 2) + static_cast<char>((imageBytes + 2) >> 8) +
                     static_cast<char>((imageBytes + 2) & 0xFF) + comment +
                     QByteArray::fromHex("FFC0000B080010001001011100FFDA0008010100003F0000FFD9");
            document.images[i].sha256 = Sha256::of(bytes);
            pictures.emplace(document.images[i].file, bytes);
        }
        QJsonArray rows;
        for (int i = 0; i < traceRows; ++i) {
            QJsonArray row{i, 33.3 * i};
            for (int column = 0; column < 16; ++column)
                row.append(0.0001 * ((i * 31 + column * 17) % 9973));
            rows.append(row);
        }
        QJsonObject attempt = document.attempts.first().toObject();
        attempt.insert(QStringLiteral("trace"), QJsonObject{{QStringLiteral("rows"), rows}});
        document.attempts = {attempt};
    }

    [[nodiscard]] SealedContainer sealed() const
    {
        return DocumentSealer(*fixture.authority.provider(), fixture.clock).seal(document, pictures).value();
    }

    /// Level T.
    [[nodiscard]] QByteArray stamped()
    {
        const QByteArray bytes = sealed().bytes;
        const auto reading = readContainer(bytes).value();
        const QByteArray value = readSignatureTimestamp(reading.signature).signatureValue;
        const QByteArray signature = addSignatureTimestamp(reading.signature, authority.token(value)).value();
        return writeContainer(reading.content, reading.manifestXml, signature);
    }
};

void seal(benchmark::State& state)
{
    const Sample sample;
    const auto archive = Archive::open(QDir(sample.fixture.profile().filePath(QStringLiteral("archive"))),
                                       sample.fixture.clock)
                             .value();
    int number = 0;
    for (auto _ : state) {
        const SealedContainer sealed = sample.sealed();
        const NewDocument row{.documentId = QString::number(++number),
                              .sessionId = sample.document.common.sessionId,
                              .kind = QStringLiteral("liveness"),
                              .mode = QStringLiteral("training"),
                              .serviceType = {},
                              .contractNumber = {},
                              .iinIndex = {},
                              .result = QStringLiteral("passed"),
                              .checkedAt = sample.fixture.now};
        if (!archive->seal(row, sealed.bytes))
            state.SkipWithError("not sealed");
    }
    state.counters["containerKB"] = static_cast<double>(sample.sealed().bytes.size()) / 1024;
}
BENCHMARK(seal)->Name("seal/build+sign+durable")->Unit(benchmark::kMillisecond)->UseRealTime();

/// Nothing but hashes and signatures, by OpenSSL as it comes.
bool bareLoop(const ContainerReading& reading, X509_STORE* signers, X509_STORE* authorities)
{
    for (const Manifest::Object& object : reading.manifest->objects) {
        const QByteArray& bytes = object.name == QLatin1String("document.json")
                                      ? reading.content.document
                                      : reading.content.frames.at(object.name);
        if (!object.digest.isOf(bytes))
            return false;
    }
    const auto* at = reinterpret_cast<const unsigned char*>(reading.signature.constData());
    CMS_ContentInfo* const cms = d2i_CMS_ContentInfo(nullptr, &at, reading.signature.size());
    BIO* const content =
        BIO_new_mem_buf(reading.manifestXml.constData(), static_cast<int>(reading.manifestXml.size()));
    bool good = CMS_verify(cms, nullptr, signers, content, nullptr, CMS_BINARY | CMS_CADES) == 1;
    const CMS_SignerInfo* const signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
    const int place = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
    const ASN1_TYPE* const value = X509_ATTRIBUTE_get0_type(CMS_unsigned_get_attr(signer, place), 0);
    const unsigned char* token = value->value.sequence->data;
    PKCS7* const stamp = d2i_PKCS7(nullptr, &token, value->value.sequence->length);
    const ASN1_OCTET_STRING* const signature =
        CMS_SignerInfo_get0_signature(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0));
    auto* const imprint = static_cast<unsigned char*>(OPENSSL_malloc(SHA256_DIGEST_LENGTH));
    EVP_Digest(signature->data, static_cast<std::size_t>(signature->length), imprint, nullptr, EVP_sha256(),
               nullptr);
    TS_VERIFY_CTX* const context = TS_VERIFY_CTX_new();
    TS_VERIFY_CTX_set_flags(context, TS_VFY_VERSION | TS_VFY_IMPRINT | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_imprint(context, imprint, SHA256_DIGEST_LENGTH);
    X509_STORE_up_ref(authorities);
    TS_VERIFY_CTX_set_store(context, authorities);
    good = good && TS_RESP_verify_token(context, stamp) == 1;
    TS_VERIFY_CTX_free(context);
    PKCS7_free(stamp);
    BIO_free(content);
    CMS_ContentInfo_free(cms);
    return good;
}

/// The time at which the sample's certificates are valid, whatever day it is.
void setTime(X509_STORE* store, UtcTime at)
{
    X509_VERIFY_PARAM* const parameters = X509_STORE_get0_param(store);
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_ANY);
    X509_VERIFY_PARAM_set_time(parameters, at.milliseconds() / 1000);
}

void verifyBare(benchmark::State& state)
{
    Sample sample;
    const QByteArray container = sample.stamped();
    const auto signers = sample.fixture.trust();
    const auto authorities = sample.authority.trust();
    X509_STORE* const first = signers.parts().store.get();
    X509_STORE* const second = authorities.parts().store.get();
    setTime(first, sample.fixture.now);
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(second), sample.fixture.now.milliseconds() / 1000);
    const auto reading = readContainer(container).value();
    for (auto _ : state)
        if (!bareLoop(reading, first, second))
            state.SkipWithError("not verified");
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(verifyBare)->Name("verify/bare")->Unit(benchmark::kMillisecond)->MinTime(2);

void verifyStrict(benchmark::State& state)
{
    Sample sample;
    const QByteArray container = sample.stamped();
    const Validator validator(
        Trust{sample.fixture.trust(), sample.fixture.trust(), sample.authority.trust()});
    for (auto _ : state)
        if (validator.validate(container, sample.fixture.now).indication != Indication::TotalPassed)
            state.SkipWithError("not passed");
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
    state.counters["containerKB"] = static_cast<double>(container.size()) / 1024;
}
BENCHMARK(verifyStrict)->Name("verify/strict")->Unit(benchmark::kMillisecond)->MinTime(2);

void verifyProgram(benchmark::State& state)
{
    constexpr int files = 3000;
    Sample sample;
    const QDir folder(sample.fixture.profile().filePath(QStringLiteral("containers")));
    folder.mkpath(QStringLiteral("."));
    const QByteArray container = sample.sealed().bytes;
    QFile first(folder.filePath(QStringLiteral("0.asice")));
    if (!first.open(QFile::WriteOnly) || first.write(container) != container.size())
        state.SkipWithError("not written");
    first.close();
    for (int i = 1; i < files; ++i) // hard links: the disk is not what is measured
        if (::link(QFile::encodeName(first.fileName()),
                   QFile::encodeName(folder.filePath(QStringLiteral("%1.asice").arg(i)))) != 0)
            state.SkipWithError("not linked");
    const QString program = QStringLiteral(AIQYN_BINARY_DIR "/bin/aiqyn-verify");
    for (auto _ : state) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(program, {QStringLiteral("--profile"), sample.fixture.folder.path(),
                                QStringLiteral("--at"), sample.fixture.now.toIso(), QStringLiteral("--jobs"),
                                QString::number(state.range(0)), folder.path()});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            state.SkipWithError("not passed");
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * files);
}
BENCHMARK(verifyProgram)
    ->Name("verify/program")
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(3);

} // namespace
