// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

#include "theme/Fonts.h"
#include "theme/Style.h"

#include <QApplication>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <QToolTip>

namespace foyer {

namespace {

// One theme per application, as there is one QStyle and one palette; main owns it, this only finds it again.
Theme *installed = nullptr;

QPalette makePalette(theme::Scheme scheme)
{
    using theme::Token;
    const auto c = [scheme](Token token) { return theme::colour(scheme, token); };
    QPalette palette;
    const std::pair<QPalette::ColorRole, Token> roles[] = {{QPalette::Window, Token::Ground},
                                                           {QPalette::WindowText, Token::Text},
                                                           {QPalette::Base, Token::Surface},
                                                           {QPalette::AlternateBase, Token::Surface},
                                                           {QPalette::Text, Token::Text},
                                                           {QPalette::Button, Token::Surface},
                                                           {QPalette::ButtonText, Token::Text},
                                                           {QPalette::BrightText, Token::Bad},
                                                           {QPalette::Light, Token::Surface},
                                                           {QPalette::Midlight, Token::Line},
                                                           {QPalette::Mid, Token::Line},
                                                           {QPalette::Dark, Token::Line},
                                                           {QPalette::Shadow, Token::Line},
                                                           {QPalette::Highlight, Token::Selection},
                                                           {QPalette::HighlightedText, Token::Text},
                                                           {QPalette::Link, Token::Accent},
                                                           {QPalette::LinkVisited, Token::Accent},
                                                           {QPalette::ToolTipBase, Token::Text},
                                                           {QPalette::ToolTipText, Token::Ground},
                                                           {QPalette::PlaceholderText, Token::Text2}};
    for (const auto &[role, token] : roles)
        palette.setColor(role, c(token));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c(Token::Disabled));
    return palette;
}

} // namespace

Theme::Theme(QApplication &application) : m_application(application)
{
    Q_ASSERT(!installed);
    installed = this;
    // Both are read before our own palette and style hide what the desktop asked for.
    m_isSystemDark = application.palette().color(QPalette::Window).lightnessF() < 0.5F;
    m_isSystemStill = application.style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
    theme::loadFonts();
    application.setFont(theme::type(theme::Body));
    application.setStyle(new Style); // the application owns it
    apply();
}

Theme::~Theme() { installed = nullptr; }

Theme *Theme::current() { return installed; }

theme::Scheme Theme::scheme() const
{
    if (m_mode == Mode::System)
        return m_isSystemDark ? theme::Scheme::Dark : theme::Scheme::Light;
    return m_mode == Mode::Dark ? theme::Scheme::Dark : theme::Scheme::Light;
}

bool Theme::isMotionReduced() const
{
    return m_movement == Movement::System ? m_isSystemStill : m_movement == Movement::Reduced;
}

void Theme::setMode(Mode mode)
{
    const auto before = scheme();
    m_mode = mode;
    if (scheme() == before)
        return;
    apply();
    emit changed();
}

void Theme::apply()
{
    const QPalette palette = makePalette(scheme());
    m_application.setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(theme::type(theme::Small));
}

namespace theme {

QColor colour(Token token) { return colour(installed ? installed->scheme() : Scheme::Light, token); }

int durationMs(Motion motion)
{
    if (installed && installed->isMotionReduced())
        return 0;
    switch (motion) {
    case Motion::Quick:
        return 120;
    case Motion::Normal:
        return 150;
    case Motion::Slow:
        return 180;
    }
    return 0;
}

} // namespace theme

} // namespace foyer
