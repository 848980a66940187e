#!/usr/bin/env bash
# Title: a night of DURATION:PT10H has nine hours in Python's icalendar and in ical.js when the clocks go forward
# Package and version: icalendar 7.3.2 (PyPI, with tzdata 2026.6) and ical.js 2.2.1 (npm)
# One would guess: hours in DURATION are exact by RFC 5545 (only days and weeks follow the calendar), so ten hours
#   from 22:00 on 28 March 2026 in London end at 09:00 summer time, and in October at 07:00 winter time.
# What happens: both libraries add the hours to the local clock time: the shift ends at 08:00 in both nights, nine and
#   eleven hours later. The property itself still says ten hours.
# Who is hurt: night sitters and their rotas: the end of the shift, its pay, and the gap until the next person comes
#   are an hour out. Both libraries make the same mistake, so comparing them does not show it.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
pypi icalendar==7.3.2 python-dateutil==4.0.0 typing_extensions==4.16.0 tzdata==2026.6
npm_packages ical.js@2.2.1

for day in 20260328 20261024; do
    sed 's/$/\r/' >"$day.ics" <<END
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//night//EN
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:night-$day@example.org
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/London:${day}T220000
DURATION:PT10H
SUMMARY:Night sitting
END:VEVENT
END:VCALENDAR
END
done
cat >run.mjs <<'END'
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';

for (const file of process.argv.slice(2)) {
    const calendar = new ICAL.Component(ICAL.parse(await readFile(file, 'utf8')));
    ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone'));
    const night = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
    const hours = (night.endDate.toUnixTime() - night.startDate.toUnixTime()) / 3600;
    console.log('ical.js  ', night.endDate.toString(), night.duration.toString(), 'after', hours, 'hours');
}
END
{
    python - 20260328.ics 20261024.ics <<'END'
import sys
from datetime import timezone
from pathlib import Path
from icalendar import Calendar

for name in sys.argv[1:]:
    night = Calendar.from_ical(Path(name).read_bytes()).events[0]
    passed = night.end.astimezone(timezone.utc) - night.start.astimezone(timezone.utc)
    print("icalendar", night.end.strftime("%Y-%m-%dT%H:%M:%S"), night["DURATION"].to_ical().decode(), "after",
          round(passed.total_seconds() / 3600), "hours")
END
    node run.mjs 20260328.ics 20261024.ics
} >now
seen 'the end of ten hours from 22:00, and how long after the start it is' <<'END'
icalendar 2026-03-29T08:00:00 PT10H after 9 hours
icalendar 2026-10-25T08:00:00 PT10H after 11 hours
ical.js   2026-03-29T08:00:00 PT10H after 9 hours
ical.js   2026-10-25T08:00:00 PT10H after 11 hours
END
verdict
