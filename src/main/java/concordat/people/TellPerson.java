package concordat.people;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The acts of those who care for people that a told history is made of. They are the acts themselves.
@Component
public class TellPerson {
    private final AddContact addContact;
    private final WritePlan writePlan;

    TellPerson(AddContact addContact, WritePlan writePlan) {
        this.addContact = addContact;
        this.writePlan = writePlan;
    }

    public void contact(
            PersonId person,
            String name,
            String relationship,
            String phone,
            ContactKind kind,
            MayShare mayShare,
            String sharingNote) {
        addContact.add(new AddContact.Command(person, name, relationship, phone, kind, mayShare, sharingNote));
    }

    public void plan(
            PersonId person,
            String helps,
            String makesWorse,
            String whoToCall,
            boolean coWritten,
            String theirView,
            LocalDate reviewOn) {
        writePlan.write(new WritePlan.Command(person, helps, makesWorse, whoToCall, coWritten, theirView, reviewOn));
    }
}
