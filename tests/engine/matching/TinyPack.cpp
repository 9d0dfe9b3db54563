#include "TinyPack.h"

#include "base/Sha256.h"
#include "engine/face/ModelLocator.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace aiqyn::tests {

namespace {

// Protocol buffers by hand (wire types 0 and 2); field numbers from onnx.proto.
[[nodiscard]] QByteArray varint(quint64 value)
{
    QByteArray bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(value | 0x80);
    return bytes + static_cast<char>(value);
}

[[nodiscard]] QByteArray number(int field, quint64 value)
{
    return varint(static_cast<quint64>(field) << 3) + varint(value);
}

[[nodiscard]] QByteArray bytes(int field, const QByteArray& content)
{
    return varint((static_cast<quint64>(field) << 3) | 2) + varint(static_cast<quint64>(content.size())) +
           content;
}

/// ValueInfoProto of a float tensor.
[[nodiscard]] QByteArray tensor(const QByteArray& name, const std::vector<int>& shape)
{
    QByteArray dimensions;
    for (const int size : shape)
        dimensions += bytes(1, number(1, static_cast<quint64>(size)));
    return bytes(1, name) + bytes(2, bytes(1, number(1, 1) + bytes(2, dimensions)));
}

/// A network of one Flatten node: the output is the input, channel by channel, row by row.
[[nodiscard]] QByteArray flattenNetwork(const QByteArray& name)
{
    constexpr int side = TinyPack::side;
    const QByteArray axis = bytes(1, "axis") + number(3, 1) + number(20, 2);
    const QByteArray node =
        bytes(1, "x") + bytes(2, "y") + bytes(3, name) + bytes(4, "Flatten") + bytes(5, axis);
    const QByteArray graph = bytes(1, node) + bytes(2, name) + bytes(11, tensor("x", {1, 3, side, side})) +
                             bytes(12, tensor("y", {1, 3 * side * side}));
    return number(1, 4) + bytes(7, graph) + bytes(8, bytes(1, {}) + number(2, 10));
}

[[nodiscard]] std::array<engine::PointF, 5> points()
{
    return {{{2, 2}, {5, 2}, {3.5, 4}, {2.5, 6}, {4.5, 6}}};
}

} // namespace

QJsonObject TinyPack::embedder(const QString& name, bool flipAverage, const QJsonObject& input)
{
    const QByteArray content = flattenNetwork(name.toUtf8());
    const QString file = name + QStringLiteral(".onnx");
    QFile target(m_folder.filePath(file));
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
        qFatal("a temporary file cannot be written");
    QJsonObject described{{QStringLiteral("width"), side},
                          {QStringLiteral("height"), side},
                          {QStringLiteral("order"), QStringLiteral("BGR")},
                          {QStringLiteral("scale"), 1},
                          {QStringLiteral("mean"), QJsonArray{0, 0, 0}},
                          {QStringLiteral("std"), QJsonArray{1, 1, 1}}};
    for (auto entry = input.begin(); entry != input.end(); ++entry)
        described[entry.key()] = entry.value();
    QJsonArray alignment;
    for (const engine::PointF& point : points())
        alignment.append(QJsonArray{point.x, point.y});
    return {{QStringLiteral("role"), QStringLiteral("embedder")},
            {QStringLiteral("file"), file},
            {QStringLiteral("bytes"), content.size()},
            {QStringLiteral("sha256"), Sha256::of(content).toHex()},
            {QStringLiteral("input"), described},
            {QStringLiteral("alignment"), alignment},
            {QStringLiteral("flipAverage"), flipAverage}};
}

Result<engine::LoadedPack> TinyPack::load(const std::vector<QJsonObject>& models) const
{
    QJsonArray array;
    for (const QJsonObject& model : models)
        array.append(model);
    const QJsonObject pack{{QStringLiteral("name"), QStringLiteral("tiny")},
                           {QStringLiteral("purpose"), QStringLiteral("training")},
                           {QStringLiteral("models"), array}};
    return engine::ModelPack::fromJson(QJsonDocument(pack).toJson())
        .and_then([this](const engine::ModelPack& read) {
            return engine::ModelLocator({m_folder.path()}).load(read);
        });
}

engine::DetectedFace TinyPack::face()
{
    engine::DetectedFace face;
    face.box = {0, 0, side, side};
    face.points = points();
    face.score = 1;
    return face;
}

} // namespace aiqyn::tests
