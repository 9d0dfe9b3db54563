#include "app/browser/ImageFilmstrip.h"

#include "app/messages/EvidenceNames.h"
#include "app/messages/Names.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QScrollBar>

namespace aiqyn::app {

namespace {

constexpr QSize pictureSize(150, 113);
/// Picture, caption, heading, frame and scroll bar.
constexpr int stripHeight = 226;

} // namespace

ImageFilmstrip::ImageFilmstrip(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("filmstrip"));
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(stripHeight);
    setFrameShape(QFrame::NoFrame);
    rebuild();
}

void ImageFilmstrip::showImages(const std::vector<DocumentImage>& images)
{
    m_images = images;
    rebuild();
    horizontalScrollBar()->setValue(0);
}

void ImageFilmstrip::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

QWidget* ImageFilmstrip::makePicture(const DocumentImage& image, QWidget* parent) const
{
    auto* cell = new QWidget(parent);
    auto* picture = new QLabel(cell);
    picture->setFixedSize(pictureSize);
    picture->setAlignment(Qt::AlignCenter);
    if (image.image.isNull())
        picture->setText(tr("No image"));
    else
        picture->setPixmap(QPixmap::fromImage(
            image.image.scaled(pictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    picture->setToolTip(image.file);
    auto* caption = new QLabel(EvidenceNames::imageRole(image.role), cell);
    caption->setAlignment(Qt::AlignCenter);
    caption->setWordWrap(true);
    caption->setFixedWidth(pictureSize.width());
    caption->setProperty("quiet", true);
    picture->setAccessibleName(caption->text());
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(picture);
    column->addWidget(caption);
    column->addStretch(1);
    return cell;
}

void ImageFilmstrip::rebuild()
{
    setAccessibleName(tr("Images of the document"));
    auto* strip = new QWidget;
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);

    QHBoxLayout* group = nullptr;
    const DocumentImage* previous = nullptr;
    for (const DocumentImage& image : m_images) {
        if (previous == nullptr || previous->attempt != image.attempt ||
            previous->challenge != image.challenge) {
            auto* frame = new QFrame(strip);
            frame->setObjectName(QStringLiteral("card"));
            QStringList heading;
            if (image.attempt > 0)
                heading << tr("Attempt %1").arg(image.attempt);
            if (!image.challenge.isEmpty())
                heading << Names::challenge(image.challenge);
            auto* title = new QLabel(heading.join(QStringLiteral(" · ")), frame);
            title->setProperty("strong", true);
            auto* column = new QVBoxLayout(frame);
            column->setContentsMargins(10, 8, 10, 6);
            column->setSpacing(4);
            column->addWidget(title);
            group = new QHBoxLayout;
            group->setSpacing(8);
            column->addLayout(group);
            row->addWidget(frame);
        }
        group->addWidget(makePicture(image, group->parentWidget()));
        previous = &image;
    }
    row->addStretch(1);
    setWidget(strip);
}

} // namespace aiqyn::app
