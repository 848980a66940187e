// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Tests whole documents, sets of documents, and reading one record at a time. */
public class DocumentsTest extends Shared {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    public void documentsAreReadAndWrittenEverywhere() throws Exception {
        byte[] content = Files.readAllBytes(DIRECTORY);
        try (InputStream stream = Files.newInputStream(DIRECTORY);
             Document one = Document.load(DIRECTORY); Document two = Document.load(content);
             Document three = Document.load(stream)) {
            assertTrue(one.saysTheSameAs(two) && two.saysTheSameAs(three));
            assertEquals(66, three.size());
            assertEquals(DIRECTORY.toString(), one.name());
            assertNull(two.name());
            assertArrayEquals(one.toBytes(), two.toBytes());
            assertEquals("Document '" + DIRECTORY + "', 66 records", one.toString());
            assertEquals("Document, 66 records", two.toString());
            Path out = file("söme 🌲.xml");
            one.save(out);
            assertArrayEquals(one.toBytes(), Files.readAllBytes(out));
            try (Document back = Document.load(out); Document copy = back.copy()) {
                assertTrue(back.saysTheSameAs(copy));
                assertEquals(out.toString(), back.name());
                assertEquals(out.toString(), copy.name());
            }
        }
    }

    @Test
    public void anUnfinishedDocumentCanBeCopied() {
        Document doc = new Document("cy");
        Service service = doc.services().add("s");
        try (Document copy = doc.copy()) {
            assertEquals("cy", copy.language());
            assertTrue(copy.get("s").saysTheSameAs(service));
            doc.close();
            assertEquals("s", copy.get("s").id());
        }
    }

    @Test
    public void aCopyFindsTheSameDocuments() {
        try (Documents docs = Documents.loadFolder(DATA)) {
            for (Document doc : docs)
                try (Document copy = doc.copy()) {
                    assertEquals(doc.check(null), copy.check(null));
                }
        }
    }

    @Test
    public void aDocumentHoldsItsRecords() {
        try (Document doc = new Document()) {
            assertNull(doc.language());
            assertNull(doc.about());
            assertEquals(0, doc.size());
        }
        try (Document doc = Document.load(DIRECTORY)) {
            assertEquals("en-GB", doc.language());
            assertTrue(doc.problems().isEmpty());
            PalcareRecord house = doc.get("larch-house");
            assertTrue(house instanceof Service);
            assertEquals("Service 'larch-house'", house.toString());
            List<Contact> contacts = ((Service) house).contacts();
            assertEquals("Contact phone '0191 498 0100'", contacts.get(0).toString());
            assertEquals("Contact of Service 'larch-house'",
                         ((Service) house).contacts().add().toString());
            assertEquals("Contact '" + "x".repeat(39) + "…'",
                         ((Service) house).contacts().add().setValue("x".repeat(41)).toString());
            assertEquals(doc, house.document());
            assertEquals(doc.hashCode(), house.document().hashCode());
            assertNotEquals(doc, "directory");
            assertTrue(house.line() > 1 && house.column() == 3);
            assertNull(house.container());
            assertNull(doc.get("nobody"));
            int seen = 0;
            for (PalcareRecord record : doc)
                seen += record instanceof About ? 100 : 1;
            assertEquals(165, seen);
            doc.move(house, null);
            assertEquals(house, doc.services().get(doc.services().size() - 1));
            assertThrows(IllegalStateException.class, () -> doc.iterator().remove());
        }
    }

    @Test
    public void aPathLeadsBackToTheRecord() {
        byte[] content = ErrorsTest.bytes("<palcare xmlns='urn:palcare:1' version='1.0' "
            + "xml:lang='en'><about privacy='public'><title>T</title></about>"
            + "<area id='a' kind='region'><name>A</name>"
            + "<code system='https://example.org/' code='1'/></area></palcare>");
        try (Document doc = Document.load(content, "areas.palcare.xml", null)) {
            assertEquals("areas.palcare.xml", doc.name());
            Spot spot = doc.at("/area[a]/name[1]");
            assertEquals(new Spot(doc.get("a"), "name", 0), spot);
            assertEquals(new Spot(doc.areas().get(0).codes().get(0), null, -1),
                         doc.at("/area[a]/code[1]"));
            assertNull(doc.at("/area[b]"));
            long changes = doc.changes();
            doc.setName("other.palcare.xml");
            doc.areas().get(0).setName("B");
            assertTrue(doc.changes() > changes);
            assertEquals("other.palcare.xml", doc.name());
            doc.setName(null);
            assertNull(doc.name());
            try (Document other = small()) {
                assertThrows(IllegalArgumentException.class, () -> other.remove(spot.record()));
            }
        }
    }

    @Test
    public void equalityIsIdentityInTheLibrary() {
        try (Document doc = Document.load(DIRECTORY); Document other = Document.load(DIRECTORY)) {
            PalcareRecord house = doc.get("larch-house");
            assertEquals(house, doc.get("larch-house"));
            assertEquals(house, house.lang("es"));
            assertEquals(1, Set.of(house).size());
            assertEquals(house.hashCode(), doc.get("larch-house").hashCode());
            assertNotEquals(house, other.get("larch-house"));
            assertTrue(house.saysTheSameAs(other.get("larch-house")));
            assertNotEquals(house, "larch-house");
        }
    }

    @Test
    public void documentsCanBeCheckedMergedAndCompared() {
        try (Document doc = Document.load(DIRECTORY); Document other = Document.load(DIRECTORY)) {
            assertTrue(doc.check(TODAY).stream()
                .allMatch(problem -> problem.severity() == Severity.NOTE));
            assertNotNull(doc.check());
            assertNotNull(doc.check(null));
            assertTrue(doc.diff(other).isEmpty());
            other.services().get("larch-house").setName("Birch House");
            List<Problem> notes = doc.diff(other);
            assertEquals(1, notes.size());
            assertSame(Severity.NOTE, notes.get(0).severity());
            InvalidException error = assertThrows(InvalidException.class, () -> doc.merge(other));
            assertTrue(error.getMessage(), error.getMessage().contains("larch-house"));
            try (Document copy = doc.copy()) {
                copy.merge(other, Options.of("newer", 1));
                assertEquals("Birch House", copy.services().get("larch-house").name());
            }
            other.services().get("larch-house").setName("Larch House");
            other.areas().add("new").setKind(Area.Kind.REGION).setName("New");
            doc.merge(other);
            assertNotNull(doc.get("new"));
        }
        try (Document doc =
                 Document.load(DATA.resolve("warnings").resolve("page-to-mend.palcare.xml"))) {
            assertTrue(doc.check(TODAY).stream()
                .anyMatch(problem -> problem.severity() == Severity.WARNING));
        }
    }

    @Test
    public void privateRecordsCanBeLeftOut() {
        try (Document doc = small()) {
            doc.about().setPrivacy(About.Privacy.PRIVATE);
            doc.checklists().add("c").setKind(Checklist.Kind.values().get(0))
                .setStatus(Checklist.Status.values().get(0)).setTitle("C").setVersion("1");
            doc.responses().add("r").setChecklistId("c").setChecklistVersion("1")
                .setStatus(Response.Status.values().get(0));
            String all = new String(doc.toBytes());
            String some = new String(doc.toBytes(Options.of("public-only", 1)));
            assertTrue(all.contains("<response") && !some.contains("<response"));
        }
    }

    @Test
    public void referencesLeadIntoOtherDocuments() {
        try (Documents docs = Documents.loadFolder(DATA)) {
            assertTrue(docs.names().contains("directory.palcare.xml"));
            assertEquals(docs.names().size(), docs.size());
            assertTrue(docs.toString().contains("directory.palcare.xml"));
            Document answers = docs.get("checklist-response.palcare.xml");
            Response response = answers.responses().get(0);
            Checklist checklist = response.checklist();
            assertEquals("going-home-checklist.palcare.xml",
                         Path.of(checklist.document().name()).getFileName().toString());
            assertEquals(checklist, docs.find("going-home-checklist.palcare.xml#"
                                              + checklist.id()));
            assertEquals(docs.get("going-home-checklist.palcare.xml"), checklist.document());
            Entry entry = response.answers().get(0).entry();
            assertEquals(checklist.document(), entry.document());
            assertNull(docs.find("nowhere.xml#x"));
            assertNull(docs.find("x"));
            assertNull(docs.get("nowhere.xml"));
            Document directory = docs.get("directory.palcare.xml");
            assertEquals("larch-house", directory.services().get(0).id());
            Service mine = docs.add("mine.palcare.xml", small()).services().add("mine");
            mine.setProvider(directory.organizations().get(0));
            assertTrue(mine.providerId().startsWith("directory.palcare.xml#"));
            assertEquals(directory.organizations().get(0), mine.provider());
            assertThrows(InvalidException.class,
                         () -> directory.services().get(0).succeededBy().add(mine)); // no name
            assertTrue(docs.check(TODAY).size() > 0);
            try (Document alone = Document.load(answers.toBytes())) {
                assertTrue(alone.check(TODAY).size() > answers.check(TODAY).size());
            }
            assertTrue(directory.lang().context.docs() == docs);
            int size = docs.size();
            assertEquals(directory, docs.add("directory.palcare.xml", small()));
            assertEquals(size, docs.size());
        }
        assertThrows(MissingFileException.class,
                     () -> Documents.load(DIRECTORY, file("missing.xml")));
        assertThrows(UncheckedIOException.class, () -> Documents.loadFolder(file("missing")));
    }

    @Test
    public void theVocabulariesComeWithThePackage() throws Exception {
        try (Documents docs = Documents.loadFolder(DATA).addVocabularies();
             Documents alone = Documents.vocabularies()) {
            Service house = docs.get("directory.palcare.xml").services().get("larch-house");
            assertEquals("childrens-hospice-inpatient", house.serviceTypes().get(0).id());
            assertEquals(List.of(), docs.get("directory.palcare.xml").check(TODAY).stream()
                .filter(problem -> problem.code() == 3103).collect(Collectors.toList()));
            try (Stream<Path> files = Files.list(SOURCE.resolve("lib").resolve("vocabulary"))) {
                assertEquals(files.map(path -> path.getFileName().toString())
                                 .collect(Collectors.toSet()), alone.names());
            }
            assertEquals(alone.size(), alone.addVocabularies().size());
        }
    }

    @Test
    public void recordsCanBeReadAndWrittenOneByOne() {
        Path out = file("out.xml");
        int seen = 0;
        try (RecordReader records = RecordReader.open(DIRECTORY).lang("es", "en")) {
            PalcareRecord about = records.next();
            assertEquals("es", about.context.lang());
            try (RecordWriter writer = RecordWriter.open(out, about.document())) {
                assertThrows(UseException.class, () -> writer.put(about));
                for (PalcareRecord record : records) {
                    writer.put(record);
                    seen++;
                }
                assertFalse(Files.exists(out));
                writer.finish();
            }
            assertThrows(NoSuchElementException.class, records::next);
            assertTrue(records.problems().isEmpty());
        }
        assertEquals(65, seen);
        try (Document one = Document.load(DIRECTORY); Document two = Document.load(out)) {
            assertTrue(one.saysTheSameAs(two));
        }
        try (Document head = small(); RecordWriter writer = RecordWriter.open(out, head)) {
            writer.put(head.areas().add("a").setKind(Area.Kind.REGION).setName("A"));
        }
        try (Document unchanged = Document.load(out)) {
            assertEquals(66, unchanged.size());
        }
    }

    @Test
    public void aLargeFileNeedsLittleMemory() {
        Path large = file("large.xml");
        try (Document head = small(); RecordWriter writer = RecordWriter.open(large, head)) {
            Area area = head.areas().add("a").setKind(Area.Kind.REGION).setName("A");
            for (int i = 0; i < 110000; i++)
                writer.put(area.setId("a" + i));
            writer.finish();
        }
        int seen = 0;
        try (RecordReader records = RecordReader.open(large)) {
            for (PalcareRecord record : records) {
                if (record instanceof Area)
                    assertEquals("a" + seen++, record.id());
                // The library parses some of them ahead.
                assertTrue(Library.live_documents_left() < 1000);
            }
        }
        assertEquals(110000, seen); // more than a document may have
        assertThrows(LimitException.class, () -> Document.load(large));
        assertThrows(LimitException.class, () -> {
            try (RecordReader records = RecordReader.open(large, Options.of("records", 10))) {
                records.forEachRemaining(record -> assertNotNull(record.toString()));
            }
        });
    }

    @Test
    public void referencesCanNameParts() {
        Path path = DATA.resolve("going-home-checklist.palcare.xml");
        try (Document doc = Document.load(path); Document other = new Document("en")) {
            Checklist checklist = doc.checklists().get(0);
            Entry entry = checklist.sections().get(0).entries().get(0);
            Response response = other.responses().add("r");
            assertThrows(InvalidException.class, () -> response.answers().add().setEntry(entry));
            response.setChecklist(checklist);
            Answer answer = response.answers().get(0).setEntry(entry);
            assertEquals(entry.id(), answer.entryId()); // the response says which checklist
            Checklist copy = other.addCopy(checklist);
            Entry same = copy.sections().get(0).entries().get(0);
            assertEquals("going-home/" + entry.id(), answer.setEntry(same).entryId());
            assertEquals(same, answer.entry());
            Score score = copy.scores().add().setSums(List.of(same));
            assertEquals(List.of(entry.id()), score.sumsIds());
        }
    }
}
