// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** What is made plain says the same when it is made a record again. */
public class PlainTest extends Shared {
    private static final int FOREIGN_DIFFERS = 5003;

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
    public void recordsComeBack() throws Exception {
        int count = 0;
        for (Path path : files()) {
            try (Document doc = Document.load(path)) {
                for (PalcareRecord record : doc) {
                    PalcareRecord made = again(record);
                    assertEquals(record.toMap(), made.toMap());
                    assertEquals(record.id(), made.id());
                    // Foreign content comes back as it is, behind the fields.
                    assertTrue(path + " " + record, record.toMap().toString().contains("foreign=")
                        || made.saysTheSameAs(record));
                    made.document().close();
                    count++;
                }
            }
        }
        assertTrue(count > 400);
    }

    @Test
    public void documentsComeBack() throws Exception {
        for (Path path : files()) {
            try (Document doc = Document.load(path);
                 Document made = Document.fromMap(doc.toMap())) {
                assertEquals(List.of(), doc.diff(made).stream()
                    .filter(note -> note.code() != FOREIGN_DIFFERS).collect(Collectors.toList()));
                assertEquals(doc.toMap(), made.toMap());
            }
        }
    }

    @Test
    public void theShape() {
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
            assertEquals(List.of("<!--one-->", "<?two?>"), row.get("foreign"));
            assertFalse(row.containsKey("succeeded-by"));
        }
    }

    @Test
    public void intoADocument() {
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
    public void whatIsNoRecord() {
        assertTrue(assertThrows(IllegalArgumentException.class,
                                () -> Service.fromMap(Map.of("nam", "x"))).getMessage()
            .startsWith("'nam' is no field of service; there are id, "));
        assertThrows(InvalidException.class, () -> Service.fromMap(Map.of("status", "activ")));
        assertThrows(IllegalArgumentException.class, () -> Document.fromMap(
            Map.of("records", List.of(Map.of("type", "nothing")))));
    }
}
