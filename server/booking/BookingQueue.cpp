// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingQueue.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error busy(const QString &detail) { return {ErrorCode::Unavailable, detail, {}, {}, 1}; }

} // namespace

Status BookingQueue::add(BookingRequest &request)
{
    bool isNews = false; // a thread that works on the event takes what comes meanwhile
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping)
            return busy(u"the server is stopping"_s);
        if (m_size >= m_settings.maxQueued)
            return busy(u"the booking queue is full"_s);
        auto &waiting = m_events[request.event];
        if (!waiting)
            waiting = std::make_shared<Waiting>();
        auto &lane = waiting->lanes[request.lane];
        if (lane.size() >= size_t(m_settings.maxQueuedPerLane))
            return busy(u"too many of this caller's requests wait"_s);
        if (!waiting->isScheduled) {
            waiting->isScheduled = isNews = true;
            m_ready.push_back(request.event);
        }
        if (lane.empty())
            waiting->turns.push_back(request.lane);
        lane.push_back(std::move(request));
        ++m_size;
    }
    if (isNews)
        m_wake.notify_one();
    return ok();
}

std::optional<BookingQueue::Work> BookingQueue::next()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isStopping || mayTake() || mayTakeSlow(); });
    Work work;
    size_t room = size_t(m_settings.maxBatch);
    const auto takeFrom = [&](std::deque<EventId> &line) {
        const EventId event = line.front();
        line.pop_front();
        work.shares.push_back({event, take(*m_events[event], room)});
        room -= work.shares.back().requests.size();
        m_size -= int(work.shares.back().requests.size());
    };
    if (mayTakeSlow()) {
        work.isSlow = true;
        ++m_slowRunning;
        takeFrom(m_slow);
        return work;
    }
    if (!mayTake())
        return std::nullopt;
    ++m_running;
    while (!m_ready.empty() && room > 0 && work.shares.size() < size_t(m_settings.maxEvents))
        takeFrom(m_ready);
    std::ranges::sort(work.shares, {}, &Share::event);
    return work;
}

std::vector<BookingRequest> BookingQueue::take(Waiting &waiting, size_t most)
{
    std::vector<BookingRequest> taken;
    while (!waiting.turns.empty() && taken.size() < most) {
        const quint64 turn = waiting.turns.front();
        waiting.turns.pop_front();
        const auto lane = waiting.lanes.find(turn);
        taken.push_back(std::move(lane->front()));
        lane->pop_front();
        if (lane->empty())
            waiting.lanes.erase(lane);
        else
            waiting.turns.push_back(turn);
    }
    return taken;
}

void BookingQueue::putBack(Waiting &waiting, std::vector<BookingRequest> &requests)
{
    while (!requests.empty()) { // the last first, so that each lane has its order again
        BookingRequest &request = requests.back();
        auto &lane = waiting.lanes[request.lane];
        if (lane.empty())
            waiting.turns.push_front(request.lane);
        lane.push_front(std::move(request));
        requests.pop_back();
    }
}

void BookingQueue::finished(Work &work)
{
    bool isMore = false;
    {
        const std::lock_guard lock(m_mutex);
        --(work.isSlow ? m_slowRunning : m_running);
        for (Share &share : work.shares) {
            const auto found = m_events.find(share.event);
            const bool isSetAside = !share.requests.empty();
            m_size += int(share.requests.size());
            putBack(**found, share.requests);
            if (isSetAside)
                m_slow.push_back(share.event);
            else if ((*found)->turns.empty())
                m_events.erase(found);
            else // to the end of the line: events take turns
                m_ready.push_back(share.event);
        }
        isMore = mayTake() || mayTakeSlow();
    }
    if (isMore)
        m_wake.notify_one();
}

void BookingQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
}

int BookingQueue::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_size;
}

} // namespace foyer
