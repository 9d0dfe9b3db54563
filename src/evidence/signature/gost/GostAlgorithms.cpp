#include "evidence/signature/gost/GostAlgorithms.h"

#include "evidence/signature/DerReader.h"

namespace aiqyn::evidence {

namespace {

const QByteArrayView oidSignature("\x2A\x83\x0E\x03\x0A\x01\x01\x02\x03\x02", 10);
const QByteArrayView oidKey("\x2A\x83\x0E\x03\x0A\x01\x01\x02\x02", 9);
const QByteArrayView oidCurve("\x2A\x83\x0E\x03\x0A\x01\x01\x02\x02\x01", 10);
const QByteArrayView oidDigest("\x2A\x83\x0E\x03\x0A\x01\x03\x03", 8);

bool isPlain(QByteArrayView algorithm, QByteArrayView oid)
{
    DerReader file(algorithm);
    DerReader fields(file.take(sequenceTag));
    const bool named = fields.take(oidTag) == oid;
    const bool empty = !fields.nextIs(nullTag) || fields.take(nullTag).isEmpty();
    return named && empty && fields.isDone() && file.isDone();
}

} // namespace

bool isGostSignature(QByteArrayView algorithm)
{
    return isPlain(algorithm, oidSignature);
}

bool isStreebog512(QByteArrayView algorithm)
{
    return isPlain(algorithm, oidDigest);
}

bool isGostKey(QByteArrayView algorithm)
{
    DerReader file(algorithm);
    DerReader fields(file.take(sequenceTag));
    const bool key = fields.take(oidTag) == oidKey;
    DerReader parameters(fields.take(sequenceTag));
    const bool curve = parameters.take(oidTag) == oidCurve;
    const bool digest = !parameters.nextIs(oidTag) || parameters.take(oidTag) == oidDigest;
    return key && curve && digest && parameters.isDone() && fields.isDone() && file.isDone();
}

} // namespace aiqyn::evidence
