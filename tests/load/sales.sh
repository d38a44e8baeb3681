#!/usr/bin/env bash
# Foyer's sales beside pgbench's, on one database cluster with the same settings (fsync on): pgbench writes the same rows in
# plain transactions, one for the hold and one for the sale (pgbench_sale.sql), and a bare sale (pgbench_bare.sql). Three
# rounds in turns, medians and ratios at the end; then the invariants, over what pgbench wrote as well. Takes some minutes.
#
#     tests/load/sales.sh [options of "foyer-server bench onsale", e.g. --seconds 5 --tills 128]
#
# FOYER_SERVER names another foyer-server; --folder another disk than that of the temporary folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
server=${FOYER_SERVER:-$here/../../build/release/bin/foyer-server}
[[ -x $server ]] || { echo "sales.sh: build the release preset first: cmake --build --preset release --target foyer-server" >&2; exit 2; }
exec "$server" bench onsale --compare "$here" "$@"
