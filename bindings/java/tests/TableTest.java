// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Test;

/**
 * Sets and reads every field of every type. Finds the setters by reflection and calls them.
 * Compares the field that each of them sets with the library's table.
 */
public class TableTest extends Shared {
    private static final Map<Class<?>, Object> SAMPLES = Map.of(
        Long.class, 7L, BigDecimal.class, new BigDecimal("1.50"), Boolean.class, true,
        PartialDate.class, PartialDate.of("2019-21"), TimeOfDay.class, TimeOfDay.of("24:00"),
        Age.class, Age.of("18mo"));
    /** For each field that is a String in Java, one of these is valid. */
    private static final List<String> TEXTS = List.of(
        "Grüße 🌲 سلام", "<p>Grüße 🌲</p>", "https://example.org/a", "GB-ENG", "es", "a-1");

    static List<Integer> types() {
        List<Integer> types = new ArrayList<>();
        for (int type; (type = Library.type_at(types.size())) != 0; )
            types.add(type);
        return types;
    }

    static List<Integer> fields(int type) {
        List<Integer> fields = new ArrayList<>();
        for (int field; (field = Library.field_at(type, fields.size())) != 0; )
            fields.add(field);
        return fields;
    }

    /** Makes a record or part of a type, wherever it is allowed. */
    static PalcareRecord make(Document doc, int type) {
        if ((Library.type_flags(type) & 1) == 0) {
            boolean hasId = Library.field_named(type, "id") != 0;
            PalcareRecord there = hasId ? doc.get("r" + type) : doc.about();
            return there != null ? there : Library.Doc_add(doc, type, hasId ? "r" + type : null);
        }
        for (int owner : types())
            for (int field : fields(owner))
                if ("part".equals(Library.field_kind(field)) && owner != type
                        && Library.field_target(field, 0) == type)
                    return makePart(make(doc, owner), field);
        throw new AssertionError("nothing owns " + Library.type_name(type));
    }

    private static PalcareRecord makePart(PalcareRecord owner, int field) {
        boolean isFull = owner.size(field) > 0 && !Library.field_is_many(field);
        return isFull ? Library.Record_part(owner, field, 0)
            : Library.Record_insert_part(owner, field, -1);
    }

    @Test
    public void everyTypeHasItsClass() {
        assertTrue(types().size() > 50);
        Set<Class<?>> classes = new HashSet<>();
        for (int type : types()) {
            try (Document doc = new Document("en")) {
                PalcareRecord record = make(doc, type);
                classes.add(record.getClass());
                assertEquals(Library.type_name(type).replace("-", ""),
                             record.getClass().getSimpleName().toLowerCase());
                assertSame(record.getClass(), record.lang("es").getClass());
                assertEquals(record, record.lang("es"));
            }
        }
        assertEquals(types().size(), classes.size());
    }

    @Test
    public void everyFieldCanBeSetAndRead() throws Exception {
        int count = 0;
        for (int type : types()) {
            Map<Integer, Set<String>> setters = new TreeMap<>();
            for (Method setter : setters(type)) {
                try (Document doc = new Document("en"); Document other = new Document("en")) {
                    int field = setAndRead(make(doc, type), setter, other);
                    setters.computeIfAbsent(field, key -> new TreeSet<>()).add(setter.getName());
                }
            }
            String name = Library.type_name(type);
            assertEquals(name, new TreeSet<>(fields(type)), setters.keySet());
            for (int field : fields(type)) {
                int wanted = "ref".equals(Library.field_kind(field)) ? 2 : 1;
                assertEquals(name + " " + setters, wanted, setters.get(field).size());
                count++;
            }
        }
        assertTrue(count > 400);
    }

    private static List<Method> setters(int type) {
        List<Method> setters = new ArrayList<>();
        try (Document doc = new Document("en")) {
            for (Method method : make(doc, type).getClass().getDeclaredMethods())
                if (method.getName().matches("set[A-Z].*"))
                    setters.add(method);
        }
        return setters;
    }

    /** Calls a setter, and returns the field that it set. */
    private static int setAndRead(PalcareRecord record, Method setter, Document other)
        throws Exception {
        String name = setter.getName().substring(3);
        Method getter = record.getClass().getDeclaredMethod(
            name.substring(0, 1).toLowerCase() + name.substring(1));
        boolean isMany = setter.getParameterTypes()[0] == Collection.class;
        boolean isId = name.equals("Id") && record.id() != null;
        if (!isId)
            assertEquals(isMany ? List.of() : null, getter.invoke(record));
        List<?> samples = samples(other, valueType(setter));
        List<Integer> before = sizes(record);
        Object value = setToOne(record, setter, samples);
        if (value == null) { // it is a reference, which cannot lead into another document
            samples = samples(record.document(), valueType(setter));
            before = sizes(record);
            value = setToOne(record, setter, samples);
        }
        assertNotNull(setter.toString(), value);
        int field = isId ? Library.field_named(Library.Record_type_number(record), "id")
            : changed(record, before);
        Object read = read(record, getter);
        assertTrue(setter.toString(), isSame(field, value, read));
        if (read != null)
            assertSame(record, setter.invoke(record, read)); // a value that was read can be set
        if (!isId) {
            setter.invoke(record, (Object) null);
            assertEquals(isMany ? List.of() : null, getter.invoke(record));
        }
        return field;
    }

    /** Returns null for an answer's entry and for what a rule asks about: they are parts of another record. */
    private static Object read(PalcareRecord record, Method getter) throws Exception {
        try {
            return getter.invoke(record);
        } catch (InvocationTargetException error) {
            assertTrue(record instanceof Answer || record instanceof Rule);
            assertTrue(error.getCause() instanceof UnresolvedException);
            return null;
        }
    }

    private static List<Integer> sizes(PalcareRecord record) {
        List<Integer> sizes = new ArrayList<>();
        for (int field : fields(Library.Record_type_number(record)))
            sizes.add(record.size(field));
        return sizes;
    }

    /** Returns the only field that has changed. */
    private static int changed(PalcareRecord record, List<Integer> before) {
        List<Integer> fields = fields(Library.Record_type_number(record));
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++)
            if (record.size(fields.get(i)) != before.get(i))
                changed.add(fields.get(i));
        assertEquals(changed.toString(), 1, changed.size());
        return changed.get(0);
    }

    /** Whether the value read is the one that was set. Compares contents of parts. */
    private static boolean isSame(int field, Object value, Object read) {
        if (read == null || !"part".equals(Library.field_kind(field)))
            return read == null || value.equals(read);
        if (!(value instanceof List))
            return ((PalcareRecord) value).saysTheSameAs((PalcareRecord) read);
        List<?> values = (List<?>) value;
        List<?> copies = (List<?>) read;
        return values.size() == copies.size() && isSame(field, values.get(0), copies.get(0));
    }

    private static Class<?> valueType(Method setter) {
        Type type = setter.getGenericParameterTypes()[0];
        if (type instanceof ParameterizedType)
            type = ((ParameterizedType) type).getActualTypeArguments()[0];
        if (type instanceof WildcardType)
            type = ((WildcardType) type).getUpperBounds()[0];
        return (Class<?>) type;
    }

    /** Sets the first sample that is valid; sets it twice if the field can hold several. */
    private static Object setToOne(PalcareRecord record, Method setter, List<?> samples)
        throws Exception {
        for (Object one : samples) {
            boolean isMany = setter.getParameterTypes()[0] == Collection.class;
            Object value = isMany ? List.of(one, one) : one;
            try {
                setter.invoke(record, value);
                return value;
            } catch (InvocationTargetException error) {
                Throwable cause = error.getCause();
                assertTrue(setter + ": " + cause, cause instanceof InvalidException);
            }
        }
        return null;
    }

    private static List<?> samples(Document doc, Class<?> type) throws Exception {
        if (type == String.class)
            return TEXTS;
        if (Code.class.isAssignableFrom(type))
            return (List<?>) type.getMethod("values").invoke(null);
        if (!PalcareRecord.class.isAssignableFrom(type))
            return List.of(SAMPLES.get(type));
        Class<?> wanted = type == PalcareRecord.class ? Organization.class : type;
        int number = (Integer) wanted.getDeclaredField("TYPE").get(null);
        PalcareRecord one = make(doc, number);
        int id = Library.field_named(number, "id");
        if (id != 0 && one.id() == null)
            one.setValue(id, Form.STRING, "part-" + number);
        return List.of(one);
    }

    @Test
    public void everyCodeIsAConstant() throws Exception {
        for (int type : types()) {
            try (Document doc = new Document("en")) {
                PalcareRecord record = make(doc, type);
                for (int field : fields(type)) {
                    if (!"code".equals(Library.field_kind(field)))
                        continue;
                    String name = Library.field_name(field);
                    for (Class<?> list : record.getClass().getDeclaredClasses())
                        if (list.getSimpleName().equalsIgnoreCase(name.replace("-", "")))
                            checkCodes(record, field, list);
                }
            }
        }
    }

    private static void checkCodes(PalcareRecord record, int field, Class<?> list)
        throws Exception {
        List<?> codes = (List<?>) list.getMethod("values").invoke(null);
        for (int i = 0; i < codes.size(); i++) {
            Code code = (Code) codes.get(i);
            assertEquals(Library.field_code(field, i), code.toString());
            assertEquals(Library.field_code_help(field, i), code.meaning());
            assertSame(code, list.getMethod("of", String.class).invoke(null, code.toString()));
        }
        assertNull(Library.field_code(field, codes.size()));
        Code newer = (Code) list.getMethod("of", String.class).invoke(null, "of-next-year");
        assertEquals("of-next-year", newer.toString());
        assertEquals(newer, list.getMethod("of", String.class).invoke(null, "of-next-year"));
        assertNotEquals(newer, codes.get(0));
        assertThrows(InvalidException.class,
                     () -> Library.Record_insert(record, field, -1, null, newer.toString()));
        assertNotNull(newer.meaning());
    }

    @Test
    public void aCodeOfANewerVersionIsKept() {
        String xml = "<palcare xmlns='urn:palcare:1' version='1.7' xml:lang='en'>"
            + "<about privacy='public'><title>T</title></about>"
            + "<area id='a' kind='of-next-year'><name>A</name></area></palcare>";
        try (Document doc = Document.load(xml.getBytes())) {
            Area area = doc.areas().get(0);
            assertEquals("of-next-year", area.kind().toString());
            assertEquals(Area.Kind.of("of-next-year"), area.kind());
        }
    }
}
