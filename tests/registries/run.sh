#!/bin/sh
# Every value of public registers has the right verdict: language tags of IANA, countries and their parts
# of ISO 3166, time zones, media types, licences of SPDX, and example telephone numbers of all countries.
# Run by hand, since the packages are not part of the tests' own:
#
#   folder=$(mktemp -d) && cd "$folder"
#   npm install language-subtag-registry@0.4.2 mime-db@1.54.0 spdx-license-ids@3.0.24
#   python3 -m pip install --target . pycountry==26.2.16 phonenumbers==9.0.43 tzdata==2026.6
#
# usage: run.sh PALCARE FOLDER
#
# Exit status 77 (skipped) without one of the packages. unit.registry has a sample of this.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -eq 2 ] || {
    sed -n '2,/^set -eu/{/^set/d;/SPDX/d;s/^# \{0,1\}//;p;}' "$0"
    exit 2
}
folder=$(realpath "$2")
for package in node_modules/language-subtag-registry node_modules/mime-db \
    node_modules/spdx-license-ids pycountry phonenumbers tzdata; do
    [ -d "$folder/$package" ] || {
        echo "skipped: $folder has no $package"
        exit 77
    }
done
PYTHONPATH=$folder exec python3 "$(dirname "$0")/registries.py" "$(realpath "$1")" "$folder"
