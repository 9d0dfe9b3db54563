#pragma once

#include "evidence/signature/SigningReadiness.h"

#include <QFrame>

#include <vector>

class QVBoxLayout;

namespace aiqyn::app {

/// What the check of signing certificates found, each with its next step. Hidden while there is nothing.
class FindingsPanel final : public QFrame
{
    Q_OBJECT

public:
    enum class Roles { Named = 1, Known }; ///< said with each finding, or known from where the panel stands

    explicit FindingsPanel(Roles roles, QWidget* parent = nullptr);

    /// `training`: of a training profile, see CertificateNames::finding().
    void showFindings(std::vector<evidence::ReadinessFinding> findings, bool training);
    void clear();
    /// Something shown forbids signing.
    [[nodiscard]] bool blocks() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void addFinding(const evidence::ReadinessFinding& finding);
    [[nodiscard]] bool isRepeated(std::size_t index) const;
    [[nodiscard]] QString sentenceOf(const evidence::ReadinessFinding& finding, const QString& words) const;

    const Roles m_roles;
    std::vector<evidence::ReadinessFinding> m_findings;
    bool m_training = false;
    QVBoxLayout* m_column = nullptr;
};

} // namespace aiqyn::app
