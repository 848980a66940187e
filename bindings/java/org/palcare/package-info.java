// SPDX-License-Identifier: Apache-2.0
/**
 * Reads, checks, changes and writes XML with children's palliative care content (articles,
 * care-team roles, service listings, checklists) in any number of languages.
 *
 * <pre>{@code
 * try (Document doc = Document.load(Path.of("directory.palcare.xml"))) {
 *     for (Service service : doc.lang("es", "en").services())
 *         System.out.println(service.name() + ", " + service.status());
 *
 *     Service house = (Service) doc.get("larch-house");
 *     house.contacts().add().setKind(Contact.Kind.EMAIL).setValue("hello@larch.example.org");
 *     doc.save(Path.of("directory.palcare.xml"));
 * }
 * }</pre>
 *
 * <p><b>Absent</b> values are {@code null}, and {@link org.palcare.Nullable} marks where to expect
 * them; a list is never null. <b>Lists are live</b>: changing a list changes the document. Adding
 * to a list of records or parts copies what is added.
 *
 * <p><b>Closing</b> a document frees its memory at once. Objects that were reached through it then
 * throw {@link IllegalStateException}. A document that is not closed is freed when the last object
 * that was reached through it is collected.
 *
 * <p><b>Threads</b> may use different documents at the same time. Several threads may read one
 * document, or one thread may change it. Only one thread at a time may use a reader, a writer or
 * {@link Documents}. Closing is safe at any time.
 */
package org.palcare;
