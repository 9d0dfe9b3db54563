#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <vector>

namespace aiqyn::engine {

/// A list of image pairs in the format of Labeled Faces in the Wild (Huang et al., 2007).
/// The first line says folds and pairs per class and fold ("10 300", tabs or blanks); one number means one
/// fold. Then each fold's genuine rows "name a b" are followed by its impostor rows "name1 a name2 b". A file
/// whose first half holds every genuine row and whose second half every impostor row is dealt into folds
/// likewise.
class PairsList
{
public:
    struct Pair
    {
        QString first;  ///< path below the root: Name/Name_0001.jpg
        QString second; ///< as first
        bool same = false;
        int fold = 0; ///< from 0
    };

    /// Errors: InvalidArgument, naming the line.
    [[nodiscard]] static Result<PairsList> parse(const QByteArray& text);

    /// Only the pairs whose identities both are among `names`. A fold that is left without one class would
    /// say nothing: all pairs then form one fold. Errors: InvalidArgument when no pair of one class is left.
    [[nodiscard]] Result<PairsList> restrictedTo(const QSet<QString>& names) const;

    /// Names of all identities in the pairs.
    [[nodiscard]] QSet<QString> identities() const;
    /// The identity of a pair's path: its folder.
    [[nodiscard]] static QString identityOf(const QString& path) { return path.section(u'/', 0, 0); }

    [[nodiscard]] int folds() const { return m_folds; }
    [[nodiscard]] const std::vector<Pair>& pairs() const { return m_pairs; }

private:
    PairsList() = default;
    int m_folds = 1;
    std::vector<Pair> m_pairs;
};

} // namespace aiqyn::engine
