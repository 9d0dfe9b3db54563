#include "ContainerFixtures.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

// aiqyn-evidence-fixtures FOLDER: writes every container of ContainerFixtures for other verifiers, the trust
// anchor they hang on, and what each is expected to give.

namespace {

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: aiqyn-evidence-fixtures FOLDER\n", stderr);
        return 3;
    }
    const aiqyn::tests::ContainerFixtures fixtures;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QByteArray expected = "file\tindication\tcauses\n";
    bool written = folder.mkpath(QStringLiteral("trust")) &&
                   write(folder.filePath(QStringLiteral("trust/root.pem")), fixtures.rootPem());
    for (const auto& fixture : fixtures.all()) {
        const QString name = fixture.name + QStringLiteral(".asice");
        written = written && write(folder.filePath(name), fixture.bytes);
        expected +=
            name.toLatin1() + '\t' + fixture.indication + '\t' + fixture.causes.join(u',').toLatin1() + '\n';
    }
    if (!written || !write(folder.filePath(QStringLiteral("expected.tsv")), expected)) {
        std::fputs("cannot write there\n", stderr);
        return 3;
    }
    return 0;
}
