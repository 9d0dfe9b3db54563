#include "evidence/signature/CmsOutline.h"

#include "evidence/signature/DerReader.h"
#include "evidence/signature/gost/GostAlgorithms.h"

#include <algorithm>
#include <array>

namespace aiqyn::evidence {

namespace {

const QByteArrayView oidSignedData = octets("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02", 9);
const QByteArrayView oidData = octets("\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01", 9);
const QByteArrayView versionOne = octets("\x01", 1);
const QByteArrayView versionFive = octets("\x05", 1);

// id-aa-signatureTimeStampToken and id-aa-ets-revocationValues.
const std::array<QByteArrayView, 2> allowedUnsigned{
    octets("\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x02\x0E", 11),
    octets("\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x02\x18", 11)};

// Algorithms as OpenSSL writes them, parameters included: these bytes are not signed, so they are compared.
const QByteArrayView sha256Bare = octets("\x30\x0B\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01", 13);
const QByteArrayView sha256Null = octets("\x30\x0D\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00", 15);
const QByteArrayView rsa = octets("\x30\x0D\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01\x05\x00", 15);
const QByteArrayView rsaSha256 = octets("\x30\x0D\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B\x05\x00", 15);
const QByteArrayView ecdsaSha256 = octets("\x30\x0A\x06\x08\x2A\x86\x48\xCE\x3D\x04\x03\x02", 12);

/// RFC 5652 5.1: version 5 where SignedData.crls has a choice "other", 1 otherwise.
bool isVersionRight(QByteArrayView version, QByteArrayView revocations)
{
    DerReader reader(revocations);
    bool hasOther = false;
    while (!reader.isDone() && !reader.hasFailed()) {
        const bool isOther = reader.nextIs(context1);
        hasOther = hasOther || isOther;
        (void)reader.takeWhole(isOther ? context1 : sequenceTag);
    }
    return reader.isDone() && version == (hasOther ? versionFive : versionOne);
}

bool areUnsignedAllowed(QByteArrayView attributes)
{
    DerReader reader(attributes);
    while (!reader.isDone() && !reader.hasFailed()) {
        DerReader attribute(reader.take(sequenceTag));
        if (std::ranges::find(allowedUnsigned, attribute.take(oidTag)) == allowedUnsigned.end())
            return false;
    }
    return reader.isDone();
}

} // namespace

CmsOutline outlineOf(const QByteArray& der)
{
    CmsOutline outline;
    DerReader file{QByteArrayView(der)};
    DerReader info(file.take(sequenceTag));
    const bool signedData = info.take(oidTag) == oidSignedData;
    DerReader explicitTag(info.take(context0));
    DerReader data(explicitTag.take(sequenceTag));
    const QByteArrayView version = data.take(integerTag);
    DerReader digests(data.take(setTag));
    const QByteArrayView digest = digests.takeWhole(sequenceTag);
    DerReader content(data.take(sequenceTag));
    const bool detached = content.take(oidTag) == oidData && content.isDone();
    (void)data.take(context0); // certificates
    const QByteArrayView revocations = data.nextIs(context1) ? data.take(context1) : QByteArrayView();
    DerReader signers(data.take(setTag));
    DerReader signer(signers.take(sequenceTag));
    const bool signerVersion = signer.take(integerTag) == versionOne;
    DerReader identifier(signer.take(sequenceTag));
    outline.issuerOfSigner = identifier.takeWhole(sequenceTag);
    (void)identifier.take(integerTag);
    outline.digestAlgorithm = signer.takeWhole(sequenceTag);
    outline.signedAttributes = signer.takeWhole(context0);
    outline.signatureAlgorithm = signer.takeWhole(sequenceTag);
    outline.signatureValue = signer.take(octetsTag);
    if (signer.nextIs(context1))
        outline.unsignedAttributes = signer.take(context1);
    const bool unsignedAllowed = areUnsignedAllowed(outline.unsignedAttributes);
    outline.isInForm = signedData && isVersionRight(version, revocations) && detached && signerVersion &&
                       unsignedAllowed && file.isDone() && info.isDone() && explicitTag.isDone() &&
                       data.isDone() && digests.isDone() && signers.isDone() && signer.isDone() &&
                       identifier.isDone() && digest == outline.digestAlgorithm;
    outline.hasAllowedAlgorithms =
        (outline.digestAlgorithm == sha256Bare || outline.digestAlgorithm == sha256Null) &&
        (outline.signatureAlgorithm == rsa || outline.signatureAlgorithm == rsaSha256 ||
         outline.signatureAlgorithm == ecdsaSha256);
    outline.isGost = isGostSignature(outline.signatureAlgorithm);
    return outline;
}

} // namespace aiqyn::evidence
