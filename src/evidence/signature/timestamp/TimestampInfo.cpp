#include "evidence/signature/timestamp/TimestampInfo.h"

#include <QRegularExpression>

namespace aiqyn::evidence {

namespace {

using Names = openssl::Handle<GENERAL_NAMES, GENERAL_NAMES_free>;

QByteArray bytesOf(const ASN1_STRING* string)
{
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string)};
}

/// RFC 3161 2.4.2: whole seconds or a fraction without trailing zeros, always in UTC.
std::optional<UtcTime> generalizedTime(const ASN1_GENERALIZEDTIME* time)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(?:\\.(\\d{0,8}[1-9]))?Z$"));
    const auto match = form.match(QString::fromLatin1(bytesOf(time)));
    if (!match.hasMatch())
        return std::nullopt;
    const QString milliseconds = match.captured(7).leftJustified(3, u'0', true);
    return UtcTime::fromIso(QStringLiteral("%1-%2-%3T%4:%5:%6.%7Z")
                                .arg(match.captured(1), match.captured(2), match.captured(3),
                                     match.captured(4), match.captured(5), match.captured(6), milliseconds));
}

/// One part of an accuracy within its range; an absent one is zero.
std::optional<std::int64_t> part(const ASN1_INTEGER* integer, std::int64_t most)
{
    std::int64_t value = 0;
    if (integer != nullptr && (ASN1_INTEGER_get_int64(&value, integer) != 1 || value < 0 || value > most))
        return std::nullopt;
    return value;
}

std::optional<std::chrono::microseconds> sumOf(const TS_ACCURACY* accuracy)
{
    constexpr std::int64_t year = 366LL * 86400;
    const auto seconds = part(TS_ACCURACY_get_seconds(accuracy), year);
    const auto millis = part(TS_ACCURACY_get_millis(accuracy), 999);
    const auto micros = part(TS_ACCURACY_get_micros(accuracy), 999);
    if (!seconds || !millis || !micros)
        return std::nullopt;
    return std::chrono::seconds(*seconds) + std::chrono::milliseconds(*millis) +
           std::chrono::microseconds(*micros);
}

} // namespace

std::optional<TimestampInfo> TimestampInfo::fromDer(QByteArrayView der)
{
    const QByteArray bytes = der.toByteArray();
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.constData());
    Info info(d2i_TS_TST_INFO(nullptr, &at, bytes.size()));
    const bool inForm = info && TS_TST_INFO_get_version(info.get()) == 1 &&
                        openssl::derOf<TS_TST_INFO>(info.get(), i2d_TS_TST_INFO) == bytes;
    ERR_clear_error();
    if (!inForm)
        return std::nullopt;
    const auto time = generalizedTime(TS_TST_INFO_get_time(info.get()));
    const TS_ACCURACY* const said = TS_TST_INFO_get_accuracy(info.get());
    const auto accuracy = said == nullptr ? std::nullopt : sumOf(said);
    if (!time || (said != nullptr && !accuracy))
        return std::nullopt;
    return TimestampInfo(std::move(info), *time, accuracy);
}

QString TimestampInfo::policy() const
{
    const ASN1_OBJECT* const oid = TS_TST_INFO_get_policy_id(m_info.get());
    const int size = OBJ_obj2txt(nullptr, 0, oid, 1);
    QByteArray text(std::max(size, 0) + 1, '\0');
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), oid, 1);
    return QString::fromLatin1(text.constData());
}

QByteArray TimestampInfo::nonce() const
{
    const ASN1_INTEGER* const nonce = TS_TST_INFO_get_nonce(m_info.get());
    return nonce != nullptr && ASN1_STRING_type(nonce) == V_ASN1_INTEGER ? bytesOf(nonce) : QByteArray();
}

const Sha2* TimestampInfo::imprintHash() const
{
    const X509_ALGOR* const algorithm = TS_MSG_IMPRINT_get_algo(TS_TST_INFO_get_msg_imprint(m_info.get()));
    return sha2Of(openssl::derOf<X509_ALGOR>(algorithm, i2d_X509_ALGOR));
}

QByteArray TimestampInfo::imprint() const
{
    return bytesOf(TS_MSG_IMPRINT_get_msg(TS_TST_INFO_get_msg_imprint(m_info.get())));
}

bool TimestampInfo::hasCriticalExtension() const
{
    return TS_TST_INFO_get_ext_by_critical(m_info.get(), 1, -1) >= 0;
}

bool TimestampInfo::namesAuthority(X509* certificate) const
{
    GENERAL_NAME* const tsa = TS_TST_INFO_get_tsa(m_info.get());
    if (tsa == nullptr)
        return true;
    int type = 0;
    const void* const name = GENERAL_NAME_get0_value(tsa, &type);
    if (type == GEN_DIRNAME &&
        X509_NAME_cmp(static_cast<const X509_NAME*>(name), X509_get_subject_name(certificate)) == 0)
        return true;
    const Names others(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; i < sk_GENERAL_NAME_num(others.get()); ++i)
        if (GENERAL_NAME_cmp(sk_GENERAL_NAME_value(others.get(), i), tsa) == 0)
            return true;
    return false;
}

} // namespace aiqyn::evidence
