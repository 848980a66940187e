// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import org.junit.After;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** Helpers that tests share. Each test fails if it leaves a document unfreed. */
public abstract class Shared {
    static final Path SOURCE = Path.of(System.getProperty("palcare.source"));
    static final Path DATA = SOURCE.resolve("examples").resolve("data");
    static final Path DIRECTORY = DATA.resolve("directory.palcare.xml");
    static final boolean COUNTS = Library.live_documents_left() >= 0;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    /** The smallest valid document. */
    static Document small() {
        Document doc = new Document("en");
        doc.addAbout().setPrivacy(About.Privacy.PUBLIC).setTitle("T").addLicence()
            .setSpdx("CC0-1.0");
        return doc;
    }

    Path file(String name) {
        return folder.getRoot().toPath().resolve(name);
    }

    static int documentsLeft() throws InterruptedException {
        for (int i = 0; COUNTS && Library.live_documents_left() > 0 && i < 200; i++) {
            System.gc();
            Thread.sleep(5);
        }
        return COUNTS ? Library.live_documents_left() : 0;
    }

    @After
    public void noDocumentIsLeaked() throws InterruptedException {
        assertEquals("documents left", 0, documentsLeft());
    }
}
