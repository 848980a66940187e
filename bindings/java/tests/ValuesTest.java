// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.Test;

/** Tests partial dates, ages, times and numbers. */
public class ValuesTest extends Shared {
    @Test
    public void datesHaveASpanAndParts() {
        PartialDate day = PartialDate.of(LocalDate.of(2026, 11, 1));
        assertEquals("2026-11-01", day.toString());
        assertEquals(LocalDate.of(2026, 11, 1), day.toLocalDate());
        PartialDate month = PartialDate.of("2026-11");
        assertNull(month.toLocalDate());
        assertEquals(LocalDate.of(2026, 11, 1), month.first());
        assertEquals(LocalDate.of(2026, 11, 30), month.last());
        assertTrue(month.overlaps(day));
        assertFalse(day.isBefore(month) || day.isAfter(month));
        assertTrue(PartialDate.of("2025").isBefore(month));
        assertTrue(month.isAfter(PartialDate.of("2025")));
        assertNull(PartialDate.of("--11").first());
        assertThrows(InvalidException.class, () -> PartialDate.of("1st November"));
        assertEquals(month, PartialDate.of("2026-11"));
        assertEquals(month.hashCode(), PartialDate.of("2026-11").hashCode());
        assertNotEquals(month, day);
        assertNotEquals(month, "2026-11");
    }

    @Test
    public void agesHaveANumberAUnitAndAnOrder() {
        assertEquals(Integer.valueOf(-20), Age.of("-20w").number());
        assertEquals("mo", Age.of("18mo").unit());
        assertNull(Age.of("..").number());
        assertNull(Age.of("..").unit());
        assertTrue(Age.of("18mo").isLessThan(Age.of("2y")));
        assertTrue(Age.of("2y").isMoreThan(Age.of("18mo")));
        assertFalse(Age.of("..").isMoreThan(Age.of("2y")));
        assertThrows(InvalidException.class, () -> Age.of("two"));
    }

    @Test
    public void timesConvertAndCompare() {
        assertEquals(LocalTime.of(9, 5), TimeOfDay.of("09:05").toLocalTime());
        assertEquals("09:05", TimeOfDay.of(LocalTime.of(9, 5, 7)).toString());
        assertNull(TimeOfDay.of("24:00").toLocalTime());
        assertTrue(TimeOfDay.of("09:05").compareTo(TimeOfDay.of("24:00")) < 0);
        assertThrows(InvalidException.class, () -> TimeOfDay.of("25:00"));
    }

    @Test
    public void numbersAreExactDecimals() {
        try (Document doc = new Document("en")) {
            Site site = doc.sites().add("s").setLatitude(new BigDecimal("51.50"));
            assertEquals(new BigDecimal("51.50"), site.latitude());
            site.setLatitude(new BigDecimal("1E+1"));
            assertEquals(new BigDecimal("10"), site.latitude());
            Capacity beds = doc.services().add("a").capacities().add().setCount(12L);
            assertEquals(Long.valueOf(12), beds.count());
            Schedule always = doc.services().get("a").schedules().add().setAlways(true);
            assertEquals(Boolean.TRUE, always.always());
            assertNull(always.setAlways(null).always());
        }
    }
}
