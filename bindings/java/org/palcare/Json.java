// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Converts JSON to maps and lists of plain values, and back, for toMap() and fromMap(). It reads
 * only the library's own JSON, which is always well-formed.
 */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Parses the library's JSON text of an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String text) {
        return (Map<String, Object>) new Json(text).value();
    }

    /** Writes a map as JSON. A value of any other type is written as its text. */
    static byte[] write(Map<?, ?> content) {
        StringBuilder out = new StringBuilder();
        write(content, out);
        return bytes(out.toString());
    }

    /** Converts a text to bytes for the library. */
    static byte[] bytes(String text) {
        Text.checkSurrogates(text);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Checks an indent, since larger numbers would set other bits of the library's JSON style. */
    static int indent(int spaces) {
        if (spaces < 0 || spaces > 31)
            throw new IllegalArgumentException("JSON is indented by 0 to 31 spaces, not " + spaces);
        return spaces;
    }

    // ---- Reading

    private @Nullable Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    /** The next character that is not white space. */
    private char next() {
        while (Character.isWhitespace(text.charAt(at)))
            at++;
        return text.charAt(at);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        at += word.length();
        return value;
    }

    /** Whether an array or object has another value. Moves past a comma or the end. */
    private boolean more(char end) {
        char sign = next();
        if (sign == ',' || sign == end)
            at++;
        return sign != end;
    }

    private Map<String, Object> object() {
        Map<String, Object> made = new LinkedHashMap<>();
        at++;
        while (more('}')) {
            next();
            String name = string();
            next(); // the colon
            at++;
            made.put(name, value());
        }
        return made;
    }

    private List<Object> array() {
        List<Object> made = new ArrayList<>();
        at++;
        while (more(']'))
            made.add(value());
        return made;
    }

    private Long number() {
        int from = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0)
            at++;
        return Long.valueOf(text.substring(from, at));
    }

    private String string() {
        StringBuilder made = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char one = text.charAt(at);
            made.append(one == '\\' ? escaped() : one);
        }
        at++;
        return made.toString();
    }

    private char escaped() {
        char name = text.charAt(++at);
        int known = "bfnrt".indexOf(name);
        if (name != 'u')
            return known < 0 ? name : "\b\f\n\r\t".charAt(known);
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
    }

    // ---- Writing

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean || value instanceof Long
            || value instanceof Integer || value instanceof Short)
            out.append(value);
        else if (value instanceof Map<?, ?> map)
            writeObject(map, out);
        else if (value instanceof Collection<?> values)
            writeArray(values, out);
        else
            quote(value instanceof BigDecimal number ? number.toPlainString() : value.toString(),
                  out);
    }

    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        map.forEach((name, value) -> {
            quote(name.toString(), out);
            out.append(':');
            write(value, out);
            out.append(',');
        });
        end(out, '{', '}');
    }

    private static void writeArray(Collection<?> values, StringBuilder out) {
        out.append('[');
        for (Object value : values) {
            write(value, out);
            out.append(',');
        }
        end(out, '[', ']');
    }

    /** Ends an array or object. Replaces the last comma, if there is one. */
    private static void end(StringBuilder out, char begin, char end) {
        int last = out.length() - 1;
        if (out.charAt(last) == begin)
            out.append(end);
        else
            out.setCharAt(last, end);
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '"' || one == '\\')
                out.append('\\').append(one);
            else if (one < ' ')
                out.append(String.format("\\u%04x", (int) one));
            else
                out.append(one);
        }
        out.append('"');
    }
}
