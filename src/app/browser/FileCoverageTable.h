#pragma once

#include "evidence/signature/FileCoverage.h"

#include <QTableWidget>

namespace aiqyn::app {

/// Every file of a container and what vouches for it.
class FileCoverageTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit FileCoverageTable(QWidget* parent = nullptr);

    void showFiles(const std::vector<evidence::CoveredFile>& files);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<evidence::CoveredFile> m_files;
};

} // namespace aiqyn::app
