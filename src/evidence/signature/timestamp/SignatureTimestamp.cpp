#include "evidence/signature/timestamp/SignatureTimestamp.h"

#include "evidence/signature/CmsOutline.h"
#include "evidence/signature/DerReader.h"
#include "evidence/signature/OpenSslHandles.h"
#include "evidence/signature/timestamp/TimestampReading.h"

namespace aiqyn::evidence {

namespace {

// id-aa-signatureTimeStampToken.
const QByteArrayView oidTimestampToken = octets("\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x02\x0E", 11);

using AttributeValue = openssl::Handle<ASN1_STRING, ASN1_STRING_free>;

/// Null when it is not DER with exactly one signer.
openssl::Cms parsed(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    openssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, der.size()));
    if (!cms || sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms.get())) != 1 ||
        openssl::derOf<CMS_ContentInfo>(cms.get(), i2d_CMS_ContentInfo) != der)
        cms.reset();
    ERR_clear_error();
    return cms;
}

CMS_SignerInfo* signerOf(const openssl::Cms& cms)
{
    return sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms.get()), 0);
}

QByteArray bytesOf(const ASN1_STRING* string)
{
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string)};
}

/// What can be said before any token is there.
Result<openssl::Cms> readyForTimestamp(const QByteArray& der)
{
    openssl::Cms cms = parsed(der);
    if (!cms)
        return fail(ErrorCode::ContainerMalformed, QStringLiteral("no signature by one signer in DER"));
    const SignatureTimestamp present = readSignatureTimestamp(der);
    if (!present.token.isEmpty() || !present.causes.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the signature has a timestamp already"));
    return cms;
}

} // namespace

SignatureTimestamp readSignatureTimestamp(const QByteArray& cms)
{
    const CmsOutline outline = outlineOf(cms);
    if (!outline.isInForm)
        return {{QStringLiteral("TIMESTAMP_FORMAT")}, {}, {}};
    SignatureTimestamp found;
    found.signatureValue = outline.signatureValue.toByteArray();
    DerReader attributes(outline.unsignedAttributes);
    while (!attributes.isDone() && !attributes.hasFailed()) {
        DerReader attribute(attributes.take(sequenceTag));
        if (attribute.take(oidTag) != oidTimestampToken)
            continue;
        DerReader values(attribute.take(setTag));
        const QByteArrayView token = values.takeWhole(sequenceTag);
        if (!found.token.isEmpty() || (!token.isEmpty() && !values.isDone()))
            found.causes << QStringLiteral("TIMESTAMP_SEVERAL");
        else if (token.isEmpty() || !attribute.isDone())
            found.causes << QStringLiteral("TIMESTAMP_FORMAT");
        found.token = token.toByteArray();
    }
    found.causes.removeDuplicates();
    if (!found.causes.isEmpty())
        found.token.clear();
    return found;
}

Result<QByteArray> addSignatureTimestamp(const QByteArray& cms, const QByteArray& token)
{
    const auto structure = readyForTimestamp(cms);
    if (!structure)
        return tl::make_unexpected(structure.error());
    CMS_SignerInfo* const signer = signerOf(*structure);
    const TimestampFacts facts = readTimestamp(token, bytesOf(CMS_SignerInfo_get0_signature(signer)));
    if (!facts.causes.isEmpty())
        return fail(ErrorCode::TimestampInvalid, facts.causes.join(QStringLiteral(", ")));
    const AttributeValue value(ASN1_STRING_new());
    if (!value || ASN1_STRING_set(value.get(), token.constData(), static_cast<int>(token.size())) != 1 ||
        CMS_unsigned_add1_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, value.get(),
                                      -1) != 1)
        return fail(ErrorCode::Internal, openssl::lastReason());
    const QByteArray raised = openssl::derOf<CMS_ContentInfo>(structure->get(), i2d_CMS_ContentInfo);
    if (!parsed(raised) || readSignatureTimestamp(raised).token != token)
        return fail(ErrorCode::Internal, QStringLiteral("the timestamp cannot be read back"));
    return raised;
}

Result<QByteArray> raiseToT(const QByteArray& cms, const TimestampClient& client,
                            const std::stop_token& cancel)
{
    const auto structure = readyForTimestamp(cms);
    if (!structure)
        return tl::make_unexpected(structure.error());
    auto token = client.stamp(bytesOf(CMS_SignerInfo_get0_signature(signerOf(*structure))), cancel);
    if (!token)
        return token;
    return addSignatureTimestamp(cms, *token);
}

} // namespace aiqyn::evidence
