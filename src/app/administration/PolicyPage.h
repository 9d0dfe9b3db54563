#pragma once

#include "app/policy/PolicyDesk.h"
#include "app/policy/PolicyFit.h"
#include "app/signing/KeyActivity.h"

#include <QPointer>
#include <QWidget>

class QFileDialog;
class QLabel;
class QListWidget;
class QMessageBox;
class QPushButton;
class QTextBrowser;

namespace aiqyn::app {

class ErrorPanel;
class PolicyEditor;

/// The policy in force, those before it and the one being written: in plain words, what changed, as a file
/// for another workstation or to be signed on paper.
class PolicyPage final : public QWidget
{
    Q_OBJECT

public:
    /// Signs the draft that was read with the customer's key.
    using Approve = std::function<Result<PolicyInForce>(const Sha256& read)>;

    /// What it is given outlives the page.
    PolicyPage(PolicyDesk& desk, const Access& access, const Installation& installation, Approve approve,
               QWidget* parent = nullptr);
    ~PolicyPage() override;

    void refresh();

Q_SIGNALS:
    /// Another policy may be in force now.
    void policiesChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What one line of the list stands for.
    struct Entry
    {
        std::optional<evidence::ApprovedPolicies::Accepted> accepted; ///< absent: the draft
        std::optional<PolicyDesk::Draft> draft;
    };

    void buildPage();
    void fillList();
    void showSelected();
    void showChanges(const evidence::PolicyDocument& policy, std::size_t index);
    void write();
    void askToApprove();
    void approve();
    void importPolicy(const QString& file);
    void exportPolicy(const QString& file);
    void savePdf(const QString& file);
    void chooseFile(bool toSave, const QString& name, void (PolicyPage::*then)(const QString&));
    void report(const Result<void>& done);
    void updateState();
    void retranslate();
    [[nodiscard]] QString titleOf(const Entry& entry, const std::optional<PolicyInForce>& inForce) const;
    [[nodiscard]] const Entry* selected() const;
    [[nodiscard]] Result<evidence::PolicyDocument> policyOf(const Entry& entry) const;

    PolicyDesk& m_desk;
    const Access& m_access;
    const Installation& m_installation;
    Approve m_approve;
    std::vector<Entry> m_entries;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QListWidget* m_list = nullptr;
    QTextBrowser* m_text = nullptr;
    ErrorPanel* m_error = nullptr;
    QPushButton* m_changes = nullptr;
    QPushButton* m_pdf = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_drop = nullptr;
    QPushButton* m_write = nullptr;
    QPushButton* m_approveButton = nullptr;
    QPointer<QFileDialog> m_files;
    QPointer<QMessageBox> m_question;
    QPointer<PolicyEditor> m_editor;
    KeyActivity m_work{KeyActivity::AtEnd::Wait};
};

} // namespace aiqyn::app
