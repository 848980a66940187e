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
 * Documents that may refer to each other, by the names in their references. A document of this set
 * finds the others: {@code docs.get("directory.palcare.xml").services().get(0).provider()}.
 */
public final class Documents extends Handle implements AutoCloseable, Iterable<Document> {
    private static final List<String> VOCABULARIES =
        List.of("conditions.palcare.xml", "indicators.palcare.xml", "roles.palcare.xml",
                "service-types.palcare.xml", "topics.palcare.xml");

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<Long, Hold> holds = new HashMap<>();

    /** Makes an empty set. */
    public Documents() {
        this(LibraryJNI.new_Docs());
    }

    Documents(long pointer) {
        super(pointer, LibraryJNI::delete_Docs);
    }

    /** Reads documents that refer to each other, each under its file's name; two of a name by path. */
    public static Documents load(Path... paths) {
        Documents docs = new Documents();
        Map<Path, Long> files = Stream.of(paths)
            .collect(Collectors.groupingBy(Path::getFileName, Collectors.counting()));
        try {
            for (Path path : paths) {
                Path name = path.getFileName();
                docs.add((files.get(name) == 1 ? name : path).toString(), Document.load(path));
            }
        } catch (RuntimeException error) {
            docs.close();
            throw error;
        }
        return docs;
    }

    /** Reads all *.palcare.xml files of a folder. */
    public static Documents loadFolder(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return load(all.filter(path -> path.toString().endsWith(".palcare.xml")).sorted()
                           .toArray(Path[]::new));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Loads the vocabularies that come with the library, which many documents refer to. */
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

    /** Adds a document unless the set has this name already. Returns the set's document. */
    public Document add(String uri, Document doc) {
        Library.Docs_add(this, uri, doc);
        documents.putIfAbsent(uri, doc);
        holds.put(doc.pointer, doc.hold);
        return get(uri);
    }

    /** The document with this name, or null. */
    public @Nullable Document get(String uri) {
        Document doc = documents.get(uri);
        return doc == null ? null
            : new Document(doc.hold, doc.pointer, doc.context.with(this));
    }

    /** The names of all documents. */
    public Set<String> names() {
        return Collections.unmodifiableSet(documents.keySet());
    }

    /** The number of documents. */
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

    /** Checks all documents together, and returns all problems. */
    public List<Problem> check(@Nullable LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        for (Document doc : this)
            problems.addAll(doc.check(today));
        return problems;
    }

    /** The hold on the document at an address; `own` if none of these documents is there. */
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
