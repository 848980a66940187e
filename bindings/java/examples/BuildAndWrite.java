// SPDX-License-Identifier: Apache-2.0
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.palcare.About;
import org.palcare.Age;
import org.palcare.Area;
import org.palcare.Contact;
import org.palcare.Document;
import org.palcare.Organization;
import org.palcare.PartialDate;
import org.palcare.Problem;
import org.palcare.Referral;
import org.palcare.Service;
import org.palcare.Term;

/**
 * Builds a small document (a hospice with its service and contact), checks it, and writes it in the
 * canonical form.
 *
 * <pre>java -cp palcare.jar BuildAndWrite.java larch.palcare.xml</pre>
 */
final class BuildAndWrite {
    static void build(Document doc) {
        Organization trust = doc.organizations().add("larch-trust")
            .setKinds(List.of(Organization.Kind.CHARITY)).setName("Larch Trust");
        doc.addAbout().setPrivacy(About.Privacy.PUBLIC).setPublisher(trust)
            .setTitle("Larch House");
        Term hospice = doc.terms().add("childrens-hospice")
            .setScheme("service-type").setName("Children’s hospice");
        Area valley = doc.areas().add("larch-valley")
            .setKind(Area.Kind.REGION).setName("Larch Valley");

        Service house = doc.services().add("larch-house")
            .setStatus(Service.Status.ACTIVE)
            .setName("Larch House")
            .setProvider(trust)
            .setServiceTypes(List.of(hospice))
            .setServes(List.of(Service.Serves.CHILD, Service.Serves.SIBLING,
                               Service.Serves.PARENT))
            .setMaxAge(Age.of("19y"))
            .setAreas(List.of(valley))
            .setAssured(PartialDate.of("2026-11"));
        house.lang("es").setName("Casa del Alerce");
        house.referrals().add()
            .setWho(List.of(Referral.Who.SELF, Referral.Who.ANY_PROFESSIONAL))
            .setHow(List.of(Referral.How.PHONE));
        house.contacts().add()
            .setKind(Contact.Kind.PHONE).setValue("0191 498 0123").setE164("+441914980123")
            .setPurposes(List.of(Contact.Purpose.REFERRAL));
    }

    public static void main(String[] words) {
        try (Document doc = new Document("en-GB")) {
            build(doc);
            for (Problem problem : doc.check(LocalDate.of(2026, 11, 22)))
                System.err.println(problem);
            doc.save(Path.of(words[0]));
        }
    }
}
