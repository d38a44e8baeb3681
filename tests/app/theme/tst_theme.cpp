// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/Notice.h"
#include "theme/Segmented.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using theme::Scheme;
using theme::Token;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        // The offscreen platform says this of every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_theme->setMode(Theme::Mode::Light);
    }

    void textIsReadable_data();
    void textIsReadable();
    void switchesAtRunTime();
    void keepsTheSchemeOfTheSystem();
    void stillsMotion();
    void figuresShareOneWidth_data();
    void figuresShareOneWidth();
    void leavesForeignFontDataAlone();
    void controlsHaveOneHeight_data();
    void controlsHaveOneHeight();
    void everyIconDraws();
    void iconsFollowTheScheme();
    void priceColoursStayApart();
    void noticeSpeaksAndFallsSilent();
    void segmentedChoosesByKey();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<Token>("ink");
    QTest::addColumn<Token>("ground");
    QTest::addColumn<double>("least");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const char *name = scheme == Scheme::Light ? "light" : "dark";
        QTest::addRow("%s text on ground", name) << scheme << Token::Text << Token::Ground << 6.0;
        QTest::addRow("%s text-2 on ground", name) << scheme << Token::Text2 << Token::Ground << 6.0;
        QTest::addRow("%s text-2 on surface", name) << scheme << Token::Text2 << Token::Surface << 6.0;
        QTest::addRow("%s text on selection", name) << scheme << Token::Text << Token::Selection << 6.0;
        QTest::addRow("%s words on the accent", name) << scheme << Token::OnAccent << Token::Accent << 6.0;
        QTest::addRow("%s good on surface", name) << scheme << Token::Good << Token::Surface << 4.5;
        QTest::addRow("%s warn on surface", name) << scheme << Token::Warn << Token::Surface << 4.5;
        QTest::addRow("%s bad on surface", name) << scheme << Token::Bad << Token::Surface << 4.5;
        QTest::addRow("%s focus ring on ground", name) << scheme << Token::Accent << Token::Ground << 3.0;
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(Scheme, scheme);
    QFETCH(Token, ink);
    QFETCH(Token, ground);
    QFETCH(double, least);
    const double found = theme::contrast(theme::colour(scheme, ink), theme::colour(scheme, ground));
    QVERIFY2(found >= least, qPrintable(QString::number(found)));
}

void TestTheme::switchesAtRunTime()
{
    QSignalSpy changed(m_theme.get(), &Theme::changed);
    QCOMPARE(qApp->palette().color(QPalette::Window), theme::colour(Scheme::Light, Token::Ground));
    m_theme->setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(qApp->palette().color(QPalette::Window), theme::colour(Scheme::Dark, Token::Ground));
    QCOMPARE(theme::colour(Token::Text), theme::colour(Scheme::Dark, Token::Text));
    m_theme->setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1); // nothing changed, nothing repaints
}

void TestTheme::keepsTheSchemeOfTheSystem()
{
    m_theme->setMode(Theme::Mode::System);
    QCOMPARE(m_theme->scheme(), Scheme::Light); // the offscreen desktop is light, whatever was set since
    m_theme->setMode(Theme::Mode::Dark);
    m_theme->setMode(Theme::Mode::System);
    QCOMPARE(m_theme->scheme(), Scheme::Light);
}

void TestTheme::stillsMotion()
{
    m_theme->setMovement(Theme::Movement::Full);
    QVERIFY(theme::durationMs(theme::Motion::Quick) >= 120);
    QVERIFY(theme::durationMs(theme::Motion::Slow) <= 180);
    m_theme->setMovement(Theme::Movement::Reduced);
    QCOMPARE(theme::durationMs(theme::Motion::Normal), 0);
    m_theme->setMovement(Theme::Movement::System);
}

void TestTheme::figuresShareOneWidth_data()
{
    QTest::addColumn<theme::Weight>("weight");
    QTest::newRow("regular") << theme::Weight::Regular;
    QTest::newRow("medium") << theme::Weight::Medium;
    QTest::newRow("strong") << theme::Weight::Strong;
}

void TestTheme::figuresShareOneWidth()
{
    QFETCH(theme::Weight, weight);
    const QFont font = theme::type(theme::Headline, weight);
    if (QFontInfo(font).family() != u"Foyer"_s)
        QSKIP("built without Inter");
    const QFontMetricsF metrics(font);
    const double zeros = metrics.horizontalAdvance(u"000000"_s);
    for (int digit = 1; digit < 10; ++digit) {
        // Half a font unit of rounding a figure is allowed; a proportional one is off by a fifth.
        QVERIFY(std::abs(metrics.horizontalAdvance(QString(6, QChar(u'0' + digit))) - zeros) < 0.5);
    }
    // The other family keeps its narrow one, or the renaming would have touched the wrong font.
    const QFontMetricsF loose(theme::proportional(font));
    QVERIFY(loose.horizontalAdvance(u"111111"_s) < loose.horizontalAdvance(u"000000"_s));
    QCOMPARE(QFontInfo(font).weight(), font.weight());
}

void TestTheme::leavesForeignFontDataAlone()
{
    for (const QByteArray &data : {QByteArray(), QByteArray("OTTO"), QByteArray(64, '\xff'), QByteArray(12, '\0')}) {
        for (const auto change : {theme::withTabularFigures, theme::withoutAlternates})
            QCOMPARE(change(data), data);
    }
}

void TestTheme::controlsHaveOneHeight_data()
{
    QTest::addColumn<bool>("isTouch");
    QTest::addColumn<int>("height");
    QTest::newRow("desk") << false << theme::controlHeight;
    QTest::newRow("touch") << true << theme::touchHeight;
}

void TestTheme::controlsHaveOneHeight()
{
    QFETCH(bool, isTouch);
    QFETCH(int, height);
    QWidget page;
    theme::setTouch(page, isTouch);
    QWidget *controls[]
        = {new QPushButton(u"Hold"_s, &page), new QLineEdit(&page), new QComboBox(&page), new QSpinBox(&page)};
    for (const QWidget *control : controls)
        QCOMPARE(control->sizeHint().height(), height);
}

void TestTheme::everyIconDraws()
{
    for (int i = 0; i < theme::iconCount; ++i) {
        const QImage image = theme::icon(theme::Icon(i)).pixmap(24, 24).toImage();
        bool isDrawn = false;
        for (int y = 0; y < image.height() && !isDrawn; ++y) {
            for (int x = 0; x < image.width() && !isDrawn; ++x)
                isDrawn = qAlpha(image.pixel(x, y)) > 128;
        }
        QVERIFY2(isDrawn, qPrintable(u"icon %1 is empty"_s.arg(i)));
    }
}

void TestTheme::iconsFollowTheScheme()
{
    const QIcon check = theme::icon(theme::Icon::Minus, Token::Accent);
    const auto inkOf = [&check] { return check.pixmap(24, 24).toImage().pixelColor(12, 12); };
    const auto isNear = [](const QColor &a, const QColor &b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= 3;
    };
    QVERIFY(isNear(inkOf(), theme::colour(Scheme::Light, Token::Accent)));
    m_theme->setMode(Theme::Mode::Dark);
    QVERIFY(isNear(inkOf(), theme::colour(Scheme::Dark, Token::Accent)));
}

void TestTheme::priceColoursStayApart()
{
    for (int i = 0; i < theme::priceColourCount; ++i) {
        QCOMPARE(theme::priceColour(Scheme::Light, i), theme::priceColour(Scheme::Light, i + theme::priceColourCount));
        for (int j = i + 1; j < theme::priceColourCount; ++j)
            QVERIFY(theme::priceColour(Scheme::Dark, i) != theme::priceColour(Scheme::Dark, j));
        QVERIFY(
            theme::contrast(theme::inkOn(theme::priceColour(Scheme::Light, i)), theme::priceColour(Scheme::Light, i))
            >= 3.0);
    }
}

void TestTheme::noticeSpeaksAndFallsSilent()
{
    Notice notice;
    QVERIFY(notice.isHidden());
    notice.say(Notice::Kind::Bad, u"F 7 taken by till 2."_s);
    QVERIFY(!notice.isHidden());
    QCOMPARE(notice.accessibleName(), u"F 7 taken by till 2."_s);
    notice.clear();
    QVERIFY(notice.isHidden());
}

void TestTheme::segmentedChoosesByKey()
{
    Segmented segments;
    segments.addChoice(u"Map"_s);
    segments.addChoice(u"List"_s);
    QSignalSpy chosen(&segments, &Segmented::currentIndexChanged);
    segments.show();
    QVERIFY(QTest::qWaitForWindowActive(&segments));
    QCOMPARE(segments.currentIndex(), 0);
    QWidget *first = segments.findChildren<QAbstractButton *>().constFirst();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    QCOMPARE(segments.currentIndex(), 1);
    QCOMPARE(chosen.count(), 1);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
