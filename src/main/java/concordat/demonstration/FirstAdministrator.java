package concordat.demonstration;

import concordat.actor.Role;
import concordat.agencies.AgencyRegister;
import concordat.agencies.Organisation;
import concordat.agencies.OrganisationKind;
import concordat.staff.Accounts;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Gives a database that is to be empty the one account from which all others are made, in an organisation that stands
/// for whoever runs this Concordat. Its password is made here, printed when the program is ready, and kept nowhere.
@Component
class FirstAdministrator implements ApplicationRunner {
    static final String USERNAME = "administrator";

    /// As [Once] knows it: a database that has it was begun without a demonstration, and is never given one.
    static final String PART = "first administrator";

    private static final String AGENCY = "CONCORDAT";
    private static final int PASSWORD_BITS = 130;

    private final Once once;
    private final AgencyRegister agencies;
    private final Accounts accounts;
    private final boolean asked;
    private final SecureRandom random = new SecureRandom();
    private @Nullable String password;

    FirstAdministrator(
            Once once,
            AgencyRegister agencies,
            Accounts accounts,
            @Value("${concordat.command:}") String command,
            @Value("${concordat.empty}") boolean empty) {
        this.once = once;
        this.agencies = agencies;
        this.accounts = accounts;
        this.asked = command.equals("start") && empty;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!asked) {
            return;
        }
        once.load(PART, AGENCY, () -> {
            agencies.organisation(new Organisation(
                    AGENCY, OrganisationKind.SERVICE, "Concordat", null, null, null, "Made by the program", false));
            String made = new BigInteger(PASSWORD_BITS, random).toString(Character.MAX_RADIX);
            accounts.add(USERNAME, "Administrator", null, Role.ADMINISTRATOR, accounts.hash(made));
            password = made;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (password != null) {
            IO.println("Sign in as %s with the password %s, which is not shown again.".formatted(USERNAME, password));
            password = null;
        }
    }
}
