#include "TestRegistry.h"
#include "app/messages/CauseNames.h"
#include "app/messages/EvidenceNames.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace aiqyn::app;

namespace {

/// Codes that no report carries: refusals of a service's fresh answer, findings about a signing key before it
/// signs (CertificateNames has their words), and names of files or fields.
const QSet<QString> notInReports{
    QStringLiteral("TIMESTAMP_NONCE_MISMATCH"),
    QStringLiteral("TIMESTAMP_POLICY_MISMATCH"),
    QStringLiteral("CERTIFICATE_EXPIRED"),
    QStringLiteral("CERTIFICATE_EXPIRES_WITHIN_1_DAY"),
    QStringLiteral("CERTIFICATE_EXPIRES_WITHIN_7_DAYS"),
    QStringLiteral("CERTIFICATE_EXPIRES_WITHIN_30_DAYS"),
    QStringLiteral("CERTIFICATE_NOT_YET_VALID"),
    QStringLiteral("CERTIFICATE_POLICY_NOT_ALLOWED"),
    QStringLiteral("PRODUCTION_CERTIFICATE_IN_TRAINING"),
    QStringLiteral("TRAINING_CERTIFICATE_IN_PRODUCTION"),
    QStringLiteral("SAME_CERTIFICATE_FOR_BOTH_ROLES"),
    QStringLiteral("SIGNER_BIN_MISSING"),
    QStringLiteral("SIGNER_BIN_MISMATCH"),
};

/// Every literal of capitals and underscores in a source.
QSet<QString> codesIn(const QString& source)
{
    static const QRegularExpression literal(QStringLiteral("\"([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)\""));
    QSet<QString> codes;
    QFile file(source);
    if (!file.open(QFile::ReadOnly))
        return codes;
    auto matches = literal.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext())
        codes.insert(matches.next().captured(1));
    return codes;
}

/// Of evidence, and of the axis that the app fills in.
QSet<QString> codesInSources()
{
    QSet<QString> codes =
        codesIn(QStringLiteral(AIQYN_SOURCE_DIR "/src/app/identification/Recomputation.cpp"));
    for (const char* folder : {"document", "container", "signature"}) {
        QDirIterator walk(QStringLiteral(AIQYN_SOURCE_DIR "/src/evidence/") + QString::fromLatin1(folder),
                          {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            codes += codesIn(walk.next());
    }
    return codes;
}

} // namespace

class tst_CauseNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentence()
    {
        const QSet<QString> codes = codesInSources();
        QVERIFY(codes.size() > 90); // the sources were found
        QStringList silent;
        for (const QString& code : codes) {
            const QString sentence = CauseNames::sentence(code);
            if (!notInReports.contains(code) && (sentence == code || !sentence.endsWith(u'.')))
                silent << code;
        }
        silent.sort();
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u' ')));
    }

    void everySubIndicationSaysWhatToDo()
    {
        for (const char* name :
             {"FORMAT_FAILURE", "HASH_FAILURE", "SIG_CRYPTO_FAILURE", "NOT_YET_VALID",
              "SIGNED_DATA_NOT_FOUND", "NO_SIGNING_CERTIFICATE_FOUND", "NO_CERTIFICATE_CHAIN_FOUND",
              "CHAIN_CONSTRAINTS_FAILURE", "SIG_CONSTRAINTS_FAILURE", "CRYPTO_CONSTRAINTS_FAILURE",
              "OUT_OF_BOUNDS_NO_POE", "REVOKED_NO_POE", "TRY_LATER", "TIMESTAMP_ORDER_FAILURE",
              "CERTIFICATE_CHAIN_GENERAL_FAILURE"}) {
            const QString code = QString::fromLatin1(name);
            QVERIFY2(!CauseNames::nextStep(code).isEmpty(), name);
            QVERIFY2(EvidenceNames::subIndication(code) != code, name);
        }
        QVERIFY(CauseNames::nextStep({}).isEmpty());
    }

    void whatNobodyKnowsComesBack()
    {
        QCOMPARE(CauseNames::sentence(QStringLiteral("OF_A_LATER_VERSION")),
                 QStringLiteral("OF_A_LATER_VERSION"));
        QCOMPARE(CauseNames::sentences({QStringLiteral("WEAK_KEY"), QStringLiteral("ALGORITHM_NOT_ALLOWED")})
                     .size(),
                 1);
    }
};

static const aiqyn::tests::Registered<tst_CauseNames> registered;
#include "tst_CauseNames.moc"
