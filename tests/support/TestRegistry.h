#pragma once

#include <QObject>

#include <memory>

namespace aiqyn::tests {

/// Adds a test class to its program: `const Registered<tst_Iin> registered;` at namespace scope. One program
/// per source folder runs all classes registered in it; arguments go to each (Qt Test's own options).
class Registration
{
public:
    using Factory = std::unique_ptr<QObject> (*)();
    explicit Registration(Factory factory);
};

template <typename T>
class Registered : public Registration
{
public:
    Registered()
        : Registration([]() -> std::unique_ptr<QObject> { return std::make_unique<T>(); })
    {}
};

} // namespace aiqyn::tests
