#!/usr/bin/env bash
# Title: vexy-markliff writes "XLIFF 2.1" in which an XLIFF 2 reader finds nothing to translate
# Package and version: vexy-markliff 1.3.2, read by translate-toolkit 3.20.4 (PyPI)
# One would guess: a converter made for XLIFF 2.1 writes what XLIFF 2.1 tools read, and its way back to Markdown
#   gives the headings, lists and links that went in.
# What happens: it writes a namespace that no version of XLIFF has, and <trans-unit> of XLIFF 1.2 in version="2.1".
#   translate-toolkit reads the file without an error and shows 0 units. A sentence is cut at each inline element.
#   Back in Markdown, every piece is a separate paragraph: heading, list, emphasis and telephone link are gone.
# Who is hurt: a translation office that gets "nothing to do"; families whose page returns without its telephone
#   link.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
pypi vexy-markliff==1.3.2 translate-toolkit==3.20.4 annotated-types==0.8.0 fire==0.7.1 lxml==6.1.3 \
    markdown-it-py==4.3.0 mdurl==0.1.2 pydantic==2.14.4 pydantic_core==2.50.5 Pygments==2.21.0 PyYAML==6.0.4 \
    rich==15.0.0 termcolor==3.3.0 typing-inspection==0.4.5 typing_extensions==4.16.0 unicode-segmentation-rs==1.0.0

printf '# Short breaks\n\nRing **the nurse** on [01632 960001](tel:+441632960001).\n\n- pump\n- charger\n' >page.md
vexy-markliff md2xliff page.md page.xlf >/dev/null
head -1 page.xlf >now
seen 'the root element' <<'END'
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.1">
END
python - >now <<'END'
from translate.storage.xliff2 import Xliff2File
from lxml import etree

print("translate-toolkit:", len(Xliff2File.parsefile("page.xlf").units), "units")
print([source.text for source in etree.parse("page.xlf").iter("{*}source")])
END
seen 'what a reader finds, and what is in the file' <<'END'
translate-toolkit: 0 units
['Short breaks', 'Ring', 'the nurse', 'on', '01632 960001', '.', 'pump', 'charger']
END
vexy-markliff xliff2md page.xlf back.md >/dev/null
cat back.md >now
echo >>now
seen 'back in Markdown' <<'END'
<p>Short breaks</p>
<p>Ring</p>
<p>the nurse</p>
<p>on</p>
<p>01632 960001</p>
<p>.</p>
<p>pump</p>
<p>charger</p>
END
verdict
