#include "engine/face/LoadedPack.h"

namespace aiqyn::engine {

Result<LoadedPack::Model> LoadedPack::model(ModelRole role) const
{
    for (const Model& model : m_models) {
        if (model.descriptor.role == role)
            return model;
    }
    return fail(ErrorCode::ModelMissing,
                QStringLiteral("pack %1 has no model of role %2").arg(m_name, nameOf(role)));
}

} // namespace aiqyn::engine
