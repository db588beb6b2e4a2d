#!/bin/sh
# Measures the publishing desk on SQLite and on PostgreSQL, and says all figures last. About ten minutes each:
#
#   sh bench/desk.sh times     how late things go live, many at once, many people at once: on a quiet machine
#   sh bench/desk.sh proofs    leaks, kills, launch sets, mails, database and disk: both databases side by side
#
# Logs are kept in $LOGS (default: a new folder). PYTHON names the Python (default: .venv/bin/python). The part that
# fills a disk needs a small one: as root it is made in memory, otherwise that part limits SQLite's files and leaves
# PostgreSQL out.
set -u
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-.venv/bin/python}
LOGS=${LOGS:-$(mktemp -d)}
mkdir -p "$LOGS"

# measure NAME COMMAND…: on SQLite; as NAME-postgres on PostgreSQL.
on_sqlite() { name=$1; shift; "$PYTHON" "$@" > "$LOGS/$name-sqlite.log" 2>&1; }
on_postgres() { name=$1; shift; "$PYTHON" tests/postgres.py "$PYTHON" "$@" > "$LOGS/$name-postgres.log" 2>&1; }

# What stands after the last empty line of a log.
figures() {
    for log in "$LOGS"/*.log; do
        printf '\n== %s\n' "$(basename "$log" .log)"
        awk -v RS= '{last = $0} END {print last}' "$log"
    done
}

small_disk() {
    folder=$(mktemp -d)
    mount -t tmpfs -o size=400m,mode=1777 tmpfs "$folder" 2> /dev/null && echo "$folder"
}

proofs() {
    on=$1
    "$on" leaks bench/leaks.py
    "$on" kills bench/going_live.py kills
    "$on" sets bench/launch_sets.py
    "$on" faults bench/faults.py mails database
    small=$(small_disk)
    (export TMPDIR="${small:-/tmp}"; "$on" disk bench/faults.py disk)
    [ -z "$small" ] || umount "$small"
}

case ${1:-} in
times)
    for on in on_sqlite on_postgres; do
        "$on" times bench/going_live.py lag busy many together
    done
    ;;
proofs)
    proofs on_sqlite &
    proofs on_postgres &
    wait
    ;;
*)
    echo "sh bench/desk.sh times|proofs" >&2
    exit 2
    ;;
esac
figures
