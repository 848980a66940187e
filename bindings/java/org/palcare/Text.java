package org.palcare;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as the library has it: UTF-8 with a NUL behind it. */
final class Text {
    private Text() {
    }

    static byte @Nullable [] toUtf8(@Nullable String text) {
        if (text == null)
            return null;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == 0)
                throw new IllegalArgumentException("text cannot hold the character NUL");
            if (!Character.isSurrogate(one))
                continue;
            if (!Character.isSupplementaryCodePoint(text.codePointAt(at)))
                throw new IllegalArgumentException("half of a character at " + at);
            at++;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    static @Nullable String ofUtf8(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
