#include "FormsFixture.h"
#include "TestRegistry.h"

#include <atomic>
#include <thread>

using namespace aiqyn;
using tests::FormsFixture;

namespace {

const QString id = QStringLiteral("d1");
const QString levelT = QStringLiteral("T");
constexpr std::int64_t hourMs = 3'600'000;

} // namespace

/// Documents whose signature is completed after they were sealed.
class tst_ArchiveForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<FormsFixture>();
        m_archive = m_fixture->open().value();
        m_original = m_fixture->evidence.sealedLiveness();
        auto document = m_fixture->document(id);
        document.completionDue = m_fixture->clock.now();
        QVERIFY(m_archive->seal(document, m_original));
    }
    void cleanup()
    {
        m_archive.reset();
        m_fixture.reset();
    }

    void theNewFormReplacesAndTheOriginalStays()
    {
        const auto sealed = m_archive->find(id).value();
        QCOMPARE(sealed.document.level, QStringLiteral("B"));
        QVERIFY(sealed.document.completionDue == m_fixture->clock.now());
        QCOMPARE(m_archive->originalForm(id).value(), m_original);
        const QByteArray next = m_fixture->raised(m_original);
        const auto replaced = m_archive->replaceForm(id, next, levelT, {});
        QVERIFY2(replaced, replaced ? "" : qPrintable(describe(replaced.error())));
        for (int start = 0; start < 2; ++start) {
            const auto found = m_archive->find(id).value();
            QCOMPARE(found.document.level, levelT);
            QVERIFY(!found.document.completionDue);
            QCOMPARE(found.container, Sha256::of(next));
            QCOMPARE(found.containerBytes, static_cast<std::int64_t>(next.size()));
            QCOMPARE(found.sequence, sealed.sequence);
            QCOMPARE(found.sealedAt, sealed.sealedAt);
            QCOMPARE(m_archive->read(id).value(), next);
            QCOMPARE(m_archive->originalForm(id).value(), m_original);
            QVERIFY(!QFile::exists(m_fixture->containerPath(m_original)));
            QVERIFY(QFile::exists(m_fixture->supersededPath(m_original)));
            QCOMPARE(m_archive->list({}, 10)->size(), std::size_t{1});
            m_archive.reset();
            m_archive = m_fixture->open().value();
        }
    }

    void replacingAgainChangesNothing()
    {
        const QByteArray next = m_fixture->raised(m_original);
        const QByteArray another = m_fixture->raised(m_original);
        QVERIFY(next != another);
        QVERIFY(m_archive->replaceForm(id, next, levelT, {}));
        for (const QByteArray& form : {next, another, m_original}) {
            const auto again =
                m_archive->replaceForm(id, form, form == m_original ? QStringLiteral("B") : levelT, {});
            QVERIFY2(again, again ? "" : qPrintable(describe(again.error())));
            QCOMPARE(again->container, Sha256::of(next));
            QCOMPARE(m_archive->read(id).value(), next);
        }
        QVERIFY(!QFile::exists(m_fixture->containerPath(another)));
        QCOMPARE(m_archive->originalForm(id).value(), m_original);
    }

    void sealingTheOriginalAgainIsNoConflict()
    {
        const QByteArray next = m_fixture->raised(m_original);
        QVERIFY(m_archive->replaceForm(id, next, levelT, {}));
        const auto again = m_archive->seal(m_fixture->document(id), m_original);
        QVERIFY(again);
        QCOMPARE(again->container, Sha256::of(next));
        QVERIFY(!QFile::exists(m_fixture->containerPath(m_original)));
        const auto other = m_archive->seal(m_fixture->document(id), "something else");
        QCOMPARE(other.error().code, ErrorCode::DocumentConflict);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("defect");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("unknown document") << "unknown" << ErrorCode::DocumentNotFound;
        QTest::newRow("no container") << "text" << ErrorCode::ContainerMalformed;
        QTest::newRow("another document") << "other" << ErrorCode::DocumentConflict;
        QTest::newRow("the same content signed again") << "signature" << ErrorCode::DocumentConflict;
        QTest::newRow("a picture exchanged") << "picture" << ErrorCode::DocumentConflict;
        QTest::newRow("manifest changed") << "manifest" << ErrorCode::DocumentConflict;
        QTest::newRow("a level it has not") << "level" << ErrorCode::InvalidArgument;
        QTest::newRow("checksum") << "checksum" << ErrorCode::ContainerMalformed;
    }
    void refusals()
    {
        QFETCH(QString, defect);
        QFETCH(ErrorCode, code);
        const auto reading = evidence::readContainer(m_original).value();
        evidence::ContainerContent content = reading.content;
        QByteArray manifest = reading.manifestXml;
        QByteArray form = m_fixture->raised(m_original);
        const QByteArray signature = evidence::readContainer(form)->signature;
        QString target = id;
        QString level = levelT;
        if (defect == QLatin1String("unknown")) {
            target = QStringLiteral("d2");
        } else if (defect == QLatin1String("text")) {
            form = "text";
        } else if (defect == QLatin1String("other")) {
            form = m_fixture->raised(m_fixture->evidence.sealedLiveness());
        } else if (defect == QLatin1String("signature")) {
            const QByteArray again =
                m_fixture->evidence.authority.provider()->sign(manifest, m_fixture->evidence.now).value();
            form = m_fixture->raised(evidence::writeContainer(content, manifest, again));
        } else if (defect == QLatin1String("picture")) {
            content.frames.begin()->second.replace("not really", "absolutely");
            form = evidence::writeContainer(content, manifest, signature);
        } else if (defect == QLatin1String("manifest")) {
            content.document += '\n';
            form = evidence::writeContainer(content, evidence::manifestOf(content).toXml(), signature);
        } else if (defect == QLatin1String("level")) {
            level = QStringLiteral("T-LT");
        } else {
            form[form.indexOf("not really")] = 'N';
        }
        const auto refused = m_archive->replaceForm(target, form, level, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QCOMPARE(m_archive->read(id).value(), m_original);
        QVERIFY(!QFile::exists(m_fixture->containerPath(form)));
    }

    void awaitingIsAQueueByDueTime()
    {
        const auto at = [this](std::int64_t offset) {
            return UtcTime::fromMilliseconds(m_fixture->clock.now().milliseconds() + offset);
        };
        for (const auto& [name, due] :
             {std::pair{"late", at(5000)}, std::pair{"never", std::optional<UtcTime>()},
              std::pair{"early", at(-9)}}) {
            auto document = m_fixture->document(QString::fromLatin1(name));
            document.completionDue = due;
            QVERIFY(m_archive->seal(document, QByteArray(name)));
        }
        QCOMPARE(awaiting(10), (QStringList{QStringLiteral("early"), id, QStringLiteral("late")}));
        QCOMPARE(awaiting(1), QStringList{QStringLiteral("early")});
        QVERIFY(m_archive->setCompletionDue(QStringLiteral("early"), at(9000)));
        QVERIFY(m_archive->setCompletionDue(id, {}));
        QCOMPARE(awaiting(10), (QStringList{QStringLiteral("late"), QStringLiteral("early")}));
        QCOMPARE(m_archive->setCompletionDue(QStringLiteral("none"), {}).error().code,
                 ErrorCode::DocumentNotFound);
        QCOMPARE(m_archive->awaitingCompletion(0).error().code, ErrorCode::InvalidArgument);
    }

    void crashBetweenFileAndRow()
    {
        const QByteArray next = m_fixture->raised(m_original);
        m_archive.reset();
        QVERIFY(FormsFixture::write(m_fixture->containerPath(next), next));
        QVERIFY(m_fixture->onCatalogue({announced(next)}));
        m_fixture->clock.advance(2 * hourMs);
        m_archive = m_fixture->open().value();
        QVERIFY(!QFile::exists(m_fixture->containerPath(next)));
        QCOMPARE(m_archive->read(id).value(), m_original);
        QCOMPARE(awaiting(10), QStringList{id}); // and is tried again
        QVERIFY(m_archive->replaceForm(id, next, levelT, {}));
    }

    void crashBetweenRowAndMove()
    {
        const QByteArray next = m_fixture->raised(m_original);
        QVERIFY(m_archive->replaceForm(id, next, levelT, {}));
        QVERIFY(QFile::rename(m_fixture->supersededPath(m_original), m_fixture->containerPath(m_original)));
        QVERIFY(m_fixture->onCatalogue({announced(m_original)}));
        QCOMPARE(m_archive->originalForm(id).value(), m_original);
        m_archive.reset();
        m_fixture->clock.advance(2 * hourMs);
        m_archive = m_fixture->open().value();
        QVERIFY(QFile::exists(m_fixture->supersededPath(m_original)));
        QVERIFY(!QFile::exists(m_fixture->containerPath(m_original)));
        QCOMPARE(m_archive->originalForm(id).value(), m_original);
        QCOMPARE(m_archive->read(id).value(), next);
    }

    void damagedFormsAreNoticed()
    {
        const QByteArray next = m_fixture->raised(m_original);
        QVERIFY(m_archive->replaceForm(id, next, levelT, {}));
        QVERIFY(QFile::remove(m_fixture->supersededPath(m_original)));
        QCOMPARE(m_archive->originalForm(id).error().code, ErrorCode::ArchiveDamaged);
        QVERIFY(QFile::remove(m_fixture->containerPath(next)));
        QCOMPARE(m_archive->read(id).error().code, ErrorCode::ArchiveDamaged);
        QCOMPARE(m_archive->originalForm(QStringLiteral("none")).error().code, ErrorCode::DocumentNotFound);
    }

    void otherBytesOfTheSameDocumentStayForTheirOwner()
    {
        // The same bytes under two ids: the first moves on, the second still needs its file.
        QVERIFY(m_archive->seal(m_fixture->document(QStringLiteral("twin")), m_original));
        QVERIFY(m_archive->replaceForm(id, m_fixture->raised(m_original), levelT, {}));
        QCOMPARE(m_archive->read(QStringLiteral("twin")).value(), m_original);
        QCOMPARE(m_archive->originalForm(id).value(), m_original);
    }

    void oneOfSeveralProcessesWinsAndReadersNeverMiss()
    {
        constexpr int writers = 4;
        std::vector<QByteArray> forms;
        for (int i = 0; i < writers; ++i)
            forms.push_back(m_fixture->raised(m_original));
        std::atomic<bool> stop = false;
        std::atomic<int> failures = 0;
        std::vector<std::optional<Sha256>> seen(writers);
        {
            std::jthread reader([&] {
                while (!stop)
                    if (!m_archive->read(id) || !m_archive->originalForm(id))
                        ++failures;
            });
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < writers; ++i)
                threads.emplace_back([&, i] {
                    const auto own = m_fixture->open(); // as another process would
                    const auto row = own ? (*own)->replaceForm(id, forms[i], levelT, {})
                                         : tl::make_unexpected(own.error());
                    if (row)
                        seen[i] = row->container;
                    else
                        ++failures;
                });
            threads.clear();
            stop = true;
        }
        QCOMPARE(failures.load(), 0);
        const Sha256 winner = m_archive->find(id)->container;
        for (const auto& hash : seen)
            QVERIFY(hash == winner);
        QCOMPARE(m_archive->originalForm(id).value(), m_original);
        QVERIFY(
            std::ranges::any_of(forms, [&](const QByteArray& form) { return Sha256::of(form) == winner; }));
    }

private:
    [[nodiscard]] QStringList awaiting(int limit) const
    {
        QStringList ids;
        const auto documents = m_archive->awaitingCompletion(limit).value();
        for (const auto& document : documents)
            ids << document.document.documentId;
        return ids;
    }
    [[nodiscard]] QString announced(const QByteArray& bytes) const
    {
        return QStringLiteral("INSERT INTO pending VALUES('%1',%2)")
            .arg(Sha256::of(bytes).toHex())
            .arg(m_fixture->clock.now().milliseconds());
    }

    std::unique_ptr<FormsFixture> m_fixture;
    std::unique_ptr<evidence::Archive> m_archive;
    QByteArray m_original;
};

static const tests::Registered<tst_ArchiveForms> registered;
#include "tst_ArchiveForms.moc"
