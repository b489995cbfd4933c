#!/bin/sh
# Pin every dependency, with hashes and without naming a host. Needs uv; run it after changing pyproject.toml.
set -eu
cd "$(dirname "$0")/.."
pin() {
    out=$1
    shift
    uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 \
        "$@" pyproject.toml --output-file "requirements/$out.txt"
}
pin run --extra build
pin test --extra build --extra test --extra postgres
pin prove --extra build --extra test --extra postgres --extra prove
pin phrases --extra build --extra phrases
