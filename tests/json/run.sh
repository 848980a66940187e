#!/bin/sh
# The JSON of every document and record of the tree is valid by the JSON Schema that the library
# prints, and JSON that is not of this form is invalid.
#
# Exit status 77 (skipped) without python3 or its module jsonschema, and in a build with sanitizers,
# which Python cannot load.
# SPDX-License-Identifier: Apache-2.0
set -eu
if [ -n "${PALCARE_SANITIZE:-}" ]; then
    echo "skipped: Python cannot load a library with sanitizers"
    exit 77
fi
python3 -c 'import jsonschema' 2>/dev/null || {
    echo "skipped: python3 or its module jsonschema (package python3-jsonschema) is not installed"
    exit 77
}
exec python3 "$(dirname "$0")/schema.py" "$PALCARE_LIBRARY" "$PALCARE_JSON_LIBRARY" \
    "$PALCARE_SOURCE_DIR"/examples/data/*.palcare.xml \
    "$PALCARE_SOURCE_DIR"/examples/data/warnings/*.palcare.xml \
    "$PALCARE_SOURCE_DIR"/lib/vocabulary/*.palcare.xml
