// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Tests all sorts of text, invalid text, and languages. */
public class TextTest extends Shared {
    private static final List<String> TEXTS = List.of(
        "plain", "Grüße, señor", "\u00ff", "سلام", "🌲🌳", "x".repeat(5000), "日本", "\u200fab");

    @Test
    public void textSurvives() {
        for (String text : TEXTS) {
            try (Document doc = small()) {
                Area area = doc.areas().add("a").setKind(Area.Kind.REGION).setName(text);
                area.codes().add().setSystem("https://example.org/").setCode(text);
                assertEquals(text, area.name());
                assertEquals(text, area.codes().get(0).code());
                try (Document back = Document.load(doc.toBytes())) {
                    assertEquals(text, back.areas().get("a").name());
                    assertEquals(text, back.areas().get("a").codes().get(0).code());
                }
            }
        }
    }

    @Test
    public void nulAndLoneSurrogatesAreRefused() {
        try (Document doc = new Document("en")) {
            Area area = doc.areas().add("a").setName("A");
            for (String text : List.of("a\0b", "\0", "\ud800", "\udc00\ud800", "a\ud83c")) {
                List<Runnable> calls = List.of(
                    () -> area.setName(text), () -> area.setId(text), () -> doc.get(text),
                    () -> area.postcodes().add(text), () -> doc.areas().add(text),
                    () -> area.lang(text).name(), () -> area.lang(text).setName("x"),
                    () -> area.translations("name").put("es", text), () -> PartialDate.of(text),
                    () -> Document.load(file("x"), Options.of(text, 1)));
                for (Runnable call : calls)
                    assertThrows(IllegalArgumentException.class, call::run);
            }
            assertThrows(InvalidException.class, () -> area.setName("\u0001"));
            assertEquals("A", area.name());
            assertEquals("a", area.id());
            assertTrue(area.postcodes().isEmpty());
        }
    }

    @Test
    public void nullRemovesAText() {
        try (Document doc = new Document("en")) {
            Area area = doc.areas().add("a").setName("A").setName(null);
            assertNull(area.name());
            assertThrows(NullPointerException.class, () -> area.postcodes().add(null));
            assertThrows(NullPointerException.class,
                         () -> area.translations("name").put("es", null));
            assertThrows(NullPointerException.class, () -> PartialDate.of((String) null));
        }
    }

    @Test
    public void aLanguageViewReadsAndWritesThatLanguage() {
        try (Document doc = Document.load(DIRECTORY)) {
            Service house = doc.services().get("larch-house");
            assertEquals("Larch House", house.name());
            Service spanish = house.lang("es");
            spanish.setName("Casa del Alerce 🌲");
            assertEquals("Casa del Alerce 🌲", spanish.name());
            assertEquals("Larch House", house.name());
            assertEquals("Casa del Alerce 🌲", house.lang("fr", "es, en;q=0.5").name());
            assertEquals("Larch House", house.lang("fr").name()); // the document's language
            assertEquals("es", doc.lang("es").services().get(0).context.lang());
            spanish.setName(null);
            assertEquals("Larch House", spanish.name());
            assertEquals("es", spanish.document().context.lang());
            assertEquals("es", spanish.contacts().get(0).context.lang());
            assertEquals("Larch House", spanish.lang().name());
            assertThrows(InvalidException.class, () -> house.lang("no language").setName("x"));
        }
    }

    @Test
    public void translationsBehaveLikeAMap() {
        try (Document doc = new Document("en")) {
            Area area = doc.areas().add("a").setName("A");
            Map<String, String> names = area.translations("name");
            assertNull(names.put("es", "Á"));
            assertEquals(Map.of("en", "A", "es", "Á"), names);
            assertEquals(Set.of("en", "es"), area.languagesOf("name"));
            assertEquals("Á", names.put("es", "É"));
            assertTrue(names.containsKey("es"));
            assertNull(names.get("fr"));
            assertEquals("É", names.remove("es"));
            assertNull(names.remove("es"));
            names.entrySet().removeIf(entry -> entry.getValue().equals("A"));
            assertTrue(names.isEmpty());
            assertThrows(IllegalStateException.class,
                         () -> names.entrySet().iterator().remove());
            assertThrows(IllegalArgumentException.class, () -> area.translations("nme"));
            assertThrows(IllegalArgumentException.class, () -> area.translations("kind"));
            Role role = doc.roles().add("r");
            assertThrows(IllegalArgumentException.class, () -> role.translations("other-name"));
        }
    }

    @Test
    public void textsOfEachLanguageBehaveLikeAList() {
        try (Document doc = new Document("en")) {
            Role role = doc.roles().add("r");
            role.otherNames().addAll(List.of("one", "two"));
            Texts spanish = role.lang("es").otherNames();
            assertEquals(List.of("one", "two"), spanish);
            assertThrows(IndexOutOfBoundsException.class, () -> spanish.set(0, "uno"));
            assertThrows(IndexOutOfBoundsException.class, () -> spanish.remove(0));
            spanish.add("dos");
            spanish.add(0, "uno");
            assertEquals(List.of("uno", "dos"), spanish);
            assertEquals(List.of("one", "two"), role.otherNames());
            assertEquals("dos", spanish.set(1, "tres"));
            assertEquals("uno", spanish.remove(0));
            assertEquals(List.of("tres"), new ArrayList<>(spanish));
            assertThrows(InvalidException.class,
                         () -> role.setOtherNames(List.of("good", "\u0001")));
            assertEquals(List.of("one", "two"), role.otherNames());
            role.setOtherNames(List.of("only"));
            assertEquals(List.of("only"), role.otherNames());
            spanish.clear();
            assertEquals(Set.of("en"), role.languagesOf("other-name"));
            role.setOtherNames(null);
            assertTrue(role.otherNames().isEmpty());
        }
    }

    @Test
    public void richTextAndForeignContentCanBeSet() {
        try (Document doc = new Document("en")) {
            Section section = doc.items().add("i").sections().add().setHeading("H");
            section.setBody("<p>a <strong>b</strong></p>");
            assertEquals("<p>a <strong>b</strong></p>", section.body());
            assertEquals(2301, assertThrows(InvalidException.class,
                () -> section.setBody("<script>x</script>")).code());
            section.setForeign("<!--🌲-->");
            assertEquals(List.of("<!--🌲-->"), section.foreign());
            section.setForeign(null);
            assertTrue(section.foreign().isEmpty());
            section.addForeign("xmlns:x=\"urn:x\" x:a=\"1\"", Position.TAG);
            section.addForeign("<!--one-->", "body", 0);
            List<String> pieces = section.foreign();
            String before = doc.toJson();
            section.replaceForeign(pieces);
            assertEquals(before, doc.toJson());
            assertThrows(InvalidException.class,
                         () -> section.replaceForeign(List.of(pieces.get(0), "<broken")));
            assertEquals(before, doc.toJson());
            section.replaceForeign(List.of("<!--two-->", pieces.get(0)));
            assertEquals(List.of(pieces.get(0), "<!--two-->"), section.foreign());
        }
    }
}
