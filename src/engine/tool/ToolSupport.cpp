#include "engine/tool/ToolSupport.h"

#include "engine/ImageDecoder.h"
#include "engine/face/PackChoice.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace aiqyn::engine::tool {

namespace {

void write(std::FILE* stream, const QByteArray& line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

[[nodiscard]] double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

struct Wording
{
    ErrorCode code;
    const char* problem;
    const char* advice;
};

constexpr std::array wordings{
    Wording{ErrorCode::InvalidArgument, "The command line or the list cannot be used",
            "Run \"aiqyn-engine --help\" for the usage."},
    Wording{ErrorCode::FileNotFound, "The file does not exist", "Give a file that exists."},
    Wording{ErrorCode::FileUnreadable, "The file cannot be read", "Give a file that you may read."},
    Wording{ErrorCode::FileUnwritable, "The file cannot be written", "Give a place where you may write."},
    Wording{ErrorCode::ModelMissing, "Model files are missing",
            "Give the folder that holds them with --models or AIQYN_MODELS."},
    Wording{ErrorCode::ModelUnloadable, "A model cannot be loaded",
            "Choose another pack with --pack; \"aiqyn-engine models\" lists them."},
    Wording{ErrorCode::ModelPackInvalid, "The model pack cannot be used",
            "Choose another pack with --pack; \"aiqyn-engine models\" lists them."},
    Wording{ErrorCode::ImageUnsupported, "The file is no JPEG or PNG picture", "Give a JPEG or PNG picture."},
    Wording{ErrorCode::ImageCorrupt, "The picture is damaged", "Give a whole JPEG or PNG picture."},
    Wording{ErrorCode::ImageTooLarge, "The picture is too large", "Give a smaller picture."},
    Wording{ErrorCode::FaceNotFound, "No face was found",
            "Give a picture in which one face is well visible."},
    Wording{ErrorCode::VideoUnreadable, "The video cannot be read",
            "Give a video file that FFmpeg can read."},
};
constexpr Wording otherWording{ErrorCode::Internal, "The command failed",
                               "Please report this as a fault of the program."};

} // namespace

void print(const QString& text)
{
    write(stdout, text.toUtf8());
}

void print(const QJsonObject& object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void say(const QString& text)
{
    write(stderr, text.toUtf8());
}

QString sentenceFor(const Error& error)
{
    const auto* found = std::ranges::find(wordings, error.code, &Wording::code);
    const Wording& wording = found == wordings.end() ? otherWording : *found;
    QString sentence = QLatin1StringView(wording.problem) + QStringLiteral(": ") + error.detail;
    for (const Error& cause : error.causes)
        sentence += QStringLiteral(" (%1)").arg(describe(cause));
    if (!sentence.endsWith(u'.'))
        sentence += u'.';
    return sentence + u' ' + QLatin1StringView(wording.advice);
}

ModelLocator locatorFor(const Invocation& invocation)
{
    return ModelLocator(ModelLocator::defaultSearchFolders(invocation.modelsFolder));
}

Result<LoadedPack> loadPack(const Invocation& invocation)
{
    auto choice = choosePack(locatorFor(invocation), invocation.pack);
    if (!choice)
        return tl::make_unexpected(choice.error());
    if (choice->reason == PackChoice::Reason::StandardMissing)
        say(QStringLiteral("The pack \"standard\" cannot be used: ") + choice->detail);
    const QString label = labelOf(choice->pack.purpose());
    say(QStringLiteral("Pack %1").arg(choice->pack.name()) +
        (label.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(label)));
    return std::move(choice->pack);
}

QString labelOf(PackPurpose purpose)
{
    return purpose == PackPurpose::Training ? QStringLiteral("basic: for training and try-out") : QString();
}

void namePack(QJsonObject& json, const LoadedPack& pack)
{
    json[u"pack"] = pack.name();
    if (const QString label = labelOf(pack.purpose()); !label.isEmpty())
        json[u"label"] = label;
}

Result<FaceAnalyser> createAnalyser(const Invocation& invocation, const LoadedPack& pack)
{
    FaceAnalyser::Options options;
    if (invocation.fullSize) {
        options.frameLongSidePx = 0;
        options.stillLongSidePx = 0;
    }
    return FaceAnalyser::create(pack, options);
}

Result<QByteArray> readFile(const QString& path, qsizetype mostBytes)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    return file.read(mostBytes);
}

Result<void> writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, path + QStringLiteral(": ") + file.errorString());
    return {};
}

Result<Image> readImage(const QString& path)
{
    const auto bytes = readFile(path, ImageDecoder::mostBytes + 1);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const auto image = ImageDecoder::decode(*bytes);
    if (!image)
        return fail(image.error().code, path + QStringLiteral(": ") + image.error().detail);
    return image;
}

QString toolVersion()
{
    return QStringLiteral("aiqyn-engine " AIQYN_VERSION);
}

QJsonObject originOf(const Calibration& calibration)
{
    QJsonObject origin = calibration.toJson();
    origin.remove(u"points");
    return origin;
}

QJsonArray jsonOf(PointF point)
{
    return {rounded(point.x), rounded(point.y)};
}

QJsonArray jsonOf(const RectF& box)
{
    return {rounded(box.x), rounded(box.y), rounded(box.width), rounded(box.height)};
}

} // namespace aiqyn::engine::tool
