#include "app/verify/VerifyReport.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace aiqyn::app {

using evidence::Indication;

void VerifyReport::add(const QString& file, const evidence::ValidationReport& report)
{
    m_documents.push_back({file, report});
}

int VerifyReport::count(Indication indication) const
{
    return static_cast<int>(
        std::count_if(m_documents.begin(), m_documents.end(), [indication](const Document& document) {
            return document.report.indication == indication;
        }));
}

QByteArray VerifyReport::toJson() const
{
    QJsonArray documents;
    for (const Document& document : m_documents) {
        QJsonObject json = document.report.toJson();
        json.insert(QStringLiteral("file"), document.file);
        documents.append(json);
    }
    const QJsonObject counts{
        {QStringLiteral("total"), static_cast<int>(m_documents.size())},
        {QStringLiteral("totalPassed"), count(Indication::TotalPassed)},
        {QStringLiteral("totalFailed"), count(Indication::TotalFailed)},
        {QStringLiteral("indeterminate"), count(Indication::Indeterminate)},
    };
    return QJsonDocument(
               QJsonObject{{QStringLiteral("documents"), documents}, {QStringLiteral("counts"), counts}})
        .toJson();
}

QByteArray VerifyReport::toText() const
{
    QString text;
    for (const Document& document : m_documents) {
        const auto& report = document.report;
        text += nameOf(report.indication);
        if (!report.subIndication.isEmpty())
            text += QStringLiteral(" (%1)").arg(report.subIndication);
        text += QStringLiteral("  %1  %2\n")
                    .arg(report.kind ? nameOf(*report.kind) : QStringLiteral("-"), document.file);
        if (!report.causes.isEmpty())
            text += QStringLiteral("    causes: %1\n").arg(report.causes.join(QStringLiteral(", ")));
        if (!report.signerSubject.isEmpty())
            text += QStringLiteral("    signer: %1\n").arg(report.signerSubject);
    }
    text += QStringLiteral("%1 documents: %2 TOTAL-PASSED, %3 TOTAL-FAILED, %4 INDETERMINATE\n")
                .arg(m_documents.size())
                .arg(count(Indication::TotalPassed))
                .arg(count(Indication::TotalFailed))
                .arg(count(Indication::Indeterminate));
    return text.toUtf8();
}

int VerifyReport::exitCode() const
{
    if (count(Indication::TotalFailed) > 0)
        return 1;
    return count(Indication::Indeterminate) > 0 ? 2 : 0;
}

} // namespace aiqyn::app
