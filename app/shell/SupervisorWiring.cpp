// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/SupervisorWiring.h"

#include "approval/SupervisorPrompt.h"
#include "desk/DeskPage.h"

namespace foyer {

void wireSupervisor(DeskPage &desk, SupervisorPrompt &supervisor)
{
    desk.sale().setSupervisor([&desk, &supervisor](const SupervisorWish &wish, const std::function<void(const QString &approval)> &answer) {
        const QString question = DeskPage::tr("Allow %1?", "what a seller may not do alone").arg(wish.what);
        supervisor.ask({wish.permission, wish.method, wish.scope, question}, &desk, [&desk, answer](const QString &approval) {
            answer(approval);
            desk.focusCommand();
        });
    });
    QObject::connect(&desk.sale().checkout(), &Checkout::withdrawn, &supervisor, &SupervisorPrompt::leave);
}

} // namespace foyer
