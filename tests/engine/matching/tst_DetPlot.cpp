#include "TestRegistry.h"
#include "engine/matching/DataSetHash.h"
#include "engine/matching/DetPlot.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace aiqyn;
using namespace aiqyn::engine;

class tst_DetPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probitInvertsTheNormalDistribution_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("deviate");
        QTest::newRow("middle") << 0.5 << 0.0;
        QTest::newRow("one sided 97.5 %") << 0.975 << 1.959964;
        QTest::newRow("1e-3") << 1e-3 << -3.090232;
        QTest::newRow("1e-6") << 1e-6 << -4.753424;
    }
    void probitInvertsTheNormalDistribution()
    {
        QFETCH(double, share);
        QFETCH(double, deviate);
        QVERIFY(std::abs(*DetPlot::probit(share) - deviate) < 1e-5);
        QVERIFY(!DetPlot::probit(0) && !DetPlot::probit(1) && !DetPlot::probit(-0.1));
    }

    void drawsALabelledDiagram()
    {
        DetPlot plot(QStringLiteral("Title <1>"), QStringLiteral("set & date"));
        // FMR 0 and FNMR 0 have no place on the axes: two points of four are drawn.
        plot.add(QStringLiteral("curve"), {{.fmr = 0.1, .tar = 1.0},
                                           {.fmr = 1e-2, .tar = 0.99},
                                           {.fmr = 1e-3, .tar = 0.95},
                                           {.fmr = 0, .tar = 0.5}});
        const QByteArray svg = plot.svg();
        QStringList texts;
        QStringList points;
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"polyline")
                points = xml.attributes().value(QStringLiteral("points")).toString().split(u' ');
            if (xml.isStartElement() && xml.name() == u"text")
                texts << xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        for (const char* wanted :
             {"Title <1>", "set & date", "curve", "false match rate", "false non-match rate", "1e-3", "1 %"})
            QVERIFY2(texts.contains(QLatin1StringView(wanted)), wanted);
        QCOMPARE(points.size(), 2);
        // A smaller rate lies further left and lower: x falls, and y grows with the rate above the axis.
        const auto x = [&](int i) { return points[i].section(u',', 0, 0).toDouble(); };
        const auto y = [&](int i) { return points[i].section(u',', 1, 1).toDouble(); };
        QVERIFY(x(1) < x(0));
        QVERIFY(y(1) < y(0));
    }

    void theDataSetHashIsThatOfSortedSums()
    {
        // printf '%s  %s\n' "$(printf a | sha256sum | cut -c1-64)" A/1.jpg "$(printf b | ...)" B/1.jpg |
        // sha256sum
        DataSetHash hash;
        hash.add(QStringLiteral("B/1.jpg"), Sha256::of(QByteArray("b")));
        hash.add(QStringLiteral("A/1.jpg"), Sha256::of(QByteArray("a")));
        hash.add(QStringLiteral("A/1.jpg"), Sha256::of(QByteArray("a")));
        QCOMPARE(hash.size(), std::size_t{2});
        QCOMPARE(hash.result().toHex(),
                 QStringLiteral("29a0650345a32bc1161a940a229ec8f590ab38b3998a677c2c850d47adcd845f"));
        DataSetHash other;
        other.add(QStringLiteral("A/1.jpg"), Sha256::of(QByteArray("b")));
        other.add(QStringLiteral("B/1.jpg"), Sha256::of(QByteArray("a")));
        QVERIFY(other.result() != hash.result());
    }
};

static const aiqyn::tests::Registered<tst_DetPlot> registered;
#include "tst_DetPlot.moc"
