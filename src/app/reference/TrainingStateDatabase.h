#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "evidence/transport/Endpoint.h"
#include "evidence/transport/MutualTls.h"

#include <QString>

#include <cstdint>
#include <memory>

namespace aiqyn::app {

/// The training counterpart of the state image database: a real server by docs/state-database.md on the
/// loopback address, with mutual TLS under an authority of its own that dies with it. It knows the gallery's
/// synthetic persons by their training IINs and answers with a portrait taken on another day, in another
/// light.
class TrainingStateDatabase
{
public:
    /// Works on a thread of its own until it is destroyed. ReferenceSourceUnreachable: no port of the
    /// loopback address can be had; CertificateInvalid.
    [[nodiscard]] static Result<std::unique_ptr<TrainingStateDatabase>> start(const Clock& clock);
    ~TrainingStateDatabase();
    TrainingStateDatabase(const TrainingStateDatabase&) = delete;
    TrainingStateDatabase& operator=(const TrainingStateDatabase&) = delete;

    [[nodiscard]] const evidence::Endpoint& endpoint() const;
    /// What a client needs to be let in.
    [[nodiscard]] const evidence::MutualTls& clientTerms() const;

    /// The training IIN of a gallery person; empty for a seed that is not in the gallery.
    [[nodiscard]] static QString iinOf(std::uint64_t subjectSeed);
    /// JPEG of the portrait. ReferenceNotFound: nobody has this IIN.
    [[nodiscard]] static Result<QByteArray> portraitOf(const QString& iin);
    /// When the portrait was made; the same for every person.
    [[nodiscard]] static QDate portraitDate();

private:
    class Private;
    explicit TrainingStateDatabase(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::app
