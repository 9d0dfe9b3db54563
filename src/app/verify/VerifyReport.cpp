#include "app/verify/VerifyReport.h"

#include "app/messages/CauseNames.h"
#include "app/messages/ErrorMessage.h"
#include "app/messages/EvidenceNames.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace aiqyn::app {

using evidence::Indication;

namespace {

constexpr int exitUnreadable = 3;

QString indented(const QString& line)
{
    return QStringLiteral("    ") + line + u'\n';
}

} // namespace

void VerifyReport::add(const QString& file, const evidence::ValidationReport& report)
{
    m_documents.push_back({file, report});
    if (!m_listsFiles)
        m_documents.back().report.files.clear();
}

void VerifyReport::setTrust(const QJsonObject& json, const QString& line)
{
    m_trust = json;
    m_trustLine = line;
}

void VerifyReport::addUnreadable(const QString& path, const Error& error)
{
    m_unreadable.push_back({path, error});
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
        if (!m_listsFiles)
            json.remove(QStringLiteral("files"));
        documents.append(json);
    }
    QJsonArray unreadable;
    for (const Unreadable& input : m_unreadable)
        unreadable.append(QJsonObject{{QStringLiteral("file"), input.path},
                                      {QStringLiteral("error"), nameOf(input.error.code)}});
    const QJsonObject counts{
        {QStringLiteral("total"), static_cast<int>(m_documents.size())},
        {QStringLiteral("totalPassed"), count(Indication::TotalPassed)},
        {QStringLiteral("totalFailed"), count(Indication::TotalFailed)},
        {QStringLiteral("indeterminate"), count(Indication::Indeterminate)},
        {QStringLiteral("unreadable"), static_cast<int>(m_unreadable.size())},
    };
    return QJsonDocument(QJsonObject{{QStringLiteral("trust"), m_trust},
                                     {QStringLiteral("documents"), documents},
                                     {QStringLiteral("unreadable"), unreadable},
                                     {QStringLiteral("counts"), counts}})
        .toJson();
}

QString VerifyReport::textOf(const Document& document) const
{
    const evidence::ValidationReport& report = document.report;
    const QString code = nameOf(report.indication);
    const QString verdict =
        report.subIndication.isEmpty() ? code : QStringLiteral("%1 (%2)").arg(code, report.subIndication);
    const QString kind =
        report.kind ? EvidenceNames::documentKind(nameOf(*report.kind)) : tr("unknown document");
    QString text =
        QStringLiteral("%1  %2  %3: %4\n").arg(verdict, document.file, kind, EvidenceNames::indication(code));
    for (const QString& sentence : CauseNames::sentences(report.causes))
        text += indented(sentence);
    for (const QString& sentence : CauseNames::sentences(report.notes))
        text += indented(tr("Note: %1").arg(sentence));
    if (const QString step = CauseNames::nextStep(report.subIndication); !step.isEmpty())
        text += indented(tr("What to do: %1").arg(step));
    if (report.decidingAxis)
        text += indented(tr("Decided by: %1").arg(EvidenceNames::axis(nameOf(*report.decidingAxis))));
    if (!report.signerSubject.isEmpty())
        text += indented(tr("Signed by: %1").arg(report.signerSubject));
    if (report.provenTime)
        text += indented(tr("Proven to exist at: %1").arg(report.provenTime->toIso()));
    else if (report.claimedTime)
        text += indented(tr("Signing time stated, not proven: %1").arg(report.claimedTime->toIso()));
    for (const evidence::CoveredFile& each : report.files)
        text += indented(
            tr("File: %1, %2 bytes, vouched for by: %3")
                .arg(each.name, QString::number(each.bytes), EvidenceNames::coverage(nameOf(each.coverage))));
    return text;
}

QByteArray VerifyReport::toText() const
{
    if (m_documents.empty())
        return {};
    QString text;
    for (const Document& document : m_documents)
        text += textOf(document);
    text += m_trustLine + u'\n';
    text += tr("Documents: %1. TOTAL-PASSED: %2. TOTAL-FAILED: %3. INDETERMINATE: %4.")
                .arg(m_documents.size())
                .arg(count(Indication::TotalPassed))
                .arg(count(Indication::TotalFailed))
                .arg(count(Indication::Indeterminate)) +
            u'\n';
    return text.toUtf8();
}

QByteArray VerifyReport::unreadableText() const
{
    QString text;
    for (const Unreadable& input : m_unreadable) {
        const ErrorMessage message = messageFor(input.error);
        text += QStringLiteral("%1: %2 %3\n").arg(input.path, message.sentence, message.nextStep);
    }
    return text.toUtf8();
}

int VerifyReport::exitCode() const
{
    if (!m_unreadable.empty())
        return exitUnreadable;
    if (count(Indication::TotalFailed) > 0)
        return 1;
    return count(Indication::Indeterminate) > 0 ? 2 : 0;
}

} // namespace aiqyn::app
