#pragma once

#include "app/identification/Workplace.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace aiqyn::app {

class FileCoverageTable;
class ImageFilmstrip;
class VerdictBanner;

/// One document opened: verdict, axes, signer, causes, images, and the record itself.
class DocumentDetail final : public QScrollArea
{
    Q_OBJECT

public:
    explicit DocumentDetail(QWidget* parent = nullptr);

    void showNothing();
    void showOpening();
    void showError(const Error& error);
    void showDocument(const OpenedDocument& document);
    /// A line under the Export button: where the container went.
    void showExported(const QString& path);

Q_SIGNALS:
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Nothing = 1, Opening, Failed, Shown };

    [[nodiscard]] QWidget* makeBody();
    void retranslate();
    void fillAxes();
    [[nodiscard]] QString timeText() const;
    [[nodiscard]] QToolButton* makeToggle(const QString& name, QWidget* content);

    State m_state = State::Nothing;
    Error m_error;
    std::optional<OpenedDocument> m_document;
    QString m_exportedPath;

    QLabel* m_message = nullptr;
    QWidget* m_body = nullptr;
    QLabel* m_title = nullptr;
    VerdictBanner* m_verdict = nullptr;
    QTableWidget* m_axes = nullptr;
    QLabel* m_signer = nullptr;
    QLabel* m_level = nullptr;
    QLabel* m_models = nullptr;
    QLabel* m_time = nullptr;
    QLabel* m_laterVersion = nullptr;
    QLabel* m_causes = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_attempts = nullptr;
    QLabel* m_imagesTitle = nullptr;
    ImageFilmstrip* m_images = nullptr;
    QToolButton* m_filesToggle = nullptr;
    FileCoverageTable* m_files = nullptr;
    QToolButton* m_jsonToggle = nullptr;
    QPlainTextEdit* m_json = nullptr;
    QPushButton* m_export = nullptr;
    QLabel* m_exported = nullptr;
};

} // namespace aiqyn::app
