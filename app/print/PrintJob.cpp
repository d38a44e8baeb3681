// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintJob.h"

#include <algorithm>

namespace foyer {

int PrintJob::count(PageState wanted) const
{
    return int(std::count_if(pages.begin(), pages.end(), [wanted](const PrintPage &page) { return page.state == wanted; }));
}

int PrintJob::first(PageState wanted) const
{
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (pages.at(i).state == wanted)
            return int(i);
    }
    return -1;
}

JobState PrintJob::state() const
{
    if (count(PageState::Maybe) > 0)
        return JobState::Maybe;
    if (count(PageState::Printed) == pages.size())
        return JobState::Printed;
    if (trouble != PrintTrouble::None)
        return JobState::Failed;
    return count(PageState::Sending) > 0 ? JobState::Printing : JobState::Waiting;
}

} // namespace foyer
