#!/usr/bin/env bash
# Title: HL7's converter from FHIR R4 to R5 drops the opening hours of services, people and places
# Package and version: ca.uhn.hapi.fhir:org.hl7.fhir.convertors 6.9.4 (Maven Central), with gson 2.13.2
# One would guess: R5 moved the same hours into the data type Availability, so the converter of the standard's own
#   team moves them too, or marks what it cannot convert with an extension, as it does for other elements.
# What happens: availableTime, notAvailable and availabilityExceptions of HealthcareService and PractitionerRole, and
#   hoursOfOperation of Location, are lost without an exception or an extension, so converting back to R4 cannot restore
#   them. Converting R5 to R4 drops `availability` as well. The telephone number next to them is moved into `contact`.
# Who is hurt: directories that move to R5: a night nursing service has no nights. The result is valid, so no
#   validator shows it.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
maven ca.uhn.hapi.fhir:org.hl7.fhir.convertors:6.9.4 com.google.code.gson:gson:2.13.2

cat >Run.java <<'END'
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;

public class Run {
    static void r4(String json) throws Exception {
        var there = VersionConvertorFactory_40_50.convertResource(new org.hl7.fhir.r4.formats.JsonParser().parse(json));
        System.out.println("R5 " + new org.hl7.fhir.r5.formats.JsonParser().composeString(there));
        var back = VersionConvertorFactory_40_50.convertResource(there);
        System.out.println("R4 " + new org.hl7.fhir.r4.formats.JsonParser().composeString(back));
    }

    static void r5(String json) throws Exception {
        var there = VersionConvertorFactory_40_50.convertResource(new org.hl7.fhir.r5.formats.JsonParser().parse(json));
        System.out.println("R4 " + new org.hl7.fhir.r4.formats.JsonParser().composeString(there));
    }

    public static void main(String[] args) throws Exception {
        String telephone = "\"telecom\":[{\"system\":\"phone\",\"value\":\"+441632960001\"}]";
        String night = "[{\"daysOfWeek\":[\"mon\"],\"availableStartTime\":\"20:00:00\",\"availableEndTime\":\"23:00:00\"}]";
        String hours = "\"availableTime\":" + night + ",\"notAvailable\":[{\"description\":\"Christmas\"}]"
            + ",\"availabilityExceptions\":\"Closed on bank holidays\"}";
        r4("{\"resourceType\":\"HealthcareService\",\"name\":\"Night nursing\"," + telephone + "," + hours);
        r4("{\"resourceType\":\"PractitionerRole\"," + telephone + "," + hours);
        r4("{\"resourceType\":\"Location\",\"name\":\"Larch House\",\"hoursOfOperation\":[{\"daysOfWeek\":[\"mon\"],"
            + "\"openingTime\":\"09:00:00\",\"closingTime\":\"17:00:00\"}]}");
        r5("{\"resourceType\":\"HealthcareService\",\"name\":\"Night nursing\",\"availability\":[{\"availableTime\":" + night + "}]}");
    }
}
END
java -cp 'jars/*' Run.java 2>errors >now
seen 'three R4 resources with hours: in R5, and back in R4; then one R5 resource in R4' <<'END'
R5 {"resourceType":"HealthcareService","name":"Night nursing","contact":[{"telecom":[{"system":"phone","value":"+441632960001"}]}]}
R4 {"resourceType":"HealthcareService","name":"Night nursing","telecom":[{"system":"phone","value":"+441632960001"}]}
R5 {"resourceType":"PractitionerRole","contact":[{"telecom":[{"system":"phone","value":"+441632960001"}]}]}
R4 {"resourceType":"PractitionerRole","telecom":[{"system":"phone","value":"+441632960001"}]}
R5 {"resourceType":"Location","name":"Larch House"}
R4 {"resourceType":"Location","name":"Larch House"}
R4 {"resourceType":"HealthcareService","name":"Night nursing"}
END
verdict
