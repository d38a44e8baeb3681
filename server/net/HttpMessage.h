// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "net/Transport.h"

namespace foyer::net {

/// What an answer needs to know of the request it belongs to.
struct AnswerContext {
    bool isHead = false; ///< the same header fields, no body
    bool willClose = false; ///< adds "Connection: close"
};

/// The bytes of an answer: one buffer, so one write. Fields that frame the message (Content-Length, Connection,
/// Transfer-Encoding, Date, Server) are ours; the same from `response.headers` are dropped, as are fields with control
/// characters, which are a programmer's mistake.
QByteArray serialized(const HttpResponse &response, AnswerContext context);

/// A problem+json answer without further members, for what the transport itself turns away.
HttpResponse problemResponse(int status, ErrorCode code, const char *detail);

/// Whether the code above asks for the connection to end with this answer.
bool asksToClose(const HttpResponse &response);

} // namespace foyer::net
