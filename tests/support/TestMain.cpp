#include "TestRegistry.h"

#include <QStandardPaths>
#include <QTest>

#ifdef AIQYN_TEST_WIDGETS
#include <QApplication>
using TestApplication = QApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

#include <vector>

namespace aiqyn::tests {

namespace {
std::vector<Registration::Factory>& factories()
{
    static std::vector<Registration::Factory> all;
    return all;
}
} // namespace

Registration::Registration(Factory factory)
{
    factories().push_back(factory);
}

} // namespace aiqyn::tests

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const TestApplication application(argc, argv);

    if (aiqyn::tests::factories().empty()) {
        qCritical("no test class is registered in this program");
        return 1;
    }
    int failures = 0;
    for (const auto factory : aiqyn::tests::factories())
        failures += QTest::qExec(factory().get(), argc, argv);
    return failures == 0 ? 0 : 1;
}
