// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One event of markup: the start or end of an element, or a run of text. The keys of attributes are
 * their names or, with a namespace, "{namespace}name".
 */
public record MarkupEvent(Kind kind, String name, String namespace, Map<String, String> attributes,
                          String text) {
    /** The kinds of events. */
    public enum Kind {
        START,
        END,
        TEXT
    }

    /** The elements and text of a rich text in order. Throws if a field would refuse the text. */
    public static List<MarkupEvent> ofRich(String markup) {
        return events(Library.rich_events(markup));
    }

    /** Reads XML of any vocabulary with the same protection and limits as documents. */
    public static List<MarkupEvent> ofXml(InputStream stream, @Nullable String name,
                                          @Nullable Options options) throws IOException {
        Report report = Options.report(options);
        try {
            return events(Library.xml_events(new StreamSource(stream), name, options, report));
        } finally {
            report.close();
        }
    }

    /** The RELAX NG schema of the XML form, for editors. */
    public static String rng() {
        return new String(Library.rng_bytes(), StandardCharsets.UTF_8);
    }

    /** Unpacks the events that glue_walk.c packed. */
    private static List<MarkupEvent> events(byte @Nullable [] found) {
        List<MarkupEvent> events = new ArrayList<>();
        if (found == null)
            return events;
        String[] words = new String(found, StandardCharsets.UTF_8).split("\0", -1);
        int at = 0;
        while (at < words.length - 1) {
            Kind kind = Kind.valueOf(words[at++].toUpperCase(java.util.Locale.ROOT));
            if (kind == Kind.TEXT) {
                events.add(new MarkupEvent(kind, "", "", Map.of(), words[at++]));
                continue;
            }
            String name = words[at++];
            String namespace = words[at++];
            Map<String, String> attributes = new LinkedHashMap<>();
            int count = kind == Kind.START ? Integer.parseInt(words[at++]) : 0;
            for (; count > 0; count--, at += 3) {
                String uri = words[at + 1];
                attributes.put(uri.isEmpty() ? words[at] : "{" + uri + "}" + words[at],
                               words[at + 2]);
            }
            events.add(new MarkupEvent(kind, name, namespace,
                                       Collections.unmodifiableMap(attributes), ""));
        }
        return Collections.unmodifiableList(events);
    }
}
