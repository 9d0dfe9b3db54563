#include "evidence/signature/revocation/ValidationData.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/DerReader.h"
#include "evidence/signature/DerWriting.h"
#include "evidence/signature/SignedDataParts.h"
#include "evidence/signature/revocation/OcspHandles.h"

namespace aiqyn::evidence {

namespace {

const QByteArray oidRiOcspResponse = QByteArray::fromHex("2B0601050507"
                                                         "1002");
const QByteArray oidOcspBasic = QByteArray::fromHex("2B0601050507300101");
const QByteArray oidRevocationValues = QByteArray::fromHex("2A864886F70D0109100218");
const QByteArray versionFive = QByteArray::fromHex("020105"); // RFC 5652 5.1: other revocation info is there

bool isSequence(const QByteArray& element)
{
    return static_cast<std::uint8_t>(element.front()) == sequenceTag;
}

QByteArray sequence(const QByteArray& content)
{
    return derElement(sequenceTag, content);
}

/// RFC 5940: OtherRevocationInfoFormat, [1] IMPLICIT.
QByteArray otherRevocation(const QByteArray& response)
{
    return derElement(context1, derElement(oidTag, oidRiOcspResponse) + response);
}

QByteArray responseAround(QByteArrayView basic)
{
    const QByteArray successful = derElement(enumeratedTag, QByteArray(1, '\0'));
    return sequence(successful + derElement(context0, sequence(derElement(oidTag, oidOcspBasic) +
                                                               derElement(octetsTag, basic.toByteArray()))));
}

bool isCrl(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const openssl::Crl crl(d2i_X509_CRL(nullptr, &at, der.size()));
    return crl && openssl::derOf<X509_CRL>(crl.get(), i2d_X509_CRL) == der;
}

/// RFC 5940 admits successful responses alone.
bool isOcspAnswer(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const openssl::OcspAnswer answer(d2i_OCSP_RESPONSE(nullptr, &at, der.size()));
    if (!answer || OCSP_response_status(answer.get()) != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return false;
    const openssl::OcspBasic basic(OCSP_response_get1_basic(answer.get()));
    return basic && openssl::derOf<OCSP_RESPONSE>(answer.get(), i2d_OCSP_RESPONSE) == der;
}

template <typename Check>
bool all(const std::vector<QByteArray>& values, Check check)
{
    const bool good = std::all_of(values.begin(), values.end(), check);
    ERR_clear_error();
    return good;
}

void readChoice(const QByteArray& choice, ValidationDataReading& reading)
{
    DerReader reader{QByteArrayView(choice)};
    if (reader.nextIs(sequenceTag)) {
        reading.data.revocation.crls.push_back(choice);
        return;
    }
    DerReader other(reader.take(context1));
    const QByteArrayView format = other.take(oidTag);
    const QByteArrayView value = other.takeWhole(sequenceTag);
    // Some write the basic response here, under its own name.
    if (other.isDone() && format == QByteArrayView(oidRiOcspResponse))
        reading.data.revocation.ocspResponses.push_back(value.toByteArray());
    else if (other.isDone() && format == QByteArrayView(oidOcspBasic))
        reading.data.revocation.ocspResponses.push_back(responseAround(value));
    else
        reading.causes << QStringLiteral("REVOCATION_UNREADABLE");
}

/// RevocationValues ::= SEQUENCE { crlVals [0], ocspVals [1], otherRevVals [2] }, each a SEQUENCE OF.
bool readRevocationValues(QByteArrayView attributeValues, RevocationValues& values)
{
    DerReader set(attributeValues);
    DerReader fields(set.take(sequenceTag));
    bool readable = true;
    const auto takeList = [&](std::uint8_t tag) {
        std::vector<QByteArray> elements;
        if (fields.nextIs(tag)) {
            DerReader list(fields.take(tag));
            readable = takeAll(list.take(sequenceTag), elements) && list.isDone() && readable;
        }
        readable = std::all_of(elements.begin(), elements.end(), isSequence) && readable;
        return elements;
    };
    for (const QByteArray& crl : takeList(context0))
        values.crls.push_back(crl);
    for (const QByteArray& basic : takeList(context1))
        values.ocspResponses.push_back(responseAround(basic));
    return readable && set.isDone() && fields.isDone(); // otherRevVals: not known to us
}

void readUnsignedAttributes(QByteArrayView signers, ValidationDataReading& reading)
{
    DerReader whole(signers);
    std::vector<QByteArray> each;
    bool readable = takeAll(whole.take(setTag), each);
    for (const QByteArray& signer : each) {
        DerReader reader{QByteArrayView(signer)};
        std::vector<QByteArray> fields;
        readable = takeAll(reader.take(sequenceTag), fields) && !fields.empty() && readable;
        if (!readable || static_cast<std::uint8_t>(fields.back().front()) != context1)
            continue;
        DerReader tagged{QByteArrayView(fields.back())};
        std::vector<QByteArray> attributes;
        readable = takeAll(tagged.take(context1), attributes);
        for (const QByteArray& attribute : attributes) {
            DerReader outer{QByteArrayView(attribute)};
            DerReader inner(outer.take(sequenceTag));
            if (inner.take(oidTag) == QByteArrayView(oidRevocationValues))
                readable = readRevocationValues(inner.take(setTag), reading.data.revocation) &&
                           inner.isDone() && readable;
        }
    }
    if (!readable)
        reading.causes << QStringLiteral("REVOCATION_UNREADABLE");
}

} // namespace

Result<QByteArray> addValidationData(const QByteArray& cms, const ValidationData& data)
{
    SignedDataParts parts = takeApart(cms);
    if (!parts.inForm)
        return fail(ErrorCode::SignatureFailed, QStringLiteral("no signature to add validation data to"));
    if (!all(data.certificates, [](const QByteArray& der) { return certificateOf(der) != nullptr; }) ||
        !all(data.revocation.crls, isCrl) || !all(data.revocation.ocspResponses, isOcspAnswer))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("unusable validation data"));

    for (const QByteArray& certificate : data.certificates)
        parts.certificates.push_back(certificate);
    for (const QByteArray& crl : data.revocation.crls)
        parts.revocations.push_back(crl);
    for (const QByteArray& response : data.revocation.ocspResponses)
        parts.revocations.push_back(otherRevocation(response));
    const bool other =
        std::any_of(parts.revocations.begin(), parts.revocations.end(), [](const QByteArray& choice) {
            return static_cast<std::uint8_t>(choice.front()) == context1;
        });

    return putTogether(parts, other ? versionFive : QByteArray());
}

ValidationDataReading readValidationData(const QByteArray& cms)
{
    ValidationDataReading reading;
    const SignedDataParts parts = takeApart(cms);
    if (!parts.inForm) {
        reading.causes << QStringLiteral("REVOCATION_UNREADABLE");
        return reading;
    }
    reading.data.certificates = parts.certificates;
    for (const QByteArray& choice : parts.revocations)
        readChoice(choice, reading);
    readUnsignedAttributes(parts.signers, reading);
    reading.causes.removeDuplicates();
    return reading;
}

} // namespace aiqyn::evidence
