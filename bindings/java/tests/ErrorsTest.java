// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.Test;

/** Tests every exception and its details. */
public class ErrorsTest extends Shared {
    private static final String SPOILT =
        "<palcare xmlns='urn:palcare:1' version='1.0' xml:lang='en'>\n"
        + "<about privacy='public'><title>T</title></about>\n"
        + "<area id='a' kind='regoin'><name>A</name></area>\n"
        + "<area id='b' kind='region'><name/></area></palcare>";

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    public void anInvalidDocumentThrowsInvalidException() {
        InvalidException error =
            assertThrows(InvalidException.class, () -> Document.load(bytes(SPOILT)));
        assertEquals(2, error.problems().size());
        assertEquals(2203, error.code());
        assertEquals(3, error.line());
        assertEquals(14, error.column());
        assertEquals("/area[a]/@kind", error.path());
        assertNull(error.file());
        assertTrue(error.hint(), error.hint().contains("region"));
        assertTrue(error.getMessage(), error.getMessage().contains("regoin"));
        assertTrue(error.getMessage(), error.getMessage().endsWith("(and 1 more)"));
        Problem problem = error.problem();
        assertSame(Severity.ERROR, problem.severity());
        assertEquals(problem.text(), problem.toString());
        assertTrue(problem.message().contains("regoin"));
        assertNotNull(problem.rule());
        assertNull(new Problem(Severity.NOTE, 1, null, 0, 0, null, "", null, null, "").source());
    }

    @Test
    public void anInvalidValueThrowsInvalidException() {
        try (Document doc = new Document("en")) {
            Area area = doc.areas().add("a").setName("A");
            Area.Kind wrong = Area.Kind.of("nothing");
            InvalidException error =
                assertThrows(InvalidException.class, () -> area.setKind(wrong));
            assertEquals(2203, error.code());
            assertFalse(error.getMessage(), error.getMessage().startsWith(":"));
            assertTrue(error.getMessage(), error.getMessage().endsWith("[PC2203]"));
            assertTrue(error.getMessage(), error.getMessage().startsWith("area 'a': "));
            assertEquals("/area[a]/@kind", error.path());
            assertNull(area.kind());
            assertThrows(InvalidException.class, () -> doc.areas().add("a"));
            assertThrows(InvalidException.class, () -> doc.areas().add("not an id"));
            assertThrows(InvalidException.class, () -> doc.areas().add("b").setId("a"));
            assertThrows(InvalidException.class, () -> new Document("no language"));
            doc.addAbout();
            assertThrows(InvalidException.class, doc::addAbout);
            assertThrows(InvalidException.class, () -> area.setForeign("<broken"));
        }
    }

    @Test
    public void aLimitThrowsLimitException() {
        Options few = Options.of("records", 10);
        LimitException error =
            assertThrows(LimitException.class, () -> Document.load(DIRECTORY, few));
        assertTrue(error.getMessage(), error.getMessage().contains("10"));
        assertEquals("there is no option 'record'; did you mean 'records'? [PC5901]",
                     assertThrows(UseException.class, () -> Options.of("record", 1)).getMessage());
        assertTrue(assertThrows(UseException.class, () -> Options.of("records", -5)).getMessage()
            .startsWith("option 'records' is -5, and goes from 1 to "));
        assertTrue(Options.names().contains("public-only"));
        assertNotNull(Options.meaning("public-only"));
        assertNull(Options.meaning("no-such-option"));
        assertEquals("problems is 0, and goes from 1 to 1000000",
                     assertThrows(IllegalArgumentException.class, () -> few.problems(0))
                         .getMessage());
        Options one = Options.of("records", 5).problems(1);
        assertEquals(1, assertThrows(InvalidException.class,
                                     () -> Document.load(bytes(SPOILT), one)).problems().size());
    }

    @Test
    public void fileErrorsThrowFileException() {
        Path missing = file("missing.xml");
        MissingFileException error =
            assertThrows(MissingFileException.class, () -> Document.load(missing));
        assertTrue(error.getMessage(), error.getMessage().contains("missing.xml"));
        assertEquals(missing.toString(), error.file());
        assertThrows(MissingFileException.class, () -> RecordReader.open(missing));
        FileException folder =
            assertThrows(FileException.class, () -> Document.load(file("")));
        assertSame(FileException.class, folder.getClass());
        try (Document doc = small()) {
            assertThrows(FileException.class, () -> doc.save(file("no/such/folder.xml")));
            assertThrows(FileException.class,
                         () -> RecordWriter.open(file("no/such/folder.xml"), doc));
        }
    }

    @Test
    public void wrongUseThrowsUseException() {
        try (Document doc = Document.load(DIRECTORY)) {
            PalcareRecord house = doc.get("larch-house");
            house.remove();
            assertThrows(UseException.class, () -> doc.remove(house));
            assertEquals("about: the about stays first [PC5901]",
                         assertThrows(UseException.class, () -> doc.about().moveBefore(null))
                             .getMessage());
            assertThrows(UseException.class, () -> house.setText(0, "x"));
            assertThrows(NullPointerException.class, () -> doc.remove(null));
            assertThrows(NullPointerException.class, () -> doc.addCopy(null));
            assertThrows(NullPointerException.class, () -> doc.merge(null));
            assertThrows(NullPointerException.class, () -> doc.services().add((String) null));
            assertThrows(NullPointerException.class, () -> Document.load((byte[]) null));
        }
    }

    @Test
    public void aDanglingReferenceThrowsUnresolvedException() {
        try (Document doc = Document.load(DIRECTORY)) {
            Service house = doc.services().get("larch-house");
            UnresolvedException error = assertThrows(UnresolvedException.class,
                                                     () -> house.serviceTypes().get(0));
            assertTrue(error.getMessage(), error.getMessage().contains("is not loaded; Documents"));
            assertTrue(error.problems().isEmpty());
            assertNull(error.problem());
            assertEquals(0, error.code() + error.line() + error.column());
            house.setProviderId("nobody");
            assertThrows(UnresolvedException.class, house::provider);
            assertThrows(IndexOutOfBoundsException.class, () -> house.serviceTypes().get(99));
        }
    }

    @Test
    public void theExceptionOfAStreamIsThrownUnchanged() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }
        };
        assertEquals("the line went dead",
                     assertThrows(IOException.class, () -> Document.load(broken)).getMessage());
        InputStream wrong = new ByteArrayInputStream(bytes("<palcare/>")) {
            @Override
            public byte[] readNBytes(int most) {
                return new byte[1 << 20];
            }
        };
        assertThrows(IOException.class, () -> Document.load(wrong));
        InputStream nothing = new ByteArrayInputStream(new byte[0]) {
            @Override
            public byte[] readNBytes(int most) {
                return null;
            }
        };
        assertThrows(NullPointerException.class, () -> Document.load(nothing));
        assertThrows(InvalidException.class,
                     () -> Document.load(new ByteArrayInputStream(bytes(SPOILT))));
    }

    /** Makes a stream that runs a call on each write. */
    private static OutputStream calling(Callable<?> call) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int size) throws IOException {
                try {
                    call.call();
                } catch (IOException | RuntimeException error) {
                    throw error;
                } catch (Exception error) {
                    throw new AssertionError(error);
                }
            }
        };
    }

    @Test
    public void allIsWrittenToAStream() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ByteArrayOutputStream single = new ByteArrayOutputStream();
        try (Document doc = Document.load(DIRECTORY);
             RecordWriter out = RecordWriter.open(single, doc);
             RecordReader in = RecordReader.open(DIRECTORY)) {
            doc.save(whole);
            assertArrayEquals(doc.toBytes(), whole.toByteArray());
            in.next();
            in.forEachRemaining(out::put);
            out.finish();
            try (Document back = Document.load(single.toByteArray())) {
                assertTrue(back.saysTheSameAs(doc));
            }
        }
    }

    @Test
    public void theExceptionOfAnOutputStreamIsThrownUnchanged() throws Exception {
        IOException dead = new IOException("the line went dead");
        RuntimeException wrong = new IllegalArgumentException("wrong");
        try (Document doc = Document.load(DIRECTORY)) {
            OutputStream broken = calling(() -> { throw dead; });
            assertSame(dead, assertThrows(IOException.class, () -> doc.save(broken)));
            assertSame(wrong, assertThrows(IllegalArgumentException.class,
                                           () -> doc.save(calling(() -> { throw wrong; }))));
            assertThrows(NullPointerException.class, () -> doc.save((OutputStream) null));
            Throwable thrown = assertThrows(Exception.class, () -> writeAll(broken, doc));
            assertSame(dead, thrown instanceof IOException ? thrown : thrown.getCause());
            assertEquals(66, doc.size());
        }
    }

    @Test
    public void aStreamCannotUseTheWriterThatWritesToIt() throws Exception {
        RecordWriter[] writer = {null};
        try (Document doc = Document.load(DIRECTORY)) {
            OutputStream nested = calling(() -> {
                if (writer[0] != null)
                    writer[0].finish();
                return null;
            });
            writer[0] = RecordWriter.open(nested, doc);
            assertThrows(UseException.class, () -> {
                for (int i = 0; i < 500; i++)
                    writer[0].put(doc.get("larch-house"));
                writer[0].finish();
            });
            writer[0].close();
            Document held = Document.load(DIRECTORY);
            held.save(calling(() -> { held.close(); return null; }));
            assertThrows(IllegalStateException.class, held::size);
        }
    }

    private static void writeAll(OutputStream to, Document doc) throws IOException {
        try (RecordWriter out = RecordWriter.open(to, doc)) {
            for (int i = 0; i < 500; i++)
                out.put(doc.get("larch-house"));
            out.finish();
        }
    }

    @Test
    public void outOfMemoryIsAnErrorOfJava() {
        assertTrue(Report.exception(2, false, false, 0, bytes("")) instanceof OutOfMemoryError);
        assertSame(PalcareException.class,
                   Report.exception(7, false, false, 0, bytes("")).getClass());
    }

    @Test
    public void exceptionsCanBeSerialized() throws Exception {
        UnresolvedException error = new UnresolvedException("text", List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ObjectOutputStream(out).writeObject(error);
        PalcareException back = (PalcareException) new ObjectInputStream(
            new ByteArrayInputStream(out.toByteArray())).readObject();
        assertEquals("text", back.getMessage());
        assertTrue(back.problems().isEmpty());
    }
}
