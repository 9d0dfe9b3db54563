#pragma once

#include "evidence/signature/ValidationReport.h"

#include <QByteArray>

#include <vector>

namespace aiqyn::app {

/// The verdicts of one run, as people and programs read them.
class VerifyReport
{
public:
    void add(const QString& file, const evidence::ValidationReport& report);

    /// {"documents":[{"file","kind","id","indication","subIndication","axes","causes",...}],
    ///  "counts":{"total","totalPassed","totalFailed","indeterminate"}}
    [[nodiscard]] QByteArray toJson() const;
    /// A line a document, its causes below, the counts last.
    [[nodiscard]] QByteArray toText() const;
    /// 0 all passed, 1 any failed, 2 any indeterminate.
    [[nodiscard]] int exitCode() const;

private:
    struct Document
    {
        QString file;
        evidence::ValidationReport report;
    };
    [[nodiscard]] int count(evidence::Indication indication) const;

    std::vector<Document> m_documents;
};

} // namespace aiqyn::app
