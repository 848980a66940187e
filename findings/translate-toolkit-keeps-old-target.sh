#!/usr/bin/env bash
# Title: translate-toolkit puts a new XLIFF 2 target in front of the end of the old one
# Package and version: translate-toolkit 3.20.4, lxml 6.1.3 (PyPI)
# One would guess: after `unit.target = "..."` the target is that text, as it is for the toolkit's other formats.
# What happens: only the text before the first inline element is replaced. The inline element and all that follows it
#   stay, in the memory and in the saved file, and the segment stays 'translated'.
# Who is hurt: families who read a corrected sentence with the old one after it: here "ring the doctor" survives a
#   correction to "ring the nurse". Scripts and web editors that use this library save it without an error.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
pypi translate-toolkit==3.20.4 lxml==6.1.3 unicode-segmentation-rs==1.0.0

cat >page.xlf <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr">
<file id="f1"><unit id="u1">
<segment id="s1" state="translated"><source>Ring <pc id="1">the nurse</pc> at night.</source>
<target>Appelez <pc id="1">le médecin</pc> la nuit.</target></segment></unit></file></xliff>
END
python - >now <<'END'
from translate.storage.xliff2 import Xliff2File

store = Xliff2File.parsefile("page.xlf")
unit = store.units[0]
unit.target = "Appelez l'infirmière la nuit."
print("target:", unit.target)
saved = bytes(store).decode()
print("saved: ", saved[saved.index("<target>"):saved.index("</segment>")].strip())
END
seen 'a target with an inline element, replaced by plain text' <<'END'
target: Appelez l'infirmière la nuit.le médecin la nuit.
saved:  <target>Appelez l'infirmière la nuit.<pc id="1">le médecin</pc> la nuit.</target>
END
verdict
