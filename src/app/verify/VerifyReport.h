#pragma once

#include "base/Error.h"
#include "evidence/signature/ValidationReport.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>

#include <vector>

namespace aiqyn::app {

/// The verdicts of one run, as people and programs read them.
class VerifyReport
{
    Q_DECLARE_TR_FUNCTIONS(aiqyn::app::VerifyReport)

public:
    /// `listsFiles`: with every file of each container and what vouches for it.
    explicit VerifyReport(bool listsFiles = false)
        : m_listsFiles(listsFiles)
    {}

    void add(const QString& file, const evidence::ValidationReport& report);
    /// What could not be read; the others are verified all the same.
    void addUnreadable(const QString& path, const Error& error);

    /// Under which trust, as VerifyTrust tells it.
    void setTrust(const QJsonObject& json, const QString& line);

    /// {"trust":{"list","issuedAt","ageDays","approver","signed"},
    ///  "documents":[{"file","kind","id","indication","subIndication","axes","causes",...}],
    ///  "unreadable":[{"file","error"}],
    ///  "counts":{"total","totalPassed","totalFailed","indeterminate","unreadable"}}
    [[nodiscard]] QByteArray toJson() const;
    /// In the language in force: a line a document, what is wrong with it and what to do below, the trust and
    /// the counts last. Empty when nothing could be read.
    [[nodiscard]] QByteArray toText() const;
    /// A line for each thing that could not be read, for the stream of errors.
    [[nodiscard]] QByteArray unreadableText() const;
    /// 3 anything could not be read, else 1 any failed, 2 any indeterminate, 0 all passed.
    [[nodiscard]] int exitCode() const;

private:
    struct Document
    {
        QString file;
        evidence::ValidationReport report;
    };
    struct Unreadable
    {
        QString path;
        Error error;
    };
    [[nodiscard]] int count(evidence::Indication indication) const;
    [[nodiscard]] QString textOf(const Document& document) const;

    bool m_listsFiles;
    QJsonObject m_trust;
    QString m_trustLine;
    std::vector<Document> m_documents;
    std::vector<Unreadable> m_unreadable;
};

} // namespace aiqyn::app
