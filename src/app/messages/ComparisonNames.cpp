#include "app/messages/ComparisonNames.h"

#include <map>

namespace aiqyn::app {

QString ComparisonNames::cause(const QString& code)
{
    if (code == QLatin1String("reference_unavailable") || code == QLatin1String("no_reference"))
        return tr("No reference image could be obtained.");
    if (code == QLatin1String("iin_not_obtained"))
        return tr("The IIN was not obtained.");
    if (code == QLatin1String("liveness_negative"))
        return tr("The liveness check had a negative result.");
    if (code == QLatin1String("reference_not_found"))
        return tr("The source has no image for this IIN.");
    if (code == QLatin1String("reference_refused"))
        return tr("The source refused to give the image.");
    if (code == QLatin1String("reference_source_outage"))
        return tr("The source could not be reached or was not trusted.");
    if (code == QLatin1String("reference_unusable"))
        return tr("The reference image cannot be used: no face is found in it, or it is damaged.");
    if (code == QLatin1String("reference_several_faces"))
        return tr("The reference image shows more than one face.");
    if (code == QLatin1String("reference_outdated"))
        return tr("The reference image is older than the policy allows.");
    if (code == QLatin1String("reference_age_unknown"))
        return tr("The source does not say how old the reference image is, and the policy limits its age.");
    if (code == QLatin1String("current_unusable"))
        return tr("The current image cannot be used: no face is found in it.");
    if (code == QLatin1String("consent_withdrawn"))
        return tr("The person withdrew the consent.");
    if (code == QLatin1String("sessions_limit"))
        return tr("For this IIN there were more sessions today than the policy allows.");
    if (code == QLatin1String("session_timed_out"))
        return tr("The session took longer than the policy allows.");
    return code;
}

QString ComparisonNames::quality(const QString& component)
{
    static const std::map<QString, const char*> texts{
        {QStringLiteral("single-face"), QT_TR_NOOP("one face")},
        {QStringLiteral("luminance-mean"), QT_TR_NOOP("brightness")},
        {QStringLiteral("dynamic-range"), QT_TR_NOOP("contrast")},
        {QStringLiteral("under-exposure"), QT_TR_NOOP("dark parts")},
        {QStringLiteral("over-exposure"), QT_TR_NOOP("overexposed parts")},
        {QStringLiteral("illumination-uniformity"), QT_TR_NOOP("even light")},
        {QStringLiteral("sharpness"), QT_TR_NOOP("sharpness")},
        {QStringLiteral("yaw"), QT_TR_NOOP("head turned")},
        {QStringLiteral("pitch"), QT_TR_NOOP("head raised or lowered")},
        {QStringLiteral("roll"), QT_TR_NOOP("head tilted")},
        {QStringLiteral("eyes-open"), QT_TR_NOOP("open eyes")},
        {QStringLiteral("mouth-closed"), QT_TR_NOOP("closed mouth")},
        {QStringLiteral("inter-eye-distance"), QT_TR_NOOP("size of the face")},
        {QStringLiteral("head-size"), QT_TR_NOOP("size of the head in the picture")},
        {QStringLiteral("margin-left"), QT_TR_NOOP("room on the left")},
        {QStringLiteral("margin-right"), QT_TR_NOOP("room on the right")},
        {QStringLiteral("margin-above"), QT_TR_NOOP("room above")},
        {QStringLiteral("margin-below"), QT_TR_NOOP("room below")},
        {QStringLiteral("face-visible"), QT_TR_NOOP("nothing before the face")}};
    const auto known = texts.find(component);
    return known == texts.end() ? component : tr(known->second);
}

} // namespace aiqyn::app
