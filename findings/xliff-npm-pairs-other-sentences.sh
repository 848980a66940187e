#!/usr/bin/env bash
# Title: npm xliff pairs the source of one sentence with the translation of another
# Package and version: xliff 6.4.0 (npm)
# One would guess: a unit of two segments, of which the second is not yet translated, gives two pairs, or an error.
# What happens: source and target are each taken from the last segment that has one. The unit then pairs the second
#   sentence with the translation of the first; the first source is lost, and so are words in <mrk>. Writing the result
#   makes one segment of both, in XLIFF 2.0 instead of 2.1, with line breaks added inside the target.
# Who is hurt: people who process a half-translated page with it: here the number to ring by day would be "translated"
#   as the number to ring at night, and a translation memory learns that pair.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
npm_packages xliff@6.4.0

cat >page.xlf <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr"><file id="f1"><unit id="u1">
<segment id="s1" state="translated"><source>Ring <pc id="1">the ward</pc> at night.</source><target>Appelez <pc id="1">le service</pc> la nuit.</target></segment>
<segment id="s2" state="initial"><source>Ring <mrk id="m1" translate="no">Larch House</mrk> by day.</source></segment></unit></file></xliff>
END
cat >run.mjs <<'END'
import { readFile } from 'node:fs/promises';
import { js2xliff, xliff2js } from 'xliff';

const document = await xliff2js(await readFile('page.xlf', 'utf8'));
const unit = document.resources.f1.u1;
console.log('source:', JSON.stringify(unit.source));
console.log('target:', JSON.stringify(unit.target));
const written = await js2xliff(document);
console.log('written: version', written.match(/ version="(.*?)"/)[1] + ',', 'segments', written.match(/<segment/g).length);
console.log('written source:', JSON.stringify(written.match(/<source>(.*?)<\/source>/s)[1]));
console.log('written target:', JSON.stringify(written.match(/<target>(.*?)<\/target>/s)[1]));
END
node run.mjs >now
seen 'two segments of one unit, read and written again' <<'END'
source: ["Ring ",""," by day."]
target: ["Appelez ",{"Span":{"id":"1","contents":"le service"}}," la nuit."]
written: version 2.0, segments 1
written source: "Ring  by day."
written target: "Appelez \n          <pc id=\"1\">le service</pc> la nuit.\n        "
END
verdict
