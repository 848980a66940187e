package org.palcare;

import java.nio.file.Path;

/** Finds the compiled half of this package. */
final class NativeLibrary {
    private NativeLibrary() {
    }

    /** The system property palcare.library names the file; else java.library.path is searched. */
    static void load() {
        String file = System.getProperty("palcare.library");
        if (file != null)
            System.load(Path.of(file).toAbsolutePath().toString());
        else
            System.loadLibrary("palcarejni");
    }
}
