// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents that may point at each other, by the name that references use. A document taken out of
 * it finds the others: {@code docs.get("directory.palcare.xml").services().get(0).provider()}.
 */
public final class Documents extends Handle implements AutoCloseable, Iterable<Document> {
    private static final List<String> VOCABULARIES =
        List.of("conditions.palcare.xml", "roles.palcare.xml", "service-types.palcare.xml",
                "topics.palcare.xml");

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<Long, Hold> holds = new HashMap<>();

    /** An empty set. */
    public Documents() {
        this(LibraryJNI.new_Docs());
    }

    Documents(long pointer) {
        super(pointer, LibraryJNI::delete_Docs);
    }

    /** Reads documents that point at each other, each under its file's name. */
    public static Documents load(Path... paths) {
        Documents docs = new Documents();
        try {
            for (Path path : paths)
                docs.add(path.getFileName().toString(), Document.load(path));
        } catch (RuntimeException error) {
            docs.close();
            throw error;
        }
        return docs;
    }

    /** Reads all *.palcare.xml of a folder. */
    public static Documents loadFolder(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return load(all.filter(path -> path.toString().endsWith(".palcare.xml")).sorted()
                           .toArray(Path[]::new));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** The vocabularies that come with the library. Many references lead into them. */
    public static Documents vocabularies() {
        return new Documents().addVocabularies();
    }

    /** Adds the vocabularies that come with the library, each under its file's name. */
    public Documents addVocabularies() {
        for (String name : VOCABULARIES) {
            try (InputStream content =
                     Documents.class.getResourceAsStream("vocabulary/" + name)) {
                if (!documents.containsKey(name))
                    add(name, Document.load(content, name, null));
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }
        return this;
    }

    /** Adds a document; the first of a name stays. Returns it as it is found here. */
    public Document add(String uri, Document doc) {
        Library.Docs_add(this, uri, doc);
        documents.putIfAbsent(uri, doc);
        holds.put(doc.pointer, doc.hold);
        return get(uri);
    }

    /** The document of that name, or null. */
    public @Nullable Document get(String uri) {
        Document doc = documents.get(uri);
        return doc == null ? null
            : new Document(doc.hold, doc.pointer, doc.context.with(this));
    }

    /** The names. */
    public Set<String> names() {
        return Collections.unmodifiableSet(documents.keySet());
    }

    /** How many there are. */
    public int size() {
        return documents.size();
    }

    @Override
    public Iterator<Document> iterator() {
        return documents.keySet().stream().map(this::get).collect(Collectors.toList()).iterator();
    }

    /** The record that {@code uri#id} refers to, or null. */
    public @Nullable PalcareRecord find(String reference) {
        return Library.Docs_find(this, reference);
    }

    /** All problems of all documents, each checked together with the others. */
    public List<Problem> check(@Nullable LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        for (Document doc : this)
            problems.addAll(doc.check(today));
        return problems;
    }

    /** The hold on the document at an address, which is one of these or that of `own`. */
    Hold holdOf(long address, Hold own) {
        return holds.getOrDefault(address, own);
    }

    /** Frees the set and all documents in it. */
    @Override
    public void close() {
        hold.close();
        documents.values().forEach(Document::close);
    }

    @Override
    public String toString() {
        return "Documents " + documents.keySet();
    }
}
