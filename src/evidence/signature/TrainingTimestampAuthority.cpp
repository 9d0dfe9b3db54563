#include "evidence/signature/TrainingTimestampAuthority.h"

#include "evidence/signature/SigningKeyParts.h"
#include "evidence/signature/TrainingFolder.h"

#include <openssl/ts.h>

namespace aiqyn::evidence {

namespace {

using Object = openssl::Handle<ASN1_OBJECT, ASN1_OBJECT_free>;
using Response = openssl::Handle<TS_RESP, TS_RESP_free>;
using ResponseContext = openssl::Handle<TS_RESP_CTX, TS_RESP_CTX_free>;

const QString keyFile = QStringLiteral("training-timestamp.p12");
const QString passwordFile = QStringLiteral("training.password");
const TrainingFolder timestampFolder{QStringLiteral("timestamp"), keyFile,
                                     QStringLiteral("training-timestamp-root.pem")};

constexpr const char* trainingPolicy = "2.999.3161"; // 2.999 is the arc for examples: nobody's policy
constexpr int serialBits = 127;
constexpr int accuracySeconds = 1;
constexpr unsigned timeDigits = 3;

Result<void> makeKey(const QDir& folder, const Clock& clock)
{
    const auto made = TrainingIssuer::make(QStringLiteral("Aiqyn TRAINING timestamp root"), clock);
    if (!made)
        return tl::make_unexpected(made.error());
    const auto& [issuer, validity, password] = *made;
    const auto key = issuer.issue({QStringLiteral("TRAINING timestamp authority"), {}, {}}, validity,
                                  password, "critical,timeStamping");
    if (!key)
        return tl::make_unexpected(key.error());
    const std::array<std::pair<QString, QByteArray>, 3> files{
        {{keyFile, *key}, {passwordFile, password.toLatin1()}, {timestampFolder.rootFile, issuer.rootPem()}}};
    for (const auto& [name, bytes] : files)
        if (auto written = writeTrainingFile(folder.filePath(name), bytes); !written)
            return written;
    return {};
}

/// RFC 3161 wants serial numbers unique for ever; chance keeps no count that a restored backup could repeat.
ASN1_INTEGER* randomSerial(TS_RESP_CTX* /*context*/, void* /*data*/)
{
    const openssl::Handle<BIGNUM, BN_free> number(BN_new());
    if (!number || BN_rand(number.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) != 1)
        return nullptr;
    return BN_to_ASN1_INTEGER(number.get(), nullptr);
}

int timeOfClock(TS_RESP_CTX* /*context*/, void* data, long* seconds, long* microseconds)
{
    const std::int64_t ms = static_cast<const Clock*>(data)->now().milliseconds();
    *seconds = static_cast<long>(ms / 1000);
    *microseconds = static_cast<long>(ms % 1000 * 1000);
    return 1;
}

/// A context keeps the state of one answer, so each gets its own.
ResponseContext answering(const SigningKey& key, const Clock& clock)
{
    ResponseContext context(TS_RESP_CTX_new());
    const Object policy(OBJ_txt2obj(trainingPolicy, 1));
    const SigningKey::Parts& parts = key.parts();
    const bool done = context && policy &&
                      TS_RESP_CTX_set_signer_cert(context.get(), parts.certificate.get()) == 1 &&
                      TS_RESP_CTX_set_signer_key(context.get(), parts.key.get()) == 1 &&
                      TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256()) == 1 &&
                      TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256()) == 1 &&
                      TS_RESP_CTX_set_def_policy(context.get(), policy.get()) == 1 &&
                      TS_RESP_CTX_add_md(context.get(), EVP_sha256()) == 1 &&
                      TS_RESP_CTX_set_accuracy(context.get(), accuracySeconds, 0, 0) == 1 &&
                      TS_RESP_CTX_set_clock_precision_digits(context.get(), timeDigits) == 1;
    if (!done)
        return nullptr;
    TS_RESP_CTX_set_serial_cb(context.get(), randomSerial, nullptr);
    TS_RESP_CTX_set_time_cb(context.get(), timeOfClock, const_cast<Clock*>(&clock)); // read alone
    return context;
}

} // namespace

Result<std::shared_ptr<TrainingTimestampAuthority>> TrainingTimestampAuthority::open(const QDir& profile,
                                                                                     const Clock& clock)
{
    const auto ready =
        timestampFolder.ensure(profile, [&clock](const QDir& folder) { return makeKey(folder, clock); });
    if (!ready)
        return tl::make_unexpected(ready.error());
    auto key = readTrainingKey(QDir(profile.filePath(timestampFolder.name)), keyFile, passwordFile);
    if (!key)
        return tl::make_unexpected(key.error());
    return std::shared_ptr<TrainingTimestampAuthority>(
        new TrainingTimestampAuthority(*std::move(key), clock));
}

Result<QByteArray> TrainingTimestampAuthority::post(const Endpoint& /*endpoint*/,
                                                    const QByteArray& contentType, const QByteArray& body,
                                                    const AnswerLimits& limits)
{
    if (limits.cancel.stop_requested())
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled before it began"));
    if (contentType != "application/timestamp-query")
        return fail(ErrorCode::ServiceRefused, QStringLiteral("training: timestamps alone"));
    const ResponseContext context = answering(m_key, m_clock);
    const openssl::Bio query = openssl::readBio(body);
    const Response response(context ? TS_RESP_create_response(context.get(), query.get()) : nullptr);
    const QByteArray der = response ? openssl::derOf<TS_RESP>(response.get(), i2d_TS_RESP) : QByteArray();
    const QString reason = openssl::lastReason(); // of a declined query too: the queue is left empty
    if (der.isEmpty())
        return fail(ErrorCode::Internal, reason);
    return der;
}

Result<QByteArray> TrainingTimestampAuthority::get(const Endpoint& /*endpoint*/,
                                                   const AnswerLimits& /*limits*/)
{
    return fail(ErrorCode::ServiceRefused, QStringLiteral("training: timestamps alone"));
}

} // namespace aiqyn::evidence
