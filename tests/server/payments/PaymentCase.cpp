// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaymentCase.h"

#include "support/Expect.h"

#include <QRegularExpression>
#include <QTest>

namespace foyer::test {

using namespace Qt::StringLiterals;

void PaymentCase::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    QCOMPARE(m_fake.start(), QString());
    m_desk = std::make_unique<PaymentDesk>(m_databases.create(), m_fake);
    VERIFY_OK(m_desk->furnish());
}

void PaymentCase::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fake.forget();
    VERIFY_OK(m_desk->nextEvent());
}

void PaymentCase::cleanup()
{
    QCOMPARE(m_desk->troubles(), QString());
    m_desk->forgetRounds();
}

} // namespace foyer::test
