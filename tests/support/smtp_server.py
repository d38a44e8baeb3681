#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server for tests: aiosmtpd with STARTTLS, a certificate of its own and a sign-in, which keeps what it takes.

    smtp_server.py FOLDER USER PASSWORD

Writes FOLDER/cert.pem, says its port in a line, and puts each message it takes into FOLDER/N.eml, the recipient in its first
line. Recipients that begin with `busy` are refused for now, the first two times; with `nobody` for good; of those that begin
with `lost` the first message is taken and the connection broken before the answer. Ends with its standard input.
"""
import asyncio
import os
import ssl
import subprocess
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder, user, password = sys.argv[1:4]
cert, key = os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem")
subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", cert,
                "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"], check=True, stderr=subprocess.DEVNULL)
seen = {}
count = 0


class Keeper:
    async def handle_RCPT(self, server, session, envelope, address, options):
        seen[address] = seen.get(address, 0) + 1
        if address.startswith("busy") and seen[address] <= 2:
            return "451 4.3.2 too busy for " + address
        if address.startswith("nobody"):
            return "550 5.1.1 no such mailbox " + address
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global count
        count += 1
        path = os.path.join(folder, f"{count}.eml")
        with open(path + ".part", "wb") as file:
            file.write(envelope.rcpt_tos[0].encode() + b"\n" + envelope.content)
        os.rename(path + ".part", path)
        if envelope.rcpt_tos[0].startswith("lost") and seen[envelope.rcpt_tos[0]] == 1:
            server.transport.abort()
        return "250 taken"


def sign_in(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login.decode(), data.password.decode()) == (user, password))


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Keeper(), hostname="mail.test", tls_context=context, require_starttls=True, authenticator=sign_in,
                                                   auth_required=True, loop=loop), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
