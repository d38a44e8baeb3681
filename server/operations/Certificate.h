// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QSslConfiguration>

namespace foyer {

/// A self-signed ECDSA P-256 certificate with its key, both PEM, for this machine's names, good for ten years: clients
/// pin it on first use, so its signer says nothing.
Result<QByteArray> makeCertificate();

/// The server's TLS configuration (1.3 only) from PEM text that holds the chain and the key.
Result<QSslConfiguration> tlsConfiguration(const QByteArray &chainPem, const QByteArray &keyPem);

} // namespace foyer
