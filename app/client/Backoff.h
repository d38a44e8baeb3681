// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer {

/// How long to wait before the next attempt to connect: anything between nothing and a bound that doubles ("full
/// jitter"), so that the tills of a house do not all come back in the same instant after the server restarts.
class Backoff
{
public:
    Backoff(int firstMs, int capMs) : m_firstMs(firstMs), m_capMs(capMs) { }

    int nextMs();
    void reset() { m_attempt = 0; }

private:
    int m_firstMs;
    int m_capMs;
    int m_attempt = 0;
};

} // namespace foyer
