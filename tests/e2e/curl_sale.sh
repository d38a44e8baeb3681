#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A sale from sign-in to the door with curl, jq, pdftoppm and zbarimg alone: curl_sale.sh FOYER_SERVER
set -eu

server=$1
folder=$(mktemp -d)
pid=
finish() {
    [ -z "$pid" ] || kill -TERM "$pid" 2>/dev/null || true
    [ -z "$pid" ] || wait "$pid" 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 1' INT TERM

fail() { echo "curl_sale: $*" >&2; exit 1; }
same() { [ "$2" = "$3" ] || fail "$1: \"$3\" instead of \"$2\""; }

# PostgreSQL walks through the data folder as another user when this runs as root, so it is a folder of its own.
data=$folder/data
chmod 711 "$folder"
"$server" demo --data-dir "$data"
: >"$folder/ready"
"$server" serve --data-dir "$data" --port 0 >"$folder/ready" 2>"$folder/log" &
pid=$!
waited=0
until grep -q '^ready https://' "$folder/ready"; do
    kill -0 "$pid" 2>/dev/null || fail "the server ended: $(tail -n 1 "$folder/log")"
    [ "$waited" -lt 900 ] || fail "the server is not ready"
    waited=$((waited + 1))
    sleep 0.1
done
url=$(sed -n 's/^ready //p' "$folder/ready")

api() { curl --silent --show-error --insecure --max-time 20 "$@"; }
json='Content-Type: application/json'

login() { api "$url/api/v1/auth/login" -H "$json" -d "{\"email\":\"$1@demo.test\",\"password\":\"foyer-demo\"}" | jq -er .accessToken; }
seller="Authorization: Bearer $(login seller)"
door="Authorization: Bearer $(login door)"

event=$(api "$url/api/v1/events?query=hamlet" | jq -e '.items[0].id')
hold=$(api "$url/api/v1/events/$event/holds" -H "$seller" -H "$json" -H "Idempotency-Key: hold-$$" -d '{"bestAvailable":{"quantity":2,"together":true}}')
total=$(echo "$hold" | jq -e .total.amount)
same 'seats held' 2 "$(echo "$hold" | jq '.items | length')"

order=$(api "$url/api/v1/events/$event/orders" -H "$seller" -H "$json" -H "Idempotency-Key: sale-$$" -d "$(echo "$hold" | jq -c '{holdId, payments: [{
    method: "cash", amount: .total, tendered: {amount: (.total.amount + 500), currency: .total.currency}}]}')")
same 'order' confirmed "$(echo "$order" | jq -r .status)"
same 'paid' "$total" "$(echo "$order" | jq .paid.amount)"

number=$(echo "$order" | jq -e .orderId)
api --fail "$url/api/v1/events/$event/orders/$number/tickets.pdf" -H "$seller" -o "$folder/tickets.pdf"
pdftoppm -r 150 -png -singlefile "$folder/tickets.pdf" "$folder/ticket"
code=$(zbarimg --nodbus -q --raw "$folder/ticket.png")
same 'QR code' "$(echo "$order" | jq -r '.tickets[0].code')" "$code"

scan() { api "$url/api/v1/events/$event/checkins" -H "$door" -H "$json" -d "{\"code\":\"$code\",\"gate\":\"Main\"}"; }
first=$(scan)
again=$(scan)
same 'first scan' admitted "$(echo "$first" | jq -r .result)"
same 'second scan' already_admitted "$(echo "$again" | jq -r .result)"
same 'time of the first' "$(echo "$first" | jq -er .firstAdmittedAt)" "$(echo "$again" | jq -er .firstAdmittedAt)"

for seat in $(echo "$order" | jq '.items[].seat'); do
    same "seat $seat" s "$(api "$url/api/v1/events/$event/seats" | jq -r ".states[$seat:$seat + 1]")"
done
reference=$(echo "$order" | jq -r .reference)
same 'order found' "$number" "$(api "$url/api/v1/orders/$reference" -H "$seller" | jq .orderId)"

kill -TERM "$pid"
code=0
wait "$pid" || code=$?
pid=
[ "$code" = 0 ] || fail "exit code $code: $(tail -n 60 "$folder/log")"
grep ' error ' "$folder/log" && fail 'the log has errors'
echo "sold, printed, read and admitted: $reference"
