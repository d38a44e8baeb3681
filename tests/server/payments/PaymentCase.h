// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PaymentDesk.h"

namespace foyer::test {

/// What tests of payments over the server's own port begin and end with: a gateway in the test's hand, and for each case an event
/// of its own. Whoever derives from it adds the cases.
class PaymentCase : public QObject
{
    Q_OBJECT
protected:
    TestDatabase m_databases;
    FakeGateway m_fake;
    std::unique_ptr<PaymentDesk> m_desk;

private slots:
    void initTestCase();
    void init();
    /// Books and payments agree, and nothing of this case is left for the next one's rounds.
    virtual void cleanup();
    void cleanupTestCase() { m_desk.reset(); }
};

} // namespace foyer::test
