#include "ReferenceFixture.h"
#include "TestRegistry.h"
#include "base/Sha256.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace aiqyn;
using namespace aiqyn::app;

Q_DECLARE_METATYPE(aiqyn::ErrorCode)
Q_DECLARE_METATYPE(aiqyn::evidence::HttpAnswer)

class tst_StateDatabaseProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsComeBack()
    {
        const ReferenceRequest asked = tests::referenceRequest();
        const auto read = decodeReferenceRequest(encodeReferenceRequest(asked));
        QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
        QCOMPARE(read->id, asked.id);
        QCOMPARE(read->iin, asked.iin);
        QCOMPARE(read->legalBasis, asked.legalBasis);
        QCOMPARE(read->customerBin, asked.customerBin);
        QCOMPARE(read->providerBin, asked.providerBin);
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char* name, const char* field, const QJsonValue& value) {
            QTest::newRow(name) << QString::fromLatin1(field) << value;
        };
        row("no request id", "requestId", QJsonValue::Undefined);
        row("request id of another form", "requestId", QStringLiteral("1"));
        row("short IIN", "iin", QStringLiteral("99011530001"));
        row("IIN with letters", "iin", QStringLiteral("99011530001a"));
        row("no legal basis", "legalBasis", QStringLiteral(""));
        row("BIN as a number", "customerBin", 991240000011.0);
        row("one field more", "name", QStringLiteral("x"));
    }
    void badRequestsAreRefused()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json =
            QJsonDocument::fromJson(encodeReferenceRequest(tests::referenceRequest())).object();
        if (value.isUndefined())
            json.remove(field);
        else
            json.insert(field, value);
        const auto read = decodeReferenceRequest(QJsonDocument(json).toJson());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
    }

    void imagesComeBack()
    {
        const QByteArray image = tests::greyJpeg();
        for (const std::optional<QDate>& issued :
             {std::optional<QDate>(QDate(2021, 4, 5)), std::optional<QDate>()}) {
            const auto read = decoded({id(), image, issued});
            QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
            QCOMPARE(read->image, image);
            QVERIFY(read->issuedOn == issued);
        }
    }

    void furtherFieldsAreLetBe()
    {
        QJsonObject json = answerJson();
        json.insert(QStringLiteral("registry"), QStringLiteral("x"));
        QVERIFY(decodeReferenceAnswer(answer(200, QJsonDocument(json).toJson()), id()));
    }

    void badAnswersAreRefused_data()
    {
        QTest::addColumn<evidence::HttpAnswer>("answer");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, ErrorCode code, const evidence::HttpAnswer& answer) {
            QTest::newRow(name) << answer << code;
        };
        const auto changed = [](const char* field, const QJsonValue& value) {
            QJsonObject json = answerJson();
            json.insert(QLatin1String(field), value);
            return answer(200, QJsonDocument(json).toJson());
        };
        const auto imageWith = [&changed](const char* field, const QJsonValue& value) {
            QJsonObject image = answerJson().value(QStringLiteral("image")).toObject();
            image.insert(QLatin1String(field), value);
            return changed("image", image);
        };
        const auto problem = [](int status, const char* code, const QString& of) {
            return answer(status, encodeReferenceProblem(of, QString::fromLatin1(code), QString()));
        };
        const auto invalid = ErrorCode::ReferenceAnswerInvalid;
        row("not found", ErrorCode::ReferenceNotFound, problem(404, "not_found", id()));
        row("not found, of another request", invalid, problem(404, "not_found", QStringLiteral("x")));
        row("404 of a wrong address", invalid, {404, "text/html", "<html>Not found</html>", {}});
        row("404 with JSON of something else", invalid, answer(404, "{\"error\":\"no route\"}"));
        row("refused", ErrorCode::ReferenceRefused, problem(403, "refused", id()));
        row("403 of a proxy", invalid, {403, "text/html", "<html>Forbidden</html>", {}});
        row("bad request", invalid, problem(400, "invalid_request", id()));
        row("busy", ErrorCode::ReferenceSourceBusy, problem(503, "busy", id()));
        row("too many requests", ErrorCode::ReferenceSourceBusy, {429, {}, {}, {}});
        row("500", ErrorCode::ReferenceSourceUnreachable, {500, "text/html", "oops", {}});
        row("502 of a gateway", ErrorCode::ReferenceSourceUnreachable, {502, {}, {}, {}});
        row("redirect", invalid, {307, "text/html", {}, {}});
        row("no JSON", invalid, {200, "image/jpeg", tests::greyJpeg(), {}});
        row("empty", invalid, answer(200, {}));
        row("cut off", invalid, answer(200, QJsonDocument(answerJson()).toJson().chopped(20)));
        row("another request", invalid, changed("requestId", QStringLiteral("other")));
        row("no image", invalid, changed("image", QJsonValue()));
        row("no date", invalid, changed("issuedOn", QStringLiteral("05.04.2021")));
        row("GIF", invalid, imageWith("data", QString::fromLatin1(QByteArray("GIF89a...").toBase64())));
        row("type that the image has not", invalid, imageWith("contentType", QStringLiteral("image/png")));
        row("another hash", invalid, imageWith("sha256", Sha256::of(QByteArray("other")).toHex()));
        row("no base64", invalid, imageWith("data", QStringLiteral("***")));
        row("no bytes", invalid, imageWith("data", QStringLiteral("")));
    }
    void badAnswersAreRefused()
    {
        QFETCH(evidence::HttpAnswer, answer);
        QFETCH(ErrorCode, code);
        const auto read = decodeReferenceAnswer(answer, id());
        QVERIFY(!read);
        QVERIFY2(read.error().code == code, qPrintable(describe(read.error())));
    }

private:
    [[nodiscard]] static QString id() { return tests::referenceRequest().id; }
    [[nodiscard]] static evidence::HttpAnswer answer(int status, const QByteArray& body)
    {
        return {status, "application/json", body, {}};
    }
    [[nodiscard]] static QJsonObject answerJson()
    {
        return QJsonDocument::fromJson(encodeReferenceAnswer({id(), tests::greyJpeg(), QDate(2021, 4, 5)}))
            .object();
    }
    [[nodiscard]] static Result<ReferenceAnswer> decoded(const ReferenceAnswer& given)
    {
        return decodeReferenceAnswer(answer(200, encodeReferenceAnswer(given)), id());
    }
};

static const tests::Registered<tst_StateDatabaseProfile> registered;
#include "tst_StateDatabaseProfile.moc"
