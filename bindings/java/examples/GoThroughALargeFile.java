// SPDX-License-Identifier: Apache-2.0
import java.nio.file.Path;
import org.palcare.PalcareRecord;
import org.palcare.RecordReader;
import org.palcare.RecordWriter;
import org.palcare.Service;

/**
 * Reads a file of any size one record at a time, in little memory. Copies it to another file, but
 * leaves out services that do not visit the child at home.
 *
 * <pre>java -cp palcare.jar GoThroughALargeFile.java all.xml home.xml</pre>
 */
final class GoThroughALargeFile {
    static boolean isWanted(PalcareRecord record) {
        return !(record instanceof Service)
            || ((Service) record).settings().contains(Service.Setting.HOME);
    }

    public static void main(String[] words) {
        int seen = 0;
        int taken = 0;
        try (RecordReader records = RecordReader.open(Path.of(words[0]))) {
            PalcareRecord about = records.next(); // it begins the new file
            try (RecordWriter out = RecordWriter.open(Path.of(words[1]), about.document())) {
                for (PalcareRecord record : records) {
                    seen++;
                    if (isWanted(record)) {
                        out.put(record);
                        taken++;
                    }
                }
                out.finish();
            }
        }
        System.out.println(taken + " of " + seen + " records");
    }
}
