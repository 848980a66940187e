#!/usr/bin/env bash
# Title: ical4j takes the first day of a recurrence rule's week from the locale of the machine
# Package and version: org.mnode.ical4j:ical4j 4.4.0 (Maven Central)
# One would guess: one rule and one start give one list of dates. RFC 5545 says that without WKST the week starts on
#   Monday, wherever the program runs.
# What happens: without WKST, the week starts on the first day of the week in the Java machine's default locale. A
#   fortnightly rule for Sunday and Monday gives other Mondays in the US, Brazil or Egypt than in Britain. If the rule
#   says WKST=MO, which is the default, all agree.
# Who is hurt: fortnightly sibling groups and short breaks: a server in another locale sends people a week early or
#   late. Tests on a developer's machine cannot show it.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
maven org.mnode.ical4j:ical4j:4.4.0

cat >Run.java <<'END'
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;

public class Run {
    public static void main(String[] args) throws Exception {
        LocalDateTime start = LocalDateTime.parse("2026-02-01T10:00:00"); /* a Sunday */
        for (String weekStart : new String[] {"", ";WKST=MO"}) {
            var rule = new Recur<LocalDateTime>("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=SU,MO" + weekStart);
            System.out.println(Locale.getDefault().getCountry() + weekStart + " " + rule
                .getDates(start, start, start.plusYears(1)).stream()
                .map(date -> date.toLocalDate().toString()).collect(Collectors.joining(" ")));
        }
    }
}
END
for country in GB US EG; do
    java -Duser.language=en -Duser.country=$country -cp 'jars/*' Run.java 2>errors
done >now
seen 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=SU,MO from Sunday 2026-02-01' <<'END'
GB 2026-02-01 2026-02-09 2026-02-15 2026-02-23
GB;WKST=MO 2026-02-01 2026-02-09 2026-02-15 2026-02-23
US 2026-02-01 2026-02-02 2026-02-15 2026-02-16
US;WKST=MO 2026-02-01 2026-02-09 2026-02-15 2026-02-23
EG 2026-02-01 2026-02-02 2026-02-15 2026-02-16
EG;WKST=MO 2026-02-01 2026-02-09 2026-02-15 2026-02-23
END
verdict
