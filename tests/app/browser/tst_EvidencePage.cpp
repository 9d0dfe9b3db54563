#include "KeyboardWalk.h"
#include "TestRegistry.h"
#include "app/browser/EvidencePage.h"
#include "app/identification/Workplace.h"

#include <QTemporaryDir>

using namespace aiqyn;
using namespace aiqyn::app;

class tst_EvidencePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyboardIsNotTrapped()
    {
        const QTemporaryDir folder;
        const auto workplace = Workplace::open({QDir(folder.path()), {}, QStringLiteral("builtin"), 11});
        QVERIFY2(workplace, workplace ? "" : qPrintable(describe(workplace.error())));
        QWidget window;
        QVERIFY(tests::canBeLeftBackwards(window, new EvidencePage(**workplace)));
    }
};

static const tests::Registered<tst_EvidencePage> registered;
#include "tst_EvidencePage.moc"
