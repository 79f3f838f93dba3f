package concordat.demonstration;

import concordat.actor.Role;
import concordat.london.London;
import concordat.london.Organisation;
import concordat.london.StaffMember;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells at the terminal, after the address, as whom one can sign in: one person for each role.
@Component
class PrintSignIns {
    private final Demonstration demonstration;
    private final boolean asked;

    PrintSignIns(
            Demonstration demonstration,
            @Value("${concordat.command:}") String command,
            @Value("${concordat.empty}") boolean empty) {
        this.demonstration = demonstration;
        this.asked = command.equals("start") && !empty;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!asked || demonstration.isNone()) {
            return;
        }
        London london = London.load();
        Map<String, String> agencies =
                london.organisations().stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
        IO.println("Sign in as one of these, with the password " + LoadStaff.PASSWORD + ":");
        oneForEachRole(london)
                .forEach((role, member) -> IO.println("  %-21s %-26s %-42s %s"
                        .formatted(
                                member.username(),
                                member.displayName(),
                                agencies.get(member.organisation()),
                                purpose(role))));
        IO.println("The last two are asked for a one-time code too; in this demonstration the page says which.");
    }

    /// The first of each role in `staff.csv` is the one for a first look.
    static Map<Role, StaffMember> oneForEachRole(London london) {
        Map<Role, StaffMember> first = new EnumMap<>(Role.class);
        london.staff().forEach(member -> first.putIfAbsent(member.role(), member));
        return first;
    }

    private static String purpose(Role role) {
        return switch (role) {
            case CALL_HANDLER -> "takes calls, opens incidents";
            case DISPATCHER -> "decides who attends, sends units and asks for an ambulance";
            case RESPONSE_OFFICER -> "attends, uses section 136, conveys and hands over";
            case DUTY_INSPECTOR -> "sees what is late, authorises";
            case SUPERINTENDENT -> "oversees a command unit";
            case CUSTODY_OFFICER -> "looks after somebody kept at a police station";
            case PLACE_COORDINATOR -> "says how the suites are, accepts or declines";
            case RECEIVING_NURSE -> "takes over from the officers, ends the detention";
            case AMHP -> "assesses";
            case SECTION_12_DOCTOR -> "assesses, extends where the law allows";
            case AMBULANCE_CONTROLLER -> "answers requests for an ambulance";
            case MENTAL_HEALTH_TEAM -> "keeps plans for people who are met again and again";
            case RECORDS_GUARDIAN -> "looks after the records themselves";
            case ADMINISTRATOR -> "keeps accounts, agencies and agreed times";
            case GUEST, SIGN_IN, OBLIGATION_ENGINE, SEALING, SEEDING, IMPORT ->
                throw new IllegalArgumentException(role + " has no account");
        };
    }
}
