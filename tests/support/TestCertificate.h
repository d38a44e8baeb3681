// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>

namespace foyer::test {

/// A self-signed P-256 certificate for localhost and 127.0.0.1, made at run time so that none ever expires in the
/// repository.
struct TestCertificate {
    QByteArray certificatePem;
    QByteArray keyPem;

    static TestCertificate create(const QByteArray &commonName = "localhost");
    /// As a server uses it: TLS 1.3, no client certificates.
    QSslConfiguration serverConfiguration() const;
    /// As a client that trusts this certificate only.
    QSslConfiguration clientConfiguration() const;
};

} // namespace foyer::test
