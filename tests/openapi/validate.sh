#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# validate.sh FILE: is FILE a valid OpenAPI 3.1 document? Exit 0: yes. 1: no, and why. 2: the check itself cannot run.
set -eu
[ $# -eq 1 ] && [ -r "$1" ] || { echo "usage: validate.sh FILE" >&2; exit 2; }
file=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "$0")")"
install_validator() {
    # Only what package-lock.json names, by its checksum. The copy of the lock file tells whether it is this version.
    cmp -s package-lock.json node_modules/installed.lock && return 0
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2 || return 1
    cp package-lock.json node_modules/installed.lock
}
(
    flock 9
    install_validator
) 9<package.json || { echo "the validator cannot be installed: npm is needed, and a registry" >&2; exit 2; }
node validate.mjs "$file"
