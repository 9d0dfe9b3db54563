#include "FuzzTarget.h"

#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// libFuzzer's two entry points. With AIQYN_FUZZ_SEEDS=FOLDER a target writes its seeds there and ends.

namespace {

int writeSeeds(const QString& folder)
{
    int number = 0;
    for (const QByteArray& seed : aiqyn::fuzz::seeds()) {
        QFile file(QDir(folder).filePath(QStringLiteral("seed-%1").arg(++number)));
        if (!file.open(QFile::WriteOnly) || file.write(seed) != seed.size()) {
            std::fputs("seeds cannot be written\n", stderr);
            return 1;
        }
    }
    return 0;
}

} // namespace

void aiqyn::fuzz::require(bool holds, const char* property)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/)
{
    const QString folder = qEnvironmentVariable("AIQYN_FUZZ_SEEDS");
    if (!folder.isEmpty())
        std::_Exit(writeSeeds(folder));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // A copy of its own, so that the sanitizer sees each byte read past the end.
    aiqyn::fuzz::feed(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
