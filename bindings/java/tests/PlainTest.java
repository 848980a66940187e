// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;

/** Converting a record to plain values and back does not change it. */
public class PlainTest extends Shared {
    private static List<Path> files() throws Exception {
        List<Path> found = new ArrayList<>();
        for (Path folder : List.of(DATA, SOURCE.resolve("lib").resolve("vocabulary")))
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(path -> path.toString().endsWith(".palcare.xml")).forEach(found::add);
            }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static <T extends PalcareRecord> T again(T record) throws Exception {
        return (T) record.getClass().getMethod("fromMap", Map.class).invoke(null, record.toMap());
    }

    @Test
    public void everyRecordSurvivesAMap() throws Exception {
        int count = 0;
        for (Path path : files()) {
            try (Document doc = Document.load(path)) {
                for (PalcareRecord record : doc) {
                    PalcareRecord made = again(record);
                    assertEquals(record.toMap(), made.toMap());
                    assertEquals(record.id(), made.id());
                    assertTrue(path + " " + record, made.saysTheSameAs(record));
                    made.document().close();
                    count++;
                }
            }
        }
        assertTrue(count > 400);
    }

    @Test
    public void everyDocumentSurvivesAMap() throws Exception {
        for (Path path : files()) {
            try (Document doc = Document.load(path);
                 Document made = Document.fromMap(doc.toMap())) {
                assertEquals(List.of(), doc.diff(made));
                assertEquals(doc.toMap(), made.toMap());
                assertArrayEquals(doc.toBytes(), made.toBytes());
                assertEquals(doc.toJson(), made.toJson());
            }
        }
    }

    @Test
    public void allLanguagesWriteTheSameForm() throws Exception {
        Path folder = SOURCE.resolve("bindings").resolve("expected");
        String expected = Files.readString(folder.resolve("plain.json"));
        try (Document doc = Document.load(folder.resolve("plain.palcare.xml"));
             Document made = Document.fromJson(expected)) {
            assertEquals(expected, doc.toJson(2) + "\n");
            assertArrayEquals(doc.toBytes(), made.toBytes());
            Service house = doc.services().get("larch-house");
            Service again = Service.fromJson(house.toJson());
            assertTrue(again.saysTheSameAs(house));
            assertEquals(house.toJson(), again.toJson());
        }
    }

    @Test
    public void aMapHasTheDocumentedForm() {
        try (Document doc = Document.load(DIRECTORY)) {
            Service house = doc.services().get("larch-house");
            house.lang("es").setName("Casa");
            house.setOtherNames(List.of("Larches", "LH"));
            house.setForeign("<!--one--><?two?>");
            Map<String, Object> row = house.toMap();
            assertEquals(Map.of("en-GB", "Larch House", "es", "Casa"), row.get("name"));
            assertEquals(Map.of("en-GB", List.of("Larches", "LH")), row.get("other-name"));
            assertEquals("larch-trust", row.get("provider"));
            assertEquals(List.of("childrens-hospice"), row.get("setting"));
            assertEquals(8L, ((Map<?, ?>) ((List<?>) row.get("capacity")).get(0)).get("count"));
            assertEquals(List.of(Map.of("xml", "<!--one-->", "position", "end"),
                                 Map.of("xml", "<?two?>", "position", "end")), row.get("foreign"));
            assertFalse(row.containsKey("succeeded-by"));
        }
    }

    @Test
    public void aRecordMadeFromAMapCanBeAdded() {
        try (Document doc = new Document("en")) {
            doc.services().add(Service.fromMap(Map.of(
                "id", "new", "name", Map.of("en", "N", "es", "E"), "status", Service.Status.ACTIVE,
                "contact", List.of(Map.of("kind", "phone")), "setting", List.of())));
            Service made = doc.services().get("new");
            assertEquals("E", made.lang("es").name());
            assertEquals(Contact.Kind.PHONE, made.contacts().get(0).kind());
            made.contacts().add(Contact.fromMap(Map.of("kind", "email")));
            assertEquals(Contact.Kind.EMAIL, made.contacts().get(1).kind());
        }
    }

    @Test
    public void aWrongMapIsRefused() {
        assertTrue(assertThrows(InvalidException.class,
                                () -> Service.fromMap(Map.of("nam", "x"))).getMessage()
            .contains("nam: 'nam' is not a field of service; did you mean 'name'?"));
        assertThrows(InvalidException.class, () -> Service.fromMap(Map.of("status", "activ")));
        assertThrows(InvalidException.class, () -> Service.fromJson("[]"));
        assertTrue(assertThrows(InvalidException.class, () -> Document.fromMap(
            Map.of("records", List.of(Map.of("type", "nothing"))))).getMessage()
            .contains("records[0]: 'nothing' is not a type of record"));
    }

    @Test
    public void halfOfACharacterIsRefused() {
        String half = "{\"name\": {\"en\": \"\ud83d\"}}";
        assertThrows(IllegalArgumentException.class, () -> Service.fromJson(half));
        assertThrows(IllegalArgumentException.class, () -> Document.fromJson(half));
        assertThrows(IllegalArgumentException.class,
                     () -> Service.fromMap(Map.of("name", Map.of("en", "\ude00"))));
        assertEquals("\ud83d\ude00",
                     Service.fromMap(Map.of("name", Map.of("en", "\ud83d\ude00"))).name());
    }

    @Test
    public void jsonIsIndentedByAsManySpaces() {
        Service service = Service.fromMap(Map.of("id", "s"));
        Document doc = Document.fromMap(Map.of("records", List.of()));
        assertTrue(service.toJson(31).contains("\n" + " ".repeat(31) + "\"id\""));
        for (int wrong : new int[] {32, 33, -1}) {
            assertThrows(IllegalArgumentException.class, () -> service.toJson(wrong));
            assertThrows(IllegalArgumentException.class, () -> doc.toJson(wrong));
        }
    }

    @Test
    public void valuesOfEverySortSurviveAMap() {
        try (Document doc = new Document("en")) {
            Site site = doc.sites().add("s");
            site.setName("\"a\\b\u00e9\uD83D\uDE00/");
            Site made = Site.fromMap(Map.of("name", Map.of("en", "\"a\\b\u00e9\uD83D\uDE00/"),
                                            "id", "s", "latitude", new BigDecimal("51.50"),
                                            "longitude", -1));
            assertEquals(site.name(), made.lang("en").name());
            assertEquals(new BigDecimal("51.50"), made.latitude());
            assertEquals(made.toJson(), Site.fromMap(made.toMap()).toJson());
        }
    }
}
