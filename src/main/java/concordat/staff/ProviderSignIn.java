package concordat.staff;

import concordat.actor.Actor;
import concordat.actor.CurrentActor;
import concordat.actor.Role;
import concordat.agencies.Agencies;
import concordat.agencies.Duty;
import concordat.records.Happening;
import concordat.records.Journal;
import concordat.records.Operation;
import concordat.records.RecordId;
import concordat.staff.ProviderStore.Linked;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs in whom the provider knows, as the account that its holder has linked. Its claims give the role, but neither
/// give nor take a powerful one.
@Component
class ProviderSignIn {
    sealed interface Outcome {
        record SignedIn(Session session, String token) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /// Why somebody is not let in whom the provider knows.
    enum Why {
        UNKNOWN("No account here is linked with you"),
        NO_ROLE("Your organisation gives you no role here"),
        OTHER_ROLE("Your organisation gives you another role than your account has"),
        OTHER_AGENCY("Your organisation says another agency than your account’s");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Provider provider;
    private final ProviderStore store;
    private final StaffStore staff;
    private final Sessions sessions;
    private final Agencies agencies;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    ProviderSignIn(
            Provider provider,
            ProviderStore store,
            StaffStore staff,
            Sessions sessions,
            Agencies agencies,
            Journal journal,
            TransactionTemplate transaction,
            InstantSource time) {
        this.provider = provider;
        this.store = store;
        this.staff = staff;
        this.sessions = sessions;
        this.agencies = agencies;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
    }

    Outcome signIn(OidcIdToken who, Device device) {
        ProviderSettings settings = provider.settings().orElseThrow();
        Instant now = time.instant();
        Optional<Linked> found = CurrentActor.call(
                Actor.job(Role.SIGN_IN, Actor.NO_AGENCY),
                () -> transaction.execute(_ -> store.linked(settings.issuer(), subject(who))));
        if (found.isEmpty()) {
            return new Outcome.Refused(Why.UNKNOWN);
        }
        Linked account = found.get();
        Set<Role> given = settings.rolesOf(who.getClaims());
        Optional<Why> why = CurrentActor.call(
                Actor.job(Role.SIGN_IN, account.agency()),
                () -> transaction.execute(_ -> whyNot(settings, who, account, given, now)));
        if (why.isPresent()) {
            return new Outcome.Refused(why.get());
        }
        Role role = given.isEmpty() || given.contains(account.role())
                ? account.role()
                : given.iterator().next();
        Actor actor = account.actor(role);
        return CurrentActor.call(
                actor,
                () -> transaction.execute(_ -> {
                    if (role != account.role()) {
                        endDuties(actor.id(), now);
                    }
                    return admit(settings, actor, who, device, now);
                }));
    }

    private Optional<Why> whyNot(
            ProviderSettings settings, OidcIdToken who, Linked account, Set<Role> given, Instant now) {
        Why why = null;
        if (!settings.isOf(account.agency(), who.getClaims())) {
            why = Why.OTHER_AGENCY;
        } else if (!settings.roleClaim().isEmpty() && given.isEmpty()) {
            why = Why.NO_ROLE;
        } else if (!given.isEmpty()
                && !given.contains(account.role())
                && !takeRole(settings, who, account, given, now)) {
            why = Why.OTHER_ROLE;
        }
        if (why != null) {
            journal.write(
                    new RecordId(account.id()),
                    Happening.of("sign-in.refused", now, "Sign-in refused")
                            .as(Operation.CONSULTATION)
                            .with("Through", settings.name())
                            .with("Why", why.words()));
        }
        return Optional.ofNullable(why);
    }

    /// False where a powerful role is concerned, or several are given.
    private boolean takeRole(ProviderSettings settings, OidcIdToken who, Linked account, Set<Role> given, Instant now) {
        Role role = given.iterator().next();
        if (given.size() > 1 || !store.takeRole(settings.issuer(), subject(who), role)) {
            return false;
        }
        journal.write(
                new RecordId(account.id()),
                Happening.of("account.changed", now, "Account changed")
                        .with("Why", "Said by " + settings.name())
                        .with("Role", account.role().words() + " → " + role.words()));
        return true;
    }

    /// Nobody is told of anything in a post that they can no longer fill.
    private void endDuties(UUID account, Instant now) {
        for (Duty duty : agencies.dutiesOf(account, now)) {
            var _ = agencies.endDuty(duty.id());
        }
    }

    private Outcome admit(ProviderSettings settings, Actor actor, OidcIdToken who, Device device, Instant now) {
        Instant second = second(settings, who, now);
        store.use(settings.issuer(), subject(who), now);
        String token = sessions.begin(actor.id(), device, second);
        Session session = sessions.find(token, false).orElseThrow();
        Happening entered = session.isOpen()
                ? Happening.of("sign-in.done", now, "Signed in")
                : Happening.of("sign-in.provider", now, "The provider was right: the second factor was asked for");
        journal.write(
                new RecordId(actor.id()),
                entered.as(Operation.CONSULTATION)
                        .with("Through", settings.name())
                        .with("Second factor", second == null ? null : "Said by " + settings.name())
                        .with("With", device.words()));
        return new Outcome.SignedIn(session, token);
    }

    /// When the provider asked for a second factor: where it says so as it is set that it would, and that it was
    /// lately.
    private static @Nullable Instant second(ProviderSettings settings, OidcIdToken who, Instant now) {
        Instant asked = who.getAuthenticatedAt();
        if (asked == null
                || asked.isBefore(now.minus(Provider.LATELY))
                || asked.isAfter(now.plus(Provider.SKEW))
                || !settings.saysSecondFactor(who.getClaims())) {
            return null;
        }
        return asked.isAfter(now) ? now : asked;
    }

    /// A token without one is refused before it comes here.
    private static String subject(OidcIdToken who) {
        return Objects.requireNonNull(who.getSubject());
    }

    /// When one's own account was linked. Empty where it was not, or no provider is set.
    @Transactional(readOnly = true)
    Optional<Instant> linkedAt() {
        return provider.settings()
                .flatMap(settings -> store.linkedAt(CurrentActor.required().id(), settings.issuer()));
    }

    /// What people call the provider, where whoever is signed in can give their second factor there; otherwise empty.
    @Transactional(readOnly = true)
    String again() {
        return provider.settings()
                .filter(settings ->
                        !settings.secondFactor().isEmpty() && linkedAt().isPresent())
                .map(ProviderSettings::name)
                .orElse("");
    }

    /// Links one's own account with whom the provider knows. False where either has another already.
    @Transactional
    boolean link(OidcIdToken who) {
        ProviderSettings settings = provider.settings().orElseThrow();
        UUID account = CurrentActor.required().id();
        Instant now = time.instant();
        boolean linked = store.link(settings.issuer(), subject(who), account, now);
        if (linked) {
            journal.write(
                    new RecordId(account),
                    Happening.of("provider.linked", now, "Account linked with a provider of sign-in")
                            .with("Provider", settings.name()));
        }
        return linked;
    }

    @Transactional
    void unlink() {
        UUID account = CurrentActor.required().id();
        if (store.unlink(account)) {
            journal.write(
                    new RecordId(account),
                    Happening.of(
                            "provider.unlinked",
                            time.instant(),
                            "Account no longer linked with a provider of sign-in"));
        }
    }
}
