# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
#
# Every script of this folder sources this. It makes a temporary folder, installs pinned packages there, and compares
# today's output with the recorded output.
#
#   tools COMMAND...           ends with 2 if a command is missing
#   pypi NAME==VERSION...      makes a virtual environment, in which `python` runs. Name all dependencies: pip adds none
#   npm_packages NAME@VERSION...   fills node_modules; dependencies have the versions of the day of the recording
#   maven GROUP:NAME:VERSION...    fills the folder jars; dependencies have the versions that the POM files pin
#   seen TITLE                 compares standard input with the file `now`; prints the file, or the difference
#   verdict                    ends with 0 if all output was as recorded, else with 1
set -euo pipefail

export LC_ALL=C.UTF-8 TZ=UTC PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "CHANGED: a program of the finding failed" >&2; cat errors >&2 2>/dev/null; exit 1' ERR
cd "$work"
changes=0

tools() {
    local tool
    for tool in "$@" diff; do
        command -v "$tool" >/dev/null || { echo "not run: the command '$tool' is missing" >&2; exit 2; }
    done
}

installing() {
    echo "installs into a temporary folder, by $1: ${*:2}"
}

pypi() {
    tools python3
    installing pip "$@"
    python3 -m venv "$work/venv" || exit 2
    "$work/venv/bin/pip" install --quiet --no-cache-dir --no-deps "$@" || exit 2
    PATH=$work/venv/bin:$PATH
}

npm_packages() {
    tools node npm
    installing npm "$@"
    echo '{"private": true, "type": "module"}' >package.json
    npm install --silent --no-audit --no-fund --ignore-scripts --no-update-notifier --cache "$work/npm" \
        --before 2026-11-30 "$@" >npm.log 2>&1 || { cat npm.log >&2; exit 2; }
}

maven() {
    tools java mvn
    installing mvn "$@"
    {
        echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
        echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
        printf '%s\n' "$@" |
            sed -E 's#(.*):(.*):(.*)#<dependency><groupId>\1</groupId><artifactId>\2</artifactId><version>\3</version></dependency>#'
        echo '</dependencies></project>'
    } >pom.xml
    mvn --quiet --batch-mode --no-transfer-progress -Dmaven.repo.local="$work/m2" -DoutputDirectory="$work/jars" \
        org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies >mvn.log 2>&1 ||
        { cat mvn.log >&2; exit 2; }
}

seen() {
    echo
    echo "$1"
    if diff -u --label 'seen then' --label 'seen now' - now >difference; then
        sed 's/^/    /' now
    else
        sed 's/^/    /' difference
        changes=$((changes + 1))
    fi
}

verdict() {
    echo
    if [ "$changes" -gt 0 ]; then
        echo "CHANGED: $changes of the outputs differ from the finding"
        exit 1
    fi
    echo 'as found'
}
