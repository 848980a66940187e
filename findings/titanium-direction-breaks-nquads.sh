#!/usr/bin/env bash
# Title: Titanium writes text with a direction as N-Quads that are not N-Quads
# Package and version: com.apicatalog:titanium-json-ld 1.7.0 (Maven Central), with its own writer and
#   reader titanium-rdf-n-quads 1.0.2
# One would guess: rdfDirection=i18n-datatype gives "text"^^<https://www.w3.org/ns/i18n#ar_rtl>, as the JSON-LD
#   specification writes it, and the library's reader reads what its writer writes.
# What happens: the carets and angle brackets around the datatype are missing. The reader of the same release refuses
#   the line. Without a direction, and with rdfDirection=compound-literal, the output is right.
# Who is hurt: publishers of Arabic, Hebrew, Urdu and Persian pages: one title makes a whole file unreadable.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
maven com.apicatalog:titanium-json-ld:1.7.0 org.glassfish:jakarta.json:2.0.1

cat >Run.java <<'END'
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions.RdfDirection;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringReader;
import java.io.StringWriter;

public class Run {
    static String read(String lines) {
        try {
            new NQuadsReader(new StringReader(lines)).provide(new NQuadsWriter(new StringWriter()));
            return "its reader takes it";
        } catch (Exception refused) {
            return "its reader refuses it: " + refused.getClass().getSimpleName();
        }
    }

    static void show(String title, String value, RdfDirection direction) throws Exception {
        var document = JsonDocument.of(new StringReader("{\"@context\": {\"@vocab\": \"https://schema.org/\"},"
            + "\"@id\": \"urn:example:page\", \"name\": " + value + "}"));
        var lines = new StringWriter();
        JsonLd.toRdf(document).rdfDirection(direction).provide(new NQuadsWriter(lines));
        System.out.println(title + ": " + read(lines.toString()));
        System.out.println(lines.toString().strip());
    }

    public static void main(String[] args) throws Exception {
        String arabic = "{\"@value\": \"m\", \"@language\": \"ar\", \"@direction\": \"rtl\"}";
        show("language alone", "{\"@value\": \"m\", \"@language\": \"ar\"}", RdfDirection.I18N_DATATYPE);
        show("i18n-datatype", arabic, RdfDirection.I18N_DATATYPE);
        show("compound-literal", arabic, RdfDirection.COMPOUND_LITERAL);
    }
}
END
java -cp 'jars/*' Run.java >now
seen 'N-Quads of one title' <<'END'
language alone: its reader takes it
<urn:example:page> <https://schema.org/name> "m"@ar .
i18n-datatype: its reader refuses it: NQuadsReaderException
<urn:example:page> <https://schema.org/name> "m"https://www.w3.org/ns/i18n#ar_rtl .
compound-literal: its reader takes it
_:b0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "m" .
_:b0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#language> "ar" .
_:b0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#direction> "rtl" .
<urn:example:page> <https://schema.org/name> _:b0 .
END
verdict
