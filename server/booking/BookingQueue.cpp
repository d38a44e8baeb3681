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
        if (request.basket) {
            if (m_baskets.size() >= size_t(m_settings.maxBaskets))
                return busy(u"too many baskets wait"_s);
            m_baskets.push_back(std::move(request));
            ++m_size;
            m_wake.notify_one();
            return ok();
        }
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
    for (;;) {
        if (auto work = tryTake()) {
            if (!m_ready.empty() || !m_slow.empty() || !m_baskets.empty())
                m_wake.notify_one(); // there may be more for another thread
            return work;
        }
        if (m_isStopping) // what is left goes to the threads that work on its events
            return std::nullopt;
        m_wake.wait(lock);
    }
}

void BookingQueue::takeFrom(EventId event, size_t &room, Work &work)
{
    Waiting &waiting = *m_events[event];
    waiting.isBusy = true;
    work.shares.push_back({event, take(waiting, room)});
    room -= work.shares.back().requests.size();
    m_size -= int(work.shares.back().requests.size());
}

std::optional<BookingQueue::Work> BookingQueue::tryTake()
{
    Work work;
    size_t room = size_t(m_settings.maxBatch);
    if (!m_slow.empty() && (m_slowRunning < m_settings.maxSlow || m_isStopping)) {
        work.isSlow = true;
        ++m_slowRunning;
        takeFrom(m_slow.front(), room, work);
        m_slow.pop_front();
        return work;
    }
    if (m_running >= m_settings.maxRunning && !m_isStopping)
        return std::nullopt;
    if (!takeBasket(work)) {
        std::deque<EventId> passedOver;
        while (!m_ready.empty() && room > 0 && work.shares.size() < size_t(m_settings.maxEvents)) {
            const EventId event = m_ready.front();
            m_ready.pop_front();
            if (std::ranges::find(m_kept, event) == m_kept.end())
                takeFrom(event, room, work);
            else
                passedOver.push_back(event);
        }
        m_ready.insert(m_ready.begin(), passedOver.begin(), passedOver.end());
        if (work.shares.empty())
            return std::nullopt;
        std::ranges::sort(work.shares, {}, &Share::event);
    }
    ++m_running;
    return work;
}

bool BookingQueue::takeBasket(Work &work)
{
    m_kept.clear();
    for (auto it = m_baskets.begin(); it != m_baskets.end(); ++it) {
        const std::vector<EventId> events = eventsOf(*it->basket);
        const auto is = [this](bool Waiting::*what) {
            return [this, what](EventId event) {
                const auto found = m_events.constFind(event);
                return found != m_events.constEnd() && (**found).*what;
            };
        };
        if (std::ranges::any_of(events, is(&Waiting::isSlow)))
            continue;
        const bool isFree = std::ranges::none_of(events, is(&Waiting::isBusy));
        if (isFree && std::ranges::none_of(events, [this](EventId event) { return std::ranges::find(m_kept, event) != m_kept.end(); })) {
            for (const EventId event : events) {
                auto &waiting = m_events[event];
                if (!waiting)
                    waiting = std::make_shared<Waiting>();
                waiting->isScheduled = waiting->isBusy = true;
                std::erase(m_ready, event);
                work.shares.push_back({event, {}});
            }
            work.basket = std::move(*it);
            m_baskets.erase(it);
            --m_size;
            return true;
        }
        if (m_kept.empty())
            m_kept = events;
    }
    return false;
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
    {
        const std::lock_guard lock(m_mutex);
        --(work.isSlow ? m_slowRunning : m_running);
        for (Share &share : work.shares) {
            const auto found = m_events.find(share.event);
            Waiting &waiting = **found;
            waiting.isBusy = false;
            waiting.isSlow = !share.requests.empty();
            m_size += int(share.requests.size());
            putBack(waiting, share.requests);
            if (waiting.isSlow)
                m_slow.push_back(share.event);
            else if (waiting.turns.empty())
                m_events.erase(found);
            else // to the end of the line: events take turns
                m_ready.push_back(share.event);
        }
    }
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
