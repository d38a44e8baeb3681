// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <string>
#include <vector>

namespace foyer {

/// Figures in the Prometheus text format, read from their owners at the moment they are asked for. Filled before the
/// first render; then thread-safe as far as the sources are.
class Metrics
{
public:
    using Source = std::function<double()>;
    void addGauge(std::string name, std::string help, Source source);
    void addCounter(std::string name, std::string help, Source source);
    QByteArray render() const;

private:
    struct Figure {
        bool isCounter;
        std::string name;
        std::string help;
        Source source;
    };
    std::vector<Figure> m_figures;
};

} // namespace foyer
