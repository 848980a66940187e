// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/**
 * How a document or record is read: the languages to read, best first; the one to write; and the
 * documents in which to resolve references. Objects reached through it have the same context.
 */
record Context(@Nullable String langs, @Nullable String lang, @Nullable Documents docs) {
    static final Context NONE = new Context(null, null, null);

    Context in(String... langs) {
        if (langs.length == 0)
            return new Context(null, null, docs);
        String first = langs[0].split("[,;]", 2)[0].strip();
        return new Context(String.join(", ", langs), first, docs);
    }

    Context with(Documents docs) {
        return new Context(langs, lang, docs);
    }
}
