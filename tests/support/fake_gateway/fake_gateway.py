#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A payment gateway for tests: speaks the API that server/payments/Gateway.h describes, over real HTTP, and misbehaves on
command.

    fake_gateway.py SECRET_KEY WEBHOOK_SECRET

prints {"port": N} and then answers commands, one JSON object a line, on standard input; ends with its input.

    {"do": "behave", "on": OPERATION, "how": HOW, "times": N, "seconds": S}
        OPERATION create, confirm, retrieve, cancel, refund, refunds (the list). HOW, for the next N requests of it:
        fail       503, nothing is done              drop     the connection is closed, nothing is done
        lose       the work is done, then the connection is closed without an answer
        stall      the work is done at once, the answer comes after S seconds
        late       nothing is done for S seconds, then the work, then the answer
        twice      the answer is sent two times over
        decline    (confirm) the card is declined    process  (confirm) undecided until "settle"
        refuse     (refund) a definite no
    {"do": "forget_keys"}    as after a day: a request under a key is done anew
    {"do": "settle", "attempt": KEY, "status": "succeeded"|"declined"}     ends a "process"
    {"do": "webhook", "url": URL, "attempt": KEY, "type": T, "copies": N, "forged": bool, "age": S, "status": "succeeded"}
        sends what the intent is now (or the status given); replies the HTTP status of each copy
    {"do": "forget"}    all behaviours not used up
    {"do": "state"}     all intents, refunds, and how often each operation was asked
"""

import hashlib
import hmac
import http.client
import json
import ssl
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

secret_key, webhook_secret = sys.argv[1], sys.argv[2]
lock = threading.Lock()
intents = {}    # id -> intent
kept = {}       # Idempotency-Key -> (fingerprint, status, answer)
refunds = []
charges = []    # the attempt of each time that money was taken
asked = {}      # operation -> count
behaviours = [] # commands not used up yet


class Refusal(Exception):
    def __init__(self, status, code, intent=None):
        super().__init__(code)
        self.status, self.code, self.intent = status, code, intent


def error(status, code, intent=None):
    body = {"error": {"code": code, "message": "card 4242 4242 4242 4242: a text that no log may repeat"}}
    if intent:
        body["error"]["payment_intent"] = intent
    return status, body


def create(form, _):
    intent = {"id": "pi_%d" % (len(intents) + 1), "object": "payment_intent", "status": "requires_confirmation",
              "amount": int(form["amount"]), "currency": form["currency"],
              "metadata": {name[9:-1]: value for name, value in form.items() if name.startswith("metadata[")}}
    intents[intent["id"]] = intent
    return 200, intent


def find(intent_id):
    if intent_id not in intents:
        raise Refusal(404, "resource_missing")
    return intents[intent_id]


def take(intent):
    intent["status"] = "succeeded"
    charges.append(intent["metadata"]["attempt"])


def confirm(form, how, intent_id):
    intent = find(intent_id)
    if intent["status"] != "requires_confirmation":
        raise Refusal(400, "payment_intent_unexpected_state")
    if form.get("payment_method") == "pm_declined" or how == "decline":
        intent["status"] = "requires_payment_method"
        intent["last_payment_error"] = {"code": "card_declined"}
        raise Refusal(402, "card_declined", intent)
    if how == "process":
        intent["status"] = "processing"
    else:
        take(intent)
    return 200, intent


def cancel(_, __, intent_id):
    intent = find(intent_id)
    if intent["status"] == "succeeded":
        raise Refusal(400, "payment_intent_unexpected_state")
    intent["status"] = "canceled"
    return 200, intent


def refund(form, how):
    intent = find(form["payment_intent"])
    if how == "refuse":
        raise Refusal(400, "insufficient_balance")
    back = sum(r["amount"] for r in refunds if r["payment_intent"] == intent["id"])
    if intent["status"] != "succeeded":
        raise Refusal(400, "charge_not_succeeded")
    if back + int(form["amount"]) > intent["amount"]:
        raise Refusal(400, "charge_already_refunded")
    made = {"id": "re_%d" % (len(refunds) + 1), "object": "refund", "status": "succeeded",
            "payment_intent": intent["id"], "amount": int(form["amount"]), "metadata": {"key": form["metadata[key]"]}}
    refunds.append(made)
    return 200, made


def once(key, fingerprint, work):
    """Does the work of a POST once for its key. The lock is held: a second request under the key waits its turn."""
    if key in kept:
        before, status, body = kept[key]
        return (status, body) if before == fingerprint else error(400, "idempotency_error")
    try:
        status, body = work()
    except Refusal as refusal:
        status, body = error(refusal.status, refusal.code, refusal.intent)
    kept[key] = (fingerprint, status, json.loads(json.dumps(body)))
    return status, body


def behaviour(operation):
    for known in behaviours:
        if known["on"] == operation:
            known["times"] -= 1
            if known["times"] <= 0:
                behaviours.remove(known)
            return known
    return {"how": "", "seconds": 0}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.serve("GET")

    def do_POST(self):
        self.serve("POST")

    def operation(self, method):
        parts = self.path.split("?")[0].strip("/").split("/")
        if method == "GET" and parts == ["v1", "refunds"]:
            intent = urllib.parse.parse_qs(self.path.partition("?")[2])["payment_intent"][0]
            return "refunds", lambda _, __: (200, {"data": [r for r in refunds if r["payment_intent"] == intent]}), ()
        if method == "POST" and parts == ["v1", "payment_intents"]:
            return "create", create, ()
        if method == "POST" and parts == ["v1", "refunds"]:
            return "refund", refund, ()
        if parts[:2] == ["v1", "payment_intents"] and len(parts) == 3 and method == "GET":
            return "retrieve", lambda _, __, i: (200, find(i)), (parts[2],)
        if parts[:2] == ["v1", "payment_intents"] and len(parts) == 4 and method == "POST" and parts[3] in ("confirm", "cancel"):
            return parts[3], confirm if parts[3] == "confirm" else cancel, (parts[2],)
        return None, None, ()

    def serve(self, method):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if self.headers.get("Authorization") != "Bearer " + secret_key:
            return self.answer(*error(401, "invalid_api_key"))
        name, work, arguments = self.operation(method)
        if not name:
            return self.answer(*error(404, "no_such_path"))
        with lock:
            asked[name] = asked.get(name, 0) + 1
            how = behaviour(name)
        if how["how"] == "late":
            time.sleep(how["seconds"])
        if how["how"] == "fail":
            return self.answer(*error(503, "unavailable"))
        if how["how"] == "drop":
            return self.hang_up()
        form = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        with lock:
            if method == "POST":
                key = self.headers.get("Idempotency-Key", "")
                if not key:
                    return self.answer(*error(400, "idempotency_key_missing"))
                status, reply = once(key, self.path + "?" + body, lambda: work(form, how["how"], *arguments))
            else:
                try:
                    status, reply = work(form, how["how"], *arguments)
                except Refusal as refusal:
                    status, reply = error(refusal.status, refusal.code)
            reply = json.loads(json.dumps(reply))
        if how["how"] == "lose":
            return self.hang_up()
        if how["how"] == "stall":
            time.sleep(how["seconds"])
        self.answer(status, reply, 2 if how["how"] == "twice" else 1)

    def hang_up(self):
        self.close_connection = True

    def answer(self, status, reply, times=1):
        body = json.dumps(reply).encode()
        try:
            for _ in range(times):
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
        except OSError:
            pass  # who asked did not wait


def intent_of(attempt):
    return next(i for i in intents.values() if i["metadata"].get("attempt") == attempt)


def settle(command):
    with lock:
        intent = intent_of(command["attempt"])
        if command["status"] == "succeeded":
            take(intent)
        else:
            intent["status"] = "requires_payment_method"
            intent["last_payment_error"] = {"code": "card_declined"}
    return {}


def webhook(command):
    with lock:
        intent = dict(intent_of(command["attempt"]))
    if "status" in command:
        intent["status"] = command["status"]
    body = json.dumps({"id": "evt_1", "type": command.get("type", "payment_intent." + intent["status"]),
                       "data": {"object": intent}}).encode()
    at = str(int(time.time()) - command.get("age", 0))
    secret = "a guess" if command.get("forged") else webhook_secret
    signature = hmac.new(secret.encode(), at.encode() + b"." + body, hashlib.sha256).hexdigest()
    url = urllib.parse.urlparse(command["url"])
    answers = [None] * command.get("copies", 1)

    def send(i):
        if url.scheme == "https":  # a certificate that the server made for itself
            connection = http.client.HTTPSConnection(url.hostname, url.port, timeout=10, context=ssl._create_unverified_context())
        else:
            connection = http.client.HTTPConnection(url.hostname, url.port, timeout=10)
        connection.request("POST", url.path, body, {"Content-Type": "application/json",
                                                    "Gateway-Signature": "t=%s,v1=%s" % (at, signature)})
        answers[i] = connection.getresponse().status
        connection.close()

    threads = [threading.Thread(target=send, args=(i,)) for i in range(len(answers))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"answers": answers}


def run(command):
    if command["do"] == "behave":
        with lock:
            behaviours.append({"on": command["on"], "how": command["how"], "times": command.get("times", 1),
                               "seconds": command.get("seconds", 0)})
        return {}
    if command["do"] == "forget":
        with lock:
            behaviours.clear()
        return {}
    if command["do"] == "forget_keys":
        with lock:
            kept.clear()
        return {}
    if command["do"] == "settle":
        return settle(command)
    if command["do"] == "webhook":
        return webhook(command)
    with lock:
        return {"intents": list(intents.values()), "refunds": refunds, "charges": charges, "asked": asked}


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass  # a client that hung up is what the tests are about


server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
print(json.dumps({"port": server.server_address[1]}), flush=True)
for line in sys.stdin:
    try:
        print(json.dumps(run(json.loads(line))), flush=True)
    except Exception as failure:  # the test reads why
        print(json.dumps({"failure": repr(failure)}), flush=True)
