#include "evidence/signature/SignedDataParts.h"

#include "evidence/signature/CertificateReading.h"
#include "evidence/signature/DerReader.h"
#include "evidence/signature/DerWriting.h"

namespace aiqyn::evidence {

namespace {

const QByteArray oidSignedData = QByteArray::fromHex("2A864886F70D010702");

} // namespace

bool takeAll(QByteArrayView content, std::vector<QByteArray>& elements)
{
    DerReader reader(content);
    while (!content.isEmpty()) {
        const QByteArrayView element = reader.takeWhole(static_cast<std::uint8_t>(content.front()));
        if (element.isEmpty())
            return false;
        elements.push_back(element.toByteArray());
        content = content.sliced(element.size());
    }
    return true;
}

SignedDataParts takeApart(const QByteArray& signedData)
{
    SignedDataParts parts;
    DerReader file{QByteArrayView(signedData)};
    DerReader info(file.take(sequenceTag));
    const bool isSignedData = info.take(oidTag) == QByteArrayView(oidSignedData);
    DerReader explicitTag(info.take(context0));
    DerReader data(explicitTag.take(sequenceTag));
    parts.version = data.takeWhole(integerTag);
    parts.digests = data.takeWhole(setTag);
    parts.content = data.takeWhole(sequenceTag);
    bool readable = true;
    if (data.nextIs(context0))
        readable = takeAll(data.take(context0), parts.certificates);
    if (data.nextIs(context1))
        readable = takeAll(data.take(context1), parts.revocations) && readable;
    parts.signers = data.takeWhole(setTag);
    parts.inForm =
        isSignedData && readable && file.isDone() && info.isDone() && explicitTag.isDone() && data.isDone();
    return parts;
}

QByteArray putTogether(const SignedDataParts& parts, const QByteArray& version)
{
    QByteArray signedData = version.isEmpty() ? parts.version.toByteArray() : version;
    signedData += parts.digests;
    signedData += parts.content;
    if (!parts.certificates.empty())
        signedData += derElement(context0, derSetContent(parts.certificates));
    if (!parts.revocations.empty())
        signedData += derElement(context1, derSetContent(parts.revocations));
    signedData += parts.signers;
    return derElement(sequenceTag, derElement(oidTag, oidSignedData) +
                                       derElement(context0, derElement(sequenceTag, signedData)));
}

openssl::Cms decodedWithoutCertificates(const SignedDataParts& parts)
{
    if (!parts.inForm)
        return nullptr;
    SignedDataParts rest = parts;
    rest.certificates.clear();
    const QByteArray der = putTogether(rest);
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    openssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, der.size()));
    if (!cms || openssl::derOf<CMS_ContentInfo>(cms.get(), i2d_CMS_ContentInfo) != der)
        cms.reset();
    ERR_clear_error();
    return cms;
}

openssl::Certificates certificatesOf(const SignedDataParts& parts)
{
    openssl::Certificates certificates(sk_X509_new_null());
    for (const QByteArray& der : parts.certificates) {
        openssl::Certificate certificate = certificateOf(der);
        if (!certificate || openssl::derOf<X509>(certificate.get(), i2d_X509) != der)
            return nullptr;
        sk_X509_push(certificates.get(), certificate.release());
    }
    return certificates;
}

} // namespace aiqyn::evidence
