#pragma once

#include "app/identification/Workplace.h"

#include <QScrollArea>

class QHBoxLayout;

namespace aiqyn::app {

/// The images of a document in a row, grouped by attempt and challenge, each with its part in the movement.
class ImageFilmstrip final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ImageFilmstrip(QWidget* parent = nullptr);

    void showImages(const std::vector<DocumentImage>& images);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget* makePicture(const DocumentImage& image, QWidget* parent) const;

    std::vector<DocumentImage> m_images;
};

} // namespace aiqyn::app
