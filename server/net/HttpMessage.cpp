// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpMessage.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace foyer::net {
namespace {

struct Reason {
    int status;
    const char *phrase;
};

constexpr std::array reasons{
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{204, "No Content"},
    Reason{206, "Partial Content"},
    Reason{301, "Moved Permanently"},
    Reason{302, "Found"},
    Reason{303, "See Other"},
    Reason{304, "Not Modified"},
    Reason{307, "Temporary Redirect"},
    Reason{308, "Permanent Redirect"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{406, "Not Acceptable"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{410, "Gone"},
    Reason{411, "Length Required"},
    Reason{412, "Precondition Failed"},
    Reason{413, "Content Too Large"},
    Reason{414, "URI Too Long"},
    Reason{415, "Unsupported Media Type"},
    Reason{417, "Expectation Failed"},
    Reason{422, "Unprocessable Content"},
    Reason{423, "Locked"},
    Reason{426, "Upgrade Required"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{501, "Not Implemented"},
    Reason{503, "Service Unavailable"},
    Reason{505, "HTTP Version Not Supported"},
};

const char *reasonOf(int status)
{
    const auto found
        = std::find_if(reasons.begin(), reasons.end(), [status](const Reason &r) { return r.status == status; });
    return found == reasons.end() ? "Status" : found->phrase;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", made once a second in each thread.
const QByteArray &dateNow()
{
    thread_local std::time_t madeFor = 0;
    thread_local QByteArray text;
    const std::time_t now = std::time(nullptr);
    if (now != madeFor) {
        std::tm parts{};
        ::gmtime_r(&now, &parts);
        std::array<char, 40> buffer{};
        constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        qsnprintf(buffer.data(), buffer.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT", days[std::size_t(parts.tm_wday)],
                  parts.tm_mday, months[std::size_t(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour, parts.tm_min,
                  parts.tm_sec);
        text = buffer.data();
        madeFor = now;
    }
    return text;
}

bool isOurs(const QByteArray &name)
{
    constexpr std::array ours{"content-length", "content-type", "connection", "transfer-encoding", "date", "server"};
    return std::any_of(ours.begin(), ours.end(),
                       [&](const char *each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

bool isClean(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
}

} // namespace

QByteArray HttpRequest::header(const QByteArray &name) const
{
    const auto found
        = std::find_if(headers.begin(), headers.end(), [&](const auto &field) { return field.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

bool asksToClose(const HttpResponse &response)
{
    return std::any_of(response.headers.begin(), response.headers.end(), [](const auto &field) {
        return field.first.compare("connection", Qt::CaseInsensitive) == 0
            && field.second.compare("close", Qt::CaseInsensitive) == 0;
    });
}

QByteArray serialized(const HttpResponse &response, AnswerContext context)
{
    // 1xx would leave the request unanswered, anything past 599 is not a status.
    Q_ASSERT_X(response.status >= 200 && response.status <= 599, "serialized", "not a final status");
    const int status = response.status >= 200 && response.status <= 599 ? response.status : 500;
    const bool mayHaveBody = status != 204 && status != 304;
    QByteArray out;
    out.reserve(256 + response.headers.size() * 48 + (mayHaveBody ? response.body.size() : 0));
    out.append("HTTP/1.1 ").append(QByteArray::number(status)).append(' ').append(reasonOf(status));
    out.append("\r\nServer: Foyer\r\nDate: ").append(dateNow());
    if (mayHaveBody) {
        if (!response.contentType.isEmpty() && isClean(response.contentType))
            out.append("\r\nContent-Type: ").append(response.contentType);
        out.append("\r\nContent-Length: ").append(QByteArray::number(response.body.size()));
    }
    if (context.willClose)
        out.append("\r\nConnection: close");
    for (const auto &[name, value] : response.headers) {
        const bool fits
            = !name.isEmpty() && isClean(name) && isClean(value) && !name.contains(':') && !name.contains(' ');
        Q_ASSERT_X(fits, "serialized", "a header field with characters that do not belong there");
        if (fits && !isOurs(name))
            out.append("\r\n").append(name).append(": ").append(value);
    }
    out.append("\r\n\r\n");
    if (mayHaveBody && !context.isHead)
        out.append(response.body);
    return out;
}

HttpResponse problemResponse(int status, ErrorCode code, const char *detail)
{
    // All parts are our own ASCII literals without quotes: nothing to escape.
    const QByteArray body = QByteArray("{\"type\":\"about:blank\",\"title\":\"") + QByteArray(errorTitle(code).data())
        + "\",\"status\":" + QByteArray::number(status) + ",\"code\":\"" + QByteArray(errorName(code).data())
        + "\",\"detail\":\"" + detail + "\"}";
    return {status, "application/problem+json", body, {}};
}

} // namespace foyer::net
