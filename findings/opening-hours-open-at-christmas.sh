#!/usr/bin/env bash
# Title: opening-hours-py counts five holidays a year in Britain, and is open on Christmas Day 2027
# Package and version: opening-hours-py 2.1.4 (PyPI)
# One would guess: `PH off` with country GB is closed on the days when banks are closed throughout the United Kingdom,
#   among them 1 January, and on Christmas Day whatever its weekday.
# What happens: the library knows five days a year. New Year's Day, Easter Monday and the August holiday are not among
#   them. If Christmas Day is a Saturday, only its substitute on Monday is a holiday, and the day itself an ordinary
#   Saturday.
#   Ireland, Germany and France, asked in the same way, are closed on 1 January and 25 December.
# Who is hurt: families who are told that a helpline or a day hospice is open on a holiday. The country is accepted, so
#   nothing warns.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
pypi opening-hours-py==2.1.4

python - >now <<'END'
from datetime import datetime, timedelta
from opening_hours import OpeningHours

def closed(country, year):
    hours = OpeningHours("Mo-Su 09:00-17:00; PH off", country=country)
    days = (datetime(year, 1, 1, 10) + timedelta(days) for days in range(365))
    return [day.strftime("%d.%m.") for day in days if not hours.is_open(day)]

for year in 2026, 2027:
    print("GB", year, *closed("GB", year))
for country in "IE", "DE", "FR":
    print(country, 2027, "closed on 1 January and 25 December:", {"01.01.", "25.12."} <= set(closed(country, 2027)))
END
seen 'days on which "Mo-Su 09:00-17:00; PH off" is closed at ten' <<'END'
GB 2026 03.04. 04.05. 25.05. 25.12. 28.12.
GB 2027 26.03. 03.05. 31.05. 27.12. 28.12.
IE 2027 closed on 1 January and 25 December: True
DE 2027 closed on 1 January and 25 December: True
FR 2027 closed on 1 January and 25 December: True
END
verdict
