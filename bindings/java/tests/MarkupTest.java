// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.palcare.MarkupEvent.Kind;

/** Tests events of rich text and of XML in other vocabularies. */
public class MarkupTest extends Shared {
    private static final String XML = "<a:list xmlns:a='urn:a' xmlns:b='urn:b'>"
        + "<item b:n='1' m='&lt;2'/>caf\u00e9</a:list>";

    private static MarkupEvent event(Kind kind, String name, String namespace,
                                     Map<String, String> attributes, String text) {
        return new MarkupEvent(kind, name, namespace, attributes, text);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void richTextIsAListOfEvents() {
        assertEquals(List.of(event(Kind.START, "p", "", Map.of(), ""),
                             event(Kind.TEXT, "", "", Map.of(), "Ring "),
                             event(Kind.START, "a", "", Map.of("href", "tel:111"), ""),
                             event(Kind.TEXT, "", "", Map.of(), "111 & wait"),
                             event(Kind.END, "a", "", Map.of(), ""),
                             event(Kind.END, "p", "", Map.of(), "")),
                     MarkupEvent.ofRich("<p>Ring <a href='tel:111'>111 &amp; wait</a></p>"));
        assertThrows(InvalidException.class, () -> MarkupEvent.ofRich("<p onclick='x'>A</p>"));
    }

    @Test
    public void xmlIsReadFromAStream() throws IOException {
        assertEquals(List.of(event(Kind.START, "list", "urn:a", Map.of(), ""),
                             event(Kind.START, "item", "", Map.of("{urn:b}n", "1", "m", "<2"), ""),
                             event(Kind.END, "item", "", Map.of(), ""),
                             event(Kind.TEXT, "", "", Map.of(), "caf\u00e9"),
                             event(Kind.END, "list", "urn:a", Map.of(), "")),
                     MarkupEvent.ofXml(stream(XML), null, null));
    }

    @Test
    public void xmlIsGuardedLikeDocuments() {
        assertTrue(assertThrows(InvalidException.class,
                                () -> MarkupEvent.ofXml(stream("<!DOCTYPE a><a/>"), "bad.xml",
                                                        null)).getMessage().contains("bad.xml"));
        assertThrows(LimitException.class,
                     () -> MarkupEvent.ofXml(stream("<a>".repeat(20) + "</a>".repeat(20)), null,
                                             Options.of("depth", 10)));
    }

    @Test
    public void foreignContentIsAddedAtItsPosition() {
        try (Document doc = Document.load(DIRECTORY)) {
            Service house = doc.services().get("larch-house");
            house.addForeign("<!-- second -->", "contact", 1);
            house.addForeign("xmlns:x='urn:x' x:a='1'", Position.TAG);
            doc.addForeign("<!-- licence -->", Position.BEFORE);
            doc.addForeign("<?end?>", Position.AFTER);
            assertTrue(house.toJson().contains("<!-- second -->"));
            assertTrue(doc.foreign().contains("<!-- licence -->"));
            assertEquals("<?end?>", doc.foreign().get(doc.foreign().size() - 1));
            assertThrows(IllegalArgumentException.class,
                         () -> house.addForeign("<!-- x -->", "nothing", 0));
            assertThrows(UseException.class, () -> house.addForeign("<!-- x -->", Position.AFTER));
        }
    }

    @Test
    public void optionsMayBeText() throws IOException {
        try (Document doc = Document.load(DIRECTORY, Options.of("records", "1000"))) {
            assertTrue(doc.size() > 0);
        }
        assertThrows(LimitException.class,
                     () -> Document.load(DIRECTORY, Options.of("records", "2").and("depth", "64")));
        assertThrows(UseException.class, () -> Options.of("records", "many"));
    }

    @Test
    public void theJsonSchemaKnowsEachField() {
        assertTrue(Document.jsonSchema("service").contains("\"name\""));
        assertThrows(InvalidException.class, () -> Document.jsonSchema("house"));
        assertTrue(Document.jsonSchema(null).contains("\"records\""));
    }

    @Test
    public void theRngIsThatOfTheCommand() {
        assertTrue(MarkupEvent.rng().contains("urn:palcare:1"));
    }
}
