#include "app/administration/PolicyPdf.h"

#include "app/messages/PolicySummary.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace aiqyn::app {

namespace {

constexpr double marginMm = 18;
constexpr int signers = 3;
constexpr double pointSize = 10;

QString signatureLines()
{
    const QString head =
        QStringLiteral("<table width=\"100%\" cellpadding=\"8\"><tr><th align=\"left\">%1</th>"
                       "<th align=\"left\">%2</th><th align=\"left\">%3</th></tr>")
            .arg(QCoreApplication::translate("PolicyPdf", "Name and office").toHtmlEscaped(),
                 QCoreApplication::translate("PolicyPdf", "Signature").toHtmlEscaped(),
                 QCoreApplication::translate("PolicyPdf", "Date").toHtmlEscaped());
    const QString line = QStringLiteral("______________________");
    QString rows;
    for (int i = 0; i < signers; ++i)
        rows += QStringLiteral("<tr><td>%1</td><td>%1</td><td>____________</td></tr>").arg(line);
    return QStringLiteral("<h3>%1</h3>")
               .arg(QCoreApplication::translate("PolicyPdf", "Approved for the customer").toHtmlEscaped()) +
           head + rows + QStringLiteral("</table>");
}

} // namespace

QByteArray policyPdf(const evidence::PolicyContent& policy, const std::optional<Sha256>& manifest)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
        writer.setTitle(policy.version);
        QTextDocument document;
        QFont font = document.defaultFont();
        font.setPointSizeF(pointSize);
        document.setDefaultFont(font);
        document.setHtml(PolicySummary::toHtml(policy, manifest) + signatureLines());
        document.print(&writer);
    }
    return bytes;
}

} // namespace aiqyn::app
