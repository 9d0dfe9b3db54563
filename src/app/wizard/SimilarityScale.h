#pragma once

#include <QWidget>

namespace aiqyn::app {

/// Similarity against the threshold on a line from -1 to 1.
class SimilarityScale final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarityScale(QWidget* parent = nullptr);

    void setValues(double similarity, double threshold);
    [[nodiscard]] QSize sizeHint() const override { return {520, 92}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    double m_similarity = 0;
    double m_threshold = 0;
};

} // namespace aiqyn::app
