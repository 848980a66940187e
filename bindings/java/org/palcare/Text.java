// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Converts text to the library's form, UTF-8 followed by a NUL. */
final class Text {
    private Text() {
    }

    static byte @Nullable [] toUtf8(@Nullable String text) {
        if (text == null)
            return null;
        if (text.indexOf(0) >= 0)
            throw new IllegalArgumentException("text cannot hold the character NUL");
        checkSurrogates(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** Refuses lone surrogates, which Java would replace with a question mark. */
    static void checkSurrogates(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isSurrogate(text.charAt(at)))
                continue;
            if (!Character.isSupplementaryCodePoint(text.codePointAt(at)))
                throw new IllegalArgumentException("half of a character at " + at);
            at++;
        }
    }

    /** Converts several texts, one after the other. */
    static byte[] toUtf8(Collection<String> texts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String text : texts)
            all.writeBytes(toUtf8(Objects.requireNonNull(text)));
        return all.toByteArray();
    }

    /** Splits texts that toUtf8() joined; null means no texts. */
    static List<String> allOfUtf8(byte @Nullable [] bytes) {
        List<String> texts = new ArrayList<>();
        int first = 0;
        for (int at = 0; bytes != null && at < bytes.length; at++) {
            if (bytes[at] != 0)
                continue;
            texts.add(new String(bytes, first, at - first, StandardCharsets.UTF_8));
            first = at + 1;
        }
        return texts;
    }

    static @Nullable String ofUtf8(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
