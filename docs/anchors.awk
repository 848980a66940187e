# For the manual (Doxyfile.in): gives each heading of a Markdown page the name that GitHub gives it,
# and turns links to such names into Doxygen's. Doxygen has one space of names for all pages, so the
# page's own name stands before: fields.md#problems becomes fields_problems.
# SPDX-License-Identifier: Apache-2.0

function page(path) {
    sub(/.*\//, "", path)
    sub(/\.md$/, "", path)
    return path
}

function slug(heading) {
    heading = tolower(heading)
    gsub(/[^a-z0-9 _-]/, "", heading)
    gsub(/ /, "-", heading)
    return heading
}

/^```/ { code = !code }

!code && /^##+ / {
    heading = $0
    sub(/^#+ /, "", heading)
    $0 = $0 " {#" page(FILENAME) "_" slug(heading) "}"
}

!code {
    rest = $0
    $0 = ""
    while (match(rest, /\]\([^):]*#[^)]*\)/)) {
        link = substr(rest, RSTART + 2, RLENGTH - 3)
        file = anchor = link
        sub(/#.*/, "", file)
        sub(/.*#/, "", anchor)
        $0 = $0 substr(rest, 1, RSTART - 1) "](@ref " page(file == "" ? FILENAME : file) "_" anchor ")"
        rest = substr(rest, RSTART + RLENGTH)
    }
    $0 = $0 rest
}

{ print }
