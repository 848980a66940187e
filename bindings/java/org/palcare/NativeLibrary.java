// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Finds and loads the native library of this package. */
final class NativeLibrary {
    private static final String NAME = "palcarejni";

    private NativeLibrary() {
    }

    /**
     * Loads the file that the system property palcare.library names. Without the property, unpacks
     * the library from the jar; if the jar has none for this system, uses java.library.path.
     */
    static void load() {
        String file = System.getProperty("palcare.library");
        if (file != null)
            System.load(Path.of(file).toAbsolutePath().toString());
        else if (!unpack())
            System.loadLibrary(NAME);
    }

    /** The library's path in the jar: /natives/linux-x86_64/libpalcarejni.so. */
    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        return "/natives/" + (system.startsWith("mac") ? "darwin" : system.split(" ")[0]) + "-"
            + machine + "/" + System.mapLibraryName(NAME);
    }

    /** Returns false if the jar does not have it. Deletes the file after loading it. */
    private static boolean unpack() {
        try (InputStream content = NativeLibrary.class.getResourceAsStream(resource())) {
            if (content == null)
                return false;
            Path file = Files.createTempFile(NAME, ".so");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                System.load(file.toString());
            } finally {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException error) {
            throw new UncheckedIOException(
                "cannot unpack " + resource() + "; -Dpalcare.library=FILE names it", error);
        }
    }
}
