// SPDX-License-Identifier: Apache-2.0
/**
 * Children's palliative care content (articles, care-team roles, service listings, checklists):
 * read, checked, changed and written as XML, in as many languages as there are.
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
 * <p><b>Absent</b> is {@code null}, and {@link org.palcare.Nullable} says where to expect it; a
 * list is never null. <b>Lists are live</b>: what changes in them changes in the document. What is
 * put into a list of records or parts is copied.
 *
 * <p><b>Closing</b> a document gives its memory back at once. Whatever was reached through it
 * throws {@link IllegalStateException} from then on. A document that is not closed is freed when
 * the last object that was reached through it is gone.
 *
 * <p><b>Threads</b>: different documents may be used by different threads at once; one document by
 * many that read, or by one that changes it; a reader, a writer and {@link Documents} by one.
 * Closing is safe at any time.
 */
package org.palcare;
