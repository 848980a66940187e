/*
 * Places on the map: whether latitude and longitude were exchanged. The places of the time zones of
 * a country say roughly where it is, which is enough: exchanged coordinates are on another
 * continent, but for countries near the line where both are equal.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/form.h"
#include "value/registry.h"

#include <string.h>

enum { NEAR = 15, FAR = 20, AROUND = 360 }; /* degrees */

static double between(double a, double b)
{
    return a > b ? a - b : b - a;
}

/* The larger of the differences in latitude and longitude. */
static double distance(const registry_place *place, double latitude, double longitude)
{
    double north = between(place->north, latitude), east = between(place->east, longitude);
    east = east > AROUND / 2.0 ? between(AROUND, east) : east;
    return north > east ? north : east;
}

bool pc_form_is_exchanged(const char *country, double latitude, double longitude)
{
    double here = AROUND, there = AROUND;
    for (size_t i = 0; i < pc_registry_place_count; i++) {
        const registry_place *place = &pc_registry_places[i];
        if (memcmp(place->country, country, 2) != 0)
            continue;
        double as_is = distance(place, latitude, longitude);
        double exchanged = distance(place, longitude, latitude);
        here = as_is < here ? as_is : here;
        there = exchanged < there ? exchanged : there;
    }
    return here < AROUND && here > FAR && there < NEAR;
}
