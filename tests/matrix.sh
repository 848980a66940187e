#!/bin/sh
# Builds and tests the library with other releases of libxml2, other compilers and other machines,
# and compares the problems that each reports for every document with those of Debian 12's libxml2.
#
# usage: tests/matrix.sh [--list] [--keep FOLDER] [ROW...]
#
#   ROW            the name of a row, or its beginning up to a "-" (debian12, libxml2); without
#                  one, all rows
#   --list         lists the rows
#   --keep FOLDER  makes the systems in FOLDER, leaves them there, and uses those that it finds
#                  there; otherwise they are made in a temporary folder, which is removed at the end
#
# The systems are made by debootstrap, about 1 GB and two minutes each; a row takes two to ten
# minutes. The tests are unit, bad, hostile and faults, or unit and bad alone on an emulated machine
# and with musl. A row fails when a test fails, when the compiler warns, when a document gets
# another verdict, code or place, when a mutant (tests/fuzz/mutants.c) gets another verdict, or when
# more than one of 1,000 mutants gets another code or place.
#
# environment:
#   LIBXML2_SOURCES        a folder with source trees named libxml2-2.10.4 and so on, for the rows
#                          libxml2-*; a row without its tree is not run
#   PALCARE_CORPUS         a folder with documents of others (see tests/hostile/run.sh)
#   PALCARE_DEBIAN_MIRROR  the mirror of packages; otherwise this machine's own mirror
#
# Last line "N passed, N failed, N skipped" over rows. Exit status 0 when none failed, 1 when one
# did, 2 when a system could not be made. Needs root and debootstrap.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)

# name         system   kind    compiler             tests
rows='
debian12-gcc   debian12 native  gcc                  all
debian12-clang debian12 native  clang                all
debian13-gcc   debian13 native  gcc                  all
debian13-clang debian13 native  clang                all
unstable-gcc   unstable native  gcc                  all
unstable-clang unstable native  clang                all
libxml2-2.10   debian12 libxml2 gcc                  all
libxml2-2.11   debian12 libxml2 gcc                  all
libxml2-2.12   debian12 libxml2 gcc                  all
libxml2-2.13   debian12 libxml2 gcc                  all
libxml2-2.14   debian12 libxml2 gcc                  all
m32            i386     native  gcc                  all
s390x          s390x    s390x   s390x-linux-gnu-gcc  few
musl           debian12 musl    musl-gcc             few
'
baseline=debian12-gcc
shown=10
tolerated=1 # of 1,000 mutants

# system NAME: its release, the options of debootstrap, and the packages besides the usual ones;
# newest:NAME is the package NAME-N with the highest N.
system() {
    options='' packages='gcc clang'
    case $1 in
    debian12) release=bookworm packages="$packages musl-tools dpkg-dev" ;;
    debian13) release=trixie ;;
    unstable) release=unstable packages='newest:gcc newest:clang' ;;
    i386) release=bookworm options=--arch=i386 packages=gcc ;;
    s390x)
        release=bookworm packages='qemu-user-static gcc-s390x-linux-gnu libc6-dev:s390x'
        packages="$packages libxml2-dev:s390x libjansson-dev:s390x check:s390x"
        ;;
    esac
}

usage() {
    sed -n '2,/^set -eu/{/^set/d;s/^# \{0,1\}//;p;}' "$here/matrix.sh"
    exit "$1"
}

stop() {
    echo "tests/matrix.sh: $1" >&2
    exit 2
}

names() {
    echo "$rows" | sed -n 's/ .*//p'
}

# asked ROW: tests if the row was asked for.
asked() {
    echo "$wanted" | grep -qx "$1"
}

# ---- arguments and requirements ------------------------------------------------------------------

keep='' wanted=''
while [ $# -gt 0 ]; do
    case $1 in
    --list) names && exit 0 ;;
    --keep)
        [ $# -ge 2 ] || usage 2 >&2
        keep=$2
        shift
        ;;
    -h | --help) usage 0 ;;
    -*) usage 2 >&2 ;;
    *)
        found=$(names | while read -r name; do
            case $name in "$1" | "$1"-*) echo "$name" ;; esac
        done)
        [ -n "$found" ] || stop "no row is called '$1'; --list lists them"
        wanted="$wanted
$found"
        ;;
    esac
    shift
done
: "${wanted:=$(names)}"

[ "$(id -u)" -eq 0 ] || stop 'needs root, to make systems with debootstrap'
for tool in debootstrap unshare git flock; do
    command -v $tool >/dev/null 2>&1 || stop "needs $tool: apt-get install debootstrap util-linux git"
done

# own_mirror: the first address of Debian's packages in this machine's lists.
own_mirror() {
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources \
        2>/dev/null | grep -v '^ *#' | grep -oE 'https?://[^ ]*/debian/?( |$)' | head -n 1
}
mirror=${PALCARE_DEBIAN_MIRROR:-$(own_mirror || true)}
mirror=${mirror:-http://deb.debian.org/debian}
mirror=${mirror% }
[ -z "${PALCARE_CORPUS:-}" ] || [ -d "$PALCARE_CORPUS" ] || stop "there is no $PALCARE_CORPUS"
[ -z "${LIBXML2_SOURCES:-}" ] || [ -d "$LIBXML2_SOURCES" ] || stop "there is no $LIBXML2_SOURCES"

child=
temporary=
end() {
    trap '' INT TERM HUP
    if [ -n "$child" ]; then
        kill -KILL "$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
    fi
    [ -z "$temporary" ] || remove "$temporary"
}
# remove FOLDER: removes it unless a file system is mounted below it.
remove() {
    if grep -q " $1/" /proc/self/mounts; then
        echo "tests/matrix.sh: not removed, because something is mounted there: $1" >&2
        return
    fi
    rm -rf --one-file-system "$1" 2>/dev/null || { sleep 1 && rm -rf --one-file-system "$1"; }
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

if [ -n "$keep" ]; then
    mkdir -p "$keep"
    folder=$(cd "$keep" && pwd -P)
else
    temporary=$(mktemp -d "${TMPDIR:-/tmp}/palcare-matrix-XXXXXX")
    temporary=$(cd "$temporary" && pwd -P)
    folder=$temporary
fi
exec 9>"$folder/.lock"
flock -n 9 || stop "another run uses $folder"
logs=$folder/.logs
mkdir -p "$logs"

# ---- systems -------------------------------------------------------------------------------------

# Everything runs in a separate namespace, whose mounts and processes end with it, however this
# script ends.
apart() {
    unshare --mount --pid --fork --kill-child "$@" 9>&- &
    child=$!
    ended=0
    wait "$child" || ended=$?
    child=
    return "$ended"
}

# within SYSTEM FOLDER COMMAND...: runs it in that system, in that folder of it.
within() {
    root=$folder/$1 inner=$2
    shift 2
    # shellcheck disable=SC2016 # the inner shell's
    apart sh -euc '
        root=$1 inner=$2 corpus=$3
        shift 3
        mount -t proc proc "$root/proc"
        if [ -n "$corpus" ]; then
            mkdir -p "$root/palcare/corpus"
            mount --bind "$corpus" "$root/palcare/corpus"
            set -- PALCARE_CORPUS=/palcare/corpus "$@"
        fi
        for name in http_proxy https_proxy no_proxy; do
            eval "value=\${$name:-}"
            [ -z "$value" ] || set -- "$name=$value" "$@"
        done
        exec chroot "$root" /usr/bin/env -i --chdir="$inner" HOME=/root \
            PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
    ' within "$root" "$inner" "${PALCARE_CORPUS:-}" "$@"
}

# group NAME: prints its packages in packages.txt.
group() {
    sed -n "s/^$1  *\([^ ]*\) .*/\1/p" "$here/packages.txt"
}

# configure ROOT: copies this machine's package sources and their settings.
configure() {
    for what in deb deb-src; do
        echo "$what $mirror $release main"
    done >"$1/etc/apt/sources.list"
    apt-config dump 2>/dev/null |
        grep -E '^Acquire::(http|https|Check-[A-Za-z-]*|Retries)[: ]' >"$1/etc/apt/apt.conf.d/99host" || true
    cp /etc/resolv.conf /etc/hosts "$1/etc/"
    bundle=/etc/ssl/certs/ca-certificates.crt
    [ ! -e $bundle ] || { mkdir -p "$1/etc/ssl/certs" && cp $bundle "$1$bundle"; }
}

made='' unmade=''
# make SYSTEM: makes it, or completes what an earlier run made.
make() {
    log=$logs/$1.log
    case " $made " in *" $1 "*) return 0 ;; esac
    case " $unmade " in *" $1 "*) return 1 ;; esac
    unmade="$unmade $1"
    system "$1"
    root=$folder/$1
    : >"$log"
    if [ -e "$root/debootstrap" ] || [ ! -x "$root/usr/bin/apt-get" ]; then
        remove "$root"
        echo "making the system $1 ($release)" >&2
        # shellcheck disable=SC2086 # words
        apart debootstrap --variant=minbase $options "$release" "$root" "$mirror" >"$log" 2>&1 ||
            return 1
    fi
    configure "$root"
    mkdir -p "$root/palcare"
    cp "$here/matrix/prepare.sh" "$root/palcare/"
    # shellcheck disable=SC2046,SC2086 # words
    within "$1" /palcare ./prepare.sh $(group build) $(group matrix) $packages >>"$log" 2>&1 ||
        return 1
    made="$made $1"
}

# ---- rows ----------------------------------------------------------------------------------------

passed=0 failed=0 skipped=0 broken=
tree=$folder/.tree.tar
git -C "$here/.." -c safe.directory='*' ls-files -z >"$folder/.files" || stop 'needs a checkout of git, to know its files'
tar -C "$here/.." --null --files-from="$folder/.files" --sort=name -cf "$tree"
sum="$(cksum <"$tree") ${PALCARE_CORPUS:+with others}"

# value NAME: prints a value of the row's result.
value() {
    sed -n "s/^$1 //p" "$out/result" 2>/dev/null
}

# differences FILE: prints the lines of this row's FILE that differ from the baseline's, as NAME, a
# tab, the baseline's line, a tab, this row's line.
differences() {
    awk -F '\t' '
        FNR == NR { base[$1] = $2; next }
        !($1 in base) { print $1 "\t(nothing)\t" $2; next }
        base[$1] != $2 { print $1 "\t" base[$1] "\t" $2 }
        { delete base[$1] }
        END { for (name in base) print name "\t" base[name] "\t(nothing)" }' \
        "$logs/$baseline.$1" "$out/$1" >"$logs/$row.$1.differences"
}

# compared FILE: "N of N" differ, or "-".
compared() {
    if [ "$row" = $baseline ] || [ ! -s "$out/$1" ] || [ ! -s "$logs/$baseline.$1" ]; then
        echo -
        return
    fi
    differences "$1"
    echo "$(grep -c . "$logs/$row.$1.differences" || true) of $(grep -c . "$logs/$baseline.$1")"
}

# details: prints the failures of a row below its line.
details() {
    sed -n 's/^fails /    fails: /p' "$out/result"
    for word in error warning; do
        grep " $word: " "$out/warnings" | head -n $shown | cut -c 1-200 | sed 's/^/    /' || true
    done
    for file in verdicts mutants; do
        [ ! -s "$logs/$row.$file.differences" ] ||
            head -n $shown "$logs/$row.$file.differences" |
            awk -F '\t' '{ print "    differs: " $1 "\n        " $2 "\n        " $3 }'
    done
}

form='%-15s %-8s %-26s %6s %6s %7s %8s %15s %15s\n'

# few DIFFERENCES N: tests if at most N of 1,000 differ.
few() {
    # shellcheck disable=SC2086 # "N of N", or "-"
    set -- $1 "$2"
    [ "$1" = - ] || [ $(($1 * 1000)) -le $(($3 * $4)) ]
}

# same_status: tests if each mutant got the same status, which is the beginning of its line.
same_status() {
    [ ! -s "$logs/$row.mutants.differences" ] || awk -F '\t' '
        { sub(/ [^ ]*$/, "", $2); sub(/ [^ ]*$/, "", $3); if ($2 != $3) exit 1 }' \
        "$logs/$row.mutants.differences"
}

# print_row: prints the line of a row; a row without a complete build has failed.
print_row() {
    rm -f "$logs/$row".*.differences
    verdicts=$(compared verdicts) mutants=$(compared mutants)
    # shellcheck disable=SC2059 # the form is ours
    printf "$form" "$row" "$(value libxml2)" "$(value compiler)" "$(value passed)" "$(value failed)" \
        "$(value skipped)" "$(value warnings)" "$verdicts" "$mutants"
    details
    if [ "$(value failed)" = 0 ] && [ "$(value warnings)" = 0 ] && [ -z "$(value fails)" ] &&
        few "$verdicts" 0 && few "$mutants" $tolerated && same_status; then
        passed=$((passed + 1))
        return
    elif [ -z "$(value failed)" ]; then
        echo "    could not be built or run; the end of its log:"
        tail -n 10 "$log" | cut -c 1-200 | sed 's/^/        /'
    fi
    failed=$((failed + 1))
}

# source_of ROW: the newest source tree for a row libxml2-N.N.
source_of() {
    [ -n "${LIBXML2_SOURCES:-}" ] || return 1
    # shellcheck disable=SC2012 # names of releases
    ls -d "$LIBXML2_SOURCES/$1".* "$LIBXML2_SOURCES/$1" 2>/dev/null | sort -V | tail -n 1 | grep .
}

# run ROW [TESTS]: builds it and runs the tests, all, few or none; 77 when it cannot be.
run() {
    row=$1
    # shellcheck disable=SC2046 # words
    set -- $(echo "$rows" | grep "^$row ") "${2:-}"
    system=$2 kind=$3 compiler=$4 tests=${6:-$5} libraries=$3
    if [ "$kind" = libxml2 ]; then
        source=$(source_of "$row") || {
            echo "not run: $row: LIBXML2_SOURCES names no folder with a source tree $row.*"
            return 77
        }
        libraries=$(basename "$source")
    fi
    make "$system" || {
        broken="$broken $row"
        echo "not run: $row: the system $system could not be made; the end of its log:"
        tail -n 10 "$log" | sed 's/^/    /'
        return 1
    }
    base=$folder/$system/palcare/$row out=$base/out log=$logs/$row.log
    mkdir -p "$base"
    rm -rf "$base/tree" "$out"
    mkdir "$base/tree" "$out"
    tar -C "$base/tree" -xf "$tree"
    if [ "$kind" = libxml2 ] && [ ! -e "$folder/$system/palcare/libraries/$libraries" ]; then
        mkdir -p "$folder/$system/palcare/sources"
        cp -a "$source" "$folder/$system/palcare/sources/"
    fi
    echo "building and testing $row" >&2
    within "$system" "/palcare/$row" tree/tests/matrix/row.sh \
        "$kind" "$compiler" "$tests" "$libraries" >"$log" 2>&1 || true
    if [ "$row" = $baseline ]; then
        for file in verdicts mutants; do
            rm -f "$logs/$row.$file"
            [ ! -e "$out/$file" ] || cp "$out/$file" "$logs/$row.$file"
        done
        rm -f "$logs/$row.sum"
        [ ! -s "$out/verdicts" ] || echo "$sum" >"$logs/$row.sum"
    fi
}

# The baseline is made first, unless a kept one was made from this same tree.
if ! asked $baseline && [ "$(cat "$logs/$baseline.sum" 2>/dev/null)" != "$sum" ]; then
    run $baseline none || true
    [ -s "$logs/$baseline.verdicts" ] ||
        stop "$baseline, which the rows are compared with, could not be built"
fi

# shellcheck disable=SC2059 # the form is ours
printf "$form" row libxml2 compiler passed failed skipped warnings 'other verdicts' 'other mutants'
for name in $(names); do
    asked "$name" || continue
    status=0
    run "$name" || status=$?
    case $status in
    0) print_row ;;
    77) skipped=$((skipped + 1)) ;;
    *) failed=$((failed + 1)) ;;
    esac
done

echo "$passed passed, $failed failed, $skipped skipped"
[ -z "$broken" ] || exit 2
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
