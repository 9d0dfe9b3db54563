#pragma once

#include "app/access/Permissions.h"
#include "app/policy/PolicyInForce.h"
#include "base/Clock.h"
#include "base/Error.h"
#include "base/RandomSource.h"
#include "evidence/signature/ValidationReport.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>

#include <memory>
#include <optional>
#include <vector>

namespace aiqyn::evidence {
class Transport;
}

namespace aiqyn::app {

class Access;
class AccountDesk;
class CompletionQueue;
class PolicyDesk;
class ReferenceSource;
struct Installation;
struct SigningDesk;

/// A sealed document as the browser lists it.
struct DocumentRow
{
    QString documentId;
    QString sessionId;
    QString kind;
    QString result;
    QString serviceType;
    QString contractNumber;
    UtcTime sealedAt;
    QString level;           ///< of the signature: "B", "T", "T-LT"
    bool isAwaiting = false; ///< a timestamp or a status of the certificates is still to come
};

struct DocumentImage
{
    QString file;
    QString role;      ///< "cue", "onset", "peak", "return", "current", "reference"
    QString challenge; ///< challenge name or empty
    int attempt = 0;   ///< from 1, 0 = none
    QImage image;
};

/// One document opened: what is in it and what the validator says.
struct OpenedDocument
{
    DocumentRow row;
    QByteArray json;
    std::vector<DocumentImage> images;
    evidence::ValidationReport report;
    QString modelPack;               ///< empty when the record cannot be read
    bool packIsBasic = false;        ///< its models were for training and try-out
    bool isOfUnknownVersion = false; ///< nothing but `json` and `report` is to be believed, then
};

/// What a start did about the sessions that an earlier run of the program left without a document.
struct RecoveryReport
{
    QStringList closed; ///< ids of the sessions that now have their liveness document
    struct Failure
    {
        QString sessionId; ///< empty: the open sessions could not even be listed
        Error error;
    };
    std::vector<Failure> failed; ///< left as they are, tried again at the next start
};

/// What a workplace has: models, keys, archive, policy. Opened once at start; `open` is slow (models, keys)
/// and may run on a worker thread.
struct Workplace
{
    Workplace();
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    struct Options
    {
        QDir profile;
        QString modelsFolder;              ///< empty = usual places
        QString pack;                      ///< empty = standard if it is at hand, else built-in
        std::optional<std::uint64_t> seed; ///< repeatable challenges; training only
        /// Instead of the network, or of the training authority; for tests.
        std::shared_ptr<evidence::Transport> transport = {};
        /// Instead of the training state database; for tests.
        std::shared_ptr<ReferenceSource> stateDatabase = {};
        std::chrono::milliseconds minute{60'000}; ///< how long one of SessionLimits lasts; for tests
    };
    [[nodiscard]] static Result<std::unique_ptr<Workplace>> open(const Options& options);
    /// What open() did about interrupted sessions; a failure there does not keep the program from starting.
    [[nodiscard]] const RecoveryReport& recovery() const;

    /// Who works here. Nobody, after open(), where there are accounts; in a training profile without them
    /// an operator, until actAs().
    [[nodiscard]] Access& access() const;
    [[nodiscard]] AccountDesk& accounts() const;
    /// Takes another role. Only in a training profile without accounts: LogInRequired.
    [[nodiscard]] Result<void> actAs(Role role);

    [[nodiscard]] bool isTraining() const;
    /// The policy to work under, as of open() or refreshPolicy(). A session keeps the one it began with.
    /// Null: none is in force, refreshPolicy() says why, and no session begins.
    [[nodiscard]] std::shared_ptr<const PolicyInForce> policy() const;
    [[nodiscard]] PolicyDesk& policies() const;
    /// PolicyDesk::approve() with the customer's key.
    [[nodiscard]] Result<PolicyInForce> approvePolicy(const Sha256& read);
    [[nodiscard]] const Installation& installation() const;
    /// Takes up what has been approved or become valid meanwhile, here or at another workstation with the
    /// same archive. Not while a session runs. PolicyMissing, PolicyUnsuitable, ModelPackForTraining: no
    /// session may begin.
    [[nodiscard]] Result<void> refreshPolicy();

    /// What completes signatures in the background, at work since open(); never null.
    [[nodiscard]] CompletionQueue* completionQueue() const;

    /// Action::ListDocuments.
    [[nodiscard]] Result<std::vector<DocumentRow>> documents(int limit) const;
    /// Action::OpenDocument. Reads, verifies and decodes one document; GUI callers do this on a worker
    /// thread.
    [[nodiscard]] Result<OpenedDocument> openDocument(const QString& documentId) const;
    /// Action::ExportDocument. Writes the container to `folder` and returns the path.
    [[nodiscard]] Result<QString> exportDocument(const QString& documentId, const QDir& folder) const;

    /// The signing keys and the check before the first session of a day.
    [[nodiscard]] const SigningDesk& signing() const;

    /// The loaded networks: [{"role","file","sha256"}].
    [[nodiscard]] QJsonArray modelsJson() const;
    [[nodiscard]] QString packName() const;
    /// The networks are the basic ones, for training and try-out: wherever results are shown, say so.
    [[nodiscard]] bool packIsBasic() const;

    SystemClock clock;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace aiqyn::app
