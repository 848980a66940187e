#!/usr/bin/env bash
# Title: "spring, northern hemisphere" of EDTF is January in one npm library and September in another
# Package and version: edtf 4.11.1 and @edtf-ts/core 0.4.2 (npm); edtf 5.0.2 (PyPI) as a third
# One would guess: the codes 25 to 32 of level 2 exist to say the hemisphere, so a northern spring (25) begins about
#   March everywhere, and a southern spring (29) about September.
# What happens: npm edtf counts quarters of the year: the northern spring begins on 1 January, the southern on
#   1 October. @edtf-ts/core takes 25 to 28 for the southern seasons, so 25 begins in September, and refuses 29 to 32.
#   Python's edtf behaves as guessed, except that a northern winter is only December. No two agree on any code.
# Who is hurt: people who sort or filter "spring 2027" (a review date, the start of a service) with one library in the
#   browser and another on the server; everybody south of the equator.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
npm_packages edtf@4.11.1 @edtf-ts/core@0.4.2
pypi edtf==5.0.2 pyparsing==3.3.3 python-dateutil==2.9.0.post0 six==1.17.0

cat >run.mjs <<'END'
import edtf from 'edtf';
import { parse } from '@edtf-ts/core';

const days = (value) => [value.min, value.max].map((end) => new Date(end).toISOString().slice(0, 10)).join(' ');
for (const code of process.argv.slice(2)) {
    const other = parse(`2027-${code}`);
    console.log(`2027-${code}`, '| edtf.js', days(edtf(`2027-${code}`)), '| edtf-ts', other.success ? days(other.value) : 'refused');
}
END
node run.mjs 25 28 29 32 >now
seen 'northern spring and winter (25, 28), southern spring and winter (29, 32)' <<'END'
2027-25 | edtf.js 2027-01-01 2027-03-31 | edtf-ts 2027-09-01 2027-11-30
2027-28 | edtf.js 2027-10-01 2027-12-31 | edtf-ts 2027-06-01 2027-08-31
2027-29 | edtf.js 2027-10-01 2027-12-31 | edtf-ts refused
2027-32 | edtf.js 2027-01-01 2027-03-31 | edtf-ts refused
END
python - >now <<'END'
import time
from edtf import parse_edtf

for code in 25, 28, 29, 32:
    season = parse_edtf(f"2027-{code}")
    print(f"2027-{code} | Python", *(time.strftime("%Y-%m-%d", day) for day in (season.lower_strict(), season.upper_strict())))
END
seen 'the same in Python' <<'END'
2027-25 | Python 2027-03-01 2027-05-31
2027-28 | Python 2027-12-01 2027-12-31
2027-29 | Python 2027-09-01 2027-11-30
2027-32 | Python 2027-06-01 2027-08-31
END
verdict
