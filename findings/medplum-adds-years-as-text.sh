#!/usr/bin/env bash
# Title: Medplum's FHIRPath appends "18" to a date of birth instead of adding 18 years
# Package and version: @medplum/core 5.2.13 (npm); fhirpath 5.2.2 as a second opinion
# One would guess: `birthDate + 18 years` is the eighteenth birthday, or an error where date arithmetic is missing.
# What happens: the number is appended to the text of the date: 2010-03-1518. Texts can still be compared letter by
#   letter, so `birthDate + 18 years <= @2026-11-30` is true for a child of 16. Subtraction returns null.
# Who is hurt: young people in transition to adult care: rules in questionnaires and plans that ask
#   "is 18 by that day" give wrong results without an error.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
npm_packages @medplum/core@5.2.13 fhirpath@5.2.2

cat >run.mjs <<'END'
globalThis.WebSocket ??= class {}; /* the package expects a newer Node here; no connection is made */
const { evalFhirPath } = await import('@medplum/core');
const { default: fhirpath } = await import('fhirpath');
const { default: r4 } = await import('fhirpath/fhir-context/r4/index.js');

const child = { resourceType: 'Patient', birthDate: '2010-03-15' };
for (const expression of ['birthDate + 18 years', 'birthDate + 18 years <= @2026-11-30', '@2026-11-30 + 2 weeks',
    '@2026-11-30 - 18 years']) {
    const second = fhirpath.evaluate(child, expression, {}, r4);
    console.log(expression, JSON.stringify(evalFhirPath(expression, child)), JSON.stringify(second));
}
END
node run.mjs >now
seen 'a child born on 2010-03-15: expression, answer of @medplum/core, answer of fhirpath' <<'END'
birthDate + 18 years ["2010-03-1518"] ["2028-03-15"]
birthDate + 18 years <= @2026-11-30 [true] [false]
@2026-11-30 + 2 weeks ["2026-11-302"] ["2026-12-14"]
@2026-11-30 - 18 years [null] ["2008-11-30"]
END
verdict
