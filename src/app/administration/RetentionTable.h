#pragma once

#include "evidence/document/PolicyContent.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace aiqyn::app {

/// How long the documents of each service are kept. The services listed are those a session can serve.
class RetentionTable final : public QWidget
{
    Q_OBJECT

public:
    explicit RetentionTable(QWidget* parent = nullptr);

    void setRules(const std::vector<evidence::RetentionRule>& rules);
    [[nodiscard]] std::vector<evidence::RetentionRule> rules() const;
    /// Empty: nothing stands against it.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow(const evidence::RetentionRule& rule);
    void retranslate();

    QTableWidget* m_table = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace aiqyn::app
