// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/**
 * Tests lifetimes: whichever objects are dropped or closed, in any order, the others work or throw
 * an exception that says why. Meanwhile the garbage collector runs as often as it can.
 */
public class LivesTest extends Shared {
    private volatile boolean storming = true;
    private final Thread storm = new Thread(() -> {
        while (storming)
            System.gc();
    });

    @Before
    public void startStorm() {
        storm.start();
    }

    @After
    public void endStorm() throws InterruptedException {
        storming = false;
        storm.join();
    }

    /** Makes a document and objects that depend on it, each reached through another. */
    private static Map<String, Object> things() {
        Map<String, Object> held = new HashMap<>();
        Document doc = Document.load(DIRECTORY);
        Service service = doc.services().get("larch-house");
        held.put("doc", doc);
        held.put("services", doc.services());
        held.put("service", service);
        held.put("contacts", service.contacts());
        held.put("contact", service.contacts().get(1));
        held.put("schedule", service.contacts().get(1).schedules().get(0));
        held.put("spanish", service.lang("es"));
        held.put("names", service.translations("name"));
        held.put("walk", doc.services().iterator());
        return held;
    }

    private static final Map<String, Predicate<Object>> USE = Map.of(
        "doc", doc -> ((Document) doc).size() == 66,
        "services", services -> ((Records<?>) services).get(0).id().equals("larch-house"),
        "service", service -> ((Service) service).provider().id().equals("larch-trust"),
        "contacts", contacts -> ((Parts<?>) contacts).size() == 3,
        "contact", contact -> ((Contact) contact).container().id().equals("larch-house"),
        "schedule", schedule -> ((Schedule) schedule).days().get(0) == Schedule.Day.MO,
        "spanish", one -> ((Service) one).document().get("larch-house").equals(one),
        "names", names -> ((Map<?, ?>) names).get("en-GB").equals("Larch House"),
        "walk", walk -> ((Iterator<?>) walk).next() != null);

    private static List<List<String>> orders(List<String> names) {
        if (names.isEmpty())
            return List.of(List.of());
        List<List<String>> orders = new ArrayList<>();
        for (String first : names) {
            List<String> others = new ArrayList<>(names);
            others.remove(first);
            for (List<String> order : orders(others)) {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    @Test
    public void objectsCanBeDroppedInEveryOrder() {
        for (List<String> order : orders(List.of("doc", "service", "contact", "walk"))) {
            Map<String, Object> held = things();
            List<String> all = new ArrayList<>(order);
            USE.keySet().stream().filter(name -> !order.contains(name)).forEach(all::add);
            for (String name : all) {
                held.remove(name);
                System.gc();
                held.forEach((left, thing) -> assertTrue(left, USE.get(left).test(thing)));
            }
        }
    }

    @Test
    public void oneObjectKeepsItsDocumentAlive() {
        for (String name : USE.keySet()) {
            Object thing = things().get(name);
            for (int i = 0; i < 3; i++) {
                System.gc();
                assertTrue(name, USE.get(name).test(thing));
            }
        }
    }

    @Test
    public void usingAnObjectAfterClosingThrows() {
        for (String name : USE.keySet()) {
            Map<String, Object> held = things();
            ((Document) held.get("doc")).close();
            Object thing = held.get(name);
            assertThrows(name, IllegalStateException.class, () -> USE.get(name).test(thing));
            if (thing instanceof Handle)
                assertTrue(thing.toString(), thing.toString().endsWith("(closed)"));
        }
        Document doc = Document.load(DIRECTORY);
        PalcareRecord house = doc.get("larch-house");
        doc.close();
        doc.close();
        assertEquals(house, house);
        assertNotEquals(house, null);
        List<Runnable> calls = List.of(
            doc::toBytes, () -> doc.save(file("x")), doc::check, () -> doc.get("x"),
            () -> doc.services().add("x"), house::line, house::remove, house::document,
            () -> house.lang("es").id(), () -> house.setForeign(null), doc::addAbout, doc::copy);
        for (Runnable call : calls)
            assertThrows(IllegalStateException.class, call::run);
        try (Document other = small()) {
            assertThrows(IllegalStateException.class, () -> other.merge(doc));
            assertThrows(IllegalStateException.class, () -> doc.merge(other));
            assertThrows(IllegalStateException.class, () -> other.addCopy(house));
            assertThrows(IllegalStateException.class, () -> new Documents().add("x", doc));
        }
    }

    @Test
    public void closedSetsReadersAndWritersRefuseUse() {
        Documents docs = Documents.load(DIRECTORY);
        Document doc = docs.get("directory.palcare.xml");
        Service house = doc.services().get(0);
        docs.close();
        assertThrows(IllegalStateException.class, () -> docs.add("x", new Document()));
        assertThrows(IllegalStateException.class, house::provider);
        assertThrows(IllegalStateException.class, doc::size);

        Documents two = new Documents();
        Document first = two.add("a.xml", small());
        Service service = first.services().add("s").setProviderId("b.xml#o");
        Document second = two.add("b.xml", small());
        second.organizations().add("o");
        Organization provider = service.provider();
        second.close();
        assertThrows(IllegalStateException.class, provider::name);
        assertThrows(IllegalStateException.class, () -> service.provider().name());
        two.close();

        RecordReader reader = RecordReader.open(DIRECTORY);
        PalcareRecord about = reader.next();
        PalcareRecord next = reader.next();
        assertThrows(IllegalStateException.class, about::document);
        assertFalse(next.document().iterator().next() == null);
        reader.close();
        assertThrows(IllegalStateException.class, reader::next);
        assertThrows(IllegalStateException.class, next::document);
        try (Document head = small()) {
            RecordWriter writer = RecordWriter.open(file("x.xml"), head);
            writer.close();
            assertThrows(IllegalStateException.class, writer::finish);
            assertThrows(IllegalStateException.class, () -> writer.put(head.about()));
        }
    }

    @Test
    public void aRemovedRecordCanBeReadButNotChanged() {
        try (Document doc = Document.load(DIRECTORY)) {
            Service house = doc.services().get("larch-house");
            Contact contact = house.contacts().get(0);
            house.remove();
            assertEquals("Larch House", house.name());
            assertEquals(contact, house.contacts().get(0));
            assertNull(doc.get("larch-house"));
            List<Runnable> calls = List.of(
                () -> house.setName("x"), () -> contact.setValue("x"),
                () -> house.contacts().add(), () -> house.contacts().clear(),
                () -> house.settings().add(Service.Setting.HOME), house::remove);
            for (Runnable call : calls)
                assertThrows(UseException.class, call::run);
            Service other = doc.services().get(0);
            Contact part = other.contacts().get(0);
            Parts<Contact> parts = other.contacts();
            int size = parts.size();
            part.remove();
            assertEquals(size - 1, parts.size());
            assertNull(part.container());
            assertThrows(UseException.class, () -> part.setValue("1"));
        }
    }

    @Test
    public void iteratorsFollowChanges() {
        try (Document doc = Document.load(DIRECTORY)) {
            Iterator<Service> services = doc.services().iterator();
            Service first = services.next();
            doc.remove(first);
            assertNotEquals(first, services.next());
            for (Service service : doc.services())
                service.remove();
            assertFalse(services.hasNext());
            assertThrows(NoSuchElementException.class, services::next);
            assertEquals(0, doc.services().size());
            doc.services().add("s0");
            for (Service service : doc.services())
                if (doc.services().size() < 10)
                    doc.services().add(service.id() + "x");
            assertEquals(10, doc.services().size());
            Iterator<PalcareRecord> all = doc.iterator();
            while (all.hasNext())
                if (all.next() instanceof Service)
                    all.remove();
            assertEquals(0, doc.services().size());
        }
    }

    @Test
    public void manyThreadsCanReadWhileOneCloses() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        for (int round = 0; round < 100; round++) {
            Document doc = Document.load(DIRECTORY);
            Callable<Integer> read = () -> {
                int seen = 0;
                try {
                    for (;;)
                        for (Service service : doc.services())
                            seen += service.name().length() + service.contacts().size();
                } catch (IllegalStateException closed) {
                    return seen;
                }
            };
            List<Future<Integer>> all = new ArrayList<>(Collections.nCopies(4, null));
            all.replaceAll(nothing -> readers.submit(read));
            Thread.sleep(1);
            doc.close();
            for (Future<Integer> one : all)
                assertTrue(one.get() >= 0);
        }
        readers.shutdown();
        assertTrue(readers.awaitTermination(10, TimeUnit.SECONDS));
    }

    // ---- Growth

    private static long pages() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
    }

    private static void round(byte[] content, boolean closes) {
        Document doc = Document.load(content);
        Area area = doc.areas().add("a").setName("A").setKind(Area.Kind.REGION);
        area.lang("es").setName("B");
        assertEquals("B", area.translations("name").get("es"));
        assertEquals("A", doc.areas().get(0).name());
        Area.Kind wrong = Area.Kind.of("nothing");
        assertEquals(2203, assertThrows(InvalidException.class,
                                        () -> area.setKind(wrong)).code());
        if (closes)
            doc.close();
    }

    /** Closes half of the documents, and leaves the others to the garbage collector. */
    @Test
    public void manyRoundsTakeNoMoreMemory() throws Exception {
        Assume.assumeTrue("a sanitizer keeps what was freed",
                          System.getProperty("palcare.sanitizer").isEmpty());
        endStorm();
        byte[] content;
        try (Document doc = small()) {
            content = doc.toBytes();
        }
        for (int i = 0; i < 60000; i++) // until all code is compiled
            round(content, i % 2 == 0);
        assertEquals(0, documentsLeft());
        long before = pages();
        for (int i = 0; i < 60000; i++)
            round(content, i % 2 == 0);
        assertEquals(0, documentsLeft());
        assertTrue("grew by pages: " + (pages() - before), pages() - before < 500);
    }
}
