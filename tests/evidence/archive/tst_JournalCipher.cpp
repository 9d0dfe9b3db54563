#include "TestRegistry.h"
#include "evidence/archive/JournalCipher.h"

#include <QTest>

using namespace aiqyn;
using evidence::JournalCipher;

namespace {

JournalCipher cipherOf(std::uint8_t filling)
{
    return *JournalCipher::withKey(WipedBytes(32, filling));
}

const JournalCipher::Place place{QStringLiteral("session-1"), 2};

} // namespace

class tst_JournalCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("a picture's size") << QByteArray(300'001, 'p');
    }
    void opensWhatItSealed()
    {
        QFETCH(QByteArray, content);
        const JournalCipher cipher = cipherOf(7);
        const auto first = cipher.seal(place, content);
        const auto second = cipher.seal(place, content);
        QVERIFY(first && second);
        QCOMPARE(first->size(), content.size() + JournalCipher::overhead);
        QVERIFY(*first != *second); // a fresh nonce each
        QVERIFY(content.size() < 16 || !first->contains(content.left(16)));
        QCOMPARE(cipher.open(place, *first).value_or(QByteArray("?")), content);
        QCOMPARE(cipher.open(place, *second).value_or(QByteArray("?")), content);
    }

    void tamperedEntryIsDamaged_data()
    {
        QTest::addColumn<int>("byte"); // to flip; -1 = none
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("session");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<int>("key");
        const int whole = static_cast<int>(JournalCipher::overhead) + 9;
        const QString session = place.sessionId;
        QTest::newRow("version") << 0 << whole << session << 2 << 7;
        QTest::newRow("nonce, first") << 1 << whole << session << 2 << 7;
        QTest::newRow("nonce, last") << 12 << whole << session << 2 << 7;
        QTest::newRow("tag, first") << 13 << whole << session << 2 << 7;
        QTest::newRow("tag, last") << 28 << whole << session << 2 << 7;
        QTest::newRow("ciphertext, first") << 29 << whole << session << 2 << 7;
        QTest::newRow("ciphertext, last") << whole - 1 << whole << session << 2 << 7;
        QTest::newRow("cut") << -1 << whole - 1 << session << 2 << 7;
        QTest::newRow("head only") << -1 << 28 << session << 2 << 7;
        QTest::newRow("empty") << -1 << 0 << session << 2 << 7;
        QTest::newRow("of another session") << -1 << whole << QStringLiteral("session-2") << 2 << 7;
        QTest::newRow("of another attempt") << -1 << whole << session << 1 << 7;
        QTest::newRow("as the session's facts") << -1 << whole << session << 0 << 7;
        QTest::newRow("of another key") << -1 << whole << session << 2 << 8;
    }
    void tamperedEntryIsDamaged()
    {
        QFETCH(int, byte);
        QFETCH(int, length);
        QFETCH(QString, session);
        QFETCH(int, attempt);
        QFETCH(int, key);
        auto entry = cipherOf(7).seal(place, "plaintext");
        QVERIFY(entry.has_value());
        if (byte >= 0)
            (*entry)[byte] = static_cast<char>(entry->at(byte) ^ 1);
        const auto opened =
            cipherOf(static_cast<std::uint8_t>(key)).open({session, attempt}, entry->left(length));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::ArchiveDamaged);
    }

    void keyHas32Bytes()
    {
        for (const std::size_t size : {0U, 16U, 31U, 33U}) {
            const auto cipher = JournalCipher::withKey(WipedBytes(size));
            QVERIFY(!cipher);
            QCOMPARE(cipher.error().code, ErrorCode::InvalidArgument);
        }
    }
};

static const tests::Registered<tst_JournalCipher> registered;
#include "tst_JournalCipher.moc"
