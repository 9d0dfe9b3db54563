#include "evidence/signature/DerWriting.h"

#include <algorithm>

namespace aiqyn::evidence {

QByteArray derElement(std::uint8_t tag, const QByteArray& content)
{
    QByteArray length;
    if (content.size() < 0x80) {
        length.append(static_cast<char>(content.size()));
    } else {
        for (qsizetype rest = content.size(); rest > 0; rest >>= 8)
            length.prepend(static_cast<char>(rest & 0xFF));
        length.prepend(static_cast<char>(0x80 | length.size()));
    }
    return QByteArray(1, static_cast<char>(tag)) + length + content;
}

QByteArray derSetContent(std::vector<QByteArray> elements)
{
    // QByteArray compares as unsigned octets; of two whole elements neither begins the other.
    std::sort(elements.begin(), elements.end());
    elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
    QByteArray content;
    for (const QByteArray& element : elements)
        content += element;
    return content;
}

} // namespace aiqyn::evidence
