// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** An operation on one object takes at most four calls into C, however large the document is. */
public class CallsTest extends Shared {
    private static final int MOST = 4;
    private static final int[] SIZES = {1, 10, 1000};

    @Before
    public void callsAreCounted() {
        Assume.assumeTrue("this build does not count calls", Library.calls_made() >= 0);
    }

    /** Checks that an action makes few calls into C, besides the two that ask for the count. */
    private static void few(String what, Runnable action) {
        long before = Library.calls_made();
        action.run();
        long calls = Library.calls_made() - before - 1;
        assertTrue(what + " takes no calls", calls > 0);
        assertTrue(what + " takes " + calls + " calls", calls <= MOST);
    }

    /** An action on a service takes as many calls for 3 of everything as for 300. */
    private static void same(String what, Consumer<Sample> action) {
        long[] calls = new long[2];
        for (int at = 0; at < 2; at++) {
            try (Document doc = sized(at == 0 ? 3 : 300)) {
                Sample sample = new Sample(doc, at == 0 ? 3 : 300);
                long before = Library.calls_made();
                action.accept(sample);
                calls[at] = Library.calls_made() - before - 1;
            }
        }
        assertTrue(what + " takes no calls", calls[0] > 0);
        assertEquals(what, calls[0], calls[1]);
        assertTrue(what + " takes " + calls[1] + " calls", calls[1] <= MOST);
    }

    /** A service and its lists; the last of a list is the dearest to find. */
    private static final class Sample {
        final Records<Service> services;
        final Service service;
        final Parts<Contact> contacts;
        final Contact contact;
        final Targets<Area> areas;
        final Area area;
        final Values<Service.Setting> settings;
        final Texts names;
        final Map<String, String> translations;

        Sample(Document doc, int size) {
            services = doc.services();
            service = services.get(0);
            contacts = service.contacts();
            contact = contacts.get(size - 1);
            areas = service.areas();
            areas.clear();
            for (int at = 0; at < size; at++)
                areas.add(doc.areas().add("area" + at));
            area = areas.get(size - 1);
            settings = service.settings();
            settings.set(size - 1, Service.Setting.SCHOOL);
            names = service.otherNames();
            translations = service.translations("name");
            for (int at = 0; at < size; at++)
                translations.put("x-" + at, "name");
        }
    }

    @Test
    public void wholeListsOfRecordsTakeFewCalls() {
        same("contains", s -> s.services.contains(s.service));
        same("indexOf", s -> s.services.indexOf(s.service));
        same("lastIndexOf", s -> s.services.lastIndexOf(s.service));
        same("remove", s -> s.services.remove(s.service));
        same("toArray", s -> s.services.toArray());
        same("copy", s -> List.copyOf(s.services));
        same("equals", s -> s.services.equals(List.of()));
        same("hashCode", s -> s.services.hashCode());
        same("removeIf", s -> s.services.removeIf(service -> true));
        same("sort", s -> s.services.sort(Comparator.comparing(PalcareRecord::hashCode)));
        same("clear", s -> s.services.clear());
    }

    @Test
    public void wholeListsOfPartsTakeFewCalls() {
        same("contains", s -> s.contacts.contains(s.contact));
        same("indexOf", s -> s.contacts.indexOf(s.contact));
        same("remove", s -> s.contacts.remove(s.contact));
        same("toArray", s -> s.contacts.toArray());
        same("removeIf", s -> s.contacts.removeIf(part -> part.equals(s.contact)));
        same("sort", s -> s.contacts.sort(Comparator.comparing(PalcareRecord::hashCode)));
        same("setContacts", s -> s.service.setContacts(Collections.nCopies(300, s.contact)));
        same("addAll", s -> s.contacts.addAll(Collections.nCopies(300, s.contact)));
        same("retainAll", s -> s.contacts.retainAll(List.of(s.contact)));
    }

    @Test
    public void wholeListsOfValuesTakeFewCalls() {
        same("contains", s -> s.settings.contains(Service.Setting.SCHOOL));
        same("indexOf", s -> s.settings.indexOf(Service.Setting.SCHOOL));
        same("remove", s -> s.settings.remove(Service.Setting.SCHOOL));
        same("toArray", s -> s.settings.toArray());
        same("equals", s -> s.settings.equals(s.settings.subList(0, 1)));
        same("addAll",
             s -> s.settings.addAll(Collections.nCopies(300, Service.Setting.HOSPITAL)));
        same("otherNames.contains", s -> s.names.contains("none"));
        same("otherNames.remove", s -> s.names.remove("name 2"));
        same("otherNames.toArray", s -> s.names.toArray());
        same("otherNames.toString", s -> s.names.toString());
        same("otherNames.addAll", s -> s.names.addAll(Collections.nCopies(300, "name")));
    }

    @Test
    public void wholeListsOfReferencesAndLanguagesTakeFewCalls() {
        same("contains", s -> s.areas.contains(s.area));
        same("indexOf", s -> s.areas.indexOf(s.area));
        same("lastIndexOf", s -> s.areas.lastIndexOf(s.area));
        same("remove", s -> s.areas.remove(s.area));
        same("toArray", s -> s.areas.toArray());
        same("loaded", s -> s.areas.loaded());
        same("languagesOf", s -> s.service.languagesOf("name"));
        same("translations.size", s -> s.translations.size());
        same("translations.keySet", s -> List.copyOf(s.translations.keySet()));
        same("translations.equals", s -> s.translations.equals(Map.of()));
        same("translations.containsKey", s -> s.translations.containsKey("x-2"));
        same("translations.putAll", s -> s.translations.putAll(Map.of("es", "x", "cy", "y")));
        same("translations.forEach", s -> s.translations.forEach(String::compareTo));
        same("translations.clear", s -> s.translations.clear());
    }

    private static Document sized(int size) {
        Document doc = new Document("en");
        Service service = doc.services().add("s0");
        for (int at = 0; at < size; at++) {
            doc.services().add("s" + (at + 1));
            service.contacts().add().setValue("v" + at);
            service.schedules().add();
            service.otherNames().add("name " + at);
            service.lang("es").otherNames().add("nombre " + at);
            service.settings().add(Service.Setting.HOME);
            service.areaIds().add("a" + at);
        }
        return doc;
    }

    @Test
    public void recordsTakeFewCalls() {
        for (int size : SIZES) {
            try (Document doc = sized(size); Document other = new Document("en")) {
                Records<Service> services = doc.services();
                Service theirs = other.services().add("theirs");
                few("services.get", () -> services.get(size));
                few("services.get backwards", () -> services.get(size - 1));
                few("services.get(id)", () -> services.get("s1"));
                few("services.set", () -> services.set(size / 2, theirs));
                few("services.set, same id", () -> services.set(size / 2, theirs));
                Service more = other.services().add("more");
                few("services.add(index)", () -> services.add(0, more));
                few("services.remove(index)", () -> services.remove(size / 2));
                Service last = services.get(services.size() - 1);
                few("move", () -> last.moveBefore(null));
                few("remove", last::remove);
                assertEquals(size, services.size()); // size + 1, and one more, and two less
            }
        }
    }

    @Test
    public void partsTakeFewCalls() {
        for (int size : SIZES) {
            try (Document doc = sized(size)) {
                Service service = doc.services().get("s0");
                Parts<Contact> contacts = service.contacts();
                Contact last = contacts.get(size - 1);
                few("contacts.get", () -> contacts.get(size - 1));
                few("contacts.add", contacts::add);
                few("contacts.add(index)", () -> contacts.add(0, last));
                few("contacts.set", () -> contacts.set(size / 2, last));
                few("contacts.move", () -> contacts.move(size / 2, 0));
                few("contacts.remove(index)", () -> contacts.remove(0));
                few("moveBefore", () -> last.moveBefore(contacts.get(0)));
                few("part.remove", last::remove);
                few("part.container", service.contacts().get(0)::container);
                Site site = doc.sites().add("site");
                few("addAddress", site::addAddress);
                Address address = site.address();
                few("setAddress", () -> site.setAddress(address));
                few("setAddress", () -> site.setAddress(null));
                few("setAddress", () -> site.setAddress(address));
            }
        }
    }

    @Test
    public void valuesAndReferencesTakeFewCalls() {
        for (int size : SIZES) {
            try (Document doc = sized(size)) {
                Service service = doc.services().get("s0");
                Values<Service.Setting> settings = service.settings();
                List<Service.Setting> all = List.copyOf(settings);
                few("settings.get", () -> settings.get(size - 1));
                few("settings.set", () -> settings.set(size / 2, Service.Setting.HOSPITAL));
                few("settings.remove", () -> settings.remove(0));
                few("settings.add", () -> settings.add(Service.Setting.HOME));
                few("setSettings", () -> service.setSettings(all));
                few("settings.clear", settings::clear);
                Area area = doc.areas().add("area");
                Targets<Area> areas = service.areas();
                few("areas.set", () -> areas.set(size / 2, area));
                few("areas.get", () -> areas.get(size / 2));
                few("areas.add", () -> areas.add(area));
                few("areas.remove", () -> areas.remove(0));
                few("setAreas", () -> service.setAreas(List.of(area)));
                Organization provider = doc.organizations().add("o");
                few("setProvider", () -> service.setProvider(provider));
                few("provider", service::provider);
                few("name", () -> service.setName("name").name());
            }
        }
    }

    @Test
    public void textsTakeFewCalls() {
        for (int size : SIZES) {
            try (Document doc = sized(size)) {
                Service service = doc.services().get("s0");
                for (Service one : List.of(service, service.lang("es"))) {
                    Texts names = one.otherNames();
                    List<String> all = List.copyOf(names);
                    assertEquals(size, all.size());
                    few("otherNames.size", names::size);
                    few("otherNames.get", () -> names.get(size - 1));
                    few("otherNames.set", () -> names.set(size / 2, "new"));
                    few("otherNames.add", () -> names.add("new"));
                    few("otherNames.add(index)", () -> names.add(size / 2, "new"));
                    few("otherNames.remove", () -> names.remove(0));
                    few("setOtherNames", () -> one.setOtherNames(all));
                    assertEquals(all, names);
                    few("otherNames.clear", names::clear);
                }
                few("translations", () -> service.translations("name"));
                Map<String, String> names = service.translations("name");
                few("translations.put", () -> names.put("es", "nombre"));
                few("translations.get", () -> names.get("es"));
                few("translations.remove", () -> names.remove("es"));
            }
        }
    }
}
