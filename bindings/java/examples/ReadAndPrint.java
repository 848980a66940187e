// SPDX-License-Identifier: Apache-2.0
import java.nio.file.Path;
import org.palcare.Code;
import org.palcare.Contact;
import org.palcare.Document;
import org.palcare.Organization;
import org.palcare.Service;
import org.palcare.UnresolvedException;

/**
 * Reads a file and prints the names of its services and their providers, in Spanish if the file has
 * it.
 *
 * <pre>java -cp palcare.jar ReadAndPrint.java directory.palcare.xml</pre>
 */
final class ReadAndPrint {
    static String provider(Service service) {
        try {
            Organization provider = service.provider();
            return provider == null ? "nobody" : provider.name();
        } catch (UnresolvedException error) { // the provider is in another file
            return "somebody this file does not know";
        }
    }

    public static void main(String[] words) {
        try (Document doc = Document.load(Path.of(words[0]))) {
            for (Service service : doc.lang("es", "en").services()) {
                System.out.println(service.name() + ", by " + provider(service));
                for (Code setting : service.settings())
                    System.out.println("  in: " + setting);
                for (Contact contact : service.contacts())
                    System.out.println("  " + contact.kind() + ": " + contact.value());
            }
        }
    }
}
