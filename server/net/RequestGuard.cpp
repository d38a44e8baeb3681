// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RequestGuard.h"

#include <QList>
#include <QUtf8StringView>

#include <algorithm>
#include <cstring>
#include <limits>

namespace foyer::net {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

bool isTokenChar(char c)
{
    return isDigit(c) || isUpper(c) || (c >= 'a' && c <= 'z') || (c && std::strchr("!#$%&'*+-.^_`|~", c));
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The byte an escape at `at` stands for, or -1 when it is not an escape.
int escapedByte(QByteArrayView text, qsizetype at)
{
    if (at + 2 >= text.size())
        return -1;
    const int high = hexValue(text[at + 1]);
    const int low = hexValue(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool isControl(int byte) { return byte < 0x20 || byte == 0x7f; }

/// Decodes a path; says what is wrong with it, or nullptr.
const char *decodePath(QByteArrayView path, QByteArray &decoded)
{
    decoded.reserve(path.size());
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path[i] == '\\')
            return "a backslash in the path";
        if (path[i] != '%') {
            decoded.append(path[i]);
            continue;
        }
        const int byte = escapedByte(path, i);
        if (byte < 0)
            return "a broken percent escape";
        if (isControl(byte) || byte == '/' || byte == '\\')
            return "an escaped separator or control character in the path";
        decoded.append(char(byte));
        i += 2;
    }
    if (!QUtf8StringView(decoded).isValidUtf8())
        return "the path is not UTF-8";
    return nullptr;
}

/// Empty and dot segments mean different things to different parsers. A final '/' is fine.
bool hasCleanSegments(const QByteArray &path)
{
    const QList<QByteArray> segments = path.mid(1).split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QByteArray &segment = segments[i];
        if (segment == "." || segment == ".." || (segment.isEmpty() && i + 1 < segments.size()))
            return false;
    }
    return true;
}

bool isCleanQuery(QByteArrayView query)
{
    for (qsizetype i = 0; i < query.size(); ++i) {
        if (query[i] == '%' && escapedByte(query, i) <= 0)
            return false;
    }
    return true;
}

/// A host, with or without port: a sanity check only, since nothing is ever derived from it.
bool isPlausibleHost(const QByteArray &host)
{
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), [](char c) {
        return isDigit(c) || isUpper(c) || (c >= 'a' && c <= 'z') || (c && std::strchr("-._~:[]%", c));
    });
}

bool hasListItem(const QByteArray &list, const QByteArray &item)
{
    const QList<QByteArray> items = list.split(',');
    return std::any_of(items.begin(), items.end(),
                       [&](const QByteArray &each) { return each.trimmed().compare(item, Qt::CaseInsensitive) == 0; });
}

} // namespace

void RequestGuard::reset()
{
    m_state = State::Head;
    m_request = {};
    m_line = {};
    m_fieldBytes = 0;
    m_contentLength = -1;
    m_sawLine = m_hasRequestLine = m_sawCarriageReturn = m_skippedBlankLine = false;
    m_hasHost = m_hasTransferEncoding = m_wantsClose = m_wantsContinue = m_wantsWebSocket = false;
}

void RequestGuard::reject(int status, ErrorCode code, const char *detail)
{
    m_state = State::Rejected;
    m_rejection = {status, code, detail};
    m_line = {};
}

qsizetype RequestGuard::feed(QByteArrayView bytes)
{
    qsizetype used = 0;
    while (used < bytes.size() && m_state == State::Head) {
        m_sawLine = true;
        if (takeLineByte(bytes[used++]))
            lineDone();
    }
    if (m_state == State::Body) {
        const qsizetype count = std::min<qsizetype>(bytes.size() - used, m_contentLength - m_request.body.size());
        m_request.body.append(bytes.sliced(used, count));
        used += count;
        if (m_request.body.size() == m_contentLength)
            m_state = State::Complete;
    }
    return used;
}

/// Returns true at the end of a line. A line ends with CR LF; either alone is refused, since parsers disagree on it.
bool RequestGuard::takeLineByte(char byte)
{
    if (m_sawCarriageReturn != (byte == '\n')) {
        invalid("a bare carriage return or line feed");
        return false;
    }
    if (byte == '\n') {
        m_sawCarriageReturn = false;
        return true;
    }
    if (byte == '\r') {
        m_sawCarriageReturn = true;
        return false;
    }
    if (m_hasRequestLine && ++m_fieldBytes > m_limits.headerBytes) {
        reject(431, ErrorCode::TooLarge, "the header fields are too long");
        return false;
    }
    if (!m_hasRequestLine && m_line.size() >= m_limits.requestLine) {
        reject(414, ErrorCode::TooLarge, "the request line is too long");
        return false;
    }
    m_line.append(byte);
    return false;
}

void RequestGuard::lineDone()
{
    if (!m_hasRequestLine) {
        // RFC 9112, 2.2: one empty line before a request is left over from the body of the one before.
        if (m_line.isEmpty() && !m_skippedBlankLine)
            m_skippedBlankLine = true;
        else
            parseRequestLine();
    } else if (m_line.isEmpty()) {
        checkHead();
    } else {
        parseField();
    }
    m_line.resize(0);
}

void RequestGuard::parseRequestLine()
{
    const qsizetype firstSpace = m_line.indexOf(' ');
    const qsizetype lastSpace = m_line.lastIndexOf(' ');
    if (firstSpace <= 0 || lastSpace == firstSpace || m_line.indexOf(' ', firstSpace + 1) != lastSpace)
        return invalid("the request line is not 'METHOD target HTTP/1.1'");
    const QByteArray method = m_line.left(firstSpace);
    if (method.size() > 32 || !std::all_of(method.begin(), method.end(), [](char c) { return isUpper(c) || c == '-'; }))
        return invalid("the method is not made of capital letters");
    const QByteArrayView version = QByteArrayView(m_line).sliced(lastSpace + 1);
    if (version != "HTTP/1.1") {
        const bool isVersion = version.size() == 8 && version.startsWith("HTTP/") && isDigit(version[5])
            && version[6] == '.' && isDigit(version[7]);
        return isVersion ? reject(505, ErrorCode::InvalidInput, "only HTTP/1.1 is spoken here")
                         : invalid("the request line does not end with 'HTTP/1.1'");
    }
    if (!parseTarget(QByteArrayView(m_line).sliced(firstSpace + 1, lastSpace - firstSpace - 1)))
        return;
    m_request.method = method;
    m_hasRequestLine = true;
}

bool RequestGuard::parseTarget(QByteArrayView target)
{
    const auto refused = [this](const char *detail) {
        invalid(detail);
        return false;
    };
    if (!target.startsWith('/') || target.startsWith("//"))
        return refused("the target is not an absolute path with exactly one leading '/'");
    for (const char c : target) {
        if (c <= 0x20 || c >= 0x7f || c == '#')
            return refused("a character in the target that must be percent-encoded");
    }
    const qsizetype mark = target.indexOf('?');
    QByteArray path;
    if (const char *wrong = decodePath(mark < 0 ? target : target.first(mark), path))
        return refused(wrong);
    if (!hasCleanSegments(path))
        return refused("an empty or dot segment in the path");
    if (mark >= 0 && !isCleanQuery(target.sliced(mark + 1)))
        return refused("a broken percent escape in the query");
    m_request.path = path;
    m_request.query = mark < 0 ? QByteArray() : target.sliced(mark + 1).toByteArray();
    return true;
}

void RequestGuard::parseField()
{
    if (m_request.headers.size() >= m_limits.headerFields)
        return reject(431, ErrorCode::TooLarge, "too many header fields");
    const qsizetype colon = m_line.indexOf(':');
    // A space before the colon and a folded line fail here too: neither is a token.
    if (colon <= 0 || !std::all_of(m_line.begin(), m_line.begin() + colon, isTokenChar))
        return invalid("a header field has no valid name");
    if (std::any_of(m_line.begin() + colon, m_line.end(), [](char c) { return isControl(uchar(c)) && c != '\t'; }))
        return invalid("a control character in a header field");

    const QByteArray name = m_line.left(colon).toLower();
    const QByteArray value = m_line.mid(colon + 1).trimmed();
    if (name == "host") {
        if (m_hasHost || !isPlausibleHost(value))
            return invalid("exactly one valid Host is needed");
        m_hasHost = true;
    } else if (name == "content-length") {
        if (m_contentLength >= 0 || value.isEmpty() || !std::all_of(value.begin(), value.end(), isDigit))
            return invalid("at most one Content-Length, of digits only");
        // 18 digits fit; more is too much for anybody's limit.
        m_contentLength = value.size() > 18 ? std::numeric_limits<qint64>::max() : value.toLongLong();
    } else if (name == "transfer-encoding") {
        m_hasTransferEncoding = true;
    } else if (name == "connection") {
        m_wantsClose = m_wantsClose || hasListItem(value, "close");
    } else if (name == "expect") {
        if (value.compare("100-continue", Qt::CaseInsensitive) != 0)
            return reject(417, ErrorCode::InvalidInput, "an expectation this server does not know");
        m_wantsContinue = true;
    }
    m_request.headers.emplaceBack(name, value);
}

void RequestGuard::checkHead()
{
    if (!m_hasHost)
        return invalid("exactly one valid Host is needed");
    if (m_hasTransferEncoding)
        return reject(411, ErrorCode::InvalidInput, "send a Content-Length; transfer encodings are not accepted");
    m_wantsWebSocket = m_request.method == "GET" && hasListItem(m_request.header("upgrade"), "websocket")
        && hasListItem(m_request.header("connection"), "upgrade");
    m_line = {};
    m_state = State::HeadComplete;
}

void RequestGuard::acceptBody(qint64 limit)
{
    Q_ASSERT(m_state == State::HeadComplete);
    if (contentLength() > limit)
        return reject(413, ErrorCode::TooLarge, "the body is too large for this address");
    m_state = contentLength() == 0 ? State::Complete : State::Body;
    // Not the whole length at once: a promise alone must not cost the server memory.
    m_request.body.reserve(std::min<qint64>(contentLength(), 64 * 1024));
}

} // namespace foyer::net
