#pragma once

#include "evidence/document/PolicyContent.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QTableWidget;

namespace aiqyn::app {

/// The services whose answers are signed: timestamps, certificate status, revocation lists.
class EndpointTable final : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointTable(QWidget* parent = nullptr);

    void setPolicy(const evidence::PolicyContent& policy);
    /// Writes what is chosen into the policy; an address of plain http gets its flag.
    void apply(evidence::PolicyContent& policy) const;
    /// Empty: nothing stands against it.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow(const evidence::ServiceEndpoint& endpoint);
    void retranslate();

    QTableWidget* m_table = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QCheckBox* m_continues = nullptr;
};

} // namespace aiqyn::app
