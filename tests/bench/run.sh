#!/bin/sh
# Measures speed and size. Prints one line per figure: NAME MEDIAN MIN MAX LIMIT, with "-" for no
# limit; everything else goes to standard error.
#
# usage: tests/bench/run.sh [--strict] [NAME...]
#
#   load                  full load with shape check, in units of a no-op pass of libxml2 (CPU time)
#   write                 the same for writing to memory
#   free                  the same for freeing the document
#   copy                  the same for copying the document
#   load-instructions     instructions of a load against those of the no-op pass (callgrind)
#   load-memory-listings  memory of loaded services, bytes for each byte of XML
#   load-memory-articles  the same for articles in five or six languages
#   left-memory           what of it remains after services were loaded and freed eight times
#   text-getter-hot-ns    a name in a language that most lack, nanoseconds
#   text-getter-many-ns   a title that has five or six languages, nanoseconds
#   check-10k-ms          palcare check on a document of 10 KB, whole process, milliseconds
#   load-dom              a tree by xmlReadMemory walked into a model, in units of the no-op pass
#   expat-noop            a no-op pass of libexpat, in the same units
#
#   python                all that follow; they are measured only on request
#   python-text           reading a text attribute, in units of a getter written by hand in C
#   python-walk           three fields of each of 200,000 services, in units of lxml's time
#   python-load           reading that file, in units of lxml.objectify's time
#   python-memory         the memory it takes, in units of lxml.objectify's
#   python-records        adding and removing ten times as many records, in units of ten times
#                         the time
#   python-texts          the same for texts of a field
#
# Without a name it measures all but Python's. Each is the median of interleaved rounds in one run;
# both sides of a ratio get the same bytes in chunks of the same size. With --strict the exit status
# is 1 if a median exceeds its limit. Otherwise it is 0, or 1 if a figure could not be measured, 2
# for wrong usage.
#
# BUILD=FOLDER   a configured build folder to use (-DPALCARE_BENCH=ON); default build/bench
# ROUNDS=N       rounds of a figure, at least 5; default 7
# CORPUS=FOLDER  where the made documents are kept; default /tmp/bench-corpus
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
all='load write free copy load-instructions load-memory-listings load-memory-articles left-memory
    text-getter-hot-ns text-getter-many-ns check-10k-ms load-dom expat-noop'
python='python-text python-walk python-load python-memory python-records python-texts'

usage() {
    sed -n '2,/^set -eu/{/^set/d;/SPDX/d;s/^# \{0,1\}//;p;}' "$here/run.sh"
    exit "$1"
}

strict= names=
for argument; do
    case $argument in
    --strict) strict=1 ;;
    -h | --help) usage 0 ;;
    python) names="$names $python" ;;
    *)
        # shellcheck disable=SC2086 # words
        printf '%s\n' $all $python | grep -qx -e "$argument" || usage 2 >&2
        names="$names $argument"
        ;;
    esac
done
given=${BUILD:-}
: "${names:=$all}" "${BUILD:=$root/build/bench}" "${ROUNDS:=7}" "${CORPUS:=/tmp/bench-corpus}"
[ "$ROUNDS" -ge 5 ] || usage 2 >&2
programs=$BUILD/tests/bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

build() {
    groups='build bench' targets='bench_programs palcare_command'
    case $names in *python*) groups="$groups bindings" ;; esac
    # shellcheck disable=SC2086 # words
    if [ -z "$given" ]; then
        "$root/tests/install.sh" $groups
        "$root/tests/build.sh" bench $targets
    else
        cmake --build "$BUILD" --parallel 2 --target $targets
    fi
    case $names in
    *python*)
        [ ! -d "$BUILD/bindings/python" ] ||
            cmake --build "$BUILD" --parallel 2 --target palcare_python palcare_python_package
        ;;
    esac
}
build >&2

# document SERVICES ARTICLES: prints the path of that document, and makes it if it does not exist or
# the maker has changed since.
document() {
    mkdir -p "$CORPUS"
    path=$CORPUS/services-$1-articles-$2.palcare.xml
    made_by=$(cat "$here"/make_*.c "$here"/maker.h "$here"/sentences.* | cksum)
    if [ ! -e "$path" ] || [ "$(cat "$path.made-by" 2>/dev/null)" != "$made_by" ]; then
        "$programs/make_document" --services "$1" --articles "$2" >"$path.$$"
        "$BUILD/palcare" format "$path.$$" >"$path" # as every program saves it
        rm "$path.$$"
        echo "$made_by" >"$path.made-by"
        echo "$path: $(wc -c <"$path") bytes" >&2
    fi
    echo "$path"
}
main_document() { document 200000 5000; }
small_document() { document 3500 120; }

# The figures: each prints its values, one per line.

# ratio PASS NAME: prints NAME relative to noop, round by round; a pass runs once for all its
# figures.
ratio() {
    if [ ! -e "$work/$1" ]; then
        "$programs/rounds" "$(main_document)" "$ROUNDS" noop "$1" >"$work/$1.part" || return 1
        mv "$work/$1.part" "$work/$1"
        cat "$work/$1" >&2
    fi
    awk -v name="$2" '{
        for (i = 1; i < NF; i += 2) at[$i] = $(i + 1)
        print at[name] / at["noop"]
    }' "$work/$1"
}

# instructions PASS: prints how many instructions a process executes for it.
instructions() {
    valgrind --tool=callgrind --callgrind-out-file="$work/callgrind" \
        "$programs/once" "$1" "$(small_document)" >"$work/valgrind" 2>&1 || {
        cat "$work/valgrind" >&2
        return 1
    }
    sed -n 's/^\(summary\|totals\): \([0-9]*\).*/\2/p' "$work/callgrind" | tail -n 1
}

instruction_ratios() {
    for _ in 1 2 3 4 5; do
        noop=$(instructions noop) && load=$(instructions load) || return 1
        echo "instructions: noop $noop load $load" >&2
        echo "$noop $load" | awk '{ print $2 / $1 }'
    done
}

# Memory is measured in a new process each time.
memory() {
    for _ in 1 2 3 4 5; do
        "$programs/memory" "$1" "$2" || return 1
    done
}

# package FIGURE: measures the Python package; 77 if it, or what it is compared with, is not
# installed.
package() {
    [ -d "$BUILD/bindings/python" ] || {
        echo "skipped: the Python package was left out of $BUILD" >&2
        return 77
    }
    interpreter=$(sed -n 's/^_Python3_EXECUTABLE:INTERNAL=//p' "$BUILD/CMakeCache.txt")
    PYTHONPATH=$BUILD/bindings/python PALCARE_BUILD_DIR=$BUILD PYTHONDONTWRITEBYTECODE=1 \
        "$interpreter" "$root/bindings/python/tests/bench/bench.py" "$1" "$ROUNDS" \
        "$(document 200000 0)"
}

# The document is valid, so the output of the command matters only if it fails.
checks() {
    "$programs/command" 25 "$BUILD/palcare" check --on 2026-11-01 "$1" 2>"$work/errors" || {
        cat "$work/errors" >&2
        return 1
    }
}

values() {
    case $1 in
    load) ratio palcare load ;;
    write) ratio palcare write ;;
    free) ratio palcare free ;;
    copy) ratio copy copy ;;
    load-instructions) instruction_ratios ;;
    load-memory-listings) memory "$(document 200000 0)" loaded ;;
    load-memory-articles) memory "$(document 0 5000)" loaded ;;
    left-memory) memory "$(document 200000 0)" left ;;
    text-getter-hot-ns) "$programs/getter" "$(document 1000 0)" service name "$ROUNDS" ;;
    text-getter-many-ns) "$programs/getter" "$(document 0 1000)" item title "$ROUNDS" ;;
    check-10k-ms) checks "$(document 7 1)" ;;
    load-dom) ratio dom dom ;;
    expat-noop) ratio expat expat ;;
    python-*) package "${1#python-}" ;;
    esac
}

limit() {
    case $1 in
    load) echo 2.0 ;;
    write) echo 0.55 ;;
    free) echo 0.02 ;;
    load-instructions) echo 1.55 ;;
    load-memory-listings) echo 0.75 ;;
    load-memory-articles) echo 1.0 ;;
    text-getter-hot-ns) echo 8 ;;
    check-10k-ms) echo 15 ;;
    python-text) echo 2.5 ;;
    python-walk) echo 0.5 ;;
    python-load) echo 0.4 ;;
    python-memory) echo 0.1 ;;
    python-records | python-texts) echo 5 ;;
    *) echo - ;;
    esac
}

# summary NAME LIMIT: prints median, minimum and maximum of the values on standard input; fails if
# the median exceeds the limit.
summary() {
    LC_ALL=C sort -g | awk -v name="$1" -v limit="$2" '
        { at[NR] = $1 }
        END {
            if (NR < 5) exit 3
            median = NR % 2 ? at[(NR + 1) / 2] : (at[NR / 2] + at[NR / 2 + 1]) / 2
            printf "%s %.4g %.4g %.4g %s\n", name, median, at[1], at[NR], limit
            exit limit != "-" && median > limit + 0
        }'
}

unmeasured= over=
for name in $names; do
    status=0
    values "$name" >"$work/values" || status=$?
    case $status in
    0) summary "$name" "$(limit "$name")" <"$work/values" || status=$? ;;
    77) ;;
    *) status=3 ;;
    esac
    case $status in
    0 | 77) ;;
    1) over="$over $name" ;;
    *) unmeasured="$unmeasured $name" ;;
    esac
done
[ -z "$over" ] || echo "over the limit:$over" >&2
[ -z "$unmeasured" ] || echo "not measured:$unmeasured" >&2
[ -z "$unmeasured" ] && { [ -z "$strict" ] || [ -z "$over" ]; }
