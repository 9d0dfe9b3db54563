#pragma once

#include "app/policy/PolicyFit.h"
#include "base/Error.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace aiqyn::app {

class ComparisonCriteriaForm;
class SessionRulesForm;
class EndpointTable;
class ErrorPanel;
class LivenessCriteriaForm;
class RetentionTable;

/// Writes a policy, page by page. What could not be approved cannot be saved: what stands against it is said
/// while it is being written.
class PolicyEditor final : public QDialog
{
    Q_OBJECT

public:
    /// Begins with `start`; `isNew`: with another version. `installation` outlives the dialog: its models and
    /// calibration go into the policy.
    PolicyEditor(evidence::PolicyContent start, bool isNew, const Installation& installation,
                 QWidget* parent = nullptr);

    /// As it stands; lawful when problem() is empty.
    [[nodiscard]] evidence::PolicyContent content() const;
    [[nodiscard]] QString problem() const;
    /// What came of saving.
    void showError(const Error& error);

Q_SIGNALS:
    void saveRequested(const aiqyn::evidence::PolicyContent& content);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildGeneral();
    [[nodiscard]] QWidget* buildProtection();
    void fill(const evidence::PolicyContent& start, bool isNew);
    void judge();
    void retranslate();

    evidence::PolicyContent m_start;
    const Installation& m_installation;
    QTabWidget* m_pages = nullptr;
    QLabel* m_versionLabel = nullptr;
    QLineEdit* m_version = nullptr;
    QLabel* m_processLabel = nullptr;
    QPlainTextEdit* m_process = nullptr;
    QLabel* m_validLabel = nullptr;
    QDateTimeEdit* m_valid = nullptr;
    LivenessCriteriaForm* m_liveness = nullptr;
    ComparisonCriteriaForm* m_comparison = nullptr;
    SessionRulesForm* m_session = nullptr;
    RetentionTable* m_retention = nullptr;
    EndpointTable* m_endpoints = nullptr;
    QList<QLabel*> m_levelLabels;
    QList<QComboBox*> m_levels; ///< integrity, environment, camera
    QLabel* m_problem = nullptr;
    ErrorPanel* m_error = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace aiqyn::app
