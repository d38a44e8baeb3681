// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Metrics.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

namespace foyer {

void Metrics::addGauge(std::string name, std::string help, Source source)
{
    m_figures.push_back({false, std::move(name), std::move(help), std::move(source)});
}

void Metrics::addCounter(std::string name, std::string help, Source source)
{
    m_figures.push_back({true, std::move(name), std::move(help), std::move(source)});
}

QByteArray Metrics::render() const
{
    std::vector<prometheus::MetricFamily> families;
    for (const Figure &figure : m_figures) {
        prometheus::ClientMetric metric;
        if (figure.isCounter)
            metric.counter.value = figure.source();
        else
            metric.gauge.value = figure.source();
        families.push_back({figure.name, figure.help, figure.isCounter ? prometheus::MetricType::Counter : prometheus::MetricType::Gauge, {metric}});
    }
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(families));
}

} // namespace foyer
