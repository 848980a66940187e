// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.Test;

/** Tests live lists of values, parts, targets, and a document's records. */
public class ListsTest extends Shared {
    @Test
    public void valuesBehaveLikeAList() {
        try (Document doc = new Document("en")) {
            Service service = doc.services().add("a");
            Values<Service.Setting> settings = service.settings();
            assertTrue(settings.isEmpty());
            settings.add(Service.Setting.HOME);
            settings.addAll(0, List.of(Service.Setting.HOSPITAL, Service.Setting.HOME));
            assertEquals("[hospital, home, home]", service.settings().toString());
            assertEquals(List.of("hospital", "home", "home"), settings.stream()
                .map(Service.Setting::toString).collect(Collectors.toList()));
            assertEquals(Service.Setting.HOME, settings.set(1, Service.Setting.HOSPITAL));
            assertEquals(2, settings.indexOf(Service.Setting.HOME));
            assertTrue(settings.remove(Service.Setting.HOME));
            assertFalse(settings.remove(Service.Setting.HOME));
            assertEquals(Service.Setting.HOSPITAL, settings.remove(0));
            settings.add(Service.Setting.HOME);
            settings.move(0, 1);
            assertEquals(List.of(Service.Setting.HOME, Service.Setting.HOSPITAL), settings);
            for (int wrong : new int[] {-1, 2, 99}) {
                assertThrows(IndexOutOfBoundsException.class, () -> settings.get(wrong));
                assertThrows(IndexOutOfBoundsException.class, () -> settings.remove(wrong));
                assertThrows(IndexOutOfBoundsException.class, () -> settings.move(0, wrong));
                assertThrows(IndexOutOfBoundsException.class,
                             () -> settings.set(wrong, Service.Setting.HOME));
            }
            assertThrows(IndexOutOfBoundsException.class,
                         () -> settings.add(99, Service.Setting.HOME));
            Service.Setting wrong = Service.Setting.of("nowhere");
            assertThrows(InvalidException.class,
                         () -> service.setSettings(List.of(Service.Setting.HOME, wrong)));
            assertEquals(List.of(Service.Setting.HOME, Service.Setting.HOSPITAL), settings);
            service.setSettings(settings); // itself
            assertEquals(2, settings.size());
            settings.subList(0, 1).clear();
            assertEquals(List.of(Service.Setting.HOSPITAL), settings);
            settings.clear();
            assertTrue(service.settings().isEmpty());
        }
    }

    /** Expects a change to throw and to leave the list unchanged. */
    private static <T> void throwsAndKeeps(Class<? extends Throwable> wrong, List<T> list,
                                           Runnable change) {
        List<T> before = new ArrayList<>(list);
        assertThrows(wrong, change::run);
        assertEquals(before, new ArrayList<>(list));
    }

    private static <T> UnaryOperator<T> thenThrow(T first, T second) {
        return value -> {
            if (!value.equals(first))
                throw new IllegalStateException();
            return second;
        };
    }

    private static <T> Predicate<T> isOrThrow(T first) {
        return value -> thenThrow(first, first).apply(value).equals(first);
    }

    @Test
    public void aCallThatThrowsChangesNoValue() {
        try (Document doc = new Document("en")) {
            Values<String> langs = doc.services().add("a").languages();
            langs.addAll(List.of("en", "cy"));
            Class<InvalidException> invalid = InvalidException.class;
            throwsAndKeeps(invalid, langs, () -> langs.addAll(List.of("fr", "bad one!")));
            throwsAndKeeps(invalid, langs, () -> langs.addAll(1, List.of("fr", "bad one!")));
            throwsAndKeeps(IndexOutOfBoundsException.class, langs,
                           () -> langs.addAll(3, List.of("fr")));
            throwsAndKeeps(IndexOutOfBoundsException.class, langs,
                           () -> langs.addAll(-1, List.of("fr")));
            throwsAndKeeps(NullPointerException.class, langs,
                           () -> langs.addAll(Arrays.asList("fr", null)));
            throwsAndKeeps(invalid, langs, () -> langs.replaceAll(
                lang -> lang.equals("en") ? "fr" : "bad one!"));
            throwsAndKeeps(IllegalStateException.class, langs,
                           () -> langs.replaceAll(thenThrow("en", "fr")));
            throwsAndKeeps(IllegalStateException.class, langs,
                           () -> langs.removeIf(isOrThrow("en")));
            throwsAndKeeps(ConcurrentModificationException.class, List.of(),
                           () -> langs.removeIf(lang -> langs.add("fr")));
            assertEquals(List.of("en", "cy", "fr", "fr"), langs);
            langs.replaceAll(lang -> lang.equals("fr") ? "de" : lang);
            assertTrue(langs.addAll(1, langs));
            assertFalse(langs.addAll(List.of()));
            assertEquals("[en, en, cy, de, de, cy, de, de]", langs.toString());
            assertTrue(langs.removeAll(List.of("de")));
            assertFalse(langs.removeAll(List.of("de")));
            langs.sort(null);
            assertEquals("[cy, cy, en, en]", langs.toString());
            assertTrue(langs.retainAll(List.of("en")));
            langs.sort(Comparator.reverseOrder());
            assertEquals("[en, en]", langs.toString());
        }
    }

    @Test
    public void aCallThatThrowsChangesNoText() {
        try (Document doc = new Document("en")) {
            Service service = doc.services().add("a").setName("A");
            Texts texts = service.otherNames();
            texts.addAll(List.of("b", "a"));
            throwsAndKeeps(IllegalArgumentException.class, texts,
                           () -> texts.addAll(List.of("c", "d\0")));
            throwsAndKeeps(IllegalStateException.class, texts,
                           () -> texts.replaceAll(thenThrow("b", "c")));
            throwsAndKeeps(IllegalStateException.class, texts,
                           () -> texts.removeIf(isOrThrow("b")));
            Texts welsh = service.lang("cy", "en").otherNames();
            assertEquals(List.of("b", "a"), welsh);
            assertFalse(welsh.removeIf(text -> true)); // it is in another language
            welsh.addAll(List.of("ch"));
            assertEquals(List.of("ch"), welsh);
            texts.sort(null);
            texts.addAll(1, List.of("x"));
            texts.replaceAll(String::toUpperCase);
            assertEquals("[A, X, B]", texts.toString());
            assertTrue(texts.removeIf("X"::equals));
            assertEquals(List.of("A", "B"), texts);
            assertEquals(List.of("ch"), welsh);
        }
    }

    @Test
    public void aCallThatThrowsChangesNoPart() {
        try (Document doc = Document.load(DIRECTORY); Document other = Document.load(DIRECTORY)) {
            Parts<Contact> contacts = doc.services().get("larch-house").contacts();
            Contact first = contacts.get(0), second = contacts.get(1), third = contacts.get(2);
            Parts<Contact> theirs = other.services().get("larch-house").contacts();
            throwsAndKeeps(NullPointerException.class, contacts,
                           () -> contacts.addAll(Arrays.asList(theirs.get(0), null)));
            throwsAndKeeps(NullPointerException.class, contacts,
                           () -> contacts.replaceAll(one -> one.equals(first) ? third : null));
            throwsAndKeeps(IllegalStateException.class, contacts,
                           () -> contacts.removeIf(isOrThrow(first)));
            throwsAndKeeps(ClassCastException.class, contacts, () -> contacts.sort(null));
            contacts.addAll(1, theirs.subList(0, 2));
            assertEquals(List.of(first, second, third),
                         List.of(contacts.get(0), contacts.get(3), contacts.get(4)));
            assertTrue(contacts.get(1).saysTheSameAs(first));
            contacts.replaceAll(one -> one.equals(second) ? third : one);
            assertEquals(first, contacts.get(0));
            assertTrue(contacts.get(3).saysTheSameAs(third));
            contacts.removeIf(one -> !one.equals(first) && !one.equals(third));
            contacts.sort(Comparator.comparing(one -> one.equals(third) ? 0 : 1));
            assertEquals(List.of(third, first), contacts);
        }
    }

    @Test
    public void aCallThatThrowsChangesNoTarget() {
        try (Document doc = Document.load(DIRECTORY)) {
            Targets<Area> areas = doc.services().get("larch-house").areas();
            areas.clear();
            Area one = doc.areas().add("one").setName("1");
            Area two = doc.areas().add("two").setName("2");
            areas.addAll(List.of(two, one));
            throwsAndKeeps(NullPointerException.class, areas,
                           () -> areas.addAll(Arrays.asList(one, null)));
            throwsAndKeeps(IllegalStateException.class, areas,
                           () -> areas.replaceAll(thenThrow(two, one)));
            areas.sort(Comparator.comparing(Area::id));
            areas.replaceAll(area -> two);
            assertEquals("[two, two]", areas.toString());
        }
    }

    @Test
    public void aCallThatThrowsChangesNoRecord() {
        try (Document doc = Document.load(DIRECTORY); Document other = new Document("en")) {
            Records<Service> services = doc.services();
            String before = doc.toJson();
            Service made = other.services().add("made").setName("Made");
            Service taken = other.services().add("larch-trust").setName("Taken");
            Service first = services.get(0), second = services.get(1), last = services.get(3);
            throwsAndKeeps(InvalidException.class, services,
                           () -> services.addAll(List.of(made, taken)));
            throwsAndKeeps(InvalidException.class, services,
                           () -> services.addAll(0, List.of(made, taken)));
            assertThrows(InvalidException.class, () -> services.replaceAll(
                one -> one.equals(first) ? made : one.equals(last) ? taken : one));
            throwsAndKeeps(IllegalStateException.class, services,
                           () -> services.removeIf(isOrThrow(services.get(0))));
            assertEquals(before, doc.toJson());
            int size = services.size();
            services.addAll(0, List.of(made, other.services().add("next").setName("Next")));
            assertEquals("made", services.get(0).id());
            assertEquals("next", services.get(1).id());
            services.removeIf(one -> one.id().equals("made") || one.id().equals("next"));
            assertEquals(size, services.size());
            assertEquals(before, doc.toJson());
            services.sort(Comparator.comparing(Service::id).reversed());
            for (int at = 1; at < size; at++)
                assertTrue(services.get(at - 1).id().compareTo(services.get(at).id()) > 0);
            services.replaceAll(one -> one.equals(second) ? made : one);
            assertEquals("Made", services.get("made").name());
            assertNull(services.get(second.id()));
            assertEquals(size, services.size());
        }
    }

    @Test
    public void recordsOfOtherTypesKeepTheirPlaces() {
        try (Document doc = new Document("en")) {
            for (String id : List.of("b", "d", "c")) {
                doc.services().add(id);
                doc.sites().add("site-" + id);
            }
            doc.services().sort(Comparator.comparing(Service::id));
            assertEquals(List.of("b", "site-b", "c", "site-d", "d", "site-c"), ids(doc));
            doc.services().addAll(1, List.of(new Document("en").services().add("x")));
            assertEquals(List.of("b", "site-b", "x", "c", "site-d", "d", "site-c"), ids(doc));
            doc.services().removeIf(one -> !one.id().equals("c"));
            assertEquals(List.of("site-b", "c", "site-d", "site-c"), ids(doc));
        }
    }

    private static List<String> ids(Document doc) {
        List<String> found = new ArrayList<>();
        for (PalcareRecord record : doc)
            found.add(record.id());
        return found;
    }

    @Test
    public void iteratorsCanChangeTheirList() {
        try (Document doc = new Document("en")) {
            Values<String> codes = doc.areas().add("a").postcodes();
            codes.addAll(List.of("A1", "B2", "C3", "D4"));
            codes.removeIf(code -> code.startsWith("B"));
            assertEquals(List.of("A1", "C3", "D4"), codes);
            Iterator<String> walk = codes.iterator();
            assertThrows(IllegalStateException.class, walk::remove);
            walk.next();
            walk.remove();
            assertEquals("C3", walk.next());
            codes.clear();
            assertFalse(walk.hasNext());
            assertThrows(NoSuchElementException.class, walk::next);
            ListIterator<String> both = codes.listIterator();
            both.add("E5");
            assertEquals("E5", both.previous());
            both.set("F6");
            assertEquals(List.of("F6"), codes);
        }
    }

    @Test
    public void partsBehaveLikeAList() {
        try (Document doc = Document.load(DIRECTORY)) {
            Service house = doc.services().get("larch-house");
            Parts<Contact> contacts = house.contacts();
            assertEquals(3, contacts.size());
            Contact first = contacts.get(0);
            assertEquals(house, first.container());
            contacts.add(first);
            assertNotEquals(first, contacts.get(3));
            assertTrue(first.saysTheSameAs(contacts.get(3)));
            assertEquals(0, contacts.indexOf(first));
            Contact added = contacts.add().setKind(Contact.Kind.WEB).setValue("larch.example.org");
            assertEquals(added, contacts.get(4));
            contacts.move(4, 0);
            assertEquals(added, contacts.get(0));
            contacts.remove(added);
            assertNull(added.container());
            house.setContacts(List.of(first, first));
            assertEquals(2, house.contacts().size());
            assertEquals("0191 498 0100", contacts.get(1).value());
            contacts.get(0).remove();
            assertEquals(1, contacts.size());
        }
    }

    @Test
    public void aSinglePartCanBeSetAndRemoved() {
        try (Document doc = small()) {
            About about = doc.about();
            Licence licence = about.licence();
            assertEquals("CC0-1.0", licence.spdx());
            assertThrows(UseException.class, about::addLicence);
            assertEquals(licence, about.setLicence(licence).licence());
            try (Document other = small()) {
                Licence theirs = other.about().licence().setSpdx("CC-BY-4.0");
                about.setLicence(theirs);
                assertEquals("CC-BY-4.0", about.licence().spdx());
                assertNotEquals(theirs, about.licence());
            }
            assertThrows(UseException.class,
                         () -> about.setPart(Library.field_named(About.TYPE, "licence"), about));
            assertEquals("CC-BY-4.0", about.licence().spdx());
            assertNull(about.setLicence(null).licence());
        }
    }

    @Test
    public void referencesBehaveLikeAList() {
        try (Document doc = Document.load(DIRECTORY)) {
            Service house = doc.services().get("larch-house");
            Targets<Area> areas = house.areas();
            Area area = areas.get(0);
            assertEquals(area, doc.get(areas.ids().get(0)));
            assertTrue(areas.contains(area));
            assertFalse(areas.contains(null));
            Area other = doc.areas().add("other-area").setName("Other");
            areas.add(0, other);
            assertEquals("other-area", house.areaIds().get(0));
            assertEquals(other, areas.set(0, area));
            assertEquals(area, areas.remove(0));
            areas.ids().add("not-there");
            assertThrows(UnresolvedException.class, () -> areas.get(areas.size() - 1));
            assertEquals(areas.size() - 1, areas.loaded().size());
            assertNull(areas.remove(areas.size() - 1));
            assertTrue(areas.toString(), areas.toString().contains(area.id()));
            house.setAreas(List.of(other));
            assertEquals(List.of(other), house.areas());
            house.setProvider(doc.organizations().get(1));
            assertEquals(doc.organizations().get(1), house.provider());
            assertEquals(house.provider().id(), house.providerId());
            assertNull(house.setProvider(null).provider());
            assertThrows(InvalidException.class,
                         () -> Library.Record_reference_to(house, house.contacts().get(0)));
        }
    }

    @Test
    public void recordsBehaveLikeAList() {
        try (Document doc = Document.load(DIRECTORY)) {
            Records<Service> services = doc.services();
            int size = services.size();
            Service house = services.get("larch-house");
            assertEquals(house, services.get(0));
            assertNull(services.get("larch-trust")); // of another type
            assertNull(services.get("nobody"));
            assertTrue(services.contains(house));
            assertEquals(services, new ArrayList<>(services));
            assertEquals(size, services.stream().map(Service::name).count());
            Service annex = services.add("larch-annex").setName("Annex");
            assertEquals(size, services.indexOf(annex));
            services.remove(annex);
            assertFalse(services.contains(annex));
            services.add(annex); // a removed record can be copied
            assertEquals("Annex", services.get(size).name());
            assertNotEquals(annex, services.get(size));
            Service copy = doc.addCopy(house, "house-2");
            doc.move(copy, house);
            assertEquals(copy, services.get(0));
            ListIterator<Service> walk = services.listIterator(services.size());
            assertEquals("larch-annex", walk.previous().id());
            walk.remove();
            assertEquals(size + 1, services.size());
            for (int at = 0; at < 5; at++)
                assertEquals(services.get(at), doc.services().get(at));
            services.get(1).remove();
            assertEquals(doc.services().get(3), services.get(3));
            services.subList(1, size).clear();
            assertEquals(List.of(copy), services);
        }
    }

    @Test
    public void addedRecordsAreCopied() {
        try (Document doc = Document.load(DIRECTORY); Document other = Document.load(DIRECTORY)) {
            Records<Service> services = doc.services();
            int size = services.size();
            Service theirs = other.services().get(1).setId("theirs");
            services.add(0, theirs);
            assertEquals("theirs", services.get(0).id());
            assertTrue(services.get(0).saysTheSameAs(theirs));
            assertThrows(InvalidException.class, () -> services.add(theirs));
            assertEquals(size + 1, services.size());
            theirs.setName("New name");
            Service old = services.set(0, theirs); // the same id
            assertNotEquals("New name", old.name());
            assertEquals("New name", services.get(0).name());
            assertEquals(services.get(0), services.set(0, services.get(0)));
            assertThrows(InvalidException.class, () -> services.set(1, theirs));
            assertEquals(services.get(0), services.remove(0));
            assertEquals(size, services.size());
            assertThrows(IndexOutOfBoundsException.class, () -> services.get(size));
            assertThrows(IndexOutOfBoundsException.class, () -> services.add(-1, theirs));
            services.removeIf(service -> service.id().startsWith("larch"));
            assertTrue(services.stream().noneMatch(service -> service.id().startsWith("larch")));
            services.clear();
            assertEquals(0, doc.services().size());
        }
    }

    @Test
    public void recordsAndPartsAreFoundByWhatTheyAre() {
        Document other = Document.load(DIRECTORY);
        try (Document doc = Document.load(DIRECTORY)) {
            Records<Service> services = doc.services();
            Service house = services.get("larch-house");
            int at = services.indexOf(house);
            assertEquals(house, services.get(at));
            assertEquals(at, services.lastIndexOf(house));
            assertTrue(services.contains(house));
            assertTrue(services.contains(doc.lang("es").get(house.id())));
            Contact second = house.contacts().get(1);
            assertEquals(1, house.contacts().indexOf(second));
            assertEquals(1, house.contacts().lastIndexOf(second));
            Service theirs = other.services().get("larch-house");
            for (Object wrong : Arrays.asList(theirs, doc.areas().get(0), second, "x", null)) {
                assertFalse(services.contains(wrong) || services.remove(wrong));
                assertEquals(-1, services.indexOf(wrong));
            }
            Contact alone = Contact.fromMap(Map.of("kind", "phone"));
            for (Object wrong : Arrays.asList(theirs.contacts().get(1), house, alone, "x", null)) {
                assertFalse(house.contacts().contains(wrong) || house.contacts().remove(wrong));
                assertFalse(house.schedules().contains(second));
            }
            assertTrue(house.contacts().remove(second));
            assertFalse(house.contacts().contains(second) || house.contacts().remove(second));
            assertTrue(services.remove(house));
            assertFalse(services.contains(house) || services.remove(house));
            assertEquals(-1, services.indexOf(house));
            other.close();
            assertFalse(services.contains(theirs));
            assertThrows(IllegalStateException.class,
                         () -> services.get(0).setContacts(List.of(alone, second,
                                                                   theirs.contacts().get(0))));
        }
    }

    @Test
    public void referencesAreFoundByWhatTheyLeadTo() {
        try (Document doc = new Document("en"); Document other = new Document("en");
             Documents docs = new Documents()) {
            Area one = doc.areas().add("one");
            Area two = doc.areas().add("two");
            Service service = doc.services().add("s");
            service.areaIds().addAll(List.of("gone", "two", "one", "two", "b.xml#far"));
            Targets<Area> areas = service.areas();
            assertEquals(List.of(1, 2, 3),
                         List.of(areas.indexOf(two), areas.indexOf(one), areas.lastIndexOf(two)));
            assertTrue(areas.contains(one));
            assertFalse(areas.contains(service) || areas.contains(null));
            assertTrue(areas.remove(two)); // one that is not loaded is not in the way
            assertEquals(List.of("gone", "one", "two", "b.xml#far"), service.areaIds());
            assertThrows(UnresolvedException.class, areas::toArray);
            assertEquals(List.of(one, two), areas.loaded());
            Area far = other.areas().add("far");
            assertFalse(areas.contains(far));
            docs.add("a.xml", doc);
            docs.add("b.xml", other);
            Service seen = (Service) docs.get("a.xml").get("s");
            assertEquals(3, seen.areas().indexOf(far));
            assertEquals(List.of(one, two, far), seen.areas().loaded());
            assertEquals(other, seen.areas().loaded().get(2).document());
        }
    }

    @Test
    public void severalLanguagesAreSetAtOnceOrNotAtAll() {
        try (Document doc = new Document("en")) {
            Map<String, String> names = doc.services().add("s").translations("name");
            names.put("en", "A");
            names.putAll(Map.of("es", "B", "cy", "C"));
            assertEquals(Map.of("en", "A", "es", "B", "cy", "C"), names);
            Map<String, String> wrong = Map.of("fr", "D", "pl", "\u0001");
            assertThrows(InvalidException.class, () -> names.putAll(wrong));
            assertEquals(3, names.size());
            names.keySet().remove("es");
            assertEquals(Map.of("en", "A", "cy", "C"), names);
            names.clear();
            assertTrue(names.isEmpty());
        }
    }
}
